"""What stands in chats: cards, prompts, seats, links and posts."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import timedelta

from sqlalchemy import (
    BigInteger,
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
    tuple_,
    union_all,
    update,
)

from bot.audit.cards import Card
from bot.audit.messages import Ask, Link, Post, PostName, Seat
from bot.audit.model import Status
from bot.db.columns import StoredText
from bot.db.rows import ask_cells, ask_of, cells, columns_of, post_of
from bot.db.session import Session, inserts, upsert
from bot.db.tables import LEFT, LIVE, UNANSWERED, ask, audit, card, link, note, post, room, seat

LINKS_KEPT = timedelta(days=1)
"""How long an expired link is still known, so that whoever follows it hears that it has expired."""

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
        card.c.drawn < bindparam("from_version"),
    )
    .values(drawn=bindparam("from_version"))
)

ASK_AT = select(ask).where(ask.c.chat_id == CHAT_ID, ask.c.message_id == MESSAGE_ID)
ANSWERED_BY = select(ask).where(ask.c.chat_id == CHAT_ID, ask.c.answered_by == MESSAGE_ID).limit(1)
REFUSING = select(ask).where(ask.c.chat_id == CHAT_ID, ask.c.refused == MESSAGE_ID).limit(1)
OPEN_ASKS = (
    select(ask)
    .where(ask.c.chat_id == CHAT_ID, ask.c.person_id == PERSON_ID, UNANSWERED)
    .order_by(ask.c.at.desc(), ask.c.message_id.desc())
)
OPEN_ASK = OPEN_ASKS.where(ask.c.refused == 0).limit(1)
PUT_ASK = upsert(ask)
CLOSE_ASK = (
    update(ask).where(ask.c.chat_id == bindparam("chat"), ask.c.message_id == bindparam("message")).values(closed=True)
)

SEAT = (
    select(
        *(seat.c[name] for name in ("audit_id", "person_id", "statement", "mode")),
        func.coalesce(note.c.id, 0),
        func.coalesce(note.c.kind, ""),
        func.coalesce(note.c.target, ""),
    )
    .join_from(seat, note, and_(note.c.id == seat.c.kept, note.c.removed == false()), isouter=True)
    .where(seat.c.audit_id == AUDIT_ID, seat.c.person_id == PERSON_ID)
)
LET_GO = (
    update(seat)
    .where(seat.c.audit_id == bindparam("of_audit"), seat.c.person_id == bindparam("of_person"), seat.c.kept != 0)
    .values(kept=0)
)
PUT_SEAT = upsert(seat)
LINK = select(*columns_of(link, Link)).where(link.c.token == bindparam("token"))
PUT_LINK = upsert(link)
FORGET_LINKS = delete(link).where(link.c.expires_at < bindparam("moment"))

POSTS = select(*columns_of(post, Post))
ONE_POST = POSTS.where(post.c.audit_id == AUDIT_ID, post.c.name == bindparam("name"))
POST_AT = POSTS.where(post.c.chat_id == CHAT_ID, post.c.message_id == MESSAGE_ID)
AFTER = tuple_(bindparam("after_audit", type_=BigInteger), bindparam("after_name", type_=StoredText))
DUE_POSTS = (
    POSTS.join(audit, audit.c.id == post.c.audit_id)
    .join(room, room.c.id == audit.c.room_id)
    .where(
        tuple_(post.c.audit_id, post.c.name) > AFTER,
        post.c.drawn < post.c.version,
        room.c.removed == false(),
    )
    .order_by(post.c.audit_id, post.c.name)
    .limit(bindparam("most", type_=Integer))
)
WANT_POST = {
    dialect: statement.on_conflict_do_update(
        index_elements=["audit_id", "name"], set_={"version": post.c.version + 1}
    ).returning(*columns_of(post, Post))
    for dialect, statement in inserts(post).items()
}
PUT_POSTED = (
    update(post)
    .where(
        post.c.audit_id == bindparam("of_audit"),
        post.c.name == bindparam("of_name"),
        post.c.drawn <= bindparam("from_version"),
    )
    .values(drawn=bindparam("from_version"), chat_id=bindparam("chat"), message_id=bindparam("message"))
)


class MessageLook(Session):
    """What can be read of messages."""

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

    async def ask_at(self, chat_id: int, message_id: int) -> Ask | None:
        """Find the prompt that a message is."""
        row = await self.first(ASK_AT, chat_id=chat_id, message_id=message_id)
        return None if row is None else ask_of(row)

    async def open_ask(self, chat_id: int, person_id: int) -> Ask | None:
        """Give the newest prompt in a chat that still waits for this person."""
        row = await self.first(OPEN_ASK, chat_id=chat_id, person_id=person_id)
        return None if row is None else ask_of(row)

    async def open_asks(self, chat_id: int, person_id: int) -> Sequence[Ask]:
        """Give all that waits for this person in a chat, refusals too, the newest first."""
        return tuple(map(ask_of, await self.rows(OPEN_ASKS, chat_id=chat_id, person_id=person_id)))

    async def ask_refusing(self, chat_id: int, message_id: int) -> Ask | None:
        """Find what said that a message was refused."""
        row = await self.first(REFUSING, chat_id=chat_id, message_id=message_id)
        return None if row is None else ask_of(row)

    async def ask_answered(self, chat_id: int, message_id: int) -> Ask | None:
        """Find the prompt that a message has answered."""
        row = await self.first(ANSWERED_BY, chat_id=chat_id, message_id=message_id)
        return None if row is None else ask_of(row)

    async def seat(self, audit_id: int, person_id: int) -> Seat | None:
        """Give where a member is in private."""
        row = await self.first(SEAT, audit_id=audit_id, person_id=person_id)
        return None if row is None else Seat(*row)

    async def link(self, token: str) -> Link | None:
        """Find a link into the private chat, expired or not."""
        row = await self.first(LINK, token=token)
        return None if row is None else Link(*row)

    async def post(self, audit_id: int, name: PostName) -> Post | None:
        """Give one post of an audit."""
        row = await self.first(ONE_POST, audit_id=audit_id, name=name)
        return None if row is None else post_of(row)

    async def post_at(self, chat_id: int, message_id: int) -> Post | None:
        """Find the post that a message is."""
        row = await self.first(POST_AT, chat_id=chat_id, message_id=message_id)
        return None if row is None else post_of(row)

    async def due_posts(self, after: tuple[int, str] = (0, ""), most: int = 100) -> Sequence[Post]:
        """Give the posts that lag behind, in rooms the bot is in: the next after an audit's id and a post's name."""
        audit_id, name = after
        return tuple(
            post_of(row) for row in await self.rows(DUE_POSTS, after_audit=audit_id, after_name=name, most=most)
        )


class MessageWork(MessageLook):
    """What can be changed of messages. None of it is part of an audit: no version grows."""

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
        if await self.run(KEEP_CARD, of_statement=card.statement, from_version=card.drawn, **place):
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
        await self.run(DRAWN, chat=card.chat_id, message=card.message_id, from_version=card.drawn)

    async def put_ask(self, ask: Ask) -> None:
        """Keep a prompt."""
        await self.run(PUT_ASK[self.dialect], **ask_cells(ask), closed=False)

    async def close_ask(self, ask: Ask, answered_by: int = 0) -> None:
        """Mark a prompt as answered, by a message (0: withdrawn)."""
        await self.run(CLOSE_ASK, chat=ask.chat_id, message=ask.message_id, answered_by=answered_by)

    async def put_seat(self, seat: Seat) -> None:
        """Keep where a member is in private."""
        named = {name: value for name, value in cells(seat).items() if name not in ("kept_as", "kept_for")}
        await self.run(PUT_SEAT[self.dialect], **named)

    async def let_go(self, audit_id: int, person_id: int) -> None:
        """Forget which note somebody's last text has become: they do something else."""
        await self.run(LET_GO, of_audit=audit_id, of_person=person_id)

    async def put_link(self, link: Link) -> None:
        """Keep a link into the private chat, and forget those that expired long before it will."""
        await self.run(FORGET_LINKS, moment=link.expires_at - LINKS_KEPT)
        await self.run(PUT_LINK[self.dialect], **cells(link))

    async def want_post(self, audit_id: int, name: PostName) -> Post:
        """Want a post made, or brought up to date: its version grows by one."""
        (row,) = await self.rows(WANT_POST[self.dialect], **cells(Post(audit_id, name, version=1)))
        return post_of(row)

    async def put_posted(self, post: Post) -> None:
        """Keep what was posted and where; an older content never replaces a newer one."""
        place = {"chat": post.chat_id, "message": post.message_id}
        await self.run(PUT_POSTED, of_audit=post.audit_id, of_name=post.name, from_version=post.drawn, **place)
