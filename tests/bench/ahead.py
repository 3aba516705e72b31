"""What *Score ahead, then meet* costs: messages in the group, the length of the meeting, and opening it all at once."""

from __future__ import annotations

import asyncio
import time
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.audit.agenda import Agenda
from bot.chat.cards import BOARD_EVERY
from bot.db import migrate, open_store
from bot.library import read_library
from bot.rehearsal.standin.player import Player
from tests.ahead.people import room
from tests.bench.rhythm import FASTER, NAMES, in_the_story, spends
from tests.conversation.company import AGENCIES, Company, Table, card_in

CLOSE, TALK, SPLIT = 31, 9, 6
QUICKLY = 4
"""Agencies score so many times faster than 20 seconds a statement; the board is redrawn so much more often."""

SECONDS = 20 / QUICKLY / FASTER
CARD, TALKED, SPLIT_UP = 20 / 60, 4, 6
"""Minutes for a statement that is close, card by card; for one to talk over; and for one that is split."""


def value(statement: int, agency: int) -> int:
    """Give what an agency scores: 31 statements are close together, then 9 to talk over, then 6 split."""
    if statement < CLOSE:
        return 2
    return (0, 2, 1, 1, 1, 1)[agency] if statement < CLOSE + TALK else (0, 4, 3, 1, 2, 4)[agency]


async def scores(company: Company, table: Table, person: Player, agency: int) -> None:
    """One agency scores everything from its own phone."""
    answer = await company.presses(person, table.group, "Score on my phone")
    person.says(person.private, f"/start {answer.url.partition('start=')[2]}")
    for statement in range(CLOSE + TALK + SPLIT):
        await company.until(lambda: any(message.button("0") for message in person.private.messages))
        began = time.monotonic()
        card = next(message for message in reversed(person.private.messages) if message.button("0"))
        await person.presses(card, str(value(statement, agency))).wait(20)
        with suppress(LookupError):
            await person.presses(card, "Next").wait(20)
        await asyncio.sleep(max(0.0, began + SECONDS - time.monotonic()))


async def whole() -> tuple[int, int, tuple[int, int]]:
    """Play an audit; give the sends and edits in the group, how many were refused, and what was left to talk over."""
    async with in_the_story(time.time()) as company:  # as links into the private chat last an hour of ours
        company.bot.cards.board_every = BOARD_EVERY / FASTER / QUICKLY
        people = tuple(company.person(name) for name in NAMES)
        group = company.stage.group("Partnership", people, admins=people[:1])
        table = Table(company, group, people)
        await company.says(people[0], group, "/audit")
        await company.presses(people[0], group, "Score ahead")
        for person, agency in zip(people, AGENCIES, strict=True):
            await table.joins(person, agency)
        for nth, person in enumerate(people):
            await scores(company, table, person, nth)
        left = await meets(company, table)
        calls = [call for call in company.stage.calls if spends(call.method, call.params, group)]
        return len(calls), company.stage.floods, left


async def meets(company: Company, table: Table) -> tuple[int, int]:
    """Open all, agree what is close, and talk through the rest; give how many were close, and how many to talk over."""
    ann, group = table.people[0], table.group
    await company.presses(ann, group, "Open …")
    await company.presses(ann, group, "Open all")
    agenda = Agenda.of(await company.audit(group))
    close, talk = len(agenda.to_confirm()), agenda.walk().total
    await company.presses(ann, group, "Close together")
    await company.presses(ann, group, "Agree all")
    await company.presses(ann, group, "Talk, first")
    for _ in range(talk):
        await company.presses(ann, card_in(group), "2")
        await company.presses(ann, card_in(group), "Next" if card_in(group).button("Next") else "Finish")
    return close, talk


async def opening() -> tuple[float, float]:
    """Open thirty agencies' 46 statements; give how long it takes, and the longest that the loop was held, in ms."""
    framework = next(iter(read_library(Path("statements")).values()))
    with TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{folder}/audit.db"
        await migrate(url)
        async with open_store(url) as store:
            here = await room(store, 30, framework)
            for person in here.people:
                await here.rates(person, *[(person + nth) % 3 for nth in range(len(framework.statements))])
            held: list[float] = []
            watch = asyncio.create_task(beats(held))
            await asyncio.sleep(0.05)
            held.clear()
            began = time.perf_counter()
            await here.opens()
            took = time.perf_counter() - began
            watch.cancel()
            return took * 1000, max(held) * 1000


async def beats(held: list[float]) -> None:
    """Note again and again how much later than asked for the loop comes back."""
    while True:
        began = time.perf_counter()
        await asyncio.sleep(0.001)
        held.append(time.perf_counter() - began - 0.001)


def measure() -> list[tuple[str, float, str]]:
    """Play an audit in this rhythm (about a minute), and open a large one."""
    spent, floods, (close, talk) = asyncio.run(whole())
    took, held = asyncio.run(opening())
    rest = TALK * TALKED + SPLIT * SPLIT_UP
    return [
        ("sends and edits, scored ahead", spent, f"a whole audit, {close} close, {talk} talked over; aim: at most 100"),
        ("refused as too many (429)", floods, "aim: 0"),
        ("the meeting, scored ahead", rest, f"minutes: {TALK} at {TALKED}, {SPLIT} at {SPLIT_UP}"),
        ("the meeting, card by card", rest + CLOSE * CARD, f"minutes: the same, and {CLOSE} at 20 s"),
        ("open all, 30 agencies", took, "ms for 46 statements; aim: at most 300"),
        ("the loop held meanwhile", held, "ms at most; aim: 50"),
    ]
