"""What comes by the clock: every kind of reminder is one function of the services that wants the posts now due.

The posts go the way of all posts, so a reminder is sent once, waits for a bot that was removed, and survives a crash.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from datetime import datetime

import structlog

from bot.audit.doings import Post
from bot.services.ports import Store
from bot.services.reminding import remind_missing
from bot.services.rounding import remind_actions, remind_repeat

log = structlog.get_logger()

Reminder = Callable[[Store, datetime], Awaitable[Iterable[Post]]]
Chore = Callable[[], Awaitable[None]]

REMINDERS: Sequence[Reminder] = (remind_missing, remind_actions, remind_repeat)
"""Every kind of reminder; another is added here."""


async def remind(
    store: Store, now: datetime, enqueue: Callable[[Iterable[Post]], Awaitable[None]]
) -> None:
    """Look once for everything that people are to be reminded of; one kind that fails does not keep the others."""
    for reminder in REMINDERS:

        async def look(reminder: Reminder = reminder) -> None:
            await enqueue(await reminder(store, now))

        await harmlessly(look)


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
