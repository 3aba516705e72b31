"""An age beside a name or initials ("Ethan, aged 14", "J.B. (14)", "xx aged 14", "SEN (12)").

A given name or initials with an age are certain; letters that are also an abbreviation, and any other capital word, are
asked about, since they may be a place or a tool. Ages of a band ("aged 10 to 17", "12 and over"), of groups ("boys aged
14") and counts ("CP (12), CIN (18)", "16 cases") are none. Source: the field reference, rule "an age with initials or a
name".

>>> kinds = lambda text: [finding.certainty.value for finding in ages_in(text)]
>>> said = ("Ethan, aged 14", "J.B. (14)", "Kyron (14 yrs)", "JT (15) was", "x.x. (15)", "SEN (12) was")
>>> [kinds(text) for text in said]
[['certain'], ['certain'], ['certain'], ['certain'], ['certain'], ['soft']]
>>> kinds("Brook (ages 9 to 17); children aged 10 to 17; AIM3, aged 12 and over; a 14-year-old boy; Year 9, aged 14")
[]
>>> kinds("CCE (16 cases), CP (12), CIN (18); LAC (14 of 20); EDT, 5pm; NEET, 17 of 40; Room 12; MACE, 12 June")
[]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.audit.identifiers.cues import either, words
from bot.audit.identifiers.finding import Finding, certain, soft
from bot.audit.identifiers.given import ALONE, BESIDE
from bot.audit.identifiers.near import Read
from bot.audit.identifiers.systems import ABBREVIATIONS, SYSTEM_WORDS, TOWNS

AGE_WORDS = words(lambda cues: cues.ages)
AGED = either(words(lambda cues: cues.aged))
YEARS = either(words(lambda cues: cues.years))
TURNED = either(words(lambda cues: cues.turned))
NO_BAND = (
    r"(?![\d%]| ?%|[/.:]\d|,\d\d\d| ?(?:to|and|or|&|until|up to|or over)\b(?! (?:was|is|has|her|his))| ?- ?\d| ?\+"
    r"| ?plus\b)"
)
NAME = (
    r"((?:[A-Z]\. ?){1,2}(?:Mc|Mac|O')[A-Z]\.?|(?:[A-Z]\. ?){1,3}[A-Z]?|[A-Z] [A-Z](?![A-Za-z])"
    r"|[A-Z][A-Za-z'-]{1,15}(?: [A-Z][A-Za-z'-]+){0,2}"
    r"|(?<![a-z])[a-z]{2}|[a-z]\.[a-z]\.?)"
)
NOT_AFTER = r"(?<![\w'./@&-])"
LINK = r"(?:(?:who|is|was|a|an|now|then|at|only|just|yn)\b ?){0,3}"
SEX = r"(?:(?:[mf]|male|female|boy|girl|son|daughter)[,/ ]{1,2})?"
# What stands between a name and its age, with what must follow the age.
CALLED = re.compile(
    rf"{NOT_AFTER}{NAME}([ ,;(-]{{0,4}}{LINK}[(\[]?(?i:{AGED})[ :]{{0,2}}(?:about |just |only )?| (?i:{TURNED}) )$"
)
COUNTED_YEARS = re.compile(rf"{NOT_AFTER}{NAME}([ ,;(\[/-]{{0,3}}{LINK}(?i:{SEX}))$")
BRACKETED = re.compile(rf"{NOT_AFTER}{NAME}( ?[(\[] ?(?i:{SEX}))$")
# "JP is 14 and out of school"; "OB/14 discussed".
IS_NOW = re.compile(rf"{NOT_AFTER}{NAME}( (?:is|was)(?: now| only| just| nearly| still)? )$")
IS_NOW_AFTER = re.compile(r"(?:,|;|\.(?!\d)|\s*$| (?:and|but|yet)\b(?! \d))")
STROKE = re.compile(rf"{NOT_AFTER}((?:[A-Z]\.?){{2}})(/)$")
STROKE_AFTER = re.compile(r"(?![\d/%])|/(?i:m|f|male|female|boy|girl)\b")
# "tmw 16 f, exploited": small letters, an age and a sex.
NOTED = re.compile(r"(?<![\w.'/-])([a-z]{2,3}) (?:1[0-9]|[4-9]) ?(?:yrs? ?)?[mfMF](?=[,.;)]|$)")
# "J, 12, lives with": one letter, where no list stands.
LETTER = re.compile(
    r"(?<![\w.'/-])[A-Z],? (?:\(|,)? ?(?:1[0-9]|[4-9])\)?, (?:lives|was|is|has|had|who|told|said|disclosed)\b"
)
SCOTTISH = re.compile(r"(?:[A-Z]\. ?){1,2}(?:Mc|Mac|O')[A-Z]\.?")
SIBLINGS = re.compile(r"\)[ ,]{1,2}(?:siblings|brothers|sisters|twins|cousins|both|half)\b")
SET_APART = re.compile(rf"{NOT_AFTER}{NAME}(, (?:who (?:is|was) (?:now |then |only |just )?)?| - )$")
YEARS_AFTER = re.compile(rf"[ -]?(?i:{YEARS})(?![a-z]){NO_BAND}")
BRACKET_AFTER = re.compile(r"(?:[,;] ?[mfMF]| ?[mfMF])? ?[)\]]")
APART_AFTER = re.compile(
    r"[,;)]|\.(?!\d)|\s*$| (?:and|is|was|has|had|lives|said|told|who)\b(?! \d)| -(?! ?\d)|(?= (?:is|was|came|has)\b)"
)
COUNTED = re.compile(
    r"[)\]]? (?:of|cases|children|files|staff|per|plans|referrals|beds|places|hours|days|weeks|months|in all|schools)\b"
)
NO_BAND_AFTER = re.compile(NO_BAND)
# "a 14-year-old boy called Ethan", "15-year-old Jasmin", "A 14 year old, KF,".
NAME_AFTER = re.compile(
    r"[ -]?(?i:years?|yrs?|yr|y/?o|blwydd)\b(?:[ -]?(?i:olds?|oed)\b)?[ ,(-]{0,3}"
    r"(?:(?i:boy|girl|child|pupil|student|young person|male|female|son|daughter|lad)[ ,(]{0,3})?"
    r"(?:called |named |is |was )?((?:[A-Z]\. ?){2,3}|[A-Z]{2}(?![A-Za-z])|[A-Z][a-z'-]{1,15})(?![A-Za-z])"
)
INITIALS_GIVEN = re.compile(r"\w+,? (?:are |is |of )?(?:[A-Z]\.? ?){2,3}(?![A-Za-z])")
INITIALS_SAID = re.compile(rf"initials,? (?:are |is |of )?[a-z.]{{2,4}},? (?:and )?{AGED} \w+")
BOY_OF = re.compile(r"(?:boy|girl|child|lad|teenager|pupil|student) (?:of|aged) $")
AFTER_BOY = re.compile(r",? \(?((?:[A-Z]\.?){2}|[A-Z][a-z'-]+)[,)]")
SHAPES = (
    *((CALLED, NO_BAND_AFTER), (COUNTED_YEARS, YEARS_AFTER), (BRACKETED, BRACKET_AFTER), (SET_APART, APART_AFTER)),
    *((IS_NOW, IS_NOW_AFTER), (STROKE, STROKE_AFTER)),
)
BIRTHDAY = re.compile(
    r"(?<![\w'.])([A-Z]{2}|(?:[A-Z]\.){2}|[A-Z][a-z]+)'s (?:\d\d?(?:st|nd|rd|th)|[a-z]+(?:th|nd|st)) birthday\b"
)
COUNTED_THING = re.compile(r"[A-Z]{2} $")
NOT_NOTED = frozenset("all age and the are was for yr yrs aka inc per now not but had has who one two six ten".split())
SEXES = frozenset("mfMFy")
OLDEST, YOUNGEST_BARE, LEFT, RIGHT, MOST_SIGNS = 25, 4, 48, 70, 4
LONGEST_AGE, LONGEST_COUNT = 2, 3
INITIALS, ABBREVIATION = 3, 3
SMALL_WORDS = frozenset(
    "an as at be by do go he if in is it me my no of on or so to up us we am ox id ok re vs eg ie pm st nd rd th yr mr"
    " yp cp".split()
)


def ages_in(text: str) -> Iterator[Finding]:
    """Look for ages beside names."""
    text = Read(text)
    listed = sum(is_count(text, *number) for number in text.numbers) > 1 and not SIBLINGS.search(text)
    numbers = [(start, end) for start, end in text.numbers if end - start <= LONGEST_AGE]
    if any(is_noted(text, *number) for number in numbers):
        yield certain("age-and-name")
    if any(follows_letter(text, *number) for number in numbers):
        yield soft("age-and-name")
    ages = [number for number in numbers if is_age(text, *number)]
    ages += [(start, start + len(word)) for word, start in text.found(AGE_WORDS)]
    for start, end in ages:
        yield from beside(text, start, end, listed=listed)
    if any(INITIALS_SAID.match(text.small, start) for start in text.at(("initials",))):
        yield certain("age-and-name")
    elif any(INITIALS_GIVEN.match(text, start) for start in text.at(("initials",))):
        yield soft("age-and-name")
    for start in text.at(("birthday",)):
        owner = BIRTHDAY.search(text, max(0, start - LEFT), start + len("birthday"))
        if owner and beside_age(owner[1], "old", listed=False):
            yield soft("age-and-name")


def is_count(text: str, start: int, end: int) -> bool:
    """Say whether a number in brackets stands behind what it counts: "CP (12)"."""
    bracketed = text.startswith("(", start - 1) and text.startswith(")", end) and end - start <= LONGEST_COUNT
    return bracketed and COUNTED_THING.match(text[max(0, start - 4) : start - 1]) is not None


def is_noted(text: str, start: int, end: int) -> bool:
    """Say whether two or three small letters, and a sex, stand around an age: "tmw 16 f"."""
    if text[end : end + 2].strip()[:1] not in SEXES or text[start - 1 : start] != " ":
        return False
    match = NOTED.search(text, max(0, start - 5), end + 8)
    return match is not None and match[1] not in SMALL_WORDS | NOT_NOTED


def follows_letter(text: str, start: int, end: int) -> bool:
    """Say whether an age follows one letter that stands for somebody: "J, 12, lives with"."""
    return "," in text[end : end + 2] and LETTER.search(text, max(0, start - 5), end + 16) is not None


def is_age(text: str, start: int, end: int) -> bool:
    """Say at a glance whether a number can be an age, so that most numbers cost next to nothing."""
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    if before.isdigit() or after.isdigit() or int(text[start:end]) > OLDEST or (before and before in ".:£$-"):
        return False
    if (before and before in "([/") or (after and after in ")]"):
        return True
    following = text[end : end + 3].lstrip(" -")[:1]
    lead = text[max(0, start - 15) : start].lower()
    told = lead.endswith((", ", "- ", " is ", " was ", " m ", " f ")) or any(
        cue in lead for cue in ("age", "oed", "turn")
    )
    return told or following in {"y", "Y"}


def beside(text: str, start: int, end: int, *, listed: bool) -> Iterator[Finding]:
    """Judge the name before an age, or after "14-year-old"."""
    before = text[max(0, start - LEFT) : start]
    if COUNTED.match(text, end) or not follows_word(before):
        return
    for lead, follow in SHAPES:
        name = lead.search(before) if follow.match(text, end) else None
        if name and not (lead in {SET_APART, IS_NOW, STROKE} and is_bare(text[start:end])):
            said = name[2] + (" years" if lead is COUNTED_YEARS else "")
            if lead in {IS_NOW, STROKE} and re.sub(r"[. ]", "", name[1]).lower() in ABBREVIATIONS:
                continue
            finding = beside_age(name[1].strip(), said, listed=listed, opens=opens_sentence(before, name.start(1)))
            if finding:
                yield finding
                return
    after = NAME_AFTER.match(text, end, end + RIGHT) or (AFTER_BOY.match(text, end) if BOY_OF.search(before) else None)
    finding = beside_age(after[1].strip(), "old", listed=False) if after else None
    if finding:
        yield finding


def follows_word(before: str) -> bool:
    """Say whether a word stands before a number: a name, or what leads from it to an age."""
    lead = before.rstrip(" ,;:([/-")
    return len(before) - len(lead) <= MOST_SIGNS and (not lead or lead[-1].isalpha() or lead[-1] in ".'")


def is_bare(age: str) -> bool:
    """Say whether a number is too small to be an age by itself, as in "Room A, 2"."""
    return age.isdigit() and int(age) < YOUNGEST_BARE


def opens_sentence(before: str, place: int) -> bool:
    """Say whether a name stands first in its sentence."""
    lead = before[:place].rstrip()
    return not lead or lead[-1] in ".!?:;"


def beside_age(name: str, said: str, *, listed: bool, opens: bool = True) -> Finding | None:
    """Judge what stands beside an age: `said` is how the age is led to, `listed` that such brackets hold counts here.

    `opens` says that a name stands first in its sentence, where any word has a capital.
    """
    letters = re.sub(r"[. ']", "", name)
    says_age = any(sign.isalpha() for sign in said)
    if len(letters) <= INITIALS and (name.isupper() or "." in name or name.islower()):
        return of_letters(name, letters.lower(), listed=listed, says_age=says_age)
    parts = re.split(r"[ -]", name.lower().replace("'", ""))
    if name.isupper():
        return None
    if SCOTTISH.fullmatch(name) or any(part in ALONE for part in parts):
        return certain("age-and-name")
    if any(part in SYSTEM_WORDS or part in TOWNS or part.endswith("s") for part in parts):
        return None
    if says_age or (parts[0] in BESIDE and not opens):
        return soft("age-and-name")
    return soft("age-and-name") if "(" in said and len(parts) == 1 and not opens else None


def of_letters(name: str, letters: str, *, listed: bool, says_age: bool) -> Finding | None:
    """Judge one to three letters beside an age."""
    if name.islower() and "." not in name:
        return certain("age-and-name") if says_age and letters not in SMALL_WORDS else None
    if (listed and not says_age) or len(letters) < 2:  # noqa: PLR2004 - one letter is a list's
        return None
    if "." in name:
        return None if letters in ABBREVIATIONS else certain("age-and-name")
    doubtful = letters in ABBREVIATIONS or letters in SYSTEM_WORDS or len(letters) == ABBREVIATION
    return soft("age-and-name") if doubtful else certain("age-and-name")
