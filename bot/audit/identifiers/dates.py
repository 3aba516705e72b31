"""How people write a date, as pieces of patterns; a date alone is a policy's and says nothing of a person.

>>> [bool(FULL.fullmatch(text)) for text in ("3rd March 2011", "03/03/11", "2011-03-03", "March 3, 2011", "2025/26")]
[True, True, True, True, False]
"""

from __future__ import annotations

import re

from bot.audit.identifiers.cues import either, words

MONTH = rf"{either(words(lambda cues: cues.months))}(?![a-z])\.?"
YEAR = r"'?(?:(?:19|20)\d\d|\d\d)(?!\d)"
UNITS = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
SPELT = (
    rf"{UNITS}|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|twenty[ -](?:{UNITS})"
    r"|thirtieth|thirty[ -]first"
)
DAY = rf"(?:\d{{1,2}}(?: ?(?:st|nd|rd|th)\b)?|\b(?:{SPELT}))(?: of\b)?"
SEPARATOR = r"[ \n]{0,2}[/.\-\\|, \n] {0,2}"
DATE = (
    rf"(?:(?<!\d)\d{{1,2}}{SEPARATOR}\d{{1,2}}{SEPARATOR}{YEAR}"
    rf"|(?<!\d)(?:19|20)\d\d{SEPARATOR}\d{{1,2}}{SEPARATOR}\d{{1,2}}(?!\d)"
    rf"|(?<!\d){DAY}[ ,./-]{{0,2}}{MONTH}[ ,./-]{{0,2}}{YEAR}"
    rf"|\b{MONTH} ?{DAY}[ ,]{{1,2}}{YEAR}"
    r"|(?<!\d)[0-3]\d[01]\d(?:(?:19|20)\d\d|\d\d)(?!\d))"
)
FULL = re.compile(DATE, re.IGNORECASE)
FEAST = (
    r"\b(?:Christmas|Boxing|New Year'?s|Valentine'?s|Hallowe'?en|Bonfire|Easter|Eid|Diwali)"
    r"(?: (?:Day|Eve|Night|Sunday))?"
)
PART = (
    rf"(?:{FEAST},? (?:19|20)\d\d|(?<!\d)\d{{1,2}}/(?:19|20)\d\d(?!\d)"
    rf"|(?<!\d){DAY} ?{MONTH}|\b{MONTH} ?{YEAR}|(?<!\d)(?:19|20)\d\d(?!\d))"
)
