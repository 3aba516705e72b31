"""The cast plays by what it sees: a domain in the group, and a whole audit in the group and alone."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.rehearsal import Stage, set_scene
from bot.rehearsal.cast import script
from bot.rehearsal.cast.performance import play_domain, play_everything
from tests.rehearsal.conftest import Polled
from tests.rehearsal.toy import DOMAIN, Toy


@pytest.fixture
async def toy(bot: Polled) -> AsyncIterator[Toy]:
    toy = Toy(bot, last=2 * DOMAIN)
    task = asyncio.create_task(toy.run())
    yield toy
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def test_the_cast_plays_a_domain_until_its_picture_comes(stage: Stage, toy: Toy) -> None:
    scene, told = set_scene(stage), list[str]()
    picture = await play_domain(scene, told.append, pause=0, patience=30)
    assert picture.caption == "The domain is complete"
    room = toy.rooms[scene.group.id]
    assert len(room.agreed) == DOMAIN
    assert script.STOPPED not in room.notes
    assert {script.EVIDENCE[0], script.DIFFERS} <= set(room.notes)
    assert any("is away" in line for line in told)


async def test_the_cast_goes_on_with_the_next_domain(stage: Stage, toy: Toy) -> None:
    scene = set_scene(stage)
    for _ in range(2):
        await play_domain(scene, lambda _: None, pause=0, patience=30)
    assert len(toy.rooms[scene.group.id].agreed) == 2 * DOMAIN


async def test_the_cast_plays_everything_in_the_group_and_alone(stage: Stage, toy: Toy) -> None:
    scene = set_scene(stage)
    pictures = await play_everything(scene, lambda _: None, patience=30)
    assert [message.chat for message in pictures] == [scene.group] * 2 + [scene.alone.private] * 2
    assert len(toy.rooms[scene.group.id].agreed) == 2 * DOMAIN
    assert set(script.ASSURED) & set(toy.rooms[scene.alone.id].notes)
