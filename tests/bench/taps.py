"""Score taps a second: the bot, the floor under it, a peer, and the bot in a crowded database, turn and turn about.

A tap goes from the JSON of its update to a committed answer, a redrawn card and built requests; Telegram answers at
once and the budget is lifted. Ratios are of the medians over all rounds, with the quartiles of the rounds' own ratios.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from tests.bench.crowd import fill

ROUNDS, TAPS, WARM_UP = 15, 60, 200
NAMES = {"bot": "bot", "floor": "floor", "speaking": "speaking", "peer": "peer", "crowded": "bot"}
Times = dict[str, list[float]]


class Worker:
    """One of those who are measured, in a process of its own."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def said(self) -> str:
        """Wait for its next line."""
        assert self.process.stdout is not None
        line = self.process.stdout.readline().strip()
        if not line:
            raise RuntimeError("whoever was measured has gone; see above why")
        return line

    def taps(self, count: int) -> float:
        """Have it handle taps; answers seconds for one."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{count}\n")
        self.process.stdin.flush()
        return float(self.said()) / count


@contextmanager
def working(name: str, folder: Path) -> Iterator[Worker]:
    """Start one and wait until it is ready."""
    command = [sys.executable, "-m", "tests.bench.contestants", NAMES[name], str(folder)]
    with subprocess.Popen(command, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:  # noqa: S603 - our own
        worker = Worker(process)
        assert worker.said() == "ready"
        yield worker
        process.communicate()  # its input ends, and so does it


def rounds(folder: Path) -> Times:
    """Let all take turns; gives the seconds a tap took each of them in each round."""
    with ExitStack() as stack:
        workers: dict[str, Worker] = {}
        for name in NAMES:
            (place := folder / name).mkdir()
            if name == "crowded":
                fill(place)
            workers[name] = stack.enter_context(working(name, place))
            workers[name].taps(WARM_UP)
        times: Times = {name: [] for name in NAMES}
        order = list(NAMES)
        for _ in range(ROUNDS):
            order.append(order.pop(0))  # nobody is always first
            for name in order:
                times[name].append(workers[name].taps(TAPS))
    return times


def ratio(above: list[float], below: list[float]) -> tuple[float, str]:
    """Divide two medians; says where the middle half of the rounds lies."""
    low, _, high = quantiles([a / b for a, b in zip(above, below, strict=True)], n=4)
    return median(above) / median(below), f"{low:.2f} to {high:.2f}"


def measure() -> list[tuple[str, float, str]]:
    """Give taps a second of all four, and how they compare."""
    with TemporaryDirectory(prefix="audit-bot-bench-") as folder:
        times = rounds(Path(folder))
    titles = {
        "bot": "(a) the bot",
        "floor": "(b) the floor: dispatch and one row",
        "speaking": "(b) with the two requests a tap needs",
        "peer": "(c) a peer: aiogram, FSM in SQLite",
        "crowded": "(d) the bot among 10,000 finished rooms",
    }
    found = [(f"taps, {title}", 1 / median(times[name]), "a second") for name, title in titles.items()]
    for title, above, below, aim in (
        ("(a) / (b)", "floor", "bot", "≥ 0.6"),
        ("(a) / (b) with its two requests", "speaking", "bot", "none"),
        ("(a) / (c)", "peer", "bot", "≥ 1"),
        ("(d) / (a), time of a tap", "crowded", "bot", "≤ 1.25"),
    ):
        value, spread = ratio(times[above], times[below])
        found.append((f"taps, {title}", value, f"× ({spread}); aim {aim}"))
    return found
