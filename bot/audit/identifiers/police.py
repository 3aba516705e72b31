"""Police National Computer ids, Criminal Records Office numbers and court case references.

PNC id YY/NNNNNNND (or with the year in full): the letter is int(YYNNNNNNN) mod 23, 1 = A … 0 = Z, without I, O, S.
CRO number NNNNNN/YYD: the same check over YYNNNNNN; SFYY/NNNNNND is the form for a file without fingerprints.
Court case YY/CCCC/NNNNNND, known by its shape. Sources: College of Policing, PNC manual; the checks as HM Prison and
Probation Service's person record applies them.

>>> check_letter("12", "0000001"), check_letter("12", "0000002")
('H', 'J')
>>> [finding.kind for finding in police_numbers_in("12/0000001H, 12/0000001X")]
['pnc-number']
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.audit.identifiers.finding import Finding, certain, soft

LETTERS = "ZABCDEFGHJKLMNPQRTUVWXY"
PNC = re.compile(r"(?<![\w/])(?:19|20)?(\d{2}) ?[/\\-]? ?(\d{7}) ?([A-Z])(?!\w)", re.IGNORECASE)
CRO = re.compile(r"(?<![\w/])(\d{5,6}) ?/ ?(\d{2}) ?([A-Z])(?!\w)", re.IGNORECASE)
CRO_WITHOUT_PRINTS = re.compile(r"(?<![\w/])SF ?(\d{2}) ?/ ?(\d{1,6}) ?([A-Z])(?!\w)", re.IGNORECASE)
COURT = re.compile(r"(?<![\w/])\d{2} ?/ ?\d{4} ?/ ?\d{6} ?[A-Z](?!\w)", re.IGNORECASE)


def check_letter(year: str, serial: str) -> str:
    """Give the letter for a year of two digits and a serial number, leading zeros and all."""
    return LETTERS[int(year + serial) % 23]


def police_numbers_in(text: str) -> Iterator[Finding]:
    """Look for police and court numbers."""
    if any(check_letter(year, serial) == letter.upper() for year, serial, letter in PNC.findall(text)):
        yield certain("pnc-number")
    for serial, year, letter in CRO.findall(text):
        yield certain("cro-number") if check_letter(year, serial.zfill(6)) == letter.upper() else soft("cro-number")
    if any(check_letter(year, serial) == letter.upper() for year, serial, letter in CRO_WITHOUT_PRINTS.findall(text)):
        yield certain("cro-number")
    if COURT.search(text):
        yield certain("court-case")
