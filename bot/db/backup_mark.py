"""The mark that a backup leaves: when the last one was made, so that somebody can be told when it is too old.

It stands in a file beside the database and not in it: whoever has lost the database must still find the backup. Where
backups are made otherwise (`pg_dump`, a copy of the disk), an empty file that is touched each time will do.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import make_url


@dataclass(frozen=True, slots=True)
class BackupMark:
    """When the last backup was made; its file and how many rounds it has, where that is known."""

    at: datetime
    file: str = ""
    rounds: int | None = None


def mark_of(url: str, named: Path | None) -> Path | None:
    """Give the file of the mark: the one that is named, else beside SQLite's database; None where there is neither."""
    made = make_url(url)
    if named is not None or made.get_backend_name() != "sqlite" or not made.database:
        return named
    return Path(made.database).with_suffix(".backup.json")


def leave_mark(file: Path, mark: BackupMark) -> None:
    """Say that a backup was made, in a file for its owner's eyes only."""
    said = {"at": mark.at.isoformat(), "file": mark.file, "rounds": mark.rounds}
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as writer:
            json.dump(said, writer)
        part.replace(file)
    finally:
        with suppress(OSError):
            part.unlink()


def read_mark(file: Path) -> BackupMark | None:
    """Read what the last backup left; of a file in which nothing of ours stands, when it was touched. None: no file."""
    try:
        touched = datetime.fromtimestamp(file.stat().st_mtime, UTC)
        text = file.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    try:
        said = json.loads(text)
        return BackupMark(datetime.fromisoformat(said["at"]).astimezone(UTC), str(said["file"]), int(said["rounds"]))
    except (ValueError, KeyError, TypeError):
        return BackupMark(touched)
