"""Numbers of a person's papers: passports, residence permits, Home Office references, driving licences.

Certain beside their name; the shape of a driving licence, a residence permit or a visa is enough. Sources: HM Passport
Office (nine digits) and ICAO 9303 (up to nine signs); UK Visas and Immigration, biometric residence permits; Home
Office,
Operational guidance on references (one letter and six to eight digits; NASS; port); DVLA, driver numbers.

>>> said = ("passport no: 107812345", "HO reference: A1234567/2", "BRP ZU8812345", "GWF061234567")
>>> [bool([*papers_in(text)]) for text in said]
[True, True, True, True]
>>> [*papers_in("12 passports were seized; the Home Office took 543 days; passport to leisure; ARC 2019; port 8443")]
[]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.audit.identifiers.finding import Finding, certain

LABEL = (
    r"(?:passports?|pasbort|(?:residence )?permit|travel document|id card|identity card|brp|arc(?: card)?|cid"
    r"|h\.?o\.?|home office|ho ref"
    r"|asylum(?: claim| case| application| support)?|uan|nass|port|immigration|visa"
    r"|evisa|ukvi|cerr|atlas|driving licen[cs]e|driver number|licen[cs]e|eea|euss|share code)"
)
NUMBER = r"(?:(?: ?(?:number|no|num|ref|reference|id|code)\b\.?){0,2})"
LINK = r"(?:[ \t\n:.#=(,-]|\b(?:is|was|of|the|with)\b){0,6}"
TOLD = re.compile(
    rf"\b{LABEL}\b{NUMBER}{LINK}(?:[A-Z]{{1,3}}[ /]?\d{{5,9}}(?:/\d{{1,3}})?|[A-Z]{{2}}[A-Z\d]\d{{5,7}}|\d{{7,9}}"
    rf"|\d{{3}} \d{{3}} \d{{3}}"
    rf"|\d\d/\d\d/\d{{4,6}}|[A-Z]{{2,3}}\d?/\d{{5,8}}|[A-Z\d]{{3}} ?[A-Z\d]{{3}} ?[A-Z\d]{{3}}(?=\s*$))(?![\d%]|,\d)",
    re.IGNORECASE,
)
SHAPE = re.compile(
    r"(?<![\w/])(?:GWF ?\d{9}|[A-Z9]{5}[ -]?\d[015]\d[0-3]\d{2}[ -]?[A-Z9]{2}\d?[ -]?[A-Z\d]{2,3}|(?:RF|ZU|ZR|ZE|ZX"
    r"|RS)[X\d]\d{6}|ASC/\d{6,8}|[A-Z]{2,3}\d/\d{6,8})(?!\w)"
)


def papers_in(text: str) -> Iterator[Finding]:
    """Look for numbers of papers."""
    if TOLD.search(text) or SHAPE.search(text):
        yield certain("identity-paper")
