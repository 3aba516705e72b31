"""Numbers of ten digits however they are grouped, and what is written around them: found once for all kinds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from operator import mul

# Each place where a number may begin is tried, so that one hidden behind another number is found too.
# The first digit comes before the look behind it: the search then skips to digits quickly.
TEN = re.compile(r"[0-9](?<![^\W_][0-9])(?=((?:(?: ?[._-] ?| {1,2}|\n)?[0-9]){9})(?![^\W_]))")
GAPS = str.maketrans("", "", " ._-\n")
WEIGHTS = range(10, 0, -1)
NHS, LEARNER = 0, 10
# Ten scores of one domain may be written in a row; a digit above this is no score of a short scale.
HIGHEST_SCORE = 5
BEFORE, AFTER = 40, 24


@dataclass(frozen=True, slots=True)
class TenDigits:
    """A number: its digits, its check (`weighted`), the sizes of its groups, and what stands before and after it."""

    digits: str
    check: int
    sizes: tuple[int, ...]
    before: str
    after: str

    @property
    def spelt_out(self) -> bool:
        """Say whether each digit stands alone and they cannot be a row of scores."""
        return set(self.sizes) == {1} and any(int(digit) > HIGHEST_SCORE for digit in self.digits)


def ten_digits(text: str) -> Iterator[TenDigits]:
    """Find the numbers of ten digits, not all the same, whose check is that of an NHS or a learner number.

    >>> [number.sizes for number in ten_digits("on 12 943 476 5919, thanks")]
    [(3, 3, 4)]
    """
    for place in TEN.finditer(text):
        written = place[0] + place[1]
        digits = written.translate(GAPS)
        if digits == digits[0] * 10 or (check := weighted(digits)) not in {NHS, LEARNER}:
            continue
        start, end = place.start(), place.end(1)
        sizes = tuple(map(len, re.findall(r"[0-9]+", written)))
        yield TenDigits(digits, check, sizes, text[max(0, start - BEFORE) : start], text[end : end + AFTER])


def weighted(digits: str) -> int:
    """Add ten digits weighted 10 to 1 and give the remainder by 11: 0 for NHS numbers, 10 for learner numbers.

    >>> weighted("9434765919"), weighted("9276308686")
    (0, 10)
    """
    total: int = sum(map(mul, map(int, digits), WEIGHTS))
    return total % 11
