"""A database that is not there: it never was, or it was lost, and then nobody wants an empty one in its place."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from bot.config import Config, ConfigError
from bot.posts.damage import file_of, set_aside


def prepare(settings: Config, now: datetime, *, new: bool) -> None:
    """Refuse to begin without the database when that of the posts shows that there was one.

    With `new` the latter is set aside, as the posts that it knows would be taken for new ones. Raises `ConfigError`.
    """
    database, posts = file_of(settings.database_url), file_of(settings.posts_url)
    if database is None or posts is None or not posts.exists() or not is_blank(database):
        return
    if not new:
        sentence = (
            f"The database {database} is missing or empty, but the posts' database {posts} beside it is there. "
            "Put the database back, from a backup if need be; or say --new to begin with an empty one."
        )
        raise ConfigError(sentence)
    set_aside(posts, now)


def is_blank(file: Path) -> bool:
    """Say whether a file is missing, or an SQLite database without anything in it."""
    if not file.exists() or not file.stat().st_size:
        return True
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            return not connection.execute("SELECT 1 FROM sqlite_master").fetchone()
    except sqlite3.DatabaseError:
        return False  # something stands in it; what is wrong with it the start will say
