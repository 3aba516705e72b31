"""Telegram's limits on how much a bot may send, as far as they are known."""

from __future__ import annotations

import math
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.rehearsal.standin.errors import too_many


@dataclass(frozen=True, slots=True)
class Limits:
    """How many messages and edits pass; https://core.telegram.org/bots/faq names the three figures.

    `overall` a second, over all chats; `group` a minute, in one group; `chat` a second, in one chat, where up to
    `burst` may come at once before the rate is held against the bot.
    """

    overall: int = 30
    group: int = 20
    chat: float = 1.0
    burst: int = 3


@dataclass(slots=True)
class Window:
    """A sliding window: the times (s) of what was let through in the last `seconds`."""

    seconds: float
    times: deque[float] = field(default_factory=deque)

    def wait(self, now: float, count: int, limit: int) -> float:
        """Seconds until `count` more fit under `limit`; 0 when they fit now."""
        while self.times and self.times[0] <= now - self.seconds:
            self.times.popleft()
        surplus = len(self.times) + count - limit
        if surplus <= 0 or not self.times:
            return 0.0
        return self.times[min(surplus, len(self.times)) - 1] + self.seconds - now


@dataclass(slots=True)
class Bucket:
    """What one chat has left: refilled at a steady rate, never above the burst."""

    left: float
    at: float

    def wait(self, now: float, count: int, limits: Limits) -> float:
        """Seconds until `count` more fit; refills the bucket on the way."""
        self.left = min(float(limits.burst), self.left + (now - self.at) * limits.chat)
        self.at = now
        # An album larger than the burst passes when the bucket is full, as it does at Telegram.
        missing = min(count, limits.burst) - self.left
        return max(0.0, missing / limits.chat)


class Meter:
    """Counts what the bot sends and refuses, with the wait in seconds, what is too much."""

    def __init__(self, limits: Limits, now: Callable[[], float]) -> None:
        self.limits = limits
        self.now = now
        self.overall = Window(1)
        self.groups: defaultdict[int, Window] = defaultdict(lambda: Window(60))
        self.chats: dict[int, Bucket] = {}

    def spend(self, chat_id: int, count: int = 1) -> None:
        """Let `count` messages or edits through to a chat, or raise the 429 `Refusal` and let none through.

        Groups have negative ids.
        """
        now = self.now()
        bucket = self.chats.setdefault(chat_id, Bucket(float(self.limits.burst), now))
        group = self.groups[chat_id]
        waits = [self.overall.wait(now, count, self.limits.overall), bucket.wait(now, count, self.limits)]
        if chat_id < 0:
            waits.append(group.wait(now, count, self.limits.group))
        if max(waits) > 0:
            raise too_many(max(1, math.ceil(max(waits))))
        bucket.left -= count
        self.overall.times.extend([now] * count)
        group.times.extend([now] * count)
