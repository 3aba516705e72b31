"""What the pages cost: *My list* in time and on the wire, 200 people who save and follow, and the chat meanwhile.

The bot is a process of its own, on SQLite, with pages and chat at once, as `run` is. A browser of each person saves a
score every five seconds and asks every 1.5 whether something has changed; browsers and Telegram share another process.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

import aiohttp

from bot import services
from bot.audit.agencies import AGENCIES
from bot.audit.framework import Framework
from bot.audit.model import By, RoomKey, RoomKind
from bot.rehearsal import Player, Stage
from bot.web.pages.keys import BROWSER, VISIT, name_of, new_key
from tests.commands.process import on_port
from tests.commands.process import running as process
from tests.commands.test_serving import free_port
from tests.conversation.company import Company, at_work, card_in, settings_for
from tests.pages.people import ADDRESS
from tests.stage import stage_with_contract

ROOMS, IN_A_ROOM = 25, 8
GUESTS_FOR = ("health", "education", "youth-justice", "probation")
EVERY, ASKS = 5.0, 1.5
SECONDS, LOOKS, TAPS = 40.0, 30, 60
SETTLING = 3
"""Rounds that are not counted: with the first saves the cards of all rooms are sent, all at once."""


@dataclass(frozen=True, slots=True)
class Browser:
    """Somebody without Telegram at a browser that keeps its connection; `framework` is what they score."""

    wire: aiohttp.ClientSession
    base: str
    audit_id: int
    keys: str
    framework: Framework

    @property
    def headers(self) -> dict[str, str]:
        """What a browser says with every request."""
        return {"Cookie": self.keys, "Sec-Fetch-Site": "same-origin", "Accept-Encoding": "gzip"}

    async def opens(self) -> tuple[str, int]:
        """Load *My list*; give what its forms bear, and its bytes on the wire."""
        path = f"{self.base}/list/{self.audit_id}"
        async with self.wire.get(path, headers=self.headers) as answer:
            page = await answer.text()
            assert answer.status == 200, answer.status
            return page.partition('name="mark" value="')[2].partition('"')[0], int(answer.headers["Content-Length"])

    async def saves(self, mark: str, share: float, took: list[float]) -> None:
        """Save a score every five seconds, each person at a moment of their own (`share` of the five seconds)."""
        page = new_key()
        await asyncio.sleep(EVERY * share)
        due = time.perf_counter()
        for turn in range(-SETTLING, int(SECONDS / EVERY)):
            place = (int(share * 1000) + turn) % len(self.framework.statements)
            statement = self.framework.statements[place].id
            form = {"mark": mark, "page": page, "save": new_key(), f"score:{statement}:1": str(turn % 5)}
            asked = {**self.headers, "Accept": "application/json"}
            async with self.wire.post(f"{self.base}/list/{self.audit_id}", data=form, headers=asked) as answer:
                said = await answer.json()
                assert not said["problems"], said
            if turn >= 0:
                took.append(time.perf_counter() - due)
            due += EVERY
            await asyncio.sleep(due - time.perf_counter())

    async def follows(self, share: float) -> None:
        """Ask again and again whether something has changed, as an open list does."""
        tag = ""
        await asyncio.sleep(ASKS * share)
        while True:
            asked = {**self.headers, "If-None-Match": tag}
            async with self.wire.get(f"{self.base}/list/{self.audit_id}/now", headers=asked) as answer:
                await answer.read()
                tag = answer.headers["etag"]
            await asyncio.sleep(ASKS)


async def house(company: Company, framework: Framework, number: int) -> list[tuple[int, str]]:
    """Have a room begin, with two agencies in its chat and guests who come in; gives each one's audit and cookies."""
    store, updates = company.bot.store, company.stage.updates
    people = tuple(company.person(f"{name}{number}") for name in ("Ann", "Ben"))
    group = company.stage.group("Partnership", people, admins=people[:1])

    def by(person: Player, room: RoomKey) -> By:
        updates.next += 1
        return By(room, person.id, person.first_name, updates.next - 1, datetime.now(UTC))

    here, leader = RoomKey(group.id), people[0]
    turn = await services.audits.begin(
        store, by(leader, here), framework=framework, kind=RoomKind.GROUP, title="Partnership"
    )
    audit_id, seats = turn.audit.id, []
    for person, agency in zip(people, AGENCIES, strict=False):
        await services.members.join(store, by(person, here), audit_id=audit_id, agency=agency)
    for nth in range(IN_A_ROOM):
        token, keys = new_key(), {"browser": new_key(), "visit": new_key()}
        agency, chance = GUESTS_FOR[nth % len(GUESTS_FOR)], number * 7919 + nth * 104_729 + 1
        chair = by(leader, RoomKey.private(leader.id))
        await services.invitations.invite(
            store, chair, audit_id=audit_id, agency=agency, name=f"Lead {nth}", keys=(token, chance)
        )
        await services.invitations.accept(store, token=token, at=datetime.now(UTC), **keys)
        names = {BROWSER: keys["browser"], VISIT: keys["visit"]}
        seats.append((audit_id, "; ".join(f"{name_of(cookie, https=True)}={key}" for cookie, key in names.items())))
    return seats


@dataclass(frozen=True, slots=True)
class Scene:
    """Everybody in their places: who taps in the chat, the tool, and each guest's audit and cookies."""

    sam: Player
    framework: Framework
    seats: list[tuple[int, str]]


async def set_scene(stage: Stage, address: str, url: str, rooms: int) -> Scene:
    """Have rooms begin in which everybody scores ahead, with their guests, and a practitioner alone."""
    limits, stage.budget = stage.budget, None
    async with at_work(stage, settings_for(address, url)) as company:
        sam = await company.alone()
        framework = (await company.audit(sam.private)).framework
        seats = [seat for number in range(rooms) for seat in await house(company, framework, number)]
    stage.budget = limits
    return Scene(sam, framework, seats)


async def taps(sam: Player) -> float:
    """Score in the chat; give the median until the tap is answered, in ms."""
    times = []
    for number in range(TAPS):
        began = time.perf_counter()
        await sam.presses(card_in(sam.private), str(number % 4)).wait(60)
        times.append(time.perf_counter() - began)
        await asyncio.sleep(SECONDS / TAPS / 2)
    return median(times) * 1000


async def looks(browser: Browser) -> tuple[float, int]:
    """Load the list again and again; give the median in ms, and its bytes on the wire."""
    times, size = [], 0
    for _ in range(LOOKS):
        began = time.perf_counter()
        _, size = await browser.opens()
        times.append(time.perf_counter() - began)
    return median(times) * 1000, size


async def crowded(browsers: list[Browser], tapped: Callable[[], Awaitable[float]]) -> tuple[list[float], float]:
    """Let all save and follow; give the seconds of each save, and a tap meanwhile in ms."""
    took: list[float] = []
    shares = [(number / len(browsers), browser) for number, browser in enumerate(browsers)]
    marks = [(await browser.opens())[0] for browser in browsers]
    following = [asyncio.create_task(browser.follows(share)) for share, browser in shares]
    await asyncio.sleep(2 * ASKS)
    saving = [
        asyncio.create_task(browser.saves(mark, share, took))
        for mark, (share, browser) in zip(marks, shares, strict=True)
    ]
    await asyncio.sleep(SETTLING * EVERY + 1)
    tap = await tapped()
    await asyncio.gather(*saving)
    for task in following:
        task.cancel()
    return took, tap


@asynccontextmanager
async def open_house(rooms: int) -> AsyncIterator[tuple[Scene, list[Browser]]]:
    """Have the bot run with its pages, and everybody before an open page."""
    with TemporaryDirectory() as folder, stage_with_contract() as stage:
        url, port = f"sqlite+aiosqlite:///{Path(folder)}/audit.db", free_port()
        async with on_port(stage) as address:
            scene = await set_scene(stage, address, url, rooms)
            settings = {"token": stage.token, "api_url": address, "database_url": url, "public_url": ADDRESS}
            wire = aiohttp.TCPConnector(limit=0)
            async with process("run", **settings, port=port) as bot, aiohttp.ClientSession(connector=wire) as session:
                await bot.says("Started server process", 60)
                base = f"http://127.0.0.1:{port}"
                yield scene, [Browser(session, base, *seat, scene.framework) for seat in scene.seats]


async def whole(rooms: int) -> tuple[float, int, list[float], float, float]:
    """Measure everything."""
    async with open_house(rooms) as (scene, browsers):
        await taps(scene.sam)  # warm
        alone = await taps(scene.sam)
        took, size = await looks(browsers[0])
        late, tap = await crowded(browsers, lambda: taps(scene.sam))
        return took, size, late, tap, alone


def measure(rooms: int = ROOMS) -> list[tuple[str, float, str]]:
    """Give what the pages cost (about two minutes)."""
    took, size, late, tap, alone = asyncio.run(whole(rooms))
    people = rooms * IN_A_ROOM
    return [
        ("My list, press to page", took, "ms; aim: at most 60"),
        ("My list, on the wire", size / 1024, "KB, gzipped; aim: at most 80"),
        (f"a save, {people} people, median", median(late) * 1000, f"ms: one each every {EVERY:.0f} s, and following"),
        (f"a save, {people} people, p95", quantiles(late, n=20)[-1] * 1000, "ms; aim: at most 150"),
        ("a tap in the chat alone", alone, "ms"),
        ("… meanwhile", tap, "ms"),
        ("… beside one alone", tap / alone, "×; aim: at most 1.2"),
    ]
