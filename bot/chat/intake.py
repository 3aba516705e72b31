"""The intake: fetch updates, have them handled to the end, and only then acknowledge them.

The library's own polling acknowledges first (its `Updater` asks for the next offset before a handler has run): a crash
then loses answers. Here the offset never passes an update whose handling has not ended.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Coroutine, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

import structlog
from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.chat.budget import seconds_of
from bot.chat.lanes import Lanes, Outcome, has_ended

log = structlog.get_logger()

Raw = Mapping[str, Any]
T = TypeVar("T")

ALLOWED_UPDATES = (
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.MY_CHAT_MEMBER,
    Update.CHAT_MEMBER,
)
"""Asked for by name each time: unset keeps whatever was asked last, and `chat_member` comes only when asked for."""


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds: how long a fetch waits for news, and how long the intake pauses.

    While something is in hand Telegram gives it again at once, so the next fetch waits until it is done: `settle` at
    first, up to `hold` when nothing new comes. Without network the pause grows from `retry` to `retry_longest`;
    with another poller on the same token it is `conflict`. `grace` is how long a stop waits for what is in hand.
    """

    poll: int = 30
    settle: float = 0.05
    hold: float = 0.5
    retry: float = 1.0
    retry_longest: float = 30.0
    conflict: float = 20.0
    grace: float = 20.0


class Intake:
    """Long polling with acknowledgement after the handling. `bot` must be initialised."""

    def __init__(self, bot: Bot, lanes: Lanes, *, pace: Pace = Pace()) -> None:
        self.bot = bot
        self.lanes = lanes
        self.pace = pace
        self.unfinished: set[int] = set()
        self.finished: set[int] = set()
        self.newest: int | None = None

    @property
    def offset(self) -> int | None:
        """The lowest update id that Telegram should still keep; None before anything has come."""
        if self.unfinished:
            return min(self.unfinished)
        return None if self.newest is None else self.newest + 1

    async def run(self, stop: asyncio.Event) -> None:
        """Fetch and hand on until `stop`; then finish what is in hand, acknowledge it and return.

        Raises `telegram.error.InvalidToken` when Telegram does not know the token.
        """
        pause = self.pace.settle
        async for batch in self.batches(stop):
            fresh = [raw for raw in batch if self.is_new(raw)]
            for raw in fresh:
                self.take(raw)
            pause = self.pace.settle if fresh else min(pause * 2, self.pace.hold)
            if self.lanes.in_hand:
                await asyncio.wait(self.lanes.in_hand.values(), timeout=pause)
            elif not batch:
                await asyncio.sleep(pause)  # should a server answer at once with nothing
        await self.finish()

    async def batches(self, stop: asyncio.Event) -> AsyncIterator[list[Raw]]:
        """Give what Telegram has, again and again; wait patiently where waiting helps."""
        wait = 0.0
        while not stop.is_set():
            try:
                batch = await unless(stop, self.fetch(self.pace.poll))
            except InvalidToken:
                await self.finish()
                raise
            except (TelegramError, KeyError) as error:  # KeyError: JSON, but no answer of the Bot API
                wait = self.pause_after(error, wait)
                log.warning(event_of(error), error=type(error).__name__, again_in=wait)
                await unless(stop, asyncio.sleep(wait))
            else:
                wait = 0.0
                yield batch or []

    def pause_after(self, error: Exception, last: float) -> float:
        """Say how long to wait after a failed fetch, in seconds."""
        if isinstance(error, Conflict):
            return self.pace.conflict
        if isinstance(error, RetryAfter):
            return seconds_of(error)
        return min(max(last * 2, self.pace.retry), self.pace.retry_longest)

    async def fetch(self, wait: int, limit: int = 100) -> list[Raw]:
        """Ask for updates from the offset on; what lies before it is thereby acknowledged.

        The answer may hold what has ended only after it was asked for: until then `finished` must remember it.
        """
        offset = self.offset
        self.finished = {done for done in self.finished if (offset or 0) <= done <= (self.newest or 0)}
        asked = {"offset": offset, "timeout": wait, "limit": limit, "allowed_updates": ALLOWED_UPDATES}
        # The public call reads the whole batch or fails, and tells no ids: one update that the library cannot read
        # would come again for ever and nothing after it.
        batch: list[Raw] = await self.bot._post("getUpdates", asked, read_timeout=wait + 10)  # noqa: SLF001
        return batch

    def is_new(self, raw: Raw) -> bool:
        """Say whether an update is neither in hand nor handled."""
        return raw["update_id"] not in self.unfinished and raw["update_id"] not in self.finished

    def take(self, raw: Raw) -> None:
        """Hand one update to its lane."""
        update_id: int = raw["update_id"]
        self.newest = update_id  # not the highest: after a quiet week Telegram starts anywhere
        try:
            update = Update.de_json(dict(raw), self.bot)
        except Exception:  # whatever the library trips over, the rest must go on
            log.exception("update-unreadable", update_id=update_id)
            self.finished.add(update_id)
            return
        self.unfinished.add(update_id)
        self.lanes.put(update).add_done_callback(partial(self.ended, update_id))

    def ended(self, update_id: int, task: asyncio.Task[Outcome]) -> None:
        """Let the offset move on once an update need not come again."""
        if has_ended(task):
            self.unfinished.discard(update_id)
            self.finished.add(update_id)

    async def finish(self) -> None:
        """Finish what is in hand, then tell Telegram what need not come again."""
        await self.lanes.close(self.pace.grace)
        if self.offset is None:
            return
        try:
            await self.fetch(0, limit=1)
        except TelegramError as error:
            log.warning("not-acknowledged", error=type(error).__name__, offset=self.offset)
        else:
            log.info("acknowledged", offset=self.offset, left=len(self.unfinished))


def event_of(error: Exception) -> str:
    """Name what went wrong with a fetch."""
    if isinstance(error, Conflict):
        return "another-poller-uses-this-token"
    return "told-to-wait" if isinstance(error, RetryAfter) else "telegram-away"


async def unless(stop: asyncio.Event, work: Coroutine[Any, Any, T]) -> T | None:
    """Do some work, or give it up when told to stop: then None."""
    task = asyncio.ensure_future(work)
    stopped = asyncio.ensure_future(stop.wait())
    try:
        await asyncio.wait({task, stopped}, return_when=asyncio.FIRST_COMPLETED)
        return await task if task.done() else None
    finally:
        stopped.cancel()
        task.cancel()
        await asyncio.gather(task, stopped, return_exceptions=True)
