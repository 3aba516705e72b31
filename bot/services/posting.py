"""What is posted by itself: which posts are due, and that one was posted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.audit.doings import Post
from bot.services.ports import Store


async def due_posts(store: Store) -> Sequence[Post]:
    """Give the posts that lag behind what is wanted, as after a crash."""
    async with store.read() as look:
        return await look.due_posts()


async def post_of(store: Store, audit_id: int, name: str) -> Post | None:
    """Give one post as it is wanted now."""
    async with store.read() as look:
        return await look.post(audit_id, name)


async def posted(store: Store, post: Post, then: Iterable[str] = ()) -> None:
    """Keep what was posted and where, and want the posts named in `then`; kept twice, they are wanted once."""
    async with store.write() as work:
        await work.put_posted(post)
        for name in then:
            if await work.post(post.audit_id, name) is None:
                await work.want_post(post.audit_id, name)


async def want(store: Store, audit_id: int, name: str) -> Post:
    """Want something posted (again), asked for by a person."""
    async with store.write() as work:
        return await work.want_post(audit_id, name)
