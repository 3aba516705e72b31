"""The rows of the tables in a file, as texts, with where each stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any
from xml.etree import ElementTree as ET
from zipfile import ZipFile

from bot.reports.forms.parcel import Unreadable, look_through
from bot.reports.forms.reading import MAIN, MOST_ROWS, written

DOCUMENT = "word/document.xml"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MOST_CELLS = 12

Line = tuple[str, list[str]]
"""Where a row stands, and its cells."""


def lines_of_word(data: bytes) -> Iterator[Line]:
    """Give the rows of all tables of a Word file, in their order, however the tables are split."""
    look_through(data, DOCUMENT)
    with ZipFile(BytesIO(data)) as parcel:
        body = ET.fromstring(parcel.read(DOCUMENT))  # noqa: S314 - `look_through` lets no entities pass
    for number, table in enumerate(body.iter(f"{WORD}tbl"), start=1):
        for place, row in enumerate(table.findall(f"{WORD}tr"), start=1):
            cells = [text_of(cell) for cell in row.iter(f"{WORD}tc")]
            yield f"table {number}, row {place}", cells[:MOST_CELLS]


def text_of(cell: ET.Element) -> str:
    """Give the text of a cell, a line a paragraph."""
    return "\n".join(filter(None, map(paragraph_text, cell.iter(f"{WORD}p")))).strip()


def paragraph_text(paragraph: ET.Element) -> str:
    """Give the text of a paragraph; what was deleted with changes tracked is no part of it."""
    signs = {f"{WORD}tab": "\t", f"{WORD}br": "\n", f"{WORD}cr": "\n"}
    return "".join(
        (each.text or "") if each.tag == f"{WORD}t" else signs.get(each.tag, "") for each in paragraph.iter()
    ).strip()


def lines_of_book(data: bytes, headings: frozenset[str]) -> Iterator[Line]:
    """Give the rows of the sheets of a workbook that are laid out as the published tool: with its columns' names."""
    from openpyxl import load_workbook  # type: ignore[import-untyped] # noqa: PLC0415 - only reading should cost it

    look_through(data, MAIN)
    book = load_workbook(BytesIO(data), read_only=True, keep_links=False, data_only=True)
    for sheet in book.worksheets:
        rows = list(sheet_rows(sheet))
        if any(cell.casefold() in headings for row in rows[:10] for cell in row):
            yield from ((f"{sheet.title}, row {number}", row) for number, row in enumerate(rows, start=1))


def sheet_rows(sheet: Any) -> Iterator[list[str]]:  # noqa: ANN401 - a sheet of openpyxl
    """Give a sheet's rows."""
    for number, cells in enumerate(sheet.iter_rows(max_row=MOST_ROWS + 1), start=1):
        if number > MOST_ROWS:
            raise Unreadable("long")
        yield texts(cells)


def texts(cells: Sequence[Any]) -> list[str]:
    """Give the texts of a row."""
    return [written(cell) for cell in cells[:MOST_CELLS]]
