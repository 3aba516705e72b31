"""Which characters no font has. They are shown as their number, so that nothing comes out as a box.

Read from the fonts' own tables (`cmap`, formats 4 and 12: learn.microsoft.com/typography/opentype/spec/cmap).
"""

from __future__ import annotations

import struct
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

from bot.reports.press.fonts import FILES, file_of

UNSEEN = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
"""Categories of which nothing is drawn; control characters have been made signs before."""

SELECTORS = frozenset(range(0xFE00, 0xFE10)) | frozenset(range(0xE0100, 0xE01F0)) | {0x034F, 0x115F, 0x1160, 0x17B4}
"""Marks of which nothing is drawn either (default ignorable code points)."""

OLD_JOINER, JOINER = "\N{ZERO WIDTH NO-BREAK SPACE}", "\N{WORD JOINER}"
"""The first is also the mark of byte order, which PDF/UA forbids in a text (ISO 14289-1, 7.21.7)."""

Range = tuple[int, int]


@cache
def covered(family: str) -> frozenset[int]:
    """Give the code points that a family has a glyph for."""
    data = file_of(family).read_bytes()
    return frozenset(code for first, last in ranges(data) for code in range(first, last + 1))


def ranges(data: bytes) -> Iterator[Range]:
    """Give the runs of code points of a font, of a collection's first one."""
    start = struct.unpack_from(">I", data, 12)[0] if data.startswith(b"ttcf") else 0
    count = struct.unpack_from(">H", data, start + 4)[0]
    tables = (struct.unpack_from(">4sIII", data, start + 12 + 16 * nth) for nth in range(count))
    base = next(offset for tag, _, offset, _ in tables if tag == b"cmap")
    subtables = struct.unpack_from(">H", data, base + 2)[0]
    found = {}
    for nth in range(subtables):
        offset = base + struct.unpack_from(">I", data, base + 8 + 8 * nth)[0]
        found[struct.unpack_from(">H", data, offset)[0]] = offset
    return wide(data, found[12]) if 12 in found else narrow(data, found[4])  # noqa: PLR2004 - the formats' numbers


def wide(data: bytes, at: int) -> Iterator[Range]:
    """Read format 12: groups of first and last code point, and the glyph of the first."""
    count = struct.unpack_from(">I", data, at + 12)[0]
    for first, last, _ in struct.iter_unpack(">III", data[at + 16 : at + 16 + 12 * count]):
        yield first, last


def narrow(data: bytes, at: int) -> Iterator[Range]:
    """Read format 4: segments up to U+FFFF, which may have holes where glyphs are looked up one by one."""
    count = struct.unpack_from(">H", data, at + 6)[0] // 2
    lasts = struct.unpack_from(f">{count}H", data, at + 14)
    firsts = struct.unpack_from(f">{count}H", data, at + 16 + 2 * count)
    offsets = struct.unpack_from(f">{count}H", data, at + 16 + 6 * count)
    for nth, (first, last, offset) in enumerate(zip(firsts, lasts, offsets, strict=True)):
        if not offset:
            yield first, min(last, 0xFFFE)
            continue
        where = at + 16 + 6 * count + 2 * nth + offset
        glyphs = struct.unpack_from(f">{last - first + 1}H", data, where)
        yield from ((first + place, first + place) for place, glyph in enumerate(glyphs) if glyph)


def lacking(letters: Iterable[str]) -> frozenset[str]:
    """Give those characters that no font has, of those that are to be seen."""
    left = {ord(letter) for letter in letters if unicodedata.category(letter) not in UNSEEN} - SELECTORS
    for family in FILES:
        if not left:
            break
        left -= covered(family)
    return frozenset(map(chr, left))


def shown(text: str, missing: frozenset[str]) -> str:
    """Put its number for a character that no font has, and for a mark that no font has together with its letter.

    >>> shown("a\N{CUNEIFORM SIGN A}", frozenset("\N{CUNEIFORM SIGN A}"))
    'a[U+12000]'
    """
    if text.isascii():
        return text
    parts = []
    for place, letter in enumerate(text.replace(OLD_JOINER, JOINER)):
        hidden = letter in missing or (place > 0 and not together(text, place))
        parts.append(f"[{number(letter)}]" if hidden else letter)
    return "".join(parts)


def together(text: str, place: int) -> bool:
    """Say whether a mark and the letter that it stands on are in one font; what is no mark stands alone."""
    mark = ord(text[place])
    if unicodedata.category(text[place])[0] != "M" or mark in SELECTORS:
        return True
    before = place - 1
    while before > 0 and unicodedata.category(text[before])[0] == "M":
        before -= 1
    return any(mark in covered(family) and ord(text[before]) in covered(family) for family in FILES)


def number(letter: str) -> str:
    """Name a character by its number, e.g. U+12000."""
    return f"U+{ord(letter):04X}"


def character_name(letter: str) -> str:
    """Name a character in full, as Unicode does.

    >>> character_name("\N{CUNEIFORM SIGN A}")
    'U+12000 CUNEIFORM SIGN A'
    """
    return f"{number(letter)} {unicodedata.name(letter, '')}".strip()
