"""The papers as PDF, from the press that the board's documents come from."""

from __future__ import annotations

from dataclasses import asdict

from bot.reports.governance.content import GovernancePaper
from bot.reports.governance.word import DECIDE
from bot.reports.press import typeset
from bot.text import Words


def pdf_paper(paper: GovernancePaper, words: Words) -> bytes:
    """Set one paper."""
    plain = {**asdict(paper), "taken_at": ""}
    data = {
        "said": {**plain, "facts": plain},
        "labels": {"page": words("report-page"), "missing": words("report-missing"), "decide": DECIDE},
        "heads": {},
    }
    return typeset("governance.typ", data, paper.language, paper.taken_at)
