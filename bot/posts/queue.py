"""Durable posts: enqueued under an id that is made of what is posted, worked on one at a time in each chat.

The id is audit, name, version and attempt. A handler always enqueues attempt 0, so asking often does nothing more. The
sweep looks at what has become of the earlier attempts: while one is still under way it does nothing, and when all have
ended with the post still due it enqueues the next one; several processes come to the same number, so to one id.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterable, Sequence
from contextvars import Context
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import structlog
from dbos import DBOS, SetEnqueueOptions, SetWorkflowID, WorkflowStatus

from bot import services
from bot.audit.messages import Post, PostKind
from bot.audit.model import Audit
from bot.posts.engine import Engine, Tasks
from bot.posts.pace import Pace
from bot.reports.worker.workshop import Workshop
from bot.services.ports import Store
from bot.services.posts import due_posts, first_summaries, post_of
from bot.services.trail import OVERALL

log = structlog.get_logger()

KEPT = timedelta(days=30)
STEP = 50
"""How many of anything are looked at with one question."""

UNDER_WAY = frozenset({"DELAYED", "ENQUEUED", "PENDING"})


def stem(post: Post) -> str:
    """Give what the ids of all attempts at one version begin with.

    >>> stem(Post(7, "summary:1", version=2))
    '7/summary:1/2/'
    """
    return f"{post.audit_id}/{post.name}/{post.version}/"


@dataclass(slots=True)
class Posting:
    """Takes posts in, and looks again and again for those that fell by the wayside.

    `is_behind`: DBOS has begun anew, and not all of what is due then is enqueued yet.
    """

    store: Store
    engine: Engine
    pace: Pace
    workshop: Workshop
    tasks: Tasks = field(default_factory=set)
    is_ending: bool = False
    is_behind: bool = False

    async def enqueue(self, due: Iterable[Post]) -> None:
        """Have posts made or brought up to date; returns at once. What cannot be enqueued now, the sweep finds."""
        wanted = tuple(due)
        summaries = [post for post in wanted if is_summary(post)]
        for post in wanted:
            if post not in summaries:
                self.soon(self.put(post))
        if summaries:
            self.soon(self.put_in_order(summaries))
        if any(is_made(post) for post in wanted):
            self.prepare()

    def prepare(self) -> None:
        """Have the worker process begin, for a picture that is soon to come; one that is there stays for it."""
        self.soon(self.workshop.wake())

    def soon(self, work: Coroutine[object, object, object]) -> None:
        """Do it beside the caller, and outside any workflow that the caller may be part of; at the end not at all."""
        if self.is_ending:
            work.close()
            return
        task: asyncio.Task[object] = asyncio.create_task(work, context=Context())
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)

    async def end(self) -> None:
        """Break off what is done beside; what is not enqueued by now, the next start finds."""
        self.is_ending = True
        for task in self.tasks:
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)

    async def put_in_order(self, summaries: Sequence[Post]) -> None:
        """Enqueue summaries one after the other, the overall one last; `Steps` has them come so, with time between."""
        for post in sorted(summaries, key=comes_last):
            await self.put(post)

    async def put_whole(self, audit_id: int) -> None:
        """Enqueue the overall summary again where it has waited for the domains', and the last of them is posted."""
        whole = await post_of(self.store, audit_id, OVERALL)
        if whole is None or await first_summaries(self.store, audit_id) != (OVERALL,):
            return
        attempt = await next_attempt(whole)
        if attempt is not None:
            await self.put(whole, attempt)

    async def put(self, post: Post, attempt: int = 0) -> bool:
        """Enqueue one attempt; changes of what is posted already gather for a moment first. False, if it could not."""
        wait = max(self.pace.wait_before(attempt), self.pace.settle if post.drawn else 0.0)

        async def put() -> bool:
            if attempt == 0 and await is_awaited(post):
                return True
            audit = await services.audits.audit_of(self.store, post.audit_id)
            where = SetEnqueueOptions(queue_partition_key=str(audit.room.key.chat_id), delay_seconds=wait or None)
            with SetWorkflowID(f"{stem(post)}{attempt}"), where:
                await self.engine.queue.enqueue_async(self.engine.workflow, post.audit_id, str(post.name), attempt)
            return True

        try:
            return await self.engine.steadily(put) or False
        except Exception as error:
            log.warning("not-enqueued", post=post.name, audit=post.audit_id, exc_info=error)
            return False

    async def watch(self) -> None:
        """Look at DBOS's database; where it had to be made anew, find again what is due, until all is enqueued."""
        is_behind = await self.engine.watch() or self.is_behind
        self.is_behind = False
        if is_behind:
            self.is_behind = not await self.sweep()

    async def forget(self, audits: Iterable[int]) -> None:
        """Forget what DBOS has kept for audits that are no more: it names their chat. Never raises."""
        try:
            for audit_id in audits:
                found = await DBOS.list_workflows_async(
                    workflow_id_prefix=f"{audit_id}/", load_input=False, load_output=False
                )
                await DBOS.delete_workflows_async([one.workflow_id for one in found])
        except Exception as error:
            log.warning("posts-not-forgotten", exc_info=error)

    async def sweep(self) -> bool:
        """Enqueue everything that is due and not under way; False where something could not be."""
        return await self.engine.steadily(self.sweep_through) or False

    async def sweep_through(self) -> bool:
        """Look at what is due, a share at a time."""
        after, is_done = (0, ""), True
        while due := await due_posts(self.store, after, STEP):
            for post in sorted(due, key=comes_last):
                attempt = await next_attempt(post)
                if attempt is not None:
                    is_done = await self.put(post, attempt) and is_done
            after = (due[-1].audit_id, due[-1].name)
        return is_done


def is_summary(post: Post) -> bool:
    """Say whether a post is the summary of a domain, or of all."""
    return post.name.kind in {PostKind.SUMMARY, PostKind.OVERALL}


def comes_last(post: Post) -> bool:
    """Say whether a post comes behind all others that are due with it."""
    return post.name.kind is PostKind.OVERALL


def is_made(post: Post) -> bool:
    """Say whether the worker process makes a part of a post: it may begin while the queue has not come to it."""
    return is_summary(post) or post.name.kind is PostKind.DOCUMENT


async def is_awaited(post: Post) -> bool:
    """Say whether a run of this post, whatever version it was enqueued for, has yet to begin: it will post the newest.

    So a lively minute does not use up the chat's share of the queue. Retries may be an hour away and do not count. Ids
    are given whole, as DBOS finds those by its key: for what they begin with it would read every post there is.
    """
    versions = range(post.version, max(0, post.version - STEP), -1)
    first = [f"{stem(replace(post, version=version))}0" for version in versions]
    return bool(await kept(first, status=["DELAYED", "ENQUEUED"]))


async def forget_finished(now: datetime) -> None:
    """Forget what DBOS has kept of posts finished a month ago, a share at a time."""
    before = (now - KEPT).isoformat()
    found = await DBOS.list_workflows_async(
        status=["SUCCESS", "ERROR"], completed_before=before, limit=500, load_input=False, load_output=False
    )
    if found:
        await DBOS.delete_workflows_async([one.workflow_id for one in found])


async def next_attempt(post: Post) -> int | None:
    """Give the number of the next attempt, None while one is under way."""
    number = 0
    while found := await kept([f"{stem(post)}{attempt}" for attempt in range(number, number + STEP)]):
        if any(one.status in UNDER_WAY for one in found):
            return None
        last = max(int(one.workflow_id.rpartition("/")[2]) for one in found)
        if last < number + STEP - 1:
            return last + 1
        number += STEP
    return number


async def kept(ids: list[str], status: list[str] | None = None) -> list[WorkflowStatus]:
    """Give what DBOS keeps under some ids."""
    return await DBOS.list_workflows_async(workflow_ids=ids, status=status, load_input=False, load_output=False)


async def redraw_stale(store: Store, redraw_cards: Callable[[Audit], None]) -> None:
    """Have the cards redrawn that lag behind, as after a crash."""
    after = 0
    while stale := await services.cards.stale_cards(store, after, STEP):
        for audit_id in stale:
            redraw_cards(await services.audits.audit_of(store, audit_id))
        after = stale[-1]
