"""What is asked of Telegram about who is in a group, and having somebody removed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import structlog
from telegram import ChatMemberAdministrator, ChatMemberOwner
from telegram.error import TelegramError
from telegram.ext import ExtBot

log = structlog.get_logger()

Bot = ExtBot[Any]


async def counted(bot: Bot, chat_id: int) -> int:
    """Say how many accounts are in a chat besides us; 0 where Telegram does not say."""
    try:
        return await bot.get_chat_member_count(chat_id) - 1
    except TelegramError as error:
        log.info("count-unknown", chat=chat_id, error=type(error).__name__)
        return 0


async def may_remove(bot: Bot, chat_id: int) -> bool:
    """Say whether we may remove people from a group: as an administrator who was given that right."""
    try:
        standing = await bot.get_chat_member(chat_id, bot.id)
    except TelegramError:
        return False
    return isinstance(standing, ChatMemberAdministrator) and standing.can_restrict_members


async def admins(bot: Bot, chat_id: int) -> Sequence[str]:
    """Name the admins of a group who are people and not anonymous; empty where Telegram does not say."""
    try:
        found = await bot.get_chat_administrators(chat_id)
    except TelegramError as error:
        log.info("admins-unknown", chat=chat_id, error=type(error).__name__)
        return ()
    people = [each for each in found if isinstance(each, ChatMemberAdministrator | ChatMemberOwner)]
    return [each.user.full_name for each in people if not each.user.is_bot and not each.is_anonymous]


async def remove(bot: Bot, chat_id: int, person_id: int) -> bool:
    """Remove somebody from a group, so that no link lets them in again; False where that cannot be."""
    try:
        return await bot.ban_chat_member(chat_id, person_id)
    except TelegramError as error:
        log.info("not-removed", chat=chat_id, error=type(error).__name__)
        return False
