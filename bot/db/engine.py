"""Connections: SQLite as a durable file with one writer at a time, PostgreSQL with limits on waiting."""

from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path
from time import monotonic
from typing import Any

import aiosqlite
from sqlalchemy import URL, Connection, event, make_url
from sqlalchemy.engine import AdaptedConnection
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from bot.db.private import keep_private
from bot.db.sqlite import connect

LOCK_SECONDS = 5
"""How long anyone waits for another writer before the store counts as away."""

SQLITE_PRAGMAS = (
    f"PRAGMA busy_timeout = {LOCK_SECONDS * 1000}",
    "PRAGMA journal_mode = WAL",
    # FULL: a committed answer survives a power cut, too. WAL with NORMAL may lose the last ones.
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    # What is deleted is overwritten; see `traces` for what this leaves.
    "PRAGMA secure_delete = ON",
)
CACHED_STATEMENTS = 256
CONNECTIONS = 8
"""How many are open at most. They stay open, the last used is used again first: a new one costs a thread and six
statements, so that a crowd would slow down itself."""

OPTIONS: dict[str, Any] = {
    # Errors show statements without what people wrote.
    "hide_parameters": True,
    # Whether an INSERT … ON CONFLICT kept anything is asked of its count; SQLAlchemy keeps only an UPDATE's.
    "execution_options": {"preserve_rowcount": True},
}
POSTGRES_SETTINGS = (
    f"SET lock_timeout = '{LOCK_SECONDS}s'",
    "SET statement_timeout = '30s'",
    "SET idle_in_transaction_session_timeout = '60s'",
)


def make_engine(url: str, *, create: bool = False) -> AsyncEngine:
    """Make the engine for `sqlite+aiosqlite:///file` or `postgresql+psycopg://…`; raises `ValueError` for others.

    `create`: whether an SQLite file that is missing is made.
    """
    driver = make_url(url).drivername
    if driver == "sqlite+aiosqlite":
        return make_sqlite_engine(url, create=create)
    if driver == "postgresql+psycopg":
        return make_postgres_engine(url)
    raise ValueError("the database must be sqlite+aiosqlite or postgresql+psycopg, not " + driver)


def make_sqlite_engine(url: str, *, create: bool) -> AsyncEngine:
    """Make an engine whose transactions begin as its `begin` option says (default: a reader's)."""
    name = make_url(url).database or ":memory:"
    if name == ":memory:":
        raise ValueError("the database needs a file: in memory it would not outlive the process")
    file, mode = Path(name).absolute(), "rwc" if create else "rw"
    engine = create_async_engine(
        URL.create("sqlite+aiosqlite", database=file.as_uri(), query={"mode": mode, "uri": "true"}),
        connect_args={"isolation_level": None, "cached_statements": CACHED_STATEMENTS, "async_creator_fn": connect},
        pool_size=CONNECTIONS,
        max_overflow=0,
        pool_use_lifo=True,
        **OPTIONS,
    )
    event.listen(engine.sync_engine, "do_connect", lambda *_: keep_private(file, create=create))
    event.listen(engine.sync_engine, "do_connect", lambda *_: try_to_open(file, mode))
    event.listen(engine.sync_engine, "connect", prepare_sqlite)
    event.listen(engine.sync_engine, "connect", lambda _, record: record.info.update(file=identity(file)))
    event.listen(engine.sync_engine, "checkout", lambda _, record, __: refuse_replaced(file, record))
    event.listen(engine.sync_engine, "begin", begin_sqlite)
    return engine


def try_to_open(file: Path, mode: str) -> None:
    """Raise what keeps a file from being opened, before there is a thread for it.

    aiosqlite ends the thread of a connection that failed without waiting for it: it would tell a loop that is gone.
    """
    sqlite3.connect(f"{file.as_uri()}?mode={mode}", uri=True).close()


def prepare_sqlite(connection: AdaptedConnection, record: object) -> None:  # noqa: ARG001 - the event's
    """Set a new connection up."""
    connection.run_async(set_up_sqlite)


async def set_up_sqlite(connection: aiosqlite.Connection) -> None:
    """Run the pragmas, again while another process makes the file a WAL file: SQLite itself does not wait for that."""
    until = monotonic() + LOCK_SECONDS
    for pragma in SQLITE_PRAGMAS:
        while not await has_run(connection, pragma, until):  # noqa: ASYNC110 - another process tells us nothing
            await asyncio.sleep(0.01)


async def has_run(connection: aiosqlite.Connection, pragma: str, until: float) -> bool:
    """Run a pragma; False when the file is busy and may be free again before `until`."""
    try:
        await connection.execute_fetchall(pragma)  # a row left unread would be a statement under way
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or monotonic() > until:
            raise
        return False
    return True


def identity(file: Path) -> tuple[int, int] | None:
    """Tell a file from another with the same name; None when there is none."""
    try:
        found = file.stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino


def refuse_replaced(file: Path, record: ConnectionPoolEntry) -> None:
    """Drop a connection whose file was replaced or removed: it would go on writing to what nobody finds again."""
    if record.info["file"] != identity(file):
        raise DisconnectionError


def begin_sqlite(connection: Connection) -> None:
    """Begin a transaction, or none; a writer takes the lock at once, for later it may not be had without a conflict.

    At once means with its first statement, see `bot.db.sqlite`.
    """
    driver: Any = connection.connection.driver_connection
    driver.begin = connection.get_execution_options().get("begin", "BEGIN")


def make_postgres_engine(url: str) -> AsyncEngine:
    """Make an engine that waits neither for ever for a lock nor for a statement."""
    engine = create_async_engine(url, pool_size=8, max_overflow=8, pool_timeout=LOCK_SECONDS, **OPTIONS)
    event.listen(engine.sync_engine, "connect", prepare_postgres)
    return engine


def prepare_postgres(connection: AdaptedConnection, record: object) -> None:  # noqa: ARG001 - the event's
    """Set the limits for a new connection, kept by the commit."""
    raw: Any = connection
    cursor = raw.cursor()
    for setting in POSTGRES_SETTINGS:
        cursor.execute(setting)
    cursor.close()
    raw.commit()


def writers(engine: AsyncEngine) -> AsyncEngine:
    """Give the same connections for those who write."""
    return engine.execution_options(begin="BEGIN IMMEDIATE")


def readers(engine: AsyncEngine) -> AsyncEngine:
    """Give the same connections for those who read: one consistent state from the first statement to the last."""
    if engine.dialect.name == "sqlite":
        return engine
    return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
