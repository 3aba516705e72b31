"""Several rooms side by side, for a partnership that runs several groups: figures and a heat map, no notes.

Only rooms that opted in belong here; the caller chooses them. Rooms stand under their label.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.audit.framework import Framework, Statement
from bot.audit.summary import AuditSummary, DomainSummary, Result
from bot.reports.facts import CAVEATS
from bot.reports.look import PALE, PAPER, score_shade
from bot.reports.rows import mark
from bot.reports.workbook.book import Book, Cell
from bot.text import Words

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped] # it ships no types


@dataclass(frozen=True, slots=True)
class Compared:
    """One room's audit under its label."""

    label: str
    summary: AuditSummary


def compare_workbook(rooms: Sequence[Compared], words: Words) -> bytes:
    """Compare one or more rooms that audited the same framework; raises `ValueError` without a room."""
    if not rooms:
        raise ValueError("there is no room to compare")
    framework = rooms[0].summary.framework
    title = words("report-compare-title", title=framework.title)
    book = Book(title=title, subject=framework.citation, running=title)
    book.table(
        book.sheet(words("report-sheet-rooms"), (28, 24, 8, 9, 10, 12, 11, 11, 10)),
        0,
        names(words),
        list(rows(rooms, words)),
    )
    heat_map(book, rooms, words)
    about = book.sheet(words("report-sheet-about"), (120,))
    lines = (
        framework.title,
        framework.citation,
        framework.licence,
        words("report-compare-lead"),
        *(words(f"report-caveat-{name}") for name in CAVEATS),
    )
    for place, line in enumerate(lines):
        book.put(about, place, 0, line, book.style())
    return book.close()


def names(words: Words) -> list[str]:
    """Name the columns of the figures."""
    keys = (
        "column-room",
        "column-domain",
        "column-round",
        "column-version",
        "mean",
        "percent",
        "column-coverage",
        "column-total",
        "column-change",
    )
    return [words(f"report-{key}") for key in keys]


def rows(rooms: Sequence[Compared], words: Words) -> Iterator[list[Cell]]:
    """Give a row a room and domain, and one a room for the whole audit; coverage is the number of scored statements."""
    for room in rooms:
        about: list[Cell] = [room.summary.round, room.summary.framework.version]
        for domain in room.summary.domains:
            yield [room.label, f"{domain.domain.id} {domain.domain.short}", *about, *figures(domain)]
        yield [room.label, words("chart-whole"), *about, *figures(room.summary)]


def figures(summary: DomainSummary | AuditSummary) -> list[Cell]:
    """Give mean and percent to one decimal, the scored statements of how many, and the change of means."""
    tally = summary.tally
    return [rounded(tally.mean, 2), rounded(tally.percent, 1), tally.scored, tally.total, rounded(summary.change, 2)]


def rounded(value: float | None, digits: int) -> float | None:
    """Round what is there."""
    return None if value is None else round(value, digits)


def heat_map(book: Book, rooms: Sequence[Compared], words: Words) -> None:
    """Write a row a statement, a column a room, each score on its colour."""
    sheet = book.sheet(words("report-sheet-heat"), (8, 60, *[14] * len(rooms)))
    heads = [words("report-column-number"), words("report-column-statement"), *(room.label for room in rooms)]
    statements = every_statement(rooms)
    book.table(sheet, 0, heads, [[statement.id, statement.text] for statement in statements])
    for column, room in enumerate(rooms, start=2):
        found = {result.statement.id: result for result in room.summary.results}
        for place, statement in enumerate(statements, start=1):
            heat(book, sheet, (place, column), found.get(statement.id), framework=room.summary.framework, words=words)


def every_statement(rooms: Sequence[Compared]) -> list[Statement]:
    """Give each statement once, in the order of the first room's version, those of other versions after."""
    found: dict[str, Statement] = {}
    for room in rooms:
        for statement in room.summary.framework.statements:
            found.setdefault(statement.id, statement)
    return list(found.values())


def heat(
    book: Book, sheet: Worksheet, place: tuple[int, int], result: Result | None, *, framework: Framework, words: Words
) -> None:
    """Write one score on its colour; "n/a", a dash, or nothing where the room's version lacks the statement."""
    if result is None or result.value is None:
        text = "" if result is None else mark(result, words)
        book.put(sheet, *place, text, book.style(bg_color=PAPER if result is None else PALE, align="center", border=1))
    else:
        book.put(sheet, *place, result.value, book.shade(score_shade(framework, result.value)))
