"""How an audit changes: the one place where a new one is made from an old one and what was added or taken back.

The store keeps the same change, and gives back what these give: exactly what loading the audit again would give.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from bot.audit.framework import ColumnId, StatementId
from bot.audit.model import COMMENT, Answer, Audit, Dissent, Member, NoteCount, Rating, Reveal, Settings

OfStatement = TypeVar("OfStatement", bound=Rating | Reveal | Dissent)


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


def exchanged(
    kept: Mapping[StatementId, tuple[OfStatement, ...]], value: OfStatement
) -> dict[StatementId, tuple[OfStatement, ...]]:
    """Put one value in the place of the one with its key, or add it."""
    others = (other for other in kept.get(value.statement, ()) if key_of(other) != key_of(value))
    return {**kept, value.statement: tuple(sorted((*others, value), key=key_of))}


def with_member(audit: Audit, member: Member) -> Audit:
    """Have a member new or changed."""
    others = (other for other in audit.members if other.person_id != member.person_id)
    return replace(audit, members=by_joining((*others, member)))


def with_answer(audit: Audit, answer: Answer) -> Audit:
    """Have an agreed score (or "not applicable")."""
    return replace(audit, answers={**audit.answers, answer.statement: answer})


def without_answer(audit: Audit, statement: StatementId) -> Audit:
    """Have an agreed score taken back."""
    return replace(audit, answers={key: value for key, value in audit.answers.items() if key != statement})


def with_rating(audit: Audit, rating: Rating) -> Audit:
    """Have a rating new or changed."""
    return replace(audit, ratings=exchanged(audit.ratings, rating))


def without_rating(audit: Audit, rating: Rating) -> Audit:
    """Have a secret rating taken back."""
    kept = tuple(each for each in audit.ratings.get(rating.statement, ()) if key_of(each) != key_of(rating))
    others = {key: value for key, value in audit.ratings.items() if key != rating.statement}
    return replace(audit, ratings={**others, rating.statement: kept} if kept else others)


def with_reveal(audit: Audit, reveal: Reveal) -> Audit:
    """Have an attempt revealed; of one that already was, only `again` changes."""
    same = (old for old in audit.reveals.get(reveal.statement, ()) if old.attempt == reveal.attempt)
    return replace(audit, reveals=exchanged(audit.reveals, replace(next(same, reveal), again=reveal.again)))


def without_reveal(audit: Audit, statement: StatementId, attempt: int) -> Audit:
    """Have a reveal taken back."""
    kept = tuple(reveal for reveal in audit.reveals.get(statement, ()) if reveal.attempt != attempt)
    others = {key: value for key, value in audit.reveals.items() if key != statement}
    return replace(audit, reveals={**others, statement: kept} if kept else others)


def with_dissent(audit: Audit, dissent: Dissent) -> Audit:
    """Have an agency's dissent, instead of its earlier one."""
    return replace(audit, dissents=exchanged(audit.dissents, dissent))


def without_contents(audit: Audit) -> Audit:
    """Leave out what was said: a form that is to be filled in cannot tell what it was not given."""
    return replace(audit, ratings={}, answers={}, notes={}, dissents={})


def with_settings(audit: Audit, settings: Settings) -> Audit:
    """Have its room choose otherwise."""
    return replace(audit, room=replace(audit.room, settings=settings))


def counted(counts: Iterable[tuple[str, ColumnId, int]]) -> dict[StatementId, NoteCount]:
    """Sort the numbers of notes under their statements; comments are on domains, and not counted."""
    found: dict[StatementId, NoteCount] = {}
    for target, kind, count in counts:
        if kind != COMMENT:
            statement = StatementId(target)
            known = found.get(statement, NoteCount())
            found[statement] = NoteCount({**known.by_column, kind: count})
    return found
