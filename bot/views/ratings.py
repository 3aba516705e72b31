"""The words of a reveal: who is in, what each agency said, what it suggests, what was agreed, who dissents."""

from __future__ import annotations

from bot.audit.agreement import AgencyValue, Agreement, Verdict, agreements
from bot.audit.framework import StatementId
from bot.audit.model import Audit, Rating
from bot.audit.rules import MOST_ATTEMPTS, agencies_in, agencies_missing, attempt_at
from bot.text import Words
from bot.views.markup import bold, italic, lines, plain

FULL, EMPTY = "●", "○"


def waiting_line(audit: Audit, statement: StatementId, words: Words) -> str:
    """Say which agencies are in and which are waited for; never a value."""
    missing = agencies_missing(audit, statement)
    counted = words("card-in", n=len(agencies_in(audit, statement)), total=len(audit.agencies))
    waiting = words("card-waiting", agencies=", ".join(missing)) if missing else words("card-all-in")
    attempt = attempt_at(audit, statement)
    again = words("card-attempt", attempt=attempt, most=MOST_ATTEMPTS) if attempt > 1 else ""
    return lines(italic(again) if again else "", plain(f"{counted}; {waiting}"))


def reveal_lines(audit: Audit, statement: StatementId, words: Words) -> str:
    """Print the last revealed attempt: a line an agency, the median and range, the verdict with its one next step."""
    revealed = agreements(audit, statement)
    if not revealed:
        return ""
    last = revealed[-1]
    said = [agency_line(audit, value, words) for value in last.values]
    absent = plain(words("card-absent", agencies=", ".join(last.absent))) if last.absent else ""
    return lines(*said, absent, middle_line(last, words), verdict_line(audit, statement, last, words))


def agency_line(audit: Audit, said: AgencyValue, words: Words) -> str:
    """Print one agency's value as a row of dots on the scale, and the number."""
    if said.value is None:
        return f"{plain(said.agency)}: {italic(words('card-outside'))}"
    steps = audit.framework.highest - audit.framework.lowest
    full = round(said.value - audit.framework.lowest)
    return f"<code>{FULL * full}{EMPTY * (steps - full)}</code> {bold(words.number(said.value))} {plain(said.agency)}"


def middle_line(last: Agreement, words: Words) -> str:
    """Print the median and the range."""
    if last.median is None or last.range is None:
        return ""
    return plain(words("card-median", median=words.number(last.median), range=words.number(last.range)))


def verdict_line(audit: Audit, statement: StatementId, last: Agreement, words: Words) -> str:
    """Say what the reveal suggests, while nothing is agreed."""
    if statement in audit.answers:
        return ""
    key = f"verdict-{last.verdict.value}"
    if last.offered is None and last.verdict in (Verdict.AGREED, Verdict.ALONE):
        key = "verdict-between" if last.median is not None else "verdict-nobody"
    return bold(
        words(
            key,
            offered=last.offered if last.offered is not None else "",
            lowest=", ".join(last.lowest_agencies),
            highest=", ".join(last.highest_agencies),
        )
    )


def agreed_line(audit: Audit, statement: StatementId, words: Words) -> str:
    """Print the room's answer, and who does not share it."""
    answer = audit.answers.get(statement)
    if answer is None:
        return ""
    if answer.value is None:
        return plain(words("card-not-applicable", reason=answer.reason))
    label = audit.framework.point(answer.value).label
    score = bold(words("card-score", value=answer.value)) + " " + plain(label)
    views = [plain(words("card-dissent", agency=d.agency)) for d in audit.dissents.get(statement, ())]
    return lines(score, *views)


def own_words(own: Rating | None, words: Words) -> str:
    """Tell a member their own rating, in plain text."""
    if own is None:
        return words("mine-none")
    return words("mine-outside") if own.value is None else words("mine", value=own.value)
