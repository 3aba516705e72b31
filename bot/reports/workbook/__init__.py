"""The workbook (XLSX): the published tool filled in, figures with native charts, and flat sheets to count on."""

from __future__ import annotations

from bot.reports.account import Account
from bot.reports.content import report
from bot.reports.workbook.book import Book
from bot.reports.workbook.compare import Compared, compare_workbook
from bot.reports.workbook.front import front_sheet
from bot.reports.workbook.lists import about_sheet, actions_sheet, agencies_sheet, scores_sheet, trail_sheet
from bot.reports.workbook.tool import tool_sheet

__all__ = ["Compared", "compare_workbook", "workbook"]


def workbook(account: Account) -> bytes:
    """Fill a workbook in: seven sheets, six for a practitioner alone (no agencies)."""
    said = report(account)
    book = Book(title=said.facts.title, subject=said.facts.citation, running=said.facts.running)
    front_sheet(book, account, said)
    tool_sheet(book, account, said)
    scores_sheet(book, account, said)
    if not account.audit.room.is_private:
        agencies_sheet(book, account)
    actions_sheet(book, account, said)
    trail_sheet(book, account)
    about_sheet(book, account, said)
    return book.close()
