"""The schema climbs up, down and up again, and its top is what the tables say."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, MetaData, Table, inspect, text

from bot.db import SchemaTooNew, current_revision, migrate, open_store
from bot.db.engine import make_engine, writers
from bot.db.migrate import MIGRATIONS, REVISIONS, climb
from bot.db.tables import metadata
from bot.library import read_framework

OLDER: tuple[tuple[str, dict[str, Any]], ...] = (
    (
        """INSERT INTO room (id, chat_id, thread_id, kind, title, settings, removed)
        VALUES (1, 5, 0, 'private', '', :settings, FALSE)""",
        {"settings": "{}"},
    ),
    ("INSERT INTO framework (hash, id, version, body) VALUES ('old', 'hsb-audit-tool', '1', :body)", {}),
    (
        """INSERT INTO audit (id, room_id, framework_hash, round, status, facilitator_id, current, opened_at, nudged,
        version) VALUES (1, 1, 'old', 1, 'open', 5, '1.1', '2026-03-02 12:00:00', '[]', 1)""",
        {},
    ),
    (
        """INSERT INTO note (audit_id, kind, target, text, person_id, author, agency, at, private, chat_id, message_id,
        update_id) VALUES (1, 'assurance', '1.1', 'A dip sample.', 5, 'Sam', '', '2026-03-02 12:00:00', FALSE, 5, 7,
        1)""",
        {},
    ),
)
"""An audit as a database of an older version holds it; `body` is its pinned framework."""

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
    """Give each table's, index's and constraint's own words, clause by clause; the order of clauses means nothing."""
    rows = connection.execute(text(CHECKS_AND_INDEXES[connection.dialect.name]))
    return {name: sorted(clauses(sql)) for name, sql in rows if "alembic" not in name}


def clauses(sql: str) -> list[str]:
    """Cut a CREATE at the commas between its clauses: a column that was added later stands in the line of another."""
    found, depth = [""], 0
    for sign in sql.replace('"', ""):
        depth += {"(": 1, ")": -1}.get(sign, 0)
        if (sign == "," and depth == 1) or (sign in "()" and depth == (sign == "(")):
            found.append("")
        else:
            found[-1] += sign
    return [" ".join(clause.split()) for clause in found]


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


@pytest.mark.parametrize(
    ("title", "kept"), [("Kacper W dob 3/3/11", ""), ("Northtown partnership", "Northtown partnership")]
)
async def test_a_title_that_was_kept_before_passes_the_gate_too(empty_url: str, title: str, kept: str) -> None:
    await climb(empty_url, "0004")
    engine = make_engine(empty_url)
    async with writers(engine).begin() as connection:
        await connection.run_sync(lambda sync: put_room(sync, title))
    await climb(empty_url, "head")
    async with engine.connect() as connection:
        assert (await connection.execute(text("SELECT title FROM room"))).scalar() == kept
    await engine.dispose()


def put_room(connection: Connection, title: str) -> None:
    """Put a room as an earlier version kept it."""
    room = Table("room", MetaData(), autoload_with=connection)
    values = {"chat_id": -5, "thread_id": 0, "kind": "group", "title": title, "removed": False, "settings": {}}
    connection.execute(room.insert().values({name: value for name, value in values.items() if name in room.c}))


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


async def test_an_audit_of_an_older_version_goes_on_with_its_two_columns(empty_url: str) -> None:
    """Its framework is then the very one that the file says, so that nobody is told of a change."""
    tool = read_framework(Path("statements/hsb-audit-tool.yaml"))
    before = {name: value for name, value in tool.body().items() if name != "columns"} | {"hash": "old"}
    await climb(empty_url, "0003")
    engine = make_engine(empty_url)
    async with writers(engine).begin() as connection:
        for statement, values in OLDER:
            given = values | ({"body": json.dumps(before)} if ":body" in statement else {})
            await connection.execute(text(statement), given)
    await engine.dispose()
    await climb(empty_url, "head")
    async with open_store(empty_url) as store, store.read() as look:
        [audit] = await look.rounds(1)
        assert audit.framework == tool
        assert await look.notes_on(audit.id, "1.1")
    await climb(empty_url, "0003")
    engine = make_engine(empty_url)
    async with engine.connect() as connection:
        assert (await connection.execute(text("SELECT kind FROM note"))).all() == [("assurance",)]
        assert "columns" not in str((await connection.execute(text("SELECT body FROM framework"))).scalar())
    await engine.dispose()
