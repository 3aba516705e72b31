"""SQLite behind SQLAlchemy: a statement is one errand in the thread, and a transaction is none before its first."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import aiosqlite
import pytest
from sqlalchemy import Column, Integer, MetaData, String, Table, insert, select, text, update
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.db.engine import make_engine, readers, writers
from bot.db.sqlite import OneErrand

THINGS = Table("things", MetaData(), Column("id", Integer, primary_key=True), Column("name", String, unique=True))

ADD = "INSERT INTO things (name) VALUES (:name)"


@pytest.fixture
async def engine(tmp_path: Path) -> AsyncIterator[AsyncEngine]:
    engine = make_engine(f"sqlite+aiosqlite:///{tmp_path}/things.db", create=True)
    async with writers(engine).begin() as connection:
        await connection.run_sync(THINGS.metadata.create_all)
    yield engine
    await engine.dispose()


@pytest.fixture
def errands(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What is done in the thread, in order."""
    done: list[object] = []
    whole = vars(aiosqlite.Connection)["_execute"]

    async def counted(connection: object, *errand: object) -> object:
        done.append(errand[0])
        return await whole(connection, *errand)

    monkeypatch.setattr(OneErrand, "_execute", counted)
    return done


async def names(engine: AsyncEngine) -> list[str]:
    async with readers(engine).connect() as connection:
        return list(await connection.scalars(select(THINGS.c.name).order_by(THINGS.c.id)))


async def test_a_transaction_of_two_statements_is_three_errands(engine: AsyncEngine, errands: list[object]) -> None:
    async with writers(engine).begin() as connection:
        await connection.execute(insert(THINGS).values(name="one"))
        assert list(await connection.scalars(select(THINGS.c.name))) == ["one"]
    assert len(errands) == 3


async def test_a_transaction_in_which_nothing_was_asked_is_none(engine: AsyncEngine, errands: list[object]) -> None:
    async with writers(engine).begin():
        pass
    async with readers(engine).connect() as connection, connection.begin():
        pass
    assert errands == []


async def test_a_writer_has_the_lock_from_its_first_statement_on_whatever_that_is(engine: AsyncEngine) -> None:
    file = str(engine.url.database)
    async with writers(engine).begin() as connection:
        await connection.execute(select(THINGS))
        other = sqlite3.connect(file, uri=True, timeout=0)
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
        other.close()


async def test_a_reader_sees_one_state_from_its_first_statement_to_its_last(engine: AsyncEngine) -> None:
    async with readers(engine).connect() as connection, connection.begin():
        assert list(await connection.scalars(select(THINGS.c.name))) == []
        async with writers(engine).begin() as writer:
            await writer.execute(insert(THINGS).values(name="meanwhile"))
        assert list(await connection.scalars(select(THINGS.c.name))) == []
    assert await names(engine) == ["meanwhile"]


async def test_who_cannot_begin_has_begun_nothing_and_can_begin_later(engine: AsyncEngine) -> None:
    other = sqlite3.connect(str(engine.url.database), uri=True, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    async with writers(engine).connect() as connection:
        with pytest.raises(OperationalError, match="locked"):
            async with connection.begin():
                await connection.execute(text("PRAGMA busy_timeout = 0"))
        other.execute("COMMIT")
        async with connection.begin():
            await connection.execute(insert(THINGS).values(name="later"))
    other.close()
    assert await names(engine) == ["later"]


async def test_what_fails_takes_all_of_its_transaction_back(engine: AsyncEngine) -> None:
    async def twice() -> None:
        async with writers(engine).begin() as connection:
            await connection.execute(insert(THINGS).values(name="one"))
            await connection.execute(insert(THINGS).values(name="one"))

    with pytest.raises(IntegrityError):
        await twice()
    assert await names(engine) == []


async def test_who_does_not_wait_for_a_statement_leaves_no_transaction_open(engine: AsyncEngine) -> None:
    async def half() -> None:
        async with writers(engine).begin() as connection:
            await connection.execute(insert(THINGS).values(name="half"))
            await asyncio.sleep(60)

    for steps in range(8):  # broken off at one moment after the other
        task = asyncio.create_task(half())
        for _ in range(steps):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        async with writers(engine).begin() as connection:
            await connection.execute(insert(THINGS).values(name=f"whole {steps}"))
    assert await names(engine) == [f"whole {steps}" for steps in range(8)]


async def test_counts_ids_and_several_rows_come_as_sqlite_gives_them(engine: AsyncEngine) -> None:
    async with writers(engine).begin() as connection:
        added = await connection.execute(insert(THINGS).values(name="one"))
        assert added.inserted_primary_key == (1,)
        several = await connection.execute(
            text("INSERT INTO things (name) VALUES (:name)"), [{"name": "two"}, {"name": "three"}]
        )
        assert several.rowcount == 2
        given = await connection.execute(insert(THINGS).values(name="four").returning(THINGS.c.id))
        assert given.scalar_one() == 4
        changed = await connection.execute(update(THINGS).where(THINGS.c.id > 1).values(name=THINGS.c.name + "!"))
        assert changed.rowcount == 3
        found = await connection.execute(select(THINGS.c.name))
        assert (found.fetchmany(2), found.first()) == ([("one",), ("two!",)], ("three!",))
    assert await names(engine) == ["one", "two!", "three!", "four!"]
