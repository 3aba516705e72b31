"""Rooms that the bot was removed from: nobody can be told there, and time goes on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.audit.errors import IsHeld, NoAudit, StillOpen
from bot.audit.model import Status
from bot.audit.rules import found
from bot.services.ports import Store
from bot.services.purges import purge
from bot.services.retention import MONTH, PATIENCE, SILENT, closed_by_itself, end_of

PATIENT = SILENT + 2 * PATIENCE
"""How long an open round is silent before it is closed by itself, as where its people are asked before that."""


async def keep_time(store: Store, now: datetime) -> Sequence[int]:
    """Close what was silent for more than a year, and purge what is over, in rooms that the bot is not in.

    As nobody can be told a month before, a round is kept for a month longer. Gives the ids of what was purged.
    """
    async with store.read() as look:
        forsaken = await look.forsaken(now - PATIENT, now - MONTH)
    return [audit_id for audit_id in forsaken if await ended(store, audit_id, now)]


async def ended(store: Store, audit_id: int, now: datetime) -> bool:
    """Close one round, or purge it; says whether it was purged."""
    async with store.write() as work:
        audit = found(await work.audit(audit_id))
        if audit.status is Status.OPEN:
            if now >= (audit.active_at or audit.opened_at) + PATIENT:
                await closed_by_itself(work, audit, now)
            return False
        end = end_of(audit, work.longest_kept)
    if end is None or now < end + MONTH:
        return False
    try:
        await purge(store, audit_id, now, "clock")
    except (IsHeld, StillOpen, NoAudit):
        return False
    return True
