from __future__ import annotations

import asyncio
from collections import defaultdict

from hypothesis import given, settings
from hypothesis import strategies as st
from structlog.testing import capture_logs
from telegram import Update

from bot.chat.lanes import Lanes, Outcome, Patience, keys_of
from bot.services.ports import StoreAway
from tests.intake.clock import now, quickly
from tests.intake.people import said, text_of

OLD, NEW = -5, -1005


@given(st.lists(st.tuples(st.integers(1, 4), st.integers(0, 9)), max_size=30))
@settings(max_examples=60, deadline=None)
def test_whoever_is_slow_answers_in_one_room_stay_in_order(crowd: list[tuple[int, int]]) -> None:
    """`crowd`: for each update its room, and how long it takes to handle."""

    async def story() -> None:
        heard: dict[int, list[int]] = defaultdict(list)
        ended: dict[int, float] = {}

        async def handle(update: Update) -> None:
            await asyncio.sleep(crowd[update.update_id][1])
            assert update.effective_chat is not None
            heard[update.effective_chat.id].append(update.update_id)
            ended[update.update_id] = now()

        lanes = Lanes(handle)
        for number, (room, _) in enumerate(crowd):
            lanes.put(said(number, room))
        await lanes.close(grace=1000)
        for room, numbers in heard.items():
            assert numbers == [number for number, (its, _) in enumerate(crowd) if its == room]
            took = [crowd[number][1] for number in numbers]
            assert [ended[number] for number in numbers] == [sum(took[: place + 1]) for place in range(len(took))]
        assert not lanes.in_hand
        assert not lanes.last

    quickly(story())


@given(st.lists(st.sampled_from(["old", "new", "to", "from"]), min_size=1, max_size=20))
@settings(max_examples=60, deadline=None)
def test_a_group_that_becomes_a_supergroup_is_handled_in_order_and_to_the_end(steps: list[str]) -> None:
    async def story() -> None:
        heard: list[int] = []

        async def handle(update: Update) -> None:
            await asyncio.sleep(update.update_id % 3)
            heard.append(update.update_id)

        lanes = Lanes(handle)
        kinds: dict[str, tuple[int, dict[str, object]]] = {
            "old": (OLD, {}),
            "new": (NEW, {}),
            "to": (OLD, {"migrate_to_chat_id": NEW}),
            "from": (NEW, {"migrate_from_chat_id": OLD}),
        }
        for number, step in enumerate(steps):
            chat, more = kinds[step]
            lanes.put(said(number, chat, step, **more))
        await lanes.close(grace=1000)
        assert sorted(heard) == list(range(len(steps)))
        for number, step in enumerate(steps):
            if step in {"to", "from"}:
                assert set(heard[:number]) == set(range(number))

    quickly(story())


def test_two_topics_of_a_forum_are_two_rooms() -> None:
    one, two = (said(n, NEW, is_topic_message=True, message_thread_id=n) for n in (1, 2))
    reply_thread = said(3, NEW, message_thread_id=9)
    assert keys_of(one).isdisjoint(keys_of(two))
    assert keys_of(reply_thread) == {("chat", NEW, 0)}


def test_a_bug_in_one_answer_does_not_stop_the_room() -> None:
    async def story() -> None:
        heard: list[str] = []

        async def handle(update: Update) -> None:
            if text_of(update) == "poison":
                raise ValueError("poison")
            if text_of(update) == "odd":
                raise asyncio.CancelledError
            heard.append(text_of(update))

        lanes = Lanes(handle)
        tasks = [lanes.put(said(n, 1, text)) for n, text in enumerate(["a", "poison", "odd", "b"])]
        outcomes = await asyncio.gather(*tasks)
        assert outcomes == [Outcome.HANDLED, Outcome.FAILED, Outcome.FAILED, Outcome.HANDLED]
        assert heard == ["a", "b"]

    quickly(story())


def test_while_the_database_is_away_the_room_waits_and_then_goes_on_in_order() -> None:
    async def story() -> None:
        heard: list[tuple[str, float]] = []

        async def handle(update: Update) -> None:
            if now() < 100:
                raise StoreAway("the disk of the database is full")
            heard.append((text_of(update), now()))

        lanes = Lanes(handle, patience=Patience(0.5, 30))
        tasks = [lanes.put(said(n, 1, text)) for n, text in enumerate(["first", "second"])]
        with capture_logs() as lines:
            assert await asyncio.gather(*tasks) == [Outcome.HANDLED, Outcome.HANDLED]
        assert {(line["event"], line["reason"]) for line in lines} == {
            ("store-away", "the disk of the database is full")
        }
        assert [text for text, _ in heard] == ["first", "second"]
        assert 100 <= heard[0][1] <= 130

    quickly(story())


def test_closing_without_a_database_leaves_the_room_untouched_from_there_on() -> None:
    async def story() -> None:
        heard: list[str] = []

        async def handle(update: Update) -> None:
            heard.append(text_of(update))
            if text_of(update) == "away":
                raise StoreAway

        lanes = Lanes(handle)
        tasks = [lanes.put(said(n, 1, text)) for n, text in enumerate(["away", "later"])]
        await asyncio.sleep(0.1)
        await lanes.close()
        assert [task.result() for task in tasks] == [Outcome.LEFT, Outcome.LEFT]
        assert heard == ["away"]

    quickly(story())


def test_what_is_in_hand_and_comes_again_is_handled_once() -> None:
    async def story() -> None:
        heard: list[str] = []

        async def handle(update: Update) -> None:
            await asyncio.sleep(1)
            heard.append(text_of(update))

        lanes = Lanes(handle)
        assert lanes.put(said(1, 1)) is lanes.put(said(1, 1))
        await lanes.close()
        assert heard == ["hello"]

    quickly(story())


def test_operators_can_count_what_is_handled() -> None:
    async def story() -> None:
        counted: list[tuple[str, str]] = []

        async def handle(_: Update) -> None:
            await asyncio.sleep(0)

        lanes = Lanes(handle, seen=lambda kind, outcome, _seconds: counted.append((kind, outcome)))
        lanes.put(said(1, 1))
        await lanes.close()
        assert counted == [("message", "handled")]

    quickly(story())
