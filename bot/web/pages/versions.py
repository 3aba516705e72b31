"""The versions of the audits that open pages follow: all of them read at once, however many ask."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from time import monotonic

from bot import services
from bot.services.ports import Store

FRESH = 0.25
"""Seconds for which what was read is good: a page asks every 1.5, and must show within 2 what happens elsewhere."""

FOLLOWED = 10.0
"""Seconds after which an audit that nobody has asked for is followed no longer."""


@dataclass
class Versions:
    """What is known of the audits followed; `asked` says when each was asked for last."""

    store: Store
    fresh: float = FRESH
    clock: Callable[[], float] = monotonic
    read_at: float = float("-inf")
    known: Mapping[int, int] = field(default_factory=dict)
    asked: dict[int, float] = field(default_factory=dict)
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def version(self, audit_id: int) -> int | None:
        """Give an audit's version, as it was at most `fresh` seconds ago; None for one that is no more."""
        async with self.turn:
            now = self.clock()
            is_new = audit_id not in self.asked
            self.asked[audit_id] = now
            if is_new or not self.read_at <= now < self.read_at + self.fresh:
                self.asked = {one: at for one, at in self.asked.items() if at > now - FOLLOWED}
                self.known = await services.visits.versions(self.store, tuple(self.asked))
                self.read_at = now
            return self.known.get(audit_id)
