"""Screens become messages, and the errors of Telegram that are none are told from those that are."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import structlog
from telegram import (
    Bot,
    CallbackQuery,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    Message,
    ReplyParameters,
)
from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError

from bot.audit.model import RoomKey
from bot.views.screen import Button, Screen
from bot.views.told import alert

log = structlog.get_logger()

SEEN = "✍"
"""The reaction that says "taken down", in place of a message."""


def keyboard(screen: Screen) -> InlineKeyboardMarkup | None:
    """Give the buttons of a screen as Telegram wants them."""
    if not screen.rows:
        return None
    return InlineKeyboardMarkup([[button_of(button) for button in row] for row in screen.rows])


def button_of(button: Button) -> InlineKeyboardButton:
    """Give one button: a link, or a tap in its string form."""
    if button.tap is None:
        return InlineKeyboardButton(button.label, url=button.url)
    return InlineKeyboardButton(button.label, callback_data=button.tap.pack())


def is_gone(error: BadRequest) -> bool:
    """Say whether a message can no longer be edited: deleted, or too old."""
    text = error.message.lower()
    return "not found" in text or "can't be edited" in text or "message_id_invalid" in text


Follow = Callable[[int, int], Awaitable[object]]


async def nobody_follows(old_chat: int, new_chat: int) -> None:
    """Leave a room where it was."""


@dataclass(frozen=True, slots=True)
class Show:
    """Sends and edits screens; `noticed` is told of every message sent, as (chat id, message id).

    `follow` is told of a group that became a supergroup, as (old chat id, new chat id), when Telegram says so in place
    of an answer: the service messages may still be on their way.
    """

    bot: Bot
    noticed: Callable[[int, int], None]
    follow: Follow = nobody_follows

    async def send(self, key: RoomKey, screen: Screen, *, reply_to: int | None = None, to: int = 0) -> Message | None:
        """Send a screen into a room; `to` asks that one person for a reply. None when the chat is closed to us."""
        markup: Any = keyboard(screen)
        if screen.asks:
            markup = ForceReply(selective=bool(to), input_field_placeholder=screen.asks[:64])
        try:
            message = await self.bot.send_message(
                key.chat_id,
                screen.text,
                message_thread_id=key.thread_id or None,
                reply_markup=markup,
                reply_parameters=reply_parameters(reply_to),
            )
        except Forbidden as closed:
            log.info("chat-closed", error=type(closed).__name__, chat=key.chat_id)
            return None
        except ChatMigrated as moved:
            await self.follow(key.chat_id, moved.new_chat_id)
            return await self.send(RoomKey(moved.new_chat_id), screen, to=to)
        self.noticed(key.chat_id, message.message_id)
        return message

    async def edit(self, chat_id: int, message_id: int, screen: Screen) -> bool:
        """Edit a message; False when it is gone and must be sent again."""
        edit = self.bot.edit_message_text(
            screen.text, chat_id=chat_id, message_id=message_id, reply_markup=keyboard(screen)
        )
        return await self.edited(chat_id, edit)

    async def edited(self, chat_id: int, edit: Awaitable[object]) -> bool:
        """Carry an edit out; False when its message is gone, or stayed behind in a chat that has moved."""
        try:
            await edit
        except ChatMigrated as moved:
            await self.follow(chat_id, moved.new_chat_id)
            return False
        except BadRequest as error:
            if is_gone(error):
                return False
            if "not modified" not in error.message.lower():
                raise
        return True

    async def text(self, key: RoomKey, screen: Screen) -> tuple[int, int]:
        """Send a screen that nobody waits for; unlike `send`, a chat that is closed to us is an error."""
        async with self.following(key.chat_id):
            message = await self.bot.send_message(
                key.chat_id, screen.text, message_thread_id=key.thread_id or None, reply_markup=keyboard(screen)
            )
        return self.placed(message)

    async def photo(self, key: RoomKey, picture: bytes, screen: Screen) -> tuple[int, int]:
        """Send a picture with a screen as its caption; answers chat id and message id."""
        async with self.following(key.chat_id):
            message = await self.bot.send_photo(
                key.chat_id,
                picture,
                caption=screen.text,
                message_thread_id=key.thread_id or None,
                reply_markup=keyboard(screen),
            )
        return self.placed(message)

    async def document(self, key: RoomKey, data: bytes, filename: str, screen: Screen) -> tuple[int, int]:
        """Send a file with a screen as its caption; answers chat id and message id."""
        async with self.following(key.chat_id):
            message = await self.bot.send_document(
                key.chat_id,
                data,
                caption=screen.text,
                filename=filename,
                disable_content_type_detection=True,
                message_thread_id=key.thread_id or None,
                reply_markup=keyboard(screen),
            )
        return self.placed(message)

    @asynccontextmanager
    async def following(self, chat_id: int) -> AsyncIterator[None]:
        """Follow a group that has moved, and let the post be tried again there."""
        try:
            yield
        except ChatMigrated as moved:
            await self.follow(chat_id, moved.new_chat_id)
            raise

    def placed(self, message: Message) -> tuple[int, int]:
        """Notice a message that was sent, and say where it stands."""
        self.noticed(message.chat_id, message.message_id)
        return message.chat_id, message.message_id

    async def new_photo(self, chat_id: int, message_id: int, picture: bytes, screen: Screen) -> bool:
        """Put another picture and caption in place of a posted one; False when it is gone."""
        media = InputMediaPhoto(picture, caption=screen.text, parse_mode="HTML")
        edit = self.bot.edit_message_media(
            media,
            chat_id=chat_id,
            message_id=message_id,
            reply_markup=keyboard(screen),
            api_kwargs={"parse_mode": None},  # the library would add its default, which the method does not know
        )
        return await self.edited(chat_id, edit)

    async def answer(self, query: CallbackQuery, text: str = "", *, url: str | None = None, loud: bool = False) -> None:
        """Answer a tap; one that came too late to be answered has still had its effect."""
        try:
            await query.answer(alert(text) or None, show_alert=loud, url=url)
        except BadRequest as error:
            log.info("tap-unanswered", error=error.message)

    async def delete(self, chat_id: int, message_id: int) -> bool:
        """Delete a message; False when we may not, or it is gone."""
        try:
            return await self.bot.delete_message(chat_id, message_id)
        except TelegramError:
            return False

    async def taken(self, chat_id: int, message_id: int) -> None:
        """Mark a message as taken down with a reaction; where reactions are off, the card says it."""
        try:
            await self.bot.set_message_reaction(chat_id, message_id, SEEN)
        except TelegramError as error:
            log.debug("no-reaction", error=type(error).__name__)


def reply_parameters(message_id: int | None) -> ReplyParameters | None:
    """Reply to a message, or just send when it is gone meanwhile."""
    return ReplyParameters(message_id, allow_sending_without_reply=True) if message_id else None
