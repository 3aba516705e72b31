"""HTML is made here and nowhere else: every word that goes in is escaped."""

from __future__ import annotations

from html import escape as html_escape

from bot.audit.persons import Person, is_on_telegram
from bot.text import Words


def plain(text: str) -> str:
    """Escape a text as Telegram's HTML wants it.

    >>> plain("R&D <team>")
    'R&amp;D &lt;team&gt;'
    """
    return html_escape(text, quote=False)


def bold(text: str) -> str:
    """Escape a text and make it bold."""
    return f"<b>{plain(text)}</b>"


def italic(text: str) -> str:
    """Escape a text and set it in italics."""
    return f"<i>{plain(text)}</i>"


def quote(text: str, *, folds: bool = True) -> str:
    """Escape a text and set it apart; a long one that folds shows three lines until somebody opens it."""
    return f"<blockquote{' expandable' if folds else ''}>{plain(text)}</blockquote>"


def mention(person: Person, words: Words) -> str:
    """Name a person so that their phone tells them, with or without a username; who has no Telegram is only named."""
    name = plain(words.called(person))
    return f'<a href="tg://user?id={person.id}">{name}</a>' if is_on_telegram(person.id) else name


def lines(*parts: str) -> str:
    """Set parts under each other, leaving empty ones out."""
    return "\n".join(part for part in parts if part)


def paragraphs(*parts: str) -> str:
    """Set parts under each other with a free line between, leaving empty ones out."""
    return "\n\n".join(part for part in parts if part)
