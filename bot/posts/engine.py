"""DBOS Transact, begun and ended as we need it: on our own event loop, and leaving nothing behind.

`VERSION` is set by hand: DBOS recovers only what was begun under the same one. It changes when, and only when, the
steps of the workflow change their order or meaning; what is due under another one is found again by the sweep.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from typing import Self, TypeVar

import structlog
from dbos import DBOS, DBOSConfig, Queue
from sqlalchemy.exc import DBAPIError, ProgrammingError

from bot.db.engine import identity
from bot.db.private import keep_private
from bot.posts.complaints import Complaints
from bot.posts.damage import damage, file_of, set_aside
from bot.posts.pace import Pace

log = structlog.get_logger()

T = TypeVar("T")

VERSION = "1"
QUEUE = "posts"
TABLE = "workflow_status"
"""A table that DBOS's database has."""

LISTENING = 0.1
"""Seconds between two looks for messages between workflows. There are none, so a look costs nothing; but DBOS ends only
after the next."""

Tasks = set["asyncio.Task[object]"]
Workflow = Callable[[int, str, int], Coroutine[object, object, None]]


def config(url: str, executor: str) -> DBOSConfig:
    """Say how DBOS is to work; nobody waits for events, so it need not listen for them."""
    return {
        "name": "audit-bot",
        "system_database_url": url,
        "application_version": VERSION,
        "executor_id": executor,
        "use_listen_notify": False,
        "notification_listener_polling_interval_sec": LISTENING,
        "sys_db_pool_size": 5,
        "log_level": "WARNING",
    }


@dataclass
class Engine:
    """DBOS at work on one database, which it makes anew when it is lost or damaged.

    `url` is a synchronous SQLAlchemy address, `register` makes the workflow known to DBOS; `running` are the workflows
    under way. While `ready` is not set nothing can be enqueued; what is due then is found again afterwards.
    """

    url: str
    executor: str
    pace: Pace
    clock: Callable[[], datetime]
    register: Callable[[Tasks], Workflow]
    running: Tasks = field(default_factory=set)
    ready: asyncio.Event = field(default_factory=asyncio.Event)
    complaints: Complaints = field(default_factory=Complaints)

    dbos: DBOS | None = field(init=False, default=None)
    queue: Queue = field(init=False)
    workflow: Workflow = field(init=False)
    known: tuple[int, int] | None = field(init=False, default=None)
    """Which file DBOS has opened."""

    is_doubted: bool = field(init=False, default=False)
    """Whether something was complained of, and the database not seen whole since."""

    async def __aenter__(self) -> Self:
        logger = logging.getLogger("dbos")
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())  # else DBOS prints by itself, past our own log
        logger.addFilter(self.complaints)
        try:
            aside = await self.start()
        except BaseException:
            await self.__aexit__()
            raise
        if aside:
            log.warning("posts-database-opened-anew", why="damaged", aside=aside)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()
        self.complaints.tell(asyncio.get_running_loop().time())
        logging.getLogger("dbos").removeFilter(self.complaints)

    async def start(self) -> str:
        """Launch DBOS; answer under which name a damaged database was set aside, "" for a whole one."""
        file, aside = file_of(self.url), ""
        if file and file.exists() and await asyncio.to_thread(damage, file) == "damaged":
            aside = set_aside(file, self.clock()).name
        if file:
            keep_private(file, create=True)
        self.workflow = self.register(self.running)
        self.dbos = DBOS(config=config(self.url, self.executor))
        DBOS.launch()  # here, not in a thread: the loop that runs now is the one that workflows run on
        self.queue = await DBOS.register_queue_async(
            QUEUE,
            limiter={"limit": self.pace.a_second, "period": 1.0},
            partition_limiter={"limit": self.pace.a_minute_in_a_chat, "period": 60.0},
            partition_concurrency=1,
            polling_interval_sec=self.pace.poll,
            on_conflict="always_update",
        )
        self.known = identity(file) if file else None
        self.ready.set()
        return aside

    async def stop(self) -> None:
        """Take nothing more from the queue, let workflows finish, and end DBOS."""
        self.ready.clear()
        for stop in self.dbos.background_thread_stop_events if self.dbos else ():
            stop.set()
        await let_finish(self.running, self.pace.farewell)
        await destroyed()
        self.dbos = None

    async def steadily(self, work: Callable[[], Awaitable[T]]) -> T | None:
        """Do something that asks DBOS, once it is there; an error of its database is noted for `watch`: None then.

        One that comes of DBOS's beginning anew meanwhile is dropped: what was not done is found again then.
        """
        await self.ready.wait()
        asked = self.dbos
        try:
            return await work()
        except DBAPIError as error:
            self.complaints.take((__name__, 1), str(error.orig))
        except Exception:
            if asked is self.dbos:
                raise
        return None

    async def watch(self) -> bool:
        """Look whether the database is the one that was opened, and whole; True when DBOS had to begin anew."""
        why = await self.trouble()
        if why and await self.begun_anew(why):
            return True
        self.complaints.tell(asyncio.get_running_loop().time())
        return False

    async def begun_anew(self, why: str) -> bool:
        """End DBOS and launch it again; False when it cannot be, as while the disk is full."""
        await self.stop()
        try:
            aside = await self.start()
        except (DBAPIError, OSError) as error:
            self.complaints.take((__name__, 0), f"cannot begin: {type(error).__name__}")
            return False
        self.complaints.forget()
        self.is_doubted = False
        log.warning("posts-database-opened-anew", why=why, aside=aside or None)
        return True

    async def trouble(self) -> str:
        """Say why DBOS must begin anew, "" if it need not."""
        file = file_of(self.url)
        if not self.ready.is_set():
            return "unfinished"
        if file is not None and identity(file) != self.known:
            return "replaced" if file.exists() else "missing"
        self.is_doubted |= self.complaints.heard()
        if not self.is_doubted:
            return ""
        why = await is_gone() if file is None else await asyncio.to_thread(lambda: damage(file, table=TABLE))
        self.is_doubted = why is None
        return why or ""


async def is_gone() -> str | None:
    """Say "gone" if PostgreSQL answers, but knows nothing of DBOS's tables; None if it does not answer."""
    try:
        await DBOS.list_workflows_async(limit=1, load_input=False, load_output=False)
    except ProgrammingError:
        return "gone"
    except Exception:  # noqa: BLE001 - it is away, which is another matter
        return None
    return ""


async def let_finish(running: Tasks, seconds: float) -> None:
    """Let workflows finish, and break the late ones off: they stay pending and go on at the next start."""
    if not running:
        return
    _, late = await asyncio.wait(set(running), timeout=seconds)
    for task in late:
        task.cancel()
    await asyncio.gather(*late, return_exceptions=True)


async def destroyed() -> None:
    """End DBOS off the loop, and give the loop threads of its own again: DBOS had put its own in their place."""
    loop = asyncio.get_running_loop()
    threads = ThreadPoolExecutor(thread_name_prefix="asyncio")
    await loop.run_in_executor(threads, lambda: DBOS.destroy(destroy_registry=True))
    loop.set_default_executor(threads)
