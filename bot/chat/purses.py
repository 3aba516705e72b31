"""What was spent lately, in this process's memory: the ledger where there is one process.

`bot.db.ledger` is its twin for several: the same rules in PostgreSQL, and a test holds the two against each other.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from bot.chat.allowance import Quota, Slots

IDLE = 600.0
"""Seconds after which what a chat has spent matters no more: well over every quota and every wait."""


@dataclass(slots=True)
class Purse:
    """When a chat's last requests went or may go, ascending; and until when Telegram lets it say nothing."""

    spent: list[float] = field(default_factory=list)
    closed_until: float = 0.0

    @property
    def last(self) -> float:
        """When the last one went or may go."""
        return self.spent[-1] if self.spent else 0.0

    def allowed_at(self, quota: Quota) -> float:
        """Tell when one quota has room: `seconds` after the request that is `count` places before."""
        return self.spent[-quota.most] + quota.seconds if len(self.spent) >= quota.most else 0.0


class Purses:
    """A purse for every chat, and the places of the whole bot."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.clock = clock
        self.purses: dict[str, Purse] = {}
        self.taken: dict[int, int] = {}

    async def reserve(
        self, chat: str, quotas: Sequence[Quota], overall: Slots, ahead: float, late: float | None = None
    ) -> float:
        """Take a place for a request; see `bot.chat.budget.Ledger`."""
        now = self.clock()
        purse = self.purses.setdefault(chat, Purse())
        if purse.spent and late is not None and purse.last < now:
            purse.spent[-1] = max(purse.last, now - late)
        at = max(now, purse.last, purse.closed_until, *(purse.allowed_at(quota) for quota in quotas))
        slot = overall.number(at)
        while self.taken.get(slot, 0) >= overall.most:
            slot += 1
        at = max(at, overall.begins(slot))
        if at - now <= ahead:
            self.taken[slot] = self.taken.get(slot, 0) + 1
            oldest = now - max(quota.seconds for quota in quotas)
            purse.spent = [*(moment for moment in purse.spent if moment >= oldest), at]
            self.taken = {number: count for number, count in self.taken.items() if number >= overall.number(now)}
        return at - now

    async def close(self, chat: str, seconds: float) -> None:
        """Let a chat say nothing for so many seconds from now on."""
        purse = self.purses.setdefault(chat, Purse())
        purse.closed_until = max(purse.closed_until, self.clock() + seconds)

    async def tidy(self) -> None:
        """Forget what matters no more."""
        since = self.clock() - IDLE
        self.purses = {
            chat: purse for chat, purse in self.purses.items() if max(purse.closed_until, purse.last) > since
        }
