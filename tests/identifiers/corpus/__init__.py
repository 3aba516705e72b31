"""Sentences to measure the gate with, planted and honest, and names of many communities; all of it is made up.

`blind_*` were written by people who had not read the rules, `blind_later_*` by a second one; `read_*` by the author of
the rules.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.audit.identifiers import Certainty, findings

HERE = Path(__file__).parent
CORPUS = tuple(sorted((*HERE.glob("*_planted.tsv"), *HERE.glob("*_honest.txt"))))
GROUPS = HERE / "groups.txt"
# The first is the sentence that outsiders measured with; the others put a name where little speaks for a person.
FRAMES = (
    "The plan for {} had lapsed.",
    "We heard that {} had been told to wait.",
    "Nobody spoke to {} on the day.",
    "It was {} who told the nurse.",
    "{} was not seen by health for a month.",
    "Good work with {}, and the recording shows it.",
)


@dataclass(frozen=True, slots=True)
class Planted:
    """A sentence that must be stopped: what stands in it, and whether that is certain or soft."""

    kind: str
    certainty: str
    text: str


def lines(text: str) -> Iterator[str]:
    """Give the lines that are no remark, with their line breaks made real."""
    return (line.replace("\\n", "\n") for line in text.splitlines() if line and not line.startswith("#"))


def planted(text: str) -> Iterator[Planted]:
    """Give the sentences that must be stopped."""
    return (Planted(*line.split("\t", 2)) for line in lines(text) if "\t" in line)


def honest(text: str) -> Iterator[str]:
    """Give the sentences that must pass."""
    return (line for line in lines(text) if "\t" not in line)


def groups(path: Path) -> dict[str, list[str]]:
    """Read names, a group a line."""
    parts = (line.partition(": ") for line in lines(path.read_text(encoding="utf-8")))
    return {group: names.split() for group, _, names in parts}


def recall(names: Sequence[str]) -> dict[str, int]:
    """Say how many of the names are stopped in each frame."""
    return {frame: sum(bool(stopped(frame.format(name))) for name in names) for frame in FRAMES}


def stopped(text: str) -> tuple[str, ...]:
    """Name what the gate finds, certain or soft."""
    return tuple(finding.kind for finding in findings(text))


def refused(text: str) -> bool:
    """Say whether the gate refuses a text."""
    return any(finding.certainty is Certainty.CERTAIN for finding in findings(text))
