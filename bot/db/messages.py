"""What stands in chats: cards, prompts, seats, links and posts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import (
    BigInteger,
    BindParameter,
    Integer,
    and_,
    bindparam,
    delete,
    false,
    func,
    or_,
    select,
    tuple_,
    update,
)

from bot.audit.messages import Ask, Link, Post, PostName, Seat
from bot.db.cards import CardLook, CardWork
from bot.db.columns import StoredText
from bot.db.rows import ask_cells, ask_of, cells, columns_of, post_of
from bot.db.session import inserts, upsert
from bot.db.tables import UNANSWERED, ask, audit, link, note, post, room, seat

LINKS_KEPT = timedelta(days=1)
"""How long an expired link is still known, so that whoever follows it hears that it has expired."""

AUDIT_ID: BindParameter[int] = bindparam("audit_id")
PERSON_ID: BindParameter[int] = bindparam("person_id")
CHAT_ID: BindParameter[int] = bindparam("chat_id")
MESSAGE_ID: BindParameter[int] = bindparam("message_id")

ASK_AT = select(ask).where(ask.c.chat_id == CHAT_ID, ask.c.message_id == MESSAGE_ID)
ABOUT = (
    select(ask)
    .where(ask.c.chat_id == CHAT_ID, or_(ask.c.answered_by == MESSAGE_ID, ask.c.refused == MESSAGE_ID))
    .order_by(ask.c.message_id)
)
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
        *(func.coalesce(note.c[name], none) for name, none in (("id", 0), ("kind", ""), ("target", ""))),
        seat.c.speaks_for,
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


class MessageLook(CardLook):
    """What can be read of messages."""

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

    async def asks_about(self, chat_id: int, message_id: int) -> tuple[Ask | None, Ask | None]:
        """Find the prompt that a message has answered, and what said that it was refused."""
        rows = await self.rows(ABOUT, chat_id=chat_id, message_id=message_id)
        answered = next((ask_of(row) for row in rows if row.answered_by == message_id), None)
        return answered, next((ask_of(row) for row in rows if row.refused == message_id), None)

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


class MessageWork(CardWork, MessageLook):
    """What can be changed of messages. None of it is part of an audit: no version grows."""

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
