"""Addresses of people: a number and a street, a flat, a street after "lives on".

Beside what speaks of a home it is certain; beside what speaks of a team, a meeting or a building it is none; else it is
asked about. A street alone, a junction or a car park is a place. Kinds of street: Royal Mail, Programmers' Guide to the
Postcode Address File, thoroughfares.

>>> kinds = lambda text: {finding.certainty.value for finding in addresses_in(text)}
>>> kinds("She lives at 14 Albion Street"), kinds("14 Albion Street came up twice"), kinds("Flat 7, Kestrel House")
({'certain'}, {'soft'}, {'certain'})
>>> kinds("The team is at 14 Albion Street; Sidney Street is quiet now; 12 High Court cases; in 2023 Station Road shut")
set()
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.audit.identifiers.cues import either, words
from bot.audit.identifiers.finding import Finding, certain, soft
from bot.audit.identifiers.near import Read, listed, sentence_after, sentence_before

ROAD = "|".join(word.title() for word in words(lambda cues: cues.road))
WELSH = r"(?:Heol|Ffordd|Stryd|Lon|Maes|Rhodfa|Clos|Teras|Rhes)(?: [yY]r?)? [A-Z][a-z']+"
THE = r"The (?:Avenue|Close|Crescent|Drive|Green|Grove|Lane|Mews|Paddock|Parade|Rise|Square|Terrace)\b"
AT_NUMBER = (
    r"(?:at|no\.?|number) (?:(?:no\.?|number) )?\d{1,4}[a-z]?,? (?!(?:January|February|March|April|May|June|July|August"
    r"|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Schools?|Academy)\b)"
    r"(?:The )?[A-Z][a-z']{2,}"
)
BLOCK = r"(?:[A-Z][a-z'.-]+ ){1,3}(?:House|Court|Towers?|Heights|Mansions|Buildings|Point|Flats)\b"
STREET = rf"(?:(?:[A-Z][a-z'.-]+ ){{1,3}}(?:{ROAD})\b|{WELSH}|{THE})"
# A number, perhaps of a flat in a stair, and a street.
NUMBERED = re.compile(rf"[0-9]{{1,4}}(?: ?[a-hA-H])?(?:[/-]\d{{1,3}})?,?[ \n](?:{STREET}|{BLOCK})")
SPELT = re.compile(
    r"(?:[Nn]umber|[Nn]o\.?) (?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty),?[ \n]"
    rf"(?:{STREET}|{BLOCK})"
)
YEAR = re.compile(r"(?:19|20)[0-9]{2}[ ,\n]")
FLAT = re.compile(
    r"(?i:flat|apartment|apt|bedsit|maisonette|fflat) \d{1,3}[A-Za-z]?(?:/\d{1,2})?\b(?!%| (?:of|per|in)\b)"
    r"|(?i:room|plot|pitch|chalet|caravan|bed) \d{1,4},? (?:at |in )?(?:the )?(?:[A-Z][a-z]+ ){1,3}(?:Lodge|Hotel"
    r"|Inn|House|Hostel|Court|Park|Site)"
)
DWELLINGS = listed(
    """
    flat_ apartment_ apt_ bedsit_ maisonette_ fflat_ room_ plot_ pitch_ chalet_ caravan_ bed_
    """
)
HOUSES = ("cottage", "house", "farm", "lodge", "villa", "court", "towers", "bungalow", "forge", "vicarage")
IN_STREET = re.compile(rf" [A-Z]\w+,? (?:on |in )?(?:\d{{1,3}} )?{STREET}")
AT_HOME = re.compile(
    r"(?: (?:with|in|at) (?:an? |the |her |his |their )?[a-z ]{2,20})?(?: ?(?:at|on|in|off|ar|yn|is"
    r"|with))?[ :]{1,2}(?:(?:number|no\.?) )?(?:\d{1,4}[a-z]? )?"
    rf"(?:{STREET}|[A-Z][a-z']+ (?:House|Court|Towers|Cottage|Farm) on {STREET})|[ :]{{1,2}}{AT_NUMBER}"
)
# Of the words before an address only these say that somebody lives there.
DWELLS = listed(
    """
    house_on flat_on address_on house_in flat_in
    lives live lived living stays staying stayed resides residing home_is home_address family_home sofa-surfing
    sofa_surfing sleeping yn_byw byw
    """
)
KIN = (
    "grandad|granddad|grandma|nana|stepdad|stepmum|dad|mum|mam|mother|father|nan"
    "|gran|grandmother|aunt|aunty|uncle|boyfriend|girlfriend|partner|sister|brother|tad"
)
HOME_STRONG = re.compile(
    rf"\b(?:lives?|lived|living|stays?|staying|home|household|overcrowded|flat (?:is|was)|{KIN}|address given|she|he"
    rf"|her|his|famil(?:y|ies)|byw|cartref)\b",
    re.IGNORECASE,
)
FROM_HOME = re.compile(
    rf"\b(?:liv(?:es?|ed|ing)|stay(?:s|ed|ing)?|resid\w+|home|house|address|moved|returned|taken|dropped|found|seen"
    rf"|collected"
    rf"|picked up|placed|placement|sleep\w*|flat|bedsit|cuckoo\w*|{KIN}|she|he|her|his|him|they|child|boy|girl|lad"
    r"|famil(?:y|ies)|carers?|visit\w*|byw|cartref|cyfeiriad)\b",
    re.IGNORECASE,
)
OFFICE = re.compile(
    rf"\b(?:{either(words(lambda cues: cues.office))}|teams|cases|clinics|pupils|schools|hotels|hospices|buildings"
    rf"|parking|car park|entrance|please)\b",
    re.IGNORECASE,
)


def addresses_in(text: str) -> Iterator[Finding]:
    """Look for addresses."""
    text = Read(text)
    if any(AT_HOME.match(text, start + len(cue)) for cue, start in text.found(DWELLS)):
        yield certain("address")
        return
    spelt = filter(None, (SPELT.match(text, start) for start in text.at(("number", "no"))))
    for place in (*NUMBERED.finditer(text), *spelt):
        if not YEAR.match(place.group()) and not is_part(text, place.start()):
            yield from judged(text, place.start(), place.end())
    flats = [start for start in text.at(DWELLINGS) if FLAT.match(text, start)]
    if any(not OFFICE.search(sentence_before(text, start)) for start in flats):
        yield certain("address")
        return
    for start in text.at(HOUSES):
        if IN_STREET.match(text, start - 1):
            yield from judged(text, start, start)


def is_part(text: str, start: int) -> bool:
    """Say whether a number is the end of a longer one."""
    before = text[start - 1 : start] if start else ""
    return before.isalnum() or (before != "" and before in "/.-£,")


def judged(text: str, start: int, end: int) -> Iterator[Finding]:
    """Judge a number and a street by what is said around them."""
    before = sentence_before(text, start)
    around = f"{before} {sentence_after(text, end)}"
    if HOME_STRONG.search(before):
        yield certain("address")
    elif OFFICE.search(around):
        return
    elif FROM_HOME.search(around):
        yield certain("address")
    else:
        yield soft("address")
