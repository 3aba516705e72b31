"""Cards are drawn from the database: a burst of taps is one edit, and a stale card is redrawn after a crash."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from time import monotonic

import structlog
from telegram.error import TelegramError

from bot.audit.doings import Card, Seat
from bot.audit.framework import StatementId
from bot.audit.model import Audit
from bot.audit.rules import phase
from bot.chat.marks import Marks
from bot.chat.show import Show
from bot.services import looking, rounding, seating
from bot.services.ports import Store, StoreAway
from bot.text import words_for
from bot.views import card as card_view
from bot.views.screen import Screen

log = structlog.get_logger()

Seen = tuple[object, ...]

STILL_IN_SIGHT = 3
"""Messages below a group's card with which it can still be seen on a phone: so far it moves on in place."""

PROGRESS_EVERY = 15.0
"""Seconds between two redraws of a group's card that only say who is in or count notes: at most four messages a
statement in a group of six who take 20 seconds a statement, well under Telegram's 20 a minute."""


@dataclass
class Drawing:
    """What is known of one room's card while the bot runs."""

    wanted: Audit
    asked: int = 0
    pressed: int = 0
    task: asyncio.Task[None] | None = None
    seen: Seen = ()
    drawn_at: float = 0.0
    hurry: asyncio.Event = field(default_factory=asyncio.Event)


class Scrolled:
    """Remembers the newest message of each chat, to know when a card has scrolled away."""

    def __init__(self) -> None:
        self.newest: dict[int, int] = {}

    def notice(self, chat_id: int, message_id: int) -> None:
        """Note a message that was sent or came in."""
        self.newest[chat_id] = max(message_id, self.newest.get(chat_id, 0))

    def past(self, chat_id: int, message_id: int, most: int = 0) -> bool:
        """Say whether more than `most` messages were written below a message."""
        return self.newest.get(chat_id, 0) > message_id + most


class Cards:
    """Keeps every room's card up to date, one edit at a time."""

    def __init__(self, store: Store, show: Show, seen: Scrolled, *, clock: Callable[[], float] = monotonic) -> None:
        self.store = store
        self.show = show
        self.seen = seen
        self.clock = clock
        self.every = PROGRESS_EVERY
        self.drawings: dict[int, Drawing] = {}
        self.marks = Marks(store)

    def refresh(self, audit: Audit, pressed: int = 0) -> None:
        """Have the card of an audit redrawn soon; what comes meanwhile is drawn with it.

        `pressed` is the card that was tapped: one sent just before a crash is known only from this.
        """
        drawing = self.drawings.setdefault(audit.id, Drawing(audit))
        drawing.asked += 1
        drawing.pressed = max(drawing.pressed, pressed)
        if audit.version >= drawing.wanted.version:
            drawing.wanted = audit
        if what_shows(audit) != drawing.seen:
            drawing.hurry.set()
        if drawing.task is None or drawing.task.done():
            drawing.task = asyncio.create_task(self.keep_drawing(drawing))

    async def keep_drawing(self, drawing: Drawing) -> None:
        """Draw until nothing newer is asked for."""
        answered = -1
        while drawing.asked > answered:
            await self.pause(drawing)
            audit, answered = drawing.wanted, drawing.asked
            drawing.hurry.clear()
            drawing.seen, drawing.drawn_at = what_shows(audit), self.clock()
            try:
                await self.draw(audit)
                await self.look_again(drawing, audit)
            except (TelegramError, StoreAway) as error:
                log.warning("card-not-drawn", audit=audit.id, error=type(error).__name__, why=str(error))
            except Exception:
                log.exception("card-broken", audit=audit.id)

    async def look_again(self, drawing: Drawing, drawn: Audit) -> None:
        """Draw once more where another process has changed the audit meanwhile: whoever draws last draws the newest."""
        async with self.store.read() as look:
            newest = await look.audit(drawn.id)
        if newest is not None and newest.version > max(drawn.version, drawing.wanted.version):
            drawing.wanted = newest
            drawing.asked += 1

    async def pause(self, drawing: Drawing) -> None:
        """Wait with a group's card that would only count on, until its time has come or something happens."""
        wait = drawing.drawn_at + self.every - self.clock()
        if drawing.wanted.room.is_private or drawing.hurry.is_set() or not drawing.drawn_at or wait <= 0:
            return
        try:
            await asyncio.wait_for(drawing.hurry.wait(), wait)
        except TimeoutError:
            return

    async def draw(self, audit: Audit) -> None:
        """Edit the live card, or send it again where it has scrolled away or is gone."""
        card = await self.live(audit)
        screen = await self.screen(audit)
        if card is None or self.is_lost(card, audit):
            await self.send(audit, screen, instead_of=card)
        elif await self.show.edit(card.chat_id, card.message_id, screen):
            await self.keep(card, audit)
        else:
            await self.send(audit, screen, instead_of=None)

    async def live(self, audit: Audit) -> Card | None:
        """Give the live card; one that is pressed below it was sent just before a crash, and is the live one now."""
        card = await looking.live_card(self.store, audit.id)
        drawing = self.drawings.get(audit.id)
        pressed = drawing.pressed if drawing else 0
        if card is None or card.chat_id != audit.room.key.chat_id or pressed <= card.message_id:
            return card
        found = replace(card, message_id=pressed)
        await looking.put_card(self.store, found)
        return found

    async def screen(self, audit: Audit) -> Screen:
        """Give the card as it should stand now."""
        last = await rounding.round_before(self.store, audit)
        scene = card_view.Scene(audit, audit.current, await self.seat(audit), last)
        return card_view.card(scene, words_for(audit.room.settings.language))

    async def keep(self, card: Card, audit: Audit) -> None:
        """Keep which statement an edited card shows now; that it was merely redrawn is kept with others' marks."""
        if card.statement == audit.current:
            self.marks.put(moved(card, audit))
        else:
            await looking.put_card(self.store, moved(card, audit))

    async def seat(self, audit: Audit) -> Seat | None:
        """Give what texts mean to a practitioner alone."""
        if not audit.room.is_private:
            return None
        async with self.store.read() as look:
            stored = await look.seat(audit.id, audit.room.key.chat_id)
        return stored if stored and stored.statement == audit.current else seating.fresh_seat(audit)

    def is_lost(self, card: Card, audit: Audit) -> bool:
        """Say whether a card should come again below: it moves on and has scrolled up, or the chat has moved."""
        moved_chat = card.chat_id != audit.room.key.chat_id
        most = 0 if audit.room.is_private else STILL_IN_SIGHT
        return moved_chat or (card.statement != audit.current and self.seen.past(card.chat_id, card.message_id, most))

    async def send(self, audit: Audit, screen: Screen, *, instead_of: Card | None) -> None:
        """Send a new live card, and take the buttons off the old one."""
        key, version = audit.room.key, audit.version
        message = await self.show.send(key, screen)
        if message is None:
            return
        new = Card(audit.id, message.chat_id, key.thread_id, message.message_id, 0, audit.current, now(), None, version)
        await looking.put_card(self.store, new)
        if instead_of is not None and instead_of.chat_id == key.chat_id:
            await self.retire(audit, instead_of)

    async def retire(self, audit: Audit, card: Card) -> None:
        """Leave of an old card what was answered, in one line."""
        words = words_for(audit.room.settings.language)
        await self.show.edit(card.chat_id, card.message_id, card_view.retired(audit, card.statement, words))

    async def send_again(self, audit: Audit) -> None:
        """Send the card again below, as `/card` asks."""
        old = await looking.live_card(self.store, audit.id)
        screen = await self.screen(audit)
        await self.send(audit, screen, instead_of=None)
        if old is not None:
            await self.show.delete(old.chat_id, old.message_id)

    async def settled(self) -> None:
        """Wait until every card is up to date, and known to be."""
        await self.drawn()
        await self.marks.settled()

    async def drawn(self) -> None:
        """Wait until every card is up to date."""
        while tasks := [d.task for d in self.drawings.values() if d.task is not None and not d.task.done()]:
            for drawing in self.drawings.values():
                drawing.hurry.set()
            await asyncio.gather(*tasks)


def now() -> datetime:
    """Give the time, as cards keep it."""
    return datetime.now(UTC)


def moved(card: Card, audit: Audit) -> Card:
    """Give the card as it is once it shows the audit's current statement."""
    stays = card.statement == audit.current
    return Card(
        card.audit_id,
        card.chat_id,
        card.thread_id,
        card.message_id,
        card.person_id,
        audit.current,
        card.since if stays else now(),
        card.before if stays else card.statement,
        audit.version,
    )


def what_shows(audit: Audit) -> Seen:
    """Give what must be seen at once when it changes; who is in and how many notes there are can wait."""
    place: StatementId = audit.current
    answer = audit.answers.get(place)
    return (
        audit.status,
        place,
        audit.rhythm,
        audit.agencies,
        phase(audit, place),
        answer and (answer.value, answer.reason),
        audit.reveals.get(place),
        audit.dissents.get(place),
    )
