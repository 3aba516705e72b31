"""Marks: from which versions cards were drawn, kept once a second for all rooms together.

Every tap redraws its card, and a transaction of its own for each mark would double what a tap costs the disk. A mark
that a crash loses only means that its card is drawn once more at the next start, which changes nothing on it. Only that
a card shows something which must be seen at once is kept before anything else is done: by that, other processes know
that it need not be drawn again.
"""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from dataclasses import astuple, is_dataclass, replace
from datetime import UTC, datetime
from hashlib import blake2s

import structlog

from bot import services
from bot.audit.cards import Card
from bot.audit.model import Audit
from bot.audit.rules import agencies_done, phase
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

    async def drawn(self, card: Card, audit: Audit) -> None:
        """Keep that a card was drawn: at once where what must be seen has changed."""
        new = as_drawn(card, audit)
        if new.seen == card.seen:
            self.put(new)
        else:
            await services.cards.mark_drawn(self.store, (new,))

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


def as_drawn(card: Card, audit: Audit) -> Card:
    """Give a room's card as it is now that it was drawn from an audit."""
    return replace(card, drawn=audit.version, seen=what_shows(audit), drawn_at=datetime.now(UTC))


def what_shows(audit: Audit) -> str:
    """Give what stands for all that must be seen at once when it changes; who is in and counts of notes can wait.

    The same in every process, so that it can be kept with the card.
    """
    place = audit.current
    answer = audit.answers.get(place)
    shows = (
        audit.status,
        place,
        audit.rhythm,
        audit.agencies,
        phase(audit, place),
        answer and (answer.value, answer.reason),
        audit.reveals.get(place),
        audit.dissents.get(place),
        audit.strangers,
        *meeting_shows(audit),
    )
    return blake2s(json.dumps(shows, default=as_json).encode(), digest_size=8).hexdigest()


def meeting_shows(audit: Audit) -> tuple[object, ...]:
    """Give what must be seen at once where all is scored ahead: who is done, the day, what stands on the card."""
    ahead = audit.ahead
    if ahead is None:
        return ()
    return (ahead.until, ahead.opened_at, ahead.on_card is None, agencies_done(audit) if audit.is_ahead else ())


def as_json(value: object) -> object:
    """Give a value that JSON does not know in a form that it knows: a moment as what it is everywhere."""
    if isinstance(value, datetime):
        return value.timestamp()
    return astuple(value) if is_dataclass(value) and not isinstance(value, type) else str(value)
