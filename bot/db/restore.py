"""Putting a backup in the place of the database, without bringing back what was destroyed since."""

from __future__ import annotations

import asyncio
import os
import secrets
import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path

from sqlalchemy import URL, make_url

from bot.audit.chain import beginning
from bot.audit.keeping import Destroyed, DestroyedKind, HoldSource, is_remembered
from bot.audit.persons import FORGOTTEN, stand_in
from bot.db.backup import rounds_in
from bot.db.migrate import migrate
from bot.db.private import BESIDE, keep_private
from bot.db.remains import add_lines, read_lines, remains_of
from bot.db.store import SqlStore, SqlWork, open_store


class CannotRestore(Exception):
    """The backup cannot be put in place; the message says why, in plain English for the operator."""


async def restore(url: str, file: Path, others: Sequence[Path] = ()) -> tuple[tuple[str, ...], int]:
    """Put a backup in the place of an SQLite database; everything destroyed since is destroyed in it, too.

    Gives the rounds that are there now, and how many lines of what was destroyed had to be followed. `others` are
    files that belonged to the former database and go with it. Until all is done the former database stands.

    Raises `CannotRestore`, and `StoreAway` when the backup cannot be read.
    """
    remains = remains_of(url)
    if remains is None:
        raise CannotRestore("a PostgreSQL database is restored with pg_restore, not with this command")
    target = Path(make_url(url).database or "")
    await asyncio.to_thread(check_backup, file, target)
    await last_lines(url, target, remains)
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        keep_private(part, create=True)
        await asyncio.to_thread(shutil.copyfile, file, part)
        followed = await followed_in(part, read_lines(remains))
        rounds = rounds_in(part)
        replace_with(part, target, others)
    finally:
        for end in (*BESIDE, ".destroyed.jsonl"):
            with suppress(OSError):
                part.with_name(part.name + end).unlink()
        with suppress(OSError):
            part.with_suffix(".destroyed.jsonl").unlink()
    return rounds, followed


def check_backup(file: Path, target: Path) -> None:
    """Raise `CannotRestore` for what is no whole backup, and while somebody works on the database."""
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            whole = connection.execute("PRAGMA quick_check").fetchone() == ("ok",)
            known = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'audit'").fetchone()
    except sqlite3.Error as error:
        raise CannotRestore(f"{file} cannot be read as a backup: {error}") from None  # noqa: EM102
    if not whole or not known:
        raise CannotRestore(f"{file} is no backup of this bot, or it is damaged")  # noqa: EM102
    if target.exists() and not is_free(target):
        raise CannotRestore("the bot is running on this database: stop it first")


def is_free(target: Path) -> bool:
    """Say whether nobody has a database open; one that is damaged is nobody's."""
    try:
        with closing(sqlite3.connect(target, timeout=0.2, isolation_level=None)) as connection:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("ROLLBACK")
    except sqlite3.OperationalError as error:
        return error.sqlite_errorcode not in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
    except sqlite3.DatabaseError:
        return True
    return True


async def last_lines(url: str, target: Path, remains: Path) -> None:
    """Take over from the database that goes what its file of remains may lack: a crash could have come between."""
    if not target.exists():  # noqa: ASYNC240 - one look, once, on the command line
        return
    with suppress(Exception):  # it may be damaged, or of an older version: then the file has to do
        async with open_store(url) as store, store.read() as look:
            add_lines(remains, await look.destroyed())


async def followed_in(part: Path, lines: Sequence[Destroyed]) -> int:
    """Bring a copy up to date and destroy in it what was destroyed since; gives how many lines were new to it."""
    url = URL.create("sqlite+aiosqlite", database=str(part)).render_as_string(hide_password=False)
    return await follow_lines(url, lines, beside=False)


async def save_ledger(url: str, file: Path) -> int:
    """Add what was destroyed in a database to a file that lacks it; gives how many lines the file has then."""
    async with open_store(url) as store, store.read() as look:
        await asyncio.to_thread(add_lines, file, await look.destroyed())
    return len(read_lines(file))


async def apply_ledger(url: str, file: Path) -> int:
    """Destroy in a database what a file says was destroyed since; gives how many lines were new to the database.

    Raises `CannotRestore` where there is no such file, and `StoreAway`.
    """
    if not await asyncio.to_thread(file.exists):
        raise CannotRestore(f"there is no file {file}")  # noqa: EM102 - a sentence for the operator
    return await follow_lines(url, read_lines(file))


async def follow_lines(url: str, lines: Sequence[Destroyed], *, beside: bool = True) -> int:
    """Bring a database up to date and destroy what lines say that are new to it; gives how many those are.

    `beside`: whether its own file of remains is written, too.
    """
    await migrate(url)
    async with open_store(url) as store:
        store.remains = store.remains if beside else None
        async with store.read() as look:
            known = {line.token for line in await look.destroyed()}
        new = [line for line in lines if line.token not in known]
        for line in new:
            async with store.write() as work:
                await follow(work, line)
                await work.put_destroyed(line)
        await scoured(store)
    return len(new)


async def scoured(store: SqlStore) -> None:
    """Leave no trace, and no log beside the file."""
    store.may_hold_traces = True
    if not await store.scour():
        raise CannotRestore("what was destroyed could not be made unreadable in the copy; try again")


async def follow(work: SqlWork, line: Destroyed) -> None:
    """Destroy once more what a line says was destroyed."""
    if line.what is DestroyedKind.PURGE:
        for audit in await work.rounds(line.room_id):
            if beginning(audit.framework.hash, audit.round, audit.opened_at) == line.subject:
                await work.purge(audit.id)
    elif line.what is DestroyedKind.FORGET:
        persons = {*await work.everybody(), *(chat for _, chat in await work.room_ids() if 0 < chat < FORGOTTEN)}
        for person in persons:
            if person < FORGOTTEN and is_remembered(person, line.subject):
                await work.forget(person, stand_in(secrets.randbits(64)))
    else:
        await work.lift_hold(line.room_id, HoldSource(line.subject), line.at)
        await work.destroy_hidden(line.room_id)


def replace_with(part: Path, target: Path, others: Sequence[Path]) -> None:
    """Put a whole file in the place of the former one; what stood beside that goes first, lest it be taken for its."""
    for name in [target.with_name(target.name + end) for end in BESIDE[1:]]:
        with suppress(FileNotFoundError):
            name.unlink()
    for other in others:
        for end in BESIDE:
            with suppress(FileNotFoundError):
                other.with_name(other.name + end).unlink()
    part.replace(target)
    folder = os.open(target.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
