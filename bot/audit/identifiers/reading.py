r"""Read a text as a person does: one kind of digit, dash, blank and letter, whatever keyboard or document it came from.

Every character is folded alone (NFKD without its marks), so a hostile pile of combining marks costs no more than plain
text; NFKC of the whole text would sort such a pile in quadratic time. Source: Unicode Standard Annex 15.

>>> plain("\uff19\u0664\U0001d7d1\u2011476\u00a05919")
'943-476 5919'
>>> plain("9\u200b4\u00ad3 \u0664\u0667\u0666 Zo\u00eb\u2019s")
"943 476 Zoe's"
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# One odd character stands for four plain ones at most, e.g. a bracketed ten; longer ones are whole phrases in Arabic.
WIDEST = 4
# As many searches for one character cost less than looking at every character of a message.
FEW = 16
QUOTES = "\u2018\u2019\u201b\u02bc\u2032\u00b4\u0060"
SLASHES = "\u2044\u2215\u29f8"
ODD = re.compile(r"[^\x20-\x5f\x61-\x7e]")


def plain(text: str) -> str:
    """Fold a text to the characters the rules know; letters keep their case, other scripts stay as they are."""
    odd = set(ODD.findall(text))
    if len(odd) > FEW:
        return text.translate({ord(character): fold(character) for character in odd})
    for character in odd:
        text = text.replace(character, fold(character))
    return text


@lru_cache(maxsize=4096)
def fold(character: str) -> str:
    r"""Give the plain form of one character: nothing for marks and invisible ones.

    >>> fold("\u2212"), fold("\u00a0"), fold("\u200d"), fold("\u2460")
    ('-', ' ', '', '1')
    """
    spelt = unicodedata.normalize("NFKD", character)
    return "".join(map(simplest, spelt)) if len(spelt) <= WIDEST else " "


def simplest(character: str) -> str:
    """Give the plain form of one character that is already decomposed."""
    if character in QUOTES:
        return "'"
    if character in SLASHES:
        return "/"
    category = unicodedata.category(character)
    if category in {"Mn", "Me", "Cf"}:
        return ""
    if category == "Nd":
        return str(unicodedata.digit(character))
    if category == "Pd" or character == "\u2212":
        return "-"
    return "\n" if character == "\n" else " " if character.isspace() or category == "Cc" else character
