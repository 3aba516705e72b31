"""Which of the database's errors mean "not now", in words that show nothing of what people wrote."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import psycopg
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoConnectionFree

from bot.services.ports import StoreAway


class StoreStuck(StoreAway):
    """The database cannot be used until somebody mends it: its disk is full, read-only or damaged."""


STUCK_SQLITE: Final = {
    sqlite3.SQLITE_READONLY: "the database is read-only",
    sqlite3.SQLITE_PERM: "the database may not be opened",
    sqlite3.SQLITE_AUTH: "the database may not be opened",
    sqlite3.SQLITE_CANTOPEN: "the database file cannot be opened",
    sqlite3.SQLITE_FULL: "the disk of the database is full",
    sqlite3.SQLITE_IOERR: "the disk of the database cannot be read or written",
    sqlite3.SQLITE_CORRUPT: "the database file is damaged",
    sqlite3.SQLITE_NOTADB: "the database file is not a database",
}
AWAY_SQLITE: Final = {
    sqlite3.SQLITE_BUSY: "another process has held the database for too long",
    sqlite3.SQLITE_LOCKED: "another process has held the database for too long",
    sqlite3.SQLITE_PROTOCOL: "another process has held the database for too long",
    sqlite3.SQLITE_INTERRUPT: "the database was interrupted",
    sqlite3.SQLITE_NOMEM: "the database has no memory left",
    sqlite3.SQLITE_SCHEMA: "the database has just been changed",
}
STUCK_POSTGRES: Final = {
    "53100": "the disk of the database is full",
    "25006": "the database is read-only",
    "28000": "the database does not let us in",
    "28P01": "the database does not let us in",
    "3D000": "there is no such database",
    "58030": "the disk of the database cannot be read or written",
}
AWAY_POSTGRES: Final = {
    "55P03": "another process has held the database for too long",
    "40P01": "two processes waited for each other in the database",
    "40001": "the database was changed at the same moment",
    "57014": "the database took too long",
    "53300": "the database has no connection free",
}
GONE = "the database cannot be reached"


@contextmanager
def telling_away() -> Iterator[None]:
    """Turn the errors of a database that is away into `StoreAway` or `StoreStuck`; let bugs through."""
    try:
        yield
    except NoConnectionFree as error:
        raise StoreAway("the database has no connection free") from error
    except DBAPIError as error:
        away = meaning(error.orig)
        if away is None:
            raise tersely(error) from None
        raise away from error
    except OSError as error:
        raise StoreAway(GONE) from error


def tersely(error: DBAPIError) -> DBAPIError:
    """Give a bug's error without the rows that PostgreSQL shows in its details: they hold what people wrote."""
    first = str(error.orig).partition("\n")[0]
    bare = type(error)(error.statement, None, type(error.orig or error)(first), hide_parameters=True)
    return bare.with_traceback(error.__traceback__)


def meaning(error: object) -> StoreAway | None:
    """Say what a driver's error means for us; None when it is a bug (or a broken rule) of ours."""
    if isinstance(error, sqlite3.Error):
        return meaning_in_sqlite(error)
    if isinstance(error, psycopg.Error):
        return meaning_in_postgres(error)
    return None


def meaning_in_sqlite(error: sqlite3.Error) -> StoreAway | None:
    """Judge by SQLite's result code (the lowest byte is the primary one); without one the connection was lost."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return StoreAway(GONE) if isinstance(error, sqlite3.OperationalError) else None
    primary = code & 0xFF
    if primary in STUCK_SQLITE:
        return StoreStuck(STUCK_SQLITE[primary])
    return StoreAway(AWAY_SQLITE[primary]) if primary in AWAY_SQLITE else None


def meaning_in_postgres(error: psycopg.Error) -> StoreAway | None:
    """Judge by PostgreSQL's SQLSTATE; operational errors without a line of their own mean that it is gone."""
    state = error.sqlstate or ""
    if state in STUCK_POSTGRES:
        return StoreStuck(STUCK_POSTGRES[state])
    if isinstance(error, psycopg.OperationalError | psycopg.InterfaceError) or state in AWAY_POSTGRES:
        return StoreAway(AWAY_POSTGRES.get(state, GONE))
    return None
