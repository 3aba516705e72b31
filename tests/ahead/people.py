"""An audit that is scored ahead, on a real database, and what its members do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import count

from bot import services
from bot.audit.framework import Framework
from bot.audit.messages import Turn
from bot.audit.model import Audit, By, RoomKind
from bot.db import SqlStore
from tests.audit.example import tool
from tests.db.people import GROUP, NOON, load

NUMBERS = count(1)
ANN = 1


@dataclass
class Room:
    """One audit; person 1 is Ann, the facilitator, and everybody speaks for an agency of their own."""

    store: SqlStore
    audit_id: int
    people: tuple[int, ...]
    now: datetime = NOON

    def by(self, person: int = ANN) -> By:
        """Say who does it, a second after what was done before."""
        self.now += timedelta(seconds=1)
        return By(GROUP, person, f"Person {person}", next(NUMBERS), self.now)

    async def rates(self, person: int, *values: int | None) -> None:
        """Score the first statements."""
        audit = await self.audit()
        for statement, value in zip(audit.framework.statements, values, strict=False):
            await services.ratings.rate(
                self.store, self.by(person), audit_id=self.audit_id, statement=statement.id, value=value
            )

    async def opens(self, by: By | None = None) -> Turn:
        return await services.ahead.open_all(self.store, by or self.by(), audit_id=self.audit_id)

    async def audit(self) -> Audit:
        return await load(self.store, self.audit_id)

    def elsewhere(self, store: SqlStore) -> Room:
        """The same, as another process sees it."""
        return replace(self, store=store)


async def room(store: SqlStore, people: int = 3, framework: Framework | None = None) -> Room:
    """Begin an audit that is scored ahead, with so many agencies."""
    by = By(GROUP, ANN, "Ann", next(NUMBERS), NOON)
    turn = await services.audits.begin(
        store, by, framework=framework or tool(3, 3), kind=RoomKind.GROUP, title="The partnership", ahead=True
    )
    found = Room(store, turn.audit.id, tuple(range(1, people + 1)))
    for person in found.people:
        await services.members.join(store, found.by(person), audit_id=found.audit_id, agency=f"Board {person:02}")
    return found


async def scored(store: SqlStore, rows: Sequence[Sequence[int | None]]) -> Room:
    """Begin one in which each person has scored, a row each."""
    found = await room(store, len(rows))
    for person, row in enumerate(rows, 1):
        await found.rates(person, *row)
    return found
