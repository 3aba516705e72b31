"""The whole paper as one value: front page, what matters, a part a domain, the actions, method and caveats."""

from __future__ import annotations

from dataclasses import dataclass

from bot.audit.scoring import Tally
from bot.audit.summary import AuditSummary, DomainSummary, Result
from bot.reports.account import Account, ColumnLabels, columns
from bot.reports.charts import Picture, domain_bars, heat_map, star
from bot.reports.content.deeds import Deeds, all_deeds
from bot.reports.content.front import Front, front
from bot.reports.content.highlights import Highlights, all_highlights, score_in_words
from bot.reports.facts import Facts, facts
from bot.reports.rows import Quote, Row, quotes, row, signed_mean


@dataclass(frozen=True, slots=True)
class Line:
    """A domain's figures, or the whole audit's (`number` ""), as one line of a table."""

    number: str
    name: str
    mean: str
    percent: str
    coverage: str
    before: str
    change: str


@dataclass(frozen=True, slots=True)
class EntryInWords:
    """A statement with everything that stands beside it; `heading`, `score` and `moved` are in words."""

    row: Row
    heading: str
    score: str
    moved: str


@dataclass(frozen=True, slots=True)
class Part:
    """A domain: its figures, its picture, its statements, its comments."""

    heading: str
    line: Line
    picture: Picture
    entries: tuple[EntryInWords, ...]
    comments: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """The whole document. `compared`: there is a round before, so that tables have its columns."""

    facts: Facts
    compared: bool
    front: Front
    star: Picture
    heat: Picture
    columns: tuple[ColumnLabels, ...]
    lines: tuple[Line, ...]
    highlights: tuple[Highlights, ...]
    parts: tuple[Part, ...]
    actions: tuple[Deeds, ...]


def report(account: Account) -> Report:
    """Put an audit into the words of a document."""
    summary, words = account.summary, account.words
    return Report(
        facts=facts(account),
        compared=account.snapshot.previous is not None,
        front=front(account),
        star=star(summary, words),
        heat=heat_map(summary, words),
        columns=columns(account),
        lines=(*(domain_line(account, domain) for domain in summary.domains), whole_line(account, summary)),
        highlights=all_highlights(account),
        parts=tuple(part(account, domain) for domain in summary.domains),
        actions=all_deeds(account),
    )


def domain_line(account: Account, domain: DomainSummary) -> Line:
    """Put a domain's figures into words."""
    return line(account, domain, (domain.domain.id, domain.domain.short))


def whole_line(account: Account, summary: AuditSummary) -> Line:
    """Put the whole audit's figures into words."""
    return line(account, summary, ("", account.words("chart-whole")))


def line(account: Account, found: DomainSummary | AuditSummary, name: tuple[str, str]) -> Line:
    """Put figures into words; last round's mean only where all of this one is answered."""
    words, tally = account.words, found.tally
    before = found.before.mean if found.before and tally.is_complete else None
    return Line(
        number=name[0],
        name=name[1],
        mean="" if tally.mean is None else words.mean(tally.mean),
        percent="" if tally.percent is None else words.percent(tally.percent),
        coverage=coverage(account, tally),
        before="" if before is None else words.mean(before),
        change="" if found.change is None else signed_mean(found.change, words),
    )


def coverage(account: Account, tally: Tally) -> str:
    """Say how many statements are scored."""
    return account.words("chart-coverage", scored=tally.scored, total=tally.total)


def part(account: Account, domain: DomainSummary) -> Part:
    """Put a domain into words."""
    return Part(
        heading=f"{domain.domain.id}. {domain.domain.title}",
        line=domain_line(account, domain),
        picture=domain_bars(domain, account.words),
        entries=tuple(entry(account, result) for result in domain.results),
        comments=quotes(domain.comments, account.people),
    )


def entry(account: Account, result: Result) -> EntryInWords:
    """Put a statement into words."""
    made, score = row(account, result), score_in_words(account, result)
    heading = account.words("report-entry", number=made.number, score=score)
    return EntryInWords(made, heading, score, move_in_words(account, result) if made.change else "")


def move_in_words(account: Account, result: Result) -> str:
    """Say how a score moved since last round, in words."""
    if result.before is None or result.change is None:
        return account.words("report-moved-not-comparable")
    way = "up" if result.change > 0 else "down" if result.change < 0 else "same"
    return account.words(f"report-moved-{way}", by=account.words.number(abs(result.change)), before=result.before)
