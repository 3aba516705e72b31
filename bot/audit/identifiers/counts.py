"""A count of one to four children beside a named school or place is asked about: so few can be recognised.

Source: the field reference; the Office for National Statistics suppresses counts below five for the same reason.

>>> [*small_counts_in("two pupils at Oakfield Primary School were referred")] == [soft("small-number")]
True
>>> [*small_counts_in("43 of 51 staff at Oakfield; two cases in March; four children in Year 9; 14 pupils at Oakfield")]
[]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.audit.identifiers.cues import either, words
from bot.audit.identifiers.finding import Finding, soft
from bot.audit.identifiers.near import Read
from bot.audit.identifiers.systems import SYSTEM_WORDS

FEW = rf"(?<![\w.,/:£$%-]){either(words(lambda cues: cues.few))}\b(?: of (?:the |its |their |these )?\d{{0,3}})?"
PEOPLE = (
    r"(?:child(?:ren)?|boys?|girls?|pupils?|students?|young (?:people|person)|incidents?|disclosures?|victims?"
    r"|siblings?|yps?|residents?|under[- ]\d{1,2}s?|referrals?|allegations?|perpetrators?|families|family|sisters"
    r"|brothers|reports|plentyn|o blant)"
)
WORDS = tuple(word for word in words(lambda cues: cues.few) if word.isalpha() or " " in word)
ONE_TO_FIVE = re.compile(r"[1-5] ")
COUNT = re.compile(rf"(?i:{FEW}) ?(?:x )?(?:[A-Za-z0-9-]{{1,14}} ){{0,3}}?(?i:{PEOPLE})\b(?! protection| sexual|'s)")
PLACE = re.compile(
    r"(?:,? (?:who |were |was |are |is |have |had |been |living |aged )?[a-z0-9]{1,12}){0,4}?,? (?:at|in|from"
    r"|attending|of|near|yn|o)"
    r" (?:Year \d+ (?:at|in|from) )?(?:[Tt]he )?([A-Z][a-z'-]+)(?! (?:Review|Report|Act|Plan))"
)
PLACE_BEFORE = re.compile(
    r"(?:^|[.;] )In (?:the )?([A-Z][a-z'-]+)(?: [A-Z][a-z'-]+)?,? (?:there (?:is|are|was|were) |we (?:have|had) )?$"
)
SCHOOL = re.compile(
    r"[A-Z][a-z'-]+ (?:[A-Z][a-z'-]+ ){0,2}"
    r"(?:School|Academy|College|Primary|Secondary|High|Nursery|Infants?|Juniors?)\b[^.;\n]{0,30}$"
)
# "a single case from Scilly", "a nursery class of six at Little Hatherley".
GROUPS = ("single", "lone", "only", "class", "year group", "cohort", "roll", "household")
FEW_OF = re.compile(
    r"(?i:(?:single|lone|only) (?:case|incident|disclosure)|(?:class|year group|cohort|roll|household) of (?:two"
    r"|three|four"
    r"|five|six|seven|eight|nine|\d)(?: children| pupils)?) (?:at|in|from|on) (?:the )?([A-Z][a-z'-]+)"
)
NATIONS = frozenset(
    "england wales scotland ireland britain europe africa asia america yorkshire cymru northern southern eastern "
    "western".split()
)
LEFT, RIGHT = 70, 90


def small_counts_in(text: str) -> Iterator[Finding]:
    """Look for small counts beside a place."""
    text = Read(text)
    if any((match := FEW_OF.match(text, start)) and is_place(match[1]) for start in text.at(GROUPS)):
        yield soft("small-number")
        return
    starts = (*text.at(WORDS), *(match.start() for match in ONE_TO_FIVE.finditer(text)))
    for count in filter(None, (COUNT.match(text, start) for start in starts)):
        place = PLACE.match(text, count.end(), count.end() + RIGHT)
        school = SCHOOL.search(text[max(0, count.start() - LEFT) : count.start()])
        before = PLACE_BEFORE.search(text[max(0, count.start() - LEFT) : count.start()])
        if school or any(match and is_place(match[1]) for match in (place, before)):
            yield soft("small-number")
            return


def is_place(word: str) -> bool:
    """Say whether a capital word begins the name of a place or a school and not of a time, a stage or a country.

    >>> is_place("Oakfield"), is_place("Early"), is_place("March")
    (True, False, False)
    """
    small = word.lower()
    return small not in SYSTEM_WORDS and small not in NATIONS
