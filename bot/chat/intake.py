"""The intake: fetch updates, have them handled to the end, and only then acknowledge them.

The library's own polling acknowledges first (its `Updater` asks for the next offset before a handler has run): a crash
then loses answers. Here the offset never passes an update whose handling has not ended.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

import structlog
from telegram import Bot, Update
from telegram.error import Conflict, EndPointNotFound, InvalidToken, RetryAfter, TelegramError

from bot.chat.alike import Alike
from bot.chat.floods import A_PERSON, A_ROOM, Floods, Raw, sift
from bot.chat.lanes import Lanes, Outcome, has_ended
from bot.chat.outcomes import seconds_of

log = structlog.get_logger()

T = TypeVar("T")

ALLOWED_UPDATES = (
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.MY_CHAT_MEMBER,
    Update.CHAT_MEMBER,
    Update.CHAT_JOIN_REQUEST,
)
"""Asked for by name each time: unset keeps whatever was asked last, and `chat_member` comes only when asked for."""


MOST_AT_ONCE = 100
"""What Telegram gives at once (`getUpdates`), always from the offset on: what comes after it is not seen before the
offset has moved. So an update must not take long, and what need not be handled must not wait."""


GET_UPDATES = "get_Updates"
"""The library's own call reads the whole batch or fails, and tells no ids: one update that it cannot read would come
again for ever and nothing after it. So we ask by the method's name, in a spelling that comes to the same; at the usual
one the library warns that it has a call for that."""


class UnknownToken(Exception):
    """Telegram does not know the bot's token."""


@dataclass(frozen=True, slots=True)
class Polling:
    """Seconds: how long a fetch waits for news, and how long the intake pauses.

    While something is in hand Telegram gives it again at once, so the next fetch waits until it is done: `settle` at
    first, up to `hold` when nothing new comes. Without network the pause grows from `retry` to `retry_longest`;
    with another poller on the same token it is `conflict`. `grace` is how long a stop waits for what is in hand,
    `stuck` how long an update may take when others are hidden behind it. `a_person`, `a_room`: see `bot.chat.floods`.
    """

    poll: int = 30
    settle: float = 0.05
    hold: float = 0.25
    retry: float = 1.0
    retry_longest: float = 30.0
    conflict: float = 20.0
    grace: float = 20.0
    stuck: float = 10.0
    a_person: int = A_PERSON
    a_room: int = A_ROOM


IN_FAST_MOTION = Polling(a_person=10**6, a_room=10**6)
"""For a rehearsal or a test, in which people are faster than people are."""


class Intake:
    """Long polling with acknowledgement after the handling. `bot` must be initialised."""

    def __init__(self, bot: Bot, lanes: Lanes, *, pace: Polling = Polling()) -> None:
        self.bot = bot
        self.lanes = lanes
        self.pace = pace
        self.unfinished: set[int] = set()
        self.finished: set[int] = set()
        self.newest: int | None = None
        self.taken_at: dict[int, float] = {}
        self.asked_at = 0.0
        self.floods = Floods(pace.a_person, pace.a_room)

    @property
    def offset(self) -> int | None:
        """The lowest update id that Telegram should still keep; None before anything has come."""
        if self.unfinished:
            return min(self.unfinished)
        return None if self.newest is None else self.newest + 1

    async def run(self, stop: asyncio.Event) -> None:
        """Fetch and hand on until `stop`; then finish what is in hand, acknowledge it and return.

        Raises `UnknownToken` when Telegram does not know the token.
        """
        pause = self.pace.settle
        async for batch in self.batches(stop):
            fresh = [raw for raw in batch if self.is_new(raw)]
            self.take_all(fresh)
            self.give_up_what_is_stuck(batch)
            pause = self.pace.settle if fresh else min(pause * 2, self.pace.hold)
            if self.is_congested(batch):
                await asyncio.sleep(0)
            elif self.lanes.open:
                await self.wait_for_news(batch, pause)
            elif not batch:
                await asyncio.sleep(self.asked_at + pause - now())  # only where a server answers at once with nothing
        await self.finish()

    def give_up_what_is_stuck(self, batch: Sequence[Raw]) -> None:
        """Break the oldest update off when it has taken too long while those behind it were handled.

        Telegram gives nothing beyond a hundred from it on: one room's trouble would be everybody's. When all are stuck
        nothing is gained by that, and nothing given up. What is handled, and only still to be told, hides nobody.
        """
        if len(batch) < MOST_AT_ONCE:
            return
        for told_later in self.unfinished & self.lanes.untold.updates.keys():
            self.let_go(told_later)
        if not self.unfinished:
            return
        oldest, at = min(self.unfinished), now()
        handled = sum(raw["update_id"] in self.finished for raw in batch)
        if handled > MOST_AT_ONCE // 2 and at - self.taken_at.get(oldest, at) > self.pace.stuck:
            self.lanes.give_up(oldest)

    def is_congested(self, batch: Sequence[Raw]) -> bool:
        """Say whether Telegram has more than it gave, and would give other ones now."""
        return len(batch) == MOST_AT_ONCE and (self.offset or 0) > batch[MOST_AT_ONCE // 2]["update_id"]

    async def wait_for_news(self, batch: Sequence[Raw], pause: float) -> None:
        """Wait until Telegram may have something new: `pause` seconds, or until what is in hand is done.

        Of a full batch until its older half is done: before that the same would come again, and just then comes what
        others have sent behind it.
        """
        in_hand = self.lanes.open
        older = batch[: MOST_AT_ONCE // 2 + 1] if len(batch) == MOST_AT_ONCE else ()
        in_the_way = [in_hand[raw["update_id"]] for raw in older if raw["update_id"] in in_hand]
        await asyncio.wait(in_the_way or in_hand.values(), timeout=self.pace.hold if in_the_way else pause)

    async def batches(self, stop: asyncio.Event) -> AsyncIterator[list[Raw]]:
        """Give what Telegram has, again and again; wait patiently where waiting helps."""
        wait = 0.0
        while not stop.is_set():
            self.asked_at = now()
            try:
                batch = await unless(stop, self.fetch(self.pace.poll))
            except (InvalidToken, EndPointNotFound) as error:  # the latter: in the midst of work
                await self.finish()
                raise UnknownToken from error
            except (TelegramError, KeyError) as error:  # KeyError: JSON, but no answer of the Bot API
                wait = self.pause_after(error, wait)
                log.warning(event_of(error), error=type(error).__name__, again_in=wait)
                await unless(stop, asyncio.sleep(wait))
            else:
                wait = 0.0
                yield sound(batch)

    def pause_after(self, error: Exception, last: float) -> float:
        """Say how long to wait after a failed fetch, in seconds."""
        if isinstance(error, Conflict):
            return self.pace.conflict
        if isinstance(error, RetryAfter):
            return seconds_of(error)
        return min(max(last * 2, self.pace.retry), self.pace.retry_longest)

    async def fetch(self, wait: int, limit: int = MOST_AT_ONCE) -> list[Raw]:
        """Ask for updates from the offset on; what lies before it is thereby acknowledged.

        The answer may hold what has ended only after it was asked for: until then `finished` must remember it.
        """
        offset = self.offset
        self.finished = {done for done in self.finished if (offset or 0) <= done <= (self.newest or 0)}
        asked = {"offset": offset, "timeout": wait, "limit": limit, "allowed_updates": ALLOWED_UPDATES}
        batch: list[Raw] = await self.bot.do_api_request(GET_UPDATES, asked, read_timeout=wait + 10)
        return batch

    def is_new(self, raw: Raw) -> bool:
        """Say whether an update is neither in hand nor handled."""
        return raw["update_id"] not in self.unfinished and raw["update_id"] not in self.finished

    def take_all(self, fresh: Sequence[Raw]) -> None:
        """Hand updates to their lanes, but of what is alike only the last, and of a flood its beginning."""
        sifted = sift(fresh, self.floods, now())
        for raw, alike in sifted.taken:
            self.take(raw, alike)
        self.finished |= {raw["update_id"] for raw in fresh} - self.unfinished
        self.newest = fresh[-1]["update_id"] if fresh else self.newest
        for alike, count in sifted.passed.items():
            self.lanes.passed(alike, count)
        for alike, raw in sifted.overtaken.items():
            self.read(raw, partial(self.lanes.let_go, alike=alike))
        for first, raw in sifted.refused.values():
            if telling := self.read(raw, partial(self.lanes.refuse, since=first)):
                self.unfinished.add(first)
                self.let_go_once(telling, first)

    def read(self, raw: Raw, then: Callable[[Update], T]) -> T | None:
        """Read an update and do something with it; one that cannot be read is finished."""
        try:
            return then(Update.de_json(dict(raw), self.bot))
        except Exception as error:  # noqa: BLE001 - whatever the library or a lane trips over, the rest must go on
            log.warning("update-unreadable", update_id=raw["update_id"], error=type(error).__name__)
            self.finished.add(raw["update_id"])
            return None

    def take(self, raw: Raw, alike: Alike | None = None) -> None:
        """Hand one update to its lane. A question need not come again: a crash costs only its answer."""
        update_id: int = raw["update_id"]
        self.newest = update_id  # not the highest: after a quiet week Telegram starts anywhere
        task = self.read(raw, partial(self.lanes.put, alike=alike))
        if task is None:
            return
        (self.finished if alike and alike.asks else self.unfinished).add(update_id)
        self.taken_at[update_id] = now()
        task.add_done_callback(partial(self.ended, update_id))

    def ended(self, update_id: int, task: asyncio.Task[Outcome]) -> None:
        """Let the offset move on once an update need not come again."""
        self.taken_at.pop(update_id, None)
        if not has_ended(task):
            return
        telling = self.lanes.untold.updates.get(update_id)
        if telling is None:
            self.let_go(update_id)
        else:
            self.let_go_once(telling, update_id)

    def let_go_once(self, telling: asyncio.Task[None], update_id: int) -> None:
        """Let Telegram forget an update once its sender is told that it is not kept."""
        telling.add_done_callback(lambda told: None if told.cancelled() else self.let_go(update_id))

    def let_go(self, update_id: int) -> None:
        """Let Telegram forget an update."""
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


def sound(batch: object) -> list[Raw]:
    """Give the updates of an answer that can be told apart by a number; what else there is, one line says."""
    rows = batch if isinstance(batch, list) else []
    good: list[Raw] = [row for row in rows if isinstance(row, dict) and is_number(row.get("update_id"))]
    skipped = len(rows) - len(good) if isinstance(batch, list) else int(bool(batch))
    if skipped:
        log.warning("updates-without-a-number", count=skipped)
    return good


def is_number(given: object) -> bool:
    """Say whether an update's number is one that the database can hold; JSON's true is none."""
    return isinstance(given, int) and not isinstance(given, bool) and 0 <= given < 1 << 53


def event_of(error: Exception) -> str:
    """Name what went wrong with a fetch."""
    if isinstance(error, Conflict):
        return "another-poller-uses-this-token"
    return "told-to-wait" if isinstance(error, RetryAfter) else "telegram-away"


def now() -> float:
    """Give the loop's time, in seconds."""
    return asyncio.get_running_loop().time()


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
