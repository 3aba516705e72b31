"""Several processes of `serve` on one PostgreSQL, a busy evening, and one of them killed each minute.

150 rooms of six agencies rate, reveal and agree, a statement in `PACE` seconds, under Telegram's limits. Alone, for so
many minutes: `python -m tests.bench.several 5`.
"""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import httpx
from pydantic import SecretStr

from bot import services
from bot.app import Running, running
from bot.audit.agencies import AGENCIES
from bot.audit.model import By, RoomKey, RoomKind
from bot.chat.allowance import QUICKLY
from bot.chat.budget import Budget
from bot.config import Config
from bot.db import migrate, open_store
from bot.library import read_library
from bot.rehearsal import Chat, Limits, Player, Stage
from tests.bench.contestants import ROOT
from tests.commands.process import TOKEN, Bot, on_port, started
from tests.commands.test_serving import SECRET, free_port
from tests.conversation.company import card_in
from tests.databases import address, start_postgres, tell

ROOMS, AGENCIES_A_ROOM, PROCESSES = 150, 6, 3
PACE = 120.0
"""Seconds that a room takes for a statement, half of what a three-hour meeting has for each: 8 messages a second."""

PATIENCE = 90.0
"""Seconds after which a card that has not come is counted as lost."""


class Balancer(httpx.AsyncBaseTransport):
    """Hands each delivery to the next process that can be reached."""

    def __init__(self, ports: list[int]) -> None:
        self.ports = ports
        self.next = 0
        self.inner = httpx.AsyncHTTPTransport()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        for _ in self.ports[1:]:
            try:
                return await self.hand_over(request)
            except httpx.ConnectError:
                continue
        return await self.hand_over(request)

    async def hand_over(self, request: httpx.Request) -> httpx.Response:
        self.next = (self.next + 1) % len(self.ports)
        request.url = request.url.copy_with(port=self.ports[self.next])
        return await self.inner.handle_async_request(request)


Rooms = list[tuple[Chat, list[Player]]]


@dataclass
class Evening:
    """What is counted: seconds from a press to the card that shows it, presses made, and what was never shown."""

    stage: Stage
    chance: Random
    cards: list[float] = field(default_factory=list)
    presses: int = 0
    lost_cards: int = 0
    given: dict[tuple[int, int, str], int] = field(default_factory=dict)
    posts: list[float] = field(default_factory=list)
    sent: int = 0

    def press(self, person: Player, room: Chat, label: str) -> None:
        """Press a button of the room's card."""
        person.presses(card_in(room), label)
        self.presses += 1

    async def shown(self, happened: Callable[[], object]) -> bool:
        """Wait until the card shows what was done, and note how long that took."""
        began = time.perf_counter()
        if not await seen(happened, PATIENCE):
            self.lost_cards += 1
            return False
        self.cards.append(time.perf_counter() - began)
        return True

    async def statement(self, room: Chat, people: list[Player], end: float) -> bool:
        """One statement: six secret scores, the reveal, the agreed score, and on; False when the time is over."""
        began, number = time.monotonic(), number_on(room)
        moments = sorted(self.chance.uniform(1, PACE * 0.55) for _ in people)
        for moment, person in zip(moments, people, strict=True):
            await asyncio.sleep(max(0.0, began + moment - time.monotonic()))
            if time.monotonic() > end:
                return False
            value = self.chance.choice((1, 2, 2, 3))
            self.press(person, room, str(value))
            self.given[room.id, person.id, number] = value
        if not await self.shown(lambda: "Median" in card_in(room).words):
            return False
        await asyncio.sleep(max(0.0, began + PACE * 0.8 - time.monotonic()))
        self.press(people[0], room, "2")
        if not await self.shown(lambda: self.may_go_on(room, number)):
            return False
        await asyncio.sleep(max(0.0, began + PACE - time.monotonic()))
        if not await seen(
            lambda: self.may_go_on(room, number), PATIENCE
        ):  # a slower process may have drawn an older card
            self.lost_cards += 1
            return False
        if number_on(room) == number:
            self.press(people[0], room, "Next")
            return await self.shown(lambda: number_on(room) not in {"", number})
        return True

    def may_go_on(self, room: Chat, number: str) -> bool:
        """Say whether the score is agreed, so that the card goes on or has gone on."""
        return bool(card_in(room).button("Next")) or number_on(room) not in {"", number}

    async def meeting(self, room: Chat, people: list[Player], end: float) -> None:
        """Statement after statement, begun at any moment."""
        await asyncio.sleep(self.chance.uniform(0, PACE))
        while time.monotonic() < end and await self.statement(room, people, end):
            pass

    async def report(self, room: Chat, person: Player) -> None:
        """Ask for a document, and note how long it took to come."""
        began, before = time.perf_counter(), files(room)
        person.taps(card_in(room), f"pg|{self.audit_of(room)}|report|docx")
        if not await seen(lambda: files(room) > before, 2 * PATIENCE):
            self.lost_cards += 1
        self.posts.append(time.perf_counter() - began)

    def audit_of(self, room: Chat) -> str:
        """Read the number of the audit from a button of the card."""
        return next(button.data.split("|")[1] for button in card_in(room).buttons if button.label == "⋯")


async def seen(happened: Callable[[], object], seconds: float) -> bool:
    """Look ten times a second, so that looking costs little, whether something has happened."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with suppress(AssertionError):  # between two cards there is none for a moment
            if happened():
                return True
        await asyncio.sleep(0.1)
    return False


def number_on(room: Chat) -> str:
    """Read which statement the card shows."""
    found = (button.data.split("|")[2] for button in card_in(room).buttons if button.label[:1] == "1")
    return next(found, "")


def files(room: Chat) -> int:
    """Count the documents in a room."""
    return sum(bool(message.document) for message in room.messages)


async def opened(bot: Running, room: Chat, people: list[Player], number: int) -> None:
    """Begin an audit in a room, with everybody joined."""
    (framework, *_) = read_library(ROOT / "statements").values()
    key, at = RoomKey(room.id), datetime.now(UTC)
    first = By(key, people[0].id, "Ann", number, at)
    turn = await services.audits.begin(
        bot.store, first, framework=framework, kind=RoomKind.GROUP, title=f"Room {number}"
    )
    for nth, (person, agency) in enumerate(zip(people, AGENCIES, strict=False)):
        by = By(key, person.id, person.first_name, number + nth + 1, at)
        turn = await services.members.join(bot.store, by, audit_id=turn.audit.id, agency=agency)
    bot.cards.refresh(turn.audit)


async def rooms_on(stage: Stage, settings: Config, many: int) -> Rooms:
    """Open all rooms, without limits."""
    found = []
    stage.budget, limits = None, stage.budget
    async with running(settings, budget=Budget(QUICKLY)) as bot:
        for number in range(many):
            people = [stage.person(f"Person {number}-{nth}") for nth in range(AGENCIES_A_ROOM)]
            room = stage.group(f"Room {number}", people)
            await opened(bot, room, people, 1 + number * 10)
            found.append((room, people))
        await bot.cards.settled()
    stage.budget = limits
    return found


@dataclass
class Cluster:
    """The processes, each on its port."""

    settings: dict[str, object]
    ports: list[int]
    bots: list[Bot] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    async def start(self, nth: int) -> Bot:
        """Start one, and wait until it takes updates."""
        port = self.ports[nth]
        bot = await started("serve", webhook_url=f"http://127.0.0.1:{port}", port=port, **self.settings)  # type: ignore[arg-type]
        await bot.says("webhook-set", 120)
        return bot

    async def kill(self, nth: int) -> None:
        """Kill one as `kill -9` does, and start it again."""
        self.said += (await self.bots[nth].killed()).said.splitlines()
        self.bots[nth] = await self.start(nth)

    async def stop(self) -> None:
        """End all."""
        for bot in self.bots:
            self.said += (await bot.killed()).said.splitlines()


@asynccontextmanager
async def cluster(url: str, api: str, stage: Stage) -> AsyncIterator[Cluster]:
    """Three processes behind a balancer."""
    own: dict[str, object] = {"token": TOKEN, "api_url": api, "database_url": url, "webhook_secret": SECRET}
    several = Cluster(own, [free_port() for _ in range(PROCESSES)])
    stage.webhook.transport = Balancer(several.ports)
    for nth in range(PROCESSES):
        several.bots.append(await several.start(nth))
    try:
        yield several
    finally:
        await several.stop()


async def kills(evening: Evening, several: Cluster, rooms: Rooms, end: float) -> int:
    """Kill one process each minute, a moment after documents were asked for in six rooms."""
    done, asked, at = 0, [], time.monotonic() + 30
    while at < end - 20:
        await asyncio.sleep(at - time.monotonic())
        chosen = evening.chance.sample(rooms, 6)
        asked += [asyncio.create_task(evening.report(room, people[1])) for room, people in chosen]
        await asyncio.sleep(1.5)
        await several.kill(done % PROCESSES)
        done, at = done + 1, max(at + 60, time.monotonic() + 5)
    await asyncio.gather(*asked)
    return done


async def lost_answers(evening: Evening, url: str) -> int:
    """Count the scores that were pressed and are not in the database."""
    async with open_store(url) as store:
        kept = set()
        for room in {room for room, _, _ in evening.given}:
            audit = await services.audits.audit_here(store, RoomKey(room))
            kept |= {
                (room, rating.person_id, statement, rating.value)
                for statement, ratings in audit.ratings.items()
                for rating in ratings
            }
    pressed = {(*which, value) for which, value in evening.given.items()}
    return len(pressed - kept)


async def play(minutes: float, many: int) -> tuple[Evening, int, int, list[str]]:
    """Play an evening; gives what was counted, how many kills, how many answers were lost, and what was logged."""
    with TemporaryDirectory(prefix="audit-bot-bench-") as folder, start_postgres(Path(folder) / "data") as server:
        tell(server, "CREATE DATABASE evening")
        url = address(server, "evening")
        await migrate(url)
        stage = Stage(TOKEN, limits=Limits())
        async with on_port(stage) as api:
            evening = Evening(stage, Random(7))  # noqa: S311 - a story, the same each time
            settings = Config(token=SecretStr(TOKEN), api_url=api, database_url=url, frameworks=ROOT / "statements")
            rooms = await rooms_on(stage, settings, many)
            before = len(stage.calls)
            async with cluster(url, api, stage) as several:
                end = time.monotonic() + minutes * 60
                killing = asyncio.create_task(kills(evening, several, rooms, end))
                await asyncio.gather(*(evening.meeting(room, people, end) for room, people in rooms))
                killed = await killing
                await asyncio.sleep(10)
                lost = await lost_answers(evening, url)
            evening.sent = sum(call.method.startswith(("send", "edit")) for call in stage.calls[before:])
            return evening, killed, lost, several.said


def measure(minutes: float = 3, rooms: int = ROOMS) -> list[tuple[str, float, str]]:
    """Play, and say what was found."""
    evening, killed, lost, said = asyncio.run(play(minutes, rooms))
    cards, how = sorted(evening.cards), f"{evening.presses} presses in {minutes:g} minutes, {killed} kills"
    taken = sum("posts-taken-over" in line for line in said)
    return [
        (
            f"{rooms} rooms of six, three processes: p95 from press to card",
            cards[int(len(cards) * 0.95)],
            f"s; {how}; aim 3",
        ),
        ("the median of it", cards[len(cards) // 2], f"s; {len(cards)} cards, the slowest {cards[-1]:.1f} s"),
        (
            "messages and edits a second",
            evening.sent / minutes / 60,
            "of Telegram's 30; the machine's two cores carry all of it, the stand-in included",
        ),
        ("refused as too many (429)", evening.stage.floods, "aim 0"),
        ("scores that were pressed and are not kept", lost, f"of {len(evening.given)}; aim 0"),
        ("cards and documents that never came", evening.lost_cards, f"within {PATIENCE:.0f} s; aim 0"),
        (
            "the slowest document that was asked for just before a kill",
            max(evening.posts, default=0.0),
            f"s, of {len(evening.posts)}; taken over {taken} times; aim 60",
        ),
    ]


if __name__ == "__main__":
    for title, value, unit in measure(float(sys.argv[1]), int(sys.argv[2])):
        print(f"{title}: {value:.3g} {unit}")  # noqa: T201 - it is what was asked for
