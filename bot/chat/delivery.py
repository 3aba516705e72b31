"""Delivery: hand an update that the webhook brought to its lane, and wait for the end of its handling."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

from telegram import Bot, Update

from bot.chat.lanes import Lanes, Outcome
from bot.services.ports import StoreAway

LONGEST = 2.0
"""Seconds that the answer to a call waits at most until a writer is told that a text is not kept: Telegram keeps the
chat's next updates behind it, and with a full budget one text of one writer would hold up the whole room."""


class Delivery:
    """The other way in, beside `Intake`, through the same lanes. One that comes again joins the one in hand."""

    def __init__(self, bot: Bot, lanes: Lanes) -> None:
        self.bot = bot
        self.lanes = lanes

    async def __call__(self, raw: Mapping[str, Any]) -> None:
        """Return when the update need not come again; raises `StoreAway` when it must.

        Whoever stops waiting does not stop the handling.
        """
        update = Update.de_json(dict(raw), self.bot)
        untold = self.lanes.untold.updates
        if update.update_id not in untold:
            await self.must_end(self.lanes.put(update))
        if update.update_id in untold:
            await self.must_be_told(untold[update.update_id])

    async def must_be_told(self, telling: asyncio.Task[None]) -> None:
        """Wait until somebody is told; not for long, but when the bot stops to the end."""
        await asyncio.wait({telling}, timeout=LONGEST)
        if telling.done() or self.lanes.closing.is_set():
            await self.must_end(telling)

    async def must_end(self, task: asyncio.Task[Outcome] | asyncio.Task[None]) -> None:
        """Wait for what is done with an update; raises `StoreAway` when it is broken off."""
        await asyncio.wait({task})
        if task.cancelled() or task.result() is Outcome.LEFT:
            raise StoreAway("the bot stops, or the database was away for too long")
