"""What a document says of scores that were opened all at once: agreed together or in talk, taken out, how long."""

from __future__ import annotations

from bot.audit.model import Answer, Audit
from bot.audit.summary import Result
from bot.reports.people import People

MINUTE = 60


def of_meeting(audit: Audit, result: Result) -> Answer | None:
    """Give a score that was agreed after everything was opened; None for any other."""
    opened = audit.ahead.opened_at if audit.ahead else None
    found = result.answer
    return found if opened and found and not found.not_applicable and found.at > opened else None


def how(audit: Audit, result: Result) -> str:
    """Say how a score was agreed: "together", "talk", or nothing where it was not scored ahead."""
    found = of_meeting(audit, result)
    return "" if found is None else "together" if found.together else "talk"


def how_agreed(audit: Audit, result: Result, people: People) -> str:
    """Say the same in words, with who had it talked about."""
    way, words = how(audit, result), people.words
    if way != "talk":
        return words("report-together") if way else ""
    taken = taken_out_by(audit, result)
    return words("report-taken-out", agency=people.agency(taken)) if taken is not None else words("report-talked")


def taken_out_by(audit: Audit, result: Result) -> str | None:
    """Give the agency that had a statement talked about; "" for a member of none, None where nobody did."""
    return audit.ahead.out.get(result.statement.id) if audit.ahead else None


def minutes(audit: Audit, result: Result) -> float | None:
    """Give the minutes for which a statement was talked over, to a tenth; None where it was not."""
    seconds = audit.ahead.talked.get(result.statement.id) if audit.ahead else None
    return None if seconds is None else round(seconds / MINUTE, 1)
