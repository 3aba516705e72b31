"""How long a closed round is kept, whom that is told and when, and an open round that nobody comes back to."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot import services
from bot.audit.cards import Card
from bot.audit.errors import KeptTooLong, NoAudit, NotFacilitator, Stale
from bot.audit.keeping import Destroyed, DestroyedKind, Hold, HoldSource
from bot.audit.messages import Aim, AimKind, PostName
from bot.audit.model import Status
from bot.db import SqlStore
from bot.services import reminders
from bot.services.retention import end_of, end_told, is_over
from tests.databases import ON_BOTH
from tests.services.table import ANN, BEN, FIRST, NOON, Table, seated, told

DAY = timedelta(days=1)
MORNING = NOON.replace(hour=9)
CLOSED = "20260302T1200"
END = MORNING.replace(year=2026, month=6, day=2, hour=8)
"""Three months after a Monday in March, at nine on a clock in London, in summer."""


async def looks(table: Table, at: datetime) -> list[str]:
    found = [post.name for post in await reminders.remind(table.store, table.audit_id, at)]
    return [name for name in found if not name.startswith("repeat")]


async def looked_at(table: Table, *moments: datetime) -> list[bool]:
    """Say of each moment whether the audit is to be looked at by then."""
    return [table.audit_id in await reminders.to_remind(table.store, at, 10) for at in moments]


async def closed(store: SqlStore, months: str = "3") -> Table:
    """A round that was closed on Monday at noon, in a room that keeps it for three months."""
    table = await seated(store, "health", "police")
    await table.chooses("retention_months", months)
    await table.closes()
    return table


async def made_for(table: Table) -> list[tuple[str, int]]:
    """What was made of the round, and for whom."""
    access = await services.access.access_to(table.store, (await table.audit()).room.id, table.now)
    return [(one.form, one.person_id) for one in access.rounds[0].made]


async def shown(table: Table) -> None:
    """All that is wanted has been posted."""
    for post in await services.posts.due_posts(table.store):
        await services.posts.posted(table.store, post.__class__(post.audit_id, post.name, post.version, post.version))


@ON_BOTH
async def test_the_end_is_told_a_month_and_a_week_before_and_then_comes_the_purge(store: SqlStore) -> None:
    table = await closed(store)
    await shown(table)
    assert end_of(await table.audit(), store.memory.longest_kept) == END
    assert await looks(table, END - 31 * DAY) == []
    assert await looks(table, END - 30 * DAY) == [f"retention:month.{CLOSED}", "documents"]
    assert await looks(table, END - 29 * DAY) == []
    assert await looks(table, END - 7 * DAY) == [f"retention:week.{CLOSED}"]
    assert not await is_over(store, table.audit_id, END - DAY)
    assert await looks(table, END - DAY) == []
    assert await is_over(store, table.audit_id, END)
    assert await looks(table, END) == [f"purge:{CLOSED}"]
    assert await looks(table, END + DAY) == []
    assert await made_for(table) == [("documents", ANN), ("documents", 0)]


async def test_it_is_looked_at_on_those_days_and_not_before(store: SqlStore) -> None:
    table = await closed(store)
    for day in (END - 30 * DAY, END - 7 * DAY, END):
        await looks(table, day - DAY)
        assert await looked_at(table, day - timedelta(minutes=1), day) == [False, True]
        await looks(table, day)


async def test_once_the_end_was_told_it_is_looked_at_on_the_next_of_those_days(store: SqlStore) -> None:
    table = await closed(store)
    for day, following in ((END - 30 * DAY, END - 7 * DAY), (END - 7 * DAY, END)):
        await looks(table, day)
        assert await looked_at(table, following - timedelta(minutes=1), following) == [False, True]


async def test_a_round_that_was_opened_and_closed_again_is_told_of_anew_with_a_month_left(store: SqlStore) -> None:
    table = await closed(store)
    for day in (30, 7):
        await looks(table, END - day * DAY)
    table.now = END - 5 * DAY
    await services.retention.keep_for(store, table.by(), audit_id=table.audit_id, months=3)
    kept = "20260828T0800"
    for day in (30, 7, 0):
        at = MORNING.replace(month=8, day=28, hour=8) - day * DAY
        assert (await looks(table, at))[0].endswith(f"{kept}.{CLOSED}")
    for again in (1, 2):
        table.now = at + again * DAY + timedelta(hours=3)
        await services.audits.reopen(store, table.by(), audit_id=table.audit_id)
        await table.closes()
        back = table.now + 200 * DAY
        assert (await looks(table, back))[0] == f"retention:month.{kept}.{table.now:%Y%m%dT%H%M}"
        assert await end_told(store, table.audit_id) == back + 30 * DAY


async def test_the_end_is_a_day_of_the_rooms_own_calendar(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await table.chooses("retention_months", "3")
    await table.writes(ANN, "Pacific/Auckland", Aim(table.audit_id, AimKind.ZONE))
    await table.closes()
    assert await end_told(store, table.audit_id) == NOON.replace(month=6, hour=21), "there it was Tuesday by then"
    turn = await services.retention.keep_for(store, table.by(), audit_id=table.audit_id, months=12)
    assert turn.audit.kept_until == NOON.replace(year=2027, hour=20)
    assert (turn.done, (await table.last()).after) == ("kept-longer", "2027-03-02")


async def test_however_long_the_bot_was_away_a_month_and_a_week_are_left(store: SqlStore) -> None:
    table = await closed(store)
    back = END + 400 * DAY
    assert await looks(table, back) == [f"retention:month.{CLOSED}", "documents"]
    assert not await is_over(store, table.audit_id, back)
    later = back + 29 * DAY
    assert await looks(table, later) == [f"retention:week.{CLOSED}"]
    assert not await is_over(store, table.audit_id, back + 31 * DAY)
    assert await looks(table, later + 7 * DAY) == [f"purge:{CLOSED}"]


async def test_at_night_nobody_is_told(store: SqlStore) -> None:
    table = await closed(store)
    night = (END - 30 * DAY).replace(hour=23)
    assert await looks(table, night) == []
    assert await looks(table, night + timedelta(hours=10)) != []


@ON_BOTH
async def test_a_round_that_is_kept_for_longer_is_told_of_again(store: SqlStore) -> None:
    table = await closed(store)
    await looks(table, END - 30 * DAY)
    await looks(table, END - 7 * DAY)
    table.now = END - DAY
    turn = await services.retention.keep_for(store, table.by(), audit_id=table.audit_id, months=3)
    longer = MORNING.replace(month=9, day=1, hour=8)
    assert turn.audit.kept_until == longer
    assert (turn.done, (await table.last()).what) == ("kept-longer", "kept-longer")
    assert [await is_over(store, table.audit_id, at) for at in (END, longer)] == [False, False], "not before it is told"
    assert await looks(table, END) == []
    assert await looks(table, longer - 30 * DAY) == [f"retention:month.20260901T0800.{CLOSED}", "documents"]


async def test_only_the_facilitator_says_that_it_is_on_the_record_or_keeps_it(store: SqlStore) -> None:
    table = await closed(store)
    with pytest.raises(NotFacilitator):
        await services.retention.confirm(store, table.by(BEN), audit_id=table.audit_id)
    with pytest.raises(NotFacilitator):
        await services.retention.keep_for(store, table.by(BEN), audit_id=table.audit_id, months=3)
    with pytest.raises(Stale):
        await services.retention.keep_for(store, table.by(), audit_id=table.audit_id, months=999)
    turn = await services.retention.confirm(store, table.by(), audit_id=table.audit_id)
    assert (turn.done, (await table.last()).what) == ("on-record-kept", "on-record")


async def test_while_a_hold_is_on_there_is_no_end(store: SqlStore) -> None:
    table = await closed(store)
    room = (await table.audit()).room.id
    await services.holds.put(store, table.by(), room, Hold(HoldSource.OPERATOR, "An inquiry.", table.now))
    assert await looks(table, END + 90 * DAY) == []
    assert await end_told(store, table.audit_id) is None
    await services.holds.lift(store, table.by(), room, HoldSource.OPERATOR, "It is over.")
    assert table.audit_id in await reminders.to_remind(store, NOON, 10)
    assert await looks(table, END + 90 * DAY) == [f"retention:month.{CLOSED}", "documents"]


@ON_BOTH
async def test_a_hold_that_comes_after_the_purge_was_wanted_stops_it_and_it_is_wanted_again(store: SqlStore) -> None:
    table = await closed(store)
    for day in (30, 7, 0):
        await looks(table, END - day * DAY)
    room = (await table.audit()).room.id
    await services.holds.put(store, table.by(), room, Hold(HoldSource.OPERATOR, "An inquiry.", table.now))
    assert not await is_over(store, table.audit_id, END)
    await shown(table)
    await services.holds.lift(store, table.by(), room, HoldSource.OPERATOR, "It is over.")
    assert await looks(table, END + DAY) == [f"purge:{CLOSED}"]


async def test_a_room_keeps_nothing_for_longer_than_the_operator_allows(store: SqlStore) -> None:
    table = await seated(store, "health")
    with pytest.raises(KeptTooLong) as refused:
        await table.chooses("retention_months", "60")
    assert told(refused) == {"months": store.memory.longest_kept}
    await table.chooses("retention_months", "24")
    store.memory.longest_kept = 6
    await table.closes()
    audit = await table.audit()
    assert end_of(audit, 6) == MORNING.replace(month=9, day=2, hour=8)


@ON_BOTH
async def test_an_open_round_is_never_at_its_end(store: SqlStore) -> None:
    table = await closed(store)
    await looks(table, END - 30 * DAY)
    await services.audits.reopen(store, table.by(), audit_id=table.audit_id)
    assert not await is_over(store, table.audit_id, END + DAY)
    assert end_of(await table.audit(), 24) is None


@ON_BOTH
async def test_a_silent_round_is_asked_about_twice_and_then_closed_by_itself(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    year = MORNING + 366 * DAY
    assert await looks(table, year - 2 * DAY) == []
    silent = NOON + 365 * DAY
    assert await looked_at(table, silent - timedelta(minutes=1), silent) == [False, True]
    assert await looks(table, year) == [f"silent:facilitator.{CLOSED}"]
    assert await looked_at(table, year + 14 * DAY - timedelta(minutes=1), year + 14 * DAY) == [False, True]
    assert await looks(table, year + DAY) == []
    assert await looks(table, year + 14 * DAY) == [f"silent:admins.{CLOSED}"]
    assert await looks(table, year + 28 * DAY) == [f"silent:closed.{CLOSED}", "documents"]
    audit = await table.audit()
    assert audit.status is Status.CLOSED
    assert audit.closed_at == year + 28 * DAY
    last = await table.last()
    assert (last.what, last.person_id, last.why) == ("closed", 0, "silent")
    assert await made_for(table) == [("documents", 0)]


async def test_whatever_somebody_does_keeps_a_silent_round_open(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    year = MORNING + 366 * DAY
    await looks(table, year)
    table.now = year + 20 * DAY
    await table.rates(BEN, 2)
    assert await looks(table, year + 28 * DAY) in ([], ["missing:1.1"])
    assert (await table.audit()).status is Status.OPEN
    assert (await table.audit()).facilitator_id == ANN


@ON_BOTH
async def test_where_the_bot_was_removed_a_round_is_purged_a_month_after_its_end_unless_it_is_held(
    store: SqlStore,
) -> None:
    keep_time = services.forsaken.keep_time
    table = await closed(store)
    assert await keep_time(store, END + 400 * DAY) == []
    await services.chats.removed(store, table.by())
    room = (await table.audit()).room.id
    await services.holds.put(store, table.by(), room, Hold(HoldSource.OPERATOR, "An inquiry asks.", table.now))
    assert await keep_time(store, END + 400 * DAY) == []
    await services.holds.lift(store, table.by(), room, HoldSource.OPERATOR, "It is over.")
    assert await keep_time(store, END + 29 * DAY) == []
    assert await keep_time(store, END + 30 * DAY) == [table.audit_id]
    assert await keep_time(store, END + 31 * DAY) == []
    async with store.read() as look:
        assert [(line.what, line.word) for line in await look.destroyed()][1:] == [(DestroyedKind.PURGE, "clock")]


async def test_where_the_bot_was_removed_a_silent_round_is_closed_before_it_can_be_purged(store: SqlStore) -> None:
    keep_time = services.forsaken.keep_time
    table = await seated(store, "health", "police")
    await services.chats.removed(store, table.by())
    await keep_time(store, NOON + 392 * DAY)
    assert (await table.audit()).status is Status.OPEN
    assert await keep_time(store, NOON + 394 * DAY) == []
    audit = await table.audit()
    assert (audit.status, audit.closed_at) == (Status.CLOSED, NOON + 394 * DAY)
    assert await keep_time(store, NOON + 395 * DAY) == []
    assert len(await keep_time(store, NOON + 2000 * DAY)) == 1


async def test_somebody_who_comes_back_in_that_moment_keeps_a_silent_round_open(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    table.later(days=1)
    await table.rates(BEN, 2)
    for at, status in ((393 * DAY + 23 * timedelta(hours=1), Status.OPEN), (394 * DAY, Status.CLOSED)):
        assert not await services.forsaken.ended(store, table.audit_id, NOON + at)
        assert (await table.audit()).status is status


async def test_what_tells_of_an_end_is_told_only_while_that_is_the_end(store: SqlStore) -> None:
    table = await closed(store)
    told, documents = await reminders.remind(store, table.audit_id, END - 30 * DAY)
    (over,) = [services.retention.stage_name(await table.audit())]
    others = {"purge": over, "another": PostName("retention:month")}
    asked = {"told": told, **{name: replace(told, name=other) for name, other in others.items()}}

    async def still() -> list[str]:
        return [name for name, post in asked.items() if await services.retention.is_told(store, post)]

    assert (over, documents.name) == (f"purge:{CLOSED}", "documents")
    assert await still() == ["told"]
    table.now = END - DAY
    await services.retention.keep_for(store, table.by(), audit_id=table.audit_id, months=3)
    assert await still() == []
    await services.audits.reopen(store, table.by(), audit_id=table.audit_id)
    asked["told"] = replace(told, name=services.retention.stage_name(await table.audit(), "month"))
    assert await still() == []


@ON_BOTH
async def test_what_is_left_of_a_round_is_a_line_and_where_its_messages_are_is_known_before(store: SqlStore) -> None:
    table = await closed(store)
    with pytest.raises(NoAudit):
        await services.purges.would_purge(store, 99, END)
    await services.cards.arrived(store, Card(table.audit_id, table.room.chat_id, 0, 900, 0, FIRST), None)
    assert await services.purges.messages_left(store, table.audit_id) == ((table.room.chat_id, 900),)
    audit = await table.audit()
    _, trail = await services.chain.whole_trail(store, table.audit_id)
    would = await services.purges.would_purge(store, table.audit_id, END)
    line = await services.purges.purge(store, table.audit_id, END, "operator")
    assert len(line.token) == 32
    assert replace(line, token="") == Destroyed(
        "",
        END,
        DestroyedKind.PURGE,
        "operator",
        trail.chain.beginning,
        room_id=audit.room.id,
        round=1,
        framework="tool",
        counts=would.counts,
        head=trail.chain.head,
    )
    assert replace(would, token="") == replace(line, token="", word="")
    with pytest.raises(NoAudit):
        await services.purges.purge(store, table.audit_id, END, "operator")
