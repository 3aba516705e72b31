"""Text made fit for a file: what no document format can hold is taken out, nothing else is changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate, islice

UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 forbids or discourages, and halves of surrogate pairs, which no UTF-8 file can hold."""

LONG_WORD = re.compile(r"\S{60,}")
BREAK = "\N{ZERO WIDTH SPACE}"


def clean(text: str) -> str:
    r"""Take out control characters (but tabs and line ends) and lone surrogates; carriage returns become line ends.

    >>> clean("a\x07b\r\nc")
    'ab\nc'
    """
    return UNFIT.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def pieces(text: str, limit: int) -> Iterator[str]:
    """Cut a text into pieces of at most `limit` UTF-16 units, at a space where there is one; joined they are the text.

    Spreadsheets count UTF-16 units: an emoji is two.

    >>> list(pieces("a note of two lines", 10))
    ['a note of ', 'two lines']
    """
    while units(text) > limit:
        fits = sum(1 for total in accumulate(map(units, islice(text, limit))) if total <= limit)
        cut = text.rfind(" ", fits // 2, fits) + 1 or fits
        yield text[:cut]
        text = text[cut:]
    yield text


def units(text: str) -> int:
    """Count UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def breakable(text: str) -> str:
    """Allow a line break within very long words (addresses of pages), which a narrow column could not hold."""
    return LONG_WORD.sub(lambda found: BREAK.join(re.findall(r".{1,24}", found[0])), text)
