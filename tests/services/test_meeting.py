"""Score ahead, then meet: a day, one opening, an agenda, and what is agreed together."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot import services
from bot.audit.ahead import Ahead
from bot.audit.day_mistakes import DuePast, NoDate
from bot.audit.errors import (
    AgreedMeanwhile,
    AuditClosed,
    GroupOnly,
    NobodyAhead,
    NotAMember,
    NotFacilitator,
    OffScale,
    Stale,
)
from bot.audit.messages import Aim, AimKind, Turn
from bot.audit.model import Reveal
from bot.audit.trail import TrailEntry
from bot.db import SqlStore
from bot.services import agenda, ahead
from tests.databases import ON_BOTH
from tests.db.people import TOOL
from tests.services.table import ANN, BEN, CAT, DAN, FIRST, NOON, OTHER, SECOND, THIRD, Table, on_a_phone, seated, told

WEEK_ON = datetime(2026, 3, 9, 12, tzinfo=UTC)
DAY = timedelta(days=1)
LAST = TOOL.statements[-1].id


async def sets_day(table: Table, days: int = 7, person_id: int = ANN) -> Turn:
    return await ahead.set_day(table.store, table.by(person_id), audit_id=table.audit_id, days=days)


async def says_day(table: Table, text: str, person_id: int = ANN) -> datetime:
    understood = (await table.writes(person_id, text, Aim(table.audit_id, AimKind.UNTIL))).understood_until
    assert understood
    return understood


async def sets_until(table: Table, until: datetime, person_id: int = ANN) -> Turn:
    return await does(table, ahead.set_until, person_id, at=int(until.timestamp()) // 60)


async def opens(table: Table, person_id: int = ANN) -> Turn:
    return await ahead.open_all(table.store, table.by(person_id), audit_id=table.audit_id)


async def until(table: Table) -> datetime | None:
    found = (await table.audit()).ahead
    return found.until if found else None


async def does(table: Table, what: Any, person_id: int = ANN, **which: Any) -> Turn:  # noqa: ANN401 - a use case
    turn = await what(table.store, table.by(person_id), audit_id=table.audit_id, **which)
    assert isinstance(turn, Turn)
    return turn


async def scored_ahead(store: SqlStore) -> Table:
    """Three agencies; of six statements one is close, one between two points, one split, one nobody's, two open."""
    table = await seated(store, "health", "police", "education")
    await sets_day(table)
    said: dict[str, tuple[int | None, ...]] = {
        FIRST: (2, 2, 2),
        SECOND: (0, 2, 4),
        THIRD: (2, 3),
        OTHER: (None, None, None),
    }
    for statement, values in said.items():
        for person_id, value in zip((ANN, BEN, CAT), values, strict=False):
            await table.rates(person_id, value, statement)
    return table


async def met(store: SqlStore) -> Table:
    """All that was opened at once."""
    table = await scored_ahead(store)
    await opens(table)
    return table


@pytest.mark.parametrize("days", [3, 7, 14])
async def test_everybody_scores_until_noon_of_a_day_that_is_offered(store: SqlStore, days: int) -> None:
    table = await seated(store, "health", "police")
    turn = await sets_day(table, days)
    assert turn.audit.ahead == Ahead(NOON, NOON + days * DAY)
    assert turn.done == "ahead-day-set"
    day = (NOON + days * DAY).strftime("%Y-%m-%d 12:00")
    assert await table.last() == TrailEntry(NOON, ANN, "ahead", "", after=day)
    said = await table.said()
    assert (await sets_day(table, days)).done == ""
    assert await table.said() == said


async def test_another_day_keeps_since_when_and_the_trail_says_what_it_was(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await sets_day(table)
    table.later(minutes=5)
    turn = await sets_day(table, 3)
    assert turn.audit.ahead == Ahead(NOON, NOON + 3 * DAY)
    assert (await table.last()).before == "2026-03-09 12:00"


async def test_who_may_not_set_a_day_is_told_why(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    with pytest.raises(Stale):
        await sets_day(table, 5)
    with pytest.raises(NotFacilitator):
        await sets_day(table, 7, BEN)
    alone = await on_a_phone(store, DAN)
    alone.update = 500
    with pytest.raises(GroupOnly):
        await sets_day(alone, 7, DAN)
    await table.closes()
    with pytest.raises(AuditClosed):
        await sets_day(table)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("9 March", WEEK_ON),
        ("9 March at 5pm", WEEK_ON.replace(hour=17)),
        ("9 March 9.30 am", WEEK_ON.replace(hour=9, minute=30)),
        ("9 March 12.30 am", WEEK_ON.replace(hour=0, minute=30)),
        ("12 pm 9 March", WEEK_ON),
        ("9 March, 17.30", WEEK_ON.replace(hour=17, minute=30)),
        ("9.3 at 10.00", WEEK_ON.replace(hour=10)),
        ("1 April", datetime(2026, 4, 1, 11, tzinfo=UTC)),
        ("2 March 12:01", NOON + timedelta(minutes=1)),
    ],
)
async def test_a_day_is_typed_with_its_hour_or_noon(store: SqlStore, text: str, moment: datetime) -> None:
    table = await seated(store, "health", "police")
    assert await says_day(table, text) == moment
    assert await until(table) is None
    assert (await sets_until(table, moment)).done == "ahead-day-set"
    assert await until(table) == moment


async def test_a_moment_that_has_gone_or_is_none_is_refused(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    for text, why in (("2 March 12:00", DuePast), ("when we can", NoDate), ("9 March 25:00", NoDate)):
        with pytest.raises(why):
            await says_day(table, text)
    with pytest.raises(NotFacilitator):
        await says_day(table, "9 March", BEN)
    assert await until(table) is None


async def test_a_moment_that_was_understood_is_looked_at_again_when_it_is_confirmed(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    moment = await says_day(table, "2 March 12:30")
    with pytest.raises(NotFacilitator):
        await sets_until(table, moment, BEN)
    table.later(minutes=31)
    with pytest.raises(DuePast):
        await sets_until(table, moment)
    for minute in (10**15, -(10**15), 4_000_000_000):
        with pytest.raises((Stale, DuePast)):
            await does(table, ahead.set_until, at=minute)
    assert await until(table) is None


async def test_giving_it_up_keeps_what_is_in_and_secret(store: SqlStore) -> None:
    table = await scored_ahead(store)
    with pytest.raises(NotFacilitator):
        await does(table, ahead.card_by_card, BEN)
    turn = await does(table, ahead.card_by_card)
    assert (turn.audit.ahead, turn.audit.reveals) == (None, {})
    assert await table.last() == TrailEntry(NOON, ANN, "ahead-given-up", "", "2026-03-09 12:00")
    said = await table.said()
    await does(table, ahead.card_by_card)
    assert await table.said() == said


@ON_BOTH
async def test_all_that_anybody_scored_opens_at_once_and_once(store: SqlStore) -> None:
    table = await scored_ahead(store)
    at = table.later(days=7)
    turn = await opens(table)
    assert set(turn.audit.reveals) == {FIRST, SECOND, THIRD, OTHER}
    assert turn.audit.reveals[THIRD] == (Reveal(THIRD, 1, at, ANN, ("education",)),)
    assert turn.audit.ahead is not None
    assert (turn.audit.ahead.opened_at, turn.audit.current) == (at, SECOND)
    assert await table.last() == TrailEntry(at, ANN, "opened-all", "", after="4")
    table.later(minutes=1)
    assert (await opens(table)).audit == turn.audit
    assert (await table.said()).count("opened-all") == 1


async def test_who_may_not_open_is_told_why(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    with pytest.raises(Stale):
        await opens(table)
    await sets_day(table)
    with pytest.raises(NobodyAhead):
        await opens(table)
    with pytest.raises(NotFacilitator):
        await opens(table, BEN)


async def test_once_all_is_open_there_is_no_day_any_more(store: SqlStore) -> None:
    table = await met(store)
    for act in (sets_day(table, 3), does(table, ahead.card_by_card), says_day(table, "9 March 17:00")):
        with pytest.raises(Stale):
            await act


async def test_before_that_there_is_no_meeting(store: SqlStore) -> None:
    table = await scored_ahead(store)
    for act in (
        does(table, agenda.take_out, statement=FIRST),
        does(table, agenda.confirm),
        does(table, agenda.begin_talk),
        does(table, agenda.rule_out_unseen, statement=OTHER, reason="another-body"),
    ):
        with pytest.raises(Stale):
            await act


@ON_BOTH
async def test_what_is_close_is_agreed_together_and_what_lies_between_once_it_is_picked(store: SqlStore) -> None:
    table = await met(store)
    with pytest.raises(NotFacilitator):
        await does(table, agenda.confirm, BEN)
    at = table.later(minutes=1)
    turn = await does(table, agenda.confirm)
    assert {place: answer.value for place, answer in turn.audit.answers.items()} == {FIRST: 2}
    answer = turn.audit.answers[FIRST]
    assert (answer.by, answer.at, answer.reason, answer.together) == (ANN, at, "", True)
    assert await table.last() == TrailEntry(at, ANN, "score-together", FIRST, after="2")
    assert (await does(table, agenda.confirm)).audit == turn.audit
    await does(table, agenda.pick, statement=THIRD, value=3)
    turn = await does(table, agenda.confirm)
    assert turn.audit.answers[THIRD].value == 3
    assert turn.due == ()


async def test_only_the_two_points_it_lies_between_can_be_picked(store: SqlStore) -> None:
    table = await met(store)
    with pytest.raises(OffScale) as refused:
        await does(table, agenda.pick, statement=THIRD, value=4)
    assert told(refused) == {"value": 4, "lowest": 2, "highest": 3}
    with pytest.raises(OffScale) as refused:
        await does(table, agenda.pick, statement=FIRST, value=2)
    assert told(refused) == {"value": 2, "lowest": 2, "highest": 2}
    with pytest.raises(NotFacilitator):
        await does(table, agenda.pick, BEN, statement=THIRD, value=3)
    turn = await does(table, agenda.pick, statement=THIRD, value=2)
    assert (await does(table, agenda.pick, statement=THIRD, value=2)).audit == turn.audit
    turn = await does(table, agenda.pick, statement=THIRD, value=3)
    assert turn.audit.ahead is not None
    assert turn.audit.ahead.picked == {THIRD: 3}


async def test_any_member_takes_out_what_would_be_agreed_until_it_is(store: SqlStore) -> None:
    table = await met(store)
    with pytest.raises(NotAMember):
        await does(table, agenda.take_out, DAN, statement=FIRST)
    turn = await does(table, agenda.take_out, BEN, statement=FIRST)
    assert (turn.done, turn.audit.ahead and turn.audit.ahead.out) == ("taken-out", {FIRST: "police"})
    assert await table.last() == TrailEntry(NOON, BEN, "taken-out", FIRST, after="police")
    said = await table.said()
    assert (await does(table, agenda.take_out, CAT, statement=FIRST)).done == "taken-out"
    assert await table.said() == said
    assert FIRST not in (await does(table, agenda.confirm)).audit.answers


async def test_what_was_agreed_meanwhile_is_neither_taken_out_nor_picked(store: SqlStore) -> None:
    table = await met(store)
    await does(table, agenda.confirm)
    for act in (
        does(table, agenda.take_out, BEN, statement=FIRST),
        does(table, agenda.pick, statement=FIRST, value=2),
    ):
        with pytest.raises(AgreedMeanwhile) as refused:
            await act
        assert told(refused) == {"number": FIRST}


async def test_the_talk_begins_with_what_is_split(store: SqlStore) -> None:
    table = await met(store)
    with pytest.raises(NotFacilitator):
        await does(table, agenda.begin_talk, BEN)
    at = table.later(minutes=1)
    turn = await does(table, agenda.begin_talk)
    assert turn.audit.ahead is not None
    assert (turn.audit.current, turn.audit.ahead.on_card) == (SECOND, at)
    table.later(minutes=1)
    assert (await does(table, agenda.begin_talk)).audit == turn.audit


@ON_BOTH
async def test_what_nobody_could_see_is_ruled_out_wherever_the_card_is(store: SqlStore) -> None:
    table = await met(store)
    reason: dict[str, Any] = {"reason": "another-body"}
    with pytest.raises(NotFacilitator):
        await does(table, agenda.rule_out_unseen, BEN, statement=OTHER, **reason)
    with pytest.raises(Stale):
        await does(table, agenda.rule_out_unseen, statement=FIRST, **reason)
    turn = await does(table, agenda.rule_out_unseen, statement=OTHER, **reason)
    assert (turn.audit.answers[OTHER].value, turn.audit.answers[OTHER].reason) == (None, "another-body")
    with pytest.raises(AgreedMeanwhile):
        await does(table, agenda.rule_out_unseen, statement=OTHER, **reason)


async def test_with_everything_answered_there_is_nothing_to_talk_about_and_each_summary_is_wanted_once(
    store: SqlStore,
) -> None:
    table = await seated(store, "health", "police")
    await sets_day(table)
    for statement in TOOL.statements:
        await table.rates(ANN, 2, statement.id)
        await table.rates(BEN, 2, statement.id)
    await opens(table)
    turn = await does(table, agenda.confirm)
    assert [post.name for post in turn.due] == ["summary:1", "summary:2", "overall"]
    assert (await does(table, agenda.begin_talk)).done == "all-answered"
    assert LAST in turn.audit.answers


async def nudged(table: Table, at: datetime) -> list[str]:
    return [post.name for post in await services.reminders.remind(table.store, table.audit_id, at)]


async def test_those_who_are_missing_are_nudged_at_half_time_the_day_before_and_on_the_day(store: SqlStore) -> None:
    table = await scored_ahead(store)
    await sets_day(table, 14)
    found = {day: await nudged(table, NOON.replace(hour=9) + day * DAY) for day in range(15)}
    days = [day for day, names in found.items() if names]
    assert days == [7, 13, 14]
    assert found[7] == [
        "nudge:2026-03-09",
        "own-nudge:0.2026-03-09",
        "own-nudge:1.2026-03-09",
        "own-nudge:2.2026-03-09",
    ]
    assert await nudged(table, NOON.replace(hour=9) + 14 * DAY) == []


async def test_nobody_is_nudged_in_private_who_wants_none(store: SqlStore) -> None:
    table = await scored_ahead(store)
    with pytest.raises(Stale):
        await does(table, services.nudges.hush, BEN, quiet=2)
    with pytest.raises(NotAMember):
        await does(table, services.nudges.hush, DAN, quiet=1)
    turn = await does(table, services.nudges.hush, BEN, quiet=1)
    member = turn.audit.member(BEN)
    assert member is not None
    assert member.quiet
    assert (await does(table, services.nudges.hush, BEN, quiet=1)).audit == turn.audit
    names = await nudged(table, NOON.replace(hour=9) + 6 * DAY)
    assert [name for name in names if name.startswith("own-nudge")] == [
        "own-nudge:0.2026-03-08",
        "own-nudge:2.2026-03-08",
    ]
    await does(table, services.nudges.hush, BEN, quiet=0)
    assert len(await nudged(table, NOON.replace(hour=9) + 7 * DAY)) == 4


async def test_the_facilitator_is_asked_to_open_once_the_day_has_come(store: SqlStore) -> None:
    table = await scored_ahead(store)
    assert "opening" not in str(await nudged(table, WEEK_ON - timedelta(seconds=1)))
    names = await nudged(table, WEEK_ON)
    assert names == ["opening:20260309T1200", "own-opening:20260309T1200"]
    assert await nudged(table, WEEK_ON) == []
