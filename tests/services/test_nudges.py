"""Nudges and the question to open: on which days they are looked at, by whose clock, and when their point is lost."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot import services
from bot.audit.messages import Aim, AimKind
from bot.db import SqlStore
from bot.services import nudges, reminders
from tests.databases import ON_BOTH
from tests.services.table import ANN, BEN, CAT, NOON, Table, seated

DAY = timedelta(days=1)
UNTIL = NOON + 7 * DAY
MORNING = NOON.replace(hour=9)
LONDON, AUCKLAND = ZoneInfo("Europe/London"), ZoneInfo("Pacific/Auckland")


async def ahead(store: SqlStore, zone: str = "") -> Table:
    """Three agencies score ahead until noon of the Monday after, by the clock of their zone."""
    table = await seated(store, "health", "police", "education")
    if zone:
        await table.writes(ANN, zone, Aim(table.audit_id, AimKind.ZONE))
    await services.ahead.set_day(store, table.by(), audit_id=table.audit_id, days=7)
    return table


async def looks(table: Table, at: datetime) -> list[str]:
    """The kinds of what is wanted when the audit is looked at."""
    found = await reminders.remind(table.store, table.audit_id, at)
    return sorted({post.name.partition(":")[0] for post in found})


async def looked_at(table: Table, at: datetime) -> list[bool]:
    """Say whether the audit is to be looked at a second before a moment, and at that moment."""
    second = timedelta(seconds=1)
    return [table.audit_id in await reminders.to_remind(table.store, each, 9) for each in (at - second, at)]


@ON_BOTH
async def test_it_is_looked_at_on_each_day_of_a_nudge_and_when_the_day_has_come_and_then_no_more(
    store: SqlStore,
) -> None:
    table = await ahead(store)
    assert await looks(table, NOON) == []
    for days in (4, 6, 7):
        assert await looked_at(table, MORNING + days * DAY) == [False, True]
        assert await looks(table, MORNING + days * DAY - timedelta(hours=1)) == []
        assert await looked_at(table, MORNING + days * DAY) == [False, True]
        assert await looks(table, MORNING + days * DAY) == ["nudge", "own-nudge"]
    assert await looked_at(table, UNTIL) == [False, True]
    assert await looks(table, UNTIL) == ["opening", "own-opening"]
    assert await looked_at(table, UNTIL + 30 * DAY) == [False, False]


async def test_nobody_is_nudged_once_the_day_has_come_though_nobody_was_before(store: SqlStore) -> None:
    table = await ahead(store)
    assert await looks(table, UNTIL) == ["opening", "own-opening"]


async def test_days_and_nights_are_those_of_the_room(store: SqlStore) -> None:
    table = await ahead(store, "Pacific/Auckland")
    nine = NOON.replace(hour=20)  # there it is the next day by then
    assert [await looks(table, nine + 6 * DAY - timedelta(minutes=1)), await looks(table, nine + 6 * DAY)] == [
        [],
        ["nudge", "own-nudge"],
    ]


async def test_once_all_is_in_it_is_looked_at_again_when_the_day_has_come(store: SqlStore) -> None:
    table = await ahead(store)
    for statement in (await table.audit()).framework.statements:
        for person_id in (ANN, BEN, CAT):
            turn = await table.rates(person_id, 2, statement.id)
    assert [post.name for post in turn.due] == ["opening:all.3", "own-opening:all.3"]
    assert await looks(table, NOON) == []
    assert await looked_at(table, UNTIL) == [False, True]


async def test_nobody_is_nudged_or_asked_once_all_is_open_or_closed(store: SqlStore) -> None:
    table = await ahead(store)
    await table.rates(BEN, 2)
    await services.ahead.open_all(store, table.by(), audit_id=table.audit_id)
    audit = await table.audit()
    assert [nudges.nudged_member(audit, f"{place}.2026-03-08") for place in range(3)] == [None] * 3
    assert [await looks(table, at) for at in (MORNING + 6 * DAY, UNTIL)] == [[], []]
    await table.closes()
    await table.begins()
    await table.joins(BEN, "police")
    await services.ahead.set_day(store, table.by(), audit_id=table.audit_id, days=7)
    await table.closes()
    assert [await looks(table, at) for at in (MORNING + 4 * DAY, UNTIL)] == [[], []]


def test_by_day_is_from_nine_to_eight_on_a_clock_of_the_zone() -> None:
    half_past = MORNING + timedelta(minutes=30)
    asked = (MORNING - timedelta(minutes=1), half_past, MORNING.replace(hour=19), MORNING.replace(hour=20))
    assert [nudges.by_day(at, LONDON) for at in asked] == [
        MORNING,
        half_past,
        MORNING.replace(hour=19),
        MORNING + DAY,
    ]
    assert nudges.by_day(NOON, AUCKLAND) == NOON.replace(hour=20)
