"""Telephone numbers as dialled in the United Kingdom, and international ones.

A national number is 0 (or +44) and nine or ten digits; 01, 02 and 07 lead to a line or a mobile and are certain; 03 and
08 are only given to organisations and are none, nor is a landline that is called a
team's; one that is called nobody's is asked about. Source: Ofcom, National
Telephone Numbering Plan; the examples
are from its ranges for drama. A document's number that looks like one is asked about.

>>> said = ("07700 900123", "mum: 0161 496 0000", "+44 20 7946 0999", "07700/900444")
>>> [finding.kind for text in said for finding in phones_in(text)]
['phone', 'phone', 'phone', 'phone']
>>> [*phones_in("the duty line 0191 555 2500, 0300 123 4567, 0800 1111")]
[]
>>> [*phones_in("agenda 01.02.2025 10, scores 0 1 2 3 4 4 3 2 1 0 3, ISBN 0 306 40615 2")]
[]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.audit.identifiers.cues import either, words
from bot.audit.identifiers.dates import FULL
from bot.audit.identifiers.documents import of_book, of_document
from bot.audit.identifiers.finding import Finding, certain, soft
from bot.audit.identifiers.near import sentence_after, sentence_before
from bot.audit.identifiers.numbers import HIGHEST_SCORE

NATIONAL = re.compile(
    r"(?<![\w/])(?<!\w-)(?:(?:\+|00) ?44[ .-]?(?:\(0\))?[ .-]?|\(?0[ .-]?)([1-357-9](?:[ .()_/\n-]{0,3}+\d){8,9})(?!\d)"
)
TEAM = re.compile(
    rf"\b(?:{either(words(lambda cues: cues.office))[3:-1]}|childline|nspcc|crimestoppers|police|social care"
    rf"|children's services|samaritans|professionals|practitioners|advice|us|our)\b",
    re.IGNORECASE,
)
SERVICE = re.compile(
    r"\b(?:(?<!county )(?<!deal )(?<!drugs )line|helpline|duty|team|hub|chathealth|text service|service)\b",
    re.IGNORECASE,
)
# "the out-of-hours support line on": whoever rings it, the number is a service's.
LINE = re.compile(
    r"\b(?:(?:support|advice|duty|help|referral|out[ -]of[ -]hours|consultation|crisis|information|training|reporting)"
    r" ?(?:phone ?)?(?:line|desk|number|team)|helpline|(?:manager|officer|coordinator|co-ordinator|administrator)'?s?,?"
    r"(?: (?:tel|telephone|phone|number|no)\.?)*)[ :,]*(?:is|on|via|at|:|-|tel\.?)?[ :(]*$",
    re.IGNORECASE,
)
PERSONAL = re.compile(
    rf"\b(?:{either(words(lambda cues: cues.kin))[3:-1]}|her|his|she|he|him|home|mobile|mob|landline is|personal"
    rf"|own)\b",
    re.IGNORECASE,
)
ABROAD = re.compile(r"(?<![\w/])(?:\+ ?|00 ?(?=[2-9]))(?!44)[1-9](?:[ .()-]{0,2}+\d){8,13}(?!\d)")
NAMED = re.compile(
    r"\b(?:tel|telephone|phone|mobile|mob|cell|whatsapp|rang|phoned)\b\.?[^\d\n.]{0,20}(?<!\d)(\d(?:[ .-]?\d){5,12})"
    r"(?![\d,%])",
    re.IGNORECASE,
)
YEAR_BETWEEN_DASHES = re.compile(r"-(?:19|20)\d\d(?:-|$)")
BEFORE, AFTER = 60, 40
ORGANISATIONS = "38"


def phones_in(text: str) -> Iterator[Finding]:
    """Look for telephone numbers."""
    for number in NATIONAL.finditer(text):
        around = sentence_before(text, number.start(), BEFORE), sentence_after(text, number.end(), AFTER)
        finding = judged(number.group(), number.group(1), *around)
        if finding is not None:
            yield finding
    if ABROAD.search(text) or any(dialled(digits) and digits[:1] != "0" for digits in NAMED.findall(text)):
        yield certain("phone")


def judged(written: str, rest: str, before: str, after: str) -> Finding | None:
    """Judge one number by how it is grouped, where it leads and what it is called; `rest` is without 0 or +44."""
    groups = re.findall(r"\d+", written)
    if of_book(before) or not grouped_as_dialled(groups) or rest[0] in ORGANISATIONS:
        return None
    if of_document(before) or YEAR_BETWEEN_DASHES.search(written):
        return soft("phone")
    if rest[0] != "7" and LINE.search(before):
        return None
    if rest[0] == "7" and SERVICE.search(before) and not PERSONAL.search(before):
        return soft("phone")
    if rest[0] == "7" or PERSONAL.search(before) or PERSONAL.search(after):
        return certain("phone")
    return None if TEAM.search(before) or TEAM.search(after) else soft("phone")


def grouped_as_dialled(groups: list[str]) -> bool:
    """Say whether the groups of digits are those of a telephone number and no dates, list or scores.

    >>> grouped_as_dialled(["0161", "496", "0000"]), grouped_as_dialled(["01", "02", "2025", "10"])
    (True, False)
    """
    if all(len(group) == 1 for group in groups):
        return any(int(group) > HIGHEST_SCORE for group in groups)
    if groups[0] == "00":
        groups = groups[1:]
    if groups[0] == "0" and len(groups[1]) > 2:  # noqa: PLR2004 - 0 7700 900123, written with its 0 apart
        return True
    code = "0" + "".join(groups[1:3]) if groups[0] in {"44", "0044"} else groups[0]
    return len(code) > 2 or (code == "07" and len(groups[1]) > 2)  # noqa: PLR2004 - 01 to 12 are months and list numbers


def dialled(digits: str) -> bool:
    """Say whether digits after the word "phone" are a number and no date or years."""
    return FULL.fullmatch(digits) is None and re.fullmatch(r"(?:(?:19|20)\d\d[ -]?){1,3}", digits) is None
