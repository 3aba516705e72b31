"""The words by which the gate knows that a number, a date or a name is a person's: one module a language.

The rules read all languages at once, since notes in Wales mix two in one sentence. A new language is a module with one
`Cues` and its name in `LANGUAGES`; no rule changes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from bot.audit.identifiers.cues.cy import WELSH
from bot.audit.identifiers.cues.en import ENGLISH
from bot.audit.identifiers.cues.shape import Cues
from bot.audit.identifiers.reading import plain

__all__ = ["LANGUAGES", "Cues", "digit_words", "either", "words"]

LANGUAGES: tuple[Cues, ...] = (ENGLISH, WELSH)


def words(part: Callable[[Cues], str]) -> tuple[str, ...]:
    """Give one part of the cues in all languages, as a text is read.

    Longest first, so that a pattern takes all that it can.

    >>> {"born", "ganwyd"} <= set(words(lambda cues: cues.born))
    True
    """
    found = {plain(word.replace("_", " ")) for cues in LANGUAGES for word in part(cues).split()}
    return tuple(sorted(found, key=lambda word: (-len(word), word)))


def digit_words() -> dict[str, str]:
    """Say which digit each word stands for, in all languages.

    >>> [digit_words()[word] for word in ("oh", "seven", "saith")]
    ['0', '7', '7']
    """
    return {
        word: str(digit)
        for cues in LANGUAGES
        for digit, names in enumerate(cues.digits.split())
        for word in names.split("/")
    }


def either(found: Iterable[str]) -> str:
    r"""Write words as one alternative of a pattern; a blank in one stands for any blank, an apostrophe may be missing.

    >>> either(("date of birth", "dob"))
    '(?:date\\s{1,2}of\\s{1,2}birth|dob)'
    """
    return "(?:" + "|".join(re.escape(word).replace("\\ ", r"\s{1,2}").replace("'", "'?") for word in found) + ")"
