"""The words of a reveal: who is in, what each agency said, what it suggests, what was agreed, who dissents."""

from __future__ import annotations

from bot.audit.agreement import AgencyValue, Agreement, Verdict, agreements
from bot.audit.delegates import delegates_of
from bot.audit.framework import StatementId
from bot.audit.model import Audit, Rating
from bot.audit.rules import MOST_ATTEMPTS, agencies_in, agencies_missing, attempt_at, scored_alone
from bot.text import Words
from bot.views.fit import MOST_NAME, brief, cut, few
from bot.views.markup import bold, italic, lines, plain

ROOM, FEWEST = 1400, 12
"""Units that all agencies' names may take on a card, and each at least: every value stays to be seen."""


def waiting_line(audit: Audit, statement: StatementId, words: Words) -> str:
    """Say which agencies are in and which are waited for; never a value."""
    missing = agencies_missing(audit, statement)
    counted = words("card-in", n=len(agencies_in(audit, statement)), total=len(audit.agencies))
    ready = words("card-all-in", button=words("button-reveal"))
    waiting = words("card-waiting", agencies=few(missing, words)) if missing else ready
    attempt = attempt_at(audit, statement)
    again = words("card-attempt", attempt=attempt, most=max(MOST_ATTEMPTS, attempt)) if attempt > 1 else ""
    return lines(italic(again) if again else "", plain(f"{counted}; {waiting}"))


def reveal_lines(audit: Audit, statement: StatementId, words: Words) -> str:
    """Print the last revealed attempt: a line an agency, the median and range, the verdict with its one next step."""
    revealed = agreements(audit, statement)
    if not revealed:
        return ""
    last = revealed[-1]
    most, spoken = max(FEWEST, ROOM // max(len(last.values), 1)), delegates_of(audit, last.spoken)
    said = [
        agency_line(value._replace(agency=cut(words.agency(value.agency), most)), words)
        + plain(by_whom(spoken.get(value.agency, ""), words))
        for value in last.values
    ]
    late = few_late(last, words)
    absent = plain(words("card-absent", agencies=few(last.absent, words))) if last.absent else ""
    return lines(*said, late, absent, middle_line(last, words), verdict_line(audit, statement, last, words))


def few_late(last: Agreement, words: Words) -> str:
    """Print what agencies said that came after the reveal: beside the median, not in it."""
    said = [
        words("value-late", agency=cut(words.agency(one.agency), MOST_NAME), value=words.number(one.value))
        for one in last.late
        if one.value is not None
    ]
    return plain("\n".join(said))


def agency_line(said: AgencyValue, words: Words) -> str:
    """Print what one agency said: its value, or that it is outside its view."""
    value = italic(words("card-outside")) if said.value is None else bold(words.number(said.value))
    return f"{plain(said.agency)}: {value}"


def by_whom(agency: str, words: Words) -> str:
    """Say of which agency the delegate is who spoke for another one, in plain text; nothing where nobody had to."""
    return f" ({words('value-spoken', agency=cut(words.agency(agency), MOST_NAME))})" if agency else ""


def middle_line(last: Agreement, words: Words) -> str:
    """Print the median and the range."""
    if last.median is None or last.range is None:
        return ""
    return plain(words("card-median", median=words.number(last.median), range=words.number(last.range)))


def verdict_line(audit: Audit, statement: StatementId, last: Agreement, words: Words) -> str:
    """Say what the reveal suggests, while nothing is agreed."""
    if statement in audit.answers:
        return ""
    key = "verdict-one-voice" if last.is_of_one_voice else f"verdict-{last.verdict.value}"
    if last.offered is None and last.verdict in (Verdict.AGREED, Verdict.ALONE):
        key = "verdict-between" if last.median is not None else "verdict-nobody"
    return bold(
        words(
            key,
            offered=last.offered if last.offered is not None else "",
            lowest=few(last.lowest_agencies, words),
            highest=few(last.highest_agencies, words),
        )
    )


def agreed_line(audit: Audit, statement: StatementId, words: Words) -> str:
    """Print the room's answer, and who does not share it."""
    answer = audit.answers.get(statement)
    if answer is None:
        return ""
    if answer.value is None:
        return plain(words("card-not-applicable", reason=words.reason(answer.reason)))
    label = audit.framework.point(answer.value).label
    score = f"{bold(words('card-score', value=answer.value) + ':')} {plain(label)}"
    views = [plain(words("card-dissent", agency=words.agency(d.agency))) for d in audit.dissents.get(statement, ())]
    return lines(score, *views)


def alone_line(audit: Audit, statement: StatementId, words: Words) -> str:
    """Say that one person scored a statement before agencies scored in secret."""
    by = next((answer.by for answer in scored_alone(audit) if answer.statement == statement), None)
    return "" if by is None else italic(words("card-alone", name=words.called(brief(audit.person(by)))))


def rated_words(own: Rating | None, words: Words) -> str:
    """Tell a member what is kept of them after a press, in plain text: a later press may have been quicker."""
    if own is None:
        return words("mine-none")
    return words("rated-outside") if own.value is None else words("rated", value=own.value)


def own_words(own: Rating | None, words: Words) -> str:
    """Tell a member their own rating, in plain text."""
    if own is None:
        return words("mine-none")
    return words("mine-outside") if own.value is None else words("mine", value=own.value)
