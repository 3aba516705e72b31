"""The end of a round's time at the wire: told with buttons, purged once, and the room hears of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.services.chain import audits_kept
from tests.posts.people import QUICK, Scene, eventually, reminders_at

CLOSED_AT = datetime(2026, 3, 3, 10, tzinfo=UTC)


async def test_a_round_is_told_of_and_then_purged_and_nothing_of_it_is_left(scene: Scene) -> None:
    moments = [CLOSED_AT]
    scene.clock = lambda: moments[-1]
    await scene.scores("1.1", 3)
    await scene.closes()
    async with scene.posting(pace=replace(QUICK, clockwork=0.2)) as posts:
        await scene.rests(posts)
        told: list[int] = []
        for days in (701, 724, 732):
            moments.append(CLOSED_AT + timedelta(days=days))
            await posts.enqueue(await reminders_at(scene.store, moments[-1]))
            await scene.rests(posts)
            told.append(sum("is kept until" in message.words for message in scene.said()))

        async def gone() -> bool:
            return await audits_kept(scene.store) == ()

        await eventually(gone)
        await scene.rests(posts)
    assert told[:2] == [1, 2]
    assert [message for message in scene.said() if "is kept until" in message.words] == []
    ends = [message for message in scene.said() if "was destroyed" in message.words]
    assert len(ends) == 1
    async with scene.store.read() as look:
        [line] = await look.destroyed()
    assert line.word == "clock"
