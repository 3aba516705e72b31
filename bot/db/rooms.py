"""Rooms: found, made, moved with their chat, and what they have chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import bindparam, case, delete, exists, false, select, update

from bot.audit.model import Room, RoomKey, RoomKind, Settings
from bot.db.columns import Moment, storable
from bot.db.rows import room_of, settings_cells
from bot.db.session import Session, upsert
from bot.db.tables import AT_ONCE, LIVE, audit, card, post, room

ROOM = select(room.c.id.label("room_id"), *[column for column in room.c if column is not room.c.id])
ROOM_AT = ROOM.where(room.c.chat_id == bindparam("chat_id"), room.c.thread_id == bindparam("thread_id"))
ROOM_LOCKED = ROOM_AT.with_for_update(key_share=True)
ROOMS_COMPARED = ROOM.where(room.c.settings["compare"].as_boolean(), room.c.removed == false()).order_by(room.c.id)
ANY_ROOM = select(room.c.id).limit(1)
ROOMS_OF_CHAT = (
    select(room.c.id, room.c.thread_id, exists().where(audit.c.room_id == room.c.id).label("used"))
    .where(room.c.chat_id == bindparam("chat_id"))
    .order_by(room.c.thread_id)
    .with_for_update(of=room)
)

PLACE = ("chat_id", "thread_id")
MAKE = upsert(room, on=PLACE, keep=("id", "settings"))
ROOM_BY_ID = update(room).where(room.c.id == bindparam("room_id"))
MOVE = ROOM_BY_ID.values(
    chat_id=bindparam("new_chat"),
    kind=case((room.c.kind == RoomKind.GROUP, RoomKind.SUPERGROUP), else_=room.c.kind),
)
MARK = update(room).where(room.c.chat_id == bindparam("chat")).values(removed=bindparam("gone"))
RENAME = update(room).where(room.c.chat_id == bindparam("chat")).values(title=bindparam("new_title"))
TO_MAIN = ROOM_BY_ID.values(
    thread_id=0, kind=case((room.c.kind == RoomKind.TOPIC, RoomKind.SUPERGROUP), else_=room.c.kind)
)
REMOVE = delete(room).where(room.c.id == bindparam("room_id"))

AUDITS_OF = select(audit.c.id).where(audit.c.room_id == bindparam("room_id"))
AUDITS_IN = select(audit.c.id).join_from(audit, room).where(room.c.chat_id == bindparam("chat"))
REMIND_IN_CHAT = update(audit).where(audit.c.id.in_(AUDITS_IN)).values(remind_at=bindparam("at", type_=Moment))
REMIND_IN_ROOM = update(audit).where(audit.c.room_id == bindparam("of_room")).values(remind_at=AT_ONCE)
RETIRE_CARDS = update(card).where(card.c.audit_id.in_(AUDITS_OF), card.c.person_id == 0, LIVE).values(live=false())
UNPLACE_POSTS = update(post).where(post.c.audit_id.in_(AUDITS_OF)).values(chat_id=0, message_id=0)


class RoomLook(Session):
    """What can be read of rooms."""

    async def room(self, key: RoomKey) -> Room | None:
        """Find a room by where it is now."""
        row = await self.first(ROOM_AT, chat_id=key.chat_id, thread_id=key.thread_id)
        return None if row is None else room_of(row)

    async def is_there(self) -> None:
        """Ask for next to nothing, however much is kept."""
        await self.first(ANY_ROOM)

    async def rooms_compared(self) -> Sequence[Room]:
        """Give the rooms that agreed to be compared and that the bot has not been removed from."""
        return tuple(room_of(row) for row in await self.rows(ROOMS_COMPARED))


class RoomWork(RoomLook):
    """What can be changed of rooms."""

    async def ensure_room(self, key: RoomKey, kind: RoomKind, title: str, language: str = "") -> Room:
        """Give the room, made or renamed when needed, and no longer marked as left; on PostgreSQL it is locked."""
        row = await self.first(ROOM_LOCKED, chat_id=key.chat_id, thread_id=key.thread_id)
        if row is None:
            beginning = self.memory.beginning
            beginning = replace(beginning, language=language or beginning.language)
            await self.run(MAKE[self.dialect], **room_cells(key, kind, title, beginning))
        elif (row.kind, row.title, row.removed) != (kind, storable(title), False):
            await self.run(ROOM_BY_ID, room_id=row.room_id, kind=kind, title=title, removed=False)
            await self.run(REMIND_IN_ROOM, of_room=row.room_id)
        else:
            return room_of(row)
        return room_of((await self.rows(ROOM_AT, chat_id=key.chat_id, thread_id=key.thread_id))[0])

    async def move_room(self, old_chat: int, new_chat: int) -> int:
        """Move every room of a chat to its new chat id; answer how many moved.

        A room that was made for the new id in the meantime gives way, unless an audit was begun there: then the
        old one stays where it is. Cards and posts stay behind in the old chat: none is live or placed any more.
        """
        taken = {row.thread_id: row for row in await self.rows(ROOMS_OF_CHAT, chat_id=new_chat)}
        moved = 0
        for row in await self.rows(ROOMS_OF_CHAT, chat_id=old_chat):
            other = taken.get(row.thread_id)
            if other is not None and other.used:
                continue
            if other is not None:
                await self.run(REMOVE, room_id=other.id)
            moved += await self.move_one(row.id, new_chat)
        return moved

    async def move_one(self, room_id: int, new_chat: int) -> int:
        """Move one room; nothing it has in the old chat can be edited any more."""
        await self.run(RETIRE_CARDS, room_id=room_id)
        await self.run(UNPLACE_POSTS, room_id=room_id)
        return await self.run(MOVE, room_id=room_id, new_chat=new_chat)

    async def rename_chat(self, chat_id: int, title: str) -> None:
        """Keep the new title of every room of a chat."""
        await self.run(RENAME, chat=chat_id, new_title=title)

    async def leave_topic(self, key: RoomKey) -> bool:
        """Move a topic's room to its chat's main thread; where an audit was begun there, it stays a room of its own."""
        rooms = {row.thread_id: row for row in await self.rows(ROOMS_OF_CHAT, chat_id=key.chat_id)}
        here, main = rooms.get(key.thread_id), rooms.get(0)
        if here is None or not key.thread_id or (main is not None and main.used):
            return False
        if main is not None:
            await self.run(REMOVE, room_id=main.id)
        await self.run(RETIRE_CARDS, room_id=here.id)
        return bool(await self.run(TO_MAIN, room_id=here.id))

    async def mark_removed(self, chat_id: int, *, removed: bool) -> None:
        """Remember that the bot was removed from a chat, or came back."""
        await self.run(MARK, chat=chat_id, gone=removed)
        await self.run(REMIND_IN_CHAT, chat=chat_id, at=None if removed else AT_ONCE)


def room_cells(key: RoomKey, kind: RoomKind, title: str, beginning: Settings) -> dict[str, object]:
    """Write a new room's columns, with the settings that rooms begin with."""
    return {
        "chat_id": key.chat_id,
        "thread_id": key.thread_id,
        "kind": kind,
        "title": title,
        "settings": settings_cells(beginning),
        "removed": False,
    }
