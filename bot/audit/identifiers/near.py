"""Find the few places of a text where a rule may apply, so that the long patterns look nowhere else.

>>> around("born on 3 May 2010 in Leeds", 5, before=5, after=8)
'born on 3 May'
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Self

WORD = re.compile(r"[a-z]+")
DIGITS = re.compile(r"[0-9]+")
# A dot after "tel" or "no" ends no sentence.
SENTENCE_END = re.compile(r"(?<![Tt]el)(?<![Mm]ob)(?<![Nn]o)(?<![Rr]ef)(?<![Nn]um)(?<!St)[.!?;]\s|\n\n")


def listed(text: str, between: str | None = None) -> tuple[str, ...]:
    """Give the words of a list, parted by blanks (`_` is a blank inside one) or by another sign.

    >>> listed("tik_tok snap"), listed("Jack of all trades; Joe Bloggs", ";")
    (('tik tok', 'snap'), ('Jack of all trades', 'Joe Bloggs'))
    """
    if between:
        return tuple(" ".join(phrase.split()) for phrase in text.split(between))
    return tuple(word.replace("_", " ") for word in text.split())


class Read(str):  # noqa: SLOT000 - it has attributes of its own
    """A text that was read once: its small letters, where each word of it begins, and where its digits stand.

    It is made for one reading and goes with it: nothing holds on to what people wrote.
    """

    small: str
    words: dict[str, list[int]]
    numbers: list[tuple[int, int]]
    """Where each run of digits begins and ends."""

    def __new__(cls, text: str) -> Self:
        """Read a text; one that was read already is given back."""
        if isinstance(text, cls):
            return text
        made = super().__new__(cls, text)
        made.small = text.lower().replace("\n", " ")
        made.words = {}
        for word in WORD.finditer(made.small):
            made.words.setdefault(word.group(), []).append(word.start())
        made.numbers = [number.span() for number in DIGITS.finditer(made)]
        return made

    def at(self, cues: Iterable[str]) -> Iterator[int]:
        """Give each place where one of some cues, in small letters, begins; a cue begins where a word does.

        >>> [*Read("Born, or reborn on the day").at(("born", "on the"))]
        [0, 16]
        """
        return (place for _, place in self.found(cues))

    def found(self, cues: Iterable[str]) -> Iterator[tuple[str, int]]:
        """Give each cue that stands in the text, with the place where it begins."""
        words, small = self.words, self.small
        for cue in cues:
            first = cue if cue in words else first_word(cue)
            for place in words.get(first, ()):
                if first is cue or small.startswith(cue, place):
                    yield cue, place


@cache
def first_word(cue: str) -> str:
    """Give the letters with which a cue begins.

    >>> first_word("d.o.b")
    'd'
    """
    word = WORD.match(cue)
    assert word is not None, cue  # noqa: S101 - cues are ours
    return word.group()


def around(text: str, place: int, *, before: int, after: int) -> str:
    """Give what stands around a place."""
    return text[max(0, place - before) : place + after]


def sentence_before(text: str, place: int, reach: int = 70) -> str:
    """Give the part of a sentence that stands before a place in it, at most `reach` characters."""
    return SENTENCE_END.split(text[max(0, place - reach) : place])[-1]


def sentence_after(text: str, place: int, reach: int = 50) -> str:
    """Give the part of a sentence that stands after a place in it, at most `reach` characters."""
    return SENTENCE_END.split(text[place : place + reach], maxsplit=1)[0]
