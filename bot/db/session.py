"""One transaction: what can be run in it, and the audits it has loaded."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Executable, Row, and_, bindparam, case, or_
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.schema import Table

from bot.audit.model import Audit
from bot.db.columns import Moment
from bot.db.memory import Memory

Upsert = dict[str, sqlite.Insert | postgresql.Insert]
AnyRow = Row[*tuple[Any, ...]]
QUIET = timedelta(days=6)
"""What comes with a lower number so much later comes after a quiet week; a day is left for clocks that are wrong.

Telegram keeps an update for a day, so that an old one cannot come so late."""


class Session:
    """A connection within its transaction.

    `loaded` are those that nobody else can change meanwhile, as this transaction has loaded and left them (their
    parts; their own rows are read anew each time). `changed` are the ids of the audits of which something was
    changed, `touched` those that got a new version for it, `heads` where trails have come to, as far as that is not
    kept yet. `leaves_traces`: something was deleted that must not be read again, see `bot.db.traces`, and `traces_in`
    which tables.
    """

    def __init__(self, connection: AsyncConnection, memory: Memory, *, writing: bool) -> None:
        self.connection = connection
        self.memory = memory
        self.writing = writing
        self.loaded: dict[int, Audit] = {}
        self.changed: set[int] = set()
        self.touched: set[int] = set()
        self.heads: dict[int, str] = {}
        self.leaves_traces = False
        self.traces_in: set[str] = set()

    @property
    def dialect(self) -> str:
        """The database's kind: "sqlite" or "postgresql"."""
        return self.connection.dialect.name

    @property
    def longest_kept(self) -> int:
        """How many months the operator has closed rounds kept at most."""
        return self.memory.longest_kept

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
    is replaced only by a later update (see `is_later`); the values must then hold what `as_of` gives, too.
    """
    keys = on or [column.name for column in table.primary_key]
    columns = [column.name for column in table.c if column.name not in {*keys, *keep}]
    numbered = {"update_id"} if newer else set()
    return {
        dialect: statement.on_conflict_do_update(
            index_elements=keys,
            set_={
                name: number_kept(statement, table) if name in numbered else statement.excluded[name]
                for name in columns
            },
            where=is_later(statement, table, table.c.at) if newer else None,
        ).inline()
        for dialect, statement in inserts(table).items()
    }


def is_later(
    statement: sqlite.Insert | postgresql.Insert, table: Table, kept_at: ColumnElement[datetime]
) -> ColumnElement[bool]:
    """Give the condition that the row to insert came with a later update than the one kept at `kept_at`.

    The higher `update_id` is the later one, whatever the clocks say, and the same update is never later. "If there are
    no new updates for at least a week, then identifier of the next update will be chosen randomly instead of
    sequentially": https://core.telegram.org/bots/api#update . Such a one may be lower; its time tells it. What does not
    come from Telegram (below 0) is done as it comes in, so it is later than all that is kept.
    """
    new, kept = statement.excluded.update_id, table.c.update_id
    return or_(new > kept, new < 0, and_(new != kept, kept_at < bindparam("week_before", type_=Moment)))


def number_kept(statement: sqlite.Insert | postgresql.Insert, table: Table) -> ColumnElement[int]:
    """Give the number to keep: what has none of Telegram's (below 0) leaves the one of what it replaces.

    So an update that was sent before it, and is handled late, is still the earlier one.
    """
    new, kept = statement.excluded.update_id, table.c.update_id
    return case((new < 0, kept), else_=new)


def as_of(at: datetime) -> dict[str, datetime]:
    """Give what `is_later` compares with: each database would count days otherwise."""
    return {"week_before": at - QUIET}
