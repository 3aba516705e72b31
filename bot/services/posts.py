"""What is posted by itself: which posts are due, and that one was posted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.audit.messages import Post, PostKind, PostName
from bot.audit.model import By
from bot.services.ports import Store
from bot.services.trail import OVERALL


async def due_posts(store: Store, after: tuple[int, str] = (0, ""), most: int = 100) -> Sequence[Post]:
    """Give the posts that lag behind what is wanted, as after a crash: the next after an audit's id and a name."""
    async with store.read() as look:
        return await look.due_posts(after, most)


async def post_of(store: Store, audit_id: int, name: PostName) -> Post | None:
    """Give one post as it is wanted now."""
    async with store.read() as look:
        return await look.post(audit_id, name)


async def first_summaries(store: Store, audit_id: int) -> tuple[PostName, ...]:
    """Name the summaries of an audit that are wanted and were never posted; the overall one last."""
    async with store.read() as look:
        audit = await look.audit(audit_id)
        domains = audit.framework.domains if audit else ()
        names = [*(PostName.of(PostKind.SUMMARY, domain.id) for domain in domains), OVERALL]
        found = [await look.post(audit_id, name) for name in names]
        return tuple(post.name for post in found if post and post.is_due and not post.drawn)


async def posted(store: Store, post: Post, then: Iterable[PostName] = ()) -> None:
    """Keep what was posted and where, and want the posts named in `then`; kept twice, they are wanted once."""
    async with store.write() as work:
        await work.put_posted(post)
        for name in then:
            if await work.post(post.audit_id, name) is None:
                await work.want_post(post.audit_id, name)


async def want_again(store: Store, by: By, audit_id: int, name: PostName) -> Post | None:
    """Want something posted anew that was posted before, as far as we know; None when it never was."""
    async with store.write(by) as work:
        if await work.post(audit_id, name) is None:
            return None
        return await work.want_post(audit_id, name)


async def want(store: Store, by: By, audit_id: int, name: PostName) -> Post:
    """Want something posted (again), asked for by a person."""
    async with store.write(by) as work:
        return await work.want_post(audit_id, name)
