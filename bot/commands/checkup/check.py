"""One thing that was looked at, and what was found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

NOTHING: Mapping[str, float] = MappingProxyType({})


class Grade(StrEnum):
    """How it stands: well, or it wants looking at, or it is broken; or nobody can tell from here."""

    WELL = "well"
    LOOK = "look"
    BROKEN = "broken"
    UNKNOWN = "unknown"


CODES: Mapping[Grade, int] = MappingProxyType({Grade.WELL: 0, Grade.UNKNOWN: 0, Grade.LOOK: 1, Grade.BROKEN: 2})
"""What a monitor reads: the exit status."""


@dataclass(frozen=True, slots=True)
class Check:
    """What was found: in a sentence for people, in figures for machines. Figures have no names of rooms in them."""

    name: str
    grade: Grade
    said: str
    figures: Mapping[str, float] = field(default_factory=dict)


def code_of(checks: Iterable[Check]) -> int:
    """Give the exit status: that of the worst."""
    return max((CODES[check.grade] for check in checks), default=0)


def well(name: str, said: str, figures: Mapping[str, float] = NOTHING) -> Check:
    """Say that something is as it should be."""
    return Check(name, Grade.WELL, said, figures)


def unwell(name: str, said: str, figures: Mapping[str, float] = NOTHING) -> Check:
    """Say that something wants looking at."""
    return Check(name, Grade.LOOK, said, figures)


def broken(name: str, said: str) -> Check:
    """Say that the bot cannot work like this."""
    return Check(name, Grade.BROKEN, said)


def unknown(name: str, said: str) -> Check:
    """Say that it cannot be told from here."""
    return Check(name, Grade.UNKNOWN, said)


def judged_by(name: str, wrongs: Iterable[str], said: str, figures: Mapping[str, float] = NOTHING) -> Check:
    """Say what was found, and first what is wrong with it, if anything is."""
    found = tuple(wrongs)
    return unwell(name, "; ".join((*found, said)), figures) if found else well(name, said, figures)


def span(seconds: float) -> str:
    """Write how long something is.

    >>> span(45), span(7200), span(200_000)
    ('45 seconds', '2 hours', '2 days')
    """
    for name, length in (("day", 86_400), ("hour", 3600), ("minute", 60), ("second", 1)):
        number = int(seconds // length)
        if number > 1 or (number == 1 and name != "day") or name == "second":
            return f"{number} {name}" + ("" if number == 1 else "s")
    return ""


def size(count: float) -> str:
    """Write how many bytes something has.

    >>> size(250_000_000_000), size(3_400_000)
    ('250 GB', '3 MB')
    """
    for name, unit in (("GB", 1e9), ("MB", 1e6)):
        if count >= unit:
            return f"{count / unit:.0f} {name}"
    return f"{count / 1e3:.0f} kB"
