"""What scoring ahead leaves to be talked about, in which order, and how long it takes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.audit.agenda import Agenda, Treatment, clocked, on_card, shows_agenda
from bot.audit.ahead import Ahead, days_later, noon_of, nudge_days, stay
from bot.audit.changes import with_answer
from bot.audit.framework import StatementId
from bot.audit.model import Answer, Audit, Member, NoteCount, Rating, Rhythm
from bot.audit.progress import next_statement
from bot.audit.rules import agencies_done, left_to_score, rated_ahead
from tests.audit.example import NOON, reveal, room_audit, tool
from tests.columns import ASSURANCE, EVIDENCE

NAMES = ("Police", "Health", "Education", "Probation")
SAID = st.one_of(st.none(), st.integers(0, 4))
ROOMS = st.lists(st.lists(SAID, min_size=2, max_size=4), min_size=6, max_size=6)


def rated(rows: Sequence[Sequence[int | None]], *, lowest: int = 0, highest: int = 4) -> Audit:
    """Two domains of three statements, each scored by as many agencies as its row has values."""
    framework = tool(3, 3, lowest=lowest, highest=highest)
    ratings: dict[str, Sequence[Rating]] = {
        statement.id: [
            Rating(statement.id, person, NAMES[person - 1], 1, value, NOON) for person, value in enumerate(row, 1)
        ]
        for statement, row in zip(framework.statements, rows, strict=False)
    }
    audit = room_audit(framework, {}, ratings)
    members = tuple(Member(person, name, NOON) for person, name in enumerate(NAMES, 1))
    return replace(audit, members=members, ahead=Ahead(NOON, NOON + timedelta(days=7)))


def opened(audit: Audit, **more: object) -> Audit:
    """Everything that was rated is revealed at once."""
    later = NOON + timedelta(days=7)
    shown = {place: (replace(reveal(statement=place), at=later),) for place, given in audit.ratings.items() if given}
    assert audit.ahead is not None
    return replace(audit, reveals=shown, ahead=replace(audit.ahead, opened_at=later, **more))  # type: ignore[arg-type]


def kinds(audit: Audit) -> Mapping[str, Treatment]:
    return {one.statement: one.kind for one in Agenda.of(audit).items}


def test_each_statement_is_close_talked_split_unseen_or_unscored() -> None:
    audit = opened(rated([[2, 3, 3], [1, 2, 3, 2], [0, 3], [None, None], [2, None]]))
    assert kinds(audit) == {
        "1.1": Treatment.CLOSE,
        "1.2": Treatment.TALK,
        "1.3": Treatment.SPLIT,
        "2.1": Treatment.NOBODY,
        "2.2": Treatment.TALK,  # one agency's word alone is not agreed on behind its back
        "2.3": Treatment.UNSCORED,
    }


def test_before_the_opening_there_is_no_agenda() -> None:
    assert Agenda.of(rated([[2, 3]])).items == ()


def test_what_was_agreed_before_the_opening_is_no_part_of_it() -> None:
    audit = opened(rated([[2, 3], [1, 1]]))
    early = with_answer(replace(audit, reveals={}), Answer(StatementId("1.1"), 2, "", 1, NOON))
    assert "1.1" not in kinds(early)
    late = with_answer(audit, Answer(StatementId("1.1"), 2, "", 1, NOON + timedelta(days=8)))
    assert kinds(late)["1.1"] is Treatment.CLOSE


def test_split_comes_first_the_widest_first_and_what_is_put_off_last() -> None:
    audit = opened(rated([[1, 2, 3, 2], [0, 3], [0, 4], [2, 2], [None, None]]))
    order = [one.statement for one in Agenda.of(audit).order()]
    assert order == ["1.3", "1.2", "1.1", "2.3", "2.2", "2.1"]
    put_off = replace(audit, ahead=replace(audit.ahead, later=("1.3", "1.1")))  # type: ignore[type-var]
    assert [one.statement for one in Agenda.of(put_off).order()][:4] == ["1.2", "2.3", "1.3", "1.1"]


def test_a_median_between_two_points_is_picked_and_never_rounded() -> None:
    audit = opened(rated([[2, 3], [2, 2]]))
    agenda = Agenda.of(audit)
    assert agenda.items[0].between == (2, 3)
    assert agenda.to_confirm() == {"1.2": 2}
    picked = opened(rated([[2, 3], [2, 2]]), picked={"1.1": 3})
    assert Agenda.of(picked).to_confirm() == {"1.1": 3, "1.2": 2}


def test_what_is_taken_out_is_talked_about_and_not_agreed_together() -> None:
    audit = opened(rated([[2, 2], [2, 2]]), out={"1.1": "Police"})
    assert kinds(audit)["1.1"] is Treatment.TALK
    assert Agenda.of(audit).to_confirm() == {"1.2": 2}


def test_what_was_to_be_scored_again_at_the_opening_is_talked_about_however_close() -> None:
    audit = opened(rated([[2, 2], [2, 2]]))
    (shown,) = audit.reveals[StatementId("1.1")]
    asked = (replace(shown, again=True),)
    again = replace(audit, reveals={**audit.reveals, StatementId("1.1"): asked})
    assert (kinds(again)["1.1"], kinds(again)["1.2"]) == (Treatment.TALK, Treatment.CLOSE)


def test_a_high_score_without_what_shows_it_is_marked() -> None:
    audit = opened(rated([[4, 4], [4, 4], [2, 2]]))
    held = NoteCount({EVIDENCE: 1, ASSURANCE: 1})
    noted = replace(audit, notes={StatementId("1.1"): held})
    agenda = Agenda.of(noted)
    assert [agenda.lacks(one) for one in agenda.items[:3]] == [False, True, False]


@settings(derandomize=True, max_examples=60)
@given(ROOMS, st.randoms(use_true_random=False))
def test_the_order_of_raters_changes_nothing(rows: list[list[int | None]], chance: object) -> None:
    audit = opened(rated(rows))
    turned = {place: tuple(sorted(given, key=lambda _: chance.random())) for place, given in audit.ratings.items()}  # type: ignore[attr-defined]
    other = replace(audit, ratings=turned)
    assert Agenda.of(other).order() == Agenda.of(audit).order()
    assert Agenda.of(other).to_confirm() == Agenda.of(audit).to_confirm()


@settings(derandomize=True, max_examples=60)
@given(ROOMS)
def test_the_walk_passes_every_open_statement_once(rows: list[list[int | None]]) -> None:
    audit = opened(rated(rows))
    seen: list[str] = []
    while (following := next_statement(audit, audit.current)) is not None:
        seen.append(following)
        audit = with_answer(replace(audit, current=following), Answer(following, 1, "", 1, NOON + timedelta(days=8)))
    assert sorted(seen) == [statement.id for statement in audit.framework.statements]
    walk = Agenda.of(audit).walk()
    assert (walk.left, walk.minutes) == (0, 0)


def test_the_pace_is_that_of_this_meeting() -> None:
    audit = opened(rated([[0, 4], [0, 4], [0, 4], [1, 2, 3, 2]]))
    assert Agenda.of(audit).walk().minutes == 3 * 6 + 4 + 2 * 4
    start = NOON + timedelta(days=7)
    audit = on_card(audit, StatementId("1.1"), start)
    audit = clocked(replace(audit, active_at=start), start + timedelta(minutes=2))
    audit = with_answer(audit, Answer(StatementId("1.1"), 2, "", 1, start + timedelta(minutes=2)))
    assert Agenda.of(audit).walk().minutes == 2 * 2 + 4 + 2 * 4


def test_the_walk_counts_what_is_talked_over_and_no_minute_is_lost() -> None:
    audit = opened(rated([[0, 4], [0, 4], [1, 2, 3, 2], [2, 2], [None, None], [0, 4]]), talked={"1.1": 7200})
    audit = with_answer(audit, Answer(StatementId("1.1"), 2, "", 1, NOON + timedelta(days=8)))
    walk = Agenda.of(audit).walk()
    assert (walk.total, walk.done, walk.left) == (4, 1, 3)
    assert walk.minutes == 120 + 120 + 4 + 1  # one statement took two hours, so will its like


def test_after_the_last_one_that_is_open_comes_that_one_again_and_then_nothing() -> None:
    audit = opened(rated([[0, 4], [2, 2], [2, 2], [2, 2], [2, 2], [2, 2]]))
    for number in ("1.2", "1.3", "2.1", "2.2"):
        audit = with_answer(audit, Answer(StatementId(number), 2, "", 1, NOON + timedelta(days=8)))
    agenda = Agenda.of(audit)
    assert (agenda.following(StatementId("1.1")), agenda.following(StatementId("2.3"))) == ("2.3", "1.1")
    audit = with_answer(audit, Answer(StatementId("2.3"), 2, "", 1, NOON + timedelta(days=8)))
    assert Agenda.of(audit).following(StatementId("1.1")) == "1.1"
    audit = with_answer(audit, Answer(StatementId("1.1"), 2, "", 1, NOON + timedelta(days=8)))
    assert Agenda.of(audit).following(StatementId("1.1")) is None


def test_what_is_rated_since_in_secret_is_not_seen_on_the_agenda() -> None:
    audit = opened(rated([[2, 3]]))
    since = (*audit.ratings[StatementId("1.1")], Rating(StatementId("1.1"), 1, "Police", 2, 0, NOON))
    again = replace(audit, ratings={**audit.ratings, StatementId("1.1"): since})
    assert Agenda.of(again).items[0] == Agenda.of(audit).items[0]


def test_what_was_agreed_in_the_very_second_of_the_opening_was_agreed_before() -> None:
    audit = opened(rated([[2, 3]]))
    answer = Answer(StatementId("1.1"), 2, "", 1, NOON + timedelta(days=7))
    assert "1.1" not in kinds(with_answer(replace(audit, reveals={}), answer))


def test_the_clock_runs_in_a_meeting_alone_and_while_a_statement_is_on_the_card() -> None:
    scoring = rated([[0, 4]])
    assert on_card(scoring, StatementId("1.2"), NOON) == replace(scoring, current=StatementId("1.2"))
    assert clocked(scoring, NOON, starts=True) == scoring
    alone = replace(scoring, ahead=None)
    assert on_card(alone, StatementId("1.2"), NOON) == replace(alone, current=StatementId("1.2"))
    meeting = opened(scoring)
    assert clocked(meeting, NOON) == meeting
    begun = on_card(meeting, StatementId("1.2"), NOON)
    assert (begun.current, begun.ahead.on_card if begun.ahead else None) == ("1.2", NOON)


def test_the_agenda_stands_in_the_cards_place_from_the_opening_until_somebody_begins_with_it() -> None:
    scoring = rated([[0, 4]])
    meeting = opened(scoring)
    talking = on_card(meeting, StatementId("1.1"), NOON)
    shown = [shows_agenda(audit) for audit in (replace(scoring, ahead=None), scoring, meeting, talking)]
    assert shown == [False, False, True, False]


def test_a_night_between_is_no_talk() -> None:
    audit = opened(rated([[0, 4], [0, 4]]))
    start = NOON + timedelta(days=7)
    audit = replace(on_card(audit, StatementId("1.1"), start), active_at=start + timedelta(minutes=3))
    moved = on_card(audit, StatementId("1.2"), start + timedelta(days=1))
    assert moved.ahead is not None
    assert moved.ahead.talked == {"1.1": 180}


def test_counts_say_how_many_and_who_is_done() -> None:
    audit = rated([[2, 3], [1, None], [0, 1], [2, 2], [3, 3], [1]])
    assert rated_ahead(audit) == {"Police": 6, "Health": 5, "Education": 0, "Probation": 0}
    assert agencies_done(audit) == ("Police",)
    assert left_to_score(audit, 2) == 1


def test_an_agency_is_in_when_one_of_its_members_is() -> None:
    audit = rated([[2], [1], [0], [2], [3], [1]])
    both = replace(audit, members=(*audit.members, Member(9, "Police", NOON)))
    assert agencies_done(both) == ("Police",)


def test_scored_ahead_is_secret_whatever_the_room_has_chosen() -> None:
    audit = rated([])
    alone = replace(audit, members=audit.members[:1])
    assert alone.rhythm is Rhythm.REVEAL
    assert alone.is_ahead
    assert not alone.meets


def test_a_framework_of_one_to_five_has_an_agenda_too() -> None:
    audit = opened(rated([[1, 5], [4, 5], [3, 4]], lowest=1, highest=5))
    assert list(kinds(audit).values())[:3] == [Treatment.SPLIT, Treatment.CLOSE, Treatment.CLOSE]
    assert Agenda.of(audit).items[1].between == (4, 5)


LONDON = ZoneInfo("Europe/London")


def test_days_are_those_of_the_rooms_calendar() -> None:
    night = datetime(2027, 3, 1, 23, 30, tzinfo=UTC)
    assert days_later(night, 3, LONDON) == datetime(2027, 3, 4, 12, tzinfo=UTC)
    assert days_later(night, 3, ZoneInfo("Asia/Tokyo")) == datetime(2027, 3, 5, 3, tzinfo=UTC)
    assert days_later(datetime(2027, 3, 27, 12, tzinfo=UTC), 3, LONDON) == datetime(2027, 3, 30, 11, tzinfo=UTC)


def test_a_short_time_has_each_nudge_once_and_none_on_the_first_day() -> None:
    begun = datetime(2027, 3, 1, 9, tzinfo=UTC)
    days = {n: nudge_days(Ahead(begun, begun + timedelta(days=n)), LONDON) for n in (0, 1, 2)}
    assert days == {0: (), 1: (date(2027, 3, 2),), 2: (date(2027, 3, 2), date(2027, 3, 3))}


def test_days_of_nudges_are_the_rooms_own_where_it_is_tomorrow_already() -> None:
    evening = datetime(2027, 3, 1, 20, tzinfo=UTC)
    days = nudge_days(Ahead(evening, evening + timedelta(days=8)), ZoneInfo("Asia/Tokyo"))
    assert days == (date(2027, 3, 6), date(2027, 3, 9), date(2027, 3, 10))


def test_the_moment_by_which_all_is_to_be_in_is_kept_in_utc_wherever_the_machine_stands() -> None:
    assert noon_of(date(2027, 7, 1), LONDON).tzinfo is UTC


def test_a_silence_is_a_break_once_it_is_longer_than_half_an_hour() -> None:
    half, second = timedelta(minutes=30), timedelta(seconds=1)
    assert stay(NOON, NOON, NOON + half) == half
    assert stay(NOON, NOON, NOON + half + second) == timedelta()
