"""Cut a text down to where long numbers stand, with the words around them: most rules about numbers need no more.

>>> text = "word " * 40 + "the NHS number is 943 476 5919 and " + "more " * 40
>>> "is 943 476 5919 and" in around_numbers(text), len(around_numbers(text)) < 200
(True, True)
"""

from __future__ import annotations

import re

# Four digits are the shortest number any of these rules knows. Blanks and signs may stand between two digits, or a
# few letters without blanks (CRI0048213, 47/AB/1234); a comma, a semicolon or a word ends a number.
GAP = r"(?:[ ()./\\_\n-]{0,4}|[/.-]?[A-Za-z]{1,4}[/.-]?)"
LONG_NUMBER = re.compile(rf"[0-9](?:{GAP}[0-9]){{3}}(?:{GAP}[0-9])*+")
# "Q3 2025/26", "14 2025" and "12/03/2025" are the commonest long numbers of all, and no rule about numbers wants them.
CALENDAR = re.compile(
    r"(?:[0-9]{1,2}[ ,;:)]{1,3})?(?:19|20)[0-9]{2}(?:/(?:20)?[0-9]{2})?|[0-9]{1,2}/[0-9]{1,2}/(?:20)?[0-9]{2}"
)
BEFORE, AFTER = 64, 40
APART = "\n\n"


def around_numbers(text: str) -> str:
    """Join the passages around long numbers; empty when there is none."""
    spans: list[tuple[int, int]] = []
    for number in LONG_NUMBER.finditer(text):
        if CALENDAR.fullmatch(number.group()):
            continue
        start, end = widened(text, *number.span())
        if spans and start <= spans[-1][1]:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return APART.join(text[start:end] for start, end in spans)


def widened(text: str, start: int, end: int) -> tuple[int, int]:
    """Take in the words around a number, whole ones where a blank is near."""
    left = max(0, start - BEFORE)
    right = min(len(text), end + AFTER)
    cut = text.find(" ", left, start)
    return (cut if left and cut >= 0 else left), right
