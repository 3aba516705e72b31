"""What the secret rhythm costs: six agencies, 20 seconds a statement, a whole audit under Telegram's limits.

The story runs `FASTER` times as fast as life: Telegram's clock, the bot's budget and the card's patience all with it.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from bot.chat.allowance import Allowance, Quota
from bot.chat.budget import Budget
from bot.chat.cards import PROGRESS_EVERY
from bot.rehearsal import Limits
from bot.rehearsal.standin.world import Chat
from tests.conversation.company import AGENCIES, Company, Table, at_work, served, settings_for
from tests.stage import stage_with_contract

FASTER = 25.0
PACE = 20.0
"""Seconds that the room takes for a statement."""
NAMES = ("Ann", "Ben", "Cat", "Dan", "Eve", "Fay")
SPENDING = ("send", "edit")


@dataclass(frozen=True, slots=True)
class Cost:
    """What was sent and edited in the group while so many statements were agreed, and how often that was too much."""

    statements: int
    spent: int
    busiest_minute: int
    floods: int

    @property
    def each(self) -> float:
        """Sends and edits a statement."""
        return self.spent / self.statements


def slowed(window: Quota) -> Quota:
    """Give a window of the story in seconds of the clock on the wall."""
    return Quota(window.most, window.seconds / FASTER)


def allowance() -> Allowance:
    """Give the bot's own limits at the story's speed."""
    usual = Allowance()
    return Allowance(slowed(usual.chat), slowed(usual.group), slowed(usual.overall))


@asynccontextmanager
async def in_the_story(start: float = 1_800_000_000) -> AsyncIterator[Company]:
    """The bot at work on a stage with Telegram's limits, both at the story's speed; `start` is since 1970."""
    began = time.monotonic()
    with (
        TemporaryDirectory() as folder,
        stage_with_contract(now=lambda: now_from(began, start), limits=Limits()) as stage,
    ):
        async with served(stage) as address:
            settings = settings_for(address, f"sqlite+aiosqlite:///{Path(folder)}/audit.db")
            async with at_work(stage, settings, budget=Budget(allowance())) as company:
                company.bot.cards.every = PROGRESS_EVERY / FASTER
                yield company


def now_from(began: float, start: float) -> float:
    """Telegram's clock, in seconds since 1970."""
    return start + (time.monotonic() - began) * FASTER


async def statement(table: Table, chance: Random) -> None:
    """Twenty seconds of a meeting: six secret scores, the reveal, a note, the agreed score, and on to the next."""
    ann, began = table.people[0], time.monotonic()
    moments = sorted(chance.uniform(1, 13) for _ in NAMES)
    for moment, person in zip(moments, chance.sample(table.people, len(moments)), strict=True):
        await at(began, moment)
        await person.presses(table.card, str(chance.choice((1, 2, 2, 3)))).wait(20)
    await table.company.until(lambda: table.card.button("Undo"))
    await at(began, 15)
    chance.choice(table.people).says(table.group, "The protocol names it, and it is audited.", reply_to=table.card)
    await at(began, 17)
    await ann.presses(table.card, "2").wait(20)
    await table.company.until(lambda: table.card.button("Next") or table.card.button("Finish"))
    await at(began, PACE)
    number = table.card.words
    onward = "Next" if table.card.button("Next") else "Finish"
    await ann.presses(table.card, onward).wait(20)
    if onward == "Next":
        await table.company.until(lambda: table.card.words != number and table.card.button("No view"))


async def at(began: float, moment: float) -> None:
    """Wait until so many seconds of the story have passed."""
    await asyncio.sleep(max(0.0, began + moment / FASTER - time.monotonic()))


async def meeting(statements: int) -> Cost:
    """Play so many statements and count."""
    async with in_the_story() as company:
        table = await company.table(*NAMES, agencies=AGENCIES)
        await asyncio.sleep(60 / FASTER)
        before, chance = len(company.stage.calls), Random(20)  # noqa: S311 - a story, the same each time
        for _ in range(statements):
            await statement(table, chance)
        calls = company.stage.calls[before:]
        times = [call.at for call in calls if spends(call.method, call.params, table.group)]
        return Cost(statements, len(times), busiest(times), company.stage.floods)


def spends(method: str, params: Mapping[str, object], chat: Chat) -> bool:
    """Say whether a request puts or changes a message in a chat, a domain's summary among them."""
    return method.startswith(SPENDING) and method != "sendChatAction" and str(params.get("chat_id")) == str(chat.id)


def busiest(times: list[float]) -> int:
    """Give the most that went out within a minute."""
    return max((sum(start <= time < start + 60 for time in times) for start in times), default=0)


def measure(statements: int = 46) -> list[tuple[str, float, str]]:
    """Play a whole audit (some 40 seconds) and say what it cost."""
    cost = asyncio.run(meeting(statements))
    return [
        ("sends and edits a statement", cost.each, "six agencies, 20 s each, summaries included; aim: 4"),
        ("in the busiest minute", cost.busiest_minute, "sends and edits in that group; Telegram lets 20 through"),
        ("refused as too many (429)", cost.floods, f"in {cost.statements} statements; aim: 0"),
    ]
