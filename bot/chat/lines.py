"""Lines: what waits to be done in each chat, in order, bounded, and the newest alone of what is alike."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Hashable
from dataclasses import dataclass, replace

import structlog

from bot.services.ports import MaybeSent, NotSent, StoreAway, Unreachable

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Retries:
    """How long to wait before something is tried again, in seconds, try by try; tests are quicker.

    `pauses` is for what has not arrived; what is lasting goes on with the last of them. `doubts` is for what may have
    arrived: an answer that was lost hides a message more often than not.
    """

    pauses: tuple[float, ...] = (1.0, 2.0, 4.0, 8.0, 16.0, 30.0)
    doubts: tuple[float, ...] = (15.0, 45.0)


PATIENT = Retries()


@dataclass(frozen=True, slots=True)
class Job:
    """Something to be done; of what is `like` it only the newest matters.

    What is `lasting` must arrive: it is tried until it does or a newer one has come. All else is given up after a
    minute, though not for a database that is away. What may have arrived, although nobody knows, is repeated at most
    twice, whether lasting or not. `waited_for` are done once it is, or the newer one in its place.
    """

    like: Hashable
    do: Callable[[], Awaitable[object]]
    lasting: bool = False
    waited_for: tuple[asyncio.Future[None], ...] = ()

    def ends(self) -> None:
        """Let go on whoever waits for it: it is done, or never will be."""
        for each in self.waited_for:
            if not each.done():
                each.set_result(None)

    def in_place_of(self, older: Job | None) -> Job:
        """Take over who waits for one that was alike."""
        return self if older is None else replace(self, waited_for=(*older.waited_for, *self.waited_for))


@dataclass(slots=True)
class Tries:
    """How often something has failed, and how long to wait before it is tried again."""

    lasting: bool
    retries: Retries = PATIENT
    failed: int = 0
    doubted: int = 0

    def begin_anew(self) -> None:
        """Forget what has failed: something has arrived since."""
        self.failed = self.doubted = 0

    def pause(self, error: Exception) -> float | None:
        """Give the seconds before the next try, None when there shall be none.

        >>> tries = Tries(lasting=False)
        >>> [tries.pause(NotSent()), tries.pause(NotSent()), tries.pause(NotSent(17.0))]
        [1.0, 2.0, 17.0]
        >>> [tries.pause(MaybeSent()) for _ in range(3)]
        [15.0, 45.0, None]
        """
        if isinstance(error, NotSent) and error.wait:
            return error.wait
        if isinstance(error, MaybeSent):
            self.doubted += 1
            doubts = self.retries.doubts
            return None if self.doubted > len(doubts) else doubts[self.doubted - 1]
        self.failed += 1
        pauses = self.retries.pauses
        over = self.failed > len(pauses) and not (self.lasting or isinstance(error, StoreAway))
        return None if over else pauses[min(self.failed, len(pauses)) - 1]


class ChatLine:
    """Does what is put in, oldest first, `abreast` at a time; `most` may wait. `over` is called when it is empty."""

    def __init__(self, most: int, abreast: int, over: Callable[[], None], retries: Retries) -> None:
        self.most = most
        self.abreast = abreast
        self.retries = retries
        self.over = over
        self.waiting: dict[Hashable, Job] = {}
        self.workers: set[asyncio.Task[None]] = set()

    def put(self, deed: Job, *, anyway: bool = False) -> bool:
        """Take something in, in place of what is alike and still waits; False when there is no room for it."""
        if not (anyway or deed.like in self.waiting or len(self.waiting) < self.most):
            return False
        self.waiting[deed.like] = deed.in_place_of(self.waiting.pop(deed.like, None))
        self.start()
        return True

    def start(self) -> None:
        """Set a worker to it, if there is room for one more."""
        if self.waiting and len(self.workers) < self.abreast:
            worker = asyncio.create_task(self.work())
            self.workers.add(worker)
            worker.add_done_callback(self.ended)

    async def work(self) -> None:
        """Do what waits until nothing does."""
        while self.waiting:
            deed = self.waiting.pop(next(iter(self.waiting)))
            if await self.patiently(deed):
                deed.ends()
            else:
                self.waiting[deed.like] = self.waiting[deed.like].in_place_of(deed)

    def ended(self, worker: asyncio.Task[None]) -> None:
        """Let a worker go; something may have come since it looked last."""
        self.workers.discard(worker)
        self.start()
        if not self.workers:
            self.over()

    async def patiently(self, deed: Job) -> bool:
        """Do something, again until it arrives or is given up; a mistake of ours is loud. False: it was overtaken."""
        tries = Tries(deed.lasting, self.retries)
        while deed.like not in self.waiting:
            try:
                await deed.do()
            except (NotSent, MaybeSent, StoreAway) as error:
                pause = tries.pause(error)
                if pause is None:
                    log.warning("not-said", why=type(error).__name__)
                    return True
                await asyncio.sleep(pause)
            except Unreachable as closed:
                log.info("chat-closed", why=type(closed.__cause__).__name__)
                return True
            except Exception:
                log.exception("not-said")
                return True
            else:
                return True
        return False


class Lines:
    """A line for each chat in which something waits."""

    def __init__(self, most: int, abreast: int = 1, retries: Retries = PATIENT) -> None:
        self.most = most
        self.abreast = abreast
        self.retries = retries
        self.chats: dict[int, ChatLine] = {}

    def put(self, chat_id: int, deed: Job, *, anyway: bool = False) -> bool:
        """Take something into a chat's line; see `ChatLine.put`."""
        line = self.chats.get(chat_id)
        if line is None:
            line = self.chats[chat_id] = ChatLine(self.most, self.abreast, lambda: self.forget(chat_id), self.retries)
        return line.put(deed, anyway=anyway)

    def has(self, chat_id: int, like: Hashable) -> bool:
        """Say whether something that is alike waits in a chat."""
        line = self.chats.get(chat_id)
        return line is not None and like in line.waiting

    def forget(self, chat_id: int) -> None:
        """Forget a line that is empty."""
        del self.chats[chat_id]

    @property
    def workers(self) -> set[asyncio.Task[None]]:
        """What is being done."""
        return {worker for line in self.chats.values() for worker in line.workers}

    def drop(self) -> int:
        """Leave what waits undone; answers how much that was."""
        left = sum(len(line.waiting) for line in self.chats.values())
        for line in self.chats.values():
            line.waiting.clear()
        return left
