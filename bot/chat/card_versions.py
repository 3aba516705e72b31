"""Marks: from which versions cards were drawn, kept once a second for all rooms together.

Every tap redraws its card, and a transaction of its own for each mark would double what a tap costs the disk. A mark
that a crash loses only means that its card is drawn once more at the next start, which changes nothing on it.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress

import structlog

from bot import services
from bot.audit.cards import Card
from bot.services.ports import Store, StoreAway

log = structlog.get_logger()

EVERY = 1.0
"""Seconds that marks gather."""


class Marks:
    """Gathers marks and keeps them, the newest of each card."""

    def __init__(self, store: Store, *, every: float = EVERY) -> None:
        self.store = store
        self.every = every
        self.cards: dict[tuple[int, int], Card] = {}
        self.task: asyncio.Task[None] | None = None
        self.hurry = asyncio.Event()

    def put(self, card: Card) -> None:
        """Have a card's version kept soon."""
        self.cards[card.chat_id, card.message_id] = card
        if self.task is None or self.task.done():
            self.task = asyncio.create_task(self.gather())

    async def gather(self) -> None:
        """Wait a moment for more, then keep them all; again while more has come."""
        while self.cards:
            with suppress(TimeoutError):
                await asyncio.wait_for(self.hurry.wait(), self.every)
            await self.keep()

    async def keep(self) -> None:
        """Keep what has gathered in one transaction; what cannot be kept now is let go, as a crash would."""
        gathered, self.cards = tuple(self.cards.values()), {}
        try:
            await services.cards.mark_drawn(self.store, gathered)
        except StoreAway as error:
            log.warning("marks-not-kept", cards=len(gathered), why=str(error))

    async def settled(self) -> None:
        """Keep what has gathered at once, as before the bot stops."""
        if self.task is not None:
            self.hurry.set()
            await asyncio.wait({self.task})
            self.hurry.clear()
