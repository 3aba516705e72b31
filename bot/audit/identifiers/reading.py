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
# Letters without a decomposition, and those of other alphabets that look the same: Unicode Technical Standard 39,
# confusables; Cyrillic, then Greek. Then quotes, strokes and the minus sign.
PLAIN = str.maketrans(
    "łŁøØđĐıƒæÆðÐþÞßœŒəƏ"
    "\u0410\u0412\u0415\u0405\u0406\u0408\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425"
    "\u0430\u0435\u0455\u0456\u0458\u043e\u0440\u0441\u0443\u0445\u04bb\u0501\u051b\u051d"
    "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf\u03b9\u03bd"
    "\u2018\u2019\u201b\u02bc\u2032\u00b4\u0060\u2044\u2215\u29f8\u2212",
    "lLoOdDifaAdDtTsoOaAABESIJKMHOPCTYXaesijopcyxhdqwABEZHIKMNOPTYXoiv'''''''///-",
)
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
    category = unicodedata.category(character)
    if category in {"Mn", "Me", "Cf"}:
        return ""
    if category == "Nd":
        return str(unicodedata.digit(character))
    if category == "Pd":
        return "-"
    if character.isspace() or category == "Cc":
        return "\n" if character == "\n" else " "
    return character.translate(PLAIN)
