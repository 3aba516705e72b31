"""How people of a language say a day: the lists under "days as people type them" in its catalogue, ready to be used."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from babel.dates import get_day_names, get_month_names

from bot.text.words import words_for

CLOCK = r"\b\d{1,2}:\d{2}\b|\b\d{1,2}(?:\.\d{2})?\s*[ap]m\b|(?<![\d.])\d{1,2}\.(?:00|1[3-9]|[2-5]\d)(?![\d.])"
"""A time of day, as it is written in every language here: "17.30" is one, for no month has that number."""

DAY_AND_MONTH = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})(?![\d.])")
"""A day of a month as "4.12", which a calendar would take for a time of day."""

WHAT = "\0"
"""Stands for a day in the ways to say something around it."""

SHORTEST = 3
"""Letters by which a weekday is known at least."""


@dataclass(frozen=True, slots=True)
class DayWords:
    """The lists of one language. Texts are compared in small letters, with one blank between words.

    `lead` and `end` match at the beginning of a text ("by", "end of"); `ordinal` a day of the month ("5th");
    `following` has a group for the day ("next Friday"), and so has `week_after` ("Friday week"); `alike` are words and
    what is understood instead, in turn. `time` is found in what is no day ("in 3 hours"), `vague` in what each place
    counts in its own way ("half-term").
    """

    language: str
    lead: re.Pattern[str]
    end: re.Pattern[str]
    ordinal: re.Pattern[str]
    following: re.Pattern[str]
    week_after: re.Pattern[str]
    alike: tuple[tuple[re.Pattern[str], str], ...]
    month: frozenset[str]
    week: frozenset[str]
    weekdays: frozenset[str]
    months: frozenset[str]
    time: re.Pattern[str]
    vague: re.Pattern[str]

    def understood(self, text: str) -> str:
        """Give a text in small letters, with the words that a calendar knows.

        >>> day_words("en").understood("In 2 WKS"), day_words("cy").understood("y cyntaf o Fai")
        ('in 2 weeks', 'y 1af mai')
        """
        said = text.casefold()
        for typed, meant in self.alike:
            said = typed.sub(meant, said)
        return " ".join(DAY_AND_MONTH.sub(r"\1/\2", said).split())

    def bare(self, said: str) -> list[str]:
        """Give a text without the words that lead to it, then with one more of them each time.

        >>> day_words("en").bare("by the 5th")
        ['5th', 'the 5th', 'by the 5th']
        """
        tries = [said]
        while found := self.lead.match(tries[0]):
            tries.insert(0, tries[0][found.end() :])
        return tries

    def next(self, said: str) -> str:
        """Give what is said to be the next one: "friday" of "next friday"; else nothing."""
        return what_of(self.following.fullmatch(said))

    def named_before(self, said: str) -> str:
        """Give the day a week after which is meant: "friday" of "friday week"; else nothing."""
        return what_of(self.week_after.fullmatch(said))

    def past_weekday(self, said: str) -> str:
        """Give what stands behind a day of the week: "the 7th" of "monday, the 7th"; else all of it.

        >>> day_words("en").past_weekday("monday the 7th"), day_words("cy").past_weekday("dydd llun y 7fed")
        ('the 7th', 'y 7fed')
        """
        parts = said.split()
        ends = (end for end in (2, 1) if end < len(parts) and self.is_weekday(" ".join(parts[:end]).rstrip(".,")))
        return " ".join(parts[next(ends, 0) :])

    def weekdays_in(self, said: str) -> list[str]:
        """Give the days of the week that a text names: "wed" of "wed 3 december"."""
        parts = [part.strip(".,") for part in said.split()]
        pairs_and_ones = [" ".join(pair) for pair in pairwise(parts)] + parts
        return [name for name in pairs_and_ones if self.is_weekday(name)]

    def is_weekday(self, said: str) -> bool:
        """Say whether a text is the name of a day of the week, whole or begun ("tues"), and not a month's too."""
        begun = len(said) >= SHORTEST and any(name.startswith(said) for name in self.weekdays)
        return begun and not any(name.startswith(said) for name in self.months)


@cache
def day_words(language: str) -> DayWords:
    """Give a language's lists; where there is no catalogue, the English ones.

    >>> day_words("cy").next("dydd gwener nesaf"), day_words("en").next("friday")
    ('dydd gwener', '')
    >>> [day_words("cy").is_weekday(said) for said in ("gwener", "dydd mawrth", "mawrth", "llun")]
    [True, True, False, True]
    """
    words = words_for(language)
    return DayWords(
        language=words.language,
        lead=re.compile(rf"{either(parted(words('typed-day-leads')))}\s+"),
        end=re.compile(rf"{either(parted(words('typed-day-ends')))}\s+"),
        ordinal=re.compile(rf"\b(\d{{1,2}}){either(parted(words('typed-day-ordinals')))}\b"),
        following=re.compile("|".join(around(words("typed-day-next", what=WHAT)))),
        week_after=re.compile("|".join(around(words("typed-day-week-after", what=WHAT)))),
        alike=tuple(pairs(words("typed-day-alike"))),
        month=frozenset(parted(words("typed-day-month"))),
        week=frozenset(parted(words("typed-day-week"))),
        weekdays=frozenset(endings(get_day_names("wide", locale=words.locale).values())),
        time=re.compile(rf"{CLOCK}|{anywhere(words('typed-day-times'))}", re.IGNORECASE),
        vague=re.compile(rf"\bq[1-4]\b|{anywhere(words('typed-day-vague'))}", re.IGNORECASE),
        months=frozenset(name.casefold() for name in get_month_names("wide", locale=words.locale).values()),
    )


def parted(said: str) -> list[str]:
    """Read a list of words, parted by commas."""
    return [word for each in said.split(",") if (word := each.strip().casefold())]


def either(some: Iterable[str]) -> str:
    """Write words as one alternative of a pattern, the longest first."""
    return f"(?:{'|'.join(re.escape(word) for word in sorted(some, key=len, reverse=True))})"


def anywhere(said: str) -> str:
    """Write a list of words as a pattern that finds one of them, whole."""
    return rf"\b{either(parted(said))}\b"


def around(said: str) -> Iterator[str]:
    """Write each way to say something around a day as a pattern with a group in the day's place."""
    for way in parted(said):
        yield re.escape(way).replace(WHAT, "(.+)")


def what_of(found: re.Match[str] | None) -> str:
    """Give the day around which something is said; nothing where nothing is."""
    return next((what for what in found.groups() if what), "") if found else ""


def pairs(said: str) -> Iterator[tuple[re.Pattern[str], str]]:
    """Read a list of what is typed and what is understood, parted by commas, with = between the two."""
    for pair in parted(said):
        typed, _, meant = pair.partition("=")
        yield re.compile(rf"(?<!\w){re.escape(typed)}(?!\w)"), meant


def endings(names: Iterable[str]) -> Iterator[str]:
    """Give names in small letters, and those of several words without the first ones too: "dydd iau" and "iau"."""
    for name in names:
        words = name.casefold().split()
        yield from (" ".join(words[start:]) for start in range(len(words)))
