"""References to one person's case: crime, custody, incident, court, social-care, health and school records.

A context word, a word for "number" and five or more digits are certain ("crime ref 42/104233/24"), and so is the
name of a case system before its number; a context word beside a bare number is asked about ("case 483920"). Figures
with thousands commas, money, years (2025/26) and dates are none, nor are numbers of meetings, reviews or policies.

>>> [*found("Crime ref. 42/104233/24")] == [certain("reference")]
True
>>> [*found("case 483920 was read")] == [soft("reference")]
True
>>> [*found("crime fell to 10,234; serious case review 2018; case numbers 2024/25; crime numbers: 10234")]
[]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.audit.identifiers.finding import Finding, certain, soft
from bot.audit.identifiers.passages import APART

SUBJECT = (
    r"crime|case(?: ?file)?|custody(?: record)?|incident|occurrence|offence|investigation|referral|mash|social care"
    r"|children'?s services|client|service user|patient|person|child'?s?|pupil|student|learner|hospital|medical record"
    r"|nhs|chi|ni|h&c|police|court|cro|passport|prison|paris|cp register|asset ?plus|ehcp?|lac|cin"
    r"|national insurance|section 47|s47|intel(?:ligence)? log"
)
NUMBER = r"(?:ref(?:erence)?(?: ?(?:no|number|num|id))?|no|number|num|nr|id|identifier|urn|code)"
SYSTEM = (
    r"(?:mosaic|liquid ?logic|lcs|ics|eclipse|care ?first|frameworki|azeus|niche|athena|cpoms|systm ?one|rio|emis"
    r"|pnc|upn|uln|(?<!school )(?<!ofsted )(?<!academy )(?<!home )(?<!setting )urn|mrn|nomis|crn|cad|ppn|hcn)"
)
LINK = r"(?:[ \t.:#=(-]|\b(?:is|was|of|the)\b){0,5}+"
WRITTEN = r"([A-Z]{0,5}+[/ -]?(?=\d)[\dA-Z]{1,14}+(?:[/ -]{1,2}\d[\dA-Z]{0,9}+){0,4})"
FLAGS = re.IGNORECASE
TOLD = re.compile(rf"\b(?:{SUBJECT})['s]{{0,2}}[ -]?{NUMBER}\b{LINK}{WRITTEN}", FLAGS)
IN_SYSTEM = re.compile(rf"\b{SYSTEM}(?:[ -]?{NUMBER}\b)?{LINK}{WRITTEN}", FLAGS)
BARE = re.compile(
    r"\b(?:crime|case|incident|custody|referral|occurrence|offence|investigation"
    rf"|(?:file|record|log) {NUMBER})[ \t:#.(]{{1,3}}"
    r"([A-Z]{0,3}\d[\dA-Z/-]{4,}+)(?![,\d%])",
    FLAGS,
)
PLAIN_DATE = re.compile(r"\d{1,2}[/ .-]\d{1,2}[/ .-](?:\d{4}|\d{2})|(?:19|20)\d\d-\d\d-\d\d")
YEARS = re.compile(r"(?:fy)?(?:19|20)\d\d(?:[/ -]{1,3}(?:(?:19|20)\d\d|\d\d))?(?:[/ -]q?\d)?", FLAGS)
CALENDAR = re.compile(r"\d{1,2}[ /-](?:19|20)\d\d")
RUN = re.compile(r"[0-9][0-9A-Za-z]*+(?:[/ -]{1,2}[0-9A-Za-z]*[0-9][0-9A-Za-z]*+)*+")
FEWEST = 5


def found(text: str) -> Iterator[Finding]:
    """Look for references to a person's record."""
    # The long patterns only see the passages that hold a number which could be one.
    text = APART.join(part for part in text.split(APART) if any(map(is_reference, RUN.findall(part))))
    if any(is_reference(token) for rule in (TOLD, IN_SYSTEM) for token in rule.findall(text)):
        yield certain("reference")
    if any(is_reference(token) for token in BARE.findall(text)):
        yield soft("reference")


def is_reference(token: str) -> bool:
    """Say whether digits after a context word are a reference: five or more, and no date or year.

    >>> is_reference("42/104233/24"), is_reference("2025/26"), is_reference("12/03/2025"), is_reference("1234")
    (True, False, False, False)
    """
    calendar = any(shape.fullmatch(token.strip(" -/")) for shape in (PLAIN_DATE, YEARS, CALENDAR))
    return not calendar and sum(map(str.isdigit, token)) >= FEWEST
