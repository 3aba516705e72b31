"""Whispers: what one person in a group sees alone (Bot API 10.2, "ephemeral messages").

A whisper answers a press, or another whisper, within 15 seconds. Its `message_id` is 0, the number that it has for its
person comes again, and that it arrives is not promised. Servers that do not know whispers say so, or send what is meant
for one to all: so none is sent before this bot has seen that its server knows them.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any

import structlog
from telegram import Message, ReplyParameters
from telegram.error import TelegramError

log = structlog.get_logger()

WITHIN = 14.0
"""Seconds after a press or a whisper in which it can be answered by one: Telegram's 15, and one for the way."""

DAY = 24 * 3600.0


@dataclass(frozen=True, slots=True)
class Whisper:
    """Whom to whisper to, as an answer to what: a press (`query_id`) or a whisper (`answers`, its number).

    `came` is when that came, by the clock of `Whispers`; `called` names the person, where all must read it instead.
    """

    person_id: int
    came: float
    called: str
    query_id: str = ""
    answers: int = 0

    @property
    def parameters(self) -> dict[str, Any]:
        """Give the fields that make a message a whisper, as `api_kwargs`."""
        asked: dict[str, Any] = {"receiver_user_id": self.person_id}
        return {"ephemeral_message_parameters": asked | ({"callback_query_id": self.query_id} if self.query_id else {})}

    @property
    def reply(self) -> ReplyParameters | None:
        """Give what makes it a reply to the whisper that it answers."""
        if not self.answers:
            return None
        more = {"ephemeral_message_id": self.answers}
        return ReplyParameters(0, allow_sending_without_reply=True, api_kwargs=more)


@dataclass(slots=True)
class Whispers:
    """Knows whether the server knows whispers, and the chats in which it lately refused one.

    In memory: another process, or this one after a restart, finds out for itself.
    """

    clock: Callable[[], float] = time.monotonic
    are_known: bool = False
    refused: dict[int, float] = field(default_factory=dict)

    def may(self, chat_id: int, whisper: Whisper) -> bool:
        """Say whether a whisper can be tried: known, in time, and not refused in this chat within a day."""
        now = self.clock()
        return self.are_known and self.in_time(whisper) and now >= self.refused.get(chat_id, 0.0)

    def in_time(self, whisper: Whisper) -> bool:
        """Say whether what it answers came just now."""
        return self.clock() - whisper.came < WITHIN

    def refuse(self, chat_id: int, whisper: Whisper, error: TelegramError) -> None:
        """Take note that a whisper was refused; one that only came too late says nothing of the next."""
        late = not self.in_time(whisper) or "query" in error.message.lower()
        log.info("whisper-refused", chat=chat_id, late=late, error=type(error).__name__)
        if not late:
            now = self.clock()
            self.refused = {chat: until for chat, until in self.refused.items() if until > now}
            self.refused[chat_id] = now + DAY


def number_of(message: Message | None) -> int:
    """Give the number that a whisper has for its person; 0 for a message that all see."""
    found = message.api_kwargs.get("ephemeral_message_id") if message is not None else None
    return found if isinstance(found, int) else 0


def place_of(message: Message, person_id: int) -> int:
    """Give what tells a message from all others in its chat: its id, for a whisper a negative number of 48 bits.

    That is made of the chat, the person, the number, which alone comes again, and the moment.
    """
    number = number_of(message)
    if not number:
        return message.message_id
    told = repr((message.chat.id, person_id, number, message.date)).encode()
    return -1 - int.from_bytes(blake2b(told, digest_size=6).digest())
