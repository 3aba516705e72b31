"""Rounds: all of a room's, the one before another, and what they hold."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.audit.model import Audit, RoomKey, Snapshot, Status
from bot.services.audits import take_snapshot
from bot.services.ports import Look, Store


async def rounds_here(store: Store, key: RoomKey) -> Sequence[Audit]:
    """Give all rounds of a room, the first one first."""
    async with store.read() as look:
        room = await look.room(key)
        return await look.rounds(room.id) if room else ()


async def round_before(store: Store, audit: Audit) -> Audit | None:
    """Give the closed round before an audit, None in the first one."""
    if audit.round == 1:
        return None
    async with store.read() as look:
        return await before(look, audit)


async def is_last(store: Store, audit: Audit) -> bool:
    """Say whether no later round of a room was begun."""
    async with store.read() as look:
        return (await look.rounds(audit.room.id))[-1].id == audit.id


async def before(look: Look, audit: Audit) -> Audit | None:
    """Give the last closed round before an audit."""
    rounds = await look.rounds(audit.room.id)
    closed = [each for each in rounds if each.round < audit.round and each.status is Status.CLOSED]
    return closed[-1] if closed else None


async def snapshots(store: Store, audit: Audit, at: datetime) -> tuple[Snapshot, ...]:
    """Read every round of an audit's room, the first one first."""
    rounds = await rounds_here(store, audit.room.key)
    return tuple([await take_snapshot(store, each.id, at) for each in rounds])
