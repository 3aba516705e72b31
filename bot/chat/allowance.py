"""What Telegram allows, and what of it is left to whom.

Nothing official is exact (core.telegram.org/bots/faq, "My bot is hitting limits"): about one message a second in a chat
with short bursts, 20 a minute in a group, 30 a second overall; edits count.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import floor
from typing import NamedTuple


class Haste(StrEnum):
    """How a request stands to others: what somebody waits for goes first, all else leaves room for it."""

    FIRST = "first"
    LATER = "later"


class Quota(NamedTuple):
    """At most `most` requests in any `seconds`."""

    most: int
    seconds: float


class Slots(NamedTuple):
    """Time in pieces of `width` seconds, with `most` places in each: a quota that can be booked ahead, in any order."""

    most: int
    width: float

    @classmethod
    def of(cls, quota: Quota) -> Slots:
        """Give pieces of which any span as long as the quota's touches no more than have `most` places together.

        >>> Slots.of(Quota(30, 1.1))
        Slots(most=3, width=0.12222222222222223)
        """
        most = max(1, quota.most // 10)
        return cls(most, quota.seconds / max(1, quota.most // most - 1))

    def number(self, moment: float) -> int:
        """Tell in which piece a moment lies."""
        return floor(moment / self.width)

    def begins(self, number: int) -> float:
        """Tell when a piece begins."""
        return number * self.width


@dataclass(frozen=True, slots=True)
class Allowance:
    """What may be spent. A chat's quota allows a burst of three; the seconds hold a margin for a jerky network.

    A refused request is tried again up to `retries` times; when it would have to wait longer than `longest` seconds it
    is not made at all. What is for later leaves one place of three, in a chat and overall, and `kept` places of a
    group's to what is first, and books a place at most `near` seconds ahead: so it stands in nobody's way. When it has
    waited for `patience` seconds it is first, too, however much else is.
    """

    chat: Quota = Quota(3, 3.1)  # noqa: RUF009 - a tuple
    group: Quota = Quota(20, 60.5)  # noqa: RUF009 - a tuple
    overall: Quota = Quota(30, 1.1)  # noqa: RUF009 - a tuple
    retries: int = 4
    longest: float = 120.0
    near: float = 1.0
    patience: float = 30.0
    kept: int = 4

    def quotas(self, haste: Haste, *, group: bool) -> Sequence[Quota]:
        """Give what holds in one chat."""
        chat, room = self.chat, self.group
        if haste is Haste.LATER:
            chat = Quota(max(1, chat.most - chat.most // 3), chat.seconds)
            room = Quota(max(1, room.most - self.kept), room.seconds)
        return (chat, room) if group else (chat,)

    def slots(self, haste: Haste) -> Slots:
        """Give what holds over all chats."""
        slots = Slots.of(self.overall)
        return slots if haste is Haste.FIRST else Slots(max(1, slots.most - slots.most // 3), slots.width)

    def ahead(self, haste: Haste) -> float:
        """Say how many seconds ahead a request may book its place."""
        return self.longest if haste is Haste.FIRST else self.near


USUAL = Allowance()

QUICKLY = Allowance(chat=Quota(30, 1.0), group=Quota(300, 10.0), overall=Quota(300, 1.0))
"""For a stand-in that takes more than Telegram does: a rehearsal in fast motion, a test."""
