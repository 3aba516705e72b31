"""The sheet laid out as the published tool: a block a domain, with statement, score, evidence, assurance, comments."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from bot.audit.model import Snapshot
from bot.audit.summary import AuditSummary, DomainSummary
from bot.reports.people import People
from bot.reports.plain import pieces
from bot.reports.rows import Quote, Row, quotes, row
from bot.reports.workbook.book import Book, high, put
from bot.text import Words

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped] # it ships no types

WIDTHS = (7, 46, 8, 52, 52, 9, 14)
NOTE = 1_800
"""Letters of a note in one row: about as much as the tallest row shows, so that print cuts nothing off."""


def tool_sheet(book: Book, snapshot: Snapshot, summary: AuditSummary, words: Words) -> None:
    """Write the sheet: every note in full in a cell of its own, long ones going on in the row below."""
    sheet = book.sheet(words("report-sheet-tool"), WIDTHS)
    names = ["number", "statement", "score", "evidence", "assurance", "before", "change"]
    for column, name in enumerate(names if snapshot.previous else names[:5]):
        put(sheet, 0, column, words(f"report-column-{name}"), book.heading)
    sheet.set_row(0, 30)
    sheet.freeze_panes(1, 2)
    sheet.repeat_rows(0)
    top = 1
    for domain in summary.domains:
        top = block(book, sheet, top, domain, snapshot=snapshot, words=words) + 1


def block(
    book: Book, sheet: Worksheet, top: int, domain: DomainSummary, *, snapshot: Snapshot, words: Words
) -> int:
    """Write a domain: its title, its statements below their stems, its comments; give the row after."""
    put(sheet, top, 0, f"{domain.domain.id}. {domain.domain.title}", book.title)
    sheet.set_row(top, 24)
    top, stem = top + 1, ""
    for result in domain.results:
        line = row(snapshot, result, words)
        if line.stem and line.stem != stem:
            sheet.merge_range(top, 0, top, 4, "", book.style(italic=True))
            sheet.write_string(top, 0, line.stem, book.style(italic=True))
            sheet.set_row(top, high([(line.stem, 165)], 18))
            top += 1
        stem = line.stem
        top = statement(book, sheet, top, line)
    comments = quotes(domain.comments, People(snapshot.audit, words)) or (Quote(words("report-no-comments"), ""),)
    sheet.write_string(top, 0, words("report-comments"), book.style(bold=True, text_wrap=False))
    for text in (part for quote in comments for part in cut(quote)):
        top += 1
        sheet.merge_range(top, 0, top, 4, "", book.style(border=1))
        sheet.write_string(top, 0, text, book.style(border=1))
        sheet.set_row(top, high([(text, 165)]))
    return top + 1


def statement(book: Book, sheet: Worksheet, top: int, line: Row) -> int:
    """Write a statement: number, text, score and first notes in one row, further notes below; give the row after."""
    framed = book.style(border=1)
    evidence = [part for quote in line.evidence for part in cut(quote)]
    assurance = [part for quote in line.assurance for part in cut(quote)]
    text = line.text if line.score is not None else f"{line.text}\n[{line.label}]"
    for below, (one, other) in enumerate(zip_longest(evidence, assurance, fillvalue="")):
        put(sheet, top + below, 3, one, framed)
        put(sheet, top + below, 4, other, framed)
        sheet.set_row(top + below, high([(one, 52), (other, 52), (text if below == 0 else "", 44)]))
    rows = max(len(evidence), len(assurance), 1)
    if not (evidence or assurance):
        sheet.set_row(top, high([(text, 44)]))
        put(sheet, top, 3, None, framed)
        put(sheet, top, 4, None, framed)
    put(sheet, top, 0, line.number, book.style(border=1, bold=True))
    put(sheet, top, 1, text, framed)
    put(sheet, top, 2, line.mark if line.score is None else line.score, book.shade(line.colour))
    if line.before or line.change:
        put(sheet, top, 5, int(line.before) if line.before else None, framed)
        put(sheet, top, 6, line.change, framed)
    return top + rows


def cut(quote: Quote) -> list[str]:
    """Cut a note into texts that a row can show, the source after the last."""
    parts = list(pieces(quote.text, NOTE))
    if quote.source:
        parts[-1] = f"{parts[-1]}\n— {quote.source}"
    return parts
