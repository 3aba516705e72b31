"""Registrations of vehicles: certain beside a word for one, else asked about.

Since 2001: two letters, a number of two digits for the half-year, three letters (no I, Q, Z at the start; no I, Q in
the
end); before that one letter, one to three digits, three letters, or the reverse; Northern Ireland: letters with an I
or a
Z and one to four digits. Source: DVLA, INF104, vehicle registration numbers and number plates.

>>> kinds = lambda text: {finding.certainty.value for finding in vehicles_in(text)}
>>> kinds("reg LD12ABC"), kinds("YK19 ZXB came up"), kinds("a white Audi (MJ23 VFO)"), kinds("number plate S7 BOY")
({'certain'}, {'soft'}, {'certain'}, {'certain'})
>>> kinds("LS23 meeting; KS4 RSE lessons; the postcode NE4 9QR; the A19 car park; room B12 AND; SG14 PDF")
set()
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.audit.identifiers.finding import Finding, certain, soft
from bot.audit.identifiers.near import Read, around, listed

NOW = re.compile(r"[A-HJ-PR-Y][A-HJ-PR-Y][ -]?(?:0[1-9]|[1-7]\d)[ -]?[A-HJ-PR-Z]{3}(?![\w/])")
ANY = re.compile(
    r"(?<![\w/-])(?:[a-z]{2}[ -]?\d\d[ -]?[a-z]{3}|[a-hj-npr-tv-y]\d{1,3}[ -]?[a-z]{3}"
    r"|[a-z]{3}[ -]?\d{1,3}[a-hj-npr-tv-y]"
    r"|[a-z]{1,2}[iz][a-z]?[ -]?\d{2,4})(?![\w/])"
)
PLATES = ("reg", "regs", "registration", "registrations", "number plate", "plate", "plates", "plated", "vrm", "vrn")
CARS = listed(
    """
    car cars van vans vehicle vehicles taxi taxis moped mopeds motorbike scooter bike bikes drive drives driven
    driver drivers
    driving drove getting_in getting_into got_in got_into gets_into picked_up_in picked_her_up picked_him_up audi bmw
    ford
    fiesta focus corsa astra vauxhall golf vw volkswagen polo toyota nissan merc mercedes seat skoda range_rover kia
    honda
    transit renault clio peugeot hyundai volvo mini fiat tesla lexus mazda
    """
)
WHOLE = re.compile(
    rf"\b(?:{'|'.join(CARS)})(?:s|er|en|ing|edes|to|out of)?\b|\b(?:reg(?:istration)?s?|(?:number ?)?plate[sd]?"
    rf"|vr[mn])\b"
)
PLATE = re.compile(r"\b(?:reg(?:istration)?s?|(?:number ?)?plate[sd]?|vr[mn])\b")
WORDS = re.compile(
    r"(?:and|the|for|was|has|not|are|but|its|our|all|who|can|may|per|day|mon|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov"
    r"|dec"
    r"|pdf|doc|xls|car|van|bus)$",
    re.IGNORECASE,
)
TIMES = re.compile(r"\d(?:st|nd|rd|th|am|pm)")
LEFT, RIGHT, WHOLE_LENGTH = 48, 40, 7


def vehicles_in(text: str) -> Iterator[Finding]:
    """Look for registrations."""
    text = Read(text)
    small = text.small
    for match in NOW.finditer(text):
        if not WORDS.search(match.group()) and not text[match.start() - 1 : match.start()].isalnum():
            near = around(small, match.start(), before=LEFT, after=RIGHT)
            yield certain("vehicle") if WHOLE.search(near) else soft("vehicle")
    if any(is_told(small, start) for start in text.at((*PLATES, *CARS))):
        yield certain("vehicle")


def is_told(small: str, start: int) -> bool:
    """Say whether a registration stands near a word for a vehicle at `start`; a short one needs a word for a plate."""
    word = WHOLE.match(small, start)
    if word is None:
        return False
    near = around(small, start, before=RIGHT, after=LEFT)
    for match in ANY.finditer(near):
        short = len(match.group()) < WHOLE_LENGTH or WORDS.search(match.group())
        if (not short or PLATE.match(word.group())) and not TIMES.search(match.group()):
            return True
    return False
