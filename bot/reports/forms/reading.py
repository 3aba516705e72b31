"""What stands in a form that was handed in; read in a process of its own, within bounds of size, memory and time.

The answer is JSON, which the bot reads again with `filled_form`: nothing from a stranger's file is ever unpickled.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from io import BytesIO
from typing import Any

from bot.audit.form_mistakes import TROUBLES, FormBroken, FormMistake
from bot.audit.forms import MARK, FilledForm, FormRow
from bot.reports.forms.parcel import Unreadable, look_through
from bot.text import languages

MOST_ROWS = 1_000
"""Of a sheet; a form has some 60, and people insert a few."""

MOST_SHEETS = 4
MOST_LETTERS = 40_000
"""Of one cell; a spreadsheet holds 32,767."""

MOST_COLUMNS = 12

MAIN = "xl/workbook.xml"


def read_filled(data: bytes) -> bytes:
    """Read a form; gives JSON, which says what is wrong with a file that is not read to its end."""
    try:
        look_through(data, MAIN)
        said = read_book(data)
    except Unreadable as error:
        said = {"trouble": error.trouble, "where": error.where}
    except Exception:  # noqa: BLE001 - what a library trips over in a stranger's file is that file's fault
        said = {"trouble": "broken", "where": ""}
    return json.dumps(said).encode()


def read_book(data: bytes) -> dict[str, Any]:
    """Read the sheets for the code, and for the rows in which something was filled in."""
    from openpyxl import load_workbook  # type: ignore[import-untyped] # noqa: PLC0415 - only a form should cost it

    book = load_workbook(BytesIO(data), read_only=True, keep_links=False)
    code, rows = "", []
    for sheet in book.worksheets[:MOST_SHEETS]:
        for cells in filled_rows(sheet):
            code = code or code_in(cells)
            rows += row_of(cells)
    if not code:
        raise Unreadable("no-form")
    return {"code": code, "rows": rows}


def filled_rows(sheet: Any) -> Iterator[Sequence[Any]]:  # noqa: ANN401 - a sheet of openpyxl
    """Give the rows in which something stands."""
    if (sheet.max_row or 0) > MOST_ROWS:
        raise Unreadable("long")
    for number, cells in enumerate(sheet.iter_rows(max_row=MOST_ROWS + 1), start=1):
        if any(cell.value is not None for cell in cells):
            if number > MOST_ROWS:
                raise Unreadable("long")
            yield cells


def code_in(cells: Sequence[Any]) -> str:
    """Find the code, or what is left of it, in the cells of a row."""
    texts = (cell.value.strip() for cell in cells if isinstance(cell.value, str))
    return next((text for text in texts if text.startswith(MARK)), "")[:200]


def row_of(cells: Sequence[Any]) -> list[dict[str, Any]]:
    """Give what was filled in beside a number, or beside none; nothing for a row of headings, or an empty one."""
    number, to_fill = written(cells[0]), cells[2:MOST_COLUMNS]
    said = [written(cell) for cell in to_fill]
    if not any(said) or number in headings_of_numbers():
        return []
    formula = next((cell for cell in to_fill if cell.value is not None and cell.data_type == "f"), None)
    if formula is not None:
        raise Unreadable("formula", formula.coordinate)
    return [{"number": number or f"({cells[2].row})", "score": said[0], "texts": said[1:]}]


def headings_of_numbers() -> frozenset[str]:
    """Give what stands over the numbers, in every language."""
    return frozenset(words("report-column-number") for words in languages().values())


def written(cell: Any) -> str:  # noqa: ANN401 - a cell of openpyxl
    """Give what stands in a cell as text, whatever the spreadsheet took it for."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, datetime):
        value = value.date() if value.time() == datetime.min.time() else value
    return str(value).strip()[:MOST_LETTERS]


def filled_form(answer: bytes) -> FilledForm:
    """Take what the process has read; raises a `FormMistake`."""
    said = json.loads(answer)
    if "trouble" in said:
        mistake: type[FormMistake] = TROUBLES.get(said["trouble"], FormBroken)
        raise mistake(where=said["where"])
    return FilledForm(
        said["code"], tuple(FormRow(row["number"], row["score"], tuple(row["texts"])) for row in said["rows"])
    )
