"""The budget: Telegram's limits are respected, not hit, and a chat that is told to wait delays no other.

Nothing official is exact (core.telegram.org/bots/faq, "My bot is hitting limits"): about one message a second in a chat
with short bursts, 20 a minute in a group, 30 a second overall; edits count. The library's `AIORateLimiter` halts all
chats on one chat's `RetryAfter`, and ends that halt too early (its issue 5338).
"""

from __future__ import annotations

import asyncio
import os
import time
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import structlog
from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

log = structlog.get_logger()

os.environ.setdefault("PTB_TIMEDELTA", "true")  # else the library warns about its own `RetryAfter`

ChatKey = int | str
Answer = bool | dict[str, Any] | list[dict[str, Any]]
Callback = Callable[..., Coroutine[Any, Any, Answer]]

SPENDING = ("send", "edit", "copy", "forward")
"""How the names of the methods begin that put or change a message."""

FREE = frozenset({"sendChatAction"})


@dataclass(frozen=True, slots=True)
class Window:
    """At most `count` requests in any `seconds`."""

    count: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Limits:
    """What may be spent. A chat's window allows a burst of three; the seconds hold a margin for a jerky network.

    A refused request is tried again up to `retries` times; when Telegram asks to wait longer than `longest` seconds,
    `RetryAfter` is raised instead, also for what comes for that chat before the time is over.
    """

    chat: Window = Window(3, 3.1)
    group: Window = Window(20, 60.5)
    overall: Window = Window(30, 1.1)
    retries: int = 4
    longest: float = 120.0


QUICKLY = Limits(chat=Window(30, 1.0), group=Window(300, 10.0), overall=Window(300, 1.0))
"""For a stand-in that takes more than Telegram does: a rehearsal in fast motion, a test."""


@dataclass(slots=True)
class Purse:
    """What was spent lately, against its windows; `closed_until` is when Telegram lets the chat speak again."""

    windows: tuple[Window, ...]
    spent: deque[float] = field(default_factory=deque)
    closed_until: float = 0.0
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    waiting: int = 0

    def spend(self, now: float) -> None:
        """Remember a request."""
        self.spent.append(now)
        while len(self.spent) > max(window.count for window in self.windows):
            self.spent.popleft()

    def free_at(self, now: float, ahead: int = 0) -> float:
        """Tell when the next request may go, after `ahead` others that wait already."""
        return max(self.closed_until, *(self.allowed_at(window, now, ahead) for window in self.windows))

    def allowed_at(self, window: Window, now: float, ahead: int) -> float:
        """Tell when one window has room: `seconds` after the request that is `count` places before."""
        index = len(self.spent) + ahead - window.count
        if index < 0:
            return now
        if index < len(self.spent):
            return max(now, self.spent[index] + window.seconds)
        return self.allowed_at(window, now, ahead - window.count) + window.seconds

    def is_idle(self, now: float) -> bool:
        """Say whether nothing of it matters any more."""
        recent = self.spent and self.spent[-1] + max(window.seconds for window in self.windows) > now
        return not (self.waiting or recent or self.closed_until > now)


class Budget(BaseRateLimiter[None]):
    """One request a chat at a time, first come first served; give it to the application's builder.

    So messages also arrive in a chat in the order they were sent. Answers to taps, fetches and deletions are free.
    """

    def __init__(
        self,
        limits: Limits = Limits(),
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        self.limits = limits
        self.clock = clock
        self.sleep = sleep
        self.chats: dict[ChatKey, Purse] = {}
        self.overall = Purse((limits.overall,))
        self.swept_at = clock()

    async def initialize(self) -> None:
        """Need nothing."""

    async def shutdown(self) -> None:
        """Leave nothing."""

    def change(self, limits: Limits) -> None:
        """Go by other limits from the next request on, and forget what was spent."""
        self.limits = limits
        self.overall = Purse((limits.overall,))
        self.chats.clear()

    def wait_for(self, chat_id: ChatKey) -> float:
        """Estimate how long a request for a chat would wait if made now, in seconds; 0 when it would go at once."""
        now = self.clock()
        ready = self.overall.free_at(now)
        if purse := self.chats.get(key_of(chat_id)):
            ready = max(ready, purse.free_at(now, purse.waiting))
        return ready - now

    async def process_request(
        self,
        callback: Callback,
        args: Any,  # noqa: ANN401 - as the library declares it
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: None,  # noqa: ARG002 - part of the library's call
    ) -> Answer:
        """Make a request when its chat's turn has come.

        Raises `RetryAfter` only when Telegram refuses too often or asks for too long a wait, and whatever else the
        request raises.
        """
        chat_id = data.get("chat_id")
        if chat_id is None or not endpoint.startswith(SPENDING) or endpoint in FREE:
            return await callback(*args, **kwargs)
        self.sweep()
        purse = self.purse(key_of(chat_id))
        purse.waiting += 1
        try:
            async with purse.turn:
                return await self.insist(purse, lambda: callback(*args, **kwargs))
        finally:
            purse.waiting -= 1

    async def insist(self, purse: Purse, call: Callable[[], Awaitable[Answer]]) -> Answer:
        """Call, and call again when Telegram asks this chat to wait."""
        tries = 0
        while True:
            await self.wait_turn(purse)
            try:
                return await call()
            except RetryAfter as error:
                tries += 1
                purse.closed_until = self.clock() + seconds_of(error)
                log.warning("told-to-wait", seconds=seconds_of(error), tries=tries)
                if tries > self.limits.retries:
                    raise
            finally:
                # Counted when it is over: Telegram counts at some moment between the start and now.
                purse.spend(self.clock())

    async def wait_turn(self, purse: Purse) -> None:
        """Wait until the chat and the whole bot may speak, and take the place."""
        if purse.closed_until - self.clock() > self.limits.longest:
            raise RetryAfter(timedelta(seconds=purse.closed_until - self.clock()))
        await self.wait_until_free(purse)
        async with self.overall.turn:
            await self.wait_until_free(self.overall)
            self.overall.spend(self.clock())

    async def wait_until_free(self, purse: Purse) -> None:
        """Sleep until a purse has room."""
        while (wait := purse.free_at(now := self.clock()) - now) > 0:
            await self.sleep(wait)

    def purse(self, key: ChatKey) -> Purse:
        """Give a chat's purse; groups have negative ids, and names are of groups and channels."""
        if key not in self.chats:
            is_private = isinstance(key, int) and key > 0
            windows = (self.limits.chat,) if is_private else (self.limits.chat, self.limits.group)
            self.chats[key] = Purse(windows)
        return self.chats[key]

    def sweep(self) -> None:
        """Forget the chats that have been idle, once a minute."""
        now = self.clock()
        if now - self.swept_at >= self.limits.group.seconds:
            self.swept_at = now
            self.chats = {key: purse for key, purse in self.chats.items() if not purse.is_idle(now)}


def key_of(chat_id: ChatKey) -> ChatKey:
    """Take an id that came as text for the number it is."""
    text = str(chat_id)
    return int(text) if text.removeprefix("-").isdecimal() else text


def seconds_of(error: RetryAfter) -> float:
    """Tell how long Telegram asks to wait, with a little more, as its clock is not ours."""
    asked = error.retry_after
    return (asked.total_seconds() if isinstance(asked, timedelta) else float(asked)) + 0.1
