"""On which days an action is spoken of, and how people say a day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.audit.day_mistakes import DayNotTime, DuePast, NoDate, OtherWeekday, VagueDay
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
        ("end of the month", date(2026, 11, 30)),
        ("by the end of next month", date(2026, 12, 31)),
        ("this week", date(2026, 11, 27)),
        ("the end of next week", date(2026, 12, 4)),
        ("next March", date(2027, 3, 31)),
        ("the first of May", date(2027, 5, 1)),
        ("by weds", date(2026, 11, 25)),
        ("4.12", date(2026, 12, 4)),
        ("Friday 4.12", date(2026, 12, 4)),
        ("a week today", date(2026, 12, 1)),
        ("6 weeks from today", date(2027, 1, 5)),
        ("a fortnight today", date(2026, 12, 8)),
        ("a month today", date(2026, 12, 24)),
        ("2 months today", date(2027, 1, 24)),
        ("in 3 months’ time", date(2027, 2, 24)),
        ("in three months' time", date(2027, 2, 24)),
        ("in 3 months time", date(2027, 2, 24)),
        ("in a month's time", date(2026, 12, 24)),
        ("in 2 weeks’ time", date(2026, 12, 8)),
        ("in 2 weeks' time", date(2026, 12, 8)),
        ("in a week's time", date(2026, 12, 1)),
        ("within 6 weeks", date(2027, 1, 5)),
        ("no later than 31 March", date(2027, 3, 31)),
        ("31 March.", date(2027, 3, 31)),
        ("Monday the 7th", date(2026, 12, 7)),
        ("by Monday, 7th", date(2026, 12, 7)),
        ("Thurs 3 Dec", date(2026, 12, 3)),
        ("3 December, Thursday", date(2026, 12, 3)),
        ("Friday week", date(2026, 12, 4)),
        ("by Tues week", date(2026, 12, 8)),
        ("a week on Monday", date(2026, 12, 7)),
        ("tomorrow week", date(2026, 12, 2)),
        ("today week", date(2026, 12, 1)),
        ("Friday!", date(2026, 11, 27)),
        ("the 5th.", date(2026, 12, 5)),
        ("the 1st", date(2026, 12, 1)),
        ("the 31st", date(2026, 12, 31)),
        ("the 24th", TUESDAY),
        ("31.03.32", date(2032, 3, 31)),
        ("in 40 days", date(2027, 1, 3)),
        ("24 November 2036", date(2036, 11, 24)),
        ("by " * 24 + "31 March", date(2027, 3, 31)),  # 80 letters
    ],
)
def test_a_day_is_understood_as_people_say_it(said: str, day: date) -> None:
    assert due_day(said, TUESDAY) == day


@pytest.mark.parametrize(
    "said",
    [
        *("soon", "end of term", "2027", "12", "", "31 February", "x" * 200, "in 400 years"),
        *("32 March", "the 32nd", "35th of March", "March 32", "0 March", "33/4", "32/3/27", "20/30", "3/27"),
        *("March week", "the 7", "half week"),
        *("25 November 2036", "end of nothing", "end of", "X 31 March", "XX31 March", "by " * 25 + "31 March"),
    ],
)
def test_what_is_no_day_is_said_to_be_none(said: str) -> None:
    with pytest.raises(NoDate):
        due_day(said, TUESDAY)


@pytest.mark.parametrize(
    ("said", "language"),
    [
        *((said, "en") for said in ("Wed 3 Dec", "Tuesday the 7th", "Friday, 3/12", "3 December, Friday", "Fri 13th")),
        *((said, "cy") for said in ("Mercher 3 Rhagfyr", "dydd Mawrth y 7fed", "Friday 3 December")),
    ],
)
def test_a_weekday_and_a_date_that_are_two_days_are_refused(said: str, language: str) -> None:
    with pytest.raises(OtherWeekday):
        due_day(said, TUESDAY, language)


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


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("31 Mawrth", date(2027, 3, 31)),
        ("erbyn diwedd mis Mawrth", date(2027, 3, 31)),
        ("y cyntaf o Fai", date(2027, 5, 1)),
        ("21ain o Ragfyr", date(2026, 12, 21)),
        ("mewn 6 wythnos", date(2027, 1, 5)),
        ("ymhen pythefnos", date(2026, 12, 8)),
        ("o fewn tri mis", date(2027, 2, 24)),
        ("ymhen dwy flynedd", date(2028, 11, 24)),
        ("dydd Gwener", date(2026, 11, 27)),
        ("ddydd Gwener nesaf", date(2026, 12, 4)),
        ("dydd Mawrth nesaf", date(2026, 12, 1)),
        ("Mawrth nesaf", date(2027, 3, 31)),  # March and Tuesday have one name: a day is said with "dydd"
        ("y 5ed", date(2026, 12, 5)),
        ("dydd Llun y 7fed", date(2026, 12, 7)),
        ("dydd Iau 3 Rhagfyr", date(2026, 12, 3)),
        ("wythnos i ddydd Gwener", date(2026, 12, 4)),
        ("wythnos i yfory", date(2026, 12, 2)),
        ("erbyn diwedd y mis", date(2026, 11, 30)),
        ("diwedd mis nesaf", date(2026, 12, 31)),
        ("y mis hwn", date(2026, 11, 30)),
        ("heddiw", TUESDAY),
        ("yfory", date(2026, 11, 25)),
        ("drennydd", date(2026, 11, 26)),
        ("next Friday", date(2026, 12, 4)),  # English is understood in every room
    ],
)
def test_a_day_is_understood_in_welsh(said: str, day: date) -> None:
    assert due_day(said, TUESDAY, "cy") == day


def test_a_language_without_a_catalogue_is_read_as_english() -> None:
    assert due_day("next Friday", TUESDAY, "tlh") == due_day("next Friday", TUESDAY, "en-GB") == date(2026, 12, 4)
    assert due_day("31 Mawrth", TUESDAY, "cy-GB") == date(2027, 3, 31)


@pytest.mark.parametrize(
    "said",
    [
        "15:30",
        "tomorrow at 3pm",
        "in 3 hours",
        "in 90 mins",
        "noon",
        "Friday 10.30 am",
        "Friday 17.30",
        "tomorrow morning",
    ],
)
def test_a_time_of_day_is_no_day(said: str) -> None:
    with pytest.raises(DayNotTime):
        due_day(said, TUESDAY)


@pytest.mark.parametrize(
    "said",
    ["Q1", "end of Q2", "next quarter", "after half-term", "Easter", "in spring", "end of term", "end of the year"],
)
def test_what_each_agency_counts_otherwise_is_refused_with_a_hint(said: str) -> None:
    with pytest.raises(VagueDay):
        due_day(said, TUESDAY)
