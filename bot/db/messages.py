"""What stands in chats: cards, prompts, seats, links and posts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import BindParameter, bindparam, delete, false, select, update

from bot.audit.doings import Ask, Card, Link, Post, Seat
from bot.audit.model import Status
from bot.db.rows import ask_cells, ask_of, cells, columns_of
from bot.db.session import Session, inserts, upsert
from bot.db.tables import LIVE, UNANSWERED, ask, audit, card, link, post, room, seat

LINKS_KEPT = timedelta(days=1)
"""How long an expired link is still known, so that whoever follows it hears that it has expired."""

AUDIT_ID: BindParameter[int] = bindparam("audit_id")
PERSON_ID: BindParameter[int] = bindparam("person_id")
CHAT_ID: BindParameter[int] = bindparam("chat_id")
MESSAGE_ID: BindParameter[int] = bindparam("message_id")

CARDS = select(*columns_of(card, Card))
LIVE_CARD = CARDS.where(card.c.audit_id == AUDIT_ID, card.c.person_id == PERSON_ID, LIVE)
CARD_AT = CARDS.where(card.c.chat_id == CHAT_ID, card.c.message_id == MESSAGE_ID)
STALE_CARDS = (
    CARDS.join(audit, audit.c.id == card.c.audit_id)
    .join(room, room.c.id == audit.c.room_id)
    .where(
        audit.c.status == Status.OPEN,
        room.c.removed == false(),
        LIVE,
        card.c.drawn < audit.c.version,
    )
    .order_by(card.c.audit_id, card.c.person_id)
)
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
PUT_CARD = upsert(card)
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
OPEN_ASK = (
    select(ask)
    .where(ask.c.chat_id == CHAT_ID, ask.c.person_id == PERSON_ID, UNANSWERED)
    .order_by(ask.c.at.desc(), ask.c.message_id.desc())
    .limit(1)
)
PUT_ASK = upsert(ask)
CLOSE_ASK = (
    update(ask)
    .where(ask.c.chat_id == bindparam("chat"), ask.c.message_id == bindparam("message"))
    .values(closed=True)
)

SEAT = select(*columns_of(seat, Seat)).where(seat.c.audit_id == AUDIT_ID, seat.c.person_id == PERSON_ID)
PUT_SEAT = upsert(seat)
LINK = select(*columns_of(link, Link)).where(link.c.token == bindparam("token"))
PUT_LINK = upsert(link)
FORGET_LINKS = delete(link).where(link.c.expires_at < bindparam("moment"))

POSTS = select(*columns_of(post, Post))
ONE_POST = POSTS.where(post.c.audit_id == AUDIT_ID, post.c.name == bindparam("name"))
POST_AT = POSTS.where(post.c.chat_id == CHAT_ID, post.c.message_id == MESSAGE_ID)
DUE_POSTS = (
    POSTS.join(audit, audit.c.id == post.c.audit_id)
    .join(room, room.c.id == audit.c.room_id)
    .where(post.c.drawn < post.c.version, room.c.removed == false())
    .order_by(post.c.audit_id, post.c.name)
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

    async def stale_cards(self) -> Sequence[Card]:
        """Give the live cards of open audits, drawn from an older version than the audit's."""
        return tuple(Card(*row) for row in await self.rows(STALE_CARDS))

    async def ask_at(self, chat_id: int, message_id: int) -> Ask | None:
        """Find the prompt that a message is."""
        row = await self.first(ASK_AT, chat_id=chat_id, message_id=message_id)
        return None if row is None else ask_of(row)

    async def open_ask(self, chat_id: int, person_id: int) -> Ask | None:
        """Give the newest prompt in a chat that still waits for this person."""
        row = await self.first(OPEN_ASK, chat_id=chat_id, person_id=person_id)
        return None if row is None else ask_of(row)

    async def seat(self, audit_id: int, person_id: int) -> Seat | None:
        """Give where a member is in private."""
        row = await self.first(SEAT, audit_id=audit_id, person_id=person_id)
        return None if row is None else Seat(*row)

    async def link(self, token: str) -> Link | None:
        """Find a link into the private chat, expired or not."""
        row = await self.first(LINK, token=token)
        return None if row is None else Link(*row)

    async def post(self, audit_id: int, name: str) -> Post | None:
        """Give one post of an audit."""
        row = await self.first(ONE_POST, audit_id=audit_id, name=name)
        return None if row is None else Post(*row)

    async def post_at(self, chat_id: int, message_id: int) -> Post | None:
        """Find the post that a message is."""
        row = await self.first(POST_AT, chat_id=chat_id, message_id=message_id)
        return None if row is None else Post(*row)

    async def due_posts(self) -> Sequence[Post]:
        """Give the posts that lag behind, in rooms the bot is in."""
        return tuple(Post(*row) for row in await self.rows(DUE_POSTS))


class MessageWork(MessageLook):
    """What can be changed of messages. None of it is part of an audit: no version grows."""

    async def put_card(self, card: Card) -> None:
        """Keep the live card; a different message replaces it, and the old one is retired but still known."""
        place = {"chat": card.chat_id, "message": card.message_id}
        await self.run(RETIRE, of_audit=card.audit_id, of_person=card.person_id, **place)
        await self.run(PUT_CARD[self.dialect], **cells(card), live=True)

    async def mark_drawn(self, card: Card) -> None:
        """Keep from which version a card was drawn; an older version never replaces a newer one."""
        await self.run(DRAWN, chat=card.chat_id, message=card.message_id, from_version=card.drawn)

    async def put_ask(self, ask: Ask) -> None:
        """Keep a prompt."""
        await self.run(PUT_ASK[self.dialect], **ask_cells(ask), closed=False)

    async def close_ask(self, ask: Ask) -> None:
        """Mark a prompt as answered."""
        await self.run(CLOSE_ASK, chat=ask.chat_id, message=ask.message_id)

    async def put_seat(self, seat: Seat) -> None:
        """Keep where a member is in private."""
        await self.run(PUT_SEAT[self.dialect], **cells(seat))

    async def put_link(self, link: Link) -> None:
        """Keep a link into the private chat, and forget those that expired long before it will."""
        await self.run(FORGET_LINKS, moment=link.expires_at - LINKS_KEPT)
        await self.run(PUT_LINK[self.dialect], **cells(link))

    async def want_post(self, audit_id: int, name: str) -> Post:
        """Want a post made, or brought up to date: its version grows by one."""
        (row,) = await self.rows(WANT_POST[self.dialect], **cells(Post(audit_id, name, version=1)))
        return Post(*row)

    async def put_posted(self, post: Post) -> None:
        """Keep what was posted and where; an older content never replaces a newer one."""
        place = {"chat": post.chat_id, "message": post.message_id}
        await self.run(PUT_POSTED, of_audit=post.audit_id, of_name=post.name, from_version=post.drawn, **place)
