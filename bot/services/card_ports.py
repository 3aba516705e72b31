"""What the use cases need of the database about cards; part of `bot.services.ports`."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime
from typing import Protocol

from bot.audit.cards import Card


class CardsLook(Protocol):
    """What can be read of cards."""

    async def card(self, audit_id: int, person_id: int = 0) -> Card | None:
        """Give the live card of a room (0) or of a member who rates ahead."""

    async def card_at(self, chat_id: int, message_id: int) -> Card | None:
        """Find the card, live or retired, that a message is."""

    async def card_above(self, audit_id: int, chat_id: int, message_id: int) -> Card | None:
        """Find the newest card of an audit, live or retired, that stands above a message."""

    async def left_cards(self, audit_id: int) -> Sequence[Card]:
        """Give the cards of an audit that are no longer live, but still look so."""

    async def own_cards(self, audit_id: int) -> Sequence[Card]:
        """Give the private cards that may show less than there is to know, or another statement than one is at."""

    async def pinned_cards(self, audit_id: int) -> Sequence[Card]:
        """Give the cards of an audit that were pinned."""

    async def newest_card(self, chat_id: int) -> int:
        """Give the newest message of a chat that is known to be a card, or to stand before one; 0 if none is."""

    async def known_messages(self, chat_id: int, first: int, last: int) -> AbstractSet[int]:
        """Give the messages of a chat, from one to another, of which it is known what they are."""

    async def stale_cards(self, after: int = 0, most: int = 100) -> Sequence[int]:
        """Give the ids of open audits, after one, of which a live card was drawn from an older version."""


class CardsWork(Protocol):
    """What can be changed of cards."""

    async def put_card(self, card: Card) -> None:
        """Keep the live card; a different message replaces it, and the old one is retired but still known."""

    async def keep_card(self, card: Card) -> bool:
        """Keep what the live card shows; False when another is live by now, and this one is known to look so, too."""

    async def claim_card(self, card: Card, now: datetime) -> bool:
        """Keep that the live card is drawn now; False when it was drawn, or replaced, since it was read."""

    async def put_away(self, card: Card) -> None:
        """Keep that a card is no longer live, and does not look so."""

    async def found_card(self, card: Card) -> bool:
        """Keep a card that is not live but looks so, or is on its way; False when it is known."""

    async def forget_card(self, card: Card) -> bool:
        """Forget a card that was on its way; False when it was forgotten before."""

    async def mark_pinned(self, card: Card, *, pinned: bool) -> None:
        """Keep whether a card is pinned."""

    async def mark_drawn(self, card: Card) -> None:
        """Keep from which version a card was drawn."""
