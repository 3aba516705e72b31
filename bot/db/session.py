"""One transaction: what can be run in it, and the audits it has loaded."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Executable, Row, and_, bindparam, or_
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.schema import Table

from bot.db.columns import Moment
from bot.db.memory import Memory
from bot.db.parts import Parts

Upsert = dict[str, Executable]
AnyRow = Row[*tuple[Any, ...]]
DAY = timedelta(days=1)
"""How long Telegram keeps an update: two that came further apart than this are told apart by their times."""


class Session:
    """A connection within its transaction.

    `parts` are those of the audits loaded here, as this transaction sees them, `versions` their versions;
    `changed` are the audits of which something was changed, `touched` those that got a new version for it.
    """

    def __init__(self, connection: AsyncConnection, memory: Memory, *, writing: bool) -> None:
        self.connection = connection
        self.memory = memory
        self.writing = writing
        self.parts: dict[int, Parts] = {}
        self.versions: dict[int, int] = {}
        self.changed: set[int] = set()
        self.touched: set[int] = set()

    @property
    def dialect(self) -> str:
        """The database's kind: "sqlite" or "postgresql"."""
        return self.connection.dialect.name

    async def rows(self, statement: Executable, /, **values: Any) -> Sequence[AnyRow]:  # noqa: ANN401 - bound values
        """Run a statement and give all its rows."""
        return (await self.connection.execute(statement, values)).all()

    async def first(self, statement: Executable, /, **values: Any) -> AnyRow | None:  # noqa: ANN401 - bound values
        """Run a statement and give its first row."""
        return (await self.connection.execute(statement, values)).first()

    async def run(self, statement: Executable, /, **values: Any) -> int:  # noqa: ANN401 - bound values
        """Run a statement that gives no rows; answer how many it changed."""
        return (await self.connection.execute(statement, values)).rowcount


def inserts(table: Table) -> dict[str, sqlite.Insert | postgresql.Insert]:
    """Give each database's own INSERT, which knows what to do when the row is there already."""
    return {"sqlite": sqlite.insert(table), "postgresql": postgresql.insert(table)}


def upsert(table: Table, *, on: Sequence[str] = (), keep: Sequence[str] = (), newer: bool = False) -> Upsert:
    """Give, for both databases, the INSERT of a whole row that replaces the row with the same key.

    The key is the columns `on`, or the primary key. The columns in `keep` stay as they were. With `newer` the row
    is replaced only by a later update (see `is_later`); the values must then hold `around` its time, too.
    """
    keys = on or [column.name for column in table.primary_key]
    columns = [column.name for column in table.c if column.name not in {*keys, *keep}]
    return {
        dialect: statement.on_conflict_do_update(
            index_elements=keys,
            set_={name: statement.excluded[name] for name in columns},
            where=is_later(statement, table, table.c.at) if newer else None,
        ).inline()
        for dialect, statement in inserts(table).items()
    }


def is_later(
    statement: sqlite.Insert | postgresql.Insert, table: Table, kept_at: ColumnElement[datetime]
) -> ColumnElement[bool]:
    """Give the condition that the row to insert came with a later update than the one kept at `kept_at`.

    Within a day the higher `update_id` is the later one; further apart the times say which, and the same update is
    never later. "If there are no new updates for at least a week, then identifier of the next update will be chosen
    randomly instead of sequentially": https://core.telegram.org/bots/api#update . Such a one may be lower.
    """
    new, kept = statement.excluded.update_id, table.c.update_id
    day_before, day_after = (bindparam(name, type_=Moment) for name in ("day_before", "day_after"))
    return or_(and_(new > kept, kept_at <= day_after), and_(new != kept, kept_at < day_before))


def around(at: datetime) -> dict[str, datetime]:
    """Give the bounds that `is_later` compares with: each database would count a day otherwise."""
    return {"day_before": at - DAY, "day_after": at + DAY}
