"""What the pages cost: *My list* in time and on the wire, 200 people who save and follow, and the chat meanwhile.

A browser of each person saves a score every five seconds and asks every 1.5 whether something has changed.
"""

from __future__ import annotations

import asyncio
import gzip
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from bot import services
from bot.audit.framework import Framework
from bot.audit.model import By, RoomKey
from bot.db import SqlStore, migrate, open_store
from bot.library import read_library
from bot.web.pages.keys import new_key
from tests.pages.people import Guest, House
from tests.services.table import ANN, BEN, Table

ROOMS, IN_A_ROOM = 25, 8
EVERY, ASKS = 5.0, 1.5
SECONDS, LOOKS, TAPS = 20.0, 30, 60


async def houses(store: SqlStore, framework: Framework, rooms: int) -> list[House]:
    """Open rooms, each with a facilitator on Telegram."""
    made = []
    for number in range(rooms):
        table = Table(store, RoomKey(-1_002_000_000_001 - number))
        await table.begins(framework=framework)
        for person_id, agency in ((ANN, "childrens-social-care"), (BEN, "police")):
            await table.joins(person_id, agency)
        made.append(House(table))
    return made


async def looks(guest: Guest) -> tuple[float, int]:
    """Load the list; give how long the server takes, in ms, and its bytes on the wire."""
    path, times, size = f"/list/{guest.house.table.audit_id}", [], 0
    for _ in range(LOOKS):
        began = time.perf_counter()
        answer = await guest.browser.get(path)
        times.append(time.perf_counter() - began)
        size = len(gzip.compress(answer.content))
    return median(times) * 1000, size


async def saves(guest: Guest, framework: Framework, share: float, took: list[float]) -> None:
    """Save a score every five seconds, each person at a moment of their own (`share` of the five seconds)."""
    path, mark = f"/list/{guest.house.table.audit_id}", await guest.mark()
    await asyncio.sleep(EVERY * share)
    for turn in range(int(SECONDS / EVERY)):
        place = (int(share * 1000) + turn) % len(framework.statements)
        statement = framework.statements[place].id
        form = {"mark": mark, "page": new_key(), "save": new_key(), f"score:{statement}:1": str(turn % 5)}
        began = time.perf_counter()
        answer = await guest.browser.post(path, data=form, headers={"Accept": "application/json"})
        took.append(time.perf_counter() - began)
        assert answer.status_code == 200, answer.status_code
        await asyncio.sleep(max(0.0, began + EVERY - time.perf_counter()))


async def follows(guest: Guest, share: float) -> None:
    """Ask again and again whether something has changed, as an open list does."""
    path, tag = f"/list/{guest.house.table.audit_id}/now", ""
    await asyncio.sleep(ASKS * share)
    while True:
        answer = await guest.browser.get(path, headers={"If-None-Match": tag})
        tag = answer.headers["etag"]
        await asyncio.sleep(ASKS)


async def taps(house: House, framework: Framework) -> float:
    """Rate as a tap in the chat does; give the median, in ms."""
    times = []
    for number in range(TAPS):
        by = By(house.table.room, BEN, "Ben", 10**6 + number, house.table.now)
        statement = framework.statements[number % len(framework.statements)].id
        began = time.perf_counter()
        await services.ratings.rate(
            house.store, by, audit_id=house.table.audit_id, statement=statement, value=number // 46 + number % 3
        )
        times.append(time.perf_counter() - began)
        await asyncio.sleep(SECONDS / TAPS / 2)
    return median(times) * 1000


async def crowded(
    guests: list[Guest], framework: Framework, tapped: Callable[[], Awaitable[float]]
) -> tuple[float, float]:
    """Let all save and follow; give the 95th percentile of a save and a tap meanwhile, in ms."""
    took: list[float] = []
    shares = [(number / len(guests), guest) for number, guest in enumerate(guests)]
    following = [asyncio.create_task(follows(guest, share)) for share, guest in shares]
    saving = [asyncio.create_task(saves(guest, framework, share, took)) for share, guest in shares]
    tap = await tapped()
    await asyncio.gather(*saving)
    for task in following:
        task.cancel()
    return quantiles(took, n=20)[-1] * 1000, tap


async def whole(rooms: int) -> tuple[float, int, float, float, float]:
    """Measure everything on one SQLite."""
    framework = next(iter(read_library(Path("statements")).values()))
    with TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{folder}/audit.db"
        await migrate(url)
        async with open_store(url) as store:
            every = await houses(store, framework, rooms + 1)
            guests = [await house.guest("health", "lead") for house in every[:rooms] for _ in range(IN_A_ROOM)]
            took, size = await looks(guests[0])
            alone = await taps(every[-1], framework)
            late, tap = await crowded(guests, framework, lambda: taps(every[-1], framework))
            for guest in guests:
                await guest.browser.aclose()
            return took, size, late, tap, tap / alone


def measure(rooms: int = ROOMS) -> list[tuple[str, float, str]]:
    """Give what the pages cost (about a minute)."""
    took, size, late, tap, slower = asyncio.run(whole(rooms))
    people = rooms * IN_A_ROOM
    return [
        ("My list, server time", took, "ms; aim: at most 60"),
        ("My list, on the wire", size / 1024, "KB, gzipped; aim: at most 80"),
        (f"a save, {people} people, p95", late, f"ms: one each every {EVERY:.0f} s, and following; aim: at most 150"),
        ("a tap in the chat meanwhile", tap, "ms"),
        ("… beside one alone", slower, "×; aim: at most 1.2"),
    ]
