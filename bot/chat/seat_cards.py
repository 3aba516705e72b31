"""Private cards: each is drawn from the database when its turn comes, and drawn anew when the room has moved on."""

from __future__ import annotations

from collections import OrderedDict
from contextlib import suppress
from dataclasses import dataclass, replace

from bot import services
from bot.audit.cards import Card
from bot.audit.messages import Seat, Turn
from bot.audit.model import Audit, RoomKey, Status
from bot.chat.card_versions import Marks
from bot.chat.lines import Job
from bot.chat.outbox import Outbox
from bot.chat.show import Sent
from bot.chat.strays import Strays
from bot.services.ports import Store, Unreachable
from bot.text import room_words
from bot.views.screen import Screen
from bot.views.seats import seat_card

MOST = 10_000
"""Private cards of which it is remembered what they show; a forgotten one is drawn once too often."""


class SeatCards:
    """Keeps every member's private card as their seat and the audit are, one edit at a time.

    `shown` is what this process drew last on a message, and from which version.
    """

    def __init__(self, store: Store, outbox: Outbox, strays: Strays) -> None:
        self.store = store
        self.outbox = outbox
        self.strays = strays
        self.marks = Marks(store)
        self.shown: OrderedDict[tuple[int, int], tuple[int, Screen]] = OrderedDict()

    def show(self, audit_id: int, person_id: int, instead_of: int = 0) -> None:
        """Have a member's private card drawn in place of a message, or sent where that is gone (or 0)."""
        key = RoomKey.private(person_id)
        drawing = SeatDrawing(self, audit_id, person_id, instead_of)
        if instead_of:
            self.outbox.sayings.put(key.chat_id, Job(("edit", instead_of), drawing, lasting=True), anyway=True)
        else:
            self.outbox.say(key, ("seat", audit_id), drawing)

    async def follow(self, audit: Audit, person_id: int = 0) -> None:
        """Have the private cards of an audit, or one person's, drawn that may show less than there is to know now."""
        for card in await services.cards.own_cards(self.store, audit.id):
            if person_id not in (0, card.person_id):
                continue
            job = Job(("edit", card.message_id), CardFollowing(self, card), lasting=True)
            if not self.outbox.sayings.has(card.chat_id, job.like):
                self.outbox.sayings.put(card.chat_id, job, anyway=True)

    def is_shown(self, card: Card, screen: Screen) -> bool:
        """Say whether a card shows this already: nothing else was drawn on it since, not by another process either."""
        version, known = self.shown.get((card.chat_id, card.message_id), (0, None))
        return known == screen and card.drawn <= version

    async def edit(self, turn: Turn, place: Sent) -> Sent | None:
        """Put a card in place of a message, and say where it stands and since when; None when that is gone."""
        screen = drawn(turn)
        second = await self.outbox.show.edit_dated(place.chat_id, place.message_id, screen)
        if second is None:
            return None
        self.remember(place, turn.audit.version, screen)
        return place._replace(second=second)

    async def send(self, turn: Turn) -> Sent:
        """Send a card below, and say where it stands and since when."""
        seat, screen = seat_in(turn), drawn(turn)
        key = RoomKey.private(seat.person_id)
        card = Card(seat.audit_id, key.chat_id, 0, 0, seat.person_id, seat.statement, drawn=turn.audit.version)
        sent = await self.strays.send(key, card, screen)
        there = Sent(sent.chat_id, sent.message_id, sent.shown[-1].latest)
        self.remember(there, turn.audit.version, screen)
        return there

    def remember(self, place: Sent, version: int, screen: Screen) -> None:
        """Note what a message shows."""
        self.shown[place[:2]] = version, screen
        self.shown.move_to_end(place[:2])
        if len(self.shown) > MOST:
            self.shown.popitem(last=False)

    async def keep(self, turn: Turn, place: Sent, *, follows: bool = False) -> None:
        """Keep which message a card is, and what it was drawn from; merely drawn anew, together with others."""
        seat = seat_in(turn)
        known = await services.cards.live_card(self.store, seat.audit_id, seat.person_id)
        there = known is not None and (known.chat_id, known.message_id) == place[:2]
        if known is not None and there and known.statement == seat.statement:
            self.marks.put(replace(known, drawn=turn.audit.version))
            return
        at = {"message_id": place.message_id, "second": place.second}
        await services.cards.put_own_card(self.store, turn.audit, seat, **at, follows=follows)

    async def settled(self) -> None:
        """Wait until it is known which cards are up to date."""
        await self.marks.settled()


@dataclass(slots=True)
class SeatDrawing:
    """A private card on its way, in place of a message (0: below); `placed` is where it stands then."""

    cards: SeatCards
    audit_id: int
    person_id: int
    instead_of: int
    placed: Sent | None = None

    async def __call__(self) -> None:
        """Draw the card as the database has it now, once, and keep which message it is."""
        turn = await services.seats.seat_now(self.cards.store, self.audit_id, self.person_id)
        if turn is not None and self.instead_of:
            await self.put(turn)
        elif turn is not None:
            with self.cards.outbox.landing(self.person_id):
                await self.put(turn)

    async def put(self, turn: Turn) -> None:
        """Put the card where it belongs: in place of the one there was, or below."""
        place = self.placed or (Sent(self.person_id, self.instead_of) if self.instead_of else None)
        there = await self.cards.edit(turn, place) if place is not None else None
        if there is None:
            there = self.placed = await self.cards.send(turn)
        await self.cards.keep(turn, there)


@dataclass(frozen=True, slots=True)
class CardFollowing:
    """A private card that follows its room: drawn anew where it stands, never sent."""

    cards: SeatCards
    card: Card

    async def __call__(self) -> None:
        """Draw the card as the database has it now; of one that is over nothing more is drawn."""
        store, card = self.cards.store, self.card
        turn = await services.seats.seat_now(store, card.audit_id, card.person_id)
        place = Sent(card.chat_id, card.message_id)
        if turn is not None and self.cards.is_shown(card, drawn(turn)):
            self.cards.remember(place, turn.audit.version, drawn(turn))
        elif turn is not None:
            with suppress(Unreachable):  # what nobody can see, or takes away, is up to date
                place = await self.cards.edit(turn, place) or place
        if turn is None or turn.audit.status is Status.CLOSED:
            await services.cards.put_away(store, card)
        else:
            await self.cards.keep(turn, place, follows=True)


def seat_in(turn: Turn) -> Seat:
    """Give the seat of a turn that has one."""
    assert turn.seat is not None  # noqa: S101 - those of `seat_now` have
    return turn.seat


def drawn(turn: Turn) -> Screen:
    """Draw the card of a seat."""
    return seat_card(turn.audit, seat_in(turn), room_words(turn.audit))
