"""What can be seen on this machine: version, files and who may read them, the disk, the last backup."""

from __future__ import annotations

import os
import platform
import shutil
import tomllib
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from bot.commands.checkup.check import Check, broken, judged_by, size, span, unknown, unwell, well
from bot.config import IN_FILES, OTHERS, PREFIX, Config
from bot.db.backup_mark import mark_of, read_mark
from bot.db.private import BESIDE
from bot.db.remains import remains_of
from bot.posts.damage import file_of

PROJECT = Path(__file__).parents[3] / "pyproject.toml"
LITTLE, TOO_LITTLE = 1_000_000_000, 100_000_000
"""Free bytes on the disk, below which it wants looking at, and below which it is broken."""

BACKUP_DAYS = 7
"""From how old on a backup wants looking at."""

DAY = 86_400


def version() -> str:
    """Give this program's version, as its own file says it."""
    try:
        return str(tomllib.loads(PROJECT.read_text("utf-8"))["project"]["version"])
    except (OSError, ValueError, KeyError):
        return "unknown"


def version_check() -> Check:
    """Say which program this is."""
    return well("version", f"{version()}, on Python {platform.python_version()}")


def folder_of(settings: Config) -> Path | None:
    """Give the folder in which the database stands; None where it is PostgreSQL."""
    file = file_of(settings.database_url)
    return None if file is None else file.absolute().parent


def files_kept(settings: Config) -> Iterator[Path]:
    """Give every file that only its owner should read: the databases, what stands beside them, settings and secrets."""
    for url in (settings.database_url, settings.posts_url):
        file = file_of(url)
        if file is not None:
            yield from (file.with_name(file.name + end) for end in BESIDE)
    for beside in (remains_of(settings.database_url), mark_of(settings.database_url, None)):
        if beside is not None:
            yield beside
    yield Path(".env")
    for field in IN_FILES:
        if path := os.environ.get(f"{PREFIX}{field.upper()}_FILE"):
            yield Path(path)


def files_check(settings: Config) -> Check:
    """Say whether others on this machine can read what is kept, and whether the bot can write where it must."""
    there = [file for file in files_kept(settings) if file.exists()]
    shared = [] if settings.secrets_may_be_shared else [file for file in there if file.stat().st_mode & OTHERS]
    folder = folder_of(settings)
    if folder is not None and not os.access(folder, os.W_OK):
        return broken("files", f"{folder} cannot be written to")
    wrong = [f"others can read {file} (chmod 600 it)" for file in shared]
    return judged_by("files", wrong, f"{len(there)} files looked at", {"files_open_to_others": len(shared)})


def disk_check(settings: Config) -> Check:
    """Say how much room there is."""
    folder = folder_of(settings)
    if folder is None:
        return unknown("disk", "the database is PostgreSQL's: look there")
    try:
        usage = shutil.disk_usage(folder)
    except OSError as error:
        return broken("disk", f"{folder}: {error.strerror}")
    said = f"{size(usage.free)} of {size(usage.total)} free at {folder}"
    if usage.free < TOO_LITTLE:
        return broken("disk", said)
    return judged_by("disk", ["little is free"] if usage.free < LITTLE else [], said, {"disk_free_bytes": usage.free})


def backup_check(settings: Config, now: datetime) -> Check:
    """Say when the last backup was made."""
    file = mark_of(settings.database_url, settings.backup_mark)
    if file is None:
        return unknown("backup", "pg_dump leaves no mark: name a file with AUDIT_BOT_BACKUP_MARK and touch it")
    mark = read_mark(file)
    if mark is None:
        return unwell("backup", f"no backup has left its mark ({file})")
    age = (now - mark.at).total_seconds()
    rounds = "" if mark.rounds is None else f", {mark.rounds} rounds, {mark.file}"
    wrong = [f"older than {BACKUP_DAYS} days"] if age > BACKUP_DAYS * DAY else []
    wrong += ["its mark is of a day to come"] if age < -DAY else []
    return judged_by("backup", wrong, f"{span(max(age, 0))} old{rounds}", {"backup_age_seconds": max(age, 0)})
