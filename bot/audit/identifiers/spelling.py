"""A second reading of a text: digits written as words, and letters that stand for digits.

>>> as_digits("on oh seven seven double oh nine double oh one two three, thanks")
'on 07700900123, thanks'
>>> as_digits("call O7700 9OO111 or 077OO 9OO l23"), as_digits("NHS4364262129")
('call 07700 900111 or 07700 900 123', 'NHS 4364262129')
>>> as_digits("one of the seven, two or three; L15 8HQ; I have 10 forms")
'one of the seven, two or three; L15 8HQ; I have 10 forms'
"""

from __future__ import annotations

import re

from bot.audit.identifiers.cues import digit_words
from bot.audit.identifiers.near import Read, around

TIMES = {"double": 2, "triple": 3, "treble": 3}
DIGITS = digit_words()
WORD = rf"(?:(?:{'|'.join(TIMES)}) )?(?:{'|'.join(DIGITS)})"
FEWEST, MOST = 6, 24
ROW = re.compile(rf"\b{WORD}(?:[ ,.\n-]{{1,3}}{WORD}){{{FEWEST - 1},{MOST}}}\b", re.IGNORECASE)
# A row has one of these: nobody's number is made of the others alone.
CUES = ("seven", "zero", "nine", "double", "eight", "saith", "naw", "wyth")
LOOKS = re.compile(r"[\dOoIl|]{3,}(?![A-Za-z0-9])")
LIKENED = ("O", "o", "I", "l", "|")
LIKE = str.maketrans("OoIl|", "00111")
SHORTEST_LABELLED = 3
LABELS = ("nhs", "chi", "hcn", "uln", "upn", "tel", "mob", "mobile", "phone", "number", "no", "ref", "id")
REACH = 90


def as_digits(text: str) -> str:
    """Give the text with numbers written as words or with look-alike letters as digits, and labels set apart."""
    read = text = Read(text)
    if any(ROW.search(around(read.small, place, before=REACH, after=REACH)) for place in read.at(CUES)):
        text = ROW.sub(lambda row: said(row.group()), text)
    if any(is_mixed(text, *number) for number in numbers_of(text)):
        text = LOOKS.sub(lambda token: likened(token, text), text)
    for start, end in reversed(numbers_of(text)):
        labelled = end - start >= SHORTEST_LABELLED and text[start - 1 : start].isalpha()
        if labelled and text[max(0, start - 6) : start].lower().endswith(LABELS):
            text = f"{text[:start]} {text[start:]}"
    return text


def numbers_of(text: str) -> list[tuple[int, int]]:
    """Give where the digits of a text stand, which a text that was read knows."""
    return text.numbers if isinstance(text, Read) else Read(text).numbers


def is_mixed(text: str, start: int, end: int) -> bool:
    """Say whether a letter that looks like a digit stands at a number."""
    return text[end : end + 1] in LIKENED or (start > 0 and text[start - 1] in LIKENED)


def likened(token: re.Match[str], text: str) -> str:
    """Read the letters of one token as digits, when it has both and is no part of a word."""
    written, before = token.group(), text[token.start() - 1 : token.start()]
    if before.isalnum() or written.isdigit() or not any(map(str.isdigit, written)):
        return written
    return written.translate(LIKE)


def said(words: str) -> str:
    """Write a row of words as digits: double makes two of the next.

    >>> said("oh seven double seven")
    '0777'
    """
    digits, times = "", 1
    for word in re.findall(r"[a-z]+", words.lower()):
        if word in TIMES:
            times = TIMES[word]
        else:
            digits, times = digits + DIGITS[word] * times, 1
    return digits
