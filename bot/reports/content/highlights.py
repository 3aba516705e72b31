"""The lists of what stands out: strengths, priorities, where agencies differ, high scores that little stands behind."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.audit.agreement import Verdict
from bot.audit.summary import Result
from bot.reports.account import Account, columns, notes_of
from bot.reports.rows import label, spoken_values


@dataclass(frozen=True, slots=True)
class Highlight:
    """A statement that stands out: its number, text and stem, its score in words, and why it is here."""

    number: str
    stem: str
    text: str
    score: str
    why: str


@dataclass(frozen=True, slots=True)
class Highlights:
    """A list of them under a heading, with what the list means, and the name of the column that says why."""

    heading: str
    lead: str
    head: str
    found: tuple[Highlight, ...]


def all_highlights(account: Account) -> tuple[Highlights, ...]:
    """List what matters; an empty list is left out. A statement is never both a strength and unsupported."""
    groups = [
        ("strengths", strong(account)),
        ("unsupported", account.summary.unsupported),
        ("priorities", account.summary.priorities),
    ]
    if not account.audit.room.is_private:
        groups.append(("differing", differing(account)))
    return tuple(gathered(account, name, results) for name, results in groups if results)


def strong(account: Account) -> tuple[Result, ...]:
    """Give every high score that has all that the scale asks for, highest first."""
    found = [one for one in account.summary.results if one.value is not None and is_strong(account, one)]
    return tuple(sorted(found, key=lambda one: -(one.value or 0)))


def is_strong(account: Account, result: Result) -> bool:
    """Say whether a score is high and has everything behind it."""
    return result.value is not None and account.framework.is_high(result.value) and result.is_supported


APART = (Verdict.TALK, Verdict.SPLIT)


def differing(account: Account) -> tuple[Result, ...]:
    """Give the statements on which the last reveal asked for talk, or the agencies were split; split ones first."""
    apart = [one for one in account.summary.results if one.agreement and one.agreement.verdict in APART]
    return tuple(sorted(apart, key=lambda one: not one.is_split))


def gathered(account: Account, name: str, results: Iterable[Result]) -> Highlights:
    """Put one list into words."""
    return Highlights(
        heading=account.words(f"report-{name}"),
        lead=account.words(f"report-{name}-lead"),
        head=account.words("report-agencies" if name == "differing" else "report-column-why"),
        found=tuple(highlight(account, result, apart=name == "differing") for result in results),
    )


def highlight(account: Account, result: Result, *, apart: bool = False) -> Highlight:
    """Put one statement into words; where agencies differ, each one's value says why, else what it has and lacks."""
    return Highlight(
        number=result.statement.id,
        stem=result.statement.stem,
        text=result.statement.text,
        score=score_in_words(account, result, short=True),
        why=values_in_words(account, result) if apart else support(account, result),
    )


def score_in_words(account: Account, result: Result, *, short: bool = False) -> str:
    """Say the score with its meaning, e.g. "2 of 4 – To some extent"; or why there is none.

    `short`: of a label that says the same several times ("Sometimes / in part / some evidence") the first.
    """
    said = label(account.framework, result, account.words)
    if result.value is None:
        return said
    said = said.partition(" / ")[0] if short else said
    return account.words("report-score", value=result.value, highest=account.framework.highest, label=said)


def values_in_words(account: Account, result: Result) -> str:
    """Say each agency's own value, with the verdict before them."""
    if result.agreement is None:
        return ""
    said = (f"{each.agency} {each.said}" for each in spoken_values(account, result.agreement))
    return f"{account.words(f'report-verdict-{result.agreement.verdict}')}: {', '.join(said)}"


def support(account: Account, result: Result) -> str:
    """Say of each column whether the statement has a note, and whether the agencies were split."""
    words = account.words
    said = [
        words("report-has" if notes else "report-has-not", column=column.short)
        for column, notes in zip(columns(account), notes_of(result), strict=True)
    ]
    if result.is_split:
        said.append(words("report-verdict-split").lower())
    text = ", ".join(said)
    return text[:1].upper() + text[1:]
