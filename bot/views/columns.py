"""The columns of an answer by their names: what a text is kept under, and how it is asked for."""

from __future__ import annotations

from bot.audit.framework import Framework
from bot.audit.messages import Seat
from bot.audit.model import COMMENT, NoteCount
from bot.text import Words


def label(framework: Framework, kind: str, words: Words) -> str:
    """Name the kind of a note: a column's label, or a comment."""
    return words("note-comment") if kind == COMMENT else framework.text_of(kind, words.language).label


def noun(framework: Framework, kind: str, words: Words) -> str:
    """Name the kind of a note in the middle of a sentence."""
    return words.inside(label(framework, kind, words))


def kept_line(framework: Framework, seat: Seat | None, words: Words) -> str:
    """Say what the last text in private has become, until the next act; else nothing."""
    if seat is None or not seat.kept:
        return ""
    return words("kept-as", kind=noun(framework, seat.kept_as, words), target=seat.kept_for)


def prompt(framework: Framework, column: str, words: Words) -> str:
    """Give the sentence that asks for a column."""
    return framework.text_of(column, words.language).prompt


def counted(framework: Framework, count: NoteCount, words: Words) -> tuple[str, ...]:
    """Say how many notes there are under each column that has any."""
    return tuple(
        words("card-count", column=label(framework, column.id, words), n=count.of(column.id))
        for column in framework.columns
        if count.of(column.id)
    )
