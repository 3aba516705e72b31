"""How long a text is, as Telegram counts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, islice


def units(text: str) -> int:
    """Count a plain text in UTF-16 units (Bot API: offsets and lengths are "in UTF-16 code units").

    >>> units("a😀")
    3
    """
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


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
