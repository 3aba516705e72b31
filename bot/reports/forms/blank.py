"""The spreadsheet to be filled in: what it is on its first sheet, the statements on its second.

Only the cells to fill can be written in. The first sheet's scale is also the list that a score is chosen from.
"""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

from bot.audit.forms import BlankForm
from bot.audit.framework import Domain
from bot.reports.forms.lines import by_when, data_notice, headings, scale_lines, subtitle
from bot.reports.look import PALE, QUIET
from bot.reports.workbook.book import Book, high
from bot.text import Words

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped] # it ships no types

WIDE = 74
"""Letters of a line on the first sheet."""

FIXED = (7, 42, 18)
"""Widths of number, statement and score."""

TEXTS = 72
"""The width that the texts share."""

LEAST = 64
"""Points of a row to fill, at first: room for a few lines by hand."""

ROWS, CHOSEN = "xl/worksheets/sheet2.xml", b' customHeight="1"'

FREE = {"locked": False, "bg_color": "#FFFFFF", "border": 1}
LEFT_OPEN = {"format_rows": True, "select_locked_cells": True, "select_unlocked_cells": True}
"""What can be done on a protected sheet besides filling it in: making a row higher."""


def blank_form(form: BlankForm, words: Words) -> bytes:
    """Make the spreadsheet; its sheets are protected without a password, against slips and not against people."""
    framework = form.framework
    book = Book(title=framework.title, subject=framework.citation, running=subtitle(form, words))
    scale = front(book, form, words)
    statements(book, form, words, scale)
    return growing(book.close())


def growing(data: bytes) -> bytes:
    """Let the rows of statements grow with what is written in them: a height that is not said to be chosen is a guess.

    XlsxWriter can only write chosen ones (ECMA-376, part 1, 18.3.1.73: `customHeight`).
    """
    made = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for part in old.infolist():
            body = old.read(part)
            new.writestr(part, body.replace(CHOSEN, b"") if part.filename == ROWS else body)
    return made.getvalue()


def front(book: Book, form: BlankForm, words: Words) -> str:
    """Write what the form is; give the range of cells that holds the scale."""
    sheet = book.sheet(words("form-sheet-about"), (WIDE,))
    sheet.set_portrait()
    framework, quiet = form.framework, {"font_color": QUIET}
    title = {"bold": True, "font_size": 14}
    row = below(book, sheet, 0, [framework.title], **title)
    row = below(book, sheet, row, [subtitle(form, words), by_when(form, words)], bold=True)
    row = below(book, sheet, row + 1, [words("form-what"), words("form-how"), words("form-back")])
    row = below(book, sheet, row + 1, [words("report-scale")], bold=True)
    first = row
    row = below(book, sheet, row, scale_lines(framework, words), border=1, bg_color=PALE)
    last = row - 1
    row = below(book, sheet, row + 1, [words("notice-title")], bold=True)
    row = below(book, sheet, row, data_notice(words))
    row = below(book, sheet, row + 1, [framework.citation, framework.licence], **quiet)
    row = below(book, sheet, row + 1, [words("form-code")], **quiet)
    below(book, sheet, row, [form.code], font_name="Courier New")
    sheet.protect("", LEFT_OPEN)
    name = words("form-sheet-about").replace("'", "''")
    return f"='{name}'!$A${first + 1}:$A${last + 1}"


def below(book: Book, sheet: Worksheet, row: int, texts: Iterable[str], **looks: object) -> int:
    """Write texts under each other; give the row after."""
    for text in texts:
        book.put(sheet, row, 0, text, book.style(**looks))
        sheet.set_row(row, high([(text, WIDE + 4)], 20 if looks.get("font_size") else 15))
        row += 1
    return row


def statements(book: Book, form: BlankForm, words: Words, scale: str) -> None:
    """Write the statements with the cells to fill; rows grow with what is written in them."""
    count = len(form.framework.columns)
    sheet = book.sheet(words("form-sheet-statements"), (*FIXED, *[TEXTS / count] * count))
    for column, name in enumerate(headings(form, words)):
        book.put(sheet, 0, column, name, book.heading)
    sheet.set_row(0, 46)
    sheet.repeat_rows(0)
    sheet.freeze_panes(1, 0)
    chosen = {
        "validate": "list",
        "source": scale,
        "input_title": words("report-column-score"),
        "input_message": words("form-choose"),
        "error_title": words("report-column-score"),
        "error_message": words("form-choose"),
        "error_type": "warning",
    }
    row = 1
    for domain in form.framework.domains:
        row = block(book, sheet, row, domain, count)
    sheet.data_validation(1, 2, row - 1, 2, chosen)
    sheet.protect("", LEFT_OPEN)
    sheet.activate()


def block(book: Book, sheet: Worksheet, row: int, domain: Domain, count: int) -> int:
    """Write a domain: its title, and its statements below their stems; give the row after."""
    book.put(sheet, row, 0, f"{domain.id}  {domain.title}", book.title)
    sheet.set_row(row, 24)
    row, stem = row + 1, ""
    for statement in domain.statements:
        if statement.stem and statement.stem != stem:
            book.put(sheet, row, 1, statement.stem, book.style(italic=True, font_color=QUIET))
            sheet.set_row(row, high([(statement.stem, FIXED[1] - 4)]))
            row += 1
        stem = statement.stem
        book.put(sheet, row, 0, statement.id, book.style(border=1, bold=True))
        book.put(sheet, row, 1, statement.text, book.style(border=1))
        for column in range(2, 3 + count):
            book.put(sheet, row, column, None, book.style(**FREE))
        sheet.set_row(row, high([(statement.text, FIXED[1] - 4)], LEAST))
        row += 1
    return row
