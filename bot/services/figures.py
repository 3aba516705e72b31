"""What is there, counted, for whoever answers for it running."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.audit.keeping import Figures
from bot.services.ports import Store


async def count_all(store: Store, now: datetime) -> Figures:
    """Count what the database holds."""
    async with store.read() as look:
        return await look.figures(now)


async def groups_of(store: Store, most: int) -> Sequence[int]:
    """Give the chats of groups that the bot should be in, the newest first."""
    async with store.read() as look:
        return await look.group_chats(most)
