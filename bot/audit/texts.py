r"""Typed text made fit to be kept, once, where it comes in: no outlet needs to remember what it cannot hold.

Line ends become \n; out goes what XML 1.0 forbids or discourages (controls but for tabs and line ends, halves of
surrogate pairs, noncharacters: https://www.w3.org/TR/xml/#charsets), and what no database can hold. Nothing else is
changed.
"""

from __future__ import annotations

import re
import unicodedata

UNFIT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(chr(plane + end) for plane in range(0, 0x110000, 0x10000) for end in (0xFFFE, 0xFFFF))
    + "]"
)
LINE_END = re.compile("\r\n?|[\x85\u2028\u2029]")
STEERING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Signs that only steer the direction of writing: within a name they would turn the sentence around it."""

UNSEEN = re.compile("[\u00ad\u180e\u200b\u2060-\u2065\ufeff\ufff9-\ufffb]")
"""Signs of no width that no script and no emoji needs."""

HOLLOW = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Letters and marks that show nothing."""

NUMBER_ALONE = re.compile(r"[^\w%\u2030\u00b0\u00a3$\u20ac]*\d{1,3}[^\w%\u2030\u00b0\u00a3$\u20ac]*")
"""Sums and shares say something by themselves."""

TURNING = frozenset({"R", "AL", "AN", "RLE", "RLO", "RLI", "LRE", "LRO", "LRI", "FSI"})
ISOLATE, END = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"


def clean(text: str) -> str:
    r"""Take out what no file and no database can hold.

    >>> clean("a\x07b\r\nc\ufffe")
    'ab\nc'
    """
    return UNFIT.sub("", LINE_END.sub("\n", text))


def units(text: str) -> int:
    """Count a text as Telegram does, in UTF-16 units.

    >>> units("a🙂")
    3
    """
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def is_blank(text: str) -> bool:
    r"""Say whether there is nothing to see in a text: controls, invisible signs, blanks, hollow letters.

    >>> is_blank(" \u200b\u3164"), is_blank("🙂")
    (True, False)
    """
    return all(sign in HOLLOW or unicodedata.category(sign)[0] in "CZ" or "\ufe00" <= sign <= "\ufe0f" for sign in text)


def is_number_alone(text: str) -> bool:
    r"""Say whether a text is a small whole number and nothing else, in any script's digits; no share and no sum.

    >>> [is_number_alone(text) for text in (" 3.", "\N{FULLWIDTH DIGIT THREE}", "3\ufe0f\u20e3", "(4)!")]
    [True, True, True, True]
    >>> [is_number_alone(text) for text in ("3 of 4", "12/15", "80%", "2.4", "\u00a3300", "three")]
    [False, False, False, False, False, False]
    """
    return NUMBER_ALONE.fullmatch(text) is not None


def one_line(text: str) -> str:
    r"""Make a name of a text: clean, on one line, single blanks, nothing that turns a sentence around; maybe empty.

    >>> one_line(" Ann\n\u202eArcher "), one_line("\u3164")
    ('Ann Archer', '')
    """
    name = " ".join(UNSEEN.sub("", STEERING.sub("", clean(text))).split())
    return "" if is_blank(name) else name


def isolated(text: str) -> str:
    r"""Give a text that can stand within a sentence without turning it around, also when it reads right to left.

    The isolating signs are those of https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates .

    >>> isolated("Ann"), isolated("\u05d0") == ISOLATE + "\u05d0" + END
    ('Ann', True)
    """
    if text.isascii() or (text[0] == ISOLATE and text[-1] == END):
        return text
    turns = any(unicodedata.bidirectional(sign) in TURNING for sign in text)
    return f"{ISOLATE}{text}{END}" if turns else text
