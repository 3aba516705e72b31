"""Days as people type them: "31 March", "in 6 weeks", "next Friday". Day before month, and rather to come than gone.

The words of it stand with each language's catalogue (`bot.text.days`); English is understood in every room.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

from bot.audit.day_mistakes import DayNotTime, DuePast, NoDate, OtherWeekday, VagueDay
from bot.audit.reminders import months_after
from bot.text.days import DayWords, day_words

LONGEST = 80
"""Characters of a text that is still looked at as a date."""

FARTHEST = timedelta(days=3653)
"""How far off a day may be: ten years."""

FRIDAY, WEEK = 4, timedelta(days=7)

SHORT_NUMBER = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
"""What would be a day: dateparser takes that of "32 March" for the year 2032."""

NO_DAY = re.compile(r"(?<![\d./-])(?:(?:3[2-9]|[4-9]\d)[./-]\d|\d{1,2}[./-](?:1[3-9]|[2-9]\d)(?![\d./-]))")
"""A day that no month has, or a month that no year has: dateparser takes "33/4" for a day in 2033, "20/30" in 2030."""


def due_day(text: str, today: date, language: str = "en") -> date:
    """Read a day from today on; raises `NoDate`, `DayNotTime`, `VagueDay`, `OtherWeekday`, or `DuePast`.

    "Next Friday" is the Friday of next week, as most of Britain means it; a month alone is its last day, and a week
    ends on its Friday.

    >>> monday = date(2026, 11, 23)
    >>> [f"{due_day(said, monday):%d %b %Y}" for said in ("31 March", "in 6 weeks", "Friday", "next Friday")]
    ['31 Mar 2027', '04 Jan 2027', '27 Nov 2026', '04 Dec 2026']
    >>> [f"{due_day(said, monday, 'cy'):%d %b %Y}" for said in ("31 Mawrth", "mewn 6 wythnos", "dydd Gwener nesaf")]
    ['31 Mar 2027', '04 Jan 2027', '04 Dec 2026']
    """
    said = " ".join(text.split()).strip(" .!")
    if not said or len(said) > LONGEST:
        raise NoDate
    spoken = dict.fromkeys(day_words(code) for code in (language, "en"))
    if any(words.time.search(said) for words in spoken):
        raise DayNotTime
    if any(words.vague.search(said) for words in spoken):
        raise VagueDay
    day = next((found for words in spoken if (found := said_in(said, today, words))), None)
    if day is None or day - today > FARTHEST:
        raise NoDate
    if day < today:
        raise DuePast
    return day


Way = Callable[[str, date, DayWords], date | None]


def said_in(text: str, today: date, words: DayWords) -> date | None:
    """Read a day in one language, without the words that lead to it, else with them; raises `OtherWeekday`."""
    meant = words.understood(text)
    tries = (way(said, today, words) for said in words.bare(meant) for way in WAYS)
    day = next((day for day in tries if day is not None), None)
    named = [parsed(name, today, words) for name in words.weekdays_in(meant) if day is not None]
    if day is not None and any(each is not None and each.weekday() != day.weekday() for each in named):
        raise OtherWeekday
    return day


def day_of_month(said: str, today: date, words: DayWords) -> date | None:
    """Read "the 5th", or "Monday the 5th": the next day of that number."""
    found = words.ordinal.fullmatch(words.bare(words.past_weekday(said))[0])
    if found is None or not 1 <= int(found[1]) <= 31:  # noqa: PLR2004 - no month is longer
        return None
    month = today.replace(day=1)
    while True:
        day = month + timedelta(days=int(found[1]) - 1)
        if day.month == month.month and day >= today:
            return day
        month = months_after(month, 1)


def end_of(said: str, today: date, words: DayWords) -> date | None:
    """Read "end of March", "this month", "end of next week"."""
    found = words.end.match(said)
    if found is None:
        return last_of(said, 0, today, words)
    rest = said[found.end() :]
    ahead = last_of(words.next(rest), 1, today, words)
    tries = (last_of(what, 0, today, words) or parsed(what, today, words) for what in words.bare(rest))
    return ahead or next((day for day in tries if day is not None), None)


def last_of(what: str, ahead: int, today: date, words: DayWords) -> date | None:
    """Give the last day of a month, or of a working week, so many ahead of this one."""
    if what in words.month:
        return months_after(today.replace(day=1), ahead + 1) - timedelta(days=1)
    return monday(today) + ahead * WEEK + timedelta(days=FRIDAY) if what in words.week else None


def next_one(said: str, today: date, words: DayWords) -> date | None:
    """Read "next Friday", in the week after this one, which begins on a Monday; and "next March"."""
    what = words.next(said)
    if what in words.months:
        return parsed(what, today, words)
    if not words.is_weekday(what):
        return None
    day = parsed(what, today, words)
    return None if day is None else monday(today) + WEEK + timedelta(days=day.weekday())


def week_after(said: str, today: date, words: DayWords) -> date | None:
    """Read "Friday week", or "a week on Friday"."""
    what = words.named_before(said)
    if words.is_weekday(what):
        day = parsed(what, today, words)
    else:  # "tomorrow week"; of a month there is none
        day = read(what, today, words, REQUIRE_PARTS=["day"]) if what.isalpha() else None
    return None if day is None else day + WEEK


def monday(day: date) -> date:
    """Give the first day of a week."""
    return day - timedelta(days=day.weekday())


def parsed(said: str, today: date, words: DayWords) -> date | None:
    """Read anything else; a day without its year is the next such day, today among them."""
    said = words.ordinal.sub(r"\1", said)
    if words.bare(said)[0].isdigit() or NO_DAY.search(said):
        return None
    found = read(said, today, words, REQUIRE_PARTS=["day"])
    if found is None:  # a month alone, perhaps with its year; with another number it is no day of any
        return None if SHORT_NUMBER.search(said) else read(said, today, words, PREFER_DAY_OF_MONTH="last")
    if found == months_after(today, 12) and read(said, today - timedelta(days=1), words) == today:
        return today
    return found


WAYS: tuple[Way, ...] = (week_after, day_of_month, end_of, next_one, parsed)


def read(said: str, today: date, words: DayWords, **settings: Any) -> date | None:  # noqa: ANN401 - dateparser's settings
    """Ask dateparser, which knows some two hundred languages; it is loaded when the first day is typed."""
    import dateparser  # noqa: PLC0415 - 10 MB and a tenth of a second that most evenings never need
    from dateparser.data.languages_info import language_order  # noqa: PLC0415 - likewise

    if words.language not in language_order:
        return None
    base = datetime.combine(today, time())
    asked = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "future", "DATE_ORDER": "DMY", **settings}
    found = dateparser.parse(said, languages=[words.language], settings=asked)
    return found.date() if found else None
