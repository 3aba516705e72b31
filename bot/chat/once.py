"""What is said once: what everybody in the chat reads must not come again with every message of one writer."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable

HOURS = 12
MOST = 10_000


class Once:
    """Remembers, for some hours, what was said to whom; in memory: after a restart it may be said once more."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.clock = clock
        self.said: OrderedDict[Hashable, float] = OrderedDict()

    def first(self, *what: Hashable) -> bool:
        """Say whether this is the first time in twelve hours, and remember it."""
        now = self.clock()
        while self.said and (len(self.said) >= MOST or next(iter(self.said.values())) + HOURS * 3600 <= now):
            self.said.popitem(last=False)
        if what in self.said:
            return False
        self.said[what] = now
        return True
