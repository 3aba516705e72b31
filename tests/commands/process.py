"""The bot as an operator runs it: a process of its own, with the stand-in for Telegram on a port in the test's."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from bot.rehearsal import Stage, serve
from tests.warm import Command, warm

ROOT = Path(__file__).parents[2]
TOKEN = "7700900123:AAMarkerOfTheTokenThatNoLogMayHold"


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended, and what it printed."""

    code: int
    out: str
    said: str

    @property
    def lines(self) -> list[str]:
        """What it said on stderr, without log lines of ordinary events."""
        return [line for line in self.said.splitlines() if "[info " not in line]


def environment(**settings: object) -> dict[str, str]:
    """Give the environment with these settings of ours and no others."""
    own = {name: value for name, value in os.environ.items() if not name.upper().startswith("AUDIT_BOT_")}
    return own | {f"AUDIT_BOT_{name.upper()}": str(value) for name, value in settings.items()}


class Bot:
    """A process, and what it has said so far."""

    def __init__(self, process: asyncio.subprocess.Process | Command) -> None:
        self.process = process
        self.out: list[str] = []
        self.said: list[str] = []
        self.listening = [asyncio.create_task(self.listen(process.stdout, self.out))]
        self.listening.append(asyncio.create_task(self.listen(process.stderr, self.said)))

    async def listen(self, stream: asyncio.StreamReader | None, page: list[str]) -> None:
        assert stream is not None
        while line := await stream.readline():
            page.append(line.decode())

    async def says(self, event: str, seconds: float = 30) -> str:
        """Wait until it has said something on stderr, and give the line."""
        async with asyncio.timeout(seconds):
            while not (found := [line for line in self.said if event in line]):
                assert self.process.returncode is None, "".join(self.said)
                await asyncio.sleep(0.005)
        return found[0]

    async def ends(self, seconds: float = 60) -> Ended:
        """Wait for its end."""
        async with asyncio.timeout(seconds):
            code = await self.process.wait()
            await asyncio.gather(*self.listening)
            await asyncio.sleep(0)  # the loop closes what was read to its end in its next round
        return Ended(code, "".join(self.out), "".join(self.said))

    async def told_to_stop(self, seconds: float = 60) -> Ended:
        """Send SIGTERM, and wait for the end."""
        self.process.send_signal(signal.SIGTERM)
        return await self.ends(seconds)

    async def killed(self) -> Ended:
        """End it as `kill -9` does."""
        with suppress(ProcessLookupError):
            self.process.kill()
        return await self.ends()


async def started(
    *arguments: str,
    module: str = "bot",
    largest_file: int | None = None,
    folder: Path = ROOT,
    umask: int = -1,
    cold: bool = False,
    **settings: object,
) -> Bot:
    """Start `python -m bot` with arguments and settings (`token=…` for AUDIT_BOT_TOKEN).

    `cold`: Python and the bot are loaded anew, as on a real start; else by the process that has them loaded.
    """
    env = environment(**settings) | {"PYTHONPATH": str(ROOT)}
    if not cold:
        how = {"folder": str(folder), "umask": umask, "largest_file": largest_file}
        return Bot(await warm().start(module, *arguments, env=env, **how))
    command, pipe = (sys.executable, "-m", module, *arguments), asyncio.subprocess.PIPE
    return Bot(await asyncio.create_subprocess_exec(*command, stdout=pipe, stderr=pipe, env=env, cwd=folder))


@asynccontextmanager
async def running(*arguments: str, **settings: object) -> AsyncIterator[Bot]:
    """Run a command for the length of a block; killed if it has not ended by then."""
    bot = await started(*arguments, **settings)  # type: ignore[arg-type]  # settings are the bot's
    try:
        yield bot
    finally:
        await bot.killed()


async def ended(*arguments: str, seconds: float = 60, **settings: object) -> Ended:
    """Run a command to its end."""
    async with running(*arguments, **settings) as bot:
        return await bot.ends(seconds)


@asynccontextmanager
async def on_port(stage: Stage, port: int = 0) -> AsyncIterator[str]:
    """Serve the stage on a port of this machine, and give the address."""
    opened: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    server = asyncio.create_task(serve(stage, port=port, ready=opened.set_result))
    try:
        yield await opened
    finally:
        stage.updates.interrupt()  # a poll of a bot that was killed still waits
        server.cancel()
        await asyncio.gather(server, return_exceptions=True)
