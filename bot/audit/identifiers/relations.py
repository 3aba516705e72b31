"""A relative of a young person who can be told from others: by an office, a workplace or a place that is named.

Asked about. "Mother of the boy at Thornley Primary works there", "Stepmum's a TA at Whitby Lane", "her older sister,
also at Beaufort House". Source: Information Commissioner's Office, Anonymisation code: what is known locally tells a
person from others, and a person's relatives tell of the person.

>>> said = ("Dad is a serving PC at Halford nick", "the cousin of the lad at Moorside", "Her sister, at Mere Park")
>>> [bool([*relatives_in(text)]) for text in said]
[True, True, True]
>>> [*relatives_in("Mum was told; parents of children at Oakfield; his brother moved; our sister trust in Leeds")]
[]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.audit.identifiers.finding import Finding, soft
from bot.audit.identifiers.near import Read, listed
from bot.audit.identifiers.systems import SYSTEM_WORDS

ONE = listed(
    """
    mother mum mam father dad stepmother step-mother stepmum step-mum stepfather step-father stepdad step-dad
    foster_mum foster_dad foster_carer foster_carers godfather godmother nan nana gran granny grandma grandmother
    grandad granddad grandfather aunt aunty auntie uncle cousin brother sister twin half-brother half-sister half_sister
    half_brother step-brother step-sister stepbrother stepsister niece nephew mam tad chwaer brawd
    """
)
SIBLINGS = listed(
    """
    brother sister twin cousin half-brother half-sister half_sister half_brother step-brother step-sister stepbrother
    stepsister chwaer brawd
    """
)
WORD = r"(?:[\w'/-]+[ ,]{1,2})"
PLACE = r"(?-i:[A-Z][a-z]{2,}[a-z'-]*)"
NOT_KIN = re.compile(r" (?:agenc|trust|service|organi|school|board|compan|tongue|tool|hood|and (?:baby|toddler)|or )")
OFFICE = (
    r"(?:(?:serving |retired |former |local |deputy |assistant |volunteer )?(?:pc|pcso|police officer|officer"
    r"|councillor"
    r"|cllr|mp|magistrate|judge|pastor|vicar|imam|rabbi|priest|minister|elder|head(?:teacher| of (?:year|house"
    r"|sixth form))?|deputy head|teacher|ta|teaching assistant|lsa|dinner lady|caretaker|cleaner|cook|receptionist"
    r"|secretary|governor|coach|manager|gp|doctor|nurse|midwife|dentist|chemist|pharmacist|social worker"
    r"|youth worker|scout (?:leader|master)|landlord|landlady|publican|barber|postman|bus driver|lollipop (?:lady|man)"
    r"|farmer|foster carer|childminder))"
)
WORKS = (
    r"(?:works|worked|teaches|taught|coaches|coached|manages|managed|runs|ran|drives|drove|owns|owned|cleans|volunteers"
    r"|preaches|sits on|serves|governs|also (?:runs?|works?|teach(?:es)?|coach(?:es)?)|employed|(?:still )?lives?"
    r"(?: \w+)? (?:opposite|next to|next door|beside|behind|near|above))"
)
KNOWN_BY = re.compile(
    rf"(?:'s|'s ex[ -]partner| \w+ partner)? ?(?:,? who )?(?:{WORD}){{0,7}}?(?:(?:is|was|'s|are) (?:(?:a|an|the|also"
    rf"|now) ){{0,2}}{OFFICE}\b|{WORKS}\b)[^.;!?\n]{{0,44}}?\b{PLACE}",
    re.IGNORECASE,
)
OFFICE_NEXT = re.compile(
    rf"(?:'s an? | is an? |'s the | is the ){OFFICE}\b[^.;!?\n]{{0,44}}?\b({PLACE})", re.IGNORECASE
)
YOUNG = r"(?:boy|girl|lad|lass|child|pupil|student|yp|young person|teenager|victim|twins?|kid|youngster)"
OF_YOUNG = re.compile(
    rf" (?:of|to) (?:the|a|one|that|this) (?:{WORD}){{0,2}}?{YOUNG}\b[^.;!?\n]{{0,30}}? (?:at|from|in|of) (?:the )?"
    rf"(?:[\w]+ (?:at|in) )?({PLACE})"
    rf"|(?<=other) of the {YOUNG}\b[^.;!?\n]{{0,30}}? at ({PLACE})",
    re.IGNORECASE,
)
AT_PLACE = re.compile(rf"(?:,? (?:who )?(?:is |was )?)(?:still |also |now )?(?:at|in|from) ({PLACE})", re.IGNORECASE)
OF_CASE = re.compile(rf" (?:{WORD}){{0,7}}?case in ({PLACE})", re.IGNORECASE)
REACH, BACK = 130, 24
OWNED = re.compile(r"(?:\b(?:her|his|their|the|one|an?)\b|'s)(?: [\w-]+){0,2} $", re.IGNORECASE)


def relatives_in(text: str) -> Iterator[Finding]:
    """Look for relatives that only one person can be."""
    text = Read(text)
    if any(is_known(text, start + len(cue)) for cue, start in text.found(ONE) if stands_alone(text, cue, start)) or any(
        is_sibling(text, start, start + len(cue))
        for cue, start in text.found(SIBLINGS)
        if stands_alone(text, cue, start)
    ):
        yield soft("only-one")


def stands_alone(text: str, cue: str, start: int) -> bool:
    """Say whether a relative stands at `start` as a whole word, and is no agency."""
    end = start + len(cue)
    return not text[end : end + 1].isalpha() and NOT_KIN.match(text, end) is None


def is_known(text: str, end: int) -> bool:
    """Say whether an office, a workplace or a young person of a named place follows a relative."""
    after = text[end : end + REACH]
    found = KNOWN_BY.match(after)
    if found is not None and is_named_place(re.findall(r"[A-Z][a-z]{2,}[a-z'-]*", found[0])[-1:]):
        return True
    return any(
        match is not None and is_named_place([name for name in match.groups() if name])
        for match in (OFFICE_NEXT.match(after), OF_YOUNG.match(after))
    )


def is_sibling(text: str, start: int, end: int) -> bool:
    """Say whether somebody's brother, sister or cousin is said to be at a named place."""
    if not OWNED.search(text[max(0, start - BACK) : start]):
        return False
    after = text[end : end + REACH]
    found = AT_PLACE.match(after) or OF_CASE.match(after)
    return found is not None and is_named_place([found[1]])


def is_named_place(names: list[str]) -> bool:
    """Say whether a capital word is no time, tool or body that everybody knows."""
    return any(name.lower() not in SYSTEM_WORDS for name in names)
