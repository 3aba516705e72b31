"""Dates of birth: a date near "born", "DOB", "date of birth". Source: the field reference, rule "date of birth".

A cohort ("born between", "born after") and a thing ("the project was born on") are no person; a part of a date (a
month, a year) after "was born" is asked about, and so is a date further off beside words about recording. A date is
also one of birth after a sex or initials in brackets, and after "turned sixteen on".

>>> kinds = lambda text: [finding.certainty.value for finding in births_in(text)]
>>> said = ("DOB: 03.03.11", "dob12/03/09", "(M, 14/02/2013)", "JM | 02/12/2010 | Year 9", "b. 1/2/09")
>>> [kinds(text) for text in said]
[['certain'], ['certain'], ['certain'], ['certain'], ['certain']]
>>> kinds("Reviewed on 3 March 2011; pupils born between 1 September 2009 and 31 August 2010; Strategy (14.03.2023)")
[]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.audit.identifiers.cues import either, words
from bot.audit.identifiers.dates import DATE, FULL, MONTH, PART
from bot.audit.identifiers.finding import Finding, certain, soft
from bot.audit.identifiers.given import ALONE
from bot.audit.identifiers.near import Read
from bot.audit.identifiers.systems import ABBREVIATIONS

BORN = words(lambda cues: cues.born)
LABELS = (*words(lambda cues: cues.birth), *BORN, *words(lambda cues: cues.birthday))
TURNED = words(lambda cues: cues.turned)
AGES = either(words(lambda cues: cues.ages))
WORD = re.compile(
    rf"(?:{either(LABELS)}(?![a-z])|d ?\.? ?o ?\.? ?b\b\.?|b[.:]?(?= ?\d\d? ?(?:[/.-] ?\d|[ /.-]{{0,2}}{MONTH})))",
    re.IGNORECASE,
)
SPACED = ("d o", "d.o", "d. o", "d /o", "d .o")
SHORT = re.compile(r"b[.:]? ?[0-9]")
GAP = r"(?:[\s:;,=()\[\]|#*>'\"-]|'s){0,6}"
LINK = r"(?:\b(?:is|was|as|on|of|in|the|a|ar|yn|given|entered|recorded|wrong|down|typed|stated|shown)\b[\s:]{0,2}){0,4}"
AT_ONCE = re.compile(rf"{GAP}{LINK}{DATE}", re.IGNORECASE)
AFTERWARDS = re.compile(
    rf"(?<!\d){DATE}[\s,;()\[\]-]{{0,4}}(?:is |was |\(?his |\(?her |\(?their |as |the )?$", re.IGNORECASE
)
TURNED_ON = re.compile(rf"{either(TURNED)} (?:\d{{1,2}}|{AGES}) on (?:the )?{DATE}", re.IGNORECASE)
BIRTHDAY_ON = re.compile(rf"birthday(?: is| was| on|,)? (?:on )?(?:the )?{DATE}", re.IGNORECASE)
# A date in figures after what stands for a person: a sex, initials, a given name.
FIGURES = re.compile(r"[0-9]{1,2}[/.|-][0-9]{1,2}[/.|-](?:[0-9]{4}|[0-9]{2})(?![0-9])")
SEX = re.compile(r"(?<![\w'])(?:[mf]|male|female|boy|girl|son|daughter)\)?[ ,|/:(-]{1,3}$", re.IGNORECASE)
YOUNG = re.compile(r"(?:child|girl|boy|sibling|baby|yp|young person|twin|pupil|student)\w{0,2} ?\($", re.IGNORECASE)
AFTER_SEX = re.compile(r",? ?(?:m|f|male|female|boy|girl)\b(?=[),;. ])", re.IGNORECASE)
SOMEBODY = re.compile(r"(?<![\w.])([A-Z]{2}|(?:[A-Z]\.){2,3}|[A-Z][a-z]+)(?: ?\(| ?\| ?|, | [-\u2013] )$")
CLOSED = re.compile(r" ?[)|,;]| -")
IN_PART = re.compile(rf"\s{{1,2}}(?:in |on |around |about )?(?:the )?{PART}", re.IGNORECASE)
COHORT = re.compile(
    r"\s*(?:between|before|after|since|from|on or (?:after|before)|outside|abroad|prior)\b", re.IGNORECASE
)
THING = re.compile(
    r"(?:partnership|project|service|team|strategy|policy|hub|framework|initiative|programme|idea|group|protocol"
    r"|pathway"
    r"|forum|board|tool|pilot|panel|network|model|approach)s? (?:was |were |is )?$",
    re.IGNORECASE,
)
RECORDING = re.compile(
    r"record|field|complet|check|correct|audit|missing|quality|format|captur|held|collect|accura|review|dip|sampl|updat"
    r"|verif",
    re.IGNORECASE,
)
TWO_DIGITS = re.compile(r"[0-9]{2}")
MONTHS = tuple({month[:3] for month in words(lambda cues: cues.months)})
BACK, REACH, NEAR = 32, 64, 20


def births_in(text: str) -> Iterator[Finding]:
    """Look for dates of birth."""
    text = Read(text)
    small = text.small
    starts = {*text.at(LABELS), *text.at(SPACED), *(match.start() for match in SHORT.finditer(small))}
    for start in sorted(starts):
        word = WORD.match(text, start) if not small[start - 1 : start].isalnum() or not start else None
        finding = (
            judged(word.group().lower(), text[max(0, start - BACK) : start], text[word.end() : word.end() + REACH])
            if word
            else None
        )
        if finding is not None:
            yield finding
    if any(TURNED_ON.match(text, start) for start in text.at(TURNED)) or any(
        BIRTHDAY_ON.match(text, start) for start in text.at(("birthday",))
    ):
        yield certain("date-of-birth")
    for date in FIGURES.finditer(text):
        before = text[max(0, date.start() - NEAR) : date.start()]
        sexed = SEX.search(before) or (AFTER_SEX.match(text, date.end()) and before.endswith("("))
        if sexed or YOUNG.search(before) or (is_somebody(before) and CLOSED.match(text, date.end())):
            yield certain("date-of-birth")


def is_somebody(before: str) -> bool:
    """Say whether letters or a name of a person end before a date in brackets.

    >>> is_somebody("LB ("), is_somebody("Kacper ("), is_somebody("QA ("), is_somebody("Strategy (")
    (True, True, False, False)
    """
    match = SOMEBODY.search(before)
    if match is None:
        return False
    small = match[1].replace(".", "").lower()
    return small not in ABBREVIATIONS if match[1].isupper() else small in ALONE


def may_hold_date(text: str) -> bool:
    """Say at a glance whether a date or a part of one may stand in a text.

    >>> may_hold_date("born 1/2"), may_hold_date("born 3 May"), may_hold_date("born 3/4/11")
    (False, True, True)
    """
    return TWO_DIGITS.search(text) is not None or any(month in text.lower() for month in MONTHS)


def judged(word: str, before: str, after: str) -> Finding | None:
    """Judge one word about birth by what stands around it."""
    if word in BORN and (COHORT.match(after) or THING.search(before)):
        return None
    if not may_hold_date(before + after):
        return None
    if AT_ONCE.match(after) or AFTERWARDS.search(before):
        return certain("date-of-birth")
    if IN_PART.match(after):
        return soft("date-of-birth")
    sentence = re.split(r"[.!?;]\s", after, maxsplit=1)[0]
    if FULL.search(sentence):
        return soft("date-of-birth") if RECORDING.search(sentence) else certain("date-of-birth")
    return None
