"""On which days an action is spoken of, and how people say a day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.audit.errors import DuePast, NoDate
from bot.audit.reminders import WEEK, months_after, reminds
from bot.services.dates import due_day

DAYS = st.dates(date(2020, 1, 1), date(2090, 1, 1))
TUESDAY = date(2026, 11, 24)


@given(DAYS, st.integers(-400, 400))
def test_a_day_reminds_a_week_before_on_the_day_and_weekly_after(due: date, offset: int) -> None:
    expected = offset >= -7 and offset % 7 == 0
    assert reminds(due, due + timedelta(days=offset)) is expected


@given(DAYS, DAYS)
def test_from_the_first_reminder_on_every_seven_days_hold_exactly_one(due: date, day: date) -> None:
    spoken = sum(reminds(due, day + timedelta(days=ahead)) for ahead in range(7))
    assert spoken == 1 if day >= due - WEEK else spoken <= 1


@given(DAYS, st.integers(0, 24))
def test_months_later_is_the_same_day_or_the_last_of_a_shorter_month(day: date, months: int) -> None:
    later = months_after(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later.day < day.day and (later + timedelta(days=1)).day == 1)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("31 March", date(2027, 3, 31)),
        ("31 March 2027", date(2027, 3, 31)),
        ("by the end of March", date(2027, 3, 31)),
        ("March", date(2027, 3, 31)),
        ("3/4", date(2027, 4, 3)),
        ("31.03.27", date(2027, 3, 31)),
        ("in 6 weeks", date(2027, 1, 5)),
        ("6 wks", date(2027, 1, 5)),
        ("a fortnight", date(2026, 12, 8)),
        ("in a month", date(2026, 12, 24)),
        ("Friday", date(2026, 11, 27)),
        ("next Friday", date(2026, 12, 4)),
        ("Next tues.", date(2026, 12, 1)),
        ("the 5th", date(2026, 12, 5)),
        ("24 November", TUESDAY),
        ("today", TUESDAY),
        ("tomorrow", date(2026, 11, 25)),
    ],
)
def test_a_day_is_understood_as_people_say_it(said: str, day: date) -> None:
    assert due_day(said, TUESDAY) == day


@pytest.mark.parametrize("said", ["soon", "end of term", "2027", "12", "", "31 February", "x" * 200, "in 400 years"])
def test_what_is_no_day_is_said_to_be_none(said: str) -> None:
    with pytest.raises(NoDate):
        due_day(said, TUESDAY)


@pytest.mark.parametrize("said", ["yesterday", "1 May 2020", "3 months ago"])
def test_a_day_gone_by_is_refused(said: str) -> None:
    with pytest.raises(DuePast):
        due_day(said, TUESDAY)


@given(DAYS)
def test_next_friday_is_the_friday_of_next_week_whatever_today_is(today: date) -> None:
    friday = due_day("next Friday", today)
    assert friday.isoweekday() == 5
    monday = today - timedelta(days=today.weekday())
    assert friday - timedelta(days=friday.weekday()) == monday + WEEK
