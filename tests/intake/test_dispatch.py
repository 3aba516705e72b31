from __future__ import annotations

import pytest
from telegram import Update
from telegram.ext import Application, MessageHandler, filters

from bot.chat.delivery import Delivery
from bot.chat.dispatch import Dispatch
from bot.chat.lanes import Lanes
from bot.services.ports import StoreAway
from tests.intake.clock import quickly
from tests.intake.people import bot_for, in_story_time, said, text_of


async def answer(update: Update, _context: object) -> None:
    """A handler that fails as it is told to."""
    errors = {"away": StoreAway, "bug": ZeroDivisionError}
    if text_of(update) in errors:
        raise errors[text_of(update)]


def test_what_a_handler_raises_is_heard_and_only_for_its_own_update() -> None:
    async def story() -> None:
        async with bot_for(in_story_time()) as bot:
            application = Application.builder().bot(bot).updater(None).build()
            application.add_handler(MessageHandler(filters.ALL, answer))
            dispatch = Dispatch(application)
            async with application:
                await dispatch(said(1, 1, "fine"))
                with pytest.raises(StoreAway):
                    await dispatch(said(2, 1, "away"))
                with pytest.raises(ZeroDivisionError):
                    await dispatch(said(3, 1, "bug"))
                await dispatch(said(4, 1, "fine"))
            assert dispatch.raised == {}

    quickly(story())


def test_a_delivery_returns_when_it_is_handled_and_asks_again_when_it_was_left() -> None:
    async def story() -> None:
        heard: list[str] = []

        async def handle(update: Update) -> None:
            if text_of(update) == "away":
                raise StoreAway
            heard.append(text_of(update))

        async with bot_for(in_story_time()) as bot:
            lanes = Lanes(handle)
            delivery = Delivery(bot, lanes)
            await delivery(said(1, 1, "fine").to_dict())
            assert heard == ["fine"]
            lanes.closing.set()
            with pytest.raises(StoreAway):
                await delivery(said(2, 1, "away").to_dict())

    quickly(story())
