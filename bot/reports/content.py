"""What the PDF and the Word file say, in order and in words: one value, which each of them only sets.

Cover, what matters, a part a domain, evidence, actions, method and caveats.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.audit.model import Action, Snapshot
from bot.audit.summary import AuditSummary, DomainSummary, Result, summarise_audit
from bot.reports.charts.star import earlier
from bot.reports.facts import Facts, facts
from bot.reports.people import People
from bot.reports.plain import clean
from bot.reports.rows import Quote, Row, quotes, row, signed
from bot.text import Words

LISTED = 5
"""How many statements a list on the page of what matters names in full; the rest are counted."""


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
class Finding:
    """A statement that stands out, and why."""

    number: str
    text: str
    mark: str
    why: str


@dataclass(frozen=True, slots=True)
class Findings:
    """A list of them under a heading; `more` counts what it leaves out, `empty` says that there is none."""

    heading: str
    found: tuple[Finding, ...]
    more: str
    empty: str


@dataclass(frozen=True, slots=True)
class Part:
    """A domain: its figures, its statements, its comments, and what its picture shows in words."""

    heading: str
    line: Line
    alt: str
    rows: tuple[Row, ...]
    comments: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Deed:
    """An action in words."""

    text: str
    statement: str
    owner: str
    due: str
    status: str


@dataclass(frozen=True, slots=True)
class Report:
    """The whole document. `compared`: there is a round before, so that tables have its columns."""

    facts: Facts
    compared: bool
    alt: str
    lines: tuple[Line, ...]
    findings: tuple[Findings, ...]
    parts: tuple[Part, ...]
    actions: tuple[Deed, ...]


def report(snapshot: Snapshot, words: Words) -> Report:
    """Put an audit into the words of a document."""
    summary = summarise_audit(snapshot)
    lines = tuple(domain_line(domain, words) for domain in summary.domains)
    return Report(
        facts=facts(snapshot, words),
        compared=snapshot.previous is not None,
        alt=star_alt(lines, words),
        lines=(*lines, whole_line(summary, words)),
        findings=findings(summary, words, People(snapshot.audit, words)),
        parts=tuple(part(snapshot, domain, words) for domain in summary.domains),
        actions=tuple(deed(action, People(snapshot.audit, words)) for action in snapshot.actions),
    )


def domain_line(domain: DomainSummary, words: Words) -> Line:
    """Put a domain's figures into words."""
    before = earlier(domain)
    return Line(
        number=domain.domain.id,
        name=domain.domain.short,
        mean="" if domain.tally.mean is None else words.number(domain.tally.mean),
        percent="" if domain.tally.percent is None else words.percent(domain.tally.percent),
        coverage=words("chart-coverage", scored=domain.tally.scored, total=domain.tally.total),
        before="" if before is None else words.percent(before),
        change="" if domain.change is None else signed(domain.change, words),
    )


def whole_line(summary: AuditSummary, words: Words) -> Line:
    """Put the whole audit's figures into words; last round's only when all of this one is answered."""
    tally = summary.tally
    before = summary.before.percent if summary.before and tally.is_complete else None
    return Line(
        number="",
        name=words("chart-whole"),
        mean="" if tally.mean is None else words.number(tally.mean),
        percent="" if tally.percent is None else words.percent(tally.percent),
        coverage=words("chart-coverage", scored=tally.scored, total=tally.total),
        before="" if before is None else words.percent(before),
        change="" if summary.change is None else signed(summary.change, words),
    )


def star_alt(lines: Iterable[Line], words: Words) -> str:
    """Say in words what the star shows."""
    shown = "; ".join(f"{line.number} {line.name} {line.percent or words('chart-not-scored')}" for line in lines)
    return words("report-star-alt", shown=shown)


def findings(summary: AuditSummary, words: Words, people: People) -> tuple[Findings, ...]:
    """List what matters: strengths, priorities, where agencies differ, high scores that lack support."""
    differing = [result for result in summary.results if result.agreement and is_apart(result)]
    differing.sort(key=lambda result: not result.is_split)
    groups = [
        ("strengths", summary.strengths), ("priorities", summary.priorities), ("unsupported", summary.unsupported),
    ]
    if not people.audit.room.is_private:
        groups.insert(2, ("differing", tuple(differing)))
    return tuple(gathered(name, results, words, people) for name, results in groups)


def is_apart(result: Result) -> bool:
    """Say whether the last reveal asked for talk, or the agencies were split."""
    return result.agreement is not None and result.agreement.verdict in ("talk", "split")


def gathered(name: str, results: tuple[Result, ...], words: Words, people: People) -> Findings:
    """Put one list into words."""
    found = tuple(
        Finding(result.statement.id, clean(result.statement.text), "–" if result.value is None else str(result.value),
                why(name, result, words, people))
        for result in results[:LISTED]
    )
    rest = ", ".join(result.statement.id for result in results[LISTED:])
    return Findings(
        heading=words(f"report-{name}"),
        found=found,
        more=words("report-more", numbers=rest) if rest else "",
        empty="" if found else words("report-none"),
    )


def why(name: str, result: Result, words: Words, people: People) -> str:
    """Say why a statement is on a list: each agency's value where they differ, else what it has and lacks."""
    if name == "differing" and result.agreement is not None:
        spoken = (f"{people.agency(each.agency)} {words.number(each.value)}" for each in result.agreement.values
                  if each.value is not None)
        return clean(words(f"report-verdict-{result.agreement.verdict}") + ": " + ", ".join(spoken))
    lacking = words(f"report-support-{'e' if result.evidence else ''}{'a' if result.assurance else ''}")
    return lacking if not result.is_split else f"{lacking}; {words('report-verdict-split')}"


def part(snapshot: Snapshot, domain: DomainSummary, words: Words) -> Part:
    """Put a domain into words."""
    rows = tuple(row(snapshot, result, words) for result in domain.results)
    people = People(snapshot.audit, words)
    name = f"{domain.domain.id} {domain.domain.short}"
    return Part(
        heading=f"{domain.domain.id}. {clean(domain.domain.title)}",
        line=domain_line(domain, words),
        alt=words("report-bars-alt", name=name, shown="; ".join(f"{each.number} {each.mark}" for each in rows)),
        rows=rows,
        comments=quotes(domain.comments, people),
    )


def deed(action: Action, people: People) -> Deed:
    """Put an action into words."""
    words = people.words
    status = words(f"report-action-{action.status.value}")
    return Deed(
        text=clean(action.text),
        statement=action.statement or "",
        owner=clean(people.masked(action.owner)),
        due=words.date(action.due) if action.due else words("report-no-date"),
        status=clean(f"{status}: {action.outcome}") if action.outcome else status,
    )
