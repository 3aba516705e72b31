"""SQLite in a thread, one errand a statement.

aiosqlite does each call in the thread of its connection. As SQLAlchemy uses it, a statement is four errands there (a
cursor is made, runs, is read, is closed) and the start of a transaction three more, and an errand costs more than
SQLite takes for a short statement. Here a statement is one, and a transaction starts with its first statement. It rests
on what sqlite3 and aiosqlite offer (`factory`, `execute_fetchall`), but for what `tests/shape/test_doors.py` names.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Self

import aiosqlite

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Errand:
    """What a statement is run with: its values, and what is to be run before it, if anything."""

    values: Any
    begin: str


@dataclass(frozen=True, slots=True)
class Given:
    """What a statement has given: see `sqlite3.Cursor`."""

    description: Any = None
    rowcount: int = -1
    lastrowid: int | None = None
    rows: Sequence[Row] = ()


class ThreadCursor(sqlite3.Cursor):
    """A cursor in the thread, which reads all there is."""

    def fetchall(self) -> list[Any]:
        """Give the rows with what else is known of them: the `Given`, as the one item."""
        return [Given(self.description, self.rowcount, self.lastrowid, super().fetchall())]


class InThread(sqlite3.Connection):
    """A connection in its thread."""

    def execute(self, sql: str, parameters: Any = ()) -> ThreadCursor:  # noqa: ANN401 - as in sqlite3
        """Run a statement, of an `Errand` what comes before it first."""
        cursor = self.cursor(ThreadCursor)
        if not isinstance(parameters, Errand):
            return cursor.execute(sql, parameters)
        if parameters.begin:
            cursor.execute(parameters.begin)
        return cursor.execute(sql, parameters.values)


class OneErrand(aiosqlite.Connection):
    """aiosqlite's connection; `begin` is what its next statement begins a transaction with, if it begins one.

    `has_begun`: one may have begun and not have ended, even if who asked for the statement did not wait for its end.
    """

    begin: str = ""
    has_begun: bool = False

    def __init__(self, connector: Callable[[], sqlite3.Connection]) -> None:
        super().__init__(connector, iter_chunk_size=1)
        self._thread.daemon = True  # as SQLAlchemy has it with those that it makes: see `tests/shape/test_doors.py`

    def cursor(self) -> Any:  # noqa: ANN401 - stands for the library's
        """Give a cursor that needs no errand of its own."""
        return ReadCursor(self)

    async def run(self, sql: str, values: Iterable[Any]) -> Given:
        """Run a statement and read all that it gives."""
        begin, self.begin = self.begin, ""
        self.has_begun |= bool(begin)
        read: Any = await self.execute_fetchall(sql, Errand(values, begin))
        given: Given = read[0]
        return given

    async def commit(self) -> None:
        """Commit, if a transaction has begun."""
        self.begin = ""
        if self.has_begun:
            await super().commit()
            self.has_begun = False

    async def rollback(self) -> None:
        """Roll back, if a transaction has begun."""
        self.begin = ""
        if self.has_begun:
            await super().rollback()
            self.has_begun = False


@dataclass
class ReadCursor:
    """What SQLAlchemy takes for aiosqlite's cursor: it holds what the last statement gave."""

    connection: OneErrand
    given: Given = field(default_factory=Given)

    async def __aenter__(self) -> Self:
        return self

    @property
    def description(self) -> Any:  # noqa: ANN401 - as in sqlite3
        """Name the columns of what was read; None when nothing was."""
        return self.given.description

    @property
    def rowcount(self) -> int:
        """Say how many rows were changed; -1 when that is not known."""
        return self.given.rowcount

    @property
    def lastrowid(self) -> int | None:
        """Give the id of the row that was inserted last."""
        return self.given.lastrowid

    async def execute(self, sql: str, parameters: Iterable[Any] = ()) -> None:
        """Run a statement and read all that it gives."""
        self.given = await self.connection.run(sql, parameters)

    async def executemany(self, sql: str, parameters: Iterable[Iterable[Any]]) -> None:
        """Run a statement once for each of several rows."""
        changed = 0
        for each in parameters:
            changed += (await self.connection.run(sql, each)).rowcount
        self.given = Given(rowcount=changed)

    async def fetchall(self) -> Sequence[Row]:
        """Give the rows."""
        return self.given.rows

    async def close(self) -> None:
        """Close nothing: the thread's cursor has come to its end."""


def connect(database: str, **options: Any) -> OneErrand:  # noqa: ANN401 - sqlite3's
    """Make a connection to be awaited, as `aiosqlite.connect` does."""
    return OneErrand(partial(sqlite3.connect, database, factory=InThread, **options))
