"""A copy of the database as it is at one moment, while the bot goes on."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from sqlalchemy import make_url, text

from bot.db.engine import make_engine
from bot.db.outages import telling_away
from bot.db.private import keep_private


class CannotBackUp(Exception):
    """The copy cannot be made here; the message says what to do instead, in plain English for the operator."""


async def backup(url: str, file: Path) -> tuple[str, ...]:
    """Write a complete, compact copy of an SQLite database to a new file, and name the rounds in it.

    Nobody is kept waiting meanwhile.

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
                keep_private(file, create=True)  # VACUUM takes an empty file, too
                alone = await connection.execution_options(begin="")  # VACUUM wants no transaction around it
                await alone.execute(text("VACUUM INTO :file"), {"file": str(file)})
        return rounds_in(file)
    except BaseException:
        with suppress(OSError):
            file.unlink()  # noqa: ASYNC240 - half a copy is none
        raise
    finally:
        await engine.dispose()


ROUNDS = """
    SELECT room.chat_id, room.thread_id, audit.round, framework.id, audit.status, audit.opened_at, audit.closed_at
    FROM audit JOIN room ON room.id = audit.room_id JOIN framework ON framework.hash = audit.framework_hash
    ORDER BY room.chat_id, room.thread_id, audit.round
"""


def rounds_in(file: Path) -> tuple[str, ...]:
    """Name the rounds in a copy, a line each, by numbers and days."""
    with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        return tuple(line_of(*row) for row in connection.execute(ROUNDS))


def line_of(chat: int, thread: int, number: int, framework: str, *standing: str | None) -> str:
    """Name a round."""
    status, opened, closed = standing
    place = f"chat {chat}" + (f", topic {thread}" if thread else "")
    days = f"opened {(opened or '')[:10]}" + (f", closed {closed[:10]}" if closed else "")
    return f"{place}, round {number}: {framework}, {status}, {days}"
