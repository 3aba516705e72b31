"""DBOS Transact, begun and ended as we need it: on our own event loop, and leaving nothing behind.

`VERSION` is set by hand: DBOS recovers only what was begun under the same one. It changes when, and only when, the
steps of the workflow change their order or meaning; what is due under another one is found again by the sweep.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager

from dbos import DBOS, DBOSConfig, Queue

from bot.posts.pace import Pace

VERSION = "1"
QUEUE = "posts"

Tasks = set["asyncio.Task[object]"]


def config(url: str, executor: str) -> DBOSConfig:
    """Say how DBOS is to work; nobody waits for events, so it need not listen for them."""
    return {
        "name": "audit-bot",
        "system_database_url": url,
        "application_version": VERSION,
        "executor_id": executor,
        "use_listen_notify": False,
        "sys_db_pool_size": 5,
        "log_level": "WARNING",
    }


@asynccontextmanager
async def launched(url: str, executor: str, pace: Pace, running: Tasks) -> AsyncIterator[Queue]:
    """Launch DBOS with the workflows registered so far, and give the queue; `running` are the workflows under way."""
    logger = logging.getLogger("dbos")
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())  # else DBOS prints by itself, past our own log
    dbos = DBOS(config=config(url, executor))
    try:
        DBOS.launch()  # here, not in a thread: the loop that runs now is the one that workflows run on
        yield await DBOS.register_queue_async(
            QUEUE,
            limiter={"limit": pace.a_second, "period": 1.0},
            partition_limiter={"limit": pace.a_minute_in_a_chat, "period": 60.0},
            partition_concurrency=1,
            polling_interval_sec=pace.poll,
            on_conflict="always_update",
        )
    finally:
        for stop in dbos.background_thread_stop_events:
            stop.set()
        await let_finish(running, pace.farewell)
        await destroyed()


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
