"""On which days people are reminded, of actions and of the next round: pure calendar."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

WEEK = timedelta(days=7)


def reminds(due: date, today: date) -> bool:
    """Say whether an open action is spoken of today: a week before it is due, on the day, and weekly after.

    >>> monday = date(2027, 3, 1)
    >>> [reminds(monday, monday + timedelta(days=days)) for days in (-14, -7, -1, 0, 6, 7, 14)]
    [False, True, False, True, False, True, True]
    """
    return today >= due - WEEK and (today - due).days % 7 == 0


def months_after(day: date, months: int) -> date:
    """Give the same day so many months later, or the last one of a shorter month.

    >>> months_after(date(2026, 8, 31), 6)
    datetime.date(2027, 2, 28)
    """
    index = day.month - 1 + months
    year, month = day.year + index // 12, index % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
