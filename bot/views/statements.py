"""A statement where it stands alone: a lettered one with the stem that it belongs under."""

from __future__ import annotations

from bot.audit.framework import Statement
from bot.views.fit import cut


def whole(statement: Statement) -> str:
    """Give a statement word for word, behind its stem if it has one."""
    return f"{statement.stem} {statement.text}".strip()


def short(statement: Statement, most: int) -> str:
    """Give the beginning of a statement to know it by, in about so many units: of its stem half of that, and its text.

    >>> short(Statement("1.6a", "Living at home", "We are confident that children are safe:"), 40)  # type: ignore
    'We are confident…: Living at home'
    """
    if not statement.stem:
        return cut(statement.text, most)
    stem = cut(statement.stem.rstrip(": "), most // 2)
    return f"{stem}: {cut(statement.text, most - most // 2)}"
