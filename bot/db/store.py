"""The store: a transaction for every reader and writer."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.audit.model import Settings
from bot.db.away import telling_away
from bot.db.changes import ChangeWork
from bot.db.contents import ContentLook
from bot.db.engine import make_engine, readers, writers
from bot.db.memory import Memory
from bot.db.messages import MessageLook, MessageWork
from bot.db.persons import PersonLook, PersonWork
from bot.db.rooms import RoomWork


class SqlLook(ContentLook, MessageLook, PersonLook):
    """A reader's view: one consistent state."""


class SqlWork(ChangeWork, RoomWork, MessageWork, PersonWork):
    """A writer's view: one consistent state, and its changes."""


class SqlStore:
    """The database as the use cases see it, on SQLite or PostgreSQL."""

    def __init__(self, engine: AsyncEngine, beginning: Settings | None = None) -> None:
        self.engine = engine
        self.readers = readers(engine)
        self.writers = writers(engine)
        self.memory = Memory(beginning=beginning or Settings())
        event.listen(engine.sync_engine, "connect", lambda *_: self.memory.forget())
        # SQLite has one writer at a time, and those who wait poll it: within the process they rather queue.
        self.turn: AbstractAsyncContextManager[object] = (
            asyncio.Lock() if engine.dialect.name == "sqlite" else nullcontext()
        )

    @asynccontextmanager
    async def read(self) -> AsyncIterator[SqlLook]:
        """Begin to read; raises `StoreAway` when the database cannot be reached."""
        with telling_away():
            async with self.readers.connect() as connection, connection.begin():
                yield SqlLook(connection, self.memory, writing=False)

    @asynccontextmanager
    async def write(self) -> AsyncIterator[SqlWork]:
        """Begin to write; commits at the end, rolls back on any error; raises `StoreAway`."""
        with telling_away():
            async with self.turn, self.writers.connect() as connection:
                work = SqlWork(connection, self.memory, writing=True)
                async with connection.begin():
                    yield work
                    await work.finish()
                work.remember()

    async def close(self) -> None:
        """Close all connections."""
        await self.engine.dispose()


@asynccontextmanager
async def open_store(url: str, *, beginning: Settings | None = None) -> AsyncIterator[SqlStore]:
    """Open the store of a database that `migrate` has brought up to date; new rooms begin with given settings."""
    store = SqlStore(make_engine(url), beginning)
    try:
        yield store
    finally:
        await store.close()
