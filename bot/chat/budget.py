"""The budget: Telegram's limits are respected, not hit, and a chat that is told to wait delays no other.

The library's `AIORateLimiter` halts all chats on one chat's `RetryAfter`, and ends that halt too early (its issue
5338). What was spent stands in a ledger: of this process (`bot.chat.purses`), or of all that share one bot.
"""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from datetime import timedelta
from typing import Any, Protocol
from weakref import WeakValueDictionary

import structlog
from telegram.error import Forbidden, RetryAfter
from telegram.ext import BaseRateLimiter

from bot.audit.persons import INVITED
from bot.chat.allowance import USUAL, Allowance, Haste, Quota, Slots
from bot.chat.outcomes import seconds_of
from bot.chat.purses import Purses
from bot.services.ports import StoreAway

log = structlog.get_logger()

os.environ.setdefault("PTB_TIMEDELTA", "true")  # else the library warns about its own `RetryAfter`

Answer = bool | dict[str, Any] | list[dict[str, Any]]
Callback = Callable[..., Coroutine[Any, Any, Answer]]
Call = Callable[[], Awaitable[Answer]]

SPENDING = ("send", "edit", "copy", "forward", "pin")
"""How the names of the methods begin that put or change a message: a pin puts one that says so."""

FREE = frozenset({"sendChatAction"})

NO_CHAT = "Forbidden: this person has no Telegram"

TIDY_EVERY = 60.0
"""Seconds."""

ASK_AGAIN = 0.25
"""Seconds between two questions for a place, at least; more, the longer it takes."""


class Ledger(Protocol):
    """Where what was spent is kept. Raises `StoreAway` when it cannot be asked."""

    async def reserve(
        self, chat: str, quotas: Sequence[Quota], overall: Slots, ahead: float, late: float | None = None
    ) -> float:
        """Take the next free place for a request to a chat; answers in how many seconds that is.

        More than `ahead` means that none was taken. `late`: how many seconds ago the last request of this process to
        that chat ended: Telegram counts it at some moment until then, and what is quicker must not overtake it.
        """

    async def close(self, chat: str, seconds: float) -> None:
        """Let a chat say nothing for so many seconds."""

    async def tidy(self) -> None:
        """Forget what matters no more."""


class Budget(BaseRateLimiter[Haste]):
    """Gives every request its place in time; for the application's builder.

    What is first goes to each chat one by one, first come first served, so that messages arrive in the order they were
    sent. A request says by its `rate_limit_args` that it is for later. Answers to taps, fetches and deletions are free.
    """

    def __init__(
        self,
        limits: Allowance = USUAL,
        *,
        ledger: Ledger | None = None,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        self.limits = limits
        self.clock = clock
        self.sleep = sleep
        self.own = Purses(clock)
        self.ledger: Ledger = ledger or self.own
        self.late: dict[str, float] = {}
        self.turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self.tidied_at = clock()

    async def initialize(self) -> None:
        """Need nothing."""

    async def shutdown(self) -> None:
        """Leave nothing."""

    def change(self, limits: Allowance) -> None:
        """Go by other limits from the next request on, and forget what was spent."""
        self.limits = limits
        self.own = self.ledger = Purses(self.clock)

    async def process_request(
        self,
        callback: Callback,
        args: Any,  # noqa: ANN401 - as the library declares it
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: Haste | None,
    ) -> Answer:
        """Make a request when its time has come.

        Raises `RetryAfter` when it would have to wait too long, or Telegram refuses too often, and whatever else the
        request raises; `Forbidden`, before Telegram is asked, for the chat of somebody who has no Telegram.
        """
        chat_id = data.get("chat_id")
        if isinstance(chat_id, int) and chat_id >= INVITED:
            raise Forbidden(NO_CHAT)
        if chat_id is None or not endpoint.startswith(SPENDING) or endpoint in FREE:
            return await callback(*args, **kwargs)
        await self.tidy()
        chat, haste = str(chat_id), rate_limit_args or Haste.FIRST
        if haste is Haste.LATER:
            return await self.insist(chat, haste, lambda: callback(*args, **kwargs))
        turn = self.turns.setdefault(chat, asyncio.Lock())
        async with turn:
            return await self.insist(chat, haste, lambda: callback(*args, **kwargs))

    async def insist(self, chat: str, haste: Haste, call: Call) -> Answer:
        """Call, and call again when Telegram asks this chat to wait."""
        tries = 0
        while True:
            await self.wait_turn(chat, haste)
            try:
                return await call()
            except RetryAfter as error:
                tries += 1
                log.warning("told-to-wait", seconds=seconds_of(error), tries=tries)
                await self.close(chat, seconds_of(error))
                if tries > self.limits.retries:
                    raise
            finally:
                self.late[chat] = self.clock()

    async def wait_turn(self, chat: str, haste: Haste) -> None:
        """Take a place and wait for it; raises `RetryAfter` when it is too far away."""
        begun = self.clock()
        while True:
            waited = self.clock() - begun
            if waited >= self.limits.patience:
                haste = Haste.FIRST
            ahead = self.limits.ahead(haste)
            wait = await self.reserve(chat, haste, ahead)
            if wait > self.limits.longest:
                raise RetryAfter(timedelta(seconds=wait))
            if wait <= ahead:
                break
            await self.sleep(min(max(wait - ahead, ASK_AGAIN + waited / 8), self.limits.patience))
        if wait > 0:
            await self.sleep(wait)

    async def reserve(self, chat: str, haste: Haste, ahead: float) -> float:
        """Ask the ledger for a place; while that is away, go by what this process knows."""
        quotas, slots = self.limits.quotas(haste, group=is_group(chat)), self.limits.slots(haste)
        ended = self.late.pop(chat, None)
        late = None if ended is None else self.clock() - ended
        try:
            return await self.ledger.reserve(chat, quotas, slots, ahead, late)
        except StoreAway:
            return await self.own.reserve(chat, quotas, slots, ahead, late)

    async def close(self, chat: str, seconds: float) -> None:
        """Let a chat say nothing for so many seconds."""
        try:
            await self.ledger.close(chat, seconds)
        except StoreAway:
            await self.own.close(chat, seconds)

    async def tidy(self) -> None:
        """Forget the chats that have been idle, once a minute."""
        now = self.clock()
        if now - self.tidied_at < TIDY_EVERY:
            return
        self.tidied_at = now
        self.late = {chat: ended for chat, ended in self.late.items() if now - ended < TIDY_EVERY}
        try:
            await self.ledger.tidy()
        except StoreAway:
            await self.own.tidy()


def is_group(chat: str) -> bool:
    """Tell a group from a private chat: groups have negative ids, and names are of groups and channels."""
    return not chat.isdecimal()
