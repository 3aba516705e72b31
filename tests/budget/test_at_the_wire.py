from __future__ import annotations

import asyncio

import httpx
from telegram.ext import ExtBot
from telegram.request import HTTPXRequest

from bot.chat.allowance import Haste
from bot.chat.budget import Budget
from bot.rehearsal import Limits, Stage, server
from tests.intake.clock import now, quickly
from tests.stage import Inspector


def bot_on(stage: Stage) -> ExtBot[Haste]:
    """The real library with the budget, talking to the stand-in."""
    request = HTTPXRequest(httpx_kwargs={"transport": httpx.ASGITransport(server(stage))})
    return ExtBot(
        stage.token,
        base_url="http://telegram/bot",
        request=request,
        get_updates_request=request,
        rate_limiter=Budget(clock=now),
    )


def in_story_time() -> Stage:
    return Stage(now=lambda: 1_800_000_000 + now(), limits=Limits(), inspect=Inspector())


def test_a_lively_evening_never_runs_into_telegrams_limits() -> None:
    async def story() -> None:
        stage = in_story_time()
        people = [stage.person(f"Person {number}") for number in range(40)]
        group = stage.group("Panel", people[:5])
        async with bot_on(stage) as bot:
            sending = [bot.send_message(group.id, f"line {number}") for number in range(50)]
            for person in people:
                person.starts()
                sending += [bot.send_message(person.id, "hello") for _ in range(5)]
            await asyncio.gather(*sending)
        assert stage.floods == 0
        assert [message.text for message in group.messages if message.sender is stage.bot][-1] == "line 49"

    quickly(story())


def test_a_message_sent_too_early_after_a_restart_still_arrives_once() -> None:
    async def story() -> None:
        stage = in_story_time()
        ann = stage.person("Ann")
        ann.starts()
        for _ in range(3):
            async with bot_on(stage) as bot:
                for word in ("one", "two", "three"):
                    await bot.send_message(ann.id, word)
        assert stage.floods > 0
        words = [message.text for message in ann.private.messages if message.sender is stage.bot]
        assert words == ["one", "two", "three"] * 3

    quickly(story())
