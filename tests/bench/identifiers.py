"""How long the gate takes to read a text: an honest one as long as a message can be, and the worst we know."""

from __future__ import annotations

from pathlib import Path
from statistics import median
from time import process_time

from bot.audit.identifiers import LONGEST, findings

HOME = Path(__file__).parents[1] / "identifiers"
HONEST = (HOME / "honest.txt", HOME / "corpus" / "blind_honest.txt", HOME / "corpus" / "read_honest.txt")
# Each, said over and over, tempts one of the patterns to go back over what it has read.
PIECES = (
    *("1", "1 ", "1-", "12 ", "1234 ", "12345 ", "943 476 5919 ", "A1 ", "A12345678901", "AB1", "0 1 "),
    *("+44", "(0", "a@", "@", "a@a.", "a at gmail dot ", " ", "-", ".", "\n", "Aa ", "child Aa ", "Mr "),
    *("J.", "J.B. ", "JB ", "born ", "born 1/", "1/1/", "1/1/11 ", "DOB 1 2 ", "aged 1 ", "Aa, aged "),
    *("14-year-old ", "two children at Aa ", "Aa School ", "crime ref ", "crime ref 1 ", "ID 1/1/1"),
    *("case 2025/26 ", "SW1A 1A", "S1 ", "pupil called ", "Jack Aa of ", "tel 1", "12/1234567", "march 1 "),
    *("\u0301", "\u0323\u0301", "\ufdfa", "\u200b", "\uff19", "\u247d", "isbn 1 ", "Mrs ", "ref: "),
    *(
        "- - 1",
        "(1)",
        "Aa Aa, ",
        "He is 1 ",
        "14 Aa Road ",
        "Flat 1, ",
        "insta: ",
        "@a",
        "AB12 ",
        "reg ",
        "the only girl ",
    ),
    *(
        "the boy at Aa ",
        "known as ",
        "one seven ",
        "log 12 of ",
        "Aa and Aa ",
        "spoke to Aa ",
        "Aa (1), ",
        "O7",
        "seven ",
    ),
)


def measure() -> list[tuple[str, float, str]]:
    """Give the median for an honest text as long as a message and the worst of the hostile ones, in milliseconds."""
    honest = " ".join(" ".join(path.read_text(encoding="utf-8").split()) for path in HONEST)
    texts = [honest[at : at + LONGEST] for at in range(0, len(honest) - LONGEST, LONGEST // 4)]
    return [
        (
            "identifiers: 4,096 honest characters, median",
            median(map(milliseconds, texts)),
            "ms, of processor time; aim 3",
        ),
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
    started = process_time()
    findings(text)
    return (process_time() - started) * 1000
