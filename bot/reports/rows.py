"""A statement as a row of a document: the same words in the workbook, the PDF, the Word file and the CSV."""

from __future__ import annotations

from dataclasses import dataclass

from bot.audit.agreement import AgencyValue, Agreement
from bot.audit.framework import Framework
from bot.audit.model import Dissent, Note, Snapshot
from bot.audit.summary import Result
from bot.reports.look import PALE, score_shade
from bot.reports.people import People
from bot.reports.plain import clean
from bot.text import Words


@dataclass(frozen=True, slots=True)
class Quote:
    """A note in full, and where it came from."""

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Row:
    """One statement in words. `mark` is the score, "n/a" or a dash; `change` is signed, or "not comparable", or ""."""

    number: str
    heading: str
    stem: str
    text: str
    score: int | None
    mark: str
    label: str
    before: str
    change: str
    agreement: str
    ratings: str
    dissents: tuple[str, ...]
    evidence: tuple[Quote, ...]
    assurance: tuple[Quote, ...]
    colour: str


def row(snapshot: Snapshot, result: Result, words: Words) -> Row:
    """Put one statement's result into words."""
    people = People(snapshot.audit, words)
    return Row(
        number=result.statement.id,
        heading=words("report-statement", number=result.statement.id, mark=mark(result, words)),
        stem=clean(result.statement.stem),
        text=clean(result.statement.text),
        score=result.value,
        mark=mark(result, words),
        label=label(snapshot.framework, result, words),
        before="" if result.before is None else str(result.before),
        change=change(snapshot, result, words),
        agreement=words(f"report-verdict-{result.agreement.verdict}") if result.agreement else "",
        ratings=ratings(result.agreement, people) if result.agreement else "",
        dissents=tuple(dissent(each, people) for each in snapshot.audit.dissents.get(result.statement.id, ())),
        evidence=quotes(result.evidence, people),
        assurance=quotes(result.assurance, people),
        colour=PALE if result.value is None else score_shade(snapshot.framework, result.value),
    )


def mark(result: Result, words: Words) -> str:
    """Write the score; "n/a" and a dash for unanswered are two different things, and neither is 0."""
    if result.answer is None:
        return words("report-mark-unanswered")
    return words("report-mark-not-applicable") if result.value is None else str(result.value)


def label(framework: Framework, result: Result, words: Words) -> str:
    """Say what the mark means: the point's published label, or why it is not applicable."""
    if result.answer is None:
        return words("report-unanswered")
    if result.value is None:
        return words("report-not-applicable", reason=clean(result.answer.reason))
    return framework.point(result.value).label


def change(snapshot: Snapshot, result: Result, words: Words) -> str:
    """Write the change since last round with its sign; empty where there is no round before or no score yet."""
    if snapshot.previous is None or result.answer is None:
        return ""
    if not result.comparable:
        return words("report-not-comparable")
    return "" if result.change is None else signed(result.change, words)


def signed(value: float, words: Words) -> str:
    """Write a change with its sign, e.g. +1, −0.4, 0."""
    number = words.number(abs(value))
    return number if number == words.number(0) else f"{'+' if value > 0 else '−'}{number}"


def ratings(agreement: Agreement, people: People) -> str:
    """Print each agency's own value at the last reveal, and who was absent."""
    parts = [spoken(value, people) for value in agreement.values]
    if agreement.absent:
        parts.append(people.words("report-absent", agencies=", ".join(agreement.absent)))
    return "; ".join(parts)


def spoken(value: AgencyValue, people: People) -> str:
    """Print one agency's value; None is outside its view."""
    said = people.words("report-outside") if value.value is None else people.words.number(value.value)
    return clean(f"{people.agency(value.agency)} {said}".strip())


def dissent(given: Dissent, people: People) -> str:
    """Print a dissent with its reason."""
    return clean(people.words("report-dissent", agency=people.agency(given.agency), reason=given.reason))


def quotes(notes: tuple[Note, ...], people: People) -> tuple[Quote, ...]:
    """Quote notes in full."""
    return tuple(Quote(clean(note.text), clean(people.source(note))) for note in notes)
