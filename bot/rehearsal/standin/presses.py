"""One press of a button, and what the bot answered to it."""

from __future__ import annotations

import asyncio
from collections.abc import Generator
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Notification:
    """What the bot answered to a press: a passing line, or an alert to be closed, or an address to open."""

    text: str = ""
    show_alert: bool = False
    url: str = ""


@dataclass(eq=False, slots=True)
class Press:
    """One press of a button, by somebody in a chat.

    `answered` is None until the bot has answered; `await press.answer` waits for it.
    """

    id: str
    at: float
    by: int = 0
    chat: int = 0
    answered: Notification | None = None
    came: asyncio.Event = field(default_factory=asyncio.Event, repr=False)

    def settle(self, answer: Notification) -> None:
        """Note what the bot has answered."""
        self.answered = answer
        self.came.set()

    async def wait(self, seconds: float = 5) -> Notification:
        """Wait for the answer, or `TimeoutError` when none comes in time."""
        await asyncio.wait_for(self.came.wait(), seconds)
        assert self.answered is not None  # noqa: S101 - `came` is only set with it
        return self.answered

    @property
    def answer(self) -> Press:
        """What to await for the answer: `(await press.answer).text`."""
        return self

    def __await__(self) -> Generator[Any, None, Notification]:
        return self.wait().__await__()
