"""Screens become messages, and the errors of Telegram that are none are told from those that are."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypedDict

import structlog
from telegram import (
    ChatMemberAdministrator,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    Message,
    ReplyParameters,
    WebAppInfo,
)
from telegram.constants import ChatMemberStatus
from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError
from telegram.ext import ExtBot

from bot.audit.model import RoomKey
from bot.chat.allowance import Haste
from bot.chat.outcomes import has_no_topic, is_gone, outcome
from bot.chat.whispers import Whisper, Whispers, number_of, place_of
from bot.services.ports import MaybeSent, NotSent, Unreachable
from bot.views.errors import alert
from bot.views.fit import MOST_LABEL, cut, fitting, with_apps
from bot.views.screen import MOST_CAPTION, MOST_TEXT, Button, Screen

log = structlog.get_logger()

SEEN = "✍"
"""The reaction that says "taken down", in place of a message."""


def keyboard(screen: Screen) -> InlineKeyboardMarkup | None:
    """Give the buttons of a screen as Telegram wants them."""
    if not screen.rows:
        return None
    return InlineKeyboardMarkup([[button_of(button) for button in row] for row in screen.rows])


def markup_of(screen: Screen, to: int) -> ForceReply | InlineKeyboardMarkup | None:
    """Give what stands below a screen: the buttons, or the prompt that asks everybody, or one person, for a reply."""
    if screen.asks:
        return ForceReply(selective=bool(to), input_field_placeholder=cut(screen.asks, MOST_LABEL))
    return keyboard(screen)


def button_of(button: Button) -> InlineKeyboardButton:
    """Give one button: a Mini App, a link, or a tap in its string form."""
    style = button.style.value or None
    if button.app:
        return InlineKeyboardButton(button.label, web_app=WebAppInfo(button.app), style=style)
    if button.tap is None:
        return InlineKeyboardButton(button.label, url=button.url, style=style)
    return InlineKeyboardButton(button.label, callback_data=button.tap.pack(), style=style)


TAKING = 60.0
"""Seconds that Telegram may need to take a file once it is there."""

SLOWEST = 125_000
"""Bytes a second that a line may carry at least: 1 Mbit/s, so that 50 MB have eight minutes."""

Follow = Callable[[int, int], Awaitable[object]]
Leave = Callable[[RoomKey], Awaitable[object]]

GONE = frozenset({ChatMemberStatus.LEFT, ChatMemberStatus.BANNED})
ADMINS = frozenset({ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR})


class Sent(NamedTuple):
    """Where a message stands that was sent, and since when by Telegram's clock, in seconds (0: not known)."""

    chat_id: int
    message_id: int
    second: int = 0


async def nobody_follows(old_chat: int, new_chat: int) -> None:
    """Leave a room where it was."""


async def nobody_leaves(key: RoomKey) -> None:
    """Leave a room in its topic."""


@dataclass(frozen=True, slots=True)
class Show:
    """Sends and edits screens; `noticed` is told of every message sent, as (chat id, message id).

    What can go wrong is `Unreachable`, `NotSent` or, never with an edit, `MaybeSent`; a refusal that is our mistake
    stays the library's. `follow` is told of a group that became a supergroup, as (old chat id, new chat id), when
    Telegram says so in place of an answer: the service messages may still be on their way. `leave` is told of a topic
    that cannot be written in; what was to be said there is said in the chat's main thread. `haste`: whether somebody
    waits for what is shown. `apps` is where Mini Apps are, without a slash at its end; empty where there are none.
    """

    bot: ExtBot[Any]
    noticed: Callable[[int, int], None]
    follow: Follow = nobody_follows
    leave: Leave = nobody_leaves
    haste: Haste | None = None
    whispers: Whispers = field(default_factory=Whispers)
    apps: str = ""

    def fit(self, chat_id: int, screen: Screen, most: int = MOST_TEXT) -> Screen:
        """Give a screen as it can stand in a chat: Mini Apps open in private alone (Bot API, "web_app")."""
        return fitting(with_apps(screen, self.apps if chat_id > 0 else ""), most)

    async def whisper(self, key: RoomKey, screen: Screen, whisper: Whisper) -> Sent | None:
        """Show a screen in a group to one person alone; None where that cannot be."""
        if not self.whispers.may(key.chat_id, whisper):
            return None
        screen = self.fit(key.chat_id, screen)
        try:
            async with self.following(key.chat_id):
                message = await self.bot.send_message(
                    key.chat_id,
                    screen.text,
                    message_thread_id=key.thread_id or None,
                    reply_markup=markup_of(screen, whisper.person_id),
                    reply_parameters=whisper.reply,
                    api_kwargs=whisper.parameters,
                    rate_limit_args=self.haste,
                )
        except Unreachable:  # what is said aloud instead follows a chat that has moved
            return None
        except TelegramError as error:
            self.whispers.refuse(key.chat_id, whisper, error)
            return None
        if not number_of(message):
            self.whispers.are_known = False
            await self.delete(message.chat_id, message.message_id)
            return None
        return Sent(message.chat_id, place_of(message, whisper.person_id))

    async def unwhisper(self, chat_id: int, person_id: int, number: int) -> None:
        """Take a whisper away, if it is still there."""
        asked = {"chat_id": chat_id, "receiver_user_id": person_id, "ephemeral_message_id": number}
        try:
            await self.bot.do_api_request("deleteEphemeralMessage", api_kwargs=asked)
        except TelegramError as error:
            log.info("whisper-not-deleted", error=type(error).__name__)

    async def send(self, key: RoomKey, screen: Screen, *, reply_to: int | None = None, to: int = 0) -> Sent:
        """Send a screen into a room, also into the one that it has just become; `to` asks one person for a reply."""
        screen = self.fit(key.chat_id, screen)
        try:
            async with self.following(key.chat_id):
                message = await self.in_thread(
                    key,
                    self.bot.send_message,
                    text=screen.text,
                    reply_markup=markup_of(screen, to),
                    reply_parameters=reply_parameters(reply_to),
                )
        except Unreachable as error:
            if not error.moved_to:
                raise
            return await self.send(RoomKey(error.moved_to), screen, to=to)
        return self.placed(message)

    async def in_thread(self, key: RoomKey, send: Callable[..., Awaitable[Message]], **content: Any) -> Message:  # noqa: ANN401 - what the library's methods take
        """Send into a topic, or into the chat's main thread when the topic cannot be written in."""
        content["rate_limit_args"] = self.haste
        try:
            return await send(key.chat_id, message_thread_id=key.thread_id or None, **content)
        except BadRequest as error:
            if not key.thread_id or not has_no_topic(error):
                raise
            log.info("topic-gone", chat=key.chat_id, thread=key.thread_id)
        await self.leave(key)
        return await send(key.chat_id, **content)

    async def edit(self, chat_id: int, message_id: int, screen: Screen) -> bool:
        """Edit a message; False when it is gone and must be sent again."""
        return await self.edit_dated(chat_id, message_id, screen) is not None

    async def edit_dated(self, chat_id: int, message_id: int, screen: Screen) -> int | None:
        """Edit a message and tell when, in seconds of Telegram's clock: 0 if it was so before, None if it is gone."""
        screen = self.fit(chat_id, screen)
        edit = self.bot.edit_message_text(
            screen.text,
            chat_id=chat_id,
            message_id=message_id,
            reply_markup=keyboard(screen),
            rate_limit_args=self.haste,
        )
        message = await self.edited(chat_id, edit)
        if isinstance(message, Message):
            return int((message.edit_date or message.date).timestamp())
        return 0 if message else None

    async def take_buttons(self, chat_id: int, message_id: int) -> str | None:
        """Take the buttons off a message and give what it says; None when it is not ours, or has none."""
        edit = self.bot.edit_message_reply_markup(
            chat_id, message_id, rate_limit_args=self.haste, api_kwargs={"parse_mode": None}
        )
        message = await self.edited(chat_id, edit)
        return (message.text or "") if isinstance(message, Message) else None

    async def edited(self, chat_id: int, edit: Awaitable[Message | bool]) -> Message | bool:
        """Carry an edit out and give what Telegram gives; True when it was done before.

        False when its message is gone, or stayed behind in a chat that has moved. It may always be repeated: so whether
        it arrived when its answer was lost does not matter.
        """
        try:
            async with self.following(chat_id):
                return await edit
        except MaybeSent as lost:
            raise NotSent from lost.__cause__
        except Unreachable as error:
            if not error.moved_to:
                raise
            return False
        except BadRequest as error:
            if is_gone(error):
                return False
            if "not modified" not in error.message.lower():
                raise
        return True

    async def text(self, key: RoomKey, screen: Screen) -> tuple[int, int]:
        """Send a screen that nobody waits for; unlike `send`, a chat that is closed to us is an error."""
        screen = self.fit(key.chat_id, screen)
        async with self.following(key.chat_id):
            message = await self.in_thread(key, self.bot.send_message, text=screen.text, reply_markup=keyboard(screen))
        return self.placed(message)[:2]

    async def photo(self, key: RoomKey, picture: bytes, screen: Screen) -> tuple[int, int]:
        """Send a picture with a screen as its caption."""
        screen = self.fit(key.chat_id, screen, MOST_CAPTION)
        async with self.following(key.chat_id):
            message = await self.in_thread(
                key,
                self.bot.send_photo,
                photo=picture,
                caption=screen.text,
                reply_markup=keyboard(screen),
                **patience(picture),
            )
        return self.placed(message)[:2]

    async def document(self, key: RoomKey, data: bytes, filename: str, screen: Screen) -> tuple[int, int]:
        """Send a file with a screen as its caption."""
        screen = self.fit(key.chat_id, screen, MOST_CAPTION)
        async with self.following(key.chat_id):
            message = await self.in_thread(
                key,
                self.bot.send_document,
                document=data,
                caption=screen.text,
                filename=filename,
                disable_content_type_detection=True,
                reply_markup=keyboard(screen),
                **patience(data),
            )
        return self.placed(message)[:2]

    @asynccontextmanager
    async def following(self, chat_id: int) -> AsyncIterator[None]:
        """Follow a group that has moved; raises `Unreachable` for it, as for a chat that is closed to us."""
        try:
            yield
        except Forbidden as closed:
            raise Unreachable from closed
        except ChatMigrated as moved:
            await self.follow(chat_id, moved.new_chat_id)
            raise Unreachable(moved.new_chat_id) from moved
        except TelegramError as error:
            told = outcome(error)
            if told is error:
                raise
            raise told from error

    def placed(self, message: Message) -> Sent:
        """Notice a message that was sent, and say where it stands."""
        self.noticed(message.chat_id, message.message_id)
        return Sent(message.chat_id, message.message_id, int(message.date.timestamp()))

    async def new_photo(self, chat_id: int, message_id: int, picture: bytes, screen: Screen) -> bool:
        """Put another picture and caption in place of a posted one; False when it is gone."""
        screen = self.fit(chat_id, screen, MOST_CAPTION)
        media = InputMediaPhoto(picture, caption=screen.text, parse_mode="HTML")
        edit = self.bot.edit_message_media(
            media,
            chat_id=chat_id,
            message_id=message_id,
            reply_markup=keyboard(screen),
            **patience(picture),
            rate_limit_args=self.haste,
            api_kwargs={"parse_mode": None},  # the library would add its default, which the method does not know
        )
        return bool(await self.edited(chat_id, edit))

    async def answer(self, query_id: str, text: str = "", *, url: str | None = None, loud: bool = False) -> None:
        """Answer a tap; one that came too late to be answered has still had its effect."""
        try:
            await self.bot.answer_callback_query(query_id, alert(text) or None, show_alert=loud, url=url)
        except TelegramError as error:
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

    async def may_pin(self, chat_id: int) -> bool:
        """Say whether we may pin in a group: as an administrator who was given that right."""
        try:
            standing = await self.bot.get_chat_member(chat_id, self.bot.id)
        except TelegramError:
            return False
        return isinstance(standing, ChatMemberAdministrator) and bool(standing.can_pin_messages)

    async def pin(self, chat_id: int, message_id: int) -> bool | None:
        """Pin a message without a sound; False when that is refused, None when nobody knows."""
        pin = self.bot.pin_chat_message
        return await settled(pin(chat_id, message_id, disable_notification=True, rate_limit_args=self.haste))

    async def unpin(self, chat_id: int, message_id: int) -> bool | None:
        """Take a pin down; False when that is refused, as for one that is gone, None when nobody knows."""
        return await settled(self.bot.unpin_chat_message(chat_id, message_id))

    async def has_left(self, chat_id: int, person_id: int) -> bool:
        """Say whether Telegram knows that somebody is not in a group; where it cannot say, they are taken to be."""
        try:
            member = await self.bot.get_chat_member(chat_id, person_id)
        except TelegramError:
            return False
        return member.status in GONE

    async def is_admin(self, chat_id: int, person_id: int) -> bool:
        """Say whether Telegram lists somebody among a group's admins."""
        try:
            admins = await self.bot.get_chat_administrators(chat_id)
        except TelegramError as error:
            log.info("admins-unknown", chat=chat_id, error=type(error).__name__)
            return False
        return person_id in {admin.user.id for admin in admins if admin.status in ADMINS}

    def way_in(self, token: str) -> str:
        """Give the address that opens the bot's private chat and brings the token along."""
        return f"https://t.me/{self.bot.username}?start={token}"


async def settled(asked: Awaitable[bool]) -> bool | None:
    """Say how something small ended: False when it was refused, None when nobody knows."""
    try:
        return await asked
    except (BadRequest, Forbidden) as error:
        log.info("refused-by-telegram", error=type(error).__name__)
        return False
    except TelegramError:
        return None


class Timeouts(TypedDict):
    """How long the library waits for what, in seconds."""

    connect_timeout: float
    write_timeout: float
    read_timeout: float


def patience(upload: bytes) -> Timeouts:
    """Say how long a file may take to be taken: the answer comes only once all of it has gone through a slow line."""
    seconds = TAKING + len(upload) / SLOWEST
    return {"connect_timeout": 10.0, "write_timeout": seconds, "read_timeout": seconds}


def reply_parameters(message_id: int | None) -> ReplyParameters | None:
    """Reply to a message, or just send when it is gone meanwhile."""
    return ReplyParameters(message_id, allow_sending_without_reply=True) if message_id else None
