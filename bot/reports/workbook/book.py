"""A workbook in which text is always text: never a formula, a number or a link, whatever it begins with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any

from bot.reports.look import ACCENT, INK, LINE, PALE, QUIET, ink_on
from bot.reports.plain import clean, is_rtl
from bot.text.lengths import pieces

if TYPE_CHECKING:
    from xlsxwriter import Workbook  # type: ignore[import-untyped] # it ships no types
    from xlsxwriter.format import Format  # type: ignore[import-untyped] # as above
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped] # as above

MOST = 32_000
"""Characters in one cell; Excel holds 32,767."""

FONT = "Noto Sans"
"""The letters of all papers; a machine that lacks them takes its own sans serif."""

SWISS, RIGHT_TO_LEFT = 2, 2
"""How a workbook says that a font has no serifs, and that a cell is read from right to left."""

LINES_HIGH = 409
"""The greatest height of a row, in points."""

Cell = str | int | float | None


class Book:
    """One workbook in the making, with the formats it uses."""

    def __init__(self, *, title: str, subject: str, running: str) -> None:
        from xlsxwriter import Workbook  # noqa: PLC0415 - only a workbook should cost it

        self.file = BytesIO()
        self.running = running
        self.book: Workbook = Workbook(
            self.file,
            {
                "in_memory": True,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
                "nan_inf_to_errors": True,
                "remove_timezone": True,
            },
        )
        self.book.set_properties({"title": clean(title)[:255], "subject": clean(subject)[:255]})
        self.formats: dict[tuple[tuple[str, Any], ...], Format] = {}
        self.mirrored: dict[Format, Format] = {}
        self.widths: dict[Worksheet, Sequence[float]] = {}

    def style(self, **looks: Any) -> Format:  # noqa: ANN401 - XlsxWriter's own names
        """Give a format, made once: text wrapped at the top of its cell, in ink, unless `looks` says otherwise."""
        key = tuple(sorted(looks.items()))
        if key not in self.formats:
            letters = {"font_name": FONT, "font_family": SWISS, "font_size": 10, "font_color": INK}
            plain = {"text_wrap": True, "valign": "top", "border_color": LINE, **letters, **looks}
            made = self.formats[key] = self.book.add_format(plain)
            self.mirrored[made] = self.book.add_format({**plain, "reading_order": RIGHT_TO_LEFT})
        return self.formats[key]

    def shade(self, colour: str, form: str = "General") -> Format:
        """Give the format of a score on its colour."""
        looks = {"bg_color": colour, "font_color": ink_on(colour), "num_format": form}
        return self.style(bold=True, align="center", border=1, **looks)

    @property
    def heading(self) -> Format:
        """Give the format of a column's name."""
        return self.style(bold=True, bg_color=PALE, bottom=2, border_color=ACCENT)

    @property
    def title(self) -> Format:
        """Give the format of a title."""
        return self.style(bold=True, font_size=14, font_color=ACCENT, text_wrap=False)

    @property
    def quiet(self) -> Format:
        """Give the format of what explains."""
        return self.style(font_color=QUIET)

    def sheet(self, name: str, widths: Sequence[float]) -> Worksheet:
        """Add a sheet with columns of `widths` letters: A4 landscape, as wide as the page, a footer on every page."""
        sheet: Worksheet = self.book.add_worksheet(name)
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
        sheet.set_footer("&L" + clean(self.running).replace("&", "&&")[:180] + "&R&P / &N")
        sheet.hide_gridlines(2)
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        self.widths[sheet] = widths
        return sheet

    def table(self, sheet: Worksheet, top: int, names: Sequence[str], rows: Iterable[Sequence[Cell]]) -> int:
        """Write a table from row `top` down, its names frozen, filtered and repeated in print; give the row after."""
        for column, name in enumerate(names):
            self.put(sheet, top, column, name, self.heading)
        sheet.set_row(top, high((name, width - 2) for name, width in zip(names, self.widths[sheet], strict=False)))
        row = top + 1
        for cells in rows:
            row = self.row(sheet, row, cells)
        sheet.freeze_panes(top + 1, 0)
        sheet.repeat_rows(top)
        sheet.autofilter(top, 0, max(row - 1, top), len(names) - 1)
        return row

    def row(self, sheet: Worksheet, row: int, cells: Sequence[Cell]) -> int:
        """Write one row, numbers in the middle; texts too long for a cell go on in rows below; give the row after."""
        split = [list(pieces(clean(cell), MOST)) if isinstance(cell, str) else [cell] for cell in cells]
        for below in range(max(map(len, split))):
            for column, parts in enumerate(split):
                looks = {} if isinstance(cells[column], str) else {"align": "center"}
                self.put(sheet, row + below, column, parts[below] if below < len(parts) else None, self.style(**looks))
            fit = zip(split, self.widths[sheet], strict=False)
            sheet.set_row(
                row + below, high((str(parts[below]), width - 2) for parts, width in fit if below < len(parts))
            )
        return row + max(map(len, split))

    def put(self, sheet: Worksheet, row: int, column: int, cell: Cell, style: Format) -> None:
        """Write one cell: a number as a number, a text as text (from its side), nothing as an empty cell."""
        if cell is None or cell == "":
            sheet.write_blank(row, column, None, style)
        elif isinstance(cell, str):
            sheet.write_string(row, column, clean(cell), self.mirrored[style] if is_rtl(cell) else style)
        else:
            sheet.write_number(row, column, cell, style)

    def close(self) -> bytes:
        """Finish and give the file."""
        self.book.close()
        return self.file.getvalue()


def high(texts: Iterable[tuple[str, float]], least: float = 15) -> float:
    """Guess the height in points of a row from its texts and their columns' widths; Excel only fits what it opens."""
    lines = max((sum(1 + int(len(line) / width) for line in text.split("\n")) for text, width in texts), default=1)
    return min(max(lines * 13.5 + 2, least), LINES_HIGH)
