"""Durable posts: enqueued under an id that is made of what is posted, worked on one at a time in each chat.

The id is audit, name, version and attempt. A handler always enqueues attempt 0, so asking often does nothing more. The
sweep looks at what has become of the earlier attempts: while one is still under way it does nothing, and when all have
ended with the post still due it enqueues the next one; several processes come to the same number, so to one id.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterable
from contextvars import Context
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog
from dbos import DBOS, Queue, SetEnqueueOptions, SetWorkflowID

from bot.audit.doings import Post
from bot.audit.model import Audit
from bot.posts.engine import Tasks
from bot.posts.pace import Pace
from bot.services import looking
from bot.services.ports import Store
from bot.services.posting import due_posts

log = structlog.get_logger()

KEPT = timedelta(days=30)
UNDER_WAY = frozenset({"DELAYED", "ENQUEUED", "PENDING"})

Workflow = Callable[[int, str, int], Coroutine[object, object, None]]


def stem(post: Post) -> str:
    """Give what the ids of all attempts at one version begin with.

    >>> stem(Post(7, "summary:1", version=2))
    '7/summary:1/2/'
    """
    return f"{post.audit_id}/{post.name}/{post.version}/"


@dataclass(slots=True)
class Posting:
    """Takes posts in, and looks again and again for those that fell by the wayside."""

    store: Store
    queue: Queue
    workflow: Workflow
    pace: Pace
    tasks: Tasks = field(default_factory=set)

    async def enqueue(self, due: Iterable[Post]) -> None:
        """Have posts made or brought up to date; returns at once. What cannot be enqueued now, the sweep finds."""
        for post in due:
            self.soon(self.put(post))

    def soon(self, work: Coroutine[object, object, object]) -> None:
        """Do it beside the caller, and outside any workflow that the caller may be part of."""
        task: asyncio.Task[object] = asyncio.create_task(work, context=Context())
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)

    async def put(self, post: Post, attempt: int = 0) -> None:
        """Enqueue one attempt; changes of what is posted already gather for a moment first. Never raises."""
        wait = max(self.pace.wait_before(attempt), self.pace.settle if post.drawn else 0.0)
        try:
            if attempt == 0 and await is_awaited(post):
                return
            audit = await looking.audit_of(self.store, post.audit_id)
            where = SetEnqueueOptions(
                queue_partition_key=str(audit.room.key.chat_id), delay_seconds=wait or None
            )
            with SetWorkflowID(f"{stem(post)}{attempt}"), where:
                await self.queue.enqueue_async(self.workflow, post.audit_id, post.name, attempt)
        except Exception as error:
            log.warning("not-enqueued", post=post.name, audit=post.audit_id, exc_info=error)

    async def sweep(self) -> None:
        """Enqueue everything that is due and not under way."""
        for post in await due_posts(self.store):
            attempt = await next_attempt(post)
            if attempt is not None:
                await self.put(post, attempt)


async def is_awaited(post: Post) -> bool:
    """Say whether a run of this post, whatever version it was enqueued for, has yet to begin: it will post the newest.

    So a lively minute does not use up the chat's share of the queue. Retries may be an hour away and do not count.
    """
    found = await DBOS.list_workflows_async(
        workflow_id_prefix=f"{post.audit_id}/{post.name}/",
        status=["DELAYED", "ENQUEUED"],
        load_input=False,
        load_output=False,
    )
    return any(one.workflow_id.endswith("/0") for one in found)


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
    found = await DBOS.list_workflows_async(workflow_id_prefix=stem(post), load_input=False, load_output=False)
    return None if any(one.status in UNDER_WAY for one in found) else len(found)


async def redraw_stale(store: Store, redraw_cards: Callable[[Audit], None]) -> None:
    """Have the cards redrawn that lag behind, as after a crash."""
    for audit_id in dict.fromkeys(card.audit_id for card in await looking.stale_cards(store)):
        redraw_cards(await looking.audit_of(store, audit_id))
