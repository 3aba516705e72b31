"""What a room's thousand waiting updates cost the others: how long another room's tap waits for its answer."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.app import running
from bot.chat.budget import Budget
from bot.chat.intake import Intake
from bot.rehearsal import Limits, Player, Stage
from tests.commands.process import on_port
from tests.commands.process import running as process
from tests.conversation.company import Company, Table, card_in, settings_for
from tests.stage import stage_with_contract

MANY = 1000
Flood = Callable[[Table, int], object]


def commands(table: Table, number: int) -> object:
    """Everybody asks for the same page again and again."""
    return table.people[number % 3].says(table.group, "/progress")


def mixed(table: Table, number: int) -> object:
    """Everybody asks for this and that."""
    words = ("/progress", "/help", "/card", "/summary", "/settings", "/actions", "/goto")
    return table.people[number % 3].says(table.group, words[number % len(words)])


def notes(table: Table, number: int) -> object:
    """Everybody gives evidence, each time other."""
    return table.people[number % 3].says(table.group, f"/evidence The protocol names it {number} times.")


def presses(table: Table, number: int) -> object:
    """Everybody changes their mind again and again."""
    return table.people[number % 3].presses(table.card, str(number % 4))


async def answered(
    stage: Stage, sam: Player, flood: Callable[[], object], *, restart: bool, **settings: object
) -> float:
    """Let a room flood and somebody else tap; gives the seconds until the tap is answered.

    The bot is a process of its own, as it is in life: what the stand-in does for Telegram is not the bot's work.
    """
    before = len(stage.calls)
    if restart:
        flood()
        press = sam.presses(card_in(sam.private), "3")
    async with process("run", token=stage.token, **settings):
        await stage.until(lambda: any(call.method == "getUpdates" for call in stage.calls[before:]), timeout=60)
        if not restart:
            flood()  # all of it before anything else can happen: it is the stand-in's work
        begun = time.perf_counter()
        if not restart:
            press = sam.presses(card_in(sam.private), "3")
        await press.wait(60)
        return time.perf_counter() - begun


async def story(kind: Flood, *, restart: bool) -> float:
    """Set the scene, flood, measure."""
    with TemporaryDirectory() as folder, stage_with_contract(limits=Limits()) as stage:
        url = f"sqlite+aiosqlite:///{Path(folder)}/audit.db"
        async with on_port(stage) as address:
            async with running(settings_for(address, url), budget=Budget()) as bot:
                company = Company(stage, bot)
                stage.budget, limits = None, stage.budget
                stop = asyncio.Event()
                setting = asyncio.create_task(Intake(bot.application.bot, bot.lanes).run(stop))
                sam, table = await company.alone(), await company.table("Ann", "Ben", "Cat")
                stop.set()
                await setting
                stage.budget = limits
            flood = partial(all_of, kind, table)
            return await answered(stage, sam, flood, restart=restart, api_url=address, database_url=url)


def all_of(kind: Flood, table: Table) -> None:
    """Let everybody do it, a thousand times."""
    for number in range(MANY):
        kind(table, number)


def measure() -> list[tuple[str, float, str]]:
    """Give seconds until the other room's tap is answered, by what floods."""
    found = []
    for kind in (commands, mixed, presses, notes):
        for restart in (False, True):
            took = asyncio.run(story(kind, restart=restart))
            when = "found at a start" if restart else "coming at once"
            found.append(
                (f"{MANY} {kind.__name__} of one room, {when}", took, "s until another's tap is answered; aim 0.5")
            )
    return found
