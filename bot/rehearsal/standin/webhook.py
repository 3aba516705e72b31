"""Delivery by webhook: the secret header, order within a key, retries with growing delay.

https://core.telegram.org/bots/api#setwebhook ; order and retries as the Bot API server's source has them.
"""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import dataclass, field
from typing import Any

import httpx

from bot.rehearsal.standin.updates import Updates, Waiting

SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of the header
LONGEST_DELAY = 60.0  # seconds between two tries


@dataclass(slots=True)
class Webhook:
    """Where updates go, if anywhere. `delay` (s) is the first wait after a failed delivery; it doubles.

    `transport` lets a test reach the bot's webhook without a socket.
    """

    updates: Updates
    url: str = ""
    secret: str = ""
    connections: int = 40
    delay: float = 1.0
    transport: httpx.AsyncBaseTransport | None = None
    last_error: str = ""
    failures: int = 0
    busy: set[str] = field(default_factory=set)
    task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin delivering; needs a running event loop."""
        self.task = asyncio.get_running_loop().create_task(self.deliver())

    async def stop(self) -> None:
        """Stop delivering; what is under way may arrive again later."""
        self.url = ""
        if self.task:
            self.task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self.task
        self.task = None
        self.busy.clear()

    async def deliver(self) -> None:
        """Hand out updates: one at a time for a key, up to `connections` keys at once."""
        async with httpx.AsyncClient(transport=self.transport, timeout=60) as client, asyncio.TaskGroup() as group:
            while True:
                rings = self.updates.bell.rings
                for update in self.free():
                    self.busy.add(update.key)
                    group.create_task(self.hand_over(client, update))
                await self.updates.bell.wait(rings, 60)

    def free(self) -> list[Waiting]:
        """Return the first waiting update of each key that is not being served."""
        first: dict[str, Waiting] = {}
        for update in self.updates.pending():
            first.setdefault(update.key, update)
        return [update for key, update in first.items() if key not in self.busy][: self.connections - len(self.busy)]

    async def hand_over(self, client: httpx.AsyncClient, update: Waiting) -> None:
        """Try until the bot takes it with 2xx, or it is too old; later ones of its key wait."""
        delay = self.delay
        while update in self.updates.pending():
            if await self.taken(client, update.as_json()):
                self.updates.drop([update.id])
                break
            self.failures += 1
            await asyncio.sleep(delay)
            delay = min(LONGEST_DELAY, delay * 2)
        self.busy.discard(update.key)
        self.updates.bell.ring()

    async def taken(self, client: httpx.AsyncClient, body: dict[str, Any]) -> bool:
        """One try."""
        try:
            answer = await client.post(self.url, json=body, headers={SECRET: self.secret} if self.secret else {})
        except httpx.HTTPError as error:
            self.last_error = f"{type(error).__name__}"
            return False
        if not answer.is_success:
            self.last_error = f"Wrong response from the webhook: {answer.status_code} {answer.reason_phrase}"
        return answer.is_success
