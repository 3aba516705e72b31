"""Which process is which: a process that died must be told from one that works, or its posts would wait for ever.

DBOS gives unfinished work back to the executor that began it, at its next start. One process on SQLite is always the
same executor. On PostgreSQL each process takes the lowest free number and holds an advisory lock on it for as long as
it lives; the database frees the lock of a process that died. So a restarted process finds its own work, and every
process looks now and then for work under a number that nobody holds.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Protocol

import structlog
from dbos import DBOS, WorkflowStatus
from psycopg import AsyncConnection, OperationalError
from sqlalchemy.engine import make_url

from bot.posts.engine import QUEUE, VERSION

log = structlog.get_logger()

LOCKS = 0x61756474
"""The advisory locks' first key: ours alone ("audt")."""

MOST = 1000

NOTICED = " ".join(f"-c tcp_keepalives_{name}={value}" for name, value in (("idle", 15), ("interval", 5), ("count", 3)))
"""A process that is killed closes its connection; a machine that loses its power does not, and would hold its numbers
for two hours."""


class Executor(Protocol):
    """A process as DBOS knows it."""

    @property
    def name(self) -> str:
        """Its name, under which its work is kept."""

    async def take_over(self) -> None:
        """Take over the work of processes that have died."""


@dataclass(frozen=True, slots=True)
class Alone:
    """The only process there is."""

    name: str = "bot"

    async def take_over(self) -> None:
        """Find nothing: there is nobody else."""


@dataclass(slots=True)
class OneOfMany:
    """A process that holds a number."""

    address: str
    connection: AsyncConnection
    number: int = 0

    @property
    def name(self) -> str:
        """Its name, under which its work is kept."""
        return f"bot-{self.number}"

    async def take_over(self) -> None:
        """Enqueue again what is pending under numbers that nobody holds; also renew a hold that was lost."""
        await self.hold_on()
        names = {one.executor_id for one in await begun() if one.executor_id} - {self.name}
        for name in sorted(names):
            number = int(name.removeprefix("bot-"))
            if await self.lock(number):
                log.info("posts-taken-over", executor=name)
                await enqueue_again(name)
                await self.connection.execute("SELECT pg_advisory_unlock(%s, %s)", (LOCKS, number))

    async def hold_on(self) -> None:
        """Connect again after the database was away, and take the same number."""
        try:
            await self.connection.execute("SELECT 1")
        except OperationalError:
            self.connection = await connected(self.address)
            await self.lock(self.number)

    async def lock(self, number: int) -> bool:
        """Try to hold a number; False when another process has it."""
        cursor = await self.connection.execute("SELECT pg_try_advisory_lock(%s, %s)", (LOCKS, number))
        row = await cursor.fetchone()
        return bool(row and row[0])


async def begun(name: str | None = None) -> list[WorkflowStatus]:
    """Give what has begun and not ended: all of it, or an executor's."""
    return await DBOS.list_workflows_async(
        status="PENDING", app_version=VERSION, executor_id=name, load_input=False, load_output=False
    )


async def enqueue_again(name: str) -> None:
    """Enqueue again what an executor has begun; whoever asks must hold its number.

    Without it what is listed may be another's by the time it is enqueued, and would be done twice.
    """
    await DBOS.resume_workflows_async([one.workflow_id for one in await begun(name)], queue_name=QUEUE)


async def connected(address: str) -> AsyncConnection:
    """Connect outside any transaction, so that the database notices within half a minute when this machine is gone."""
    return await AsyncConnection.connect(address, autocommit=True, options=NOTICED)


@asynccontextmanager
async def executor(url: str) -> AsyncIterator[Executor]:
    """Say which executor this process is, until the end."""
    if make_url(url).get_backend_name() == "sqlite":
        yield Alone()
        return
    address = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    one = OneOfMany(address, await connected(address))
    try:
        while not await one.lock(one.number + 1) and one.number < MOST:
            one.number += 1
        one.number += 1
        yield one
    finally:
        await one.connection.close()
