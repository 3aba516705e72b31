"""What went wrong, in words: the sentence of an `AuditError`, its blanks filled."""

from __future__ import annotations

from bot.audit.errors import AuditError
from bot.text import Words
from bot.views.markup import cut
from bot.views.screen import MOST_ALERT


def sentence(error: AuditError, words: Words) -> str:
    """Say in plain text what a person can do about an error."""
    return words(error.key, **{key: spelled(value, words) for key, value in error.blanks.items()})


def spelled(value: object, words: Words) -> object:
    """Spell out a blank: kinds of identifiers become a list in words."""
    if isinstance(value, tuple):
        return ", ".join(words(f"identifier-{kind}") for kind in value)
    return value


def alert(text: str) -> str:
    """Shorten plain text to what the answer to a tap may hold."""
    return cut(text, MOST_ALERT)
