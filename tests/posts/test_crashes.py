from __future__ import annotations

import asyncio
import signal
import sys
from pathlib import Path

import pytest

from bot.db import open_store
from bot.services.posting import due_posts
from tests.posts.crashing import Paper
from tests.posts.people import Scene

ONCE = ("before the send", "before the commit", "after the commit")


async def dies(scene: Scene, url: str, log: Path, moment: str) -> None:
    """Run a bot process on the scene's databases until it is killed."""
    command = (sys.executable, "-m", "tests.posts.crashing", url, str(log), moment)
    process = await asyncio.create_subprocess_exec(*command, stderr=asyncio.subprocess.DEVNULL)
    assert await process.wait() == -signal.SIGKILL
    assert scene.said() == []


@pytest.mark.parametrize("moment", ONCE)
async def test_a_summary_is_posted_once_though_the_bot_is_killed(
    scene: Scene, sqlite_url: str, tmp_path: Path, moment: str
) -> None:
    await scene.completes_the_first_domain()
    log = tmp_path / "chat.txt"
    await dies(scene, sqlite_url, log, moment)
    async with scene.posting(Paper(log)):
        await scene.is_drawn("summary:1")
        await asyncio.sleep(0.7)
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
    scene: Scene, sqlite_url: str, tmp_path: Path
) -> None:
    await scene.closes()
    log = tmp_path / "chat.txt"
    async with scene.posting(Paper(log)):
        await scene.is_drawn("documents", "documents:1:pdf")
    async with scene.posting(Paper(log)):
        await scene.is_drawn(*(f"documents:1:{form}" for form in ("pdf", "xlsx", "docx", "json")))
    assert sorted(Paper(log).lines()) == ["docx", "json", "pdf", "text", "xlsx"]


async def test_on_postgres_a_living_process_takes_over_from_a_dead_one(
    on_postgres: Scene, postgres_url: str, tmp_path: Path
) -> None:
    log = tmp_path / "chat.txt"
    async with on_postgres.posting(Paper(log)) as living:
        await on_postgres.completes_the_first_domain()
        living.tasks.clear()
        assert await due_posts(on_postgres.store)
        await on_postgres.is_drawn("summary:1")
    assert Paper(log).lines() == ["photo"]
    async with open_store(postgres_url) as store:
        assert not await due_posts(store)
