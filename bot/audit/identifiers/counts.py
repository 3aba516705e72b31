"""A count of one to four children beside a named school or place is asked about: so few can be recognised.

Source: the field reference; the Office for National Statistics suppresses counts below five for the same reason.

>>> [*found("two pupils at Oakfield Primary School were referred")] == [soft("small-number")]
True
>>> [*found("43 of 51 staff at Oakfield; two cases in March; four children in Year 9; 14 pupils at Oakfield")]
[]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.audit.identifiers.finding import Finding, soft
from bot.audit.identifiers.systems import SYSTEM_WORDS

# The first sign comes before the look behind it: the search then skips to the few places where a count can begin.
FEW = r"[1-4OoTtFf](?<![\w.,/:£$%-].)(?i:(?<=[1-4])|ne|wo|hree|our)(?: of (?:the |its |their )?\d{1,3})?"
PEOPLE = (
    r"(?:child(?:ren)?|boys?|girls?|pupils?|students?|young (?:people|person)|incidents?|disclosures?|victims?"
    r"|siblings?|referrals?|allegations?|perpetrators?|families|sisters|brothers|reports)"
)
COUNT = re.compile(rf"{FEW} (?:[a-z-]{{2,14}} ){{0,3}}?(?i:{PEOPLE})\b(?! protection| sexual)")
PLACE = re.compile(r"(?: [a-z]{2,12}){0,3}? (?:at|in|from|attending|of|near) (?:the )?([A-Z][a-z'-]{2,})")
SCHOOL = re.compile(
    r"[A-Z][a-z'-]+ (?:[A-Z][a-z'-]+ ){0,2}"
    r"(?:School|Academy|College|Primary|Secondary|High|Nursery|Infants?|Juniors?)\b[^.;\n]{0,30}$"
)
LEFT, RIGHT = 70, 90


def found(text: str) -> Iterator[Finding]:
    """Look for small counts beside a place."""
    for count in COUNT.finditer(text):
        place = PLACE.match(text, count.end(), count.end() + RIGHT)
        school = SCHOOL.search(text[max(0, count.start() - LEFT) : count.start()])
        if school or (place and is_place(place[1])):
            yield soft("small-number")
            return


def is_place(word: str) -> bool:
    """Say whether a capital word begins the name of a place or a school and not of a time, a stage or a country.

    >>> is_place("Oakfield"), is_place("Early"), is_place("March")
    (True, False, False)
    """
    return word.lower() not in SYSTEM_WORDS
