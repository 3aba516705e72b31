from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot import services
from bot.audit.model import Rhythm
from bot.services.reminders import missing_name
from tests.db.people import held
from tests.posts.people import Scene, reminders_at

TUESDAY = datetime(2026, 3, 3, 10, tzinfo=UTC)
DAY = timedelta(days=1)
NAME = missing_name("1.1")


async def waiting(scene: Scene, *, reminders: bool = True, rated: bool = True) -> Scene:
    """On Tuesday at ten, Ann has rated for the police and Ben has not for health."""
    scene.clock = lambda: TUESDAY
    ann, ben = scene.stage.people.values()
    for person, agency in ((ann, "Police"), (ben, "Health")):
        by = replace(scene.by, person_id=person.id, name=person.first_name)
        await services.members.join(scene.store, by, audit_id=scene.audit.id, agency=agency)
    async with scene.store.write() as work:
        settings = replace(scene.audit.room.settings, rhythm=Rhythm.REVEAL, reminders=reminders)
        await work.put_settings(await held(work, scene.audit.id), settings)
    if rated:
        by = replace(scene.by, person_id=ann.id)
        await services.ratings.rate(scene.store, by, audit_id=scene.audit.id, statement="1.1", value=3)
    return scene


async def test_after_a_quiet_day_those_who_are_missing_are_asked_by_name_once(scene: Scene) -> None:
    await waiting(scene)
    scene.clock = lambda: TUESDAY + DAY
    async with scene.posting() as posts:
        await scene.is_drawn(NAME)
        await reminders_at(scene.store, scene.clock())
        await scene.rests(posts)
    (asked,) = scene.said()
    assert "Ben" in asked.words
    assert "Ann" not in asked.words


@pytest.mark.parametrize(
    ("why", "after"),
    [
        ("it is not a day yet", timedelta(hours=23)),
        ("it is night", timedelta(hours=37)),
        ("it is Saturday", 4 * DAY),
    ],
)
async def test_nobody_is_reminded_when(scene: Scene, why: str, after: timedelta) -> None:
    await waiting(scene)
    assert await reminders_at(scene.store, TUESDAY + after) == [], why


async def test_a_room_that_wants_no_reminders_gets_none(scene: Scene) -> None:
    await waiting(scene, reminders=False)
    assert await reminders_at(scene.store, TUESDAY + DAY) == []


async def test_a_group_that_has_not_begun_a_statement_is_left_in_peace(scene: Scene) -> None:
    await waiting(scene, rated=False)
    assert await reminders_at(scene.store, TUESDAY + DAY) == []


async def test_two_processes_looking_at_once_remind_once(scene: Scene) -> None:
    await waiting(scene)
    found = await asyncio.gather(*(reminders_at(scene.store, TUESDAY + DAY) for _ in range(4)))
    assert sum(map(len, found)) == 1


async def test_a_reminder_that_has_lost_its_point_is_not_sent(scene: Scene) -> None:
    await waiting(scene)
    await reminders_at(scene.store, TUESDAY + DAY)
    await scene.scores("1.1", 3)
    async with scene.posting():
        await scene.is_drawn(NAME)
    assert scene.said() == []
