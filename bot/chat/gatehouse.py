"""What is asked of Telegram about who is in a group, and having somebody removed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.chat.outcomes import unless_refused

Bot = Any
"""The library's bot, or whatever has these methods of the Bot API."""


async def head_count(bot: Bot, chat_id: int) -> int:
    """Say how many accounts are in a chat besides us; 0 where Telegram does not say."""
    found: int = await unless_refused(bot.get_chat_member_count(chat_id), 1)
    return max(found - 1, 0)


async def may_remove(bot: Bot, chat_id: int) -> bool:
    """Say whether we may remove people from a group: as an administrator who was given that right."""
    standing = await unless_refused(bot.get_chat_member(chat_id, bot.id), None)
    return standing is not None and standing.status == "administrator" and bool(standing.can_restrict_members)


async def admins(bot: Bot, chat_id: int) -> Sequence[str]:
    """Name the admins of a group who are people and not anonymous; empty where Telegram does not say."""
    found = await unless_refused(bot.get_chat_administrators(chat_id), ())
    return [each.user.full_name for each in found if not each.user.is_bot and not each.is_anonymous]


async def show_out(bot: Bot, chat_id: int, person_id: int) -> bool:
    """Remove somebody from a group, so that no link lets them in again; False where that cannot be."""
    return bool(await unless_refused(bot.ban_chat_member(chat_id, person_id), otherwise=False))


async def open_to(bot: Bot, chat_id: int, person_id: int) -> bool:
    """Let somebody in who asked; False where that cannot be, as when it was answered before."""
    return bool(await unless_refused(bot.approve_chat_join_request(chat_id, person_id), otherwise=False))


async def close_to(bot: Bot, chat_id: int, person_id: int) -> bool:
    """Turn somebody away who asked; False where that cannot be."""
    return bool(await unless_refused(bot.decline_chat_join_request(chat_id, person_id), otherwise=False))
