"""What was destroyed, in a file beside the database: a backup is restored over the database, never over this.

A line a purge, a forgetting or the end of a hold, as JSON; nothing in it says who or what it was, but a database from
before can be held against it (`bot.db.restore`). The database has the same lines, so that both can be brought together.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from sqlalchemy import make_url

from bot.audit.keeping import Destroyed, DestroyedKind


def remains_of(url: str) -> Path | None:
    """Give the file of a SQLite database's remains; None for PostgreSQL, whose backups are its own."""
    made = make_url(url)
    if made.get_backend_name() != "sqlite" or not made.database:
        return None
    return Path(made.database).with_suffix(".destroyed.jsonl")


def read_lines(file: Path) -> Sequence[Destroyed]:
    """Read a file of remains; a last line that was broken off is left out, as its change was not confirmed."""
    if not file.exists():
        return ()
    found = []
    for text in file.read_text("utf-8").splitlines():
        try:
            said = json.loads(text)
        except ValueError:
            continue
        what, at = DestroyedKind(said["what"]), datetime.fromisoformat(said["at"])
        found.append(Destroyed(**{**said, "what": what, "at": at}))
    return tuple(found)


def add_lines(file: Path, lines: Iterable[Destroyed]) -> None:
    """Add the lines that are not there yet, for its owner's eyes only, and on the disk when this returns."""
    known = {line.token for line in read_lines(file)}
    new = [line for line in lines if line.token not in known]
    if not new:
        return
    text = "".join(json.dumps({**asdict(line), "at": line.at.isoformat()}) + "\n" for line in new)
    whole = not file.exists() or file.read_bytes()[-1:] in (b"\n", b"")
    number = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(number, "w", encoding="utf-8") as writer:
        writer.write(text if whole else f"\n{text}")
        writer.flush()
        os.fsync(writer.fileno())
