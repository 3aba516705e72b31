"""A bell that wakes everybody who waits for something to happen on the stage."""

from __future__ import annotations

import asyncio


class Bell:
    """Rings whenever the stage changes; `rings` counts how often it has rung."""

    def __init__(self) -> None:
        self.rings = 0
        self.waiting: set[asyncio.Future[None]] = set()

    def ring(self) -> None:
        """Wake all who wait. Without an event loop nobody can be waiting, so this is safe anywhere."""
        self.rings += 1
        for future in self.waiting:
            if not future.done():
                future.set_result(None)
        self.waiting.clear()

    async def wait(self, since: int, seconds: float) -> int:
        """Return the count of rings as soon as it differs from `since`, or after `seconds`."""
        if self.rings == since and seconds > 0:
            future = asyncio.get_running_loop().create_future()
            self.waiting.add(future)
            # Not wait_for: before Python 3.12 it swallows a cancellation that comes together with the ring.
            await asyncio.wait({future}, timeout=seconds)
            self.waiting.discard(future)
        return self.rings
