"""The front page, which stands alone: sentences made from the numbers, and what the board is asked to decide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.audit.model import Action, ActionStatus
from bot.audit.reminders import months_after
from bot.audit.summary import DomainSummary, Result
from bot.reports.account import Account, columns, notes_of
from bot.reports.content.deeds import Deed, deeds
from bot.reports.content.highlights import Highlight, differing, highlight, strong

DECIDED = 4
"""How many priorities the front page brings to the board; the others stand on the next pages."""

NAMED = 5
"""How many statements a sentence names by their numbers."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One point of the front page: what it is about, and the sentence."""

    about: str
    text: str


@dataclass(frozen=True, slots=True)
class Decision:
    """A priority, and the open actions that are proposed for it."""

    highlight: Highlight
    deeds: tuple[Deed, ...]


@dataclass(frozen=True, slots=True)
class Front:
    """The front page.

    `asked` and `lead` stand above the decisions, `others` counts what else is open; `asked` is "" where there is
    nothing to decide, `review` where no next round is wished for.
    """

    sentences: tuple[Sentence, ...]
    asked: str
    lead: str
    decisions: tuple[Decision, ...]
    others: str
    review: str


def front(account: Account) -> Front:
    """Say what the board needs to know, and what it is asked."""
    made = (strength(account), weakness(account), difference(account), since(account), surety(account))
    wanted = account.summary.priorities[:DECIDED]
    open_ones = [
        one for one in (*account.snapshot.carried, *account.snapshot.actions) if one.status is ActionStatus.OPEN
    ]
    private = account.audit.room.is_private
    others = sum(one.statement not in {result.statement.id for result in wanted} for one in open_ones)
    return Front(
        sentences=tuple(each for each in made if each.text),
        asked=account.words("front-first" if private else "front-asked") if wanted or others else "",
        lead=account.words("front-first-lead" if private else "front-asked-lead"),
        decisions=tuple(decision(account, result, open_ones) for result in wanted),
        others=account.words("front-others", n=others) if others else "",
        review=review(account),
    )


def decision(account: Account, result: Result, actions: list[Action]) -> Decision:
    """Put a priority beside what is proposed for it."""
    proposed = (one for one in actions if one.statement == result.statement.id)
    return Decision(highlight(account, result), deeds(account, proposed))


def scored(account: Account) -> list[DomainSummary]:
    """Give the domains that have a mean, strongest first."""
    found = [domain for domain in account.summary.domains if domain.tally.mean is not None]
    return sorted(found, key=lambda domain: -(domain.tally.mean or 0))


def strength(account: Account) -> Sentence:
    """Say where we are strong: the whole audit's mean, the strongest domain, the scores that hold."""
    words, best, whole = account.words, scored(account), account.summary.tally
    if not best or whole.mean is None or whole.percent is None:
        return Sentence(words("front-strong"), words("front-nothing-yet"))
    text = words(
        "front-strong-text",
        mean=words.mean(whole.mean),
        highest=account.framework.highest,
        percent=words.percent(whole.percent),
        domain=best[0].domain.short,
        best=words.mean(best[0].tally.mean or 0),
    )
    return Sentence(words("front-strong"), f"{text} {words('front-strong-held', n=len(strong(account)))}")


def weakness(account: Account) -> Sentence:
    """Say where we are not: the weakest domain, and the statements that score lowest."""
    words, found = account.words, scored(account)
    if not found or not account.summary.priorities:
        return Sentence(words("front-weak"), "")
    last = found[-1]
    text = words("front-weak-text", domain=last.domain.short, mean=words.mean(last.tally.mean or 0))
    named = words("front-weak-statements", numbers=numbers(account.summary.priorities))
    return Sentence(words("front-weak"), f"{text if len(found) > 1 else ''} {named}".strip())


def difference(account: Account) -> Sentence:
    """Say where agencies differ; nothing of a practitioner alone, or where nothing was revealed."""
    words, whole = account.words, account.summary
    seen = whole.agreed + whole.talked + whole.split
    if account.audit.room.is_private or not seen:
        return Sentence(words("front-differ"), "")
    text = words("front-differ-text", agreed=whole.agreed, seen=seen)
    apart = differing(account)
    named = words("front-differ-statements", numbers=numbers(apart)) if apart else ""
    return Sentence(words("front-differ"), f"{text} {named}".strip())


def since(account: Account) -> Sentence:
    """Say what changed since last round: the mean, and the domains that moved most."""
    words, change = account.words, account.summary.change
    if account.snapshot.previous is None or change is None:
        return Sentence(words("front-since"), words("front-first-round") if account.audit.round == 1 else "")
    kind = "same" if abs(change) < 0.05 else "up" if change > 0 else "down"  # noqa: PLR2004 - less is 0.0 in print
    text = words(f"front-since-{kind}", by=words.mean(abs(change)))
    return Sentence(words("front-since"), " ".join((text, *most_moved(account))))


def most_moved(account: Account) -> Iterator[str]:
    """Name the domain that rose most and the one that fell most."""
    words = account.words
    found = [(domain.change, domain) for domain in account.summary.domains if domain.change is not None]
    if not found:
        return
    (most, up), (least, down) = max(found, key=lambda one: one[0]), min(found, key=lambda one: one[0])
    if words.mean(most) != words.mean(0) and most > 0:
        yield words("front-rose", domain=up.domain.short, by=words.mean(most))
    if words.mean(abs(least)) != words.mean(0) and least < 0:
        yield words("front-fell", domain=down.domain.short, by=words.mean(-least))


def surety(account: Account) -> Sentence:
    """Say how sure we are: coverage, and how many scored statements have a note in each column."""
    words, tally = account.words, account.summary.tally
    results = [result for result in account.summary.results if result.value is not None]
    if not results:
        return Sentence(words("front-sure"), "")
    having = [
        words("front-sure-column", column=column.short, n=sum(has_notes(result)[place] for result in results))
        for place, column in enumerate(columns(account))
    ]
    text = words("front-sure-text", scored=tally.scored, total=tally.total, having=words("front-and").join(having))
    high = words("front-sure-unsupported", n=len(account.summary.unsupported)) if account.summary.unsupported else ""
    return Sentence(words("front-sure"), f"{text} {high}".strip())


def has_notes(result: Result) -> list[bool]:
    """Say of each column whether a statement has a note in it."""
    return [bool(notes) for notes in notes_of(result)]


def numbers(results: tuple[Result, ...]) -> str:
    """Name statements by their numbers, a few at most."""
    return ", ".join(result.statement.id for result in results[:NAMED])


def review(account: Account) -> str:
    """Say when the next round is due, in a room that wants to be reminded of one."""
    audit, months = account.audit, account.audit.room.settings.repeat_months
    if not months:
        return ""
    ended = (audit.closed_at or account.snapshot.taken_at).astimezone(account.people.zone).date()
    return account.words.date(months_after(ended, months))
