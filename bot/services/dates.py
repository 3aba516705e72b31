"""Days as people type them: "31 March", "in 6 weeks", "next Friday". Day before month, and rather to come than gone."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import Any

import dateparser

from bot.audit.errors import DuePast, NoDate
from bot.audit.reminders import months_after

LONGEST = 80
"""Characters of a text that is still looked at as a date."""

FARTHEST = timedelta(days=3653)

LEAD = re.compile(r"^(?:(?:by|before|until|till|due|on|this|the|(?:the )?end of)\s+)+", re.IGNORECASE)
NEXT = re.compile(r"^next\s+(?=\w*day\b|mon\b|tues?\b|wed\b|thurs?\b|thu\b|fri\b|sat\b|sun\b)", re.IGNORECASE)
ORDINAL = re.compile(r"^(\d{1,2})(?:st|nd|rd|th)$", re.IGNORECASE)
WEEKS = re.compile(r"\bwks?\b", re.IGNORECASE)


def due_day(text: str, today: date, language: str = "en") -> date:
    """Read a day from today on; raises `NoDate`, or `DuePast` for a day gone by.

    "Next Friday" is the Friday of next week, as most of Britain means it; a month alone is its last day.

    >>> monday = date(2026, 11, 23)
    >>> [f"{due_day(said, monday):%d %b %Y}" for said in ("31 March", "in 6 weeks", "Friday", "next Friday")]
    ['31 Mar 2027', '04 Jan 2027', '27 Nov 2026', '04 Dec 2026']
    """
    said = WEEKS.sub("weeks", " ".join(text.split()).strip(" .!"))
    if not said or len(said) > LONGEST:
        raise NoDate
    bare = LEAD.sub("", said)
    day = day_of_month(bare, today) or following_week(bare, today, language) or parsed(bare, today, language)
    if day is None or day - today > FARTHEST:
        raise NoDate
    if day < today:
        raise DuePast
    return day


def day_of_month(said: str, today: date) -> date | None:
    """Read "the 5th": the next day of that number."""
    found = ORDINAL.match(said)
    if found is None or not 1 <= int(found[1]) <= 31:  # noqa: PLR2004 - no month is longer
        return None
    month = today.replace(day=1)
    while True:
        day = months_after(month, 0) + timedelta(days=int(found[1]) - 1)
        if day.month == month.month and day >= today:
            return day
        month = months_after(month, 1)


def following_week(said: str, today: date, language: str) -> date | None:
    """Read "next Friday": in the week after this one, which begins on a Monday."""
    if not NEXT.match(said):
        return None
    day = parsed(NEXT.sub("", said), today, language)
    return None if day is None else monday(today) + timedelta(days=7 + day.weekday())


def monday(day: date) -> date:
    """Give the first day of a week."""
    return day - timedelta(days=day.weekday())


def parsed(said: str, today: date, language: str) -> date | None:
    """Read anything else; a day without its year is the next such day, today among them."""
    if said.isdigit():
        return None
    found = read(said, today, language, REQUIRE_PARTS=["day"])
    if found is None:
        return read(said, today, language, PREFER_DAY_OF_MONTH="last")
    if found == months_after(today, 12) and read(said, today - timedelta(days=1), language) == today:
        return today
    return found


def read(said: str, today: date, language: str, **settings: Any) -> date | None:  # noqa: ANN401 - dateparser's settings
    """Ask dateparser; English is understood in every room."""
    languages = list(dict.fromkeys(("en", language.split("-", maxsplit=1)[0])))
    base = datetime.combine(today, time())
    asked = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "future", "DATE_ORDER": "DMY", **settings}
    found = dateparser.parse(said, languages=languages, settings=asked)
    return found.date() if found else None
