"""How long pictures and documents take, and how much memory: 46 statements with ten notes of 1,000 characters each.

Each is made in a process of its own, so that the first one's libraries count too, as they do for a real first report.
"""

from __future__ import annotations

import subprocess
import sys

NOTES, LETTERS = 10, 1000
MAKE = """
import sys, time
from pathlib import Path
from tests.bench.reports import full
from bot.audit.summary import summarise_audit
from bot.reports.charts import domain_bars, star
from bot.reports.outlets import documents
from bot.text import words_for

def mebibytes():
    # Not getrusage: a process begins with its parent's peak there.
    status = Path("/proc/self/status").read_text().partition("VmHWM:")[2]
    return int(status.split()[0]) / 1024

taken, words, name = full(), words_for("en"), sys.argv[1]
makers = {
    "bars": lambda: domain_bars(summarise_audit(taken).domains[0], words),
    "star": lambda: star(summarise_audit(taken), words),
    **{form: (lambda maker=maker: maker.make(taken, words)) for form, maker in documents.items()},
}
start = time.perf_counter()
size = len(makers[name]())
first, memory = time.perf_counter() - start, mebibytes()
start = time.perf_counter()
makers[name]()
print(first, time.perf_counter() - start, memory, size / 1024)
"""


def full() -> object:
    """The made-up audit with every note box filled: ten notes of 1,000 characters a statement."""
    from dataclasses import replace  # noqa: PLC0415 - not on the way to the measured start

    from bot.audit.model import NoteKind  # noqa: PLC0415 - as above
    from tests.reports.snapshots import note, snapshot  # noqa: PLC0415 - as above

    taken = snapshot()
    text = ("The multi-agency protocol was signed off in January and is reviewed every spring. " * 13)[:LETTERS]
    kinds = (NoteKind.EVIDENCE, NoteKind.ASSURANCE)
    return replace(taken, notes=tuple(
        note(place * NOTES + nth, kinds[nth % 2], statement.id, text)
        for place, statement in enumerate(taken.framework.statements) for nth in range(NOTES)
    ))


def measure() -> list[tuple[str, float, str]]:
    """Give name, value and unit of each figure: first and second making, peak memory of the first, size of the file."""
    found: list[tuple[str, float, str]] = []
    for name in ("bars", "star", "pdf", "xlsx", "docx", "json", "csv"):
        said = subprocess.run([sys.executable, "-c", MAKE, name], capture_output=True, text=True, check=True)  # noqa: S603 - our own interpreter and a constant
        first, again, memory, size = map(float, said.stdout.split())
        found += [(f"{name}, first", round(first, 2), "s"), (f"{name}, again", round(again, 2), "s"),
                  (f"{name}, peak memory", round(memory), "MiB"), (f"{name}, file", round(size), "KiB")]
    return found


if __name__ == "__main__":
    for line in measure():
        print(*line)  # noqa: T201 - it is what a bench is for
