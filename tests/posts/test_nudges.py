"""Nudges as they are sent: counts and names in the group, and one's own in private."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot import services
from tests.posts.people import Scene, reminders_at

TUESDAY = datetime(2026, 3, 3, 12, tzinfo=UTC)
DAY = timedelta(days=1)


async def ahead(scene: Scene) -> Scene:
    """On Tuesday at noon all is to be in within a week; Ann is done for the police, Ben has nothing for health."""
    scene.clock = lambda: TUESDAY
    ann, ben = scene.stage.people.values()
    for person, agency in ((ann, "Police"), (ben, "Health")):
        by = replace(scene.by, person_id=person.id, name=person.first_name)
        await services.members.join(scene.store, by, audit_id=scene.audit.id, agency=agency)
    await services.ahead.set_day(scene.store, scene.by, audit_id=scene.audit.id, days=7)
    for statement in scene.audit.framework.statements:
        by = replace(scene.by, person_id=ann.id)
        await services.ratings.rate(scene.store, by, audit_id=scene.audit.id, statement=statement.id, value=3)
    return scene


async def test_the_group_reads_counts_and_who_is_missing_reads_their_own(scene: Scene) -> None:
    await ahead(scene)
    for person in scene.stage.people.values():
        person.says(person.private, "/start")
    scene.clock = lambda: TUESDAY.replace(hour=10) + 6 * DAY
    await reminders_at(scene.store, scene.clock())
    async with scene.posting() as posts:
        await scene.is_drawn("nudge:2026-03-09", "own-nudge:1.2026-03-09")
        await scene.rests(posts)
    (said,) = scene.said()
    assert "Police: 4 of 4" in said.words
    assert "Health: 0 of 4" in said.words
    assert "Ben" in said.words
    assert "Ann" not in said.words
    own = [message for message in scene.stage.people[list(scene.stage.people)[1]].private.messages if message.from_bot]
    assert "4 still to score" in own[-1].words
    assert own[-1].button("No more of these")


async def test_who_cannot_be_written_to_holds_nothing_up(scene: Scene) -> None:
    await ahead(scene)
    ben = scene.stage.people[list(scene.stage.people)[1]]
    ben.blocks_bot()
    scene.clock = lambda: TUESDAY.replace(hour=10) + 6 * DAY
    await reminders_at(scene.store, scene.clock())
    async with scene.posting():
        await scene.is_drawn("nudge:2026-03-09", "own-nudge:1.2026-03-09")


async def test_a_nudge_that_comes_late_is_not_sent(scene: Scene) -> None:
    await ahead(scene)
    await reminders_at(scene.store, TUESDAY.replace(hour=10) + 6 * DAY)
    scene.clock = lambda: TUESDAY + 8 * DAY
    async with scene.posting():
        await scene.is_drawn("nudge:2026-03-09")
    assert not any("Score ahead by" in message.words for message in scene.said())
