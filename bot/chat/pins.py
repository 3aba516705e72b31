"""Pins: where the bot may pin, a group's card is pinned without a sound, and the pin moves with the card.

What is pinned is kept with the cards, so that it is found again after a restart and by another process. It is kept
before Telegram is asked: what a crash leaves pinned in our books only is taken down once in vain, which does no harm.
Rights come and go: where pinning was refused, it is not tried in that chat for a day, or until our standing changes.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

import structlog

from bot import services
from bot.audit.cards import Card
from bot.audit.model import Audit, Status
from bot.chat.show import Show
from bot.services.ports import Store

log = structlog.get_logger()

DAY = 24 * 3600.0


def wants_pin(audit: Audit) -> bool:
    """Say whether a room wants its card pinned: an open audit of a group that has not chosen otherwise."""
    return audit.status is Status.OPEN and not audit.room.is_private and audit.room.settings.pin


@dataclass(slots=True)
class Pins:
    """Keeps the live card pinned, and no other. `placed`: which message of an audit it was last (0: none)."""

    store: Store
    show: Show
    clock: Callable[[], float] = time.monotonic
    placed: dict[int, int] = field(default_factory=dict)
    refused: dict[int, float] = field(default_factory=dict)

    def allows(self, chat_id: int) -> None:
        """Take note that our rights in a chat may have changed."""
        self.refused.pop(chat_id, None)
        self.placed.clear()

    def is_placed(self, card: Card) -> bool:
        """Say whether a card is pinned, as far as this process knows: the chat says so in a message below it."""
        return self.placed.get(card.audit_id) == card.message_id

    async def follow(self, audit: Audit, live: Card | None) -> None:
        """Have the live card pinned in place of any other, or none at all, as the room wants it."""
        if audit.room.is_private:
            return
        wanted = live if live is not None and wants_pin(audit) else None
        at = wanted.message_id if wanted is not None else 0
        if self.placed.get(audit.id, -1) == at or (wanted and self.clock() < self.refused.get(wanted.chat_id, 0.0)):
            return
        before = await services.cards.pinned_cards(self.store, audit.id)
        place = (wanted.chat_id, at) if wanted is not None else (0, 0)
        there = any((card.chat_id, card.message_id) == place for card in before)
        if wanted is not None and not there and not await self.pin(wanted):
            return
        for card in before:
            if (card.chat_id, card.message_id) != place:
                await self.unpin(card)
        self.placed[audit.id] = at

    async def pin(self, card: Card) -> bool:
        """Pin a card, if we may; a refusal is remembered for a day."""
        if not await self.show.may_pin(card.chat_id):
            self.refuse(card.chat_id, "no right")
            return False
        await services.cards.mark_pinned(self.store, card, pinned=True)
        pinned = await self.show.pin(card.chat_id, card.message_id)
        if pinned is False:  # None: it may be pinned; the next draw looks again
            await services.cards.mark_pinned(self.store, card, pinned=False)
            self.refuse(card.chat_id, "refused")
        return bool(pinned)

    def refuse(self, chat_id: int, why: str) -> None:
        """Take note that pinning was refused."""
        log.info("pin-refused", chat=chat_id, why=why)
        now = self.clock()
        self.refused = {chat: until for chat, until in self.refused.items() if until > now}
        self.refused[chat_id] = now + DAY

    async def unpin(self, card: Card) -> None:
        """Take a pin down; one that is gone, or that we may no longer touch, is let go."""
        if await self.show.unpin(card.chat_id, card.message_id) is not None:  # else tried again with the next pin
            await services.cards.mark_pinned(self.store, card, pinned=False)
