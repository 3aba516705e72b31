"""How long the bot takes from its start to the first answer, and how much memory it holds then and later.

A process of its own, a fresh database, the stand-in for Telegram in this one: `python -m tests.bench.start`.
"""

from __future__ import annotations

import asyncio
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from bot import services
from bot.audit.messages import PostName
from bot.audit.model import By, RoomKey, RoomKind
from bot.db import migrate, open_store
from bot.library import read_library
from bot.rehearsal import Chat, Message, Player, Stage
from bot.reports.outlets import documents
from bot.services.posts import want
from tests.commands.practitioner import Practitioner
from tests.commands.process import ROOT, TOKEN, on_port, running

MEGABYTE = 1024.0
WARM = 3.0
"""Seconds after which the bot is at rest."""

PICTURES = ("1", "2", "3", "4", "5", "all")
"""The summaries of an audit: one a domain, one of the whole."""


def resident(process: int) -> float:
    """Read a process's resident memory, in megabytes."""
    [line] = [one for one in Path(f"/proc/{process}/status").read_text("utf-8").splitlines() if "VmRSS" in one]
    return int(line.split()[1]) / MEGABYTE


def files_in(chat: Chat) -> list[Message]:
    """List what the bot has sent besides words."""
    return [message for message in chat.messages if message.photo or message.document]


async def answered(url: str, person: Player) -> None:
    """Answer a whole audit and close it before the bot begins, which then has everything to post."""
    (framework, *_) = read_library(ROOT / "statements").values()
    at = datetime.now(UTC)
    by = By(RoomKey(person.private.id), person.id, "Sam", 1, at)
    await migrate(url)
    async with open_store(url) as store:
        turn = await services.audits.begin(store, by, framework=framework, kind=RoomKind.PRIVATE, title="Sam")
        for nth, statement in enumerate(framework.statements):
            now = replace(by, update_id=10 + nth)
            await services.cards.go_to(store, now, audit_id=turn.audit.id, statement=statement.id)
            await services.answers.score(store, now, audit_id=turn.audit.id, statement=statement.id, value=nth % 5)
        for form in documents:
            if not documents[form].by_itself:
                await want(store, by, turn.audit.id, PostName(f"report:{form}"))
        await services.audits.close(store, replace(by, update_id=99), audit_id=turn.audit.id)


async def after_everything() -> list[tuple[str, float, str]]:
    """Look at a bot that has posted every picture and every document of an audit."""
    stage = Stage(TOKEN)
    person = stage.person("Sam")
    person.starts()
    with TemporaryDirectory(prefix="bench-") as folder:
        settings = {"token": TOKEN, "database_url": f"sqlite+aiosqlite:///{folder}/audit-bot.db"}
        await answered(settings["database_url"], person)
        async with on_port(stage) as address, running("run", cold=True, api_url=address, **settings) as bot:
            wanted = len(documents) + len(PICTURES)
            await stage.until(lambda: len(files_in(person.private)) >= wanted, 240)
            await asyncio.sleep(WARM)
            memory = resident(bot.process.pid)
            await bot.told_to_stop()
    return [("resident memory after pictures and all documents", memory, "MB; aim ≤ 150")]


async def once() -> list[tuple[str, float, str]]:
    """Start the bot for somebody who has written already, and look at it before and after it has warmed up."""
    stage = Stage(TOKEN)
    who = Practitioner(stage.person("Sam"))
    who.person.starts()
    with TemporaryDirectory(prefix="bench-") as folder:
        settings = {"token": TOKEN, "database_url": f"sqlite+aiosqlite:///{folder}/audit-bot.db"}
        async with on_port(stage) as address:
            began = time.perf_counter()
            async with running("run", cold=True, api_url=address, **settings) as bot:
                await stage.until(lambda: who.with_button("Begin"), 30)
                took = time.perf_counter() - began
                await asyncio.sleep(WARM)
                memory = resident(bot.process.pid)
                await bot.told_to_stop()
    return [("start to first answer", took, "s"), ("resident memory at rest", memory, "MB; aim ≤ 130")]


def measure() -> list[tuple[str, float, str]]:
    """Give what was measured as (name, value, unit); the aim of the start is under 2.5 s."""
    return [*asyncio.run(once()), *asyncio.run(after_everything())]


if __name__ == "__main__":
    for name, value, unit in measure():
        print(f"{name}: {value:.2f} {unit}")  # noqa: T201 - its output
