"""What a reveal says of a room."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from random import Random
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.audit.agreement import Agreement, Disagreement, Verdict, agreement, agreements, offered, verdict
from bot.audit.framework import StatementId
from bot.audit.model import Rating, Reveal
from tests.audit.example import rating, reveal, room_audit, tool

WORSE = (Verdict.AGREED, Verdict.TALK, Verdict.SPLIT)
Scaled = tuple[int, int, list[float]]


@st.composite
def rooms(draw: st.DrawFn, least: int = 1) -> Scaled:
    """A scale of 2 to 11 points and one value an agency on it, halves included."""
    lowest = draw(st.integers(-2, 2))
    highest = lowest + draw(st.integers(1, 10))
    halves = st.integers(2 * lowest, 2 * highest).map(lambda twice: twice / 2)
    return lowest, highest, draw(st.lists(halves, min_size=least, max_size=9))


def asked(ratings: list[Rating], shown: Reveal | None = None) -> Agreement:
    return agreement(ratings, shown, lowest=0, highest=4)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([], Verdict.ALONE),
        ([3], Verdict.ALONE),
        ([2, 2], Verdict.AGREED),
        ([0, 1, 1], Verdict.AGREED),
        ([2, 2.5, 3], Verdict.AGREED),
        ([1, 2.5], Verdict.TALK),
        ([0, 2], Verdict.TALK),
        ([1, 2, 3], Verdict.SPLIT),
        ([1, 2, 2, 3], Verdict.TALK),
        ([1, 1, 2, 2, 3, 3], Verdict.SPLIT),
        ([1, 1, 2, 2, 2, 3, 3], Verdict.TALK),
        ([1, 3], Verdict.SPLIT),
        ([0, 2.5], Verdict.TALK),
        ([0, 3], Verdict.SPLIT),
        ([0, 4, 4, 4, 4], Verdict.SPLIT),
        ([1, 4, 4, 4, 4, 4, 4], Verdict.SPLIT),
    ],
)
def test_the_tables_of_the_field_hold_on_0_to_4(values: list[float], expected: Verdict) -> None:
    assert verdict(values, lowest=0, highest=4) is expected


@pytest.mark.parametrize(
    ("lowest", "highest", "values", "expected"),
    [
        (1, 5, [1, 2], Verdict.AGREED),
        (1, 5, [1, 3], Verdict.TALK),
        (1, 5, [2, 5], Verdict.SPLIT),
        (1, 9, [4, 6], Verdict.AGREED),
        (1, 9, [4, 9], Verdict.TALK),
        (1, 9, [3, 7], Verdict.SPLIT),
        (1, 9, [2, 8], Verdict.SPLIT),
        (0, 1, [0, 1], Verdict.SPLIT),
        (0, 1, [0, 0.5], Verdict.TALK),
        (0, 2, [0, 1], Verdict.TALK),
        (0, 10, [2, 4.5], Verdict.AGREED),
    ],
)
def test_other_scales_go_by_the_share_of_their_width(
    lowest: int, highest: int, values: list[float], expected: Verdict
) -> None:
    assert verdict(values, lowest=lowest, highest=highest) is expected


def test_six_who_score_at_random_seldom_look_agreed() -> None:
    rolls = [verdict(values, lowest=0, highest=4) for values in product(range(5), repeat=6)]
    assert round(100 * rolls.count(Verdict.AGREED) / len(rolls)) == 2


@given(rooms(), st.randoms(use_true_random=False))
def test_who_speaks_first_does_not_matter(room: Scaled, chance: Random) -> None:
    lowest, highest, values = room
    mixed = list(values)
    chance.shuffle(mixed)
    assert verdict(mixed, lowest=lowest, highest=highest) is verdict(values, lowest=lowest, highest=highest)


@given(rooms(least=2))
def test_one_more_at_the_median_never_makes_it_worse(room: Scaled) -> None:
    lowest, highest, values = room
    before = verdict(values, lowest=lowest, highest=highest)
    after = verdict([*values, median(values)], lowest=lowest, highest=highest)
    assert WORSE.index(after) <= WORSE.index(before)


@given(rooms(least=1))
def test_a_second_who_says_the_same_as_the_only_one_agrees(room: Scaled) -> None:
    lowest, highest, values = room
    assert verdict([values[0], values[0]], lowest=lowest, highest=highest) is Verdict.AGREED


@given(rooms())
def test_turning_the_scale_round_changes_no_verdict(room: Scaled) -> None:
    lowest, highest, values = room
    turned = [lowest + highest - value for value in values]
    assert verdict(turned, lowest=lowest, highest=highest) is verdict(values, lowest=lowest, highest=highest)


@given(st.lists(st.tuples(st.sampled_from("ABC"), st.none() | st.integers(0, 4)), max_size=8))
def test_the_numbers_of_a_reveal_fit_together(said: list[tuple[str, int | None]]) -> None:
    ratings = [rating(agency, value, person=person) for person, (agency, value) in enumerate(said)]
    found = asked(ratings)
    assert found == asked(ratings[::-1])
    if found.median is None or found.lowest is None or found.highest is None or found.deviation is None:
        assert found.verdict is Verdict.ALONE
        assert found.lowest_agencies == found.highest_agencies == ()
        return
    assert 0 <= found.lowest <= found.median <= found.highest <= 4
    assert found.range == found.highest - found.lowest
    assert 0 <= found.deviation <= found.range / 2
    assert found.offered in (None, found.median)


def test_an_agency_of_three_has_one_voice() -> None:
    police = [rating("Police", value, person=person) for person, value in enumerate((0, 1, 4))]
    found = asked([*police, rating("Health", 2, person=9)])
    assert found.values == (("Health", 2.0), ("Police", 1.0))
    assert found.verdict is Verdict.AGREED


def test_two_of_one_agency_meet_halfway() -> None:
    found = asked([rating("Police", 2), rating("Police", 3, person=2), rating("Health", 2)])
    assert found.values == (("Health", 2.0), ("Police", 2.5))
    assert found.median == 2.25
    assert found.offered is None


def test_a_median_between_two_points_is_asked_never_rounded() -> None:
    assert asked([rating("Police", 2), rating("Health", 3)]).offered is None
    assert asked([rating("Police", 2), rating("Health", 4)]).offered == 3


def test_outside_my_agencys_view_is_not_a_zero() -> None:
    found = asked([rating("Education", None), rating("Police", 3), rating("Health", 4)])
    assert found.values == (("Education", None), ("Health", 4.0), ("Police", 3.0))
    assert found.lowest == 3
    assert found.verdict is Verdict.AGREED


def test_an_agency_is_outside_only_when_all_its_members_are() -> None:
    found = asked([rating("Police", None), rating("Police", 3, person=2)])
    assert found.values == (("Police", 3.0),)


def test_a_room_where_nobody_can_see_it_has_no_numbers() -> None:
    found = asked([rating("Police", None), rating("Health", None)])
    assert (found.median, found.range, found.deviation, found.disagreement, found.offered) == (None,) * 5
    assert found.verdict is Verdict.ALONE


def test_a_zero_from_everybody_is_offered() -> None:
    assert asked([rating("Police", 0), rating("Health", 0)]).offered == 0


def test_in_a_split_both_ends_are_named_to_explain() -> None:
    found = asked([rating("Police", 0), rating("Youth justice", 0), rating("Health", 2), rating("Education", 4)])
    assert found.verdict is Verdict.SPLIT
    assert found.lowest_agencies == ("Police", "Youth justice")
    assert found.highest_agencies == ("Education",)


def test_who_was_absent_is_kept() -> None:
    found = asked([rating("Police", 2), rating("Health", 2)], reveal(absent=("Education",)))
    assert found.absent == ("Education",)


@pytest.mark.parametrize(
    ("values", "expected"),
    [([2, 2, 3], Disagreement.LOW), ([2, 2, 4], Disagreement.MODERATE), ([0, 2, 4], Disagreement.HIGH)],
)
def test_the_distance_from_the_median_is_graded(values: list[int], expected: Disagreement) -> None:
    found = asked([rating(str(number), value) for number, value in enumerate(values)])
    assert found.disagreement is expected


def test_an_attempt_still_secret_is_in_no_agreement() -> None:
    ratings = [rating("Police", 0), rating("Health", 4), rating("Police", 3, attempt=2)]
    audit = room_audit(tool(1), {}, {"1.1": ratings}, {"1.1": [reveal(1)]})
    (found,) = agreements(audit, StatementId("1.1"))
    assert found.values == (("Health", 4.0), ("Police", 0.0))


def test_scoring_again_keeps_the_first_attempt_and_the_last_one_counts() -> None:
    ratings = [rating("Police", 0), rating("Health", 4), rating("Police", 3, attempt=2), rating("Health", 4, attempt=2)]
    audit = room_audit(tool(1), {}, {"1.1": ratings}, {"1.1": [reveal(2), reveal(1)]})
    found = agreements(audit, StatementId("1.1"))
    assert [(one.attempt, one.verdict) for one in found] == [(1, Verdict.SPLIT), (2, Verdict.AGREED)]


def test_before_any_reveal_there_is_nothing_to_say() -> None:
    audit = room_audit(tool(1), {}, {"1.1": [rating("Police", 2)]})
    assert agreements(audit, StatementId("1.1")) == ()


def test_who_comes_late_stands_beside_the_attempt_they_came_late_for() -> None:
    late = [replace(rating(name, value, attempt=nth), late=True) for name, value, nth in LATE]
    given = [rating("health", 1), rating("police", 2), rating("health", 4, attempt=2), *late]
    first = asked(given, reveal(1, ("education", "probation")))
    assert first.values == (("health", 1.0), ("police", 2.0))
    assert (first.late, first.absent) == ((("education", 3.0),), ("probation",))
    assert asked(given, reveal(2)).late == (("probation", 0.0),)


LATE = (("education", 3, 1), ("health", 0, 1), ("probation", 0, 2))
"""Health is in already: what a second member says late does not make it two."""


def test_how_far_agencies_differ_is_graded_by_the_width_of_the_scale_wherever_that_begins() -> None:
    graded = agreement([rating("health", 2), rating("police", 4)], lowest=1, highest=5)
    assert (graded.deviation, graded.disagreement) == (1.0, Disagreement.HIGH)


def test_a_point_is_offered_at_once_where_the_agencies_are_close_and_nowhere_else() -> None:
    def given(*values: int, shown: bool = True) -> int | None:
        ratings = {"1.1": [rating(f"agency {nth}", value, person=nth) for nth, value in enumerate(values)]}
        return offered(room_audit(tool(1), {}, ratings, {"1.1": [reveal()] if shown else []}), StatementId("1.1"))

    assert (given(2, 2, 3), given(2, 3), given(1, 3), given(0, 2, 4), given(2)) == (2, None, None, None, None)
    assert given(2, 2, shown=False) is None
