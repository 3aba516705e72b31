from __future__ import annotations

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.audit.model import Cause, RoomKey
from bot.config import beside
from bot.posts.executors import LOCKS, connected
from bot.services.ports import StoreAway
from bot.views.screen import Screen
from tests.commands.process import started
from tests.posts.crashing import Doomed, Paper
from tests.posts.people import QUICK, Scene, eventually, until
from tests.work import statements

ONCE = ("before the send", "before the commit", "after the commit")


async def dies(scene: Scene, url: str, log: Path, moment: str) -> None:
    """Run a bot process on the scene's databases until it is killed."""
    died = await (await started(url, str(log), moment, module="tests.posts.crashing")).ends()
    assert died.code == -signal.SIGKILL, died.said
    assert scene.said() == []


@pytest.mark.parametrize("moment", ONCE)
async def test_a_summary_is_posted_once_though_the_bot_is_killed(
    scene: Scene, sqlite_url: str, tmp_path: Path, moment: str
) -> None:
    await scene.completes_the_first_domain()
    log = tmp_path / "chat.txt"
    await dies(scene, sqlite_url, log, moment)
    async with scene.posting(Paper(log)) as posts:
        await scene.is_drawn("summary:1")
        await scene.rests(posts)
    assert Paper(log).lines() == ["photo"]


async def test_a_summary_is_posted_twice_rather_than_never_when_nobody_knows(
    scene: Scene, sqlite_url: str, tmp_path: Path
) -> None:
    await scene.completes_the_first_domain()
    log = tmp_path / "chat.txt"
    await dies(scene, sqlite_url, log, "before the answer")
    async with scene.posting(Paper(log)):
        await scene.is_drawn("summary:1")
    assert Paper(log).lines() == ["photo", "photo"]


async def test_documents_that_were_sent_before_the_bot_was_killed_are_not_sent_again(
    scene: Scene, tmp_path: Path
) -> None:
    await scene.closes()
    log = tmp_path / "chat.txt"
    async with scene.posting(Paper(log)):
        await scene.is_drawn("documents", "documents:1:pdf")
    async with scene.posting(Paper(log)):
        await scene.is_drawn(*(f"documents:1:{form}" for form in ("pdf", "xlsx", "docx", "json")))
    assert sorted(Paper(log).lines()) == ["docx", "json", "pdf", "text", "xlsx"]


async def test_on_postgres_the_living_take_over_from_the_dead_and_only_from_them(
    on_postgres: Scene, postgres_url: str, tmp_path: Path
) -> None:
    await on_postgres.completes_the_first_domain()
    log = tmp_path / "chat.txt"
    await dies(on_postgres, postgres_url, log, "before the send")
    address = beside(postgres_url).replace("+psycopg", "")
    async with await connected(address) as seeming_alive:
        await seeming_alive.execute("SELECT pg_advisory_lock(%s, 1)", (LOCKS,))
        async with on_postgres.posting(Paper(log)):
            with statements(on_postgres.store) as asked:
                await until(lambda: sum("FROM post JOIN" in one for one in asked) > 2)
            assert Paper(log).lines() == []
            await seeming_alive.close()
            await on_postgres.is_drawn("summary:1")
    assert Paper(log).lines() == ["photo"]


async def test_on_postgres_two_processes_share_the_work_and_post_everything_once(
    on_postgres: Scene, postgres_url: str, tmp_path: Path
) -> None:
    log = tmp_path / "chat.txt"
    other = await started(postgres_url, str(log), "never", module="tests.posts.crashing")
    parts = [f"documents:1:{form}" for form in ("pdf", "xlsx", "docx", "json")]
    try:
        async with on_postgres.posting(Paper(log)) as posts:
            await until_there_are_two(beside(postgres_url))
            await posts.enqueue(await on_postgres.completes_the_first_domain())
            await posts.enqueue(await on_postgres.closes())
            await on_postgres.is_drawn("summary:1", "documents", *parts)
            await on_postgres.rests(posts)
    finally:
        await other.killed()
    assert sorted(Paper(log).lines()) == ["docx", "json", "pdf", "photo", "text", "xlsx"]


async def until_there_are_two(url: str) -> None:
    """Wait until another process holds a number, too."""
    held = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND classid = %s"
    async with await connected(url.replace("+psycopg", "")) as connection:

        async def two() -> bool:
            return await (await connection.execute(held, (LOCKS,))).fetchone() == (2,)

        await eventually(two)


class Slow(Paper):
    """A chat in which the first picture takes for ever."""

    slow = True

    async def photo(self, key: RoomKey, picture: bytes, screen: Screen) -> tuple[int, int]:
        if self.slow:
            self.slow = False
            await asyncio.sleep(60)
        return await super().photo(key, picture, screen)


async def test_a_post_broken_off_at_the_end_goes_on_at_the_next_start(scene: Scene, tmp_path: Path) -> None:
    await scene.completes_the_first_domain()
    chat = Slow(tmp_path / "chat.txt")
    async with scene.posting(chat, replace(QUICK, farewell=0.1)):
        await until(lambda: not chat.slow)
    async with scene.posting(chat):
        await scene.is_drawn("summary:1")
    assert chat.lines() == ["photo"]


class Forgetful(Doomed):
    """A store that is away for the first writers."""

    away = 3

    @asynccontextmanager
    async def write(self, cause: Cause | None = None) -> AsyncIterator[Any]:
        self.away -= 1
        if self.away >= 0:
            raise StoreAway
        async with self.inner.write(cause) as work:
            yield work


async def test_a_summary_is_not_sent_again_though_the_database_was_away_after_it(scene: Scene, tmp_path: Path) -> None:
    await scene.completes_the_first_domain()
    chat = Paper(tmp_path / "chat.txt")
    inner, scene.store = scene.store, Forgetful(scene.store, "")  # type: ignore[assignment]
    async with scene.posting(chat):
        scene.store = inner
        await scene.is_drawn("summary:1")
    assert chat.lines() == ["photo"]
