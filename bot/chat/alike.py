"""What is overtaken when something like it comes while it still waits: questions, and values that are tapped anew."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from bot.views.tap_form import Tap
from bot.views.taps import WithValue

QUESTIONS = frozenset(
    {
        "start", "audit", "help", "card", "notes", "goto", "comment", "progress", "summary", "report",
        "action", "actions", "review", "rounds", "agency", "settings", "privacy", "mydata", "forgetme", "close",
        "hold", "records", "form", "import", "pulse",
    }
)  # fmt: skip
"""Commands that change nothing of an audit when nothing stands behind them; any other must not be here."""


class Alike(NamedTuple):
    """What makes two updates alike: one person, in one place, for one thing. `asks`: nothing is kept of it."""

    chat_id: int
    thread_id: int
    person_id: int
    what: str
    asks: bool
    language: str = ""


def alike_of(raw: Mapping[str, Any]) -> Alike | None:
    """Read from the JSON of an update what it is like; None for what must be handled whatever comes after it.

    >>> who, where = {"id": 7}, {"id": -5}
    >>> alike_of({"message": {"from": who, "chat": where, "text": "/progress@audit_bot"}})
    Alike(chat_id=-5, thread_id=0, person_id=7, what='progress', asks=True, language='')
    >>> alike_of({"message": {"from": who, "chat": where, "text": "/evidence 1.1 Minutes of the board"}})
    >>> alike_of({"callback_query": {"from": who, "message": {"chat": where}, "data": "sc|3|1.1|4"}})
    Alike(chat_id=-5, thread_id=0, person_id=7, what='sc|3|1.1|', asks=False, language='')
    >>> alike_of({"callback_query": {"from": who, "message": {"chat": where}, "data": "ne|3|1.1"}})
    """
    match raw:
        case {"message": {"text": str(text), "from": {"id": int(person), **who}, "chat": {"id": int(chat)}, **message}}:
            command = command_alone(text)
            language = str(who.get("language_code", ""))
            return Alike(chat, topic_of(message), person, command, asks=True, language=language) if command else None
        case {
            "callback_query": {"data": str(data), "from": {"id": int(person)}, "message": {"chat": {"id": int(chat)}}}
        }:
            what = without_value(data)
            return Alike(chat, 0, person, what, asks=False) if what else None
    return None


def command_alone(text: str) -> str:
    """Give the command that a text is, if it is one that asks and nothing stands behind it; else nothing."""
    command = text.strip().removeprefix("/").partition("@")[0].lower()
    return command if text.startswith("/") and command in QUESTIONS and len(text.split()) == 1 else ""


def topic_of(message: Mapping[Any, Any]) -> int:
    """Tell the topic that a message was written in, 0 for none."""
    thread = message.get("message_thread_id") if message.get("is_topic_message") else 0
    return thread if isinstance(thread, int) else 0


def without_value(data: str) -> str:
    """Give the data of a tapped value without the value; empty for every other button."""
    code, *values = data.split("|")
    kind = Tap.kinds.get(code)
    if kind is None or not issubclass(kind, WithValue) or len(values) < len(WithValue.carries):
        return ""
    values[list(WithValue.carries).index("value")] = ""
    return "|".join([code, *values])
