"""Who is still to be told that a text of theirs is not kept: until they are, it is nowhere but in the chat.

So its update has not ended, and a crash brings it again; the room meanwhile goes on.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

End = Callable[[], Awaitable[object]]

LONGEST = 10.0
"""Seconds that an update is held back at most, where Telegram lets nothing more be said in a chat for a while."""

FAREWELL = 5.0
"""Seconds that the end of the bot waits at most until they are told."""


class Untold:
    """The updates that are handled and whose refusal is still to be said, each with a task that ends once it is."""

    def __init__(self) -> None:
        self.updates: dict[int, asyncio.Task[None]] = {}

    def hold(self, update_id: int, told: asyncio.Future[None], end: End) -> asyncio.Task[None]:
        """Hold an update back until `told` is done, or for `LONGEST`; then `end` it. Gives what ends with that."""
        task = asyncio.create_task(self.run(told, end))
        self.updates[update_id] = task
        task.add_done_callback(lambda _: self.updates.pop(update_id, None))
        return task

    async def run(self, told: asyncio.Future[None], end: End) -> None:
        """Wait, and end it."""
        await asyncio.wait({told}, timeout=LONGEST)
        await end()

    async def close(self) -> None:
        """Wait until all are told, `FAREWELL` seconds at most; the others have not ended, and come again."""
        if self.updates:
            _, late = await asyncio.wait(self.updates.values(), timeout=FAREWELL)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
