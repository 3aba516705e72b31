"""What an update says: who, where, when, and what was tapped or written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from telegram import CallbackQuery, Chat, Message, Update, User

from bot.audit.errors import Anonymous, NotText
from bot.audit.model import By, RoomKey, RoomKind
from bot.services.noting import Said

ANONYMOUS_ADMIN = 1087968824
"""GroupAnonymousBot: all anonymous admins of all groups write under this id (Bot API, `Message.sender_chat`)."""


@dataclass(frozen=True, slots=True)
class Place:
    """The room an update came from, as Telegram describes it now."""

    key: RoomKey
    kind: RoomKind
    title: str


def place_of(chat: Chat, message: Message | None) -> Place:
    """Tell the room: a topic only when Telegram says so, as General and topics switched off have none."""
    topic = message is not None and message.is_topic_message and message.message_thread_id
    thread = message.message_thread_id or 0 if message is not None and topic else 0
    kind = RoomKind.TOPIC if topic else RoomKind(chat.type)
    return Place(RoomKey(chat.id, thread), kind, chat.title or "")


def name_of(user: User) -> str:
    """Give the name a person shows in chats."""
    return user.full_name


@dataclass(frozen=True, slots=True)
class Tapped:
    """A pressed button: `message` is None when Telegram no longer gives it."""

    by: By
    place: Place
    query: CallbackQuery
    data: str
    message_id: int
    message: Message | None
    language: str

    @classmethod
    def of(cls, update: Update) -> Tapped:
        """Read a press; raises `NotText` for one without a message, which our buttons never have."""
        query = update.callback_query
        if query is None or query.message is None:
            raise NotText
        accessible = isinstance(query.message, Message) and query.message.is_accessible
        message = query.message if isinstance(query.message, Message) and accessible else None
        place = place_of(query.message.chat, message)
        user = query.from_user
        by = By(place.key, user.id, name_of(user), update.update_id, datetime.now(UTC))
        return cls(by, place, query, query.data or "", query.message.message_id, message, user.language_code or "")

    @property
    def about(self) -> Message | None:
        """The message that the pressed one replies to, with its text, when Telegram still has it."""
        return self.message.reply_to_message if self.message else None


@dataclass(frozen=True, slots=True)
class Written:
    """A message or an edited one. `text` is empty for anything but text; `is_edit` tells which."""

    by: By
    place: Place
    message: Message
    text: str
    is_edit: bool
    language: str

    @classmethod
    def of(cls, update: Update) -> Written:
        """Read a message; raises `Anonymous` for one whose writer cannot be told apart."""
        message = update.effective_message
        user = update.effective_user
        if message is None or user is None:
            raise NotText
        place = place_of(message.chat, message)
        if user.id == ANONYMOUS_ADMIN:
            raise Anonymous
        at = message.edit_date or message.date
        by = By(place.key, user.id, name_of(user), update.update_id, at)
        return cls(by, place, message, message.text or "", update.edited_message is not None, user.language_code or "")

    @property
    def said(self) -> Said:
        """Give the text as the use cases take it; raises `NotText` for a photo, a voice message, a file."""
        if not self.text:
            raise NotText
        reply = self.message.reply_to_message
        return Said(self.message.message_id, self.text, reply.message_id if reply else None)

    @property
    def argument(self) -> str:
        """What stands behind a command."""
        _, _, rest = self.text.partition(" ")
        head, newline, tail = self.text.partition("\n")
        return tail.strip() if newline and " " not in head else rest.strip()
