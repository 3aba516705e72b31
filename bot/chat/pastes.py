"""A text that is too long for one message comes in parts: the rest of one is no note of its own.

Telegram takes 4,096 UTF-16 units (Bot API, `sendMessage`); apps part a longer text, at a good place in its second half,
and send the parts at once, which nobody can type. In memory: after a restart, or when another process gets the rest, it
is a text like any other.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.audit.errors import RestOfText
from bot.audit.model import By, RoomKey
from bot.audit.texts import units

LONG = 2048
"""Units from which on a text may be the first part of a longer one: half of what a message holds."""

AT_ONCE = timedelta(seconds=2)
"""Telegram's times are whole seconds."""

MOST = 1_000


@dataclass(frozen=True, slots=True)
class LongText:
    """A long text, or the rest of one, and the update that it came with."""

    update_id: int
    at: datetime
    is_rest: bool


class Pastes:
    """Remembers who has just sent a long text, or the rest of one."""

    def __init__(self) -> None:
        self.long: OrderedDict[tuple[RoomKey, int], LongText] = OrderedDict()

    def came(self, by: By, text: str) -> None:
        """Take note of a text; raises `RestOfText` when it goes on from the one before.

        One that is handled again, as after the database was away, is not its own rest.
        """
        who = (by.room, by.person_id)
        before = self.long.pop(who, None)
        is_rest = before is not None and abs(by.at - before.at) <= AT_ONCE
        if before is not None and before.update_id == by.update_id:
            is_rest = before.is_rest
        if is_rest or units(text) >= LONG:
            self.long[who] = LongText(by.update_id, by.at, is_rest)
            if len(self.long) > MOST:
                self.long.popitem(last=False)
        if is_rest:
            raise RestOfText
