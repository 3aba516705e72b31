"""An age beside a name or initials ("Ethan, aged 14", "J.B. (14)").

A common first name or dotted initials with an age are certain; any other capital word is asked about, since it may be
a place or a tool. Ages of a band ("aged 10 to 17", "12 and over") and of groups ("boys aged 14") are none. Source: the
field reference, rule "an age with initials or a name".

>>> [f.certainty.value for text in ("Ethan, aged 14", "J.B. (14)", "Kyron (14 yrs)") for f in found(text)]
['certain', 'certain', 'soft']
>>> [*found("Brook (ages 9 to 17); children aged 10 to 17; AIM3, aged 12 and over; a 14-year-old boy; Year 9, aged 14")]
[]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.audit.identifiers.finding import Certainty, Finding, certain, soft
from bot.audit.identifiers.given_names import GIVEN_NAMES
from bot.audit.identifiers.systems import ABBREVIATIONS, SYSTEM_WORDS

BAND = r"(?!\d|\s?%|[/.]\d| ?(?:to|-|and|or|&|until|up to)\b| ?- ?\d| ?\+| ?plus\b)"
NUMBER = re.compile(r"\d{1,2}")
AGED = re.compile(r"\b(?:aged?|age of|age is)[ :]{0,2}(?:about |just |only )?$", re.IGNORECASE)
ENDS = re.compile(r"[,;)](?!\d)|\.(?!\d)|$")
NOT_BAND = re.compile(BAND)
YEARS = re.compile(rf"[ -]?(?:years?|yrs?|y/o|yo)\b(?:[ -]?olds?\b)?{BAND}", re.IGNORECASE)
NAME = r"((?:[A-Z]\.? ?){2,3}|[A-Z][a-z]{1,14}(?:[ -][A-Z][a-z]+){0,2})"
BEFORE = re.compile(rf"(?<![\w'.]){NAME}[ ,;(\-]{{0,4}}(?:(?:who|is|was|a|an|now|then|turned|at)\b ?){{0,3}}\(?$")
AFTER = re.compile(
    r"[ ,-]{0,3}(?:old )?(?:(?:boy|girl|child|pupil|student|young person|male|female|son|daughter|lad)[ ,(]{0,3})?"
    rf"(?:called |named |is |was )?{NAME}"
)
OLDEST, LEFT, RIGHT = 25, 50, 60


def found(text: str) -> Iterator[Finding]:
    """Look for ages beside names."""
    for number in NUMBER.finditer(text):
        start, end = number.span()
        if int(number.group()) > OLDEST or text[start - 1 : start].isdigit() or text[end : end + 1].isdigit():
            continue
        before = text[max(0, start - LEFT) : start]
        if not may_be_age(before, text[end : end + 3]):
            continue
        aged, years = AGED.search(before), YEARS.match(text, end)
        if (aged and NOT_BAND.match(text, end)) or years:
            after = text[years.end() : years.end() + RIGHT] if years else ""
            yield from beside(before[: aged.start()] if aged else before, after)
        elif set_apart(before, text[end : end + 2]):
            yield from bare(before)


def may_be_age(before: str, after: str) -> bool:
    """Say at a glance whether a number can be an age, so that most numbers cost next to nothing."""
    if set_apart(before, after):
        return True
    return after.lstrip(" -")[:1] in {"y", "Y"} or "ag" in before[-14:].lower()


def beside(before: str, after: str) -> Iterator[Finding]:
    """Judge the name before an age, or after "14-year-old"."""
    for name in (BEFORE.search(before), AFTER.match(after)):
        finding = judged(name[1].strip()) if name else None
        if finding:
            yield finding


def set_apart(before: str, after: str) -> bool:
    """Say whether a number stands in brackets or between commas, as an age after a name does."""
    if before.endswith("("):
        return after.startswith(")")
    return before.endswith(", ") and ENDS.match(after) is not None


def bare(before: str) -> Iterator[Finding]:
    """Judge the name before a number that is not called an age: only a known one or dotted initials count."""
    name = BEFORE.search(before)
    finding = judged(name[1].strip()) if name else None
    if finding and finding.certainty is Certainty.CERTAIN:
        yield finding


def judged(name: str) -> Finding | None:
    """Judge what stands beside an age: a known name, initials, another capital word or the name of a group."""
    words = name.lower().replace("-", " ").split()
    if any(word in GIVEN_NAMES for word in words) or is_dotted(name):
        return certain("age-and-name")
    if name.replace(" ", "").lower() in ABBREVIATIONS or any(map(is_group, words)):
        return None
    return soft("age-and-name")


def is_dotted(name: str) -> bool:
    """Say whether a name is initials with dots or blanks between, e.g. J.B. or J B; JB alone may be an abbreviation.

    >>> is_dotted("J.B."), is_dotted("JB"), is_dotted("U.K.")
    (True, False, False)
    """
    letters = re.sub(r"[. ]", "", name)
    return letters.isupper() and len(letters) < len(name) and letters.lower() not in ABBREVIATIONS


def is_group(word: str) -> bool:
    """Say whether a word names many or none: a plural, a place in a system, a body."""
    return word in SYSTEM_WORDS or (word.endswith("s") and len(word) > 1)
