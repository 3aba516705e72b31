"""Lanes: what happens in one room is handled in order; a slow room delays no other."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Literal, Protocol

import structlog
from telegram import Message, Update

from bot.chat.alike import Alike
from bot.chat.untold import Untold
from bot.services.ports import StoreAway

log = structlog.get_logger()

FAR_TOO_MANY = 20
"""How many questions alike make a flood of which who asks is told."""

LaneKey = tuple[Literal["chat", "person", "nowhere"], int, int]
"""What has its own lane: a chat with its topic (0: none), or the person of an update without a chat."""


class Outcome(StrEnum):
    """How the handling of an update ended; `LEFT` alone means that Telegram should send it again."""

    HANDLED = "handled"
    FAILED = "failed"
    LEFT = "left"


class Seen(Protocol):
    """Who wants to count what is handled; `bot.web.metrics.Metrics.handled` fits."""

    def __call__(self, kind: str, outcome: str, seconds: float) -> None:
        """Take the kind of an update (`message`, `callback_query`, …), an `Outcome`, and how long it took."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How a lane waits for a database that is away: `first` seconds, then twice as long, at most `longest`."""

    first: float = 0.5
    longest: float = 30.0


class Aside(Protocol):
    """Who says what there is to say of updates that are set aside."""

    def overtaken(self, update: Update) -> None:
        """Take one that is not handled, because its sender has sent something like it since."""

    def flooded(self, alike: Alike) -> None:
        """Take what came far too often at once."""

    def given_up(self, update: Update) -> None:
        """Take one that was stuck; nothing is kept of it, as far as is known."""

    def refused(self, update: Update) -> asyncio.Future[None] | None:
        """Take the last of several that came far too fast to be taken; gives what is done once that is said."""


class Lanes:
    """Hands updates to `handle`, each once its predecessors in the same room are done.

    An update is a task that waits for the last task of each of its rooms. Most have one room; the message of a
    migration has two. As all of an update's rooms are taken in one step, tasks wait only for older ones: no deadlock.
    Of what is alike only the last that waits is handled; `aside` is told of the others. `untold` are those that are
    handled and have not ended.
    """

    def __init__(
        self,
        handle: Callable[[Update], Awaitable[None]],
        *,
        patience: Patience = Patience(),
        seen: Seen | None = None,
        aside: Aside | None = None,
        untold: Untold | None = None,
    ) -> None:
        self.handle = handle
        self.untold = untold or Untold()
        self.patience = patience
        self.seen = seen
        self.aside = aside
        self.closing = asyncio.Event()
        self.in_hand: dict[int, asyncio.Task[Outcome]] = {}
        self.last: dict[LaneKey, asyncio.Task[Outcome]] = {}
        self.newest: dict[Alike, int] = {}
        self.hopeless: set[int] = set()

    def put(self, update: Update, alike: Alike | None = None) -> asyncio.Task[Outcome]:
        """Take an update in hand, in the order of the calls; one that is in hand already is not handled twice."""
        if task := self.in_hand.get(update.update_id):
            return task
        if alike is not None:
            self.newest[alike] = update.update_id
        keys = keys_of(update)
        before = tuple({self.last[key] for key in keys if key in self.last})
        task = asyncio.create_task(self.run(update, before, alike))
        self.in_hand[update.update_id] = task
        self.last |= dict.fromkeys(keys, task)
        task.add_done_callback(lambda done: self.forget(update.update_id, keys, done, alike))
        return task

    @property
    def open(self) -> Mapping[int, asyncio.Task[Any]]:
        """What has not ended: what is in hand, and what somebody is still to be told of."""
        return self.in_hand | self.untold.updates

    def passed(self, alike: Alike, count: int) -> None:
        """Hear how many of a kind came at once, all but the last of which are passed over."""
        if self.aside is not None and count >= FAR_TOO_MANY:
            self.aside.flooded(alike)

    def refuse(self, update: Update, since: int) -> asyncio.Task[None] | None:
        """Hear of somebody's updates that are not taken: the last of them, and the id of the first.

        Gives what ends once that is said; until then the first of them is held back, and with it all behind it.
        """
        log.warning("flood", update_id=update.update_id, kind=kind_of(update))
        told = None if self.aside is None else self.aside.refused(update)
        return None if told is None else self.untold.hold(since, told, nothing_more)

    def give_up(self, update_id: int) -> None:
        """Break an update off that is stuck."""
        if task := self.in_hand.get(update_id):
            self.hopeless.add(update_id)
            task.cancel()

    def forget(self, update_id: int, keys: Iterable[LaneKey], task: asyncio.Task[Outcome], alike: Alike | None) -> None:
        """Drop what has ended, and lanes that are empty now."""
        del self.in_hand[update_id]
        self.hopeless.discard(update_id)
        for key in keys:
            if self.last.get(key) is task:
                del self.last[key]
        if alike is not None and self.newest.get(alike) == update_id:
            del self.newest[alike]

    async def run(self, update: Update, before: tuple[asyncio.Task[Outcome], ...], alike: Alike | None) -> Outcome:
        """Wait for the older ones of the same rooms, then handle; leave it when an older one was left."""
        if before:
            await asyncio.wait(before)
            if any(not has_ended(older) for older in before):
                return Outcome.LEFT
        if alike is not None and self.newest.get(alike) != update.update_id:
            self.let_go(update, alike)
            return Outcome.HANDLED
        started = time.perf_counter()
        outcome = await self.attempt(update)
        if self.seen is not None:
            self.seen(kind_of(update), outcome, time.perf_counter() - started)
        return outcome

    def let_go(self, update: Update, alike: Alike) -> None:
        """Have it answered that was overtaken, once what overtook it has ended: an answer says that it is kept."""
        newest = self.in_hand.get(self.newest.get(alike, 0))
        if newest is not None:
            newest.add_done_callback(lambda done: self.let_go(update, alike) if has_ended(done) else None)
        elif self.aside is not None:
            self.aside.overtaken(update)

    async def attempt(self, update: Update) -> Outcome:
        """Handle one update, again while the database is away; a bug is logged and must not stop the room."""
        wait = self.patience.first
        while True:
            try:
                await self.handle(update)
            except StoreAway as away:
                log.warning("store-away", update_id=update.update_id, reason=str(away), again_in=wait)
            except asyncio.CancelledError as error:
                if update.update_id in self.hopeless:
                    return self.gave_up(update)
                if is_cancelled():
                    raise
                return failed(update, error)
            except Exception as error:  # noqa: BLE001 - logged; one poisoned update must not stop a room for ever
                return failed(update, error)
            else:
                return Outcome.HANDLED
            if await self.closes_within(wait):
                return Outcome.LEFT
            wait = min(wait * 2, self.patience.longest)

    def gave_up(self, update: Update) -> Outcome:
        """Leave an update that was stuck, and have its sender told."""
        log.error("update-given-up", update_id=update.update_id, kind=kind_of(update))
        if self.aside is not None:
            self.aside.given_up(update)
        return Outcome.FAILED

    async def closes_within(self, seconds: float) -> bool:
        """Wait, but no longer than until the lanes close; say whether they do."""
        try:
            await asyncio.wait_for(self.closing.wait(), seconds)
        except TimeoutError:
            return False
        return True

    async def close(self, grace: float = 20.0) -> None:
        """Finish what is in hand, without waiting for the database to come back.

        What takes longer than `grace` seconds is cancelled, and counts as left.
        """
        self.closing.set()
        if self.in_hand:
            _, late = await asyncio.wait(self.in_hand.values(), timeout=grace)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
        await self.untold.close()


async def nothing_more() -> None:
    """Note nothing: it was not handled."""


def is_cancelled() -> bool:
    """Say whether this very task is told to end, and not only something it waited for."""
    task = asyncio.current_task()
    return task is not None and task.cancelling() > 0


def failed(update: Update, error: BaseException) -> Outcome:
    """Log a bug loudly; the update's words stay out of it."""
    log.error("update-failed", update_id=update.update_id, kind=kind_of(update), exc_info=error)
    return Outcome.FAILED


def has_ended(task: asyncio.Task[Outcome]) -> bool:
    """Say whether an update need not come again."""
    return task.done() and not task.cancelled() and task.result() is not Outcome.LEFT


def keys_of(update: Update) -> frozenset[LaneKey]:
    """Tell which lanes an update needs: its room's, and both chats' when a group has become a supergroup."""
    chat, message = update.effective_chat, update.effective_message
    if chat is None:
        person = update.effective_user
        return frozenset({("person", person.id, 0) if person else ("nowhere", 0, 0)})
    if not isinstance(message, Message):
        return frozenset({("chat", chat.id, 0)})
    thread = message.message_thread_id or 0 if message.is_topic_message else 0
    moved = (message.migrate_to_chat_id, message.migrate_from_chat_id)
    return frozenset({("chat", chat.id, thread), *(("chat", other, 0) for other in moved if other)})


def kind_of(update: Update) -> str:
    """Name the one field an update has besides its id."""
    return next((kind for kind in Update.ALL_TYPES if getattr(update, kind)), "unknown")
