"""Scoring ahead: everybody scores in secret until a day, and the meeting after it talks over what differs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.audit.framework import StatementId

DAYS = (3, 7, 14)
"""Days until the meeting that are offered by buttons; the middle one stands until another is chosen."""

AT = time(12)
"""The hour of the day on which all is to be in, where nobody says another: on the room's own clock."""

BREAK = timedelta(minutes=30)
"""A silence after which the room has stopped talking: the statement is still on the card, the people are not."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """How far an audit is that is scored ahead. Times are in UTC.

    `until` is when all is to be in; nothing opens by itself then. `opened_at`: when everything was revealed at once,
    None while it is secret. `on_card`: since when the present statement is on the card, None while the agenda stands
    there. Of those that are close together `out` has the statements that somebody wants to talk about, with the agency,
    and `picked` the points chosen between two. `later` are put at the end of the agenda, in this order. `talked` has
    the seconds for which each statement was on the card.
    """

    since: datetime
    until: datetime
    opened_at: datetime | None = None
    on_card: datetime | None = None
    out: Mapping[StatementId, str] = field(default_factory=dict)
    picked: Mapping[StatementId, int] = field(default_factory=dict)
    later: tuple[StatementId, ...] = ()
    talked: Mapping[StatementId, int] = field(default_factory=dict)


def noon_of(day: date, zone: ZoneInfo, at: time = AT) -> datetime:
    """Give the moment on a day by which all is to be in, in UTC.

    >>> noon_of(date(2027, 7, 1), ZoneInfo("Europe/London"))
    datetime.datetime(2027, 7, 1, 11, 0, tzinfo=datetime.timezone.utc)
    """
    return datetime.combine(day, at, zone).astimezone(UTC)


def days_later(now: datetime, days: int, zone: ZoneInfo) -> datetime:
    """Give noon of a day so many days from now, as the room's calendar counts them."""
    return noon_of(now.astimezone(zone).date() + timedelta(days=days), zone)


def nudge_days(ahead: Ahead, zone: ZoneInfo) -> tuple[date, ...]:
    """Give the days on which those who are missing are nudged: at half time, the day before, and on the day.

    Each once, and none on the day on which it began.

    >>> begun = datetime(2027, 3, 1, 9, tzinfo=UTC)
    >>> days = nudge_days(Ahead(begun, datetime(2027, 3, 8, 12, tzinfo=UTC)), ZoneInfo("Europe/London"))
    >>> [day.day for day in days]
    [4, 7, 8]
    """
    first, last = (moment.astimezone(zone).date() for moment in (ahead.since, ahead.until))
    half = (ahead.since + (ahead.until - ahead.since) / 2).astimezone(zone).date()
    return tuple(day for day in sorted({half, last - timedelta(days=1), last}) if day > first)


def stay(since: datetime, active: datetime, now: datetime) -> timedelta:
    """Say how long people talked about what has been on the card `since`: up to the last sign of life before a break.

    >>> noon = datetime(2027, 3, 1, 12, tzinfo=UTC)
    >>> stay(noon, noon, noon + timedelta(minutes=9)), stay(noon, noon + timedelta(minutes=5), noon + timedelta(days=1))
    (datetime.timedelta(seconds=540), datetime.timedelta(seconds=300))
    """
    seen = max(since, active)
    return (now if now - seen <= BREAK else seen) - since
