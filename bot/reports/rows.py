"""A statement as a row of a document: the same words in the workbook, the PDF, the Word file and the CSV."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from bot.audit.agreement import AgencyValue, Agreement
from bot.audit.framework import Framework
from bot.audit.model import Dissent, Note
from bot.audit.summary import Result
from bot.reports.account import Account, notes_of
from bot.reports.look import PALE, score_shade
from bot.reports.meeting import how_agreed
from bot.reports.people import People
from bot.text import Words


@dataclass(frozen=True, slots=True)
class Quote:
    """A note in full, and where it came from."""

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Value:
    """What one agency said: its value in words."""

    agency: str
    said: str


@dataclass(frozen=True, slots=True)
class Row:
    """One statement in words.

    `mark` is the score, "n/a" or a dash; `label` what it means; `change` is signed, or "not comparable", or "";
    `agreement` is "" where nothing was revealed; `absent` says who gave no score; `practitioners` is
    "" where too few were heard; `notes` has a tuple a column.
    """

    number: str
    stem: str
    text: str
    score: int | None
    mark: str
    label: str
    before: str
    change: str
    agreement: str
    values: tuple[Value, ...]
    absent: str
    dissents: tuple[str, ...]
    practitioners: str
    notes: tuple[tuple[Quote, ...], ...]
    colour: str

    @property
    def ratings(self) -> str:
        """Each agency's value and who gave none, in one line."""
        parts = [f"{value.agency} {value.said}".strip() for value in self.values]
        return "; ".join([*parts, self.absent] if self.absent else parts)


def row(account: Account, result: Result) -> Row:
    """Put one statement's result into words."""
    words, people = account.words, account.people
    agreed = result.agreement
    verdict = verdict_said(agreed, words) if agreed else ""
    return Row(
        number=result.statement.id,
        stem=result.statement.stem,
        text=result.statement.text,
        score=result.value,
        mark=mark(result, words),
        label=label(account.framework, result, words),
        before="" if result.before is None else str(result.before),
        change=signed_change(account, result),
        agreement=" · ".join(part for part in (verdict, how_agreed(account.audit, result, people)) if part),
        values=tuple(spoken_values(account, agreed)) if agreed else (),
        absent=words("report-absent", agencies=", ".join(map(people.agency, agreed.absent)))
        if agreed and agreed.absent
        else "",
        dissents=tuple(dissent(each, people) for each in account.audit.dissents.get(result.statement.id, ())),
        practitioners=practitioners(result, words),
        notes=tuple(quotes(notes, people) for notes in notes_of(result)),
        colour=PALE if result.value is None else score_shade(account.framework, result.value),
    )


def practitioners(result: Result, words: Words) -> str:
    """Say what practitioners said, where enough have."""
    return words.heard(result.heard) if result.heard else ""


def verdict_said(found: Agreement, words: Words) -> str:
    """Say whether the agencies agree; where all were outside their view, that."""
    if found.is_of_one_voice:
        return words("report-verdict-one-voice")
    return words("report-verdict-nobody" if found.median is None else f"report-verdict-{found.verdict}")


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
        return words("report-not-applicable", reason=words.reason(result.answer.reason))
    return framework.point(result.value).label


def signed_change(account: Account, result: Result) -> str:
    """Write the change since last round with its sign; empty where there is no round before or no score yet."""
    if account.snapshot.previous is None or result.answer is None:
        return ""
    if not result.comparable:
        return account.words("report-not-comparable")
    return "" if result.change is None else signed(result.change, account.words)


def signed(value: float, words: Words) -> str:
    """Write a change with its sign, e.g. +1, −0.4, 0."""
    number = words.number(abs(value))
    return number if number == words.number(0) else f"{'+' if value > 0 else '−'}{number}"


def signed_mean(value: float, words: Words) -> str:
    """Write how far a mean moved, with its sign and always one decimal, e.g. +1.0, −0.4, 0.0."""
    number = words.mean(abs(value))
    return number if number == words.mean(0) else f"{'+' if value > 0 else '−'}{number}"


def values(
    given: tuple[AgencyValue, ...], people: People, spoken: Mapping[str, int] = MappingProxyType({})
) -> Iterator[Value]:
    """Give each agency's own value at the last reveal; None is outside its view. `spoken`: by a delegate."""
    for value in given:
        said = people.words("report-outside") if value.value is None else people.words.number(value.value)
        yield Value(people.agency(value.agency), people.spoken(said, spoken.get(value.agency, 0)))


def spoken_values(account: Account, agreement: Agreement) -> Iterator[Value]:
    """Give what each agency said, those last that came after the reveal."""
    yield from values(agreement.values, account.people, agreement.spoken)
    yield from late_values(agreement.late, account.people)


def late_values(given: tuple[AgencyValue, ...], people: People) -> Iterator[Value]:
    """Give what agencies said that came after the reveal, and that it came late."""
    for value in values(given, people):
        yield Value(value.agency, f"{value.said} ({people.words('report-late')})")


def dissent(given: Dissent, people: People) -> str:
    """Print a dissent with its reason."""
    return people.words("report-dissent", agency=people.agency(given.agency), reason=given.reason)


def quotes(notes: tuple[Note, ...], people: People) -> tuple[Quote, ...]:
    """Quote notes in full."""
    return tuple(Quote(note.text, people.source(note)) for note in notes)
