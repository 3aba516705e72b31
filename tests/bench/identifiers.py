"""How long the gate takes to read a text: an honest one as long as a message can be, and the worst we know."""

from __future__ import annotations

from pathlib import Path
from statistics import median
from time import perf_counter

from bot.audit.identifiers import LONGEST, findings

HONEST = Path(__file__).parents[1] / "identifiers" / "honest.txt"
LENGTH = 4_000
# Each, said over and over, tempts one of the patterns to go back over what it has read.
PIECES = (
    *("1", "1 ", "1-", "12 ", "1234 ", "12345 ", "943 476 5919 ", "A1 ", "A12345678901", "AB1", "0 1 "),
    *("+44", "(0", "a@", "@", "a@a.", "a at gmail dot ", " ", "-", ".", "\n", "Aa ", "child Aa ", "Mr "),
    *("J.", "J.B. ", "JB ", "born ", "born 1/", "1/1/", "1/1/11 ", "DOB 1 2 ", "aged 1 ", "Aa, aged "),
    *("14-year-old ", "two children at Aa ", "Aa School ", "crime ref ", "crime ref 1 ", "ID 1/1/1"),
    *("case 2025/26 ", "SW1A 1A", "S1 ", "pupil called ", "Jack Aa of ", "tel 1", "12/1234567", "march 1 "),
    *("\u0301", "\u0323\u0301", "\ufdfa", "\u200b", "\uff19", "\u247d", "isbn 1 ", "Mrs ", "ref: "),
    *("- - 1", "(1)"),
)


def measure() -> list[tuple[str, float, str]]:
    """Give the median for an honest text of 4,000 characters and the worst of the hostile ones, in milliseconds."""
    honest = " ".join(HONEST.read_text(encoding="utf-8").split())
    texts = [honest[at : at + LENGTH] for at in range(0, len(honest) - LENGTH, LENGTH // 4)]
    return [
        ("identifiers: 4,000 honest characters, median", median(map(milliseconds, texts)), "ms"),
        ("identifiers: 4,096 hostile characters, worst", max(map(milliseconds, hostile(LONGEST))), "ms"),
    ]


def hostile(length: int) -> list[str]:
    """Make texts that punish patterns which go back over what they have read."""
    return [(piece * (length // len(piece) + 1))[:length] for piece in PIECES]


def milliseconds(text: str) -> float:
    """Time one reading, the best of three."""
    return min(once(text) for _ in range(3))


def once(text: str) -> float:
    """Time one reading."""
    started = perf_counter()
    findings(text)
    return (perf_counter() - started) * 1000
