"""The papers as PDF: typst sets what `content` says. Tagged for accessibility (PDF/UA-1), with bookmarks and title."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from bot.reports.account import Account
from bot.reports.content import Report, report
from bot.reports.press import typeset

LABELS = [
    "page",
    "contents",
    "what-matters",
    "heat",
    "comments",
    "agencies",
    "actions",
    "no-actions",
    "method",
    "additions",
    "caveats",
    "about",
    "scale",
    "action",
    "owner",
    "due",
    "status",
    "outcome",
    "mean",
    "percent",
    "lead",
    "none-proposed",
    "fact-present",
    "fact-dates",
    "fact-chain",
    "review",
    "missing",
    "no-notes",
]
COLUMNS = ["coverage", "domain", "number", "statement", "score", "meaning", "before", "change"]


def pdf(account: Account) -> bytes:
    """Set the whole report, A4."""
    return paper("report.typ", account)


def briefing_pdf(account: Account) -> bytes:
    """Set the front page alone."""
    return paper("briefing.typ", account)


def paper(template: str, account: Account) -> bytes:
    """Set one paper."""
    said = report(account)
    return typeset(template, payload(account, said), said.facts.language, said.facts.taken_at)


def payload(account: Account, said: Report) -> dict[str, Any]:
    """Give the template its data: the content and the labels."""
    words = account.words
    plain = asdict(said)
    plain["facts"] = {**plain["facts"], "taken_at": "", "running": said.facts.running}
    return {
        "said": plain,
        "scale": [[str(point.value), point.label] for point in account.framework.scale],
        "labels": {name: words(f"report-{name}") for name in LABELS},
        "heads": {name: words(f"report-column-{name}") for name in COLUMNS},
    }
