"""Dates of birth: a date near "born", "DOB", "date of birth". Source: the field reference, rule "date of birth".

A cohort ("born between", "born after") and a thing ("the project was born on") are no person; a part of a date (a
month, a year) after "was born" is asked about, and so is a date further off beside words about recording.

>>> [finding.certainty.value for finding in found("DOB: 03.03.11")], [*found("Reviewed on 3 March 2011")]
(['certain'], [])
>>> [*found("pupils born between 1 September 2009 and 31 August 2010")]
[]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.audit.identifiers.dates import DATE, FULL, PART
from bot.audit.identifiers.finding import Finding, certain, soft

WORD = re.compile(
    r"[BbDd](?<!\w[BbDd])(?i:orn\b|\.? ?o\.? ?b\b\.?|ates? of birth\b|irth ?da(?:te|y)s?\b|/o/b\b)"
)
AT_ONCE = re.compile(
    rf"[\s:;,=()\[\]|\-]{{0,4}}(?:\b(?:is|was|on|of|in|the|a)\b[\s:]{{0,2}}){{0,3}}{DATE}", re.IGNORECASE
)
AFTERWARDS = re.compile(rf"(?<!\d){DATE}[\s,;()\[\]\-]{{0,4}}(?:is |was |\(?his |\(?her |\(?their )?$", re.IGNORECASE)
IN_PART = re.compile(rf"\s{{1,2}}(?:in |on |around |about )?(?:the )?{PART}", re.IGNORECASE)
COHORT = re.compile(
    r"\s*(?:between|before|after|since|from|on or (?:after|before)|outside|abroad|prior)\b", re.IGNORECASE
)
THING = re.compile(
    r"(?:partnership|project|service|team|strategy|policy|hub|framework|initiative|programme|idea|group|protocol|pathway"
    r"|forum|board|tool|pilot|panel|network|model|approach)s? (?:was |were |is )?$",
    re.IGNORECASE,
)
RECORDING = re.compile(
    r"record|field|complet|check|correct|audit|missing|quality|format|captur|held|collect|accura|review|dip|sampl|updat"
    r"|verif",
    re.IGNORECASE,
)
DIGIT = re.compile(r"[0-9]")
BACK, REACH = 32, 64


def found(text: str) -> Iterator[Finding]:
    """Look for dates of birth."""
    for word in WORD.finditer(text):
        start, end = word.span()
        finding = judged(word.group().lower(), text[max(0, start - BACK) : start], text[end : end + REACH])
        if finding is not None:
            yield finding


def judged(word: str, before: str, after: str) -> Finding | None:
    """Judge one word about birth by what stands around it."""
    if word == "born" and (COHORT.match(after) or THING.search(before)):
        return None
    if not (DIGIT.search(before) or DIGIT.search(after)):
        return None
    if AT_ONCE.match(after) or AFTERWARDS.search(before):
        return certain("date-of-birth")
    if IN_PART.match(after):
        return soft("date-of-birth")
    sentence = re.split(r"[.!?;]\s", after, maxsplit=1)[0]
    if FULL.search(sentence):
        return soft("date-of-birth") if RECORDING.search(sentence) else certain("date-of-birth")
    return None
