"""Making what was deleted unreadable in the database's files, too: free pages, the write-ahead log, dead rows.

On SQLite every connection overwrites what it deletes (`PRAGMA secure_delete`), but a page that is laid out anew keeps
copies of rows that have moved: only VACUUM writes every page again. What was changed lately also stands in the
write-ahead log until that is emptied. How often something was deleted is counted in the file's `user_version`, in the
transaction that deletes, so that a crash does not forget it; 0 means that nothing is left to do. On PostgreSQL old rows
lie in a table until VACUUM FULL writes it anew; its own log and its backups are the operator's.
"""

from __future__ import annotations

from collections.abc import Iterable

import structlog
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.db.outages import telling_away
from bot.db.session import Session
from bot.services.ports import StoreAway

log = structlog.get_logger()

LEFT = text("PRAGMA user_version")
EMPTY_LOG = text("PRAGMA wal_checkpoint(TRUNCATE)")
FORGETTING = frozenset({"person", "note", "salt"})
"""Where somebody who is forgotten leaves traces."""


def left(count: int) -> str:
    """Give the statement that keeps how many deletions are still to be followed up; PRAGMA takes no parameters."""
    return f"PRAGMA user_version = {int(count)}"


async def note_traces(session: Session) -> None:
    """Note, as part of a transaction, that something was deleted that must not be read again."""
    if session.dialect == "sqlite":
        ((count,),) = await session.rows(LEFT)
        await session.run(text(left(count + 1)))


async def scour(writers: AsyncEngine, tables: Iterable[str] = FORGETTING) -> bool:
    """Write anew what may still hold what was deleted; False when somebody is in the way, to be tried again.

    `tables` are those to be written anew on PostgreSQL; SQLite has one file for all.
    """
    try:
        with telling_away():
            if writers.dialect.name == "sqlite":
                return await scour_sqlite(writers)
            async with writers.connect() as connection:
                alone = await connection.execution_options(isolation_level="AUTOCOMMIT")
                await alone.execute(text(f"VACUUM (FULL) {', '.join(sorted(tables))}"))
    except StoreAway as error:
        log.info("traces-left", why=str(error))
        return False
    return True


async def scour_sqlite(writers: AsyncEngine) -> bool:
    """Write every page anew and empty the log, if there is anything to do; it is settled only once it is done."""
    async with writers.connect() as connection:
        alone = await connection.execution_options(begin="")  # VACUUM wants no transaction around it
        count = (await alone.execute(LEFT)).scalar()
        if not count:
            return True
        await alone.execute(text("VACUUM"))
        if await is_busy(alone):
            return False
    async with writers.begin() as transaction:
        if (await transaction.execute(LEFT)).scalar() == count:  # else another process has deleted meanwhile
            await transaction.execute(text(left(0)))
    return True


async def is_busy(connection: AsyncConnection) -> bool:
    """Move the log into the file and empty it; True when somebody still reads from it."""
    return bool((await connection.execute(EMPTY_LOG)).one()[0])
