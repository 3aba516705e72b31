"""The sheet laid out as the published tool: a block a domain, with statement, score, its texts, comments."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from bot.reports.account import Account
from bot.reports.content.report import Part, Report
from bot.reports.rows import Quote, Row
from bot.reports.workbook.book import Book, high
from bot.text.lengths import pieces

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped] # it ships no types

FIXED = (7, 46, 8)
"""Widths of number, statement and score."""

NOTES = 104
"""The width that the statements' texts share."""

LATE = (9, 14)
"""Widths of last round's score and the change."""

NOTE = 1_800
"""Letters of a note in one row: about as much as the tallest row shows, so that print cuts nothing off."""


def tool_sheet(book: Book, account: Account, said: Report) -> None:
    """Write the sheet: every note in full in a cell of its own, long ones going on in the row below."""
    words, width = account.words, NOTES / len(said.columns)
    late = ["before", "change"] if said.compared else []
    widths = (*FIXED, *[width] * len(said.columns), *(LATE if late else ()))
    sheet = book.sheet(words("report-sheet-tool"), widths)
    names = [words(f"report-column-{name}") for name in ("number", "statement", "score")]
    names += [column.label for column in said.columns] + [words(f"report-column-{name}") for name in late]
    for column, name in enumerate(names):
        book.put(sheet, 0, column, name, book.heading)
    sheet.set_row(0, 30)
    sheet.freeze_panes(1, 2)
    sheet.repeat_rows(0)
    top = 1
    for part in said.parts:
        top = block(book, sheet, top, part, said, comments=words("report-comments")) + 1


def block(book: Book, sheet: Worksheet, top: int, part: Part, said: Report, *, comments: str) -> int:
    """Write a domain: its title, its statements below their stems, its comments; give the row after."""
    book.put(sheet, top, 0, part.heading, book.title)
    sheet.set_row(top, 24)
    last, stem = 2 + len(said.columns), ""
    top += 1
    for line in (entry.row for entry in part.entries):
        if line.stem and line.stem != stem:
            across(book, sheet, top, last, line.stem, italic=True)
            top += 1
        stem = line.stem
        top = statement(book, sheet, top, line)
    if not part.comments:
        return top
    book.put(sheet, top, 0, comments, book.style(bold=True, text_wrap=False))
    for text in (one for quote in part.comments for one in cut(quote)):
        top += 1
        across(book, sheet, top, last, text, border=1)
    return top + 1


def across(book: Book, sheet: Worksheet, top: int, last: int, text: str, **looks: object) -> None:
    """Write one text across the columns."""
    sheet.merge_range(top, 0, top, last, "", book.style(**looks))
    book.put(sheet, top, 0, text, book.style(**looks))
    sheet.set_row(top, high([(text, 165)], 18))


def statement(book: Book, sheet: Worksheet, top: int, line: Row) -> int:
    """Write a statement: number, text, score and first notes in one row, further notes below; give the row after."""
    framed, width = book.style(border=1), NOTES / len(line.notes)
    texts = [[part for quote in quotes for part in cut(quote)] for quotes in line.notes]
    text = line.text if line.score is not None else f"{line.text}\n[{line.label}]"
    rows = list(zip_longest(*texts, fillvalue="")) or [("",) * len(texts)]
    for below, cells in enumerate(rows):
        for column, cell in enumerate(cells, start=len(FIXED)):
            book.put(sheet, top + below, column, cell, framed)
        book.put(sheet, top + below, 0, "" if below else line.number, book.style(border=1, bold=True))
        book.put(sheet, top + below, 1, "" if below else text, framed)
        book.put(sheet, top + below, 2, "" if below else shown(line), framed if below else book.shade(line.colour))
        sheet.set_row(top + below, high([*((cell, width) for cell in cells), ("" if below else text, 44)]))
    if line.before or line.change:
        late, middle = len(FIXED) + len(line.notes), book.style(border=1, align="center")
        book.put(sheet, top, late, int(line.before) if line.before else None, middle)
        book.put(sheet, top, late + 1, line.change, middle)
    return top + len(rows)


def shown(line: Row) -> str | int:
    """Give the score as a number, or the sign that stands for none."""
    return line.mark if line.score is None else line.score


def cut(quote: Quote) -> list[str]:
    """Cut a note into texts that a row can show, the source after the last."""
    parts = list(pieces(quote.text, NOTE))
    if quote.source:
        parts[-1] = f"{parts[-1]}\n— {quote.source}"
    return parts
