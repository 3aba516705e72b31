"""The life of a chat: it becomes a supergroup, the bot is removed, the bot comes back."""

from __future__ import annotations

from bot.audit.model import Audit, By
from bot.services.ports import Store


async def move(store: Store, old_chat: int, new_chat: int) -> int:
    """Follow a group that became a supergroup; told twice, or in any order, it happens once. Answers rooms moved."""
    async with store.write() as work:
        return await work.move_room(old_chat, new_chat)


async def removed(store: Store, by: By) -> None:
    """Remember that the bot can no longer speak in a chat; everything is kept."""
    async with store.write() as work:
        await work.mark_removed(by.room.chat_id, removed=True)


async def returned(store: Store, by: By) -> Audit | None:
    """Remember that the bot may speak in a chat again, and give the audit that goes on there."""
    async with store.write() as work:
        await work.mark_removed(by.room.chat_id, removed=False)
        return await work.open_audit(by.room)
