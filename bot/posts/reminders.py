"""What comes by the clock: the audits that are due to be looked at, and the reminders wanted there.

They go the way of all posts, so a reminder is sent once, waits for a bot that was removed, and survives a crash.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from datetime import datetime

import structlog

from bot import services
from bot.audit.messages import Post
from bot.services.ports import Store, StoreAway
from bot.services.reminders import put_off, to_remind

log = structlog.get_logger()

Chore = Callable[[], Awaitable[object]]
Enqueue = Callable[[Iterable[Post]], Awaitable[None]]

STEP = 50
"""How many audits are found with one question."""


async def remind(store: Store, now: datetime, enqueue: Enqueue) -> None:
    """Look at every audit in which people may have to be reminded of something by now, one after the other."""
    while audits := await to_remind(store, now, STEP):
        for audit_id in audits:
            await enqueue(await reminded(store, audit_id, now))


async def reminded(store: Store, audit_id: int, now: datetime) -> tuple[Post, ...]:
    """Look at one audit; one that cannot be looked at does not keep the others."""
    try:
        return await services.reminders.remind(store, audit_id, now)
    except StoreAway:
        raise
    except Exception as error:
        log.warning("not-reminded", audit=audit_id, exc_info=error)
        await put_off(store, audit_id, now)
        return ()


async def every(seconds: float, *chores: Chore) -> None:
    """Do chores in turn, again and again, beginning now; an error only costs the turn."""
    while True:
        for chore in chores:
            await harmlessly(chore)
        await asyncio.sleep(seconds)


async def harmlessly(chore: Chore) -> None:
    """Do something that is done again soon, or matters little; say when it failed."""
    try:
        await chore()
    except Exception as error:
        log.warning("chore-failed", exc_info=error)
