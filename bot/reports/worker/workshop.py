"""The worker process as the bot sees it: begun at the first need, ended when idle, replaced when it grows or dies."""

from __future__ import annotations

import asyncio
import os
import pickle
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import structlog

from bot.reports.worker.order import ANSWER, LENGTH, READING, Order

log = structlog.get_logger()

PATIENCE = 60.0
"""Seconds that anything may take; then the process is ended and the caller told."""

IDLE = 300.0
"""Seconds without an order after which the process ends; a group talks some four minutes about its last statement."""

LARGEST = 256 * 1024
"""KiB held after an order from which on the next one gets a fresh process."""

TRIES = 2
"""How often an order is given to a process before it is said to be at fault itself."""

AT_ONCE = 2**20
"""Bytes of an answer that are held until they are read."""

KEPT = ("PATH", "LANG", "LC_ALL", "TZ", "SYSTEMROOT", "PYTHONDONTWRITEBYTECODE", "PYTHONPYCACHEPREFIX")
"""What the process gets of the bot's environment, which holds the token and the database's password."""


class CannotMake(Exception):
    """It could not be made. Says the kind of error only: its own words may be a person's."""


class TookTooLong(CannotMake):
    """It was broken off after a minute."""


class Died(Exception):
    """The process ended in the middle of an order."""


@dataclass(slots=True)
class Workshop:
    """Makes pictures and documents one at a time, for one event loop. Close it at the end.

    `reads`: it is for strangers' files, within bounds.
    """

    patience: float = PATIENCE
    idle: float = IDLE
    largest: int = LARGEST
    reads: bool = False
    process: asyncio.subprocess.Process | None = None
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    rest: asyncio.TimerHandle | None = None
    ended: list[asyncio.subprocess.Process] = field(default_factory=list)

    async def make(self, what: str, given: object, language: str) -> bytes:
        """Have something made (see `making`); raises `TookTooLong` or `CannotMake`."""
        order = await asyncio.to_thread(pickle.dumps, Order(what, given, language), pickle.HIGHEST_PROTOCOL)
        async with self.turn:
            self.keep_awake()
            try:
                return await self.insist(what, order)
            finally:
                self.rest = asyncio.get_running_loop().call_later(self.idle, self.let_go)

    async def wake(self) -> None:
        """Begin the process now, or keep it, for an order that is soon to come; without one it ends when idle."""
        if not self.turn.locked():
            async with self.turn:
                self.keep_awake()
                with suppress(OSError):  # the order itself will say that no process can be begun
                    await self.begun()
                self.rest = asyncio.get_running_loop().call_later(self.idle, self.let_go)

    async def close(self) -> None:
        """End the process, and wait until it and those before it have gone."""
        self.keep_awake()
        self.let_go()
        await asyncio.gather(*(process.wait() for process in self.ended))

    async def insist(self, what: str, order: bytes) -> bytes:
        """Give the order to a process, and once more when that dies of it or has died meanwhile."""
        for left in reversed(range(TRIES)):
            process = await self.begun()
            try:
                return await asyncio.wait_for(self.through(process, order), self.patience)
            except Died:
                self.let_go()
                log.warning("worker-died", making=what, again=bool(left))
            except TimeoutError:
                self.let_go()
                log.warning("worker-took-too-long", making=what, seconds=self.patience)
                raise TookTooLong(what) from None
            except BaseException:
                self.let_go()  # an answer that is still to come would be taken for the next one's
                raise
        raise CannotMake(Died.__name__)

    async def through(self, process: asyncio.subprocess.Process, order: bytes) -> bytes:
        """Put one order through, and let a process go that has grown too large by it."""
        assert process.stdin is not None and process.stdout is not None  # noqa: S101, PT018 - both are pipes
        try:
            process.stdin.write(LENGTH.pack(len(order)) + order)
            await process.stdin.drain()
            made, held, length = ANSWER.unpack(await process.stdout.readexactly(ANSWER.size))
            answer = await process.stdout.readexactly(length)
        except (asyncio.IncompleteReadError, ConnectionError):
            raise Died from None
        if held > self.largest:
            self.let_go()
        if not made:
            raise CannotMake(answer.decode())
        return answer

    async def begun(self) -> asyncio.subprocess.Process:
        """Give the process, begun anew where there is none."""
        if self.process is None or self.process.returncode is not None:
            self.process = await begin_process(reads=self.reads)
        return self.process

    def keep_awake(self) -> None:
        """Forget that the process was to end when idle."""
        if self.rest is not None:
            self.rest.cancel()
        self.rest = None

    def let_go(self) -> None:
        """End the process, whatever it is doing."""
        process, self.process = self.process, None
        self.ended = [one for one in self.ended if one.returncode is None]
        if process is not None and process.returncode is None:
            self.ended.append(process)
            with suppress(ProcessLookupError):
                process.kill()


async def begin_process(*, reads: bool) -> asyncio.subprocess.Process:
    """Begin one, with no file, no secret and no signal of ours."""
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot.reports.worker",
        *([READING] if reads else []),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env=environment(),
        start_new_session=True,
        limit=AT_ONCE,
    )


def environment() -> dict[str, str]:
    """Give the process what it needs to run, and nothing else."""
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    return {**kept, "PYTHONPATH": str(Path(__file__).parents[3])}
