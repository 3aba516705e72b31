"""The SQLite file in which DBOS keeps its work: whether it is whole, and out of the way when it is not.

Nothing stands in it alone. What is to be posted, and what has been, is in the main database; a file that is made anew
costs no more than the order of the queue, and a post that was being sent at just that moment may come twice.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlalchemy import make_url

from bot.db.private import BESIDE, keep_private

BROKEN: Final = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
PATIENCE = 1.0
"""Seconds to wait for a file that another process holds."""


def file_of(url: str) -> Path | None:
    """Give the file of an SQLite address, None for PostgreSQL."""
    address = make_url(url)
    return Path(address.database or "") if address.get_backend_name() == "sqlite" else None


def damage(file: Path, *, table: str = "") -> str:
    """Say what is wrong with a file that is there: "damaged", "empty" (without `table`), or nothing.

    It is nothing also when it cannot be known, as while the file is locked or its disk cannot be read.
    """
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=rw", uri=True, timeout=PATIENCE)) as connection:
            ((verdict,),) = connection.execute("PRAGMA quick_check(1)").fetchall()
            named = connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (table,)).fetchall()
    except sqlite3.DatabaseError as error:
        return "damaged" if primary_code(error) in BROKEN else ""
    if verdict != "ok":
        return "damaged"
    return "empty" if table and not named else ""


def primary_code(error: sqlite3.Error) -> int:
    """Give SQLite's primary result code, 0 when there is none."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def set_aside(file: Path, now: datetime) -> Path:
    """Rename a file, and what belongs to it, so that another can be made; give its new name.

    >>> aside_name(Path("audit-bot.posts.db"), datetime(2027, 3, 1, 9, 30, 5))
    PosixPath('audit-bot.posts.aside-20270301T093005.db')
    """
    keep_private(file, create=False)
    aside = aside_name(file, now)
    for end in BESIDE:
        part = file.with_name(file.name + end)
        if part.exists():
            part.replace(aside.with_name(aside.name + end))
    return aside


def aside_name(file: Path, now: datetime) -> Path:
    """Name a file that is set aside by the second in which it was."""
    return file.with_name(f"{file.stem}.aside-{now:%Y%m%dT%H%M%S}{file.suffix}")
