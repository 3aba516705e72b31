"""Which messages are cards, live or retired, what they showed, and from what they were drawn."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime

from sqlalchemy import (
    BindParameter,
    Integer,
    and_,
    bindparam,
    delete,
    exists,
    false,
    func,
    or_,
    select,
    union_all,
    update,
)

from bot.audit.cards import Card
from bot.audit.model import Status
from bot.db.rows import cells, columns_of
from bot.db.session import Session, inserts, upsert
from bot.db.tables import LEFT, LIVE, ask, audit, card, note, post, room, seat

AUDIT_ID: BindParameter[int] = bindparam("audit_id")
PERSON_ID: BindParameter[int] = bindparam("person_id")
CHAT_ID: BindParameter[int] = bindparam("chat_id")
MESSAGE_ID: BindParameter[int] = bindparam("message_id")

CARDS = select(*columns_of(card, Card))
LIVE_CARD = CARDS.where(card.c.audit_id == AUDIT_ID, card.c.person_id == PERSON_ID, LIVE)
CARD_AT = CARDS.where(card.c.chat_id == CHAT_ID, card.c.message_id == MESSAGE_ID)
CARD_ABOVE = (
    CARDS.where(
        card.c.chat_id == CHAT_ID, card.c.message_id > 0, card.c.message_id < MESSAGE_ID, card.c.audit_id == AUDIT_ID
    )
    .order_by(card.c.message_id.desc())
    .limit(1)
)
LAGS = or_(
    card.c.drawn < audit.c.version,
    and_(
        card.c.person_id != 0,
        exists().where(
            seat.c.audit_id == card.c.audit_id,
            seat.c.person_id == card.c.person_id,
            seat.c.statement != card.c.statement,
        ),
    ),
)
"""Of a card: it may show less than there is to know, or in private another statement than its member is at."""

STALE_CARDS = (
    select(card.c.audit_id)
    .distinct()
    .join(audit, audit.c.id == card.c.audit_id)
    .join(room, room.c.id == audit.c.room_id)
    .where(
        card.c.audit_id > bindparam("after"),
        room.c.removed == false(),
        LIVE,
        LAGS,
    )
    .order_by(card.c.audit_id)
    .limit(bindparam("most", type_=Integer))
)
LEFT_OVER = (
    select(card.c.audit_id)
    .distinct()
    .join(audit, audit.c.id == card.c.audit_id)
    .join(room, room.c.id == audit.c.room_id)
    .where(card.c.audit_id > bindparam("after"), room.c.removed == false(), LEFT)
    .order_by(card.c.audit_id)
    .limit(bindparam("most", type_=Integer))
)
WITHOUT_CARD = (
    select(audit.c.id.label("audit_id"))
    .join(room, room.c.id == audit.c.room_id)
    .where(
        audit.c.id > bindparam("after"),
        audit.c.status == Status.OPEN,
        room.c.removed == false(),
        ~select(card.c.audit_id).where(card.c.audit_id == audit.c.id, card.c.person_id == 0, LIVE).exists(),
    )
    .order_by(audit.c.id)
    .limit(bindparam("most", type_=Integer))
)
NEWEST_CARD = select(func.max(func.abs(card.c.message_id))).where(card.c.chat_id == CHAT_ID)
KNOWN = union_all(
    *(
        select(table.c.message_id).where(
            table.c.chat_id == CHAT_ID, table.c.message_id.between(bindparam("first"), bindparam("last"))
        )
        for table in (card, ask, post, note)
    )
)
FORGET_CARD = delete(card).where(card.c.chat_id == bindparam("chat"), card.c.message_id == bindparam("message"))
LEFT_CARDS = CARDS.where(card.c.audit_id == AUDIT_ID, LEFT)
OWN_CARDS = CARDS.join(audit, audit.c.id == card.c.audit_id).where(
    card.c.audit_id == AUDIT_ID, card.c.person_id != 0, LIVE, LAGS
)
PUT_AWAY = (
    update(card)
    .where(card.c.chat_id == bindparam("chat"), card.c.message_id == bindparam("message"))
    .values(live=False, away=True, shown=bindparam("showed", type_=card.c.shown.type))
)
FOUND_CARD = {dialect: statement.on_conflict_do_nothing() for dialect, statement in inserts(card).items()}
RETIRE = (
    update(card)
    .where(
        card.c.audit_id == bindparam("of_audit"),
        card.c.person_id == bindparam("of_person"),
        LIVE,
        (card.c.chat_id != bindparam("chat")) | (card.c.message_id != bindparam("message")),
    )
    .values(live=False)
)
PUT_CARD = upsert(card, keep=("pinned",))
KEEP_CARD = (
    update(card)
    .where(card.c.chat_id == bindparam("chat"), card.c.message_id == bindparam("message"), LIVE)
    .values(
        statement=bindparam("of_statement"),
        shown=bindparam("showed", type_=card.c.shown.type),
        drawn=bindparam("from_version"),
        seen=bindparam("what", type_=card.c.seen.type),
        drawn_at=bindparam("moment", type_=card.c.drawn_at.type),
    )
)
LOOKS_LIVE = (
    update(card)
    .where(card.c.chat_id == bindparam("chat"), card.c.message_id == bindparam("message"), ~LIVE)
    .values(away=False, shown=bindparam("showed", type_=card.c.shown.type))
)
AUDIT_LOCKED = select(audit.c.id).where(audit.c.id == AUDIT_ID).with_for_update(key_share=True)
PINNED_CARDS = CARDS.where(card.c.audit_id == AUDIT_ID, card.c.pinned)
MARK_PINNED = (
    update(card)
    .where(card.c.chat_id == bindparam("chat"), card.c.message_id == bindparam("message"))
    .values(pinned=bindparam("is_pinned", type_=card.c.pinned.type))
)
DRAWN = (
    update(card)
    .where(
        card.c.chat_id == bindparam("chat"),
        card.c.message_id == bindparam("message"),
        card.c.drawn <= bindparam("from_version"),
    )
    .values(
        drawn=bindparam("from_version"),
        seen=bindparam("what", type_=card.c.seen.type),
        drawn_at=bindparam("moment", type_=card.c.drawn_at.type),
    )
)
CLAIM_CARD = (
    update(card)
    .where(
        card.c.chat_id == bindparam("chat"),
        card.c.message_id == bindparam("message"),
        card.c.drawn_at == bindparam("last", type_=card.c.drawn_at.type),
        LIVE,
    )
    .values(drawn_at=bindparam("moment", type_=card.c.drawn_at.type))
)


class CardLook(Session):
    """What can be read of cards."""

    async def card(self, audit_id: int, person_id: int = 0) -> Card | None:
        """Give the live card of a room (0) or of a member who rates ahead."""
        row = await self.first(LIVE_CARD, audit_id=audit_id, person_id=person_id)
        return None if row is None else Card(*row)

    async def card_at(self, chat_id: int, message_id: int) -> Card | None:
        """Find the card, live or retired, that a message is."""
        row = await self.first(CARD_AT, chat_id=chat_id, message_id=message_id)
        return None if row is None else Card(*row)

    async def card_above(self, audit_id: int, chat_id: int, message_id: int) -> Card | None:
        """Find the newest card of an audit, live or retired, that stands above a message."""
        row = await self.first(CARD_ABOVE, audit_id=audit_id, chat_id=chat_id, message_id=message_id)
        return None if row is None else Card(*row)

    async def stale_cards(self, after: int = 0, most: int = 100) -> Sequence[int]:
        """Give the ids of audits, after one, of which a card lags behind, looks live and is not, or is missing."""
        found = [
            row.audit_id
            for statement in (STALE_CARDS, LEFT_OVER, WITHOUT_CARD)
            for row in await self.rows(statement, after=after, most=most)
        ]
        return tuple(sorted(set(found)))[:most]

    async def left_cards(self, audit_id: int) -> Sequence[Card]:
        """Give the cards of an audit that are no longer live, but still look so."""
        return tuple(Card(*row) for row in await self.rows(LEFT_CARDS, audit_id=audit_id))

    async def newest_card(self, chat_id: int) -> int:
        """Give the newest message of a chat that is known to be a card, or to stand before one; 0 if none is."""
        ((newest,),) = await self.rows(NEWEST_CARD, chat_id=chat_id)
        return newest or 0

    async def known_messages(self, chat_id: int, first: int, last: int) -> AbstractSet[int]:
        """Give the messages of a chat, from one to another, of which it is known what they are."""
        return {row.message_id for row in await self.rows(KNOWN, chat_id=chat_id, first=first, last=last)}

    async def own_cards(self, audit_id: int) -> Sequence[Card]:
        """Give the private cards that may show less than there is to know, or another statement than one is at."""
        return tuple(Card(*row) for row in await self.rows(OWN_CARDS, audit_id=audit_id))

    async def pinned_cards(self, audit_id: int) -> Sequence[Card]:
        """Give the cards of an audit that were pinned."""
        return tuple(Card(*row) for row in await self.rows(PINNED_CARDS, audit_id=audit_id))


class CardWork(CardLook):
    """What can be changed of cards. None of it is part of an audit: no version grows."""

    async def put_card(self, card: Card) -> None:
        """Keep the live card; a different message replaces it, and the old one is retired but still known.

        Two that come at once, of two processes, do so one after the other: SQLite's writer is alone anyhow.
        """
        if self.dialect != "sqlite":
            await self.first(AUDIT_LOCKED, audit_id=card.audit_id)
        place = {"chat": card.chat_id, "message": card.message_id}
        await self.run(RETIRE, of_audit=card.audit_id, of_person=card.person_id, **place)
        await self.run(PUT_CARD[self.dialect], **cells(card), live=True, away=False)

    async def keep_card(self, card: Card) -> bool:
        """Keep what the live card shows; False when another is live by now, and this one is known to look so, too."""
        place = {"chat": card.chat_id, "message": card.message_id, "showed": card.shown}
        if await self.run(KEEP_CARD, of_statement=card.statement, **drawing_of(card), **place):
            return True
        await self.run(LOOKS_LIVE, **place)
        return False

    async def put_away(self, card: Card) -> None:
        """Keep that a card is no longer live, and does not look so."""
        await self.run(PUT_AWAY, chat=card.chat_id, message=card.message_id, showed=card.shown)

    async def found_card(self, card: Card) -> bool:
        """Keep a card that is not live but looks so, or is on its way; False when it is known."""
        return bool(await self.run(FOUND_CARD[self.dialect], **cells(card), live=False, away=False))

    async def forget_card(self, card: Card) -> bool:
        """Forget a card that was on its way; False when it was forgotten before."""
        return bool(await self.run(FORGET_CARD, chat=card.chat_id, message=card.message_id))

    async def mark_pinned(self, card: Card, *, pinned: bool) -> None:
        """Keep whether a card is pinned."""
        await self.run(MARK_PINNED, chat=card.chat_id, message=card.message_id, is_pinned=pinned)

    async def mark_drawn(self, card: Card) -> None:
        """Keep from which version a card was drawn; an older version never replaces a newer one."""
        await self.run(DRAWN, chat=card.chat_id, message=card.message_id, **drawing_of(card))

    async def claim_card(self, card: Card, now: datetime) -> bool:
        """Keep that the live card is drawn now; False when it was drawn, or replaced, since it was read."""
        place = {"chat": card.chat_id, "message": card.message_id}
        return bool(await self.run(CLAIM_CARD, last=card.drawn_at, moment=now, **place))


def drawing_of(card: Card) -> dict[str, object]:
    """Give what is kept of how a card was drawn."""
    return {"from_version": card.drawn, "what": card.seen, "moment": card.drawn_at}
