"""Presses of buttons: what the bot learns, what the person sees, and how long it holds."""

from __future__ import annotations

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest

from bot.rehearsal import Chat, Player, Stage
from tests.rehearsal.conftest import Clock, Polled

KEYS = InlineKeyboardMarkup(
    [
        [InlineKeyboardButton("3 good", callback_data="s3")],
        [InlineKeyboardButton("Read", url="https://t.me/audit_bot?start=a_1")],
    ]
)


@pytest.fixture
async def card(bot: Polled, group: Chat) -> None:
    await bot.news()
    await bot.send_message(group.id, "Card", reply_markup=KEYS)


@pytest.mark.usefixtures("card")
async def test_a_press_is_answered_to_the_person_who_pressed(bot: Polled, group: Chat, bob: Player) -> None:
    press = bob.presses(group.last, "3")
    (update,) = await bot.news()
    query = update.callback_query
    assert query is not None
    assert (query.data, query.from_user.id) == ("s3", bob.id)
    await query.answer("Your score: 3", show_alert=True)
    assert await press.answer == press.answered
    assert press.answered is not None
    assert (press.answered.text, press.answered.show_alert) == ("Your score: 3", True)


@pytest.mark.usefixtures("card")
async def test_a_press_can_be_answered_for_150_seconds_and_once(
    bot: Polled, clock: Clock, group: Chat, bob: Player
) -> None:
    press = bob.presses(group.last, "s3")
    await bot.answer_callback_query(press.id)
    for late in (press, bob.presses(group.last, "3")):
        clock.at += 150
        with pytest.raises(BadRequest, match="Query is too old"):
            await bot.answer_callback_query(late.id)


@pytest.mark.usefixtures("card")
async def test_a_press_nobody_fetched_is_gone_after_150_seconds_and_a_message_after_a_day(
    bot: Polled, clock: Clock, group: Chat, bob: Player
) -> None:
    bob.says(group, "/audit")
    bob.presses(group.last if group.last.buttons else group.messages[-2], "3")
    clock.at += 150
    (kept,) = await bot.get_updates(offset=bot.taken)
    assert kept.message is not None
    clock.at += 24 * 3600
    assert await bot.get_updates(offset=bot.taken) == ()


@pytest.mark.usefixtures("card")
async def test_only_buttons_that_are_there_can_be_pressed_but_old_screens_still_send(
    bot: Polled, group: Chat, bob: Player
) -> None:
    with pytest.raises(LookupError, match="No button 'Next' among"):
        bob.presses(group.last, "Next")
    bob.taps(group.last, "old")
    (update,) = await bot.news()
    assert update.callback_query is not None
    assert update.callback_query.data == "old"


@pytest.mark.usefixtures("card")
async def test_a_button_with_an_address_opens_it_and_leads_into_the_private_chat(
    bot: Polled, group: Chat, bob: Player
) -> None:
    answer = await bob.presses(group.last, "Read").answer
    bob.follows(answer.url)
    (update,) = await bot.news()
    assert update.message is not None
    assert update.message.text == "/start a_1"


@pytest.mark.usefixtures("card")
async def test_a_message_out_of_reach_is_only_a_number_and_cannot_be_edited(
    stage: Stage, bot: Polled, group: Chat, bob: Player
) -> None:
    stage.forgets(group.last)
    bob.presses(group.last, "3")
    (update,) = await bot.news()
    assert update.callback_query is not None
    # The library makes a `Message` of it all the same, with no text: only this tells.
    assert update.callback_query.message is not None
    assert not update.callback_query.message.is_accessible
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("x", group.id, group.last.id)
