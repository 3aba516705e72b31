"""On which days and at which hours people are reminded."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.audit.reminders import in_working_hours, morning, next_reminding, reminds

LONDON, TOKYO = ZoneInfo("Europe/London"), ZoneInfo("Asia/Tokyo")
THURSDAY, FRIDAY, SATURDAY, MONDAY = (date(2027, 7, day) for day in (1, 2, 3, 5))


def at(day: date, hour: int, minute: int = 0, zone: ZoneInfo = LONDON) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=zone)


def test_the_next_day_on_which_an_action_is_spoken_of_is_the_first_of_those_days() -> None:
    for days in range(-15, 16):
        since = MONDAY + timedelta(days=days)
        first = next(day for day in (since + timedelta(days=ahead) for ahead in range(30)) if reminds(MONDAY, day))
        assert next_reminding(MONDAY, since) == first


@pytest.mark.parametrize(
    ("moment", "kept"),
    [
        (at(THURSDAY, 8, 59), at(THURSDAY, 9)),
        (at(THURSDAY, 16, 59), at(THURSDAY, 16, 59)),
        (at(THURSDAY, 17), at(FRIDAY, 9)),
        (at(FRIDAY, 11), at(FRIDAY, 11)),
        (at(FRIDAY, 17), at(MONDAY, 9)),
        (at(SATURDAY, 11), at(MONDAY, 9)),
    ],
)
def test_a_reminder_waits_for_the_next_working_hour(moment: datetime, kept: datetime) -> None:
    assert in_working_hours(moment, LONDON) == kept


def test_working_hours_are_those_of_the_rooms_own_clock() -> None:
    noon_in_london = at(THURSDAY, 12)  # eight in the evening in Tokyo
    assert in_working_hours(noon_in_london, TOKYO) == at(FRIDAY, 9, zone=TOKYO)


def test_hours_of_reminders_are_kept_in_utc_wherever_the_machine_stands() -> None:
    assert morning(THURSDAY, LONDON).tzinfo is UTC
    assert in_working_hours(at(THURSDAY, 11), LONDON).tzinfo is UTC
