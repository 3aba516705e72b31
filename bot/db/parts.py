"""What an audit is made of besides its own row, as values: loaded once, then changed alongside the tables.

Each `with_…` gives exactly what loading again would give after the same change; the tests compare the two.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, TypeVar

from bot.audit.framework import StatementId
from bot.audit.model import Answer, Dissent, Member, NoteCount, NoteKind, Rating, Reveal
from bot.db.columns import storable

T = TypeVar("T", bound=Member | Answer | Rating | Reveal | Dissent)
OfStatement = TypeVar("OfStatement", bound=Rating | Reveal | Dissent)


def as_stored(value: T) -> T:
    """Give a value with its texts as the database keeps them."""
    texts = {name: text for f in fields(value) if isinstance(text := getattr(value, name := f.name), str)}
    changed: dict[str, Any] = {name: storable(text) for name, text in texts.items() if text != storable(text)}
    return replace(value, **changed) if changed else value


def key_of(value: Rating | Reveal | Dissent) -> tuple[int, int, str]:
    """Tell apart, and put in order, what is kept of one statement."""
    if isinstance(value, Rating):
        return (value.attempt, value.person_id, "")
    if isinstance(value, Reveal):
        return (value.attempt, 0, "")
    return (0, 0, value.agency)


def by_joining(members: Iterable[Member]) -> tuple[Member, ...]:
    """Order members by when they joined."""
    return tuple(sorted(members, key=lambda member: (member.joined_at, member.person_id)))


def by_statement(values: Iterable[OfStatement]) -> dict[StatementId, tuple[OfStatement, ...]]:
    """Sort values under their statements, each in its order."""
    found: dict[StatementId, tuple[OfStatement, ...]] = {}
    for value in sorted(values, key=key_of):
        found[value.statement] = (*found.get(value.statement, ()), value)
    return found


def counted(counts: Iterable[tuple[str, NoteKind, int]]) -> dict[StatementId, NoteCount]:
    """Sort the numbers of notes under their statements; comments are on domains, and not counted."""
    found: dict[StatementId, NoteCount] = {}
    for target, kind, count in counts:
        if kind is not NoteKind.COMMENT:
            statement = StatementId(target)
            found[statement] = replace(found.get(statement, NoteCount()), **{kind.value: count})
    return found


def exchanged(
    kept: Mapping[StatementId, tuple[OfStatement, ...]], value: OfStatement
) -> dict[StatementId, tuple[OfStatement, ...]]:
    """Put one value in the place of the one with its key, or add it."""
    others = (other for other in kept.get(value.statement, ()) if key_of(other) != key_of(value))
    return {**kept, value.statement: tuple(sorted((*others, value), key=key_of))}


@dataclass(frozen=True, slots=True)
class Parts:
    """The fields of an `Audit` that have tables of their own; never changed in place."""

    members: tuple[Member, ...] = ()
    answers: Mapping[StatementId, Answer] = field(default_factory=dict)
    notes: Mapping[StatementId, NoteCount] = field(default_factory=dict)
    ratings: Mapping[StatementId, tuple[Rating, ...]] = field(default_factory=dict)
    reveals: Mapping[StatementId, tuple[Reveal, ...]] = field(default_factory=dict)
    dissents: Mapping[StatementId, tuple[Dissent, ...]] = field(default_factory=dict)

    def with_member(self, member: Member) -> Parts:
        """Have a member new or changed."""
        others = (other for other in self.members if other.person_id != member.person_id)
        return replace(self, members=by_joining((*others, as_stored(member))))

    def with_answer(self, answer: Answer) -> Parts:
        """Have an agreed score."""
        return replace(self, answers={**self.answers, answer.statement: as_stored(answer)})

    def without_answer(self, statement: StatementId) -> Parts:
        """Have an agreed score taken back."""
        return replace(self, answers={key: value for key, value in self.answers.items() if key != statement})

    def with_rating(self, rating: Rating) -> Parts:
        """Have a rating new or changed."""
        return replace(self, ratings=exchanged(self.ratings, as_stored(rating)))

    def with_reveal(self, reveal: Reveal) -> Parts:
        """Have an attempt revealed; of one that already was, only `again` changes."""
        same = (old for old in self.reveals.get(reveal.statement, ()) if old.attempt == reveal.attempt)
        kept = replace(next(same, as_stored(reveal)), again=reveal.again)
        return replace(self, reveals=exchanged(self.reveals, kept))

    def without_reveal(self, statement: StatementId, attempt: int) -> Parts:
        """Have a reveal taken back."""
        kept = tuple(reveal for reveal in self.reveals.get(statement, ()) if reveal.attempt != attempt)
        others = {key: value for key, value in self.reveals.items() if key != statement}
        return replace(self, reveals={**others, statement: kept} if kept else others)

    def with_dissent(self, dissent: Dissent) -> Parts:
        """Have an agency's dissent, instead of its earlier one."""
        return replace(self, dissents=exchanged(self.dissents, as_stored(dissent)))
