"""What went wrong, in words: the sentence of an `AuditError`, its blanks filled."""

from __future__ import annotations

from bot.audit.agencies import Agencies
from bot.audit.errors import AuditError
from bot.audit.persons import Owner, Person
from bot.text import Words
from bot.views.fit import cut, few
from bot.views.screen import MOST_ALERT


def sentence(error: AuditError, words: Words) -> str:
    """Say in plain text what a person can do about an error."""
    return words(error.key, **{key: spelled(value, words) for key, value in error.blanks.items()})


def spelled(value: object, words: Words) -> object:
    """Spell out a blank: persons and owners by what they are called, kinds of identifiers as a list in words.

    A room without a name is a group.
    """
    if isinstance(value, Person):
        return words.called(value)
    if isinstance(value, Owner):
        return words.owner(value)
    if isinstance(value, Agencies):
        return few(value, words)
    if isinstance(value, tuple):
        return ", ".join(words(f"identifier-{kind}") for kind in value)
    return words("report-group") if value == "" else value


def alert(text: str) -> str:
    """Shorten plain text to what the answer to a tap may hold."""
    return cut(text, MOST_ALERT)
