"""The life of a chat, which is the life of every audit in it: it moves, it is renamed, the bot goes and comes back."""

from __future__ import annotations

from collections.abc import Sequence

from bot.audit.model import Audit, By, Room, RoomKey
from bot.audit.rules import is_nameless
from bot.services.gate import harmless
from bot.services.ports import Store


async def move(store: Store, old_chat: int, new_chat: int) -> int:
    """Follow a group that became a supergroup; told twice, or in any order, it happens once. Answers rooms moved."""
    async with store.write() as work:
        return await work.move_room(old_chat, new_chat)


async def removed(store: Store, by: By) -> None:
    """Remember that the bot can no longer speak in a chat; everything is kept."""
    async with store.write(by) as work:
        await work.mark_removed(by.room.chat_id, removed=True)


async def returned(store: Store, by: By) -> Sequence[Audit]:
    """Remember that the bot may speak in a chat again, and give the audits that go on there."""
    async with store.write(by) as work:
        await work.mark_removed(by.room.chat_id, removed=False)
        return await work.open_audits_in(by.room.chat_id)


async def going_on(store: Store, chat_id: int) -> Sequence[Audit]:
    """Give the audits that are open in a chat, in its topics too."""
    async with store.read() as look:
        return await look.open_audits_in(chat_id)


async def renamed(store: Store, chat_id: int, title: str) -> Sequence[Audit]:
    """Keep a chat's new title for all of its rooms, and give the open audits that documents cannot name by it."""
    async with store.write() as work:
        await work.rename_chat(chat_id, harmless(title))
        return tuple(audit for audit in await work.open_audits_in(chat_id) if is_nameless(audit.room))


async def topic_gone(store: Store, key: RoomKey) -> bool:
    """Let what a topic held go on in the chat's main thread: closed, deleted, or the chat has no topics any more.

    Where the main thread has rounds of its own, the room keeps its number and only what is sent goes there (False).
    """
    async with store.write() as work:
        return await work.leave_topic(key)


async def rooms_compared(store: Store) -> Sequence[Room]:
    """Give the rooms that agreed to be compared."""
    async with store.read() as look:
        return await look.rooms_compared()
