"""HTML is made here and nowhere else: every word that goes in is escaped."""

from __future__ import annotations

from html import escape as html_escape


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


def mention(name: str, person_id: int) -> str:
    """Name a person so that their phone tells them, with or without a username."""
    return f'<a href="tg://user?id={person_id}">{plain(name)}</a>'


def lines(*parts: str) -> str:
    """Set parts under each other, leaving empty ones out."""
    return "\n".join(part for part in parts if part)


def paragraphs(*parts: str) -> str:
    """Set parts under each other with a free line between, leaving empty ones out."""
    return "\n\n".join(part for part in parts if part)


def cut(text: str, most: int) -> str:
    """Shorten plain text to so many UTF-16 units, at a word where possible, with an ellipsis.

    >>> cut("a wealth of strong evidence", 12)
    'a wealth of…'
    """
    if units(text) <= most:
        return text
    kept = text[: most - 1]
    while units(kept) > most - 1:
        kept = kept[:-1]
    head, space, _ = kept.rpartition(" ")
    inside_a_word = not text[len(kept)].isspace()
    return (head if inside_a_word and space and len(head) > most // 2 else kept).rstrip() + "…"


def units(text: str) -> int:
    """Count a text as Telegram does: in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2
