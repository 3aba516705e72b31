"""Who and what these tests play with."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.audit.framework import ColumnId, Domain, DomainId, Framework, Point, Statement, StatementId
from bot.audit.model import Answer, Audit, By, Member, Note, Rating, RoomKey, RoomKind
from bot.audit.trail import TrailEntry
from bot.db import SqlStore
from bot.services.ports import Work
from tests.columns import COLUMNS, EVIDENCE

NOON = datetime(2026, 3, 2, 12, 0, 0, 123456, tzinfo=UTC)
GROUP = RoomKey(-1_002_000_000_001)
ANN, BEN = 2**52 - 1, 42
FIRST, SECOND = StatementId("1.1"), StatementId("1.2")

TOOL = Framework(
    id="tool",
    version="2",
    hash="a" * 64,
    language="en",
    title="A tool",
    citation="Somebody (2016)",
    licence="free",
    scale=tuple(Point(value, f"label {value}") for value in range(5)),
    columns=COLUMNS,
    domains=tuple(
        Domain(
            DomainId(str(number)),
            f"Domain {number}",
            f"D{number}",
            tuple(Statement(StatementId(f"{number}.{part}"), f"Statement {number}.{part}") for part in (1, 2, 3)),
        )
        for number in (1, 2)
    ),
)


def minute(number: int) -> datetime:
    """Give a moment so many minutes after noon."""
    return NOON + timedelta(minutes=number)


def by(update_id: int = 1, *, person_id: int = ANN, room: RoomKey = GROUP) -> By:
    """Say who does it: Ann, if not said otherwise."""
    return By(room, person_id, "Ann", update_id, minute(update_id))


async def begin(store: SqlStore, *, room: RoomKey = GROUP, kind: RoomKind = RoomKind.GROUP) -> Audit:
    """Open an audit."""
    async with store.write() as work:
        place = await work.ensure_room(room, kind, "The partnership")
        await work.put_framework(TOOL)
        return await work.add_audit(place, TOOL, by(room=room))


def answer(value: int | None = 3, *, update_id: int = 1, statement: StatementId = FIRST, reason: str = "") -> Answer:
    """Give an agreed score."""
    return Answer(statement, value, reason, ANN, minute(update_id), update_id)


def rating(value: int | None = 3, *, person_id: int = ANN, attempt: int = 1, statement: StatementId = FIRST) -> Rating:
    """Give one member's own value."""
    return Rating(statement, person_id, "Police", attempt, value, NOON)


def member(person_id: int, *, agency: str = "Police", at: int = 0) -> Member:
    """Give a member."""
    return Member(person_id, agency, minute(at))


def note(text: str = "The policy of 2025", *, kind: ColumnId = EVIDENCE, target: str = FIRST) -> Note:
    """Give a new note."""
    return Note(0, kind, target, text, ANN, "Police", NOON)


def line(what: str = "score") -> TrailEntry:
    """Give a line of the trail."""
    return TrailEntry(NOON, ANN, what, FIRST, "", "3")


async def held(work: Work, audit_id: int) -> Audit:
    """Load an audit in a writer, as whoever changes it must."""
    audit = await work.audit(audit_id)
    assert audit is not None
    return audit


async def load(store: SqlStore, audit_id: int) -> Audit:
    """Read an audit that is known to be there."""
    async with store.read() as look:
        audit = await look.audit(audit_id)
    assert audit is not None
    return audit
