"""What the bot reminds of by itself: of ratings that are missing, of actions that are due, of the next round."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from bot import services
from bot.audit.messages import Aim, AimKind, Post
from bot.audit.model import Action, ActionStatus
from bot.db import SqlStore
from bot.services import reminders
from tests.databases import ON_BOTH
from tests.services.table import ANN, NOON, SECOND, Table, seated

DAY = timedelta(days=1)


async def looks(table: Table, at: datetime) -> list[str]:
    """Look at the audit at a moment; gives what people are reminded of."""
    return [post.name for post in await reminders.remind(table.store, table.audit_id, at)]


async def looked_at(table: Table, at: datetime) -> bool:
    """Say whether the audit is to be looked at by a moment."""
    return table.audit_id in await reminders.to_remind(table.store, at, 10)


async def waiting(store: SqlStore) -> Table:
    """On Monday at noon Ann has rated and Ben has not."""
    table = await seated(store, "health", "police")
    await table.rates(ANN, 2)
    return table


async def with_action(store: SqlStore, day: str = "31 March 2026") -> tuple[Table, Action]:
    table = await seated(store, "health")
    action = await table.adds()
    turn = await table.writes(ANN, day, Aim(table.audit_id, AimKind.DUE, str(action.id)))
    assert turn.understood is not None
    where = {"audit_id": table.audit_id, "action_id": action.id}
    await services.actions.due_on(store, table.by(), day=turn.understood.toordinal(), **where)
    return table, action


@ON_BOTH
async def test_what_is_missing_for_a_day_is_asked_for_once(store: SqlStore) -> None:
    table = await waiting(store)
    assert await looks(table, NOON + DAY - timedelta(seconds=1)) == []
    assert await looks(table, NOON + DAY) == ["missing:1.1"]
    assert (await table.audit()).reminded_at == NOON + DAY
    assert (await table.audit()).active_at == NOON
    assert await looks(table, NOON + 2 * DAY) == []


async def test_what_the_facilitator_has_asked_for_is_not_asked_for_again(store: SqlStore) -> None:
    table = await waiting(store)
    table.later(hours=1)
    assert (await services.ratings.remind(store, table.by(), audit_id=table.audit_id)).done == "reminded"
    assert await looks(table, table.now + DAY) == []


async def test_it_is_looked_at_when_it_may_be_due_and_not_before(store: SqlStore) -> None:
    table = await waiting(store)
    assert await looked_at(table, NOON)
    await looks(table, NOON)
    assert not await looked_at(table, NOON + DAY - timedelta(seconds=1))
    assert await looked_at(table, NOON + DAY)
    assert list(await reminders.to_remind(store, NOON + DAY, 0)) == []


async def test_whatever_happens_begins_the_quiet_day_anew(store: SqlStore) -> None:
    table = await waiting(store)
    await looks(table, NOON + DAY)
    table.later(days=2)
    await table.rates(ANN, 3)
    assert await looks(table, NOON + 3 * DAY - timedelta(seconds=1)) == []
    assert await looks(table, NOON + 3 * DAY) == ["missing:1.1"]


@pytest.mark.parametrize("hours", [30, 42, 5 * 24])
async def test_nobody_is_asked_in_the_evening_at_night_or_at_the_weekend(store: SqlStore, hours: int) -> None:
    table = await waiting(store)
    at = NOON + timedelta(hours=hours)
    assert await looks(table, at) == []
    assert await looked_at(table, at + 3 * DAY)


@pytest.mark.parametrize("why", ["nobody has rated", "all have rated", "straight", "revealed", "closed", "off"])
async def test_nobody_is_asked_when(store: SqlStore, why: str) -> None:
    table = await seated(store, "health", "police", "education")
    if why != "nobody has rated":
        await table.rates(ANN, 2)
    if why == "all have rated":
        await services.cards.go_to(store, table.by(), audit_id=table.audit_id, statement=SECOND)
    if why == "straight":
        await table.chooses("rhythm", "straight")
    if why == "revealed":
        await services.ratings.reveal(store, table.by(), audit_id=table.audit_id, statement="1.1")
    if why == "closed":
        await table.closes()
    if why == "off":
        await table.chooses("reminders", "off")
    assert await looks(table, NOON + DAY) == []


async def test_an_audit_that_cannot_be_looked_at_leaves_the_others_their_turn(store: SqlStore) -> None:
    table = await waiting(store)
    await reminders.put_off(store, table.audit_id, NOON)
    assert not await looked_at(table, NOON + timedelta(minutes=59))
    assert await looked_at(table, NOON + timedelta(hours=1))


@ON_BOTH
async def test_an_audit_that_is_gone_is_not_looked_at(store: SqlStore) -> None:
    assert await reminders.remind(store, 99, NOON) == ()


@pytest.mark.parametrize(
    ("day", "spoken"),
    [(date(2026, 3, 23), False), (date(2026, 3, 24), True), (date(2026, 3, 31), True), (date(2026, 4, 7), True)],
)
async def test_actions_are_spoken_of_a_week_before_on_the_day_and_weekly_after(
    store: SqlStore,
    day: date,
    spoken: bool,  # noqa: FBT001 - a case
) -> None:
    table, _ = await with_action(store)
    at = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    assert await looks(table, at) == ([f"actions:{day}"] if spoken else [])
    assert await looks(table, at) == []


@pytest.mark.parametrize(("hour", "spoken"), [(7, False), (8, True), (18, True), (19, False)])
async def test_they_are_spoken_of_by_day_where_the_room_is(store: SqlStore, hour: int, spoken: bool) -> None:  # noqa: FBT001 - a case
    table, _ = await with_action(store)
    assert bool(await looks(table, datetime(2026, 3, 31, hour, tzinfo=UTC))) == spoken  # summer time: an hour on


async def test_when_they_are_looked_at_next(store: SqlStore) -> None:
    table, _ = await with_action(store)
    await looks(table, NOON)
    week_before = datetime(2026, 3, 24, 9, tzinfo=UTC)
    assert not await looked_at(table, week_before - timedelta(seconds=1))
    assert await looked_at(table, week_before)
    await looks(table, week_before)
    on_the_day = datetime(2026, 3, 31, 8, tzinfo=UTC)
    assert not await looked_at(table, on_the_day - timedelta(seconds=1))
    assert await looked_at(table, on_the_day)
    await looks(table, on_the_day - timedelta(hours=1))
    assert await looked_at(table, on_the_day)
    assert not await looked_at(table, on_the_day - timedelta(seconds=1))


@ON_BOTH
async def test_what_has_ended_or_has_no_day_is_not_spoken_of(store: SqlStore) -> None:
    table, action = await with_action(store)
    await table.adds("Another.")
    where = {"audit_id": table.audit_id, "action_id": action.id}
    await services.actions.end(store, table.by(), status=ActionStatus.DONE, **where)
    assert await looks(table, datetime(2026, 3, 31, 9, tzinfo=UTC)) == []
    assert not await looked_at(table, NOON + 300 * DAY)


async def test_one_message_a_day_stands_with_the_first_round_and_lists_what_is_near(store: SqlStore) -> None:
    table, action = await with_action(store)
    first = table.audit_id
    soon = await table.adds("Soon.")
    far = await table.adds("Far.")
    for one, day in ((soon, date(2026, 4, 7)), (far, date(2026, 4, 8))):
        await services.actions.due_on(store, table.by(), audit_id=first, action_id=one.id, day=day.toordinal())
    await table.closes()
    await table.begins()
    later = await table.adds("Later.")
    await services.actions.due_in(store, table.by(), audit_id=table.audit_id, action_id=later.id, span="1m")
    at = datetime(2026, 3, 31, 9, tzinfo=UTC)
    posts: list[Post] = list(await reminders.remind(store, first, at))
    assert [(post.audit_id, post.name) for post in posts] == [(first, "actions:2026-03-31")]
    assert await looks(table, at) == []
    listed = await reminders.actions_of_the_day(store, table.audit_id, at.date())
    assert [one.action.id for one in listed] == [action.id, later.id, soon.id]
    assert await reminders.actions_of_the_day(store, table.audit_id, date(2026, 3, 30)) == ()
    where = {"audit_id": first, "action_id": soon.id}
    await services.actions.end(store, table.by(), status=ActionStatus.DONE, **where)
    listed = await reminders.actions_of_the_day(store, table.audit_id, at.date())
    assert [one.action.id for one in listed] == [action.id, later.id]


async def closed(store: SqlStore) -> Table:
    """Closed on Monday the second of March, at noon."""
    table = await seated(store, "health")
    await table.closes()
    return table


@ON_BOTH
@pytest.mark.parametrize(
    ("at", "spoken"),
    [
        (datetime(2026, 9, 1, 12, tzinfo=UTC), False),
        (datetime(2026, 9, 2, 7, tzinfo=UTC), False),
        (datetime(2026, 9, 2, 8, tzinfo=UTC), True),
        (datetime(2026, 9, 2, 19, tzinfo=UTC), False),
        (datetime(2026, 9, 16, 12, tzinfo=UTC), True),
        (datetime(2026, 9, 17, 12, tzinfo=UTC), False),
    ],
)
async def test_the_next_round_is_spoken_of_so_many_months_later_by_day_and_once(
    store: SqlStore,
    at: datetime,
    spoken: bool,  # noqa: FBT001 - a case
) -> None:
    table = await closed(store)
    assert await looks(table, at) == (["repeat:2026-03-02"] if spoken else [])
    assert await looks(table, at) == []


async def test_the_next_round_is_spoken_of_on_the_same_day_of_the_rooms_own_calendar(store: SqlStore) -> None:
    table = await seated(store, "health")
    await table.writes(ANN, "Pacific/Auckland", Aim(table.audit_id, AimKind.ZONE))
    await table.closes()  # there it is Tuesday the third by then
    morning = datetime(2026, 9, 2, 21, tzinfo=UTC)
    assert [await looks(table, at) for at in (morning - DAY, morning)] == [[], ["repeat:2026-03-02"]]


async def test_when_the_next_round_is_looked_at(store: SqlStore) -> None:
    table = await closed(store)
    due = datetime(2026, 9, 2, 8, tzinfo=UTC)
    for seen in (NOON, due - timedelta(hours=2), due - timedelta(hours=13)):
        await looks(table, seen)
        assert not await looked_at(table, due - timedelta(seconds=1))
        assert await looked_at(table, due)
    evening = due + timedelta(hours=11)
    await looks(table, evening)
    assert not await looked_at(table, evening + timedelta(hours=12))
    assert await looked_at(table, due + DAY)


@pytest.mark.parametrize("why", ["never", "open again", "a later round"])
async def test_no_round_is_spoken_of_when(store: SqlStore, why: str) -> None:
    table = await closed(store)
    first = table.audit_id
    if why == "never":
        await table.chooses("repeat_months", "0")
    if why == "open again":
        await services.audits.reopen(store, table.by(), audit_id=first)
    if why == "a later round":
        await table.begins()
    table.audit_id = first
    assert await looks(table, datetime(2026, 9, 2, 12, tzinfo=UTC)) == []


async def test_an_audit_rests_when_it_is_closed_and_the_last(store: SqlStore) -> None:
    table = await seated(store, "health")
    first = await table.audit()
    assert not await reminders.is_resting(store, first)
    await table.closes()
    assert await reminders.is_resting(store, first)
    await table.begins()
    assert not await reminders.is_resting(store, first)
    await table.closes()
    assert not await reminders.is_resting(store, first)
