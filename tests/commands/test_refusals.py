"""What keeps the bot from running is one clear line and a non-zero exit, never a traceback."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.rehearsal import Stage
from tests.commands.process import ROOT, TOKEN, Ended, ended, on_port, running


@pytest.fixture
async def telegram() -> AsyncIterator[str]:
    """The address of a stand-in that knows the token."""
    async with on_port(Stage(TOKEN)) as address:
        yield address


def in_folder(folder: Path) -> str:
    return f"sqlite+aiosqlite:///{folder / 'audit-bot.db'}"


def set_aside(folder: Path) -> list[Path]:
    return list(folder.glob("*.aside-*.db"))


def assert_one_line(ending: Ended, *words: str) -> None:
    assert ending.code == 1
    assert len(ending.lines) == 1, ending.said
    assert all(word in ending.lines[0] for word in words), ending.said
    assert TOKEN not in ending.said


async def test_a_token_that_telegram_does_not_know(telegram: str, sqlite_url: str) -> None:
    wrong = TOKEN.replace("AAM", "BBM")
    ending = await ended("run", token=wrong, api_url=telegram, database_url=sqlite_url)
    assert_one_line(ending, "AUDIT_BOT_TOKEN", "@BotFather")
    assert wrong not in ending.said


async def test_no_token_and_names_that_nobody_knows(tmp_path: Path) -> None:
    none, slip = await asyncio.gather(
        ended("run", database_url=in_folder(tmp_path), folder=tmp_path),
        ended("run", token=TOKEN, databse_url="x", folder=tmp_path),
    )
    assert_one_line(none, "AUDIT_BOT_TOKEN is not set")
    assert_one_line(slip, "AUDIT_BOT_DATABSE_URL", "did you mean AUDIT_BOT_DATABASE_URL?")


async def test_a_folder_that_is_not_there_and_a_disk_that_is_full(telegram: str, tmp_path: Path) -> None:
    settings: dict[str, Any] = {"token": TOKEN, "api_url": telegram}
    (tmp_path / "full").mkdir()
    missing, full, later = await asyncio.gather(
        ended("run", database_url=in_folder(tmp_path / "nowhere"), **settings),
        ended("run", database_url=in_folder(tmp_path / "full"), largest_file=50_000, **settings),
        ended("run", database_url=in_folder(tmp_path), posts_database_url="sqlite:////nowhere/x.db", **settings),
    )
    assert_one_line(missing, "database", "cannot be opened")
    assert_one_line(full, "disk of the database")
    assert later.code == 1
    assert later.lines[-1] == "The database of the posts cannot be used: the database file cannot be opened"
    assert "Traceback" not in later.said


async def test_a_folder_that_is_read_only(telegram: str) -> None:
    read_only = "/proc" if os.geteuid() == 0 else "/"  # where not even root may write
    ending = await ended("run", token=TOKEN, api_url=telegram, database_url=in_folder(Path(read_only)))
    assert_one_line(ending, "database", "cannot be opened")


async def test_a_database_of_a_later_version(telegram: str, sqlite_url: str) -> None:
    with sqlite3.connect(sqlite_url.partition("///")[2]) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    ending = await ended("run", token=TOKEN, api_url=telegram, database_url=sqlite_url)
    assert_one_line(ending, "newer", "9999")


async def test_a_database_of_an_earlier_version_is_not_worked_on(sqlite_url: str, tmp_path: Path) -> None:
    with sqlite3.connect(sqlite_url.partition("///")[2]) as connection:
        connection.executescript("UPDATE alembic_version SET version_num = '0003'; DROP TABLE hold")
    connection.close()
    ending = await ended("governance", "--out", str(tmp_path / "papers"), database_url=sqlite_url)
    assert_one_line(ending, "another version", "python -m bot migrate")


async def test_a_broken_framework_is_named_by_file_and_line(telegram: str, sqlite_url: str, tmp_path: Path) -> None:
    frameworks = tmp_path / "statements"
    shutil.copytree(ROOT / "statements", frameworks)
    [file] = frameworks.glob("*.yaml")
    file.write_text(file.read_text("utf-8").replace('id: "1.2"', 'id: "1.1"', 1), "utf-8")
    settings: dict[str, Any] = {
        "token": TOKEN,
        "api_url": telegram,
        "database_url": sqlite_url,
        "frameworks": frameworks,
    }
    run, check, well = await asyncio.gather(
        ended("run", **settings), ended("check", str(file)), ended("check", *map(str, ROOT.glob("statements/*.yaml")))
    )
    assert run.code == check.code == 1
    assert f"{file}:" in run.said
    assert f"{file}:" in check.said
    assert "Traceback" not in run.said + check.said
    assert (well.code, well.said) == (0, "")
    assert "46 statements" in well.out


async def test_a_port_that_is_taken(telegram: str, sqlite_url: str) -> None:
    port = telegram.rpartition(":")[2]
    webhook: dict[str, Any] = {
        "webhook_url": "https://bot.example",
        "webhook_secret": "a-secret_of-16-letters",
        "port": port,
    }
    ending = await ended("serve", token=TOKEN, api_url=telegram, database_url=sqlite_url, **webhook)
    assert_one_line(ending, "AUDIT_BOT_PORT", port)


async def test_without_network_the_bot_waits_and_goes_on_when_it_comes(sqlite_url: str, unused_port: int) -> None:
    settings: dict[str, Any] = {
        "token": TOKEN,
        "api_url": f"http://127.0.0.1:{unused_port}",
        "database_url": sqlite_url,
    }
    async with running("run", **settings) as bot:
        await bot.says("again_in=2.0")
        stage = Stage(TOKEN)
        async with on_port(stage, unused_port):
            await bot.says("telegram-reached")
            await stage.until(lambda: stage.updates.poller)
            ending = await bot.told_to_stop()
    assert ending.code == 0
    assert ending.said.count("telegram-not-reached") <= 3
    assert "Traceback" not in ending.said


async def test_a_signal_ends_the_bot_while_it_waits_for_the_network(sqlite_url: str, unused_port: int) -> None:
    settings: dict[str, Any] = {
        "token": TOKEN,
        "api_url": f"http://127.0.0.1:{unused_port}",
        "database_url": sqlite_url,
    }
    async with running("run", **settings) as bot:
        await bot.says("again_in=2.0")
        ending = await bot.told_to_stop(seconds=10)
    assert ending.code == 0


@pytest.mark.parametrize("after", [0.0, 0.2, 0.5])
async def test_a_signal_ends_the_bot_while_it_starts(telegram: str, sqlite_url: str, after: float) -> None:
    async with running("run", token=TOKEN, api_url=telegram, database_url=sqlite_url, cold=True) as bot:
        await takes_signals(bot.process.pid)
        await asyncio.sleep(after)
        ending = await bot.told_to_stop(seconds=10)
    assert (ending.code, ending.lines) == (0, [])


async def takes_signals(process: int) -> None:
    """Wait until Python itself is loaded and SIGTERM is the bot's; before that nothing has begun."""
    while not caught(process) >> (signal.SIGTERM - 1) & 1:  # noqa: ASYNC110 - another process tells us nothing
        await asyncio.sleep(0.005)


def caught(process: int) -> int:
    """Read which signals a process takes, as a bit mask."""
    [mask] = [line for line in Path(f"/proc/{process}/status").read_text("utf-8").splitlines() if "SigCgt" in line]
    return int(mask.split()[1], 16)


@pytest.mark.parametrize("lost", ["missing", "empty", "without tables"])
async def test_a_database_that_was_lost_is_not_taken_for_a_new_one(telegram: str, tmp_path: Path, lost: str) -> None:
    settings: dict[str, Any] = {"token": TOKEN, "api_url": telegram, "database_url": in_folder(tmp_path)}
    file, posts = tmp_path / "audit-bot.db", tmp_path / "audit-bot.posts.db"
    posts.write_bytes(b"what was posted")
    if lost == "empty":
        file.touch()
    if lost == "without tables":
        with sqlite3.connect(file) as connection:
            connection.execute("PRAGMA user_version = 1")
        connection.close()
    before = file.stat().st_size if file.exists() else None
    for ending in await asyncio.gather(ended("run", **settings), ended("migrate", **settings)):
        assert_one_line(ending, "audit-bot.db is missing or empty", "--new")
    assert (file.stat().st_size if file.exists() else None) == before
    assert posts.read_bytes() == b"what was posted"
    begun = await ended("migrate", "--new", **settings)
    assert begun.code == 0, begun.said
    assert file.stat().st_size
    assert not posts.exists()
    assert [kept.read_bytes() for kept in set_aside(tmp_path)] == [b"what was posted"]
    assert (await ended("migrate", **settings)).code == 0
