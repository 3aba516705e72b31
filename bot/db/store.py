"""The store: a transaction for every reader and writer."""

from __future__ import annotations

import asyncio
import secrets
from collections import OrderedDict
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from itertools import count
from pathlib import Path

import structlog
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.audit.model import Audit, Cause, Settings
from bot.db.access import AccessLook, AccessWork
from bot.db.chain import ChainWork
from bot.db.changes import ChangeWork
from bot.db.contents import ContentLook
from bot.db.engine import make_engine, readers, writers
from bot.db.figures import FigureLook
from bot.db.finds import FindLook, FindWork
from bot.db.forms import FormLook, FormWork
from bot.db.holds import HoldLook
from bot.db.invitations import InvitationLook, InvitationWork
from bot.db.memory import LONGEST_KEPT, Memory
from bot.db.messages import MessageLook, MessageWork
from bot.db.outages import telling_away
from bot.db.persons import PersonLook, PersonWork
from bot.db.private import keep_private
from bot.db.pulses import PulseWork
from bot.db.purges import PurgeLook, PurgeWork
from bot.db.remains import add_lines, remains_of
from bot.db.rooms import RoomWork
from bot.db.traces import FORGETTING, scour
from bot.db.updates import UpdateLook, UpdateWork
from bot.services.ports import StoreAway

log = structlog.get_logger()

MOST_HANDLED = 10_000
"""How many updates of its own a process remembers; only those in hand matter."""

FORGETS_EVERY = 50
"""How many writers come between two that forget old updates."""


class SqlLook(
    ContentLook,
    AccessLook,
    PurgeLook,
    HoldLook,
    MessageLook,
    InvitationLook,
    FormLook,
    PersonLook,
    UpdateLook,
    FigureLook,
    FindLook,
):
    """A reader's view: one consistent state."""


class SqlWork(
    ChangeWork,
    ChainWork,
    AccessWork,
    PurgeWork,
    RoomWork,
    MessageWork,
    InvitationWork,
    PulseWork,
    FormWork,
    PersonWork,
    UpdateWork,
    FindWork,
    FigureLook,
):
    """A writer's view: one consistent state, and its changes."""


class SqlStore:
    """The database as the use cases see it, on SQLite or PostgreSQL."""

    def __init__(self, engine: AsyncEngine, beginning: Settings | None = None, remains: Path | None = None) -> None:
        self.engine = engine
        self.remains = remains
        self.readers = readers(engine)
        self.writers = writers(engine)
        self.memory = Memory(beginning=beginning or Settings())
        self.process = secrets.token_hex(8)
        self.handled: OrderedDict[int, int] = OrderedDict()
        self.noted = count()
        # A process may have ended before it could scour; SQLite's file knows.
        self.may_hold_traces = engine.dialect.name == "sqlite"
        self.traces_in: set[str] = set()
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
    async def write(self, cause: Cause | None = None) -> AsyncIterator[SqlWork]:
        """Begin to write; commits at the end, rolls back on any error; raises `StoreAway` or `AlreadyHandled`."""
        with telling_away():
            async with self.turn, self.writers.connect() as connection:
                work = SqlWork(connection, self.memory, writing=True)
                async with connection.begin():
                    await self.note(work, cause)
                    yield work
                    await work.finish()
                work.remember()
        self.may_hold_traces |= work.leaves_traces
        self.traces_in |= work.traces_in
        self.remember(cause)

    async def note(self, work: SqlWork, cause: Cause | None) -> None:
        """Keep that an update is handled, and forget old ones now and then; raises `AlreadyHandled`."""
        if cause is None:
            return
        await work.note_handled(cause, self.process, going_on=self.has_handled(cause))
        if next(self.noted) % FORGETS_EVERY == 0:
            await work.forget_handled(cause)

    def remember(self, cause: Cause | None) -> None:
        """Remember in memory what was committed as handled here."""
        if cause is None:
            return
        self.handled[cause.update_id] = cause.mark
        if len(self.handled) > MOST_HANDLED:
            self.handled.popitem(last=False)

    def has_handled(self, cause: Cause) -> bool:
        """Say whether this process has just kept something that comes from an update."""
        return self.handled.get(cause.update_id) == cause.mark

    def recalled(self, audit_id: int, version: int) -> Audit | None:
        """Give an audit as it was committed with this version or a later one, if this process remembers it."""
        known = self.memory.audits.get(audit_id)
        return known if known is not None and known.version >= version else None

    async def scour(self) -> bool:
        """Make what was forgotten unreadable in the database's files, too; False when that must wait."""
        if self.may_hold_traces:
            await self.write_remains()
            async with self.turn:
                self.may_hold_traces = not await scour(self.writers, self.traces_in or FORGETTING)
            if not self.may_hold_traces:
                self.traces_in.clear()
        return not self.may_hold_traces

    async def write_remains(self) -> None:
        """Write what was destroyed into the file beside the database, too: no backup is ever put over that."""
        if self.remains is None:
            return
        try:
            async with self.read() as look:
                lines = await look.destroyed()
            await asyncio.to_thread(add_lines, self.remains, lines)
        except (OSError, StoreAway) as error:
            log.warning("remains-not-written", why=str(error))

    async def close(self) -> None:
        """Close all connections."""
        await self.engine.dispose()


@asynccontextmanager
async def open_store(
    url: str, *, beginning: Settings | None = None, longest_kept: int = LONGEST_KEPT
) -> AsyncIterator[SqlStore]:
    """Open the store of a database that `migrate` has brought up to date; new rooms begin with given settings.

    `longest_kept`: how many months closed rounds are kept at most.
    """
    store = SqlStore(make_engine(url), beginning, remains_of(url))
    store.memory.longest_kept = longest_kept
    if store.remains is not None:
        keep_private(store.remains, create=False)
    try:
        yield store
    finally:
        await store.close()
