"""A summary with its picture: how long it takes, and how long the event loop is held meanwhile at most.

In a process of its own, so that the first one pays for the worker process as it does in a bot that has just started.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from bot import services
from bot.app import Running, running
from bot.audit.framework import Domain
from bot.audit.messages import Post, PostName
from bot.audit.model import Audit, By, RoomKey
from bot.chat.budget import Budget
from bot.logs import set_up_logs
from bot.posts.attachments import picture_for
from tests.bench.answers import CHAT, AtOnce, Telegram
from tests.bench.contestants import LIFTED, begun, settings_in

AGAIN = 10
TICK = 0.001
THOUGHT = 2.0
"""Seconds that a room looks at the last statement of a domain, at the least: the worker process begins meanwhile."""


@asynccontextmanager
async def watching(held: list[float]) -> AsyncIterator[None]:
    """Tick every millisecond, and add the longest delay of a tick, in milliseconds."""
    longest = 0.0

    async def tick() -> None:
        nonlocal longest
        while True:
            started = perf_counter()
            await asyncio.sleep(TICK)
            longest = max(longest, perf_counter() - started - TICK)

    ticking = asyncio.create_task(tick())
    try:
        yield
    finally:
        ticking.cancel()
        held.append(longest * 1000)


async def complete(bot: Running, audit: Audit, domain: Domain, update_id: int) -> tuple[Post, ...]:
    """Score every statement of a domain, with time to think before the last; gives the posts that it makes due."""
    due: tuple[Post, ...] = ()
    for nth, statement in enumerate(domain.statements):
        by = By(RoomKey(CHAT), audit.facilitator_id, "Ann", update_id + nth, datetime.now(UTC))
        shown = await services.cards.go_to(bot.store, by, audit_id=audit.id, statement=statement.id)
        if statement is domain.statements[-1]:
            await bot.desk.settle(shown)
            await asyncio.sleep(THOUGHT)
        turn = await services.answers.score(bot.store, by, audit_id=audit.id, statement=statement.id, value=nth % 5)
        due = turn.due
    return due


async def posted(bot: Running, telegram: Telegram, due: tuple[Post, ...]) -> float:
    """Have posts made through the queue; gives the milliseconds until the last request is built."""
    wanted = telegram.requests.get("sendPhoto", 0) + len(due)
    started = perf_counter()
    await bot.application.bot_data["desk"].posting.enqueue(due)
    while telegram.requests.get("sendPhoto", 0) < wanted:  # noqa: ASYNC110 - it is only counted
        await asyncio.sleep(TICK)
    return (perf_counter() - started) * 1000


async def made(bot: Running, audit: Audit, domain: Domain) -> float:
    """Read, summarise and draw, as a post does; gives milliseconds."""
    started = perf_counter()
    snapshot = await services.audits.take_snapshot(bot.store, audit.id, datetime.now(UTC))
    await picture_for(
        bot.application.bot_data["desk"].workshop, Post(audit.id, PostName(f"summary:{domain.id}"), 1), snapshot
    )
    return (perf_counter() - started) * 1000


async def watched(folder: Path) -> dict[str, list[float]]:
    """Post a summary for each domain, then make the first one's again and again."""
    found: dict[str, list[float]] = {"posted": [], "held posting": [], "made": [], "held making": []}
    telegram = Telegram()
    async with running(settings_in(folder), request=AtOnce(telegram), budget=Budget(LIFTED)) as bot:
        audit = await begun(bot)
        first, *_ = domains = audit.framework.domains
        for nth, domain in enumerate(domains[:-1]):  # the last would post the whole audit's summary too
            due = await complete(bot, audit, domain, 1000 * (nth + 1))
            async with watching(found["held posting"]):
                found["posted"].append(await posted(bot, telegram, due))
        for _ in range(AGAIN):
            async with watching(found["held making"]):
                found["made"].append(await made(bot, audit, first))
    return found


def measure() -> list[tuple[str, float, str]]:
    """Give milliseconds until a summary is posted and made, and how long the loop was held."""
    with TemporaryDirectory(prefix="audit-bot-bench-") as folder:
        command = [sys.executable, "-m", "tests.bench.summary", folder]
        said = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - our own
    found = json.loads(said.stdout.splitlines()[-1])
    (first, *later), (first_hold, *_) = found["posted"], found["held posting"]
    return [
        ("summary, from due to sent, first of a process", first, "ms, with the queue; aim ≤ 400"),
        ("summary, from due to sent, later", median(later), "ms, with the queue; aim ≤ 400"),
        ("summary read, summarised and drawn", median(found["made"]), "ms; aim < 400"),
        ("event loop held at most, first summary", first_hold, "ms; aim ≤ 50"),
        ("event loop held at most, later", max(found["held posting"][1:] + found["held making"]), "ms; aim ≤ 50"),
    ]


if __name__ == "__main__":
    set_up_logs("error")
    print(json.dumps(asyncio.run(watched(Path(sys.argv[1])))))  # noqa: T201 - how the processes talk
