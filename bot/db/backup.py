"""A copy of the database as it is at one moment, while the bot goes on."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import make_url, text

from bot.db.away import telling_away
from bot.db.engine import make_engine


class CannotBackUp(Exception):
    """The copy cannot be made here; the message says what to do instead, in plain English for the operator."""


async def backup(url: str, file: Path) -> None:
    """Write a complete, compact copy of an SQLite database to a new file; nobody is kept waiting meanwhile.

    Raises `CannotBackUp` for PostgreSQL and for a file that exists, `StoreAway` when the database cannot be read or
    the copy cannot be written.
    """
    if make_url(url).get_backend_name() != "sqlite":
        raise CannotBackUp("a PostgreSQL database is backed up with pg_dump, not with this command")
    if file.exists():  # noqa: ASYNC240 - one look, once, on the command line
        raise CannotBackUp(f"{file} exists already; name a new file")  # noqa: EM102 - a sentence for the operator
    engine = make_engine(url)
    try:
        with telling_away():
            async with engine.connect() as connection:
                alone = await connection.execution_options(begin="")  # VACUUM wants no transaction around it
                await alone.execute(text("VACUUM INTO :file"), {"file": str(file)})
    finally:
        await engine.dispose()
