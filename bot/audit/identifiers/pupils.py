"""Unique learner numbers and unique pupil numbers.

Learner: ten digits weighted 10 to 1, remainder 10 by 11 (Learning Records Service, "ULN validation").
Pupil: a check letter and 12 digits, the last a letter in a temporary one; the digits weighted 2 to 13, the sum by 23,
into letters without I, O, S (Department for Education, "Unique pupil numbers: a guide"). The local authority inside is
not checked: authorities come and go.

>>> is_learner_number("9276308686"), is_learner_number("9276308687")
(True, False)
>>> is_pupil_number("B801200005001"), is_pupil_number("A801200005001"), is_pupil_number("P207000016049")
(True, False, True)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.audit.identifiers.documents import of_book, of_document
from bot.audit.identifiers.finding import Finding, certain, soft
from bot.audit.identifiers.numbers import LEARNER, TenDigits, weighted

LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
CALLED = re.compile(r"\b(?:uln|learners?|lrs|pupils?|students?)\b", re.IGNORECASE)
PUPIL = re.compile(
    rf"(?<![A-Z0-9/])([{LETTERS}](?:[ -]?+\d){{11}}[ -]?+[\d{LETTERS}])(?![A-Z0-9])",
    re.IGNORECASE,
)


def is_learner_number(digits: str) -> bool:
    """Check ten digits."""
    return weighted(digits) == LEARNER and len(set(digits)) > 1


def is_pupil_number(code: str) -> bool:
    """Check thirteen characters, capital letters."""
    values = [LETTERS.index(sign) if sign in LETTERS else int(sign) for sign in code[1:]]
    return LETTERS[sum(value * weight for weight, value in enumerate(values, start=2)) % 23] == code[0]


def learner_number(number: TenDigits) -> Finding | None:
    """Judge ten digits that pass the learner check."""
    if of_book(number.before) or of_document(number.before):
        return None
    if CALLED.search(number.before) or CALLED.search(number.after):
        return certain("learner-number")
    return soft("learner-number") if len(number.sizes) == 1 else None


def pupil_numbers_in(text: str) -> Iterator[Finding]:
    """Look for pupil numbers."""
    if any(is_pupil_number(re.sub(r"[ -]", "", code).upper()) for code in PUPIL.findall(text)):
        yield certain("pupil-number")
