"""How long the bot takes from its start to the first answer, and how much memory it holds then.

A process of its own, a fresh database, the stand-in for Telegram in this one: `python -m tests.bench.start`.
"""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.rehearsal import Stage
from tests.commands.practitioner import Practitioner
from tests.commands.process import TOKEN, on_port, running

MEGABYTE = 1024.0
WARM = 3.0
"""Seconds after which the bot has loaded what pictures need."""


def resident(process: int) -> float:
    """Read a process's resident memory, in megabytes."""
    [line] = [one for one in Path(f"/proc/{process}/status").read_text("utf-8").splitlines() if "VmRSS" in one]
    return int(line.split()[1]) / MEGABYTE


async def once() -> list[tuple[str, float, str]]:
    """Start the bot for somebody who has written already, and look at it before and after it has warmed up."""
    stage = Stage(TOKEN)
    who = Practitioner(stage.person("Sam"))
    who.person.starts()
    with TemporaryDirectory(prefix="bench-") as folder:
        settings = {"token": TOKEN, "database_url": f"sqlite+aiosqlite:///{folder}/audit-bot.db"}
        async with on_port(stage) as address:
            began = time.perf_counter()
            async with running("run", api_url=address, **settings) as bot:
                await stage.until(lambda: who.with_button("Begin"), 30)
                took = time.perf_counter() - began
                await asyncio.sleep(WARM)
                memory = resident(bot.process.pid)
                await bot.told_to_stop()
    return [("start to first answer", took, "s"), ("resident memory at rest", memory, "MB")]


def measure() -> list[tuple[str, float, str]]:
    """Give what was measured as (name, value, unit); the aims are under 2.5 s and under 200 MB."""
    return asyncio.run(once())


if __name__ == "__main__":
    for name, value, unit in measure():
        print(f"{name}: {value:.2f} {unit}")  # noqa: T201 - its output
