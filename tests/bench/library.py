"""How long it takes to read the first framework's file, with all its checks."""

from __future__ import annotations

from statistics import median
from time import perf_counter

from bot.library import read_framework
from tests.bench.contestants import ROOT

FILE = ROOT / "statements" / "hsb-audit-tool.yaml"


def once() -> float:
    """Read it; gives seconds."""
    began = perf_counter()
    read_framework(FILE)
    return perf_counter() - began


def measure() -> list[tuple[str, float, str]]:
    """Give what was measured as (name, value, unit)."""
    return [("reading the audit tool's file", median(once() for _ in range(15)) * 1000, "ms; aim ≤ 100")]
