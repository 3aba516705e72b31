"""100,000 rooms: what health, the start and the sweeps cost then, in time, in memory, and for those who wait meanwhile.

Each room has an audit under way in which one agency waits for another, an overdue action, a card and a post. In 2,000
of them somebody is to be reminded now. `python -m tests.bench.growth` measures this alone; filling takes a minute.
"""

from __future__ import annotations

import asyncio
import gc
import os
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import httpx
from sqlalchemy import create_engine, update

from bot import services
from bot.audit.cards import Card
from bot.audit.messages import Post, PostName
from bot.audit.model import Action, ActionStatus, By, Rhythm, RoomKey, RoomKind
from bot.db import SqlStore, migrate, open_store
from bot.db.tables import action, audit, card, member, post, rating, room, trail
from bot.library import read_library
from bot.posts.queue import redraw_stale
from bot.posts.reminders import remind
from bot.rehearsal import Stage
from tests.bench.contestants import ROOT, settings_in
from tests.bench.crowd import copy
from tests.bench.start import resident
from tests.commands.practitioner import Practitioner
from tests.commands.process import TOKEN, Bot, on_port, running
from tests.commands.test_serving import SECRET, free_port
from tests.db.people import held

FEW, ROOMS, DUE = 10, 100_000, 2_000
MONDAY = datetime(2026, 3, 2, 10, tzinfo=UTC)
TUESDAY = MONDAY + timedelta(days=1, hours=1)
TICK = 0.002
ASKED = 20

Figures = list[tuple[str, float, str]]


async def play_one(url: str) -> None:
    """Have Ann rate for the police and wait for Ben, with an action and a card; all of it is drawn and posted."""
    await migrate(url)
    (framework, *_) = read_library(ROOT / "statements").values()
    async with open_store(url) as store:
        ann, ben = (By(RoomKey(5), number, name, 1, MONDAY) for number, name in ((5, "Ann"), (6, "Ben")))
        turn = await services.audits.begin(store, ann, framework=framework, kind=RoomKind.GROUP, title="Partnership")
        for who, agency in ((ann, "Police"), (ben, "Health")):
            await services.members.join(store, who, audit_id=turn.audit.id, agency=agency)
        async with store.write() as work:
            settings = replace(turn.audit.room.settings, rhythm=Rhythm.REVEAL)
            await work.put_settings(await held(work, turn.audit.id), settings)
        await services.ratings.rate(store, ann, audit_id=turn.audit.id, statement=turn.audit.current, value=3)
        async with store.write() as work:
            overdue = Action(0, "Write the policy", 0, "", date(2026, 2, 26), ActionStatus.OPEN, None, MONDAY)
            await work.put_action(await held(work, turn.audit.id), overdue)
        async with store.write() as work:
            now = await held(work, turn.audit.id)
            await work.put_card(Card(now.id, 5, 0, 100, 0, now.current, drawn=now.version))
            await work.want_post(now.id, PostName("summary:1"))
            await work.put_posted(Post(now.id, PostName("summary:1"), 1, 1, 5, 101))


def fill(folder: Path, rooms: int) -> str:
    """Make the database, and give its address."""
    url = settings_in(folder).database_url
    asyncio.run(play_one(url))
    engine = create_engine(url.replace("+aiosqlite", ""))
    with engine.begin() as connection:
        for table in (room, audit, member, rating, action, trail, card, post):
            copy(connection, table, rooms - 1)
        connection.execute(update(audit).values(remind_at=TUESDAY + timedelta(days=30)))
        connection.execute(update(audit).where(audit.c.id <= DUE).values(remind_at=MONDAY))
    engine.dispose()
    return url


@dataclass
class Watched:
    """How long the loop was held at most, in seconds of its own thread, and by how much memory grew, in megabytes."""

    held: float = 0.0
    grown: float = 0.0


@asynccontextmanager
async def watched() -> AsyncIterator[Watched]:
    """Watch the loop and the memory for the length of a block."""
    seen = Watched()
    before = resident(os.getpid())

    async def tick() -> None:
        while True:
            began = time.thread_time()
            await asyncio.sleep(TICK)
            seen.held = max(seen.held, time.thread_time() - began)
            seen.grown = max(seen.grown, resident(os.getpid()) - before)

    ticking = asyncio.create_task(tick())
    yield seen
    ticking.cancel()


async def timed(title: str, work: Callable[[], Awaitable[object]]) -> Figures:
    """Time a sweep and watch what it does to the others."""
    async with watched() as seen:
        await asyncio.sleep(0.1)
        began = time.perf_counter()
        await work()
        took = time.perf_counter() - began
    return [
        (f"{title}: takes", took, "s"),
        (f"{title}: holds the loop", seen.held * 1000, "ms; aim ≤ 50"),
        (f"{title}: memory", seen.grown, "MB; aim ≤ 20"),
    ]


async def swept(url: str) -> Figures:
    """Sweep as a bot does, without one."""
    wanted: list[Post] = []

    async def enqueue(posts: Iterable[Post]) -> None:
        wanted.extend(posts)

    async with open_store(url) as store:
        await healthy(store)
        gc.freeze()  # as the bot does; this process has loaded more
        sweeps: list[tuple[str, Callable[[], Awaitable[object]]]] = [
            (f"reminders where {DUE:,} are due", lambda: remind(store, TUESDAY, enqueue)),
            ("reminders where none is due", lambda: remind(store, TUESDAY, enqueue)),
            ("cards left stale", lambda: redraw_stale(store, lambda _audit: None)),
            ("texts that have changed", lambda: services.audits.pinned_elsewhere(store, {})),
        ]
        found = [figure for title, sweep in sweeps for figure in await timed(title, sweep)]
    assert len(wanted) == DUE
    return found


async def healthy(store: SqlStore) -> None:
    """Ask whether the database is there, as the health page does."""
    async with store.read() as look:
        await look.is_there()


async def asked(bot: Bot, port: int) -> float:
    """Give the median of the health page's answers, in seconds."""
    await bot.says("webhook-set")
    took = []
    async with httpx.AsyncClient() as client:
        for _ in range(ASKED):
            began = time.perf_counter()
            (await client.get(f"http://127.0.0.1:{port}/healthz")).raise_for_status()
            took.append(time.perf_counter() - began)
    return median(took)


async def served(url: str, rooms: int) -> Figures:
    """Start the bot twice: for somebody who has written already, and behind a webhook to ask how it is."""
    stage = Stage(TOKEN)
    who = Practitioner(stage.person("Sam"))
    who.person.starts()
    async with on_port(stage) as address:
        began = time.perf_counter()
        async with running("run", token=TOKEN, api_url=address, database_url=url) as bot:
            await stage.until(lambda: who.with_button("Begin"), 60)
            start = time.perf_counter() - began
            await bot.told_to_stop()
        port = free_port()
        own = {"webhook_url": f"http://127.0.0.1:{port}", "webhook_secret": SECRET, "port": port}
        async with running("serve", token=TOKEN, api_url=address, database_url=url, **own) as bot:
            health = await asked(bot, port)
            await bot.told_to_stop()
    return [
        (f"start to first answer among {rooms:,} rooms", start, "s; aim ≤ 5"),
        (f"health among {rooms:,} rooms", health * 1000, "ms; aim ≤ 50"),
    ]


def measure() -> Figures:
    """Give what was measured as (name, value, unit)."""
    found: Figures = []
    for rooms in (FEW, ROOMS):
        with TemporaryDirectory(prefix="bench-") as folder:
            url = fill(Path(folder), rooms)
            found += asyncio.run(served(url, rooms))
    with TemporaryDirectory(prefix="bench-") as folder:
        return found + asyncio.run(swept(fill(Path(folder), ROOMS)))


if __name__ == "__main__":
    for name, value, unit in measure():
        print(f"{name}: {value:.3g} {unit}")  # noqa: T201 - its output
