"""Agencies are told apart by what they are called, however that is typed: "Police", " police", "POLICE" are one.

What is kept is the code of an agency that stands on the list (`AGENCIES`), and any other as it was first typed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher
from zlib import crc32

AGENCIES = (
    "childrens-social-care",
    "police",
    "health",
    "education",
    "youth-justice",
    "voluntary-sector",
    "probation",
)
"""The list that is offered by buttons; each has its name in every catalogue, under `agency-CODE`."""


class Agencies(tuple[str, ...]):
    """Agencies, as a sentence speaks of them."""

    __slots__ = ()


APOSTROPHES = re.compile("['\u2018\u2019\u201b\u2032\u0060\u00b4\u02b9\u02bb\u02bc\u055a\ua78c\uff07]")
DASHES = re.compile("[-\u2010-\u2015\u2212]")
SHORTEST = 4
"""Letters from which on a slip of the pen is looked for: "YOT" and "YOS" are two."""

ALIKE = 0.8
"""How much of two names must be the same (`SequenceMatcher.ratio`): "Polise" and "Police" share 0.83."""


def key(name: str) -> str:
    r"""Fold what a name can be typed with: letters' forms and case, blanks, dashes, apostrophes, signs of no width.

    What differs in nothing else is one agency. NFKC and case folding are those of
    https://www.unicode.org/reports/tr31/#NFKC_Modifications .

    >>> key(" Children\u2019s  Services\u200b") == key("CHILDREN'S SERVICES") == "childrensservices"
    True
    """
    return "".join(words_of(name)) or name


def words_of(name: str) -> list[str]:
    """Give a name's words, folded."""
    bare = DASHES.sub(" ", APOSTROPHES.sub("", name))
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", bare).casefold())
    seen = (sign for sign in folded if unicodedata.category(sign) != "Cf" and not "\ufe00" <= sign <= "\ufe0f")
    return "".join(seen).split()


def is_alike(name: str, other: str) -> bool:
    """Say whether two agencies that are typed differently may be meant to be one.

    They differ by a slip, one is called as the other and something more, or one is the first letters of the other.

    >>> is_alike("Polise", "Police"), is_alike("Northtown Police", "police"), is_alike("CSC", "Children's social care")
    (True, True, True)
    >>> is_alike("Health", "Education")
    False
    """
    first, second = words_of(name), words_of(other)
    if not first or not second:
        return False
    if set(first) <= set(second) or set(second) <= set(first):
        return True
    if stands_for(first, second) or stands_for(second, first):
        return True
    one, two = "".join(first), "".join(second)
    return min(len(one), len(two)) >= SHORTEST and SequenceMatcher(None, one, two).ratio() >= ALIKE


def stands_for(short: list[str], long: list[str]) -> bool:
    """Say whether a single word is made of the first letters of some."""
    return len(short) == 1 and len(long) > 1 and short[0] == "".join(word[0] for word in long)


def same(name: str, known: Iterable[str]) -> str:
    """Give the agency among some that a name means, as that one is kept; empty for none."""
    folded = key(name)
    return next((agency for agency in known if key(agency) == folded), "")


def short_form(agency: str) -> str:
    """Give an agency in a form short enough for a button: its code, or a number made of its name.

    >>> short_form("police"), short_form("Wardens")
    ('police', '=3c3351bb')
    """
    return agency if agency in AGENCIES else f"={crc32(key(agency).encode()):08x}"
