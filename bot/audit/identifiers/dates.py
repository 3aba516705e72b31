"""How people write a date, as pieces of patterns; a date alone is a policy's and says nothing of a person.

>>> [bool(FULL.fullmatch(text)) for text in ("3rd March 2011", "03/03/11", "2011-03-03", "March 3, 2011", "2025/26")]
[True, True, True, True, False]
"""

from __future__ import annotations

import re

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
YEAR = r"'?(?:(?:19|20)\d\d|\d\d)(?!\d)"
SPELT = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|twentie)th"
DAY = rf"(?:\d{{1,2}}(?: ?(?:st|nd|rd|th)\b)?|\b(?:{SPELT}))(?: of\b)?"
SEPARATOR = r" {0,2}[/.\-\\ ] {0,2}"
DATE = (
    rf"(?:(?<!\d)\d{{1,2}}{SEPARATOR}\d{{1,2}}{SEPARATOR}{YEAR}"
    rf"|(?<!\d)(?:19|20)\d\d{SEPARATOR}\d{{1,2}}{SEPARATOR}\d{{1,2}}(?!\d)"
    rf"|(?<!\d){DAY}[ ,./-]{{0,2}}{MONTH}[ ,./-]{{0,2}}{YEAR}"
    rf"|\b{MONTH} ?{DAY}[ ,]{{1,2}}{YEAR}"
    r"|(?<!\d)[0-3]\d[01]\d(?:(?:19|20)\d\d|\d\d)(?!\d))"
)
FULL = re.compile(DATE, re.IGNORECASE)
PART = rf"(?:(?<!\d){DAY} ?{MONTH}|\b{MONTH} ?{YEAR}|(?<!\d)(?:19|20)\d\d(?!\d))"
