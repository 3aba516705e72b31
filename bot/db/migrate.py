"""Bringing a database up to date, quickly when it is already."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.db.engine import make_engine, writers
from bot.db.outages import telling_away
from bot.db.traces import scour_sqlite

MIGRATIONS = Path(__file__).parents[2] / "migrations"
REVISIONS = (
    "0001",
    "0002",
    "0003",
    "0004",
    "0005",
    "0006",
    "0007",
    "0008",
    "0009",
    "0010",
    "0011",
    "0012",
    "0013",
    "0014",
    "0015",
    "0016",
    "0017",
    "0018",
    "0019",
    "0020",
    "0021",
    "0022",
    "0023",
)
"""Every revision, the first one first; the tests compare with the files."""

TURN = 7_301_205_001
"""The number of PostgreSQL's advisory lock under which one process at a time migrates; any number, always the same."""

PATIENCE = text("SELECT set_config('statement_timeout', '0', true), set_config('lock_timeout', '60s', true)")
"""A change of a large table may take its time, and another process's too."""


class SchemaTooNew(Exception):
    """The database was made by a later version of this program; `revision` is one that this version does not know."""

    def __init__(self, revision: str) -> None:
        super().__init__(revision)
        self.revision = revision


async def migrate(url: str) -> None:
    """Bring a database to the newest revision, all in one transaction; quick when there is nothing to do.

    Raises `SchemaTooNew`, or `StoreAway` when the database cannot be reached or written.
    """
    if await current_revision(url) != REVISIONS[-1]:
        await climb(url, "head")


async def current_revision(url: str, *, create: bool = True) -> str | None:
    """Give the revision a database is at, None when it is empty; raises `SchemaTooNew` and `StoreAway`.

    `create`: whether an SQLite file that is missing is made.
    """
    engine = make_engine(url, create=create)
    try:
        with telling_away():
            async with engine.connect() as connection:
                revision = await connection.run_sync(revision_of)
    finally:
        await engine.dispose()
    if revision is not None and revision not in REVISIONS:
        raise SchemaTooNew(revision)
    return revision


def revision_of(connection: Connection) -> str | None:
    """Read alembic's own table, without alembic: importing it would take a fifth of a second at each start."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


async def climb(url: str, revision: str) -> None:
    """Migrate up to a revision, or down to it ("base": to nothing); raises `StoreAway`."""
    engine = make_engine(url, create=True)
    try:
        with telling_away():
            await climb_in_turn(engine, revision)
            if engine.dialect.name == "sqlite":
                await scour_sqlite(writers(engine))
    finally:
        await engine.dispose()


async def climb_in_turn(engine: AsyncEngine, revision: str) -> None:
    """Migrate in one transaction, on PostgreSQL after any other process that is migrating."""
    async with writers(engine).begin() as connection:
        if connection.dialect.name == "postgresql":
            await connection.execute(PATIENCE)
            await connection.execute(text("SELECT pg_advisory_xact_lock(:turn)"), {"turn": TURN})
        await connection.run_sync(climb_on, revision)


def climb_on(connection: Connection, revision: str) -> None:
    """Migrate within a connection's transaction; `migrations/env.py` takes the connection from the attributes."""
    from alembic import command  # noqa: PLC0415 - slow to import, and not needed at most starts
    from alembic.config import Config  # noqa: PLC0415 - likewise

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    present = revision_of(connection)
    goes_down = revision == "base" or (present is not None and revision != "head" and revision < present)
    (command.downgrade if goes_down else command.upgrade)(config, revision)
