"""The one workflow: a post is placed, kept, and followed by what comes of it.

Each step's answer is recorded; a workflow that was broken off by a crash goes on after the last recorded one.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import structlog
from dbos import DBOS
from dbos._error import DBOSMaxStepRetriesExceeded

from bot.audit.doings import Post
from bot.audit.model import Audit
from bot.posts.clockwork import every, harmlessly, remind
from bot.posts.engine import Tasks, launched
from bot.posts.executors import executor
from bot.posts.names import DOCUMENT, FORMS, kind_of, part_name
from bot.posts.outlet import Outlet
from bot.posts.pace import Pace
from bot.posts.placing import Placer
from bot.posts.posting import Posting, Workflow, forget_finished, redraw_stale
from bot.services.opening import REPORT
from bot.services.ports import Store

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Steps:
    """The steps of the workflow, in order."""

    placer: Placer
    pace: Pace

    async def run(self, audit_id: int, name: str, attempt: int) -> int:
        """Post what is wanted; answers the version posted, 0 when there was nothing to do."""
        try:
            placed = await DBOS.run_step_async(self.patiently("place"), self.placer.place, audit_id, name)
        except DBOSMaxStepRetriesExceeded:
            if attempt == 0 and kind_of(name) == DOCUMENT:
                await self.beside("trouble", self.placer.tell_trouble, audit_id, name)
            raise
        if placed is None:
            return 0
        while not await DBOS.run_step_async({"name": "keep"}, self.placer.keep, audit_id, name, placed):
            await DBOS.sleep_async(self.pace.pause)
        if kind_of(name) == DOCUMENT:
            await self.beside("progress", self.placer.tell_progress, audit_id, name)
        return placed[0]

    def patiently(self, name: str) -> Any:  # noqa: ANN401 - DBOS keeps the type of its step options to itself
        """Name a step that is tried several times."""
        return {
            "name": name,
            "retries_allowed": True,
            "max_attempts": self.pace.tries,
            "interval_seconds": self.pace.pause,
            "backoff_rate": 2.0,
        }

    async def beside(self, name: str, tell: Callable[[int, str], Any], audit_id: int, post: str) -> None:
        """Run a step that may fail without harm."""

        async def step() -> None:
            await harmlessly(lambda: tell(audit_id, post))

        await DBOS.run_step_async({"name": name}, step)


def register(steps: Steps, running: Tasks, enqueue: Callable[[list[Post]], Any]) -> Workflow:
    """Make the workflow known to DBOS; `running` holds it while it runs."""

    async def post(audit_id: int, name: str, attempt: int) -> None:
        task = asyncio.current_task()
        if task is not None:
            running.add(task)
            task.add_done_callback(running.discard)
        version = await steps.run(audit_id, name, attempt)
        if version and name == REPORT:
            await enqueue([Post(audit_id, part_name(version, form), version=1) for form in FORMS])

    return DBOS.workflow(name="post")(post)


@asynccontextmanager
async def posting(
    store: Store,
    outlet: Outlet,
    *,
    url: str,
    redraw_cards: Callable[[Audit], None],
    clock: Callable[[], datetime],
    pace: Pace | None = None,
) -> AsyncIterator[Posting]:
    """Take up what was left, and make posts until the end; `url` is a synchronous SQLAlchemy address."""
    pace = pace or Pace()
    running: Tasks = set()
    later: list[Posting] = []

    async def enqueue(due: list[Post]) -> None:
        await later[0].enqueue(due)

    workflow = register(Steps(Placer(store, outlet, clock), pace), running, enqueue)
    async with executor(url) as process, launched(url, process.name, pace, running) as queue:
        posts = Posting(store, queue, workflow, pace)
        later.append(posts)
        await harmlessly(lambda: redraw_stale(store, redraw_cards))
        posts.soon(every(pace.sweep, process.take_over, posts.sweep))
        by_the_clock = (lambda: remind(store, clock(), posts.enqueue), lambda: forget_finished(clock()))
        posts.soon(every(pace.clockwork, *by_the_clock))
        try:
            yield posts
        finally:
            for task in posts.tasks:
                task.cancel()
            await asyncio.gather(*posts.tasks, return_exceptions=True)
