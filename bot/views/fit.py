"""Screens fit: lengths as Telegram counts them; long lists fold, long texts are cut, and nothing fails for length.

Telegram counts UTF-16 units of what is left once its tags are taken away and its entities are read (Bot API, "1-4096
characters after entities parsing"; offsets "in UTF-16 code units").
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from html import unescape

from bot.audit.persons import Person
from bot.audit.texts import END, ISOLATE
from bot.text import Words
from bot.text.lengths import units
from bot.views.layout import parted
from bot.views.screen import MOST_TEXT, Button, Row, Screen, rows

MOST_LABEL = 64
"""Units of a button's label: more is cut by every phone there is."""

MOST_NAME = 40
"""Units of a name among others in one line."""

MOST_BUTTONS = 100
"""Buttons under one message; Telegram refuses more."""

MARK = "…"
PIECES = re.compile(r"<(/?)([a-z-]+)[^>]*>|&(?:#\d+|#x[0-9a-f]+|[a-z]+);|[^<&]+|[<&]", re.IGNORECASE)
JOINERS = frozenset("\u200d\ufe0e\ufe0f\u20e3")
TONES = range(0x1F3FB, 0x1F400)
FLAGS = range(0x1F1E6, 0x1F200)


def length(html: str) -> int:
    """Count what is left of our HTML once Telegram has read it, in UTF-16 units.

    >>> length("<b>R&amp;D</b>")
    3
    """
    return sum(units(unescape(piece[0])) for piece in PIECES.finditer(html) if not piece[2])


def cut(text: str, most: int) -> str:
    """Shorten plain text to so many UTF-16 units, at a word where possible, with an ellipsis; no sign is torn apart.

    >>> cut("a wealth of strong evidence", 12)
    'a wealth of…'
    """
    if units(text) <= most:
        return text
    end = MARK + END if text.startswith(ISOLATE) and text.endswith(END) else MARK
    kept = text[: whole(text, fits_in(text, most - len(end)))]
    head, space, _ = kept.rpartition(" ")
    inside_a_word = not text[len(kept)].isspace()
    return (head if inside_a_word and space and len(head) > most // 2 else kept).rstrip() + end


def brief(person: Person) -> Person:
    """Give a person under a name that is short enough to stand among others."""
    return replace(person, name=cut(person.name, MOST_NAME))


def fits_in(text: str, most: int) -> int:
    """Say how many characters of a text fit into so many units."""
    spent = 0
    for place, character in enumerate(text):
        spent += 1 + (ord(character) > 0xFFFF)  # noqa: PLR2004 - the end of the basic plane: beyond it, two units
        if spent > most:
            return place
    return len(text)


def whole(text: str, end: int) -> int:
    """Go back from `end` to where no letter loses its accent and no emoji a part of it; at most twenty characters."""
    for place in range(end, max(end - 20, 0), -1):
        if not is_torn(text, place):
            return place
    return end


def is_torn(text: str, place: int) -> bool:
    """Say whether the signs on both sides of a place are drawn as one."""
    if not 0 < place < len(text):
        return False
    before, after = text[place - 1], text[place]
    joined = after in JOINERS or before == "\u200d" or unicodedata.combining(after) > 0 or ord(after) in TONES
    return joined or (ord(before) in FLAGS and ord(after) in FLAGS and flags_before(text, place) % 2 == 1)


def flags_before(text: str, place: int) -> int:
    """Count the letters of flags that stand right before a place; two make a flag."""
    count = 0
    while count < place and ord(text[place - 1 - count]) in FLAGS:
        count += 1
    return count


def shortened(html: str, most: int) -> str:
    """Cut our HTML to so many units as Telegram counts them, with an ellipsis; tags left open are closed."""
    if length(html) <= most:
        return html
    kept: list[str] = []
    opened: list[str] = []
    left = most - units(MARK)
    for piece in PIECES.finditer(html):
        if piece[2]:
            keep_tag(opened, piece)
        elif (size := units(unescape(piece[0]))) > left:
            text = piece[0]
            kept.append("" if text.startswith("&") else text[: whole(text, fits_in(text, left))].rstrip())
            break
        else:
            left -= size
        kept.append(piece[0])
    return "".join((*kept, MARK, *(f"</{name}>" for name in reversed(opened))))


def keep_tag(opened: list[str], piece: re.Match[str]) -> None:
    """Take note of a tag that opens or closes."""
    if piece[1]:
        opened.pop()
    else:
        opened.append(piece[2])


def folded(listed: Sequence[str], most: int, more: Callable[[int], str], *, newest: bool = False) -> tuple[str, ...]:
    """Give as many lines of HTML as fit into so many units, and one that counts the rest; the last ones with `newest`.

    A single line that is too long is shortened, so that something is always shown.
    """
    order = listed[::-1] if newest else listed
    kept: list[str] = []
    left = most
    for line in order:
        size = length(line) + 1
        if size > left:
            break
        kept.append(line)
        left -= size
    if order and not kept:
        kept = [shortened(order[0], most)]
    rest = len(order) - len(kept)
    said = [*kept, *([more(rest)] if rest else [])]
    return tuple(said[::-1] if newest else said)


def fullest(told: Callable[[int], str], parts: int, most: int) -> str:
    """Give HTML with as many of its parts word for word as fit into so many units: none is broken off.

    `told` makes it with the first so many parts in full, of which there are `parts` at most.

    >>> fullest(lambda full: "whole " * full + "number " * (3 - full), 3, 20)
    'whole whole whole '
    >>> fullest(lambda full: "many words " * full + "1 " * (3 - full), 3, 20)
    'many words 1 1 '
    """
    texts = (told(full) for full in range(parts, -1, -1))
    return next((text for text in texts if length(text) <= most), told(0))


def few(agencies: Sequence[str], words: Words, most: int = 8) -> str:
    """Name some agencies in one line: the first few, shortened, and how many more there are."""
    named = [cut(words.agency(agency), MOST_NAME) for agency in agencies[:most]]
    rest = len(agencies) - len(named)
    return ", ".join([*named, *([words("and-more", n=rest)] if rest else [])])


def paged(listed: Sequence[str], most: int) -> tuple[tuple[str, ...], ...]:
    """Lay lines of HTML out on pages of at most so many units, at least one page; no line is longer than a page."""
    pages: list[list[str]] = [[]]
    left = most
    for line in listed:
        size = length(line) + 1
        if size > left and pages[-1]:
            pages.append([])
            left = most
        pages[-1].append(shortened(line, most))
        left -= size
    return tuple(tuple(page) for page in pages)


def fitting(screen: Screen, most: int = MOST_TEXT) -> Screen:
    """Make a screen one that Telegram takes and a phone shows: its text, its labels, its rows of buttons."""
    labels = (tuple(replace(button, label=cut(button.label, MOST_LABEL)) for button in row) for row in screen.rows)
    fitted = tuple(part for row in labels for part in parted(row))
    if sum(map(len, fitted)) > MOST_BUTTONS:
        fitted = first_of(fitted)
    return replace(screen, text=shortened(screen.text, most), rows=fitted)


def first_of(rows: tuple[tuple[Button, ...], ...]) -> tuple[tuple[Button, ...], ...]:
    """Keep as many rows as Telegram takes buttons, and always the last one, which leads back."""
    kept: list[tuple[Button, ...]] = []
    left = MOST_BUTTONS - len(rows[-1]) if rows else 0
    for row in rows[:-1]:
        left -= len(row)
        if left < 0:
            break
        kept.append(row)
    return (*kept, *rows[-1:])


def with_apps(screen: Screen, address: str) -> Screen:
    """Give the buttons that open a Mini App its whole address; without one (""), what stands in their place."""
    return replace(screen, rows=rows(*(resolved(row, address) for row in screen.rows)))


def resolved(row: Row, address: str) -> Iterator[Button]:
    """Give the buttons of a row as they are in one chat."""
    for button in row:
        if not button.app:
            yield button
        elif address:
            yield replace(button, app=f"{address}{button.app}")
        elif button.otherwise is not None:
            yield button.otherwise
