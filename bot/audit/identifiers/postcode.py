"""Full postcodes: certain beside a home, none beside a team, else asked about; an outward code alone says nothing.

Source: Royal Mail, Postcode Address File, the permitted letters of each place.

>>> [bool([*postcodes_in(text)]) for text in ("LS1 4AP", "sw1a1aa", "the LS1 district", "M1 5th floor", "Q3 2025")]
[True, True, False, False, False]
>>> said = ("home is LS1 4AP", "the team at LS1 4AP", "LS1 4AP")
>>> [finding.certainty.value for text in said for finding in postcodes_in(text)]
['certain', 'soft']
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.audit.identifiers.addresses import FROM_HOME, HOME_STRONG, OFFICE
from bot.audit.identifiers.finding import Finding, certain, soft
from bot.audit.identifiers.near import Read, sentence_after, sentence_before

# The inward half is looked for first: few words begin with a digit and end two letters later.
INWARD = re.compile(
    r"[0-9](?!(?:st|nd|rd|th)\b)(?:[ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2}| [ABD-HJLNP-UW-Z]{2})(?![A-Za-z0-9])"
)
OUTWARD = re.compile(
    r"(?<![A-Z0-9])(?:GIR|[A-PR-UWYZ][A-HK-Y]?[0-9][A-Z0-9]?|(?-i:[A-PR-UWYZ][A-HK-Y]? [0-9]{1,2}))[ -]{0,2}$",
    re.IGNORECASE,
)
# After the word any letters do: people mistype.
CALLED = re.compile(r"post ?code\W{1,3}(?:is |was |of |given as )?[A-Z]{1,2} ?\d[A-Z\d]? ?\d[A-Z]{2}\b", re.IGNORECASE)
MOVED = re.compile(r"\b(?:them|they|he|she|him|her|family) (?:[a-z]+ ){0,5}(?:went|moved|move|moving|live|left) ")
REACH, AFTER = 8, 40


def postcodes_in(text: str) -> Iterator[Finding]:
    """Look for full postcodes."""
    text = Read(text)
    for called in filter(None, (CALLED.match(text, start) for start in text.at(("postcode", "post code")))):
        before = sentence_before(text, called.start())
        if HOME_STRONG.search(before):
            yield certain("postcode")
        elif not OFFICE.search(f"{before} {sentence_after(text, called.end(), AFTER)}"):
            yield soft("postcode")
    for inward in INWARD.finditer(text):
        if OUTWARD.search(text, max(0, inward.start() - REACH), inward.start()):
            finding = judged(text, inward.start(), inward.end())
            if finding:
                yield finding


def judged(text: str, start: int, end: int) -> Finding | None:
    """Judge a postcode by what is said around it."""
    before = sentence_before(text, start)
    around = f"{before} {sentence_after(text, end, AFTER)}"
    if HOME_STRONG.search(before):
        return certain("postcode")
    if OFFICE.search(around):
        return soft("postcode") if MOVED.search(before) else None
    return certain("postcode") if FROM_HOME.search(around) else soft("postcode")
