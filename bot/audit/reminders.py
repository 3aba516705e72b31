"""On which days people are reminded, of actions and of the next round, and at which hours: pure calendar."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

WEEK = timedelta(days=7)
DAY = timedelta(days=1)
FRIDAY = 5
"""Of ISO 8601."""

FROM, TO, UNTIL = 9, 17, 20
"""Hours on the room's own clock: nobody is reminded before `FROM`, of ratings after `TO`, of days after `UNTIL`."""


def reminds(due: date, today: date) -> bool:
    """Say whether an open action is spoken of today: a week before it is due, on the day, and weekly after.

    >>> monday = date(2027, 3, 1)
    >>> [reminds(monday, monday + timedelta(days=days)) for days in (-14, -7, -1, 0, 6, 7, 14)]
    [False, True, False, True, False, True, True]
    """
    return today >= due - WEEK and (today - due).days % 7 == 0


def next_reminding(due: date, since: date) -> date:
    """Give the first day from `since` on, on which an open action is spoken of (see `reminds`).

    >>> monday = date(2027, 3, 1)
    >>> [(next_reminding(monday, monday + timedelta(days=days)) - monday).days for days in (-14, -7, -6, 0, 1)]
    [-7, -7, 0, 0, 7]
    """
    return max(due - WEEK, since + timedelta(days=(due - since).days % 7))


def months_after(day: date, months: int) -> date:
    """Give the same day so many months later, or the last one of a shorter month.

    >>> months_after(date(2026, 8, 31), 6)
    datetime.date(2027, 2, 28)
    """
    index = day.month - 1 + months
    year, month = day.year + index // 12, index % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


SPANS: Mapping[str, Callable[[date], date]] = {
    "2w": lambda today: today + 2 * WEEK,
    "1m": lambda today: months_after(today, 1),
    "3m": lambda today: months_after(today, 3),
}
"""The spans after which an action can be made due by a tap, from today on."""


def morning(day: date, zone: ZoneInfo) -> datetime:
    """Give the hour from which people are reminded on a day, in UTC.

    >>> morning(date(2027, 7, 1), ZoneInfo("Europe/London"))
    datetime.datetime(2027, 7, 1, 8, 0, tzinfo=datetime.timezone.utc)
    """
    return datetime.combine(day, time(FROM), zone).astimezone(UTC)


def in_working_hours(at: datetime, zone: ZoneInfo) -> datetime:
    """Give a moment itself if it lies in the working hours of a zone, else when they next begin, in UTC.

    >>> friday_evening = datetime(2027, 7, 2, 17, tzinfo=ZoneInfo("Europe/London"))
    >>> in_working_hours(friday_evening, ZoneInfo("Europe/London"))
    datetime.datetime(2027, 7, 5, 8, 0, tzinfo=datetime.timezone.utc)
    """
    there = at.astimezone(zone)
    day = there.date() + (DAY if there.hour >= TO else timedelta())
    while day.isoweekday() > FRIDAY:
        day += DAY
    return max(at.astimezone(UTC), morning(day, zone))
