"""The updates that wait for the bot: numbered, kept until confirmed, gone when too old.

Messages wait 24 h, callback queries 150 s. See https://core.telegram.org/bots/api#getting-updates .
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.rehearsal.standin.bell import Bell
from bot.rehearsal.standin.errors import conflict

DAY = 24 * 3600.0
CALLBACK_LIFE = 150.0
ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
OTHER_POLLER = "terminated by other getUpdates request; make sure that only one bot instance is running"


@dataclass(frozen=True, slots=True)
class Waiting:
    """An update not yet confirmed; updates of one `key` are delivered in order by a webhook."""

    id: int
    kind: str
    body: Mapping[str, Any]
    at: float
    key: str

    @property
    def life(self) -> float:
        """Seconds until it is given up."""
        return CALLBACK_LIFE if self.kind == "callback_query" else DAY

    def as_json(self) -> dict[str, Any]:
        """Return the update as the bot gets it."""
        return {"update_id": self.id, self.kind: self.body}


class Updates:
    """The queue. `allowed` is the last asked-for list; None or empty means all but those to be asked for."""

    def __init__(self, now: Callable[[], float], first: int = 700_000_001) -> None:
        self.now = now
        self.next = first
        self.queue: list[Waiting] = []
        self.allowed: frozenset[str] = frozenset()
        self.bell = Bell()
        self.poller: object | None = None

    def wants(self, kind: str) -> bool:
        """Say whether the bot asked for such updates."""
        return kind in self.allowed if self.allowed else kind not in ON_REQUEST

    def add(self, kind: str, body: Mapping[str, Any], key: str) -> None:
        """Queue an update, unless the bot did not ask for its kind."""
        if self.wants(kind):
            self.queue.append(Waiting(self.next, kind, body, self.now(), key))
            self.next += 1
            self.bell.ring()

    def again(self, update: Waiting) -> None:
        """Queue an update that was taken out, behind those that wait."""
        self.queue.append(update)
        self.bell.ring()

    def pending(self) -> list[Waiting]:
        """Return what still waits, oldest first; what is too old is dropped."""
        now = self.now()
        self.queue = [update for update in self.queue if now - update.at < update.life]
        return self.queue

    def confirm(self, offset: int) -> None:
        """Forget all updates before `offset`; a negative one keeps only that many of the newest."""
        if offset < 0:
            self.queue = self.queue[offset:]
        else:
            self.queue = [update for update in self.queue if update.id >= offset]

    def drop(self, ids: Iterable[int]) -> None:
        """Forget these: the webhook took them."""
        gone = set(ids)
        self.queue = [update for update in self.queue if update.id not in gone]

    def interrupt(self) -> None:
        """End a poll under way with 409."""
        self.poller = None
        self.bell.ring()

    async def poll(self, offset: int, limit: int, seconds: float) -> list[dict[str, Any]]:
        """Confirm, then return up to `limit` updates, waiting up to `seconds` for the first.

        A newer poll ends this one with 409, as Telegram does.
        """
        mine = self.poller = object()
        self.bell.ring()
        self.confirm(offset)
        loop = asyncio.get_running_loop()
        end = loop.time() + seconds
        while not self.pending() and loop.time() < end and self.poller is mine:
            await self.bell.wait(self.bell.rings, end - loop.time())
        if self.poller is not mine:
            raise conflict(OTHER_POLLER)
        self.poller = None
        return [update.as_json() for update in self.pending()[:limit]]
