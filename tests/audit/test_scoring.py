"""Counts and averages that a partnership can check with pencil and paper."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.audit.errors import OffScale
from bot.audit.framework import Framework
from bot.audit.scoring import Tally, tally
from tests.audit.example import Said, answers, tool

Scored = tuple[Framework, dict[str, int | None]]


@st.composite
def audits(draw: st.DrawFn) -> Scored:
    """A framework on some scale, with some statements scored, some not applicable and some unanswered."""
    lowest = draw(st.integers(-1, 2))
    highest = lowest + draw(st.integers(1, 9))
    framework = tool(*draw(st.lists(st.integers(1, 5), min_size=1, max_size=4)), lowest=lowest, highest=highest)
    numbers = [str(statement.id) for statement in framework.statements]
    said = st.dictionaries(st.sampled_from(numbers), st.none() | st.integers(lowest, highest))
    return framework, draw(said)


def over_all(framework: Framework, said: Said) -> Tally:
    return tally(framework, framework.statements, answers(said))


def test_a_domain_of_ten_is_forty_at_most() -> None:
    found = over_all(tool(10), {f"1.{number}": 3 for number in range(1, 11)})
    assert (found.points, found.maximum, found.mean, found.percent) == (30, 40, 3.0, 75.0)
    assert found.is_complete


def test_not_applicable_leaves_the_maximum_and_the_mean_alone() -> None:
    found = over_all(tool(3), {"1.1": 4, "1.2": 1, "1.3": None})
    assert (found.points, found.maximum, found.mean, found.percent) == (5, 8, 2.5, 62.5)
    assert (found.scored, found.not_applicable, found.unanswered) == (2, 1, 0)


def test_a_zero_is_a_score() -> None:
    found = over_all(tool(2), {"1.1": 0})
    assert (found.scored, found.unanswered, found.mean, found.percent) == (1, 1, 0.0, 0.0)


def test_with_nothing_scored_there_is_no_mean() -> None:
    found = over_all(tool(2), {"1.1": None, "1.2": None})
    assert (found.mean, found.percent, found.maximum, found.is_complete) == (None, None, 0, True)


def test_all_ones_on_a_scale_from_one_are_nought_per_cent() -> None:
    found = over_all(tool(2, lowest=1, highest=5), {"1.1": 1, "1.2": 1})
    assert (found.mean, found.percent, found.points, found.maximum) == (1.0, 0.0, 2, 10)


def test_a_third_comes_out_as_near_as_a_float_can() -> None:
    found = over_all(tool(3), {"1.1": 0, "1.2": 0, "1.3": 1})
    assert (found.mean, found.percent) == (1 / 3, 100 / 12)


def test_every_point_of_the_scale_is_in_the_spread() -> None:
    assert dict(over_all(tool(3), {"1.1": 2, "1.2": 2, "1.3": 4}).spread) == {0: 0, 1: 0, 2: 2, 3: 0, 4: 1}


def test_a_score_off_the_scale_is_not_averaged_away() -> None:
    with pytest.raises(OffScale):
        over_all(tool(1), {"1.1": 5})


@given(audits())
def test_the_average_stays_on_the_scale(audit: Scored) -> None:
    framework, said = audit
    found = over_all(framework, said)
    assert sum(found.spread.values()) == found.scored
    assert found.scored + found.not_applicable + found.unanswered == found.total
    if found.mean is None or found.percent is None:
        assert found.scored == 0
    else:
        assert framework.lowest <= found.mean <= framework.highest
        assert 0 <= found.percent <= 100


@given(audits())
def test_finding_one_more_not_applicable_changes_only_counts(audit: Scored) -> None:
    framework, said = audit
    before = over_all(framework, said)
    more = {**dict.fromkeys((str(one.id) for one in framework.statements), None), **said}
    after = over_all(framework, more)
    assert (after.mean, after.percent, after.points, after.spread) == (
        before.mean,
        before.percent,
        before.points,
        before.spread,
    )
    assert after.not_applicable == before.not_applicable + before.unanswered


@given(audits())
def test_turning_the_scale_round_mirrors_the_average(audit: Scored) -> None:
    framework, said = audit
    ends = framework.lowest + framework.highest
    before = over_all(framework, said)
    after = over_all(framework, {number: None if value is None else ends - value for number, value in said.items()})
    assert list(after.spread.values()) == list(before.spread.values())[::-1]
    if before.mean is not None and before.percent is not None:
        assert after.mean == pytest.approx(ends - before.mean)
        assert after.percent == pytest.approx(100 - before.percent)


@given(audits())
def test_the_domains_add_up_to_the_audit(audit: Scored) -> None:
    framework, said = audit
    whole = over_all(framework, said)
    parts = [tally(framework, domain.statements, answers(said)) for domain in framework.domains]
    for name in ("total", "scored", "not_applicable", "unanswered", "points", "maximum"):
        assert getattr(whole, name) == sum(getattr(part, name) for part in parts)
    assert dict(whole.spread) == {point: sum(part.spread[point] for part in parts) for point in whole.spread}
    if whole.mean is not None:
        assert whole.mean == pytest.approx(sum((part.mean or 0) * part.scored for part in parts) / whole.scored)
