"""Rows of buttons: as many side by side as a phone of 360 points shows without cutting a label.

Telegram gives all buttons of a row the same width. Its Android app is the narrowest of the apps: it sets labels in
Roboto Medium of 15 points, and in a group, where the sender's face takes its place, a row is at most 293 points wide,
with 5 between two buttons (`ChatMessageCell` of its source); 7.5 points on either side of a label are assumed. The
tests measure every label there is with the real letters.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

from bot.views.screen import Button, Row

ROOM, GAP, EDGES, BESIDE = 293.0, 5.0, 2.0, 15.0
"""Points: of a row, between two buttons, at both ends of a row, and around a label."""

SIDE_BY_SIDE = 8
"""Buttons in one row; Telegram's apps show no more."""

LETTERS = {  # as the catalogues write them, with marks that resemble others
    3.0: "'",
    3.5: ",’‘",  # noqa: RUF001
    4.0: "ijl!:;| ",
    4.5: "I.[]·",
    5.0: 't"`‹›',  # noqa: RUF001
    5.5: "fr()-{}",
    6.0: "/“”\\^",
    7.0: "*_",
    7.5: "vy?",
    8.0: "cksxz<>",
    8.5: "abdehnpquEFJL+=",
    9.0: "0123456789go$",
    9.5: "BKRSTXYZ#ß",
    10.0: "ACDPUV&~–",
    10.5: "GOQ",
    11.0: "HN…",
    11.5: "w%",
    13.5: "mMW@—æ",
}
"""Points that a letter takes, rounded up to the next half."""

WIDTHS = {letter: width for width, letters in LETTERS.items() for letter in letters}
OTHER = 15.0
"""What any other sign is taken for; an emoji or a Chinese letter is as wide as it is high."""

UNSEEN = frozenset({"Mn", "Me", "Cf"})
"""Accents, and signs that only part or join (Unicode's general categories)."""


@cache
def span(label: str) -> float:
    """Say how wide a label is at most, in points.

    >>> span("Next")
    32.5
    """
    bare = (letter for letter in unicodedata.normalize("NFD", label) if unicodedata.category(letter) not in UNSEEN)
    return sum(WIDTHS.get(letter, OTHER) for letter in bare)


def fits(row: Sequence[Button]) -> bool:
    """Say whether no label of a row is cut; a button alone has all the room there is."""
    if len(row) <= 1:
        return True
    room = (ROOM - EDGES - GAP * (len(row) - 1)) / len(row) - BESIDE
    return len(row) <= SIDE_BY_SIDE and all(span(button.label) <= room for button in row)


def parted(row: Row) -> tuple[Row, ...]:
    """Part a row into as few as it takes, as even as can be, so that no label is cut."""
    for count in range(1, len(row) + 1):
        rows = evenly(row, count)
        if all(map(fits, rows)):
            return rows
    return ()


def evenly(row: Row, count: int) -> tuple[Row, ...]:
    """Part a row into so many, the first ones longer by one where they cannot be even."""
    size, more = divmod(len(row), count)
    ends = [number * size + min(number, more) for number in range(count + 1)]
    return tuple(row[start:end] for start, end in pairwise(ends))


def packed(buttons: Iterable[Button], *last: Button) -> tuple[tuple[Row, ...], Row]:
    """Lay buttons out in at most two rows that end with `last`, the most important first; give also those left over.

    What is too wide makes room for what comes after it.
    """
    kept, rows, left = (), (last,), ()  # type: tuple[Row, tuple[Row, ...], Row]
    for button in buttons:
        fitting = (part for part in partings((*kept, button, *last)) if all(map(fits, part)))
        parts = min(fitting, key=unevenness, default=None)
        if parts is None:
            left = (*left, button)
        else:
            kept, rows = (*kept, button), parts
    return rows, left


def partings(line: Row) -> Iterable[tuple[Row, ...]]:
    """Give every way to part a line into at most two rows."""
    yield (line,)
    yield from ((line[:place], line[place:]) for place in range(1, len(line)))


def unevenness(rows: tuple[Row, ...]) -> tuple[int, int]:
    """Prefer fewer rows, then rows alike in length."""
    return len(rows), abs(len(rows[0]) - len(rows[-1]))
