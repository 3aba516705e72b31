"""The schema climbs up, down and up again, and its top is what the tables say."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

from bot.db import SchemaTooNew, current_revision, migrate
from bot.db.engine import make_engine, writers
from bot.db.migrate import MIGRATIONS, REVISIONS, climb
from bot.db.tables import metadata

CHECKS_AND_INDEXES = {
    "sqlite": "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name",
    "postgresql": """
        SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
        UNION ALL SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1, 2
    """,
}


def differences(connection: Connection) -> list[Any]:
    context = MigrationContext.configure(connection, opts={"compare_server_default": True})
    return list(compare_metadata(context, metadata))


def described(connection: Connection) -> dict[str, list[str]]:
    """Give each table's, index's and constraint's own words, line by line; the order of lines means nothing."""
    rows = connection.execute(text(CHECKS_AND_INDEXES[connection.dialect.name]))
    return {
        name: sorted(line.replace('"', "").strip().rstrip(",") for line in sql.splitlines())
        for name, sql in rows
        if "alembic" not in name
    }


async def tables(url: str) -> set[str]:
    engine = make_engine(url)
    async with engine.connect() as connection:
        names = await connection.run_sync(lambda sync: inspect(sync).get_table_names())
    await engine.dispose()
    return set(names) - {"alembic_version"}


async def test_migrations_climb_up_down_and_up(empty_url: str) -> None:
    assert await current_revision(empty_url) is None
    for revision in (*REVISIONS, *reversed(REVISIONS[:-1]), "base", "head"):
        await climb(empty_url, revision)
        assert bool(await tables(empty_url)) is (revision != "base")
    assert await current_revision(empty_url) == REVISIONS[-1]
    assert await tables(empty_url) == set(metadata.tables)


async def test_the_top_is_what_the_tables_say(empty_url: str) -> None:
    engine = make_engine(empty_url, create=True)
    async with writers(engine).begin() as connection:
        await connection.run_sync(metadata.create_all)
        meant = await connection.run_sync(described)
        await connection.run_sync(metadata.drop_all)
    await migrate(empty_url)
    async with engine.connect() as connection:
        assert await connection.run_sync(differences) == []
        assert await connection.run_sync(described) == meant
    await engine.dispose()


async def test_migrating_again_does_nothing(database_url: str) -> None:
    await migrate(database_url)
    assert await current_revision(database_url) == REVISIONS[-1]


async def test_a_database_of_a_later_version_is_left_alone(database_url: str) -> None:
    engine = make_engine(database_url)
    async with writers(engine).begin() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    await engine.dispose()
    with pytest.raises(SchemaTooNew) as caught:
        await migrate(database_url)
    assert caught.value.revision == "9999"


def test_the_program_knows_every_revision() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    scripts = ScriptDirectory.from_config(config).walk_revisions()
    assert tuple(script.revision for script in scripts)[::-1] == REVISIONS


async def test_two_processes_that_start_at_once_migrate_once(empty_url: str) -> None:
    await asyncio.gather(*(migrate(empty_url) for _ in range(3)))
    assert await tables(empty_url) == set(metadata.tables)
