from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Sequence
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram.error import RetryAfter

from bot.chat.allowance import Allowance, Haste, Quota
from bot.chat.budget import Budget
from tests.intake.clock import now, quickly

GROUP, OTHER, ANN = -100, -200, 7
TIGHT = Allowance(chat=Quota(2, 2.0), group=Quota(4, 20.0), overall=Quota(5, 1.0))


class Telegram:
    """Notes when requests arrive; each takes `trip` seconds; refuses as told."""

    def __init__(self, budget: Budget, trip: float = 0.0) -> None:
        self.budget = budget
        self.trip = trip
        self.arrived: dict[int, list[float]] = defaultdict(list)
        self.order: list[str] = []
        self.refusals: dict[int, list[float]] = defaultdict(list)

    async def hears(self, chat: int, word: str = "") -> bool:
        self.arrived[chat].append(now())
        self.order.append(word)
        await asyncio.sleep(self.trip)
        if self.refusals[chat]:
            raise RetryAfter(timedelta(seconds=self.refusals[chat].pop(0)))
        return True

    async def send(self, chat: int, word: str = "", method: str = "sendMessage", haste: Haste | None = None) -> None:
        await self.budget.process_request(self.hears, (chat, word), {}, method, {"chat_id": chat}, haste)


def busiest(times: Sequence[float], seconds: float) -> int:
    """The most requests in any `seconds`."""
    return max((sum(start <= time < start + seconds - 1e-6 for time in times) for start in times), default=0)


@given(
    st.lists(st.tuples(st.sampled_from([GROUP, OTHER, ANN, 8, 9, 10]), st.floats(0, 3)), max_size=40),
    st.sampled_from([0.0, 0.3]),
)
@settings(max_examples=60, deadline=None)
def test_no_window_ever_holds_more_than_its_limit(crowd: list[tuple[int, float]], trip: float) -> None:
    async def story() -> None:
        telegram = Telegram(Budget(TIGHT, clock=now), trip)
        sending = []
        for chat, pause in crowd:
            await asyncio.sleep(pause / 10)
            sending.append(asyncio.create_task(telegram.send(chat)))
        await asyncio.gather(*sending)
        assert sum(map(len, telegram.arrived.values())) == len(crowd)
        for chat, times in telegram.arrived.items():
            assert busiest(times, 2.0) <= 2
            assert chat > 0 or busiest(times, 20.0) <= 4
        assert busiest([time for times in telegram.arrived.values() for time in times], 1.0) <= 5

    quickly(story())


def test_a_full_group_delays_nobody_else() -> None:
    async def story() -> None:
        telegram = Telegram(Budget(clock=now))
        flood = [asyncio.create_task(telegram.send(GROUP)) for _ in range(60)]
        await asyncio.sleep(10)
        asked = now()
        await telegram.send(ANN)
        await telegram.send(OTHER)
        assert now() - asked < 0.1
        await asyncio.gather(*flood)
        assert 110 < now() < 140

    quickly(story())


def test_messages_arrive_in_the_order_they_were_sent() -> None:
    async def story() -> None:
        telegram = Telegram(Budget(clock=now), trip=0.2)
        await asyncio.gather(*(telegram.send(GROUP, word) for word in "abcdefgh"))
        assert "".join(telegram.order) == "abcdefgh"

    quickly(story())


def test_a_chat_told_to_wait_waits_alone_and_gets_its_message() -> None:
    async def story() -> None:
        telegram = Telegram(Budget(clock=now))
        telegram.refusals[GROUP] = [17.0]
        told = asyncio.create_task(telegram.send(GROUP))
        await asyncio.sleep(1)
        await telegram.send(ANN)
        assert now() < 1.1
        await told
        first, again = telegram.arrived[GROUP]
        assert again - first >= 17

    quickly(story())


def test_a_chat_that_keeps_refusing_is_given_up_after_a_few_tries() -> None:
    async def story() -> None:
        telegram = Telegram(Budget(clock=now))
        telegram.refusals[GROUP] = [5.0] * 20
        with pytest.raises(RetryAfter):
            await telegram.send(GROUP)
        assert len(telegram.arrived[GROUP]) == 1 + Allowance().retries

    quickly(story())


def test_nobody_is_kept_waiting_for_an_hour() -> None:
    async def story() -> None:
        telegram = Telegram(Budget(clock=now))
        telegram.refusals[GROUP] = [3600.0]
        for _ in range(2):
            with pytest.raises(RetryAfter):
                await telegram.send(GROUP)
        assert now() < 1
        assert len(telegram.arrived[GROUP]) == 1
        await asyncio.sleep(3601)
        await telegram.send(GROUP)

    quickly(story())


def test_edits_count_and_answers_to_taps_do_not() -> None:
    async def story() -> None:
        telegram = Telegram(Budget(clock=now))
        for _ in range(50):
            await telegram.send(GROUP, method="answerCallbackQuery")
            await telegram.send(GROUP, method="sendChatAction")
        assert now() == 0
        for _ in range(21):
            await telegram.send(GROUP, method="editMessageText")
        assert now() > 60

    quickly(story())


def test_what_is_for_later_leaves_room_for_a_card_in_its_chat_and_overall() -> None:
    async def story() -> None:
        telegram = Telegram(Budget(clock=now))
        posts = [asyncio.create_task(telegram.send(GROUP, haste=Haste.LATER)) for _ in range(40)]
        posts += [asyncio.create_task(telegram.send(chat, haste=Haste.LATER)) for chat in range(1, 600)]
        await asyncio.sleep(29)
        for chat in (GROUP, 1000, 1001, GROUP):
            begun = now()
            await telegram.send(chat)
            assert now() - begun < 1.2
        await asyncio.gather(*posts)
        assert busiest(telegram.arrived[GROUP], 60) <= 20

    quickly(story())


def test_what_is_for_later_comes_to_its_turn_however_busy_the_bot_is() -> None:
    async def story() -> None:
        telegram = Telegram(Budget(clock=now))

        async def presses(chat: int) -> None:
            while now() < 120:
                await telegram.send(chat)

        busy = [asyncio.create_task(presses(chat)) for chat in range(-100, 0)]
        await asyncio.sleep(20)
        begun = now()
        await asyncio.gather(*(telegram.send(chat, haste=Haste.LATER) for chat in (1000, 1001, -200)))
        assert now() - begun < Allowance().patience + 10
        await asyncio.gather(*busy)

    quickly(story())


def test_a_long_upload_holds_up_no_card() -> None:
    async def story() -> None:
        telegram = Telegram(Budget(clock=now), trip=50.0)
        upload = asyncio.create_task(telegram.send(GROUP, haste=Haste.LATER))
        await asyncio.sleep(1)
        telegram.trip = 0.0
        await telegram.send(GROUP)
        assert now() < 2
        await upload

    quickly(story())


def test_a_request_that_took_long_counts_from_its_end() -> None:
    async def story() -> None:
        telegram = Telegram(Budget(TIGHT, clock=now), trip=1.5)
        await telegram.send(GROUP)
        await telegram.send(GROUP)
        telegram.trip = 0.0
        ended = now()
        await telegram.send(GROUP)
        assert now() - ended >= 0.5
        await telegram.send(GROUP)
        assert now() - ended >= 2.0

    quickly(story())


def test_requests_of_which_the_first_are_the_slowest_arrive_no_closer_than_allowed() -> None:
    async def story() -> None:
        telegram = Telegram(Budget(TIGHT, clock=now))
        arrived: list[float] = []

        async def on_the_way(seconds: float) -> bool:
            await asyncio.sleep(seconds)
            arrived.append(now())
            return True

        for seconds in (0.25, 0.25, 0.0, 0.0):
            await telegram.budget.process_request(on_the_way, (seconds,), {}, "sendMessage", {"chat_id": ANN}, None)
        assert busiest(arrived, 2.0) <= 2

    quickly(story())


def test_idle_chats_are_forgotten() -> None:
    async def story() -> None:
        telegram = Telegram(Budget(clock=now))
        for chat in range(1, 50):
            await telegram.send(chat)
        await asyncio.sleep(1000)
        await telegram.send(ANN)
        assert list(telegram.budget.own.purses) == [str(ANN)]

    quickly(story())
