"""National Insurance numbers: two letters, six digits, a letter A to D.

The letters D F I Q U V are never used, O not as the second, and not BG GB KN NK NT TN ZZ. HMRC's own specimen
QQ123456C is therefore none. Source: HMRC, National Insurance Manual, NIM39110.

>>> [*found("AB 12 34 56 C")] != [], [*found("QQ 12 34 56 C")], [*found("GB123456A")]
(True, [], [])
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


def found(text: str) -> Iterator[Finding]:
    """Look for National Insurance numbers."""
    if SHAPE.search(text):
        yield certain("national-insurance-number")
