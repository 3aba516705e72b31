"""What every handler has at hand."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Protocol, TypeVar

from bot import services
from bot.audit.delegates import speakers
from bot.audit.framework import Framework
from bot.audit.messages import Ask, Post, Turn
from bot.audit.model import Audit, By, RoomKey
from bot.audit.persons import is_on_telegram
from bot.audit.progress import may_complete_a_domain
from bot.audit.rules import agencies_missing
from bot.chat.cards import Cards
from bot.chat.incoming import Tapped, Written
from bot.chat.once import Once
from bot.chat.outbox import Outbox
from bot.chat.pastes import Pastes
from bot.chat.seat_cards import SeatCards
from bot.chat.show import Show
from bot.reports.worker.workshop import Workshop
from bot.services.ports import Store
from bot.text import Words, room_words
from bot.views.asks import missing as missing_people
from bot.views.asks import scored_before, still_there
from bot.views.delegates import told_delegate
from bot.views.tap_form import Tap

READING_TAKES = 20.0
"""Seconds that reading a file may take which somebody has sent; a form takes one."""


class PostQueue(Protocol):
    """Durable work as the handlers see it."""

    async def enqueue(self, due: Iterable[Post]) -> None:
        """Have posts made or brought up to date; once for each version, however often it is asked."""

    def prepare(self) -> None:
        """Have what makes pictures ready for one that is soon to come."""

    async def forget(self, audits: Iterable[int]) -> None:
        """Forget all that was ever posted for audits that are no more."""

    async def sweep(self) -> bool:
        """Have everything made that is due, as after the bot came back to a chat; False where something cannot be."""


@dataclass(frozen=True, slots=True)
class Desk:
    """The tools on a handler's desk: `show` for what is asked of Telegram, `outbox` for all that is said.

    `pages` is where the pages are reached, without a slash at its end; empty where none are served. `workshop` makes
    pictures and documents; `reading` reads what people send, in a process that nothing else waits for.
    """

    store: Store
    library: Mapping[str, Framework]
    show: Show
    outbox: Outbox
    cards: Cards
    seats: SeatCards
    posting: PostQueue
    token: Callable[[], str]
    workshop: Workshop
    pages: str = ""
    reading: Workshop = field(default_factory=partial(Workshop, patience=READING_TAKES, reads=True))
    once: Once = field(default_factory=Once)
    pastes: Pastes = field(default_factory=Pastes)

    def take_away(self, prompts: Iterable[Ask], words: Words) -> None:
        """Take prompts away that were answered or withdrawn; a whisper (below 0) ends by itself.

        Of what refused a message that is still in the chat there stays the way to delete that.
        """
        for prompt in prompts:
            if prompt.message_id > 0 and prompt.refused not in (0, prompt.message_id):
                self.outbox.edit(RoomKey(prompt.chat_id), prompt.message_id, still_there(prompt.refused, words))
            elif prompt.message_id > 0:
                self.outbox.delete(prompt.chat_id, prompt.message_id)

    async def settle(self, turn: Turn, pressed: int = 0, statement: str = "") -> None:
        """Bring the card (the one that was pressed, if it was one) up to date and set the posts going that are due."""
        self.cards.refresh(turn.audit, pressed, statement)
        gone = (ask for ask in turn.prompts if ask.message_id != turn.shown_at)  # a menu can ask, too, and stays
        self.take_away(gone, room_words(turn.audit))
        if turn.offers_early:
            self.outbox.send(turn.audit.room.key, scored_before(turn.audit, room_words(turn.audit)))
        if turn.delegate and is_on_telegram(turn.delegate.spoken_by):  # who is not there finds it among their lists
            told = told_delegate(turn.audit, turn.delegate.agency, room_words(turn.audit))
            self.outbox.send(RoomKey.private(turn.delegate.spoken_by), told)
        if turn.due:
            await self.posting.enqueue(turn.due)
        elif may_complete_a_domain(turn.audit):
            self.posting.prepare()

    def ask_missing(self, audit: Audit) -> None:
        """Ask in the room those who are missing on the card, by name."""
        missing = agencies_missing(audit, audit.current)
        people = tuple(audit.person(each) for each in speakers(audit, missing))
        if people:
            self.outbox.send(audit.room.key, missing_people(audit, people, room_words(audit)))

    async def settle_own(self, by: By, turn: Turn) -> None:
        """Settle what somebody has done; in private on a group's audit, their own card does not wait for the room's."""
        if by.is_private and not turn.audit.room.is_private:
            await self.seats.follow(turn.audit, by.person_id)
        await self.settle(turn)

    async def find_card(self, tapped: Tapped, audit_id: int, statement: str) -> None:
        """Have a pressed card put away that is not the live one: one that nobody knows of was sent before a crash."""
        card = await services.cards.live_card(self.store, audit_id)
        here = tapped.by.room.chat_id
        if card is not None and card.chat_id == here and card.message_id != tapped.card_id:
            self.cards.refresh(await services.audits.audit_of(self.store, audit_id), tapped.card_id, statement)


T = TypeVar("T", bound=Tap)

OnTap = Callable[[Tapped, T, Desk], Coroutine[Any, Any, None]]
OnText = Callable[[Written, Desk], Coroutine[Any, Any, asyncio.Future[None] | None]]
"""What handlers are; `bot.chat.router` calls them.

One gives what is done once it is said, where nothing else is kept of what was sent: after a crash that comes again.
"""
