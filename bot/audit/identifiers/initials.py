"""Titled names and initials of people. Nothing here is ever certain: each is asked about.

A title and a surname; initials after "child" and the like, with dots, or with what only people have or do. The title
of a professor, a judge or a knight is a public person's. Source: the field reference.

>>> kinds = lambda text: [finding.kind for finding in initials_in(text)]
>>> [kinds(text) for text in ("Mrs Okafor", "J.B. and", "YP JB", "KM's older brother", "mr khan", "A. Mahmood's nan")]
[['titled-name'], ['initials'], ['initials'], ['initials'], ['titled-name'], ['initials']]
>>> kinds("the U.K.; Child Q review; Professor Jay's report; Radford, L. et al. (2011); the DC said; Miss April")
[]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.audit.identifiers.beside import AFTER_KIN, KIN, LEADS, MODIFIERS
from bot.audit.identifiers.cues import either
from bot.audit.identifiers.finding import Finding, soft
from bot.audit.identifiers.near import Read, listed, sentence_after, sentence_before
from bot.audit.identifiers.public import of_body
from bot.audit.identifiers.systems import ABBREVIATIONS, SYSTEM_WORDS

SHORT = 2
TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|MR|MRS|MISS|Dr|DR|Rev|Reverend|Cllr|Councillor|PC|PCSO|WPC|DC|DS|DCI|Sgt|Sergeant"
    r"|Constable"
    r"|Inspector|Superintendent)\b\.? (?:[A-Z]\.? )?([A-Z][a-z'A-Z-]+)"
)
LOWER_TITLED = re.compile(r"mrs?\b\.? ([a-z]{2,})")
TITLES = listed(
    "mr mrs ms miss mx dr rev reverend cllr councillor pc pcso wpc dc ds dci sgt sergeant constable inspector"
    " superintendent"
)
OFFICES = frozenset(("mayor", "chancellor", "justice", "lieutenant", "barnardo's", "general", "advocate"))
RESEARCH = re.compile(
    r"[^.]{0,60}\b(?:research|conference|published|spoke at|keynote|lectures?|professor|(?:19|20)\d\d\))\b"
)
CASE_REVIEW = re.compile(
    r" (?:\w+ ){0,2}(?:[Rr]eview|SPR|LCSPR|CSPR|SCR|[Rr]eport|[Ll]evel|[Ss]tar|[Gg]rade|[Cc]ase|[Ss]tudy)"
)
# Children in published reviews and made-up ones have a letter for a name.
REVIEWED = re.compile(
    r"\b(?:reviews?|scr|lcspr|cspr|spr|reports?|stud(?:y|ies)|vignette|example|exercise|training|pseudonym|minutes"
    r"|learning|briefing"
    r"|use|named?|call)\b",
    re.IGNORECASE,
)
NOT_BEFORE = re.compile(r"[\w'.-]")
DOTTED = re.compile(r"([A-Z])\. ?([A-Z])(?:\.(?! ?[A-Z]\w)(?!\w)|(?<=\.[A-Z])(?![\w.'-]))")
OWNED = (
    r"(?:family|foster|placement|school|behaviour|case|plan|social worker|file|step|voice|mobile|phone|record"
    r"|assessment"
    r"|chronology)"
)
RELATION = rf"(?:(?:{'|'.join(sorted(MODIFIERS))}) )?(?:{either(sorted(KIN, key=len, reverse=True))}|{OWNED})"
DOINGS = re.compile(
    rf"'s {RELATION}\b| (?:disclosed|alleged|touched|was arrested|was excluded|was stabbed|assaulted|ran away"
    rf"|self-harmed"
    r"|was found|has been missing|was missing|went missing|goes missing|and (?:his|her|their) (?:mum|mother|nan"
    r"|brother|sister))\b"
)
# A. Mahmood: one letter and a surname, with what only people have or do.
FIRST_LETTER = re.compile(
    rf"(?<![\w.&,-])(?<!Annex )(?<!Appendix )(?<!Section )[A-Z]\. ?([A-Z][a-z]+)(?:'s {RELATION}\b"
    r"| (?:has been|had been|was|is) (?:reported|excluded|arrested|missing|found|stabbed|placed))"
)
BACK = 40


def initials_in(text: str) -> Iterator[Finding]:
    """Look for titles with a surname and for initials."""
    text = Read(text)
    titled = filter(None, (TITLED.match(text, start) for start in text.at(TITLES)))
    small = any(LOWER_TITLED.match(text, start) for start in text.at(("mr", "mrs")))
    if small or any(is_titled(match[1], text, match.end()) for match in titled):
        yield soft("titled-name")
    short = [(word, start) for word, places in text.words.items() if len(word) <= SHORT for start in places]
    if any(stands_for_somebody(text, text[start : start + len(word)], start) for word, start in short):
        yield soft("initials")


def stands_for_somebody(text: str, letters: str, at: int) -> bool:
    """Say whether letters are initials of a person, or the first letter before a surname."""
    return letters.isupper() and (is_initials(text, letters, at) or (len(letters) == 1 and is_surname(text, at)))


def is_surname(text: str, at: int) -> bool:
    """Say whether the word after the letter and dot at `at` names no body or time."""
    name = FIRST_LETTER.match(text, at)
    return name is not None and name[1].lower() not in SYSTEM_WORDS


def is_titled(surname: str, text: str, at: int) -> bool:
    """Say whether a surname, and no office, body or author, follows a title and ends at `at`."""
    if surname.lower() in OFFICES or surname.lower().removesuffix("'s") in SYSTEM_WORDS or of_body(text, at):
        return False
    return RESEARCH.match(text, at, at + 70) is None


def is_initials(text: str, letters: str, at: int) -> bool:
    """Say whether one or two capital letters at `at` stand for a person."""
    end = at + len(letters)
    joined = NOT_BEFORE.match(text[at - 1 : at] if at else "") or text[end : end + 1].isalnum()
    if joined or not letters.isupper():
        return False
    dotted = DOTTED.match(text, at)
    if dotted:
        return is_unknown(dotted[1] + dotted[2])
    before = text[max(0, at - BACK) : at]
    led = before.rstrip(" ,:(-\"'").lower()
    if (
        led[led.rfind(" ") + 1 :] in LEADS
        and is_unknown(letters)
        and AFTER_KIN.search(before)
        and not CASE_REVIEW.match(text, end)
    ):
        return not (len(letters) == 1 and REVIEWED.search(sentence_before(text, at) + sentence_after(text, end)))
    return len(letters) > 1 and is_unknown(letters) and DOINGS.match(text, end) is not None


def is_unknown(letters: str) -> bool:
    """Say whether letters are no usual abbreviation."""
    return letters.lower() not in ABBREVIATIONS
