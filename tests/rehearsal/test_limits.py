"""Telegram's limits, by a clock that the test moves."""

from __future__ import annotations

import pytest
from telegram.error import RetryAfter

from bot.rehearsal import Limits, Player, Stage
from bot.rehearsal.standin.errors import Refusal
from bot.rehearsal.standin.limits import Meter
from tests.rehearsal.conftest import Clock, Polled


@pytest.fixture
def budget(clock: Clock) -> Meter:
    return Meter(Limits(), clock)


def test_a_chat_takes_a_small_burst_and_then_one_a_second(budget: Meter, clock: Clock) -> None:
    for _ in range(3):
        budget.spend(7)
    with pytest.raises(Refusal) as caught:
        budget.spend(7)
    assert caught.value.parameters == {"retry_after": 1}
    clock.at += 1
    budget.spend(7)


def test_a_group_takes_twenty_a_minute(budget: Meter, clock: Clock) -> None:
    for _ in range(20):
        budget.spend(-7)
        clock.at += 1
    with pytest.raises(Refusal) as caught:
        budget.spend(-7)
    assert caught.value.parameters == {"retry_after": 40}
    clock.at += 40
    budget.spend(-7)


def test_all_chats_together_take_thirty_a_second(budget: Meter, clock: Clock) -> None:
    for chat in range(30):
        budget.spend(chat)
    with pytest.raises(Refusal):
        budget.spend(99)
    clock.at += 1
    budget.spend(99)


# The library's own RetryAfter warns of a type that will change.
@pytest.mark.filterwarnings("ignore:Deprecated since version v22.2")
async def test_edits_count_answers_do_not_and_floods_are_counted(
    stage: Stage, clock: Clock, bot: Polled, alice: Player
) -> None:
    stage.budget = Meter(Limits(), clock)
    alice.starts()
    sent = await bot.send_message(alice.id, "0")
    for number in (1, 2):
        await bot.edit_message_text(str(number), alice.id, sent.message_id)
    for _ in range(5):
        await bot.answer_callback_query(alice.taps(alice.private.last, "x").id)
    with pytest.raises(RetryAfter):
        await bot.edit_message_text("3", alice.id, sent.message_id)
    assert alice.private.last.text == "2"
    assert stage.floods == 1
    assert (stage.calls[-1].status, stage.calls[-1].description) == (429, "Too Many Requests: retry after 1")
