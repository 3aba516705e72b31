"""An event loop whose time runs only while nobody has anything to do: an hour's patience takes no time to test."""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


class Skipping(selectors.SelectSelector):
    """Instead of waiting for the network, move the clock; waiting for ever is an error."""

    now = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        ready = super().select(0)
        if ready:
            return ready
        if timeout is None:
            raise RuntimeError("everybody waits for ever")
        self.now += max(timeout, 0.0)
        return []


class QuickLoop(asyncio.SelectorEventLoop):
    """The loop with that clock."""

    def __init__(self) -> None:
        self.clock = Skipping()
        super().__init__(self.clock)

    def time(self) -> float:
        return self.clock.now


def quickly(story: Coroutine[Any, Any, T]) -> T:
    """Run a story to its end without ever sleeping."""
    with asyncio.Runner(loop_factory=QuickLoop) as runner:
        return runner.run(story)


def now() -> float:
    """The time in the story, in seconds since it began."""
    return asyncio.get_running_loop().time()
