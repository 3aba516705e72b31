"""The papers for Word: the same as the PDF, in the same order, with real headings and styles, to be edited further.

`markup` writes WordprocessingML, `sheet` is the page and its styles, `blocks` the pieces of a paper.
"""

from __future__ import annotations

from bot.reports.account import Account
from bot.reports.content import report
from bot.reports.document.blocks import actions, domain_part, figures, front_page, method
from bot.reports.document.sheet import Sheet, landscape, portrait

__all__ = ["briefing_document", "document"]


def document(account: Account) -> bytes:
    """Write the whole report: upright pages, but the tool's own tables lie on their side as published."""
    said = report(account)
    sheet = Sheet(said.facts, account.words)
    front_page(sheet, said)
    figures(sheet, said)
    sheet.ends_with(portrait())
    for part in said.parts:
        domain_part(sheet, said, part)
    sheet.ends_with(landscape())
    actions(sheet, said)
    method(sheet, said, [(str(point.value), point.label) for point in account.framework.scale])
    return sheet.saved()


def briefing_document(account: Account) -> bytes:
    """Write the front page alone."""
    said = report(account)
    sheet = Sheet(said.facts, account.words)
    front_page(sheet, said, alone=True)
    return sheet.saved()
