"""Numbers of police logs, crimes, custody and missing reports, known by their shape or by a date after them.

A log or incident and its day ("Log 456 of 12/03/24", "CAD 3312/17MAY23"); two digits, a number and two digits with
strokes
(42/118763/23), also with letters of a force (06C2/3344/24, CR/12345/23, OCC-23/004518); the Metropolitan Police's CRIS
(seven digits and the year), MERLIN (23PAC118842); a National Referral Mechanism's number. Sources: the forces' own
published guidance on reporting and on subject access; College of Policing, missing persons, COMPACT.

>>> of_shape = logs_in("42/118763/23; CR/12345/23; MERLIN 23PAC118842")
>>> of_day = dated_logs_in("Log 456 of 12/03/24 and")
>>> [finding.certainty.value for finding in (*of_shape, *of_day)]
['certain', 'certain']
>>> [*logs_in("paper 23/118; minute 24/36; document CSP/2024/07; agreed 12/03/2024; SG-014; QA 2023/24")]
[]
>>> [*dated_logs_in("log of 12/03/24; incidents fell by 12 of 40; the log has 32 rows; 3 incidents on 4 May")]
[]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.audit.identifiers.cues import either, words
from bot.audit.identifiers.dates import MONTH
from bot.audit.identifiers.finding import Finding, certain
from bot.audit.identifiers.near import Read, listed

KEPT = listed(
    """
    log incident cad storm event occurrence command_and_control steel control_works athena niche ers digwyddiad
    """
)
DAY = (
    rf"(?:the )?(?:\d{{1,2}}[/.-]\d{{1,2}}(?:[/.-]\d{{2,4}})?|\d{{1,2}}(?:st|nd|rd"
    rf"|th)?(?: of)? ?{MONTH}(?: ?'?\d{{2,4}})?"
    rf"|{MONTH} ?\d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?|\d{{1,2}} ?[a-z]{{3}} ?\d{{2,4}}|(?:19|20)\d\d-\d\d-\d\d"
    r"|\d{6,8}|today|yesterday)\b"
)
NUMBER = rf"(?: ?{either(words(lambda cues: cues.number))})?"
LOG = re.compile(
    rf"{either(KEPT)}{NUMBER}[ :.#(]{{0,3}}(?:(?!of|on|at|in)[A-Z]{{1,3}}[- ]?)?\d{{2,6}}"
    rf"(?:[, ]{{0,2}}(?:of|on|dated|for|from|o)[ :]| ?[/-] ?| (?=\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d\d)){DAY}",
    re.IGNORECASE,
)
SHAPE = re.compile(
    r"(?:[0-9]{2}[A-Z]{0,2}\d?/(?:[A-Z]{1,2}/)?\d{4,6}/\d\d|[A-Z]{2,3}(?:[/-]|\.? )\d{4,7}/\d\d"
    r"|[A-Z]{2,3}-?\d\d/\d{5,7}"
    r"|[0-9]{7}/\d\d"
    r"|[A-Z]{1,3}\d?[A-Z]?/\d{4,6}/\d\d|[0-9]{3,5}/\d{4,6}/\d\d|[A-Z]{2,4}/[\dA-Z]{2,5}/\d{4,8}/\d\d"
    r"|[0-9]{2}[A-Z]{3}\d{6}|NRM[ /-]?\d{6,9}|[A-Z]{2}-\d{8}-\d{3,5}|20\d{6}-\d{3,5})"
    r"(?![\w/])"
)
# The number of a document has a year where a crime has its own: CSP/2024/07.
OF_A_YEAR = re.compile(r"[A-Z]{2,4}(?:[/-]|\.? )(?:19|20)\d\d/\d\d")


def logs_in(text: str) -> Iterator[Finding]:
    """Look for the shapes of numbers of crimes and custody."""
    for match in SHAPE.finditer(text):
        if not text[match.start() - 1 : match.start()].isalnum() and not OF_A_YEAR.fullmatch(match.group()):
            yield certain("police-record")
            return


def dated_logs_in(text: str) -> Iterator[Finding]:
    """Look for numbers of logs and their day."""
    text = Read(text)
    for start in text.at(KEPT):
        if LOG.match(text, start):
            yield certain("police-record")
            return
