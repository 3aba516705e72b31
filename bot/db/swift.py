"""SQLite in fewer steps: one visit to the connection's thread for a statement, where aiosqlite makes four.

aiosqlite runs everything in a thread of the connection and is visited for making a cursor, running a statement,
fetching and closing, each time with two switches of thread. A tap is five statements: fetching all rows at once
(as SQLAlchemy does anyway) makes it twice as fast. The rest is aiosqlite's own.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from time import monotonic, sleep
from types import TracebackType
from typing import Any, Self

import aiosqlite

CACHED_STATEMENTS = 256


class SwiftCursor:
    """A cursor as SQLAlchemy's adapter uses it: one statement, its rows complete when it has run."""

    arraysize = 1

    def __init__(self, connection: SwiftConnection) -> None:
        self.connection = connection
        self.ran: sqlite3.Cursor | None = None
        self.fetched: list[Any] = []

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def execute(self, sql: str, parameters: Iterable[Any] = ()) -> Self:
        """Run a statement and fetch its rows."""
        if sql.startswith("BEGIN"):
            self.connection.begin = sql
        else:
            self.ran, self.fetched = await self.connection.whole("execute", sql, parameters)
        return self

    async def executemany(self, sql: str, parameters: Iterable[Iterable[Any]]) -> Self:
        """Run a statement for each set of parameters."""
        self.ran, self.fetched = await self.connection.whole("executemany", sql, parameters)
        return self

    async def fetchall(self) -> Sequence[Any]:
        """Give the rows, which are there already."""
        return self.fetched

    async def close(self) -> None:
        """Let go of the cursor; with its rows fetched, SQLite has nothing to close."""
        self.fetched = []

    @property
    def description(self) -> Any:  # noqa: ANN401 - as the DB-API has it
        """Name the columns, None for a statement without rows."""
        return None if self.ran is None else self.ran.description

    @property
    def rowcount(self) -> int:
        """Say how many rows were changed."""
        return -1 if self.ran is None else self.ran.rowcount

    @property
    def lastrowid(self) -> int | None:
        """Give the key of the row last inserted."""
        return None if self.ran is None else self.ran.lastrowid


class SwiftConnection(aiosqlite.Connection):
    """aiosqlite's connection with `SwiftCursor`; its thread never keeps the program from ending.

    `begin` is a BEGIN that has yet to be run: it goes with the first statement, as nothing can be seen before.
    """

    def __init__(self, connector: Callable[[], sqlite3.Connection]) -> None:
        super().__init__(connector, iter_chunk_size=64)
        self._thread.daemon = True
        self.begin = ""

    def cursor(self) -> SwiftCursor:  # type: ignore[override]  # all that SQLAlchemy asks of it
        """Give a cursor, without a visit to the thread."""
        return SwiftCursor(self)

    async def over(self) -> None:
        """Wait for the thread to end after a failure: it still tells the event loop so, which must be there."""
        while self._thread.is_alive():  # noqa: ASYNC110 - aiosqlite gives nothing else to wait for
            await asyncio.sleep(0.001)

    async def whole(self, how: str, sql: str, parameters: Iterable[Any]) -> tuple[sqlite3.Cursor, list[Any]]:
        """Run a statement in the thread and fetch all its rows there."""
        begin, self.begin = self.begin, ""
        ran: tuple[sqlite3.Cursor, list[Any]] = await self._execute(  # type: ignore[no-untyped-call]  # aiosqlite's
            run_whole, self._conn, begin, how, sql, parameters
        )
        return ran

    async def commit(self) -> None:
        """Commit what is begun, if anything is."""
        self.begin = ""
        if self.in_transaction:
            await super().commit()

    async def rollback(self) -> None:
        """Roll back what is begun; the pool asks for it each time, mostly for nothing."""
        self.begin = ""
        if self.in_transaction:
            await super().rollback()


def run_whole(
    connection: sqlite3.Connection, begin: str, how: str, sql: str, parameters: Iterable[Any]
) -> tuple[sqlite3.Cursor, list[Any]]:
    """Run a statement and fetch all its rows; before it, begin the transaction that it is the first of."""
    if begin:
        connection.execute(begin)
    cursor: sqlite3.Cursor = getattr(connection, how)(sql, parameters)
    return cursor, cursor.fetchall()


def patiently(act: Callable[[], object], *, seconds: float = 5) -> None:
    """Do something again while another process makes the file a WAL file: SQLite itself does not wait for that."""
    until = monotonic() + seconds
    while True:
        try:
            act()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or monotonic() > until:
                raise
            sleep(0.01)
        else:
            return


async def connect(file: Path, pragmas: Iterable[str], *, create: bool) -> SwiftConnection:
    """Open a file (an absolute path), without the driver's own BEGIN (it comes too late), and set the connection up.

    With `create` a file that is missing is made; else that is an error: an empty one would only look like success.
    """
    address = f"{file.as_uri()}?mode={'rwc' if create else 'rw'}"

    def connector() -> sqlite3.Connection:
        connection = sqlite3.connect(
            address, uri=True, isolation_level=None, check_same_thread=False, cached_statements=CACHED_STATEMENTS
        )
        try:
            patiently(lambda: [connection.execute(pragma) for pragma in pragmas])
        except BaseException:
            connection.close()
            raise
        return connection

    opened = SwiftConnection(connector)
    try:
        await opened
    except BaseException:
        await opened.over()
        raise
    return opened
