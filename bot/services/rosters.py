"""The roster: the message that lists who takes part in an audit, which stays true by whatever way one joins."""

from __future__ import annotations

from dataclasses import replace

from bot.audit.messages import PostKind, PostName
from bot.audit.model import Audit
from bot.services.ports import Store

ROSTER = PostName.of(PostKind.ROSTER)


async def roster_of(store: Store, audit: Audit) -> int:
    """Give the message that lists who takes part; 0 where it is not known, or stayed behind in another chat."""
    async with store.read() as look:
        post = await look.post(audit.id, ROSTER)
    return post.message_id if post is not None and post.chat_id == audit.room.key.chat_id else 0


async def put_up(store: Store, audit: Audit, message_id: int) -> None:
    """Remember which message lists who takes part; it was drawn already, and nothing is due."""
    async with store.write() as work:
        post = await work.want_post(audit.id, ROSTER)
        await work.put_posted(replace(post, drawn=post.version, chat_id=audit.room.key.chat_id, message_id=message_id))
