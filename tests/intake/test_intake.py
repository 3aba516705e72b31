from __future__ import annotations

import asyncio

import pytest
from structlog.testing import capture_logs
from telegram import Update

from bot.chat.intake import ALLOWED_UPDATES, Intake, Polling, UnknownToken
from bot.chat.lanes import Lanes
from bot.rehearsal import Stage
from bot.services.ports import StoreAway
from tests.intake.clock import now, quickly
from tests.intake.people import bot_for, in_story_time, killed, running, said, text_of

QUICK = Polling(grace=1)


class Listener:
    """Handles updates, each as long as its words say: "slow 30" takes 30 seconds."""

    def __init__(self) -> None:
        self.begun: list[str] = []
        self.heard: list[str] = []
        self.times: dict[str, float] = {}

    async def __call__(self, update: Update) -> None:
        text = text_of(update)
        self.begun.append(text)
        word, _, seconds = text.partition(" ")
        await asyncio.sleep(float(seconds) if word == "slow" else 0.01)
        self.heard.append(text)
        self.times[text] = now()


def fetches(stage: Stage) -> int:
    return sum(call.method == "getUpdates" for call in stage.calls)


def waiting(stage: Stage) -> list[str]:
    """What Telegram still keeps for the bot."""
    return [update.body["text"] for update in stage.updates.queue]


def test_what_is_said_is_handled_and_then_acknowledged() -> None:
    async def story() -> None:
        stage, listener = in_story_time(), Listener()
        ann = stage.person("Ann")
        async with running(stage, listener):
            ann.says(ann.private, "one")
            ann.says(ann.private, "two")
            await asyncio.sleep(1)
            assert listener.heard == ["one", "two"]
            assert waiting(stage) == []
        assert stage.updates.allowed == set(ALLOWED_UPDATES)

    quickly(story())


def test_an_answer_in_hand_when_the_bot_is_killed_comes_again() -> None:
    async def story() -> None:
        stage, before, after = in_story_time(), Listener(), Listener()
        ann = stage.person("Ann")
        ann.says(ann.private, "kept")
        ann.says(ann.private, "slow 60")
        ann.says(ann.private, "behind it")
        async with killed(stage, before):
            await asyncio.sleep(5)
            assert before.heard == ["kept"]
            assert waiting(stage) == ["slow 60", "behind it"]
        async with running(stage, after):
            await asyncio.sleep(70)
        assert after.heard == ["slow 60", "behind it"]
        assert waiting(stage) == []

    quickly(story())


def test_a_slow_room_holds_its_own_answer_but_delays_nobody() -> None:
    async def story() -> None:
        stage, listener = in_story_time(), Listener()
        ann, ben = stage.person("Ann"), stage.person("Ben")
        async with running(stage, listener):
            ann.says(ann.private, "slow 60")
            await asyncio.sleep(10)
            for word in ("x", "y"):
                ben.says(ben.private, word)
                await asyncio.sleep(1)
            assert listener.heard == ["x", "y"]
            assert listener.times["x"] - 10 < 0.4
            assert waiting(stage) == ["slow 60", "x", "y"]
            await asyncio.sleep(50)
            assert waiting(stage) == []
            assert listener.heard == ["x", "y", "slow 60"]
            assert fetches(stage) < 60 / 0.2

    quickly(story())


def test_a_quiet_night_is_a_few_long_polls() -> None:
    async def story() -> None:
        stage = in_story_time()
        async with running(stage, Listener()):
            await asyncio.sleep(3600)
        assert fetches(stage) <= 3600 / 30 + 2

    quickly(story())


def test_after_an_empty_long_poll_nobody_waits_for_the_next() -> None:
    async def story() -> None:
        stage, listener = in_story_time(), Listener()
        ann, said = stage.person("Ann"), {}
        async with running(stage, listener):
            for number in range(40):
                await asyncio.sleep(30.07)
                said[f"{number}"] = now()
                ann.says(ann.private, f"{number}")
            await asyncio.sleep(1)
        assert max(listener.times[word] - at for word, at in said.items()) < 0.05

    quickly(story())


def test_a_server_that_says_at_once_that_there_is_nothing_is_not_asked_without_a_pause() -> None:
    async def story() -> None:
        stage = in_story_time()
        async with running(stage, Listener(), pace=Polling(poll=0)):
            await asyncio.sleep(60)
        assert fetches(stage) <= 60 / Polling().hold + 5

    quickly(story())


def test_when_told_to_stop_the_bot_finishes_what_is_in_hand_and_acknowledges_it() -> None:
    async def story() -> None:
        stage, listener = in_story_time(), Listener()
        ann = stage.person("Ann")
        async with running(stage, listener):
            ann.says(ann.private, "slow 10")
            await asyncio.sleep(1)
        assert listener.heard == ["slow 10"]
        assert waiting(stage) == []
        assert now() < 12

    quickly(story())


def test_what_takes_too_long_when_told_to_stop_comes_again() -> None:
    async def story() -> None:
        stage, listener = in_story_time(), Listener()
        ann, ben = stage.person("Ann"), stage.person("Ben")
        async with running(stage, listener, pace=QUICK):
            ann.says(ann.private, "slow 1000")
            ben.says(ben.private, "quick")
            await asyncio.sleep(1)
        assert listener.heard == ["quick"]
        assert waiting(stage) == ["slow 1000", "quick"]

    quickly(story())


def test_without_a_database_nothing_is_acknowledged_and_the_order_is_kept() -> None:
    async def story() -> None:
        stage, listener = in_story_time(), Listener()
        ann = stage.person("Ann")

        async def handle(update: Update) -> None:
            if now() < 100:
                raise StoreAway
            await listener(update)

        ann.says(ann.private, "one")
        ann.says(ann.private, "two")
        async with running(stage, handle):
            await asyncio.sleep(50)
            assert waiting(stage) == ["one", "two"]
            await asyncio.sleep(90)
            assert waiting(stage) == []
        assert listener.heard == ["one", "two"]

    quickly(story())


def test_stopping_without_a_database_leaves_the_answer_with_telegram() -> None:
    async def story() -> None:
        stage = in_story_time()
        ann = stage.person("Ann")

        async def handle(_: Update) -> None:
            raise StoreAway

        async with running(stage, handle):
            ann.says(ann.private, "one")
            await asyncio.sleep(5)
        assert waiting(stage) == ["one"]
        assert now() < 8

    quickly(story())


def test_a_bug_is_loud_but_says_nothing_of_what_was_written() -> None:
    async def story() -> None:
        stage = in_story_time()
        ann = stage.person("Ann")

        async def handle(_: Update) -> None:
            raise ZeroDivisionError

        with capture_logs() as lines:
            async with running(stage, handle):
                ann.says(ann.private, "a child's name")
                await asyncio.sleep(1)
        assert waiting(stage) == []
        loud = [line for line in lines if line["log_level"] == "error"]
        assert [line["event"] for line in loud] == ["update-failed"]
        assert "a child's name" not in str(lines)

    quickly(story())


def test_an_update_the_library_cannot_read_is_passed_over() -> None:
    async def story() -> None:
        stage, listener = in_story_time(), Listener()
        ann = stage.person("Ann")
        with capture_logs() as lines:
            async with running(stage, listener):
                await asyncio.sleep(1)
                stage.updates.add("message", {"nonsense": True}, "chat 1")
                ann.says(ann.private, "still here")
                await asyncio.sleep(1)
        assert listener.heard == ["still here"]
        assert stage.updates.queue == []
        assert "update-unreadable" in [line["event"] for line in lines]

    quickly(story())


def test_without_network_the_bot_is_patient_and_brief() -> None:
    async def story() -> None:
        stage, listener = in_story_time(), Listener()
        ann = stage.person("Ann")

        def cable_is_out(_method: str, _params: object) -> None:
            if now() < 300:
                raise OSError

        stage.inspect = cable_is_out
        with capture_logs() as lines:
            async with running(stage, listener):
                ann.says(ann.private, "one")
                await asyncio.sleep(340)
        assert listener.heard == ["one"]
        away = [line for line in lines if line["event"] == "telegram-away"]
        assert 5 < len(away) < 20
        assert {line["error"] for line in away} == {"NetworkError"}

    quickly(story())


def test_two_bots_on_one_token_are_told_and_keep_trying_slowly() -> None:
    async def story() -> None:
        stage, listener = in_story_time(), Listener()
        stage.webhook.url = "https://elsewhere"
        with capture_logs() as lines:
            async with running(stage, listener):
                await asyncio.sleep(60)
                stage.webhook.url = ""
                ann = stage.person("Ann")
                ann.says(ann.private, "one")
                await asyncio.sleep(30)
        assert listener.heard == ["one"]
        assert [line["event"] for line in lines].count("another-poller-uses-this-token") <= 4

    quickly(story())


def test_a_wrong_token_is_said_at_once() -> None:
    async def story() -> None:
        stage = in_story_time()
        async with bot_for(stage) as bot:
            stage.token = "1:OTHER"
            with pytest.raises(UnknownToken):
                await Intake(bot, Lanes(Listener())).run(asyncio.Event())

    quickly(story())


def test_after_a_quiet_week_telegram_may_count_from_anywhere() -> None:
    async def story() -> None:
        listener = Listener()
        async with bot_for(in_story_time()) as bot:
            intake = Intake(bot, Lanes(listener))
            for number, text in ((700_000_001, "before"), (5, "after")):
                intake.take(said(number, 1, text).to_dict())
                await asyncio.sleep(1)
                assert intake.offset == number + 1
        assert listener.heard == ["before", "after"]

    quickly(story())
