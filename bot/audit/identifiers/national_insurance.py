"""National Insurance numbers: two letters, six digits, a letter A to D.

The letters D F I Q U V are never used, O not as the second, and not BG GB KN NK NT TN ZZ. HMRC's own specimen
QQ123456C is therefore none. Source: HMRC, National Insurance Manual, NIM39110.

>>> [len([*insurance_numbers_in(text)]) for text in ("AB 12 34 56 C", "QQ 12 34 56 C", "GB123456A")]
[1, 0, 0]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.audit.identifiers.finding import Finding, certain

SHAPE = re.compile(
    r"(?<![A-Z0-9])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]"
    r"(?:[ .-]{0,2}+\d){6}[ .-]{0,2}+[A-D](?![A-Z0-9])",
    re.IGNORECASE,
)
# Beside its name a wrong one is refused too: it may be mistyped.
CALLED = re.compile(
    r"\b(?:national insurance|nino|ni)(?: (?:number|num|no))?\b[ .:#]{0,3}(?:(?:is"
    r"|was) )?[A-Z]{2}(?:[ .-]{0,2}\d){6}(?:[ .-]{0,2}[A-Z])?(?![A-Z0-9])",
    re.IGNORECASE,
)


def insurance_numbers_in(text: str) -> Iterator[Finding]:
    """Look for National Insurance numbers."""
    if SHAPE.search(text) or CALLED.search(text):
        yield certain("national-insurance-number")
