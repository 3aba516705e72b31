"""Telephone numbers as dialled in the United Kingdom, and international ones.

A national number is 0 (or +44) and nine or ten digits; 01, 02 and 07 lead to a line or a mobile and are certain; 03 and
08 are only given to organisations and are asked about. Source: Ofcom, National Telephone Numbering Plan; the examples
are from its ranges for drama. A document's number that looks like one is asked about.

>>> [f.kind for text in ("07700 900123", "(0161) 496 0000", "+44 20 7946 0999", "0300 123 4567") for f in found(text)]
['phone', 'phone', 'phone', 'team-phone']
>>> [*found("agenda 01.02.2025 10, scores 0 1 2 3 4 4 3 2 1 0 3, ISBN 0 306 40615 2")]
[]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.audit.identifiers.dates import FULL
from bot.audit.identifiers.documents import of_book, of_document
from bot.audit.identifiers.finding import Finding, certain, soft
from bot.audit.identifiers.numbers import HIGHEST_SCORE

NATIONAL = re.compile(
    r"(?<![\w/])(?<!\w-)(?:(?:\+|00) ?44[ .-]?(?:\(0\))?[ .-]?|\(?0[ .-]?)([1-357-9](?:[ .()_-]{0,3}+\d){8,9})(?!\d)"
)
FREE = re.compile(r"(?<![\w/-])0(?:800|808|500)[ -]?\d{3,4}[ -]?\d{0,4}(?!\d)")
ABROAD = re.compile(r"(?<![\w/])(?:\+ ?|00 ?(?=[2-9]))(?!44)[1-9](?:[ .()-]{0,2}+\d){8,13}(?!\d)")
NAMED = re.compile(
    r"\b(?:tel|telephone|phone|mobile|mob|cell|whatsapp|ring|rang|ph)\b\.?[^\d\n.]{0,20}(\d(?:[ .-]?\d){5,12})"
    r"(?![\d,%])",
    re.IGNORECASE,
)
YEAR_BETWEEN_DASHES = re.compile(r"-(?:19|20)\d\d(?:-|$)")
BEFORE = 40
ORGANISATIONS = "38"


def found(text: str) -> Iterator[Finding]:
    """Look for telephone numbers."""
    for number in NATIONAL.finditer(text):
        finding = judged(number.group(), number.group(1), text[max(0, number.start() - BEFORE) : number.start()])
        if finding is not None:
            yield finding
    if FREE.search(text):
        yield soft("team-phone")
    if ABROAD.search(text) or any(dialled(digits) for digits in NAMED.findall(text)):
        yield certain("phone")


def judged(written: str, rest: str, before: str) -> Finding | None:
    """Judge one number by how it is grouped, where it leads and what it is called; `rest` is without 0 or +44."""
    groups = re.findall(r"\d+", written)
    if of_book(before) or not grouped_as_dialled(groups):
        return None
    if rest[0] in ORGANISATIONS:
        return soft("team-phone")
    return soft("phone") if of_document(before) or YEAR_BETWEEN_DASHES.search(written) else certain("phone")


def grouped_as_dialled(groups: list[str]) -> bool:
    """Say whether the groups of digits are those of a telephone number and no dates, list or scores.

    >>> grouped_as_dialled(["0161", "496", "0000"]), grouped_as_dialled(["01", "02", "2025", "10"])
    (True, False)
    """
    if all(len(group) == 1 for group in groups):
        return any(int(group) > HIGHEST_SCORE for group in groups)
    code = "0" + "".join(groups[1:3]) if groups[0] in {"44", "0044"} else groups[0]
    return len(code) > 2 or (code == "07" and len(groups[1]) > 2)  # noqa: PLR2004 - 01 to 12 are months and list numbers


def dialled(digits: str) -> bool:
    """Say whether digits after the word "phone" are a number and no date or years."""
    return FULL.fullmatch(digits) is None and re.fullmatch(r"(?:(?:19|20)\d\d[ -]?){1,3}", digits) is None
