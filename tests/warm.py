"""A process that has the whole bot loaded, and becomes a command of it in an instant: `Warm().start(…)`.

What a command does, how it ends and what a kill leaves behind is the same; only the two seconds of loading are not
spent again for each. That `python -m bot` loads by itself is tested where it is what a test is about (`cold=True`).
"""

from __future__ import annotations

import asyncio
import gc
import json
import os
import resource
import runpy
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from bot.reports.worker.order import READING
from bot.reports.worker.workshop import AT_ONCE, environment

ROOT = Path(__file__).parents[1]
LONGEST, MOST_FILES = 1 << 17, 256


def limited(size: int | None) -> None:
    """Let this process write no file beyond a size in bytes: its disk is full."""
    if size is not None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


class Pipe:
    """The end of a pipe that is read on this loop."""

    def __init__(self, number: int) -> None:
        self.file = os.fdopen(number, "rb")
        self.reader = asyncio.StreamReader()

    async def opened(self) -> asyncio.ReadTransport:
        """Begin to read."""
        loop = asyncio.get_running_loop()
        transport, _ = await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(self.reader), self.file)
        return transport


class Child:
    """A process that was started warm, as far as `asyncio.subprocess.Process` is asked here."""

    def __init__(self, *pipes: int) -> None:
        self.pipes = [Pipe(number) for number in pipes]
        self.fate = self.pipes[-1].reader
        self.transports: list[asyncio.ReadTransport] = []
        self.pid = 0
        self.returncode: int | None = None
        self.end: asyncio.Task[None] | None = None

    async def begun(self) -> None:
        """Wait until it is there."""
        self.transports = [await pipe.opened() for pipe in self.pipes]
        self.pid = int(await self.fate.readline())
        self.end = asyncio.create_task(self.ended())

    async def ended(self) -> None:
        """Hear how it ends: its code, or the signal's number below 0."""
        code = int(await self.fate.readline())
        self.hang_up()
        await asyncio.sleep(0)  # the loop closes it in its next round
        self.returncode = code

    def hang_up(self) -> None:
        """Close what is still open of it."""
        self.transports[-1].close()

    async def wait(self) -> int:
        """Wait for its end."""
        assert self.end is not None
        await asyncio.shield(self.end)
        assert self.returncode is not None
        return self.returncode

    def send_signal(self, number: int) -> None:
        """Send a signal, unless it has ended."""
        if self.returncode is None:
            with suppress(ProcessLookupError):
                os.kill(self.pid, number)

    def kill(self) -> None:
        """End it as `kill -9` does."""
        self.send_signal(signal.SIGKILL)


class Command(Child):
    """One that says what it does."""

    @property
    def stdout(self) -> asyncio.StreamReader:
        """What it writes."""
        return self.pipes[0].reader

    @property
    def stderr(self) -> asyncio.StreamReader:
        """What it complains of."""
        return self.pipes[1].reader


class Worker(Child):
    """One that is asked and answers, over one line: the worker process."""

    stdin: asyncio.StreamWriter
    stdout: asyncio.StreamReader

    def hang_up(self) -> None:
        """Close the line, too."""
        super().hang_up()
        self.stdin.close()


class Warm:
    """The loaded process; it ends with the one that started it."""

    def __init__(self) -> None:
        self.line, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            command = (sys.executable, "-m", "tests.warm", str(theirs.fileno()))
            self.process = subprocess.Popen(command, cwd=ROOT, pass_fds=(theirs.fileno(),))  # noqa: S603 - our own

    async def start(self, module: str, *arguments: str, env: Mapping[str, str], **how: Any) -> Command:  # noqa: ANN401 - JSON
        """Become `python -m module arguments`; `how`: `folder`, `umask` (-1: as it is), `largest_file` (None: any)."""
        pipes = [os.pipe() for _ in range(3)]
        ends = [os.open(os.devnull, os.O_RDONLY), *(writer for _, writer in pipes)]
        self.order(ends, module=module, arguments=arguments, env=dict(env), alone=False, **how)
        child = Command(*(reader for reader, _ in pipes))
        await child.begun()
        return child

    async def start_worker(self, *, reads: bool) -> Worker:
        """Become the worker process, as `bot.reports.worker.workshop` begins one."""
        ours, theirs = socket.socketpair()
        fate, told = os.pipe()
        line = theirs.detach()
        ends = [line, os.dup(line), os.open(os.devnull, os.O_WRONLY), told]
        arguments = [READING] if reads else []
        how = {"folder": str(ROOT), "umask": -1, "largest_file": None, "alone": True}
        self.order(ends, module="bot.reports.worker", arguments=arguments, env=environment(), **how)
        child = Worker(fate)
        child.stdout, child.stdin = await asyncio.open_connection(sock=ours, limit=AT_ONCE)
        await child.begun()
        return child

    def order(self, ends: Sequence[int], **what: object) -> None:
        """Ask for a process, and hand over its input, output and complaints, and where its fate is told."""
        socket.send_fds(self.line, [json.dumps(what).encode()], ends)
        for end in ends:
            os.close(end)


@cache
def warm() -> Warm:
    """Give this process's own, loaded when first asked for."""
    return Warm()


async def begin_warm(*, reads: bool) -> Worker:
    """Begin a worker process without the quarter of a second that Python and the libraries take to load."""
    beginning = asyncio.create_task(warm().start_worker(reads=reads))
    try:
        return await asyncio.shield(beginning)
    except asyncio.CancelledError:
        worker = await beginning
        worker.kill()
        await worker.wait()
        raise


def load() -> None:
    """Load everything that a command of the bot may need."""
    import pypdfium2  # type: ignore[import-untyped]  # noqa: F401, PLC0415
    import typst  # noqa: F401, PLC0415

    import bot.app  # noqa: PLC0415 - only the warm process wants all of it
    import bot.commands.export  # noqa: PLC0415
    import bot.commands.failure  # noqa: PLC0415
    import bot.commands.serve  # noqa: PLC0415
    import bot.reports.worker.makers  # noqa: F401, PLC0415 - and nothing is made: its threads would not come along
    import tests.posts.people  # noqa: F401, PLC0415


def serve(line: socket.socket) -> dict[str, Any]:
    """Fork whatever is ordered; gives the order back in the process that is to carry it out."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for those that wait
    while True:
        order, pipes, _, _ = socket.recv_fds(line, LONGEST, 4)
        if not order:
            os._exit(0)
        if os.fork() == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            line.close()
            if attended(pipes[-1]):
                return {**json.loads(order), "pipes": pipes}
        for pipe in pipes:
            os.close(pipe)


def attended(fate: int) -> bool:
    """Fork once more: True in the child; its parent tells of it, and ends when it has ended."""
    child = os.fork()
    if child == 0:
        return True
    os.closerange(0, fate)
    os.closerange(fate + 1, MOST_FILES)
    os.write(fate, f"{child}\n".encode())
    _, status = os.waitpid(child, 0)
    os.write(fate, f"{os.waitstatus_to_exitcode(status)}\n".encode())
    os._exit(0)


def become(order: Mapping[str, Any]) -> str:
    """Be the process that was ordered, up to the module that it is to run."""
    for target, pipe in enumerate(order["pipes"][:3]):
        os.dup2(pipe, target)
    for pipe in order["pipes"]:
        os.close(pipe)
    if order["alone"]:
        os.setsid()
    os.chdir(order["folder"])
    os.environ.clear()
    os.environ.update(order["env"])
    if order["umask"] >= 0:
        os.umask(order["umask"])
    limited(order["largest_file"])
    sys.argv = [order["module"], *order["arguments"]]
    return str(order["module"])


if __name__ == "__main__":
    given = socket.socket(fileno=int(sys.argv[1]))
    load()
    gc.freeze()  # what is loaded is nobody's garbage: else each child touches, and copies, all of it at its end
    runpy.run_module(become(serve(given)), run_name="__main__", alter_sys=True)
