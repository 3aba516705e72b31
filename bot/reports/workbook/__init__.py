"""The workbook (XLSX): the published tool filled in, figures with native charts, and flat sheets to count on."""

from __future__ import annotations

from bot.audit.model import Snapshot
from bot.audit.summary import summarise_audit
from bot.reports.facts import facts
from bot.reports.workbook.book import Book
from bot.reports.workbook.compare import Compared, compare_workbook
from bot.reports.workbook.front import front_sheet
from bot.reports.workbook.lists import about_sheet, actions_sheet, agencies_sheet, scores_sheet, trail_sheet
from bot.reports.workbook.tool import tool_sheet
from bot.text import Words

__all__ = ["Compared", "compare_workbook", "workbook"]


def workbook(snapshot: Snapshot, words: Words) -> bytes:
    """Fill a workbook in: seven sheets, six for a practitioner alone (no agencies)."""
    said, summary = facts(snapshot, words), summarise_audit(snapshot)
    book = Book(title=said.title, subject=said.citation, running=said.running)
    front_sheet(book, snapshot, summary, words)
    tool_sheet(book, snapshot, summary, words)
    scores_sheet(book, snapshot, summary, words)
    if not snapshot.audit.room.is_private:
        agencies_sheet(book, snapshot, words)
    actions_sheet(book, snapshot, words)
    trail_sheet(book, snapshot, words)
    about_sheet(book, snapshot, words)
    return book.close()
