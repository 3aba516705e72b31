"""Telegram delivers again what it believes lost, and keeps the order only within a chat and within a person's taps."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.audit.model import Rhythm
from bot.rehearsal.standin.updates import Waiting
from tests.crash.by_webhook import ByWebhook, Deed, Edit, Record, Tap, Write, webhooked

WHO, TEXT = st.integers(0, 1), st.integers(0, 2)
TAPS = st.builds(Tap, WHO, st.integers(0, 3))
DEEDS = st.lists(
    st.one_of(TAPS, TAPS, st.builds(Write, WHO, TEXT), st.builds(Edit, st.integers(0, 2), TEXT)), min_size=4, max_size=9
)
CHANCE = st.randoms(use_true_random=False)
FEW = settings(max_examples=6, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
RHYTHMS = pytest.mark.parametrize("rhythm", list(Rhythm))
# The bot's thread may draw a random number just while Hypothesis, in its own, looks whether a strategy has done so.
pytestmark = pytest.mark.filterwarnings("ignore:Do not use the .random. module:hypothesis.errors.HypothesisWarning")
Order = Callable[[Sequence[Waiting]], list[Waiting]]


def in_order(updates: Sequence[Waiting]) -> list[Waiting]:
    return list(updates)


def some_again(updates: Sequence[Waiting], chance: Random) -> list[Waiting]:
    """Half of them come again, at once or at any time later."""
    coming = list(updates)
    for update in updates:
        if chance.random() < 1 / 2:
            coming.insert(chance.randint(coming.index(update) + 1, len(coming)), update)
    return coming


def mingled(updates: Sequence[Waiting], chance: Random) -> list[Waiting]:
    """A chat's messages stay in order, a person's taps do; else they come as they come."""
    keys = [update.key for update in updates]
    chance.shuffle(keys)
    waiting = {key: iter([update for update in updates if update.key == key]) for key in keys}
    return [next(waiting[key]) for key in keys]


async def played(company: ByWebhook, rhythm: Rhythm, deeds: Sequence[Deed], order: Order) -> Record:
    """A new group does all this; its record once the updates have come in some order."""
    table = await company.board(rhythm)
    await company.hands_over(order(await company.does(table, deeds)))
    return await company.record(table)


async def for_many(check: Callable[[Sequence[Deed], Random], Coroutine[None, None, None]]) -> None:
    """Let Hypothesis look for deeds and an order that break the rule; the bot works on in this loop meanwhile."""
    loop = asyncio.get_running_loop()

    @FEW
    @given(DEEDS, CHANCE)
    def rule(deeds: list[Deed], chance: Random) -> None:
        asyncio.run_coroutine_threadsafe(check(deeds, chance), loop).result()

    await asyncio.to_thread(rule)


@RHYTHMS
async def test_what_comes_twice_or_as_telegram_likes_ends_as_what_came_once_in_order(
    tmp_path: Path, sqlite_url: str, rhythm: Rhythm
) -> None:
    async with webhooked(tmp_path, sqlite_url, ByWebhook, 1) as company:

        async def check(deeds: Sequence[Deed], chance: Random) -> None:
            once = await played(company, rhythm, deeds, in_order)
            twice = await played(company, rhythm, deeds, lambda updates: some_again(updates, chance))
            assert twice == once
            anyhow = await played(company, rhythm, deeds, lambda all_: some_again(mingled(all_, chance), chance))
            ends_alike(anyhow, once)

        await for_many(check)


def ends_alike(anyhow: Record, once: Record) -> None:
    """Hold what came as Telegram likes against what came in order."""
    assert anyhow.kept == once.kept
    for what in ("evidence-added", "evidence-edited", "rated"):
        assert anyhow.times(what) == once.times(what)
    # Who comes second with an earlier tap has changed nothing, so that the trail may be shorter; never longer.
    assert anyhow.times("score") <= once.times("score")
    effects = anyhow.times("score", "evidence-added", "evidence-edited")
    assert all(version <= effects for version in anyhow.posts.values())
