"""The names of posts: which there are, and what each carries."""

from __future__ import annotations

from bot.services.opening import REPORT

SUMMARY, OVERALL, DOCUMENT = "summary", "overall", "report"

FORMS = ("pdf", "xlsx", "docx", "json")
"""The documents made when an audit is closed, in the order they are sent."""


def part_name(version: int, form: str) -> str:
    """Name one document of the set that is made when an audit is closed (again).

    >>> part_name(1, "pdf")
    'documents:1:pdf'
    """
    return f"{REPORT}:{version}:{form}"


def kind_of(name: str) -> str:
    """Say what a post is by its name.

    >>> [kind_of(name) for name in ("summary:1", "overall", "documents", "documents:1:pdf", "report:json")]
    ['summary', 'overall', 'documents', 'report', 'report']
    """
    head, _, rest = name.partition(":")
    return DOCUMENT if head == REPORT and rest else head


def last_of(name: str) -> str:
    """Give what stands last in a name: a domain's id, or a document's form."""
    return name.rpartition(":")[2]
