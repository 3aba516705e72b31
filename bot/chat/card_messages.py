"""The message that is a room's card: edited where it stands, or sent again, as the database has it now."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from bot import services, views
from bot.audit.cards import Card
from bot.audit.framework import StatementId
from bot.audit.messages import Seat
from bot.audit.model import Answer, Audit, Status
from bot.chat.card_versions import Marks, as_drawn
from bot.chat.headcounts import Headcounts
from bot.chat.pins import Pins
from bot.chat.show import Show
from bot.chat.strays import Strays
from bot.services.ports import Store
from bot.text import room_words
from bot.views.screen import Screen

STILL_IN_SIGHT = 3
"""Messages below a group's card with which it can still be seen on a phone: so far it moves on in place."""


SUPERGROUPS = -1_000_000_000_000
"""Below this are the ids of supergroups and channels, above it those of basic groups and (from 1 on) of persons."""

Milestone = tuple[StatementId, int, Answer | None]


def milestone(audit: Audit) -> Milestone:
    """Give how far the statement on the card is: how often it was revealed, and its answer."""
    place = audit.current
    return place, len(audit.reveals.get(place, ())), audit.answers.get(place)


class Scrolled:
    """Remembers the newest message of each chat, to know when a card has scrolled away."""

    def __init__(self) -> None:
        self.newest: dict[int, int] = {}

    def notice(self, chat_id: int, message_id: int) -> None:
        """Note a message that was sent or came in."""
        self.newest[chat_id] = max(message_id, self.newest.get(chat_id, 0))

    def newest_before(self, chat_id: int) -> int:
        """Give the newest message known of those that are counted together with a chat's own, 0 if none is.

        Supergroups and channels count by themselves, all other chats of a bot together.
        """
        if counts_alone(chat_id):
            return self.newest.get(chat_id, 0)
        return max((newest for chat, newest in self.newest.items() if not counts_alone(chat)), default=0)

    def past(self, chat_id: int, message_id: int, most: int = 0) -> bool:
        """Say whether more than `most` messages were written below a message."""
        return self.newest.get(chat_id, 0) > message_id + most


def counts_alone(chat_id: int) -> bool:
    """Say whether a chat numbers its messages by itself: https://core.telegram.org/api/bots/ids ."""
    return chat_id < SUPERGROUPS


class CardMessages:
    """Puts cards into chats, and keeps which message is the live one and from what it was drawn."""

    def __init__(self, store: Store, show: Show, seen: Scrolled, heads: Headcounts) -> None:
        self.store = store
        self.show = show
        self.seen = seen
        self.heads = heads
        self.offers: dict[int, bool] = {}  # by audit: whether what was drawn last offers to join
        self.marks = Marks(store)
        self.strays = Strays(store, show, seen.newest_before)
        self.sought: dict[int, list[Card]] = {}
        self.pins = Pins(store, show)
        self.told: dict[int, Milestone] = {}
        self.since = datetime.now(UTC)

    async def draw(self, audit: Audit, pressed: Mapping[int, StatementId]) -> None:
        """Edit the live card, or send it again where it has scrolled away or is gone; old ones lose their buttons.

        `pressed` are the cards that were tapped, by message, with their statements: one that was sent just before a
        crash is known only from this.
        """
        card = await self.live(audit, pressed)
        screen = await self.screen(audit)
        if card is None or self.is_lost(card, audit):
            drawn: Card | None = await self.send(audit, screen)
        elif card.statement != audit.current or card.is_moving:
            drawn = await self.move(card, audit, screen)
        elif await self.show.edit(card.chat_id, card.message_id, screen):
            await self.marks.drawn(card, audit)
            drawn = card
        else:
            drawn = await self.send(audit, screen)
        if drawn is None:
            await self.draw(audit, pressed)
            return
        await self.put_away(audit, drawn)
        await self.follow(audit, drawn)

    async def follow(self, audit: Audit, card: Card) -> None:
        """Have the pin follow the card, and remember what was shown, to know news from more of the same."""
        await self.pins.follow(audit, card)
        self.told[audit.id] = milestone(audit)
        if audit.status is Status.CLOSED:
            self.told.pop(audit.id)
            self.offers.pop(audit.id, None)

    async def move(self, card: Card, audit: Audit, screen: Screen) -> Card | None:
        """Have a card show another statement where it stands, and keep since when, by Telegram's clock.

        That it may show it is kept before: what is written meanwhile, or after a crash, is for one of the two. Where
        nobody can tell when it moved, a new card is sent. None when another process has sent one meanwhile.
        """
        moving = card.begins_to_show(audit.current)
        if not await services.cards.keep_card(self.store, moving):
            return None
        second = await self.show.edit_dated(card.chat_id, card.message_id, screen)
        if not second:
            return await self.send(audit, screen)
        shown = moving.has_shown(audit.current, second, exactly=not card.is_moving)
        return shown if await services.cards.keep_card(self.store, as_drawn(shown, audit)) else None

    async def draw_anew(self, audit: Audit) -> None:
        """Send the card again below, and take the old one away."""
        old = await services.cards.live_card(self.store, audit.id)
        new = await self.send(audit, await self.screen(audit))
        if old is not None and await self.show.delete(old.chat_id, old.message_id):
            await services.cards.put_away(self.store, old)
        await self.put_away(audit, new)
        await self.follow(audit, new)

    async def live(self, audit: Audit, pressed: Mapping[int, StatementId]) -> Card | None:
        """Give the live card; one that is pressed below it was sent just before a crash, and is the live one now."""
        card = await services.cards.live_card(self.store, audit.id)
        if card is None or card.chat_id != audit.room.key.chat_id:
            return card
        for message_id in sorted(pressed.keys() - {card.message_id}):
            found = replace(card, message_id=message_id, statement=pressed[message_id], shown=())
            await services.cards.find_card(self.store, found, live=message_id > card.message_id)
        return await services.cards.live_card(self.store, audit.id) if pressed.keys() - {card.message_id} else card

    async def put_away(self, audit: Audit, drawn: Card) -> None:
        """Leave of each card that is no longer live one line; also of those that a crash or a lost answer has left.

        So, too, of the one that was `drawn` when another process has sent one below while that was under way.
        """
        live, left = await services.cards.left_cards(self.store, audit.id)
        if live is not None and live.message_id != drawn.message_id:
            await services.cards.keep_card(self.store, drawn)
            _, left = await services.cards.left_cards(self.store, audit.id)
        for card in left:
            if card.on_its_way:
                if self.strays.is_one(card):
                    self.sought.setdefault(audit.id, []).append(card)
            else:
                await self.retire(audit, card)

    async def find_strays(self, audit: Audit, goes_on: Callable[[], bool]) -> None:
        """Put away what was sent and never heard of, as long as it `goes_on`; the next draw does the rest."""
        for going in self.sought.pop(audit.id, ()):
            has_moved = going.person_id == 0 and going.chat_id != audit.room.key.chat_id
            if has_moved:  # nothing can be pressed in a chat that was left behind
                await services.cards.not_sent(self.store, going)
                continue
            async for found in self.strays.find(audit, going, goes_on):
                await self.retire(audit, found)

    async def screen(self, audit: Audit) -> Screen:
        """Give the card as it should stand now, with a word of strangers in the chat while the audit is open."""
        screen = await self.plain_screen(audit)
        return screen if audit.status is Status.CLOSED else views.access.warned(screen, audit, room_words(audit))

    async def plain_screen(self, audit: Audit) -> Screen:
        """Give the card by itself; the board or the agenda where that takes its place."""
        unseated = self.offers[audit.id] = self.heads.has_unseated(audit)
        if audit.status is Status.OPEN and audit.ahead is not None and audit.ahead.on_card is None:
            view = views.agenda.agenda_card if audit.meets else views.ahead.board
            return view(audit, room_words(audit), unseated=unseated)
        last = await services.rounds.round_before(self.store, audit)
        scene = views.cards.CardState(audit, audit.current, await self.seat(audit), last, unseated)
        return views.cards.card(scene, room_words(audit))

    async def seat(self, audit: Audit) -> Seat | None:
        """Give what texts mean to a practitioner alone."""
        if not audit.room.is_private:
            return None
        async with self.store.read() as look:
            stored = await look.seat(audit.id, audit.facilitator_id)
        return stored if stored and stored.statement == audit.current else services.seats.fresh_seat(audit)

    def is_lost(self, card: Card, audit: Audit) -> bool:
        """Say whether a card should come again below: there is news and it has scrolled up, or the chat has moved."""
        moved_chat = card.chat_id != audit.room.key.chat_id
        most = 0 if audit.room.is_private else STILL_IN_SIGHT + self.pins.is_placed(card)  # its pin is told below it
        news = card.statement != audit.current or self.has_news(audit)
        return moved_chat or (news and self.seen.past(card.chat_id, card.message_id, most))

    def has_news(self, audit: Audit) -> bool:
        """Say whether a group's statement was revealed or agreed on since its card was drawn, as far as is known."""
        place, reveals, answer = milestone(audit)
        before = self.told.get(audit.id)
        if audit.room.is_private:
            return False
        if before is None:  # not drawn since this process began: what has happened since then is news
            last = [reveal.at for reveal in audit.reveals.get(place, ())[-1:]] + ([answer.at] if answer else [])
            return any(at >= self.since for at in last)
        return before[0] == place and (reveals > before[1] or (answer is not None and answer != before[2]))

    async def send(self, audit: Audit, screen: Screen) -> Card:
        """Send a new live card."""
        key = audit.room.key
        card = Card(audit.id, key.chat_id, key.thread_id, 0, 0, audit.current)
        return await self.strays.send(key, as_drawn(card, audit), screen)

    async def retire(self, audit: Audit, card: Card) -> None:
        """Leave of an old card what was answered, in one line; one that stayed behind in another chat is let go."""
        moved_chat = card.person_id == 0 and card.chat_id != audit.room.key.chat_id
        line = views.cards.retired(audit, card.statement, room_words(audit))
        second = None if moved_chat else await self.show.edit_dated(card.chat_id, card.message_id, line)
        last = card.has_shown(card.statement, second, exactly=False) if second else card
        await services.cards.put_away(self.store, last)
