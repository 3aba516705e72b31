"""Numbers of ten digits however they are grouped, and what is written around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from operator import mul

# Each place where a number may begin is tried, so that one hidden behind another number is found too.
# The first digit comes before the look behind it: the search then skips to digits quickly.
TEN = re.compile(r"[0-9](?<![^\W_][0-9])(?=((?:(?: ?[._-] ?| {1,2}|\n)?[0-9]){9})(?![^\W_]))")
WEIGHTS = range(10, 0, -1)
# Ten scores of one domain may be written in a row; a digit above this is no score of a short scale.
HIGHEST_SCORE = 5
BEFORE, AFTER = 40, 24


@dataclass(frozen=True, slots=True)
class TenDigits:
    """A number: its digits, the sizes of its groups, and what stands just before and after it."""

    digits: str
    sizes: tuple[int, ...]
    before: str
    after: str

    @property
    def spelt_out(self) -> bool:
        """Say whether each digit stands alone and they cannot be a row of scores."""
        return set(self.sizes) == {1} and any(int(digit) > HIGHEST_SCORE for digit in self.digits)


def ten_digits(text: str, *, remainder: int) -> Iterator[TenDigits]:
    """Find the numbers of ten digits, not all the same, whose weighted sum leaves `remainder` by 11.

    >>> [number.sizes for number in ten_digits("on 12 943 476 5919, thanks", remainder=0)]
    [(3, 3, 4)]
    """
    for place in TEN.finditer(text):
        groups = re.findall(r"[0-9]+", place[0] + place[1])
        digits = "".join(groups)
        if weighted(digits) == remainder and len(set(digits)) > 1:
            start, end = place.start(), place.end(1)
            before, after = text[max(0, start - BEFORE) : start], text[end : end + AFTER]
            yield TenDigits(digits, tuple(map(len, groups)), before, after)


def weighted(digits: str) -> int:
    """Add ten digits weighted 10 to 1 and give the remainder by 11, as NHS and learner numbers do.

    >>> weighted("9434765919"), weighted("9276308686")
    (0, 10)
    """
    total: int = sum(map(mul, map(int, digits), WEIGHTS))
    return total % 11
