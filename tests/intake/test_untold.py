"""An update whose text is not kept has not ended before its writer is told; nobody else waits for that."""

from __future__ import annotations

import asyncio

import pytest
from telegram import Update

from bot.chat.delivery import Delivery
from bot.chat.floods import A_PERSON
from bot.chat.intake import IN_FAST_MOTION, MOST_AT_ONCE
from bot.chat.lanes import Lanes
from bot.chat.untold import FAREWELL, LONGEST, Untold
from bot.services.ports import StoreAway
from tests.intake.clock import now, quickly
from tests.intake.people import bot_for, in_story_time, killed, running, said, text_of
from tests.intake.test_floods import Witness
from tests.intake.test_intake import Listener, fetches, waiting


class Refusing(Listener):
    """Refuses what begins so: "refused 30" is said after 30 seconds. `ended` are those that need not come again."""

    def __init__(self) -> None:
        super().__init__()
        self.untold = Untold()
        self.ended: list[str] = []

    async def __call__(self, update: Update) -> None:
        await super().__call__(update)
        word, _, seconds = text_of(update).partition(" ")
        if word == "refused":
            told: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            asyncio.get_running_loop().call_later(float(seconds), told.set_result, None)
            self.untold.hold(update.update_id, told, lambda: self.end(text_of(update)))

    async def end(self, text: str) -> None:
        self.ended.append(text)


def test_telegram_keeps_a_text_until_its_writer_is_told_and_the_room_goes_on() -> None:
    async def story() -> None:
        stage, listener = in_story_time(), Refusing()
        ann = stage.person("Ann")
        async with running(stage, listener) as intake:
            intake.lanes.untold = listener.untold
            ann.says(ann.private, "refused 5")
            ann.says(ann.private, "next")
            await asyncio.sleep(4)
            assert listener.heard == ["refused 5", "next"]
            assert waiting(stage) == ["refused 5", "next"]
            assert not listener.ended
            before = fetches(stage)
            await asyncio.sleep(2)
            assert waiting(stage) == []
            assert listener.ended == ["refused 5"]
            assert fetches(stage) - before < 2 / 0.2
        assert listener.heard == ["refused 5", "next"]

    quickly(story())


def test_where_nothing_can_be_said_a_text_is_held_back_for_a_while_only() -> None:
    async def story() -> None:
        stage, listener = in_story_time(), Refusing()
        ann = stage.person("Ann")
        async with running(stage, listener) as intake:
            intake.lanes.untold = listener.untold
            ann.says(ann.private, "refused 3600")
            await asyncio.sleep(LONGEST - 1)
            assert waiting(stage)
            await asyncio.sleep(2)
            assert waiting(stage) == []
            assert listener.ended

    quickly(story())


def test_it_hides_nobody_where_many_write_behind_it() -> None:
    async def story() -> None:
        stage, listener = in_story_time(), Refusing()
        ann, ben = stage.person("Ann"), stage.person("Ben")
        async with running(stage, listener, pace=IN_FAST_MOTION) as intake:
            intake.lanes.untold = listener.untold
            ann.says(ann.private, "refused 3600")
            for number in range(2 * MOST_AT_ONCE):
                ben.says(ben.private, f"note {number}")
            await asyncio.sleep(4)
            assert listener.heard[-1] == f"note {2 * MOST_AT_ONCE - 1}"
            assert waiting(stage) == []
            assert not listener.ended

    quickly(story())


def test_one_that_is_not_told_when_the_bot_stops_comes_again_and_one_that_still_is_does_not() -> None:
    async def story() -> None:
        stage, listener = in_story_time(), Refusing()
        ann = stage.person("Ann")
        async with running(stage, listener) as intake:
            intake.lanes.untold = listener.untold
            ann.says(ann.private, f"refused {FAREWELL - 1}")
            ann.says(ann.private, f"refused {FAREWELL + 1}")
            await asyncio.sleep(0.1)
        assert now() < FAREWELL + 0.5
        assert waiting(stage) == [f"refused {FAREWELL + 1}"]
        assert listener.ended == [f"refused {FAREWELL - 1}"]

    quickly(story())


class Hasty(Witness):
    """Tells who is too fast after three seconds."""

    def refused(self, update: Update) -> asyncio.Future[None]:
        super().refused(update)
        told: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        asyncio.get_running_loop().call_later(3, told.set_result, None)
        return told


def test_what_came_too_fast_comes_again_after_a_crash_until_that_is_told() -> None:
    async def story() -> None:
        stage, listener, after = in_story_time(), Listener(), Listener()
        ann = stage.person("Ann")
        notes = [f"note {number}" for number in range(A_PERSON + 5)]
        async with killed(stage, listener) as intake:
            intake.lanes.aside = Hasty()
            for note in notes:
                ann.says(ann.private, note)
            await asyncio.sleep(2)
            assert listener.heard == notes[:A_PERSON]
            assert waiting(stage) == notes[A_PERSON:]
        async with running(stage, after) as intake:
            intake.lanes.aside = witness = Hasty()
            await asyncio.sleep(2)
            assert after.heard == notes[A_PERSON:]
            assert waiting(stage) == []
            for number in range(A_PERSON):
                ann.says(ann.private, f"again {number}")
            await asyncio.sleep(2)
            assert waiting(stage)
            assert witness.hasty
            await asyncio.sleep(2)
            assert waiting(stage) == []

    quickly(story())


def test_a_webhook_is_answered_once_the_writer_is_told_and_one_that_comes_again_meanwhile_is_the_same() -> None:
    async def story() -> None:
        listener = Refusing()
        lanes = Lanes(listener, untold=listener.untold)
        async with bot_for(in_story_time()) as bot:
            delivery = Delivery(bot, lanes)
            raw = said(1, 5, "refused 1.5").to_dict()
            first = asyncio.create_task(delivery(raw))
            await asyncio.sleep(1)
            await delivery(raw)
            assert 1.5 <= now() < 1.6
            await first
            assert listener.heard == ["refused 1.5"]
            late = asyncio.create_task(delivery(said(2, 5, "refused 9").to_dict()))
            await asyncio.sleep(1)
            await lanes.close()
            with pytest.raises(StoreAway):
                await late
            assert listener.ended == ["refused 1.5"]

    quickly(story())


def test_by_webhook_texts_that_are_refused_hold_up_what_is_behind_them_for_moments_only() -> None:
    async def story() -> None:
        listener = Refusing()
        async with bot_for(in_story_time()) as bot:
            delivery = Delivery(bot, Lanes(listener, untold=listener.untold))
            for number, text in enumerate(("refused 3600", "refused 3600", "a colleague's note")):
                await delivery(said(number, -5, text).to_dict())  # Telegram waits for the answer before the next
            assert listener.heard[-1] == "a colleague's note"
            assert now() < LONGEST / 2

    quickly(story())
