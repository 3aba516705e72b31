"""Purging: a closed round is destroyed in everything the bot keeps, and one line is left."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import datetime

from bot.audit.errors import IsHeld, StillOpen
from bot.audit.keeping import Destroyed, DestroyedKind
from bot.audit.model import Audit, Status
from bot.audit.rules import found
from bot.services.ports import Look, Store


async def left_of(look: Look, audit: Audit, at: datetime, word: str) -> Destroyed:
    """Say what will be left of a round, with the counts of what goes."""
    chain = await look.chain(audit)
    return Destroyed(
        token=secrets.token_hex(16),
        at=at,
        what=DestroyedKind.PURGE,
        word=word,
        subject=chain.beginning,
        room_id=audit.room.id,
        round=audit.round,
        framework=audit.framework.id,
        counts=await look.counts_of(audit.id),
        head=chain.head,
    )


async def would_purge(store: Store, audit_id: int, at: datetime) -> Destroyed:
    """Say what a purge would destroy, and destroy nothing; raises `NoAudit`, `StillOpen` or `IsHeld`."""
    async with store.read() as look:
        audit = found(await look.audit(audit_id))
        await may_go(look, audit)
        return await left_of(look, audit, at, "")


async def purge(store: Store, audit_id: int, at: datetime, word: str) -> Destroyed:
    """Destroy a closed round and leave a line; raises `NoAudit`, `StillOpen` or `IsHeld`, and nothing is gone then."""
    async with store.write() as work:
        audit = found(await work.audit(audit_id))
        await may_go(work, audit)
        line = await left_of(work, audit, at, word)
        await work.purge(audit.id)
        await work.put_destroyed(line)
    await store.scour()
    return line


async def may_go(look: Look, audit: Audit) -> None:
    """Raise `StillOpen` or `IsHeld` for a round that must not be destroyed."""
    if audit.status is Status.OPEN:
        raise StillOpen(round=audit.round)
    if await look.is_held(audit.room.id):
        raise IsHeld(round=audit.round)


async def messages_left(store: Store, audit_id: int) -> Sequence[tuple[int, int]]:
    """Give the messages in which a round's texts and cards stand, by chat and message."""
    async with store.read() as look:
        return await look.messages_of(audit_id)
