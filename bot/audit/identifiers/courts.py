"""Numbers of courts: family, civil, Crown Court, the prosecutor's unique reference, of the prison service.

Family and High Court: two letters of the court, two digits of the year, a letter, five digits (HM Courts and Tribunals
Service, Family Procedure Rules, practice direction 5A). Crown Court: T, S, U or A and eight digits (Criminal Procedure
Rules). Unique reference number: the force's two digits, two letters of the unit, the number and the year (Crown
Prosecution Service). Prison number: A1234BC (HM Prison and Probation Service).

>>> said = ("ZE21C00417", "court ref NE 20 C 00761", "T20237164", "URN 12SY/1443/23", "A1234FX")
>>> [bool([*court_numbers_in(text)]) for text in said]
[True, True, True, True, True]
>>> [*court_numbers_in("AB12C3456; in 20 cases; policy SG-014; A1234; Year 20 C 10")]
[]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.audit.identifiers.finding import Finding, certain

SHAPE = re.compile(
    r"(?<![\w/])(?:[A-Za-z]{2}\d\d[A-Za-z]\d{5}|[A-Z]{2}[ -]?\d\d[ -]?[A-Z][ -]?\d{5}|[TSUA]20[12]\d{5}"
    r"|[A-Z]\d\d[A-Z]{2}\d{3}"
    r"|\d\d[A-Z]{2}\d{7}|\d\d ?[A-Z]{2}/\d{3,6}/\d\d|[A-Z]\d{4}[A-CE-Z][A-Z])(?!\w)"
)


# Small letters only after a word for a case: "no: bs 23 c 50077".
SMALL = re.compile(
    r"\b(?:case|court|order|proceedings|no|number|ref)\b[ .:#]{1,3}[a-z]{2}[ -]?\d\d[ -]?[a-z][ -]?\d{5}(?!\w)",
    re.IGNORECASE,
)


def court_numbers_in(text: str) -> Iterator[Finding]:
    """Look for numbers of courts and prisons."""
    if SHAPE.search(text) or SMALL.search(text):
        yield certain("court-case")
