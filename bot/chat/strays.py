"""Strays: cards that were sent, and nobody knows which message they are: the bot was killed then, or the answer lost.

That a card is about to be sent is kept before. A stray is one of the messages that came next, and those that nobody
knows are tried one by one: their buttons are taken off, which Telegram refuses with every message but our own.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import structlog
from telegram.error import TelegramError

from bot import services
from bot.audit.cards import Card, Shown
from bot.audit.model import Audit, RoomKey
from bot.chat.allowance import Haste
from bot.chat.show import Show
from bot.services.ports import NotSent, Store, Unreachable
from bot.text import room_words
from bot.views.screen import Screen

log = structlog.get_logger()

REACH = 20
"""Messages below the newest that was known among which a stray is looked for.

So many may be written while it waits for its turn. In private chats and basic groups all that a bot gets and sends
anywhere is counted through together (https://core.telegram.org/api/messages, "Message IDs"), and the gap may be wider:
such a stray is put away once it is pressed.
"""

WAITED_FOR = timedelta(minutes=1)
"""How long a process may wait until a card is sent and the answer is there."""

TELLING = 40
"""Characters of a statement by which its card is known."""


class Strays:
    """Sends cards so that they can be found, and finds them, with what is left of the budget.

    `newest_before` gives the newest message known of those that a chat's are counted together with.
    """

    def __init__(self, store: Store, show: Show, newest_before: Callable[[int], int]) -> None:
        self.store = store
        self.show = show
        self.newest_before = newest_before
        self.unhurried = replace(show, haste=Haste.LATER)
        self.tried: dict[tuple[int, int], int] = {}
        self.since = datetime.now(UTC)
        self.lost: set[tuple[int, int]] = set()

    def is_one(self, going: Card) -> bool:
        """Say whether nobody waits any more for the answer to a card that was sent; else another process may.

        Then it is ours, and we have given up, or it was sent before this process was, or long ago.
        """
        at = going.drawn_at
        is_ours = (going.chat_id, going.message_id) in self.lost
        return is_ours or at is None or at < self.since or datetime.now(UTC) - at > WAITED_FOR

    async def send(self, key: RoomKey, card: Card, screen: Screen) -> Card:
        """Send a card into a room and remember which message it has become."""
        below = replace(card, message_id=-self.newest_before(key.chat_id))
        going = await services.cards.send_off(self.store, below)
        try:
            sent = await self.show.send(key, screen)
        except (NotSent, Unreachable, TelegramError):
            if going is not None:
                await services.cards.not_sent(self.store, going)
            raise
        except BaseException:
            if going is not None:
                self.lost.add((going.chat_id, going.message_id))
            raise
        shown = (Shown(card.statement, sent.second, sent.second),)
        new = replace(card, chat_id=sent.chat_id, message_id=sent.message_id, shown=shown)
        if not await services.cards.arrived(self.store, new, going):  # another process may have taken its buttons off
            await self.show.edit(new.chat_id, new.message_id, screen)
        return new

    async def find(self, audit: Audit, going: Card, goes_on: Callable[[], bool]) -> AsyncIterator[Card]:
        """Look for a stray, one message after the other while it `goes_on`, and give what is found.

        That may be several: a bot that is killed again and again sends a card from the same place again and again.
        """
        key = going.chat_id, going.message_id
        for number in await services.cards.unknown_after(self.store, going, REACH):
            if number <= self.tried.get(key, 0):
                continue
            if not goes_on():
                return
            said = await self.unhurried.take_buttons(going.chat_id, number)
            self.tried[key] = number
            if said is not None and is_card(audit, going, said):
                log.info("stray-found", audit=audit.id)
                yield await services.cards.found_again(self.store, going, number)
        self.tried.pop(key, None)
        self.lost.discard(key)
        await services.cards.not_sent(self.store, going)


def is_card(audit: Audit, card: Card, said: str) -> bool:
    """Say whether a message of ours is a card: it shows the statement, or it is a board or an agenda."""
    text = " ".join(audit.framework.statement(card.statement).text.split())
    words = room_words(audit)
    titles = (words("board-title"), words("agenda-title")) if audit.ahead else ()
    return text[:TELLING] in " ".join(said.split()) or said.startswith(titles)
