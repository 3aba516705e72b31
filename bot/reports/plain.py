"""Text made fit for a file: what no document format can hold is shown as its sign, nothing else is changed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""What XML 1.0 forbids or discourages, and halves of surrogate pairs, which no UTF-8 file can hold."""

LINE_END = re.compile("\r\n|[\r\x85]")
BLANK = re.compile("\u1680")
"""The blank of Ogham, which is a drawn line in the fonts that have it, and in none of ours: an ordinary space."""

LONG_WORD = re.compile(r"\S{25,}")
STRETCH = 12
BREAK = "\N{ZERO WIDTH SPACE}"
GLUE = re.compile("[\u200d\ufe00-\ufe0f\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")
"""What holds several characters together as one sign: joiners, variants, flags, shades of skin."""
PICTURES = 0x2400
"""Where Unicode has its pictures of control characters, in their order."""

DELETE = "\x7f"
LEFT_TO_RIGHT, RIGHT_TO_LEFT = frozenset({"L"}), frozenset({"R", "AL"})


def clean(text: str) -> str:
    r"""Show control characters (but tabs and line ends) and what is no character as signs; all line ends are one.

    >>> clean("a\x07b\r\nc\ufffe")
    'a␇b\nc[U+FFFE]'
    """
    return UNFIT.sub(sign, BLANK.sub(" ", LINE_END.sub("\n", text)))


def sign(found: re.Match[str]) -> str:
    """Give the sign of one character that no file can hold."""
    code = ord(found[0])
    if found[0] == DELETE:
        return "\N{SYMBOL FOR DELETE}"
    return chr(PICTURES + code) if code < ord(" ") else f"[U+{code:04X}]"


def is_rtl(text: str) -> bool:
    """Say whether a text is written from right to left: its first letter with a direction decides (UAX #9, P2).

    >>> is_rtl("2026: نص"), is_rtl("the word نص")
    (True, False)
    """
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        if direction in LEFT_TO_RIGHT or direction in RIGHT_TO_LEFT:
            return direction in RIGHT_TO_LEFT
    return False


def breakable(text: str) -> str:
    """Allow line breaks within very long words (addresses of pages), which a narrow column could not hold."""
    return LONG_WORD.sub(lambda found: BREAK.join(stretches(found[0])), text)


def stretches(word: str) -> Iterator[str]:
    """Cut a long word into stretches, never within what is seen as one sign.

    >>> list(stretches("x" * 14 + "e\N{COMBINING ACUTE ACCENT}"))[0]
    'xxxxxxxxxxxx'
    """
    start = 0
    for place in range(1, len(word)):
        glued = GLUE.match(word[place]) or GLUE.match(word[place - 1]) or unicodedata.category(word[place])[0] == "M"
        if place - start >= STRETCH and not glued:
            yield word[start:place]
            start = place
    yield word[start:]
