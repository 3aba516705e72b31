"""A small framework and what a room says of it, spelt shortly."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from bot.audit.framework import ColumnId, Domain, DomainId, Framework, Point, Statement, StatementId
from bot.audit.model import (
    Answer,
    Audit,
    Note,
    Rating,
    Reveal,
    Room,
    RoomKey,
    RoomKind,
    Snapshot,
    Status,
)
from tests.columns import ASSURANCE, COLUMNS, EVIDENCE

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
Said = Mapping[str, int | None]


def tool(*sizes: int, lowest: int = 0, highest: int = 4) -> Framework:
    """A framework with as many statements a domain as `sizes` say: 1.1, 1.2 … 2.1 …"""
    return Framework(
        id="example",
        version="1",
        hash="",
        language="en",
        title="Example",
        citation="",
        licence="",
        scale=tuple(Point(value, f"label {value}") for value in range(lowest, highest + 1)),
        columns=COLUMNS,
        domains=tuple(
            Domain(DomainId(str(domain)), f"Domain {domain}", f"D{domain}", statements(domain, size))
            for domain, size in enumerate(sizes, start=1)
        ),
    )


def statements(domain: int, size: int) -> tuple[Statement, ...]:
    numbers = [f"{domain}.{number}" for number in range(1, size + 1)]
    return tuple(Statement(StatementId(number), f"Statement {number}") for number in numbers)


def answers(said: Said) -> dict[StatementId, Answer]:
    """None is "not applicable"."""
    return {
        StatementId(number): Answer(StatementId(number), value, "" if value is not None else "not our area", 1, NOON)
        for number, value in said.items()
    }


def rating(agency: str, value: int | None, *, attempt: int = 1, person: int = 0, statement: str = "1.1") -> Rating:
    return Rating(StatementId(statement), person, agency, attempt, value, NOON)


def reveal(attempt: int = 1, absent: tuple[str, ...] = (), statement: str = "1.1") -> Reveal:
    return Reveal(StatementId(statement), attempt, NOON, 1, absent)


def room_audit(
    framework: Framework,
    said: Said,
    ratings: Mapping[str, Sequence[Rating]] | None = None,
    reveals: Mapping[str, Sequence[Reveal]] | None = None,
) -> Audit:
    return Audit(
        id=1,
        room=Room(1, RoomKey(-100), RoomKind.GROUP, "The group"),
        framework=framework,
        round=1,
        status=Status.OPEN,
        facilitator_id=1,
        current=framework.statements[0].id,
        opened_at=NOON,
        answers=answers(said),
        ratings={StatementId(number): tuple(given) for number, given in (ratings or {}).items()},
        reveals={StatementId(number): tuple(given) for number, given in (reveals or {}).items()},
    )


def notes(kind: ColumnId, *targets: str) -> tuple[Note, ...]:
    return tuple(Note(nth, kind, target, "A policy", 1, "Police", NOON) for nth, target in enumerate(targets))


def snapshot(audit: Audit, notes: tuple[Note, ...] = (), previous: Snapshot | None = None) -> Snapshot:
    return Snapshot(audit, notes, (), (), NOON, previous)


def taken(
    framework: Framework, said: Said, *, evidence: str = "", assurance: str = "", last: Snapshot | None = None
) -> Snapshot:
    """A snapshot with a note for each number in `evidence` and `assurance` (blanks between; twice is two notes)."""
    kept = (*notes(EVIDENCE, *evidence.split()), *notes(ASSURANCE, *assurance.split()))
    return snapshot(room_audit(framework, said), kept, last)
