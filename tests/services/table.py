"""People around a card, and a clock that moves when a test says so, and only then."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from bot import services
from bot.audit.errors import AuditError
from bot.audit.framework import Domain, Framework, StatementId
from bot.audit.messages import Aim, AimKind, Ask, Turn
from bot.audit.model import Action, Audit, By, RoomKey, RoomKind, Snapshot
from bot.audit.persons import Person
from bot.audit.trail import TrailEntry
from bot.db import SqlStore
from bot.services.notes import take
from bot.services.said import Said
from tests.columns import EVIDENCE
from tests.db.people import TOOL

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
"""A Monday."""

GROUP = RoomKey(-1_002_000_000_001)
ANN, BEN, CAT, DAN = 11, 12, 13, 14
NAMES = {ANN: "Ann Archer", BEN: "Ben Baker", CAT: "Cat Cooper", DAN: "Dan Draper"}
FIRST, SECOND, THIRD = (statement.id for statement in TOOL.domains[0].statements)
OTHER = TOOL.domains[1].statements[0].id


@dataclass
class Table:
    """One audit with its clock. `title` is what the chat is called."""

    store: SqlStore
    room: RoomKey = GROUP
    kind: RoomKind = RoomKind.SUPERGROUP
    title: str = "Northtown"
    audit_id: int = 0
    now: datetime = NOON
    update: int = 0
    message: int = 500

    def later(self, **span: int) -> datetime:
        """Let time pass: `hours=1`, `minutes=2` …"""
        self.now += timedelta(**span)
        return self.now

    def by(self, person_id: int = ANN, room: RoomKey | None = None) -> By:
        """Somebody does something now, here or elsewhere."""
        self.update += 1
        return By(room or self.room, person_id, NAMES[person_id], self.update, self.now)

    def alone(self, person_id: int) -> By:
        """Somebody does something in their private chat."""
        return self.by(person_id, RoomKey.private(person_id))

    async def begins(self, person_id: int = ANN, framework: Framework = TOOL) -> Turn:
        """Somebody begins an audit."""
        turn = await services.audits.begin(
            self.store, self.by(person_id), framework=framework, kind=self.kind, title=self.title
        )
        self.audit_id = turn.audit.id
        return turn

    async def joins(self, person_id: int, agency: str) -> Turn:
        """Somebody joins, or speaks for another agency."""
        return await services.members.join(self.store, self.by(person_id), audit_id=self.audit_id, agency=agency)

    async def rates(self, person_id: int, value: int | None, statement: str = FIRST, attempt: int = 0) -> Turn:
        """Somebody rates in secret."""
        return await services.ratings.rate(
            self.store, self.by(person_id), audit_id=self.audit_id, statement=statement, value=value, attempt=attempt
        )

    async def scores(self, value: int, statement: str = FIRST, person_id: int = ANN) -> Turn:
        """Somebody taps the room's score; the card is brought to the statement before."""
        await services.cards.go_to(self.store, self.by(), audit_id=self.audit_id, statement=statement)
        by = self.by(person_id)
        return await services.answers.score(self.store, by, audit_id=self.audit_id, statement=statement, value=value)

    async def scores_all(self, domain: Domain = TOOL.domains[0], value: int = 2) -> Turn:
        """Score every statement of a domain; gives what the last one left behind."""
        turns = [await self.scores(value, statement.id) for statement in domain.statements]
        return turns[-1]

    async def writes(self, person_id: int, text: str, aim: Aim | None = None) -> Turn:
        """Somebody writes a message, as evidence for the first statement by default."""
        self.message += 1
        said = Said(self.message, text, aim=aim or Aim(self.audit_id, EVIDENCE, FIRST))
        return (await take(self.store, self.by(person_id), said)).turn

    async def adds(self, text: str = "Write it down.", statement: str = "", person_id: int = ANN) -> Action:
        """Somebody adds an action."""
        turn = await self.writes(person_id, text, Aim(self.audit_id, AimKind.ACTION, statement))
        assert turn.action is not None
        return turn.action

    async def edits(self, person_id: int, text: str, message: int = 0, *, confirmed: bool = False) -> Turn:
        """Somebody edits a message, the last one by default."""
        edited = Said(message or self.message, text, confirmed=confirmed)
        taken = await services.notes.edit(self.store, self.by(person_id), edited)
        assert taken is not None
        return taken.turn

    async def asks(self, person_id: int, aim: Aim, room: RoomKey | None = None) -> int:
        """Somebody is asked for a text; gives the prompt's message."""
        self.message += 1
        where = room or self.room
        await services.aims.put_ask(self.store, Ask(aim, where.chat_id, self.message, person_id, self.now))
        return self.message

    async def closes(self) -> Turn:
        """The facilitator closes the audit."""
        audit = await self.audit()
        return await services.audits.close(self.store, self.by(audit.facilitator_id), audit_id=self.audit_id)

    async def chooses(self, name: str, choice: str) -> Turn:
        """The facilitator chooses a setting."""
        return await services.settings.choose(self.store, self.by(), audit_id=self.audit_id, name=name, choice=choice)

    async def audit(self) -> Audit:
        """The audit as it is kept."""
        return await services.audits.audit_of(self.store, self.audit_id)

    async def snapshot(self) -> Snapshot:
        """Everything of the audit."""
        return await services.audits.take_snapshot(self.store, self.audit_id, self.now)

    async def trail(self) -> list[TrailEntry]:
        """The trail, oldest first."""
        return list((await self.snapshot()).trail)

    async def said(self) -> list[str]:
        """What the trail says was done, oldest first."""
        return [entry.what for entry in await self.trail()]

    async def last(self) -> TrailEntry:
        """The last line of the trail."""
        return (await self.trail())[-1]

    async def value(self, statement: StatementId = FIRST) -> int | None:
        """The room's score for a statement that has one."""
        return (await self.audit()).answers[statement].value


def told(refused: pytest.ExceptionInfo[AuditError]) -> dict[str, object]:
    """What fills the sentence of a refusal; persons by their names."""
    blanks = refused.value.blanks
    return {name: value.name if isinstance(value, Person) else value for name, value in blanks.items()}


async def seated(store: SqlStore, *agencies: str) -> Table:
    """A group: Ann runs the audit, and she, Ben, Cat and Dan speak for as many agencies as are named."""
    table = Table(store)
    await table.begins()
    for person_id, agency in zip(NAMES, agencies, strict=False):
        await table.joins(person_id, agency)
    return table


async def on_a_phone(store: SqlStore, person_id: int = ANN) -> Table:
    """A practitioner alone in private."""
    table = Table(store, RoomKey.private(person_id), RoomKind.PRIVATE, "")
    await table.begins(person_id)
    return table
