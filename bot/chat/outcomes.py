"""What an error of Telegram's says of the message: it is there, it is surely not, or nobody knows."""

from __future__ import annotations

from collections.abc import Awaitable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import TypeVar

import httpx
import structlog
from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError

from bot.audit.errors import AuditError
from bot.services.ports import MaybeSent, Medium, NotAllowed, NotSent

log = structlog.get_logger()

NEVER_LEFT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol)
"""What goes wrong before a request is on its way."""

log = structlog.get_logger()

T = TypeVar("T")


def outcome(error: TelegramError) -> Exception:
    """Give what an error means for what was being sent; a refusal (`BadRequest`, a wrong token) stays what it is.

    A timeout, a broken line or an answer such as 502 or 504 may hide a message that was taken.
    """
    if isinstance(error, RetryAfter):
        return NotSent(seconds_of(error))
    if type(error) is TelegramError:  # what came was no answer of the Bot API
        return MaybeSent()
    if isinstance(error, BadRequest) and (what := forbidden_by(error.message)):
        return NotAllowed(what)
    if not isinstance(error, NetworkError) or isinstance(error, BadRequest):
        return error
    return NotSent() if isinstance(error.__cause__, NEVER_LEFT) else MaybeSent()


@contextmanager
def or_mistake(mistake: type[AuditError]) -> Iterator[None]:
    """Let what Telegram does not give be somebody's mistake, which they can mend."""
    try:
        yield
    except TelegramError as error:
        log.info("not-given", error=type(error).__name__)
        raise mistake from error


FORBIDDEN = {
    Medium.PHOTO: ("rights to send photos", "chat_send_photos_forbidden", "chat_send_media_forbidden"),
    Medium.DOCUMENT: ("rights to send documents", "chat_send_docs_forbidden"),
    Medium.TEXT: ("rights to send", "chat_write_forbidden", "chat_send_plain_forbidden", "chat_restricted"),
}
"""How Telegram says that a chat's own settings stand in the way, the particular before the general."""


def forbidden_by(message: str) -> Medium | None:
    """Say which kind of message a chat does not allow, by an error's words; None when it is something else."""
    said = message.lower()
    return next((what for what, signs in FORBIDDEN.items() if any(sign in said for sign in signs)), None)


def seconds_of(error: RetryAfter) -> float:
    """Tell how long Telegram asks to wait, with a little more, as its clock is not ours."""
    asked = error.retry_after
    return (asked.total_seconds() if isinstance(asked, timedelta) else float(asked)) + 0.1


async def unless_refused(asked: Awaitable[T], otherwise: T) -> T:
    """Give what Telegram answers to a question, or something else where it does not answer."""
    try:
        return await asked
    except TelegramError as error:
        log.info("telegram-does-not-say", error=type(error).__name__)
        return otherwise


def is_gone(error: BadRequest) -> bool:
    """Say whether a message can no longer be edited: deleted, too old, or a picture where there should be words."""
    text = error.message.lower()
    return (
        "there is no media" in text
        or "there is no text" in text
        or "not found" in text
        or "can't be edited" in text
        or "message_id_invalid" in text
    )


def has_no_topic(error: BadRequest) -> bool:
    """Say whether a topic cannot be written in: closed, deleted, or the chat has no topics any more."""
    text = error.message.lower()
    return "thread not found" in text or "topic_closed" in text or "topic_deleted" in text or "topic not found" in text
