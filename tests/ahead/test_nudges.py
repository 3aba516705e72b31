"""Who is nudged, on which day and at which hour, and when the facilitator is asked to open."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

from bot import services
from bot.audit.messages import Post
from bot.db import SqlStore
from tests.ahead.people import ANN, Room, room, scored
from tests.db.people import NOON, held
from tests.posts.people import reminders_at

DAY = timedelta(days=1)
MONDAY = NOON
"""The second of March 2026, at noon in London; all is to be in at noon of the ninth."""


def names(posts: list[Post]) -> list[str]:
    return [post.name for post in posts]


async def looked_at(here: Room, *moments: datetime) -> list[list[str]]:
    return [names(await reminders_at(here.store, moment)) for moment in moments]


async def test_half_time_the_day_before_and_the_day_itself_once_each(store: SqlStore) -> None:
    here = await room(store, 2)
    morning = MONDAY.replace(hour=9, minute=30)
    days = await looked_at(here, *(morning + n * DAY for n in range(8)))
    nudged = [n for n, found in enumerate(days) if any(name.startswith("nudge") for name in found)]
    assert nudged == [4, 6, 7]
    assert days[4] == ["nudge:2026-03-06", "own-nudge:0.2026-03-06", "own-nudge:1.2026-03-06"]
    assert names(await reminders_at(store, morning + 7 * DAY + timedelta(minutes=5))) == []


async def test_none_at_night_in_the_rooms_own_time_zone(store: SqlStore) -> None:
    here = await room(store, 2)
    async with store.write() as work:
        audit = await held(work, here.audit_id)
        await services.settings.set_zone(work, audit, here.by(), target="", text="Tokyo")
    friday = datetime(2026, 3, 6, tzinfo=UTC)
    found = await looked_at(here, *(friday - DAY + timedelta(minutes=20 * step) for step in range(72 * 2)))
    hours = [step for step, posts in enumerate(found) if posts]
    assert [(friday - DAY + timedelta(minutes=20 * step)).hour for step in hours] == [0]  # nine in Tokyo


async def test_who_is_done_is_left_in_peace_and_so_is_who_wants_no_more(store: SqlStore) -> None:
    here = await scored(store, [[2] * 6, [], []])
    await services.nudges.hush(store, here.by(3), audit_id=here.audit_id, quiet=1)
    (found,) = await looked_at(here, MONDAY.replace(hour=9, minute=1) + 4 * DAY)
    assert found == ["nudge:2026-03-06", "own-nudge:1.2026-03-06"]
    await services.nudges.hush(store, here.by(3), audit_id=here.audit_id, quiet=0)
    (later,) = await looked_at(here, MONDAY.replace(hour=10) + 6 * DAY)
    assert later == ["nudge:2026-03-08", "own-nudge:1.2026-03-08", "own-nudge:2.2026-03-08"]


async def test_the_day_comes_and_the_facilitator_is_asked_once_and_nothing_opens(store: SqlStore) -> None:
    here = await scored(store, [[2], []])
    noon = MONDAY + 7 * DAY
    early, late, again = await looked_at(here, noon - timedelta(seconds=1), noon, noon + DAY)
    assert not any("opening" in name for name in early)
    assert late == ["opening:20260309T1200", "own-opening:20260309T1200"]
    assert again == []
    assert not (await here.audit()).reveals


async def test_a_moved_day_asks_anew_even_where_no_reminders_are_wanted(store: SqlStore) -> None:
    here = await scored(store, [[2], []])
    await services.settings.choose(store, here.by(), audit_id=here.audit_id, name="reminders", choice="off")
    await services.ahead.set_day(store, here.by(), audit_id=here.audit_id, days=14)
    half, old, new = await looked_at(here, *(MONDAY + n * DAY for n in (6, 7, 14)))
    assert (half, old) == ([], [])
    assert new == ["opening:20260316T1200", "own-opening:20260316T1200"]


async def test_when_all_are_done_the_facilitator_is_asked_at_once_but_at_night_in_the_morning(store: SqlStore) -> None:
    by_day, by_night = await scored(store, [[2] * 6, [2] * 5]), None
    last = await services.ratings.rate(store, by_day.by(2), audit_id=by_day.audit_id, statement="2.3", value=1)
    assert [post.name for post in last.due] == ["opening:all.2", "own-opening:all.2"]
    again = await services.ratings.rate(store, by_day.by(2), audit_id=by_day.audit_id, statement="2.3", value=2)
    assert again.due == ()
    await services.audits.close(store, by_day.by(ANN), audit_id=by_day.audit_id)
    by_night = await scored(store, [[2] * 6, [2] * 5])
    by_night.now = MONDAY.replace(hour=23) + DAY
    last = await services.ratings.rate(store, by_night.by(2), audit_id=by_night.audit_id, statement="2.3", value=1)
    assert last.due == ()
    night, morning = await looked_at(
        by_night, MONDAY.replace(hour=23, minute=30) + DAY, MONDAY.replace(hour=9) + 2 * DAY
    )
    assert night == []
    assert morning == ["opening:all.2", "own-opening:all.2"]


async def test_one_more_agency_and_all_done_again_asks_again(store: SqlStore) -> None:
    here = await scored(store, [[2] * 6, [2] * 6])
    await services.members.join(store, here.by(3), audit_id=here.audit_id, agency="Board 03")
    await here.rates(3, *[1] * 6)
    async with store.read() as look:
        assert await look.post(here.audit_id, "opening:all.3")  # type: ignore[arg-type]


async def test_two_processes_looking_at_once_nudge_once(store: SqlStore) -> None:
    await room(store, 2)
    morning = MONDAY.replace(hour=9, minute=30) + 4 * DAY
    found = await asyncio.gather(*(reminders_at(store, morning) for _ in range(4)))
    assert sorted(name for posts in found for name in names(posts)) == [
        "nudge:2026-03-06", "own-nudge:0.2026-03-06", "own-nudge:1.2026-03-06",
    ]  # fmt: skip


async def test_once_all_is_open_nobody_is_nudged(store: SqlStore) -> None:
    here = await scored(store, [[2], []])
    await here.opens()
    assert await looked_at(here, *(MONDAY + n * DAY for n in range(9))) == [[]] * 9
