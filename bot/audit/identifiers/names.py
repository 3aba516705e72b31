"""Names and initials of people. Nothing here is ever certain: each is asked about.

A capital name or initials after "child", "pupil" and the like; a title and a surname; a common first name that is not
part of the name of a body or a published review; dotted initials. Source: the field reference.

>>> [f.kind for text in ("the child Kyron ran", "Mrs Okafor", "Callum left", "J.B. and", "YP JB") for f in found(text)]
['named-child', 'titled-name', 'named-person', 'initials', 'initials']
>>> [*found("Child Protection; pupil Premium; Lucy Faithfull Foundation; young person's plan; the U.K.; Clare's Law")]
[]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.audit.identifiers.finding import Finding, soft
from bot.audit.identifiers.given_names import GIVEN_NAMES
from bot.audit.identifiers.systems import ABBREVIATIONS, BODY_FOLLOWS, SYSTEM_WORDS

YOUNG = (
    r"(?:[Cc]hild(?:ren)?|[Yy]oung (?:person|people)|YPs?|yp|[Bb]oys?|[Gg]irls?|[Ll]ad|[Pp]upils?|[Ss]tudents?"
    r"|[Tt]een(?:ager)?|[Ss]ons?|[Dd]aughters?|[Bb]rothers?|[Ss]isters?|[Ss]iblings?|[Vv]ictims?|[Pp]erpetrator|[Ss]uspect"
    r"|[Mm]others?|[Mm]um|[Ff]ather|[Dd]ad|[Cc]arers?|[Cc]ousin|[Uu]ncle|[Tt]oddler|[Bb]aby|[Pp]atient)"
)
CAPITAL = re.compile(r"[A-Z][A-Za-z]*+")
AFTER_YOUNG = re.compile(
    rf"\b({YOUNG})(?:,? (?:is |was |who is )?(?:called|named|known as|name is)|'s name is|[,:(])? ?\(?$"
)
CASE_REVIEW = re.compile(r" (?:\w+ ){0,2}(?:[Rr]eview|SPR|LCSPR|SCR|[Rr]eport|[Ll]evel|[Ss]tar|[Gg]rade|[Cc]ase)")
TITLES = frozenset(
    """
    Mr Mrs Ms Miss Mx MR MRS MISS Dr DR Prof Professor Rev Reverend Cllr Councillor PC PCSO WPC DC DS DCI Sgt Sergeant
    Constable Inspector Superintendent Sir Dame Lady Lord Judge HHJ
    """.split()  # noqa: SIM905 - words read best as words
)
SURNAME = re.compile(r"\.? (?:[A-Z]\.? )?([A-Z][a-z'A-Z-]+)")
LOWER_TITLED = re.compile(r"\bmrs?\b\.? [a-z]{2,}")
OFFICES = frozenset(("mayor", "chancellor", "justice", "lieutenant", "barnardo's", "general", "advocate"))
NAMESAKE = re.compile(
    r"\b(?:St|Saint|Operation|Project|Storm|Hurricane|Camp|SS|Port|Mount|Queen|King|Prince|Princess)\.? $"
)
DOTTED = re.compile(r"([A-Z])\. ?([A-Z])(?:\.(?! ?[A-Z]\w)(?!\w)|(?<=\.[A-Z])(?![\w.'-]))")
RELATION = (
    r"(?:mother|mum|father|dad|parents?|sister|brother|siblings?|nan|gran|grandmother|grandfather|carers?|family|foster"
    r"|placement|school|behaviour|case|plan|social worker|file|step)"
)
DOINGS = re.compile(rf"'s {RELATION}\b| (?:disclosed|alleged|touched|was arrested|assaulted|ran away)\b")
# How each lead-in to a name ends: the words of YOUNG and "called", "named", "known as", "name is".
LEADING = tuple(
    """
    hild hildren erson eople YP YPs yp oy oys irl irls ad upil upils tudent tudents een eenager on ons aughter
    aughters rother rothers ister isters ibling iblings ictim ictims erpetrator uspect other others um ather arer
    arers ousin ncle oddler aby atient called named known name is as
    """.split()  # noqa: SIM905 - words read best as words
)
# Unlike "Child" or "Pupil" these begin no name of a plan, so a capital after them at a sentence's start counts.
RELATIVES = ("YP", "Son", "Daughter", "Brother", "Sister", "Mother", "Mum", "Father", "Dad", "Cousin", "Uncle")
SHORT = 2
LEAD = 16
REACH = 32


def found(text: str) -> Iterator[Finding]:
    """Look for names and initials."""
    for match in CAPITAL.finditer(text):
        word, start = match.group(), match.start()
        if may_be_name(word, text[max(0, start - LEAD) : start]):
            yield from judged(text, word, start, match.end())
    if "mr" in text and LOWER_TITLED.search(text):
        yield soft("titled-name")


def may_be_name(word: str, before: str) -> bool:
    """Say at a glance whether a capital word can be a name, so that most words cost next to nothing."""
    if before[-1:].isalnum():
        return False
    if len(word) <= SHORT or word in TITLES or word.lower() in GIVEN_NAMES:
        return True
    return before.rstrip(" ,:(").endswith(LEADING)


def judged(text: str, word: str, start: int, end: int) -> Iterator[Finding]:
    """Judge one capital word by itself and by what stands around it."""
    if word in TITLES and is_titled(text, end):
        yield soft("titled-name")
    before = text[max(0, start - REACH) : start]
    if word.lower() in GIVEN_NAMES and not of_body(text, end) and not NAMESAKE.search(before):
        yield soft("named-person")
    young = AFTER_YOUNG.search(before)
    if len(word) <= SHORT:
        if is_initials(text, word, start, after_young=young is not None):
            yield soft("initials")
    elif young and is_name(word, noun=young[1]) and not of_body(text, end):
        yield soft("named-child")


def is_name(word: str, *, noun: str) -> bool:
    """Say whether a capital word after a noun is a name; after a capital noun ("Child Protection") only a known one."""
    if word.lower() in GIVEN_NAMES:
        return True
    titled_noun = noun[0].isupper() and not noun.startswith(RELATIVES)
    return not titled_noun and word[1:].islower() and word.lower() not in SYSTEM_WORDS


def of_body(text: str, at: int) -> bool:
    """Say whether the name that ends at `at` goes on as the name of a body or a published review."""
    return BODY_FOLLOWS.match(text, at, at + 90) is not None


def is_titled(text: str, at: int) -> bool:
    """Say whether a surname, and no office or body, follows the title that ends at `at`."""
    surname = SURNAME.match(text, at)
    return surname is not None and surname[1].lower() not in OFFICES and not of_body(text, surname.end())


def is_initials(text: str, letters: str, at: int, *, after_young: bool) -> bool:
    """Say whether one or two capital letters at `at` stand for a person."""
    end = at + len(letters)
    if not letters.isupper():
        return False
    dotted = DOTTED.match(text, at)
    if dotted:
        return is_unknown(dotted[1] + dotted[2]) and text[at - 1 : at] != "."
    if after_young and is_unknown(letters) and not CASE_REVIEW.match(text, end):
        return not text[end : end + 1].isalnum()
    return len(letters) > 1 and is_unknown(letters) and DOINGS.match(text, end) is not None


def is_unknown(letters: str) -> bool:
    """Say whether letters are no usual abbreviation."""
    return letters.lower() not in ABBREVIATIONS
