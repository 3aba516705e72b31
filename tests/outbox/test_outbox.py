from __future__ import annotations

import asyncio
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

import httpx
import pytest

from bot.audit.model import RoomKey
from bot.chat.outbox import FAREWELL, LOST_EVERY, MOST_ERRANDS, MOST_WAITING
from bot.chat.show import Sent
from bot.chat.whispers import Whisper
from bot.rehearsal import Limits
from bot.rehearsal.standin.errors import Refusal
from bot.services.ports import StoreAway
from bot.views.screen import Screen
from tests.intake.clock import now, quickly
from tests.outbox.people import scene

MINUTE = 60.0


class Weather:
    """Fails requests of some methods, so many times each."""

    def __init__(self, inner: Any, *failures: Exception, methods: tuple[str, ...] = ("sendMessage",)) -> None:  # noqa: ANN401 - an inspector
        self.inner, self.failures, self.methods = inner, list(failures), methods

    def __call__(self, method: str, params: Mapping[str, Any]) -> None:
        if method in self.methods and self.failures:
            raise self.failures.pop(0)
        self.inner(method, params)


def lost() -> Refusal:
    return Refusal(504, "Gateway Timeout")


def test_nobody_waits_for_what_is_said_and_it_comes_in_order() -> None:
    async def story() -> None:
        async with scene(Limits()) as it:
            it.asks(*(f"page {number}" for number in range(10)))
            assert now() == 0
            assert it.said() == []
            await it.outbox.settled()
            assert it.said() == [f"page {number}" for number in range(10)]
            assert it.stage.floods == 0

    quickly(story())


def test_of_what_is_alike_only_the_newest_is_said() -> None:
    async def story() -> None:
        async with scene() as it:
            it.asks("first", "progress", "other", *["progress"] * 100)
            await it.outbox.settled()
            assert it.said() == ["first", "other", "progress"]

    quickly(story())


def test_replies_to_different_messages_are_never_alike() -> None:
    async def story() -> None:
        async with scene(Limits()) as it:
            asked = [it.ann.says(it.group, f"{number}") for number in range(4)]
            for each in asked:
                it.outbox.send(it.key, Screen("which?"), reply_to=each.id)
            await it.outbox.settled()
            assert [message.reply_to for message in it.group.messages if message.from_bot] == asked
            for number in (1, 2, 2, 3, 3):
                it.outbox.whisper(it.key, Screen("which?"), Whisper(it.ann.id, now(), "Ann", answers=number))
            await it.outbox.settled()
            assert len(it.said()) == len(asked) + 3

    quickly(story())


def test_who_waits_until_something_is_said_waits_for_what_is_said_in_its_place() -> None:
    async def story() -> None:
        async with scene() as it:
            it.stage.inspect = Weather(it.stage.inspect, *[httpx.ConnectError("away")] * 3)
            first = it.outbox.send(it.key, Screen("the same"))
            await asyncio.sleep(0.5)  # it is under way, and tried again a second later
            second = it.outbox.send(it.key, Screen("the same"))
            third = it.outbox.send(it.key, Screen("the same"))
            await asyncio.sleep(0.4)
            assert not any((first.done(), second.done(), third.done()))
            await it.outbox.settled()
            assert it.said() == ["the same"]
            assert all((first.done(), second.done(), third.done()))
            many = [it.outbox.send(it.key, Screen(f"page {number}")) for number in range(MOST_WAITING + 1)]
            assert [each.done() for each in many] == [False] * MOST_WAITING + [True]
            it.ann.starts()
            it.ann.blocks_bot()
            gone = it.outbox.send(RoomKey(it.ann.private.id), Screen("for nobody"))
            await it.outbox.settled()
            assert gone.done()

    quickly(story())


def test_who_asks_for_too_much_is_told_once_and_gets_the_rest() -> None:
    async def story() -> None:
        async with scene(Limits()) as it:
            for _ in range(3):
                it.asks(*(f"page {number}" for number in range(100)))
                await asyncio.sleep(MINUTE)
            await it.outbox.settled()
            told = [text for text in it.said() if "a lot at once" in text]
            assert len(told) == 1
            assert it.said()[:MOST_WAITING] == [f"page {number}" for number in range(MOST_WAITING)]
            assert len(it.said()) <= 3 * (MOST_WAITING + 1) + 1

    quickly(story())


def test_each_room_is_told_of_all_that_is_not_kept_and_not_for_each_of_it() -> None:
    async def story() -> None:
        async with scene() as it:
            loop = asyncio.get_running_loop()
            told = []
            for number in range(100):
                told.append(loop.create_future())
                it.outbox.tell_lost(RoomKey(it.group.id, 7 * (number % 2)), "en", (told[-1],))
                await asyncio.sleep(0.1)
            assert told[0].done()
            assert not told[-1].done()
            await asyncio.sleep(LOST_EVERY)
            assert all(each.done() for each in told)
            assert 4 <= len(it.said()) <= 6
            assert not it.outbox.lost_since
            for _ in range(2):
                it.outbox.tell_lost(it.key, "en", ())
            await asyncio.sleep(0.1)
            it.outbox.tell_lost(it.key, "en", ())
            before = now()
            await it.outbox.close()
            assert now() - before < FAREWELL
            assert not it.outbox.lost_since

    quickly(story())


def test_a_full_chat_delays_no_other() -> None:
    async def story() -> None:
        async with scene(Limits()) as it:
            it.ann.starts()
            it.asks(*(f"page {number}" for number in range(12)))
            await asyncio.sleep(5)
            it.outbox.send(type(it.key)(it.ann.id), Screen("hello"))
            await asyncio.sleep(0.1)
            assert it.said(it.ann.private) == ["hello"]
            assert len(it.said()) < 12

    quickly(story())


def test_what_needs_the_database_waits_for_it_however_long() -> None:
    async def story() -> None:
        async with scene() as it:

            async def say() -> None:
                if now() < 10 * MINUTE:
                    raise StoreAway
                await it.outbox.show.send(it.key, Screen("what your file says"))

            said = it.outbox.say(it.key, "form", say)
            await asyncio.sleep(9 * MINUTE)
            assert not said.done()
            await it.outbox.settled()
            assert it.said() == ["what your file says"]

    quickly(story())


def test_what_is_kept_of_a_message_is_kept_once_it_is_there() -> None:
    async def story() -> None:
        kept: list[Sent | None] = []

        async def keep(sent: Sent | None) -> None:
            if not kept:
                kept.append(None)
                raise StoreAway
            kept.append(sent)

        async with scene() as it:
            it.outbox.send(it.key, Screen("a question"), then=keep)
            await it.outbox.settled()
            assert it.said() == ["a question"]
            said = it.group.messages[-1]
            assert kept == [None, Sent(it.group.id, said.id, int(said.date))]

    quickly(story())


def test_a_reply_waits_until_it_is_known_what_it_replies_to() -> None:
    async def story() -> None:
        known: list[str] = []

        async def keep(_: Sent | None) -> None:
            await asyncio.sleep(2)
            known.append("the question")

        async with scene() as it:
            it.outbox.send(it.key, Screen("a question"), then=keep)
            await asyncio.sleep(1)
            await it.outbox.landed(it.group.id)
            assert known == ["the question"]
            await it.outbox.landed(it.group.id)
            assert now() == pytest.approx(2, abs=0.1)

    quickly(story())


def test_what_surely_did_not_arrive_is_said_again_for_a_while() -> None:
    async def story() -> None:
        async with scene() as it:
            it.stage.inspect = Weather(it.stage.inspect, *[httpx.ConnectError("no line")] * 3)
            it.asks("hello", "again")
            await it.outbox.settled()
            assert it.said() == ["hello", "again"]
            assert now() == pytest.approx(1 + 2 + 4, abs=0.1)

    quickly(story())


@pytest.mark.parametrize("times", [1, 2, 5])
def test_what_may_have_arrived_is_said_twice_more_at_most(times: int) -> None:
    async def story() -> None:
        async with scene() as it:
            it.stage.inspect = Weather(it.stage.inspect, *[lost() for _ in range(times)])
            it.asks("hello")
            await it.outbox.settled()
            tries = [call for call in it.stage.calls if call.method == "sendMessage"]
            assert len(tries) == min(times + 1, 3)
            assert [b.at - a.at >= 15 for a, b in pairwise(tries)] == [True] * (len(tries) - 1)
            assert it.said() == (["hello"] if times < 3 else [])

    quickly(story())


def test_an_edit_goes_on_until_it_arrives_or_is_overtaken() -> None:
    async def story() -> None:
        async with scene() as it:
            it.asks("old")
            await it.outbox.settled()
            message = it.group.messages[-1]
            it.stage.inspect = Weather(it.stage.inspect, *[lost() for _ in range(20)], methods=("editMessageText",))
            it.outbox.edit(it.key, message.id, Screen("stale"))
            await asyncio.sleep(100)
            it.outbox.edit(it.key, message.id, Screen("newest"))
            await it.outbox.settled()
            assert message.words == "newest"
            edits = [call.params["text"] for call in it.stage.calls if call.method == "editMessageText"]
            assert edits[-1] == "newest"
            assert "stale" not in edits[edits.index("newest") :]

    quickly(story())


def test_what_takes_the_place_of_a_message_that_is_gone_is_sent() -> None:
    async def story() -> None:
        stands: list[Sent | None] = []

        async def keep(sent: Sent | None) -> None:
            stands.append(sent)

        async with scene() as it:
            it.outbox.put(it.key, Screen("one"), 0, then=keep)
            await it.outbox.settled()
            first = it.group.messages[-1]
            it.outbox.put(it.key, Screen("two"), first.id, then=keep)
            await it.outbox.settled()
            assert it.said() == ["two"]
            it.outbox.delete(it.group.id, first.id)
            await it.outbox.settled()
            it.outbox.put(it.key, Screen("three"), first.id, then=keep)
            await it.outbox.settled()
            assert it.said() == ["three"]
            assert [sent and sent.message_id for sent in stands] == [first.id, first.id, it.group.messages[-1].id]

    quickly(story())


def test_a_chat_that_is_closed_to_us_is_known_to_be() -> None:
    async def story() -> None:
        stands: list[Sent | None] = []

        async def keep(sent: Sent | None) -> None:
            stands.append(sent)

        async with scene() as it:
            it.outbox.send(type(it.key)(it.ann.id), Screen("hello"), then=keep)
            await it.outbox.settled()
            assert stands == [None]

    quickly(story())


def test_a_thousand_presses_of_one_room_leave_few_answers_waiting() -> None:
    async def story() -> None:
        async with scene() as it:
            for number in range(1000):
                it.outbox.answer(it.group.id, f"press {number}")
            assert sum(len(line.waiting) for line in it.outbox.errands.chats.values()) <= MOST_ERRANDS
            it.outbox.answer(it.ann.id, "another room's")
            await asyncio.sleep(0.1)
            answered = [c.params["callback_query_id"] for c in it.stage.calls if c.method == "answerCallbackQuery"]
            assert answered.index("another room's") < MOST_ERRANDS + 10

    quickly(story())


def test_the_end_leaves_unsaid_what_takes_too_long() -> None:
    async def story() -> None:
        async with scene(Limits()) as it:
            it.asks(*(f"page {number}" for number in range(12)))
            await it.outbox.close(2.5)
            assert len(it.said()) == 3
            assert now() == pytest.approx(2.5, abs=0.1)

    quickly(story())
