"""Full postcodes are asked about; an outward code alone (a district) says nothing.

Source: Royal Mail, Postcode Address File, the permitted letters of each place.

>>> [bool([*found(text)]) for text in ("LS1 4AP", "sw1a1aa", "the LS1 district", "M1 5th floor", "Q3 2025")]
[True, True, False, False, False]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.audit.identifiers.finding import Finding, soft

# The inward half is looked for first: few words begin with a digit and end two letters later.
INWARD = re.compile(r"[0-9](?!(?:st|nd|rd|th)\b)[ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2}(?![A-Za-z0-9])")
OUTWARD = re.compile(r"(?<![A-Z0-9])(?:GIR|[A-PR-UWYZ][A-HK-Y]?[0-9][A-Z0-9]?)[ -]{0,2}$", re.IGNORECASE)
REACH = 7


def found(text: str) -> Iterator[Finding]:
    """Look for full postcodes."""
    for inward in INWARD.finditer(text):
        if OUTWARD.search(text, max(0, inward.start() - REACH), inward.start()):
            yield soft("postcode")
            return
