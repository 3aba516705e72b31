"""A bot process that is killed at a chosen moment: `python -m tests.posts.crashing URL LOG MOMENT`.

What would go to Telegram is written to the file LOG, a line a message, so that both the killed process and the next
one write to the same chat.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.audit.model import Audit, Cause, RoomKey
from bot.config import beside
from bot.db import SqlStore, open_store
from bot.posts import Placer, posting
from bot.views.screen import Screen
from tests.posts.people import PATIENCE, QUICK, now


def die() -> None:
    """Die as by `kill -9`."""
    os.kill(os.getpid(), signal.SIGKILL)


@dataclass
class Paper:
    """A chat on paper; `moment` is when the process dies."""

    log: Path
    moment: str = ""

    def write(self, line: str) -> tuple[int, int]:
        if self.moment == "before the send":
            die()
        with self.log.open("a", encoding="utf-8") as file:
            print(line, file=file)
        if self.moment == "before the answer":
            die()
        return 1, len(self.lines())

    def lines(self) -> list[str]:
        return self.log.read_text(encoding="utf-8").splitlines() if self.log.exists() else []

    async def delete(self, chat_id: int, message_id: int) -> bool:  # noqa: ARG002 - a chat's
        return False

    async def photo(self, key: RoomKey, picture: bytes, screen: Screen) -> tuple[int, int]:  # noqa: ARG002 - a chat's
        return self.write("photo")

    async def new_photo(self, chat_id: int, message_id: int, picture: bytes, screen: Screen) -> bool:  # noqa: ARG002
        return True

    async def document(self, key: RoomKey, data: bytes, filename: str, screen: Screen) -> tuple[int, int]:  # noqa: ARG002
        return self.write(filename.rpartition(".")[2])

    async def text(self, key: RoomKey, screen: Screen) -> tuple[int, int]:  # noqa: ARG002 - a chat's
        return self.write("text")

    async def edit(self, chat_id: int, message_id: int, screen: Screen) -> bool:  # noqa: ARG002 - a chat's
        return True


@dataclass
class Doomed:
    """A store under whose first writer the process dies."""

    inner: SqlStore
    moment: str

    def read(self) -> Any:  # noqa: ANN401 - the inner one's
        return self.inner.read()

    def has_handled(self, cause: Cause) -> bool:
        return self.inner.has_handled(cause)

    def recalled(self, audit_id: int, version: int) -> Audit | None:
        return self.inner.recalled(audit_id, version)

    async def scour(self) -> bool:
        return await self.inner.scour()

    @asynccontextmanager
    async def write(self, cause: Cause | None = None) -> AsyncIterator[Any]:
        if self.moment == "before the commit":
            die()
        async with self.inner.write(cause) as work:
            yield work
        if self.moment == "after the commit":
            die()


async def run(url: str, log: Path, moment: str) -> None:
    """Be a bot until killed."""
    async with open_store(url) as store:
        placer = Placer(Doomed(store, moment), Paper(log, moment), now)
        async with posting(placer, url=beside(url), redraw_cards=lambda _audit: None, pace=QUICK):
            await asyncio.sleep(PATIENCE)  # whoever began it kills it


if __name__ == "__main__":
    asyncio.run(run(sys.argv[1], Path(sys.argv[2]), sys.argv[3]))
