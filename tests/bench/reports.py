"""How long pictures and documents take in the worker process, and how much memory: as the bot has them made.

The audits: 46 statements with two notes each, and with ten notes of 1,000 characters each. The first of each pays for
the process and its libraries too.
"""

from __future__ import annotations

import asyncio
import os
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import perf_counter

from bot.audit.model import Snapshot
from bot.audit.summary import summarise_audit
from bot.reports.outlets import documents
from bot.reports.worker.workshop import Workshop
from tests.columns import ASSURANCE, EVIDENCE
from tests.reports.snapshots import note, snapshot

AGAIN = 5
SENTENCE = "The multi-agency protocol was signed off in January and is reviewed every spring. "
AIMS = {"pdf, 2 notes": " (aim ≤ 0.8)", "pdf, 10 long notes": " (aim ≤ 2.5)", "docx, 10 long notes": " (aim ≤ 1)"}

Figure = tuple[str, float, str]


def full(notes: int, letters: int) -> Snapshot:
    """The made-up audit with so many notes of so many characters on every statement."""
    taken = snapshot()
    text = (SENTENCE * 13)[:letters]
    kinds = (EVIDENCE, ASSURANCE)
    return replace(
        taken,
        notes=tuple(
            note(place * notes + nth, kinds[nth % 2], statement.id, text)
            for place, statement in enumerate(taken.framework.statements)
            for nth in range(notes)
        ),
    )


def peak(pid: int) -> float:
    """Give the most memory that a process has held, in MiB."""
    return int(Path(f"/proc/{pid}/status").read_text("ascii").partition("VmHWM:")[2].split()[0]) / 1024


def worked(workshop: Workshop) -> float:
    """Give the seconds of processor time that the process has used, which a busy machine does not stretch."""
    if workshop.process is None:
        return 0.0
    fields = Path(f"/proc/{workshop.process.pid}/stat").read_text("ascii").rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


async def timed(workshop: Workshop, what: str, given: object) -> tuple[float, float, bytes]:
    """Have something made; gives the seconds it took, those of processor time, and it."""
    started, before = perf_counter(), worked(workshop)
    made = await workshop.make(what, given, "en")
    return perf_counter() - started, worked(workshop) - before, made


async def pictures() -> list[Figure]:
    """Measure the pictures, in milliseconds."""
    workshop, summary = Workshop(), summarise_audit(snapshot())
    given = {"domain": summary.domains[0], "overall": summary, "course": [summary, summary]}
    found: list[Figure] = []
    for what, of in given.items():
        first, _, made = await timed(workshop, what, of)
        runs = [await timed(workshop, what, of) for _ in range(AGAIN)]
        if what == "domain":
            found.append(("picture, first of a process", first * 1000, "ms"))
        busy = median([run[1] for run in runs]) * 1000
        unit = f"ms; {busy:.0f} ms of processor time, {len(made) / 1024:.0f} KiB; aim ≤ 60"
        found.append((f"picture, {what}", median([run[0] for run in runs]) * 1000, unit))
    assert workshop.process is not None
    found.append(("worker process after pictures", peak(workshop.process.pid), "MiB at most"))
    await workshop.close()
    return found


async def document(form: str, given: Snapshot, name: str) -> list[Figure]:
    """Measure one document: by a process of its own, and again by the same one."""
    workshop = Workshop(largest=2**40)
    first, busy, made = await timed(workshop, form, given)
    again, _, _ = await timed(workshop, form, given)
    assert workshop.process is not None
    memory = peak(workshop.process.pid)
    await workshop.close()
    title = f"{form}, {name}"
    size = f"{busy:.2f} s of processor time, file {len(made) / 1024:.0f} KiB, process {memory:.0f} MiB at most"
    return [(f"{title}, first", first, f"s{AIMS.get(title, '')}; {size}"), (f"{title}, again", again, "s")]


async def everything() -> list[Figure]:
    """Measure all of it."""
    found = await pictures()
    for name, given in (("2 notes", full(2, 200)), ("10 long notes", full(10, 1000))):
        for form in documents:
            found += await document(form, given, name)
    return found


def measure() -> list[Figure]:
    """Give name, value and unit of each figure."""
    return asyncio.run(everything())


if __name__ == "__main__":
    for line in measure():
        print(*line)  # noqa: T201 - it is what a bench is for
