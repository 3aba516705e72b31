"""Whether people are still in their groups: who has left one reads nothing of it any more, as in the chat."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.audit.model import Audit
from bot.audit.persons import is_on_telegram

HasLeft = Callable[[int, int], Awaitable[bool]]
"""Asks Telegram whether it knows that somebody (the second number) is not in a group (the first)."""

BELIEVED = timedelta(minutes=2)
"""How long an answer is good: a page asks for it at every save."""

MOST = 10_000
"""Answers that are remembered."""


async def nobody_has_left(_chat_id: int, _person_id: int) -> bool:
    """Know of nobody that they have left."""
    return False


@dataclass
class Departures:
    """What Telegram has said of people in groups: by group and person, when and what."""

    has_left: HasLeft = nobody_has_left
    said: OrderedDict[tuple[int, int], tuple[datetime, bool]] = field(default_factory=OrderedDict)

    async def is_gone(self, audit: Audit, person_id: int, at: datetime) -> bool:
        """Say whether somebody has left the group of an audit; who has no Telegram never was there."""
        if audit.room.is_private or not is_on_telegram(person_id):
            return False
        place = audit.room.key.chat_id, person_id
        asked, gone = self.said.get(place, (None, False))
        if asked is None or not asked <= at < asked + BELIEVED:
            gone = await self.has_left(*place)
            self.said[place] = at, gone
            self.said.move_to_end(place)
            if len(self.said) > MOST:
                self.said.popitem(last=False)
        return gone
