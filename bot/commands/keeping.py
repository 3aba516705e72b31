"""`hold`, `purge`, `backup` and `restore`: what an operator does about keeping and destroying."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import typer

from bot import services
from bot.audit.errors import NoAudit
from bot.audit.keeping import Destroyed, Hold, HoldSource
from bot.audit.model import Audit, By, RoomKey
from bot.commands.output import replace_whole
from bot.config import Config, ConfigError
from bot.db import open_store
from bot.db.backup import backup
from bot.db.backup_mark import BackupMark, leave_mark, mark_of
from bot.db.restore import apply_ledger, restore, save_ledger
from bot.db.store import SqlStore
from bot.posts.damage import file_of
from bot.services.rounds import rounds_here


@dataclass(frozen=True, slots=True)
class Rooms:
    """Which rooms are meant: one by its chat and topic, or all (chat 0)."""

    chat: int
    thread: int
    at: datetime


async def change_holds(settings: Config, rooms: Rooms, reason: str, *, lift: bool, all_rooms: bool) -> None:
    """Put a hold on, lift all there are, or list them; raises `NoAudit` or `ConfigError`."""
    if not rooms.chat and not all_rooms and (reason or lift):
        raise ConfigError("Say which chat with --chat ID, or --all for every room.")
    if lift and not reason:
        raise ConfigError("Say with --reason on whose decision the hold is lifted: it stands in the trail.")
    async with open_store(settings.database_url) as store:
        chosen = await last_rounds(store, rooms)
        for audit in chosen:
            await change_hold(store, audit, rooms.at, reason, lift=lift)
    if not chosen:
        raise NoAudit


async def last_rounds(store: SqlStore, rooms: Rooms) -> Sequence[Audit]:
    """Give the last round of each room that is meant."""
    if rooms.chat:
        return (await rounds_here(store, RoomKey(rooms.chat, rooms.thread)))[-1:]
    async with store.read() as look:
        found = [await look.rounds(room_id) for room_id, _ in await look.room_ids()]
    return [each[-1] for each in found if each]


async def change_hold(store: SqlStore, audit: Audit, at: datetime, reason: str, *, lift: bool) -> None:
    """Change the holds of one room, and say which are on then."""
    by, room = By(audit.room.key, 0, "", 0, at), audit.room.id
    if lift:
        for hold in await services.holds.holds_of(store, room):
            count = await services.holds.lift(store, by, room, hold.source, reason)
            typer.echo(f"{place_of(audit)}: the hold of the {hold.source} is lifted; texts destroyed: {count}")
    elif reason:
        await services.holds.put(store, by, room, Hold(HoldSource.OPERATOR, reason, at))
    for hold in await services.holds.holds_of(store, room):
        typer.echo(f"{place_of(audit)}: held since {hold.since:%Y-%m-%d} by the {hold.source}: {hold.reason}")
    if not await services.holds.holds_of(store, room):
        typer.echo(f"{place_of(audit)}: no hold")


def place_of(audit: Audit) -> str:
    """Name a room by numbers alone."""
    key = audit.room.key
    return f"chat {key.chat_id}" + (f", topic {key.thread_id}" if key.thread_id else "")


async def purge_round(settings: Config, rooms: Rooms, number: int, *, dry_run: bool) -> None:
    """Destroy one closed round, or say what that would destroy; raises `NoAudit`, `StillOpen` or `IsHeld`."""
    async with open_store(settings.database_url) as store:
        rounds = await rounds_here(store, RoomKey(rooms.chat, rooms.thread))
        audit = next((each for each in rounds if each.round == number), None)
        if audit is None:
            raise NoAudit
        if dry_run:
            line = await services.purges.would_purge(store, audit.id, rooms.at)
        else:
            line = await services.purges.purge(store, audit.id, rooms.at, "operator")
    typer.echo(f"{place_of(audit)}, round {number}: {'would destroy' if dry_run else 'destroyed'} {counted(line)}")
    if not dry_run:
        typer.echo(f"seal of its record: {line.head}")


def counted(line: Destroyed) -> str:
    """Say how much of what."""
    return ", ".join(f"{count} {name}" for name, count in (line.counts or {}).items() if count) or "nothing"


async def write_backup(settings: Config, file: Path) -> None:
    """Copy the database and name the rounds in the copy, here and in a file beside it."""
    rounds = await backup(settings.database_url, file)
    replace_whole(file.with_name(f"{file.name}.rounds.txt"), "\n".join((*rounds, "")).encode())
    mark = mark_of(settings.database_url, settings.backup_mark)
    if mark is not None:
        mark_backup(mark, file, len(rounds))
    typer.echo("\n".join((f"{file}: {len(rounds)} rounds", *rounds)))


def mark_backup(mark: Path, file: Path, rounds: int) -> None:
    """Leave the mark of a backup; one that cannot be left takes nothing from the backup."""
    try:
        leave_mark(mark, BackupMark(datetime.now(UTC), str(file.absolute()), rounds))
    except OSError as error:
        typer.echo(f"{mark}: not written ({error.strerror}); doctor will not know of this backup", err=True)


async def restore_backup(settings: Config, file: Path) -> None:
    """Put a copy in the place of the database, with all that was destroyed since destroyed in it."""
    posts = file_of(settings.posts_url)
    rounds, followed = await restore(settings.database_url, file, [posts] if posts else [])
    typer.echo("\n".join((f"{file}: restored, {len(rounds)} rounds; destroyed since, and again: {followed}", *rounds)))


async def keep_ledger(settings: Config, file: Path, *, apply: bool) -> None:
    """Write what was destroyed into a file, or destroy what the file says in a database that was restored."""
    if apply:
        followed = await apply_ledger(settings.database_url, file)
        typer.echo(f"{file}: destroyed since, and again: {followed}")
    else:
        typer.echo(f"{file}: {await save_ledger(settings.database_url, file)} lines")
