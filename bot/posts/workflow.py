"""The one workflow: a post is placed, kept, and followed by what comes of it.

Each step's answer is recorded; a workflow that was broken off by a crash goes on after the last recorded one.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from functools import partial
from typing import Any

from dbos import DBOS, StepOptions, error

from bot.audit.messages import Post, PostKind, PostName
from bot.audit.model import Audit
from bot.posts.attachments import FORMS
from bot.posts.engine import Engine, Tasks, Workflow
from bot.posts.executors import executor
from bot.posts.pace import Pace
from bot.posts.placement import Placed, Placer, is_unsure
from bot.posts.queue import Posting, forget_finished, redraw_stale
from bot.posts.reminders import every, harmlessly, remind
from bot.services.forsaken import keep_time
from bot.services.posts import first_summaries

HELD = 4
"""Attempts at the overall summary that wait for a domain's which cannot be posted: with the sweep some four minutes."""


@dataclass(frozen=True, slots=True)
class Steps:
    """The steps of the workflow, in order."""

    placer: Placer
    pace: Pace

    async def run(self, audit_id: int, name: PostName, attempt: int) -> int:
        """Post what is wanted; answers the version posted, 0 when there was nothing to do."""
        try:
            placed = await self.settled(audit_id, name, await self.placed(audit_id, name, holds=attempt < HELD))
        except error.DBOSMaxStepRetriesExceeded:
            if attempt == 0 and name.kind is PostKind.DOCUMENT:
                await self.beside("trouble", self.placer.tell_trouble, audit_id, name)
            raise
        if placed is None:
            return 0
        while not await DBOS.run_step_async({"name": "keep"}, self.placer.keep, audit_id, name, placed):
            await DBOS.sleep_async(self.pace.pause)
        if is_unsure(placed):
            await self.ask(audit_id, name)
        if name.kind is PostKind.DOCUMENT:
            await self.beside("progress", self.placer.tell_progress, audit_id, name)
        if name.kind is PostKind.SUMMARY and await self.more_to_come(audit_id):
            await DBOS.sleep_async(self.pace.apart)  # the chat's next one waits for the end of this one
        return placed[0]

    async def more_to_come(self, audit_id: int) -> bool:
        """Say whether summaries of this audit are still to be posted for the first time."""

        async def step() -> bool:
            return bool(await first_summaries(self.placer.store, audit_id))

        return await DBOS.run_step_async({"name": "more to come"}, step)

    async def placed(self, audit_id: int, name: PostName, *, holds: bool = False) -> Placed | None:
        """Run the step that posts, several times if need be; raises `error.DBOSMaxStepRetriesExceeded`."""
        place = partial(self.placer.place, audit_id, name, holds=holds)
        return await DBOS.run_step_async(self.patiently("place"), place)

    async def settled(self, audit_id: int, name: PostName, placed: Placed | None) -> Placed | None:
        """Where nobody knows whether a post has arrived, post again: later, and only so often.

        When it surely cannot be posted then, it may still have been the first time: it is never called not sent.
        """
        for wait in self.pace.doubts:
            if not is_unsure(placed):
                break
            await DBOS.sleep_async(wait)
            with suppress(error.DBOSMaxStepRetriesExceeded):
                placed = await self.placed(audit_id, name)
        return placed

    async def ask(self, audit_id: int, name: PostName) -> None:
        """Ask the chat whether a post has arrived; until it was asked, however long that takes."""
        wait = self.pace.pause
        while not await DBOS.run_step_async({"name": "ask"}, self.placer.ask, audit_id, name):
            await DBOS.sleep_async(wait)
            wait = min(wait * 2, self.pace.longest)

    def patiently(self, name: str) -> StepOptions:
        """Name a step that is tried several times."""
        return {
            "name": name,
            "retries_allowed": True,
            "max_attempts": self.pace.tries,
            "interval_seconds": self.pace.pause,
            "backoff_rate": 2.0,
        }

    async def beside(self, name: str, tell: Callable[[int, PostName], Any], audit_id: int, post: PostName) -> None:
        """Run a step that may fail without harm."""

        async def step() -> None:
            await harmlessly(lambda: tell(audit_id, post))

        await DBOS.run_step_async({"name": name}, step)


Follow = Callable[[int, PostName, int], Any]
"""Begins what follows when a version of a post was posted, 0 for none."""


def register(steps: Steps, follow: Follow, running: Tasks) -> Workflow:
    """Make the workflow known to DBOS; `running` holds it while it runs."""

    async def post(audit_id: int, name: str, attempt: int) -> None:
        task = asyncio.current_task()
        if task is not None:
            running.add(task)
            task.add_done_callback(running.discard)
        version = await steps.run(audit_id, PostName(name), attempt)
        await follow(audit_id, PostName(name), version)

    return DBOS.workflow(name="post")(post)


@asynccontextmanager
async def posting(
    placer: Placer, *, url: str, redraw_cards: Callable[[Audit], None], pace: Pace
) -> AsyncIterator[Posting]:
    """Take up what was left, and make posts until the end; `url` is a synchronous SQLAlchemy address."""
    store, clock = placer.store, placer.clock
    later: list[Posting] = []

    async def follow(audit_id: int, name: PostName, version: int) -> None:
        if version and name.kind is PostKind.DOCUMENTS:
            await later[0].enqueue([Post(audit_id, PostName.part(version, form), version=1) for form in FORMS])
        if name.kind is PostKind.SUMMARY:
            put = partial(later[0].put_whole, audit_id)
            later[0].soon(harmlessly(lambda: later[0].engine.steadily(put)))

    known = partial(register, Steps(placer, pace), follow)
    async with executor(url) as process, Engine(url, process.name, pace, clock, known) as engine:
        posts = Posting(store, engine, pace, placer.workshop)
        later.append(posts)
        posts.soon(every(pace.redraw, lambda: redraw_stale(store, redraw_cards)))
        posts.soon(every(pace.watch, posts.watch))
        posts.soon(every(pace.inherit, lambda: engine.steadily(process.take_over)))
        posts.soon(every(pace.sweep, posts.sweep))
        by_the_clock = (
            lambda: remind(store, clock(), posts.enqueue),
            lambda: keep_time(store, clock()),
            lambda: engine.steadily(lambda: forget_finished(clock())),
            store.scour,
        )
        posts.soon(every(pace.clockwork, *by_the_clock))
        try:
            yield posts
        finally:
            await posts.end()
    await placer.workshop.close()
