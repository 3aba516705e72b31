"""A stage, its people, and the real python-telegram-bot talking to it without a socket."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import httpx
import pytest
from telegram import Bot, Update
from telegram.request import HTTPXRequest

from bot.rehearsal import Chat, Player, Stage, server
from tests.stage import stage_with_contract


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.at = 1_800_000_000.0

    def __call__(self) -> float:
        return self.at


class Polled(Bot):
    """A bot that remembers up to where it has taken updates."""

    __slots__ = ("taken",)

    async def news(self) -> list[Update]:
        """Take everything that waits."""
        with self._unfrozen():
            self.taken = getattr(self, "taken", 0)
            updates = list(await self.get_updates(offset=self.taken, timeout=0))
            self.taken = updates[-1].update_id + 1 if updates else self.taken
        return updates


def request_to(stage: Stage) -> HTTPXRequest:
    """The library's own transport, ending in the stand-in."""
    return HTTPXRequest(httpx_kwargs={"transport": httpx.ASGITransport(server(stage))})


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def stage(clock: Clock) -> Iterator[Stage]:
    with stage_with_contract(now=clock) as stage:
        yield stage


@pytest.fixture
async def bot(stage: Stage) -> AsyncIterator[Polled]:
    async with Polled(stage.token, request=request_to(stage), get_updates_request=request_to(stage)) as bot:
        yield bot


@pytest.fixture
def alice(stage: Stage) -> Player:
    return stage.person("Alice")


@pytest.fixture
def bob(stage: Stage) -> Player:
    return stage.person("Bob", language=None)


@pytest.fixture
def group(stage: Stage, alice: Player, bob: Player) -> Chat:
    return stage.group("Board", [alice, bob], admins=[alice])
