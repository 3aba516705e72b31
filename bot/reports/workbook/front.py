"""The first sheet: the audit in figures, with native charts (the star, the bars), and what matters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from bot.audit.summary import AuditSummary
from bot.reports.account import Account
from bot.reports.charts.star import FEWEST, MOST, earlier
from bot.reports.content import Report
from bot.reports.look import ACCENT, QUIET, score_shade
from bot.reports.workbook.book import Book, Cell, high
from bot.text import Words

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped] # it ships no types

TOP = 6
"""The row of the figures' header, below the title and the facts."""


def front_sheet(book: Book, account: Account, said: Report) -> None:
    """Write the title, the sentences, the figures, the charts and the lists."""
    words, summary = account.words, account.summary
    sheet = book.sheet(words("report-sheet-summary"), (30, 10, 12, 18, 15, 12, 3, 41))
    book.put(sheet, 0, 0, said.facts.title, book.title)
    book.put(sheet, 1, 0, said.facts.running, book.style(bold=True, text_wrap=False))
    for place, text in enumerate((said.facts.dates, said.facts.present), start=2):
        book.put(sheet, place, 0, text, book.style(text_wrap=False))
    figures(book, sheet, summary, words)
    charts(book, sheet, summary, words)
    place = TOP + len(summary.domains) + 26
    for sentence in said.front.sentences:
        place = across(book, sheet, place, f"{sentence.about}: {sentence.text}")
    for group in said.highlights:
        book.put(sheet, place + 1, 0, group.heading, book.style(bold=True, text_wrap=False, font_color=ACCENT))
        place = across(book, sheet, place + 2, group.lead, font_color=QUIET)
        for found in group.found:
            place = across(book, sheet, place, f"{found.number}  {found.stem} {found.text}\n{found.score}. {found.why}")


def across(book: Book, sheet: Worksheet, place: int, text: str, **looks: object) -> int:
    """Write one text across the sheet; give the row after."""
    sheet.merge_range(place, 0, place, 7, "", book.style(**looks))
    book.put(sheet, place, 0, text, book.style(**looks))
    sheet.set_row(place, high([(text, 140)]))
    return place + 1


def figures(book: Book, sheet: Worksheet, summary: AuditSummary, words: Words) -> None:
    """Write the table of domains, the whole audit last: means as numbers, shares of the scale as 0–1."""
    names = ("column-domain", "mean", "percent", "column-coverage", "column-before-percent", "column-change-mean")
    sheet.set_row(TOP, 30)
    for column, name in enumerate(names):
        book.put(sheet, TOP, column, words(f"report-{name}"), book.heading)
    for place, domain in enumerate(summary.domains, start=TOP + 1):
        tally, before = domain.tally, earlier(domain)
        coverage = words("chart-coverage", scored=tally.scored, total=tally.total)
        name = f"{domain.domain.id} {domain.domain.short}"
        figure(book, sheet, place, (name, tally.mean, tally.percent, coverage, before, domain.change))
        if tally.mean is not None:
            book.put(sheet, place, 1, tally.mean, book.shade(score_shade(summary.framework, tally.mean), "0.0"))
    tally = summary.tally
    coverage = words("chart-coverage", scored=tally.scored, total=tally.total)
    cells = (words("chart-whole"), tally.mean, tally.percent, coverage, None, summary.change)
    figure(book, sheet, TOP + 1 + len(summary.domains), cells, bold=True)


def figure(book: Book, sheet: Worksheet, place: int, cells: Sequence[Cell], *, bold: bool = False) -> None:
    """Write one row of figures: name, mean, percent, coverage, last round's percent, change."""
    formats = ("", "0.0", "0%", "", "0%", "+0.0;-0.0;0")
    for column, (cell, form) in enumerate(zip(cells, formats, strict=True)):
        share = cell / 100 if form == "0%" and isinstance(cell, int | float) else cell
        looks = {"num_format": form, "align": "center"} if form else {}
        book.put(sheet, place, column, share, book.style(bold=bold, **looks))


def charts(book: Book, sheet: Worksheet, summary: AuditSummary, words: Words) -> None:
    """Insert the star (where there are three domains or more) and the bars, drawn by the spreadsheet itself."""
    place = TOP + len(summary.domains) + 3
    compared = any(earlier(domain) is not None for domain in summary.domains)
    described = {"description": words("chart-star", number=summary.round)}
    if FEWEST <= len(summary.domains) <= MOST:
        star = chart(book, summary, {"type": "radar", "subtype": "with_markers"}, compared=compared, words=words)
        sheet.insert_chart(place, 0, star, {**described, "x_offset": 4})
    bars = chart(book, summary, {"type": "bar"}, compared=compared, words=words)
    bars.set_y_axis({"reverse": True})
    sheet.insert_chart(place, 4 if FEWEST <= len(summary.domains) <= MOST else 0, bars, {**described, "x_offset": 30})


def chart(book: Book, summary: AuditSummary, kind: dict[str, str], *, compared: bool, words: Words) -> Any:  # noqa: ANN401 - a chart of XlsxWriter
    """Make a chart of the domains' shares of the scale, last round's before this round's."""
    made: Any = book.book.add_chart(kind)
    name, last = words("report-sheet-summary"), TOP + len(summary.domains)
    looks = ((4, words("report-column-before"), QUIET, "dash"),) if compared else ()
    for column, title, colour, dash in (*looks, (2, words("chart-round", number=summary.round), ACCENT, "solid")):
        line = {"color": colour, "dash_type": dash, "width": 2.25}
        made.add_series(
            {
                "name": title,
                "categories": [name, TOP + 1, 0, last, 0],
                "values": [name, TOP + 1, column, last, column],
                "line": line if kind["type"] == "radar" else {"none": True},
                **({"fill": {"color": "#c9ced6" if column == 4 else colour}} if kind["type"] == "bar" else {}),  # noqa: PLR2004 - the column of last round
            }
        )
    made.set_title({"name": words("chart-star", number=summary.round), "name_font": {"size": 12, "color": ACCENT}})
    made.set_legend({"position": "bottom"})
    axis = {"min": 0, "max": 1, "major_unit": 0.25, "num_format": "0%"}
    (made.set_y_axis if kind["type"] == "radar" else made.set_x_axis)(axis)
    made.set_size({"width": 480, "height": 400})
    return made
