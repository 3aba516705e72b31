from __future__ import annotations

import asyncio
from typing import Any

import pytest
from telegram import Update

from bot.chat.alike import QUESTIONS, Alike, alike_of
from bot.chat.floods import A_PERSON, A_ROOM, WITHIN, Floods
from bot.chat.intake import MOST_AT_ONCE, Polling
from bot.chat.lanes import Lanes, Outcome
from bot.chat.routes import COMMANDS
from bot.rehearsal import Stage
from bot.services.ports import StoreAway
from bot.views import taps
from tests.intake.clock import now, quickly
from tests.intake.people import in_story_time, killed, running, text_of
from tests.intake.test_intake import Listener, waiting

MANY = 1000
STEP = 0.01
"""What `Listener` takes for an update, in seconds."""


class Witness:
    """Keeps what is set aside."""

    def __init__(self) -> None:
        self.passed: list[int] = []
        self.floods: list[Alike] = []
        self.lost: list[str] = []
        self.hasty: list[Update] = []

    def overtaken(self, update: Update) -> None:
        self.passed.append(update.update_id)

    def flooded(self, alike: Alike) -> None:
        self.floods.append(alike)

    def refused(self, update: Update) -> asyncio.Future[None] | None:
        self.hasty.append(update)
        return None

    def given_up(self, update: Update) -> None:
        self.lost.append(text_of(update))


def asks(stage: Stage, times: int) -> None:
    """Somebody asks for the same three pages again and again."""
    ann = stage.person("Ann")
    for number in range(times):
        ann.says(ann.private, ("/progress", "/help", "/card")[number % 3])


def test_every_command_is_either_a_question_or_not() -> None:
    """Who adds a command says here whether it may be passed over when nothing stands behind it."""
    assert set(COMMANDS) - {"cancel"} == QUESTIONS  # /cancel withdraws what was asked: each one counts


def test_a_rooms_thousand_questions_delay_another_rooms_tap_by_a_few_steps() -> None:
    async def story() -> None:
        stage, listener = in_story_time(), Listener()
        ben = stage.person("Ben")
        async with running(stage, listener) as intake:
            intake.lanes.aside = witness = Witness()
            asks(stage, MANY)
            ben.says(ben.private, "a tap")
            await asyncio.sleep(5)
            assert listener.times["a tap"] < 0.5
            assert listener.heard.count("/progress") + listener.heard.count("/help") < MANY / 20
            assert waiting(stage) == []
            assert {flood.what for flood in witness.floods} == {"progress", "help", "card"}

    quickly(story())


def test_after_a_restart_neither() -> None:
    async def story() -> None:
        stage, before, after = in_story_time(), Listener(), Listener()
        ben = stage.person("Ben")
        async with killed(stage, before):
            asks(stage, MANY)
            ben.says(ben.private, "a tap")
            await asyncio.sleep(STEP)
        begun = now()
        async with running(stage, after):
            await asyncio.sleep(5)
        assert "a tap" in before.heard or after.times["a tap"] - begun < 0.5

    quickly(story())


def test_the_newest_of_what_is_alike_is_answered() -> None:
    async def story() -> None:
        stage, listener = in_story_time(), Listener()
        ann = stage.person("Ann")
        async with running(stage, listener):
            for word in ("slow 1", "/help", "a note", "/help", "/card", "/help 2"):
                ann.says(ann.private, word)
            await asyncio.sleep(3)
        assert listener.heard == ["slow 1", "a note", "/help", "/card", "/help 2"]

    quickly(story())


def test_texts_are_all_taken_and_in_order_however_many() -> None:
    async def story() -> None:
        stage, listener = in_story_time(), Listener()
        ann = stage.person("Ann")
        words = [f"note {number}" for number in range(300)]
        for word in words:
            ann.says(ann.private, word)
            await asyncio.sleep(1)
        async with running(stage, listener):
            await asyncio.sleep(20)
        assert listener.heard == words

    quickly(story())


@pytest.mark.parametrize("restart", [False, True])
def test_of_a_thousand_notes_of_one_room_the_first_are_taken_and_anothers_tap_waits_for_no_more(
    restart: bool,  # noqa: FBT001 - a case
) -> None:
    async def story() -> None:
        stage, listener, after = in_story_time(), Listener(), Listener()
        people = [stage.person(name) for name in ("Ann", "Cat", "Dan")]
        group, ben = stage.group("Panel", people, admins=people), stage.person("Ben")
        for number in range(MANY):
            people[number % 3].says(group, f"/evidence note {number}")
        ben.says(ben.private, "a tap")
        if restart:
            async with killed(stage, listener):
                await asyncio.sleep(STEP)
        begun = now()
        async with running(stage, after) as intake:
            intake.lanes.aside = witness = Witness()
            await asyncio.sleep(5)
            assert waiting(stage) == []
        assert after.times["a tap"] - begun < (A_ROOM + 3) * STEP
        heard = [word for word in (*listener.heard, *after.heard) if word.startswith("/evidence")]
        assert A_ROOM <= len(set(heard)) <= A_ROOM + 2
        assert {who.effective_user and who.effective_user.first_name for who in witness.hasty} == {"Ann", "Cat", "Dan"}

    quickly(story())


def test_what_was_hidden_comes_up_as_soon_as_what_hides_it_is_done_however_long_others_take() -> None:
    async def story() -> None:
        stage, listener = in_story_time(), Listener()
        for number in range(MOST_AT_ONCE + 50):
            person = stage.person(f"Person {number}")
            person.says(person.private, {0: "slow 0.5", 80: "slow 5"}.get(number, f"note {number}"))
        ben = stage.person("Ben")
        ben.says(ben.private, "a tap")
        async with running(stage, listener):
            await asyncio.sleep(9)
        assert listener.times["a tap"] < 0.5 + 5 * STEP

    quickly(story())


def test_who_is_too_fast_is_refused_alone() -> None:
    async def story() -> None:
        stage, listener = in_story_time(), Listener()
        ann, ben = stage.person("Ann"), stage.person("Ben")
        group = stage.group("Panel", [ann, ben], admins=[ann, ben])
        async with running(stage, listener) as intake:
            intake.lanes.aside = witness = Witness()
            for number in range(90):
                ann.says(group, f"/evidence {number}")
            ben.says(group, "/evidence of Ben")
            await asyncio.sleep(WITHIN + 1)
            ann.says(group, "/evidence later")
            await asyncio.sleep(1)
        assert [word for word in listener.heard if word] == [
            *(f"/evidence {number}" for number in range(A_PERSON)),
            "/evidence of Ben",
            "/evidence later",
        ]
        assert len(witness.hasty) == 1

    quickly(story())


def test_of_presses_a_person_has_so_many_and_everybody_has_their_own() -> None:
    floods = Floods()
    raws = [
        raw_press(number, taps.Next(1, f"1.{number}").pack(), person) for person in range(1, 41) for number in range(3)
    ]
    assert all(floods.takes(raw, 1.0) for raw in raws)
    more = [raw_press(number, taps.Next(1, f"1.{number}").pack(), 7) for number in range(100)]
    assert sum(floods.takes(raw, 2.0) for raw in more) == A_PERSON - 3
    assert floods.takes(more[0], 13.0)


def test_a_chats_own_events_are_always_taken() -> None:
    who = {"id": 7, "is_bot": False, "first_name": "Ann"}
    moved = {"update_id": 1, "message": {"from": who, "chat": {"id": -5}, "date": 5, "migrate_to_chat_id": -100}}
    floods = Floods()
    assert all(floods.takes(moved, 1.0) for _ in range(500))


def test_edits_in_a_flood_are_counted_by_when_they_were_made() -> None:
    who, floods = {"id": 7, "is_bot": False, "first_name": "Ann"}, Floods()
    edits = [
        {"edited_message": {"from": who, "chat": {"id": 7}, "date": 5, "edit_date": 60 + n // 50}} for n in range(100)
    ]
    assert sum(floods.takes(edit, 1.0) for edit in edits) == A_PERSON


def test_who_was_quiet_is_forgotten() -> None:
    floods = Floods()
    for person in range(5000):
        floods.takes(raw_press(1, "x", person + 1), person / 10)
    assert len(floods.taken) < 3000


def raw_press(update_id: int, data: str, person: int = 7) -> dict[str, Any]:
    """The JSON of somebody's press in a group."""
    who = {"id": person, "is_bot": False, "first_name": "Ann"}
    card = {"message_id": 5, "date": 0, "chat": {"id": -5, "type": "group", "title": "t"}}
    query = {"id": str(update_id), "from": who, "chat_instance": "7", "data": data, "message": card}
    return {"update_id": update_id, "callback_query": query}


def press(update_id: int, data: str, person: int = 7) -> tuple[Update, Alike | None]:
    """Somebody presses a button in a group."""
    raw = raw_press(update_id, data, person)
    return Update.de_json(raw, None), alike_of(raw)


def test_of_values_tapped_while_they_wait_the_last_stands() -> None:
    async def story() -> None:
        heard: list[int] = []

        async def handle(update: Update) -> None:
            await asyncio.sleep(1)
            heard.append(update.update_id)

        lanes, witness = Lanes(handle), Witness()
        lanes.aside = witness
        values = [taps.Rate(1, "1.1", value).pack() for value in (0, 1, 2)]
        others = [taps.Rate(1, "1.2", 3).pack(), taps.Next(1, "1.1").pack(), taps.Next(1, "1.1").pack()]
        for number, data in enumerate([*values, *others]):
            lanes.put(*press(number, data))
            await asyncio.sleep(0.01)
        lanes.put(*press(6, values[0], person=8))
        await lanes.close(100)
        assert heard == [0, 2, 3, 4, 5, 6]
        assert witness.passed == [1]

    quickly(story())


def test_one_that_is_stuck_while_others_are_not_is_given_up_before_it_hides_them() -> None:
    async def story() -> None:
        stage, listener = in_story_time(), Listener()
        ann, ben = stage.person("Ann"), stage.person("Ben")
        async with running(stage, listener, pace=Polling(stuck=10)) as intake:
            intake.lanes.aside = witness = Witness()
            ann.says(ann.private, "slow 3600")
            ann.says(ann.private, "behind it")
            for number in range(3 * MOST_AT_ONCE):
                ben.says(ben.private, f"note {number}")
                await asyncio.sleep(0.6)
            await asyncio.sleep(30)
            assert listener.heard[-1] == f"note {3 * MOST_AT_ONCE - 1}"
            assert "behind it" in listener.heard
            assert witness.lost == ["slow 3600"]
            assert waiting(stage) == []

    quickly(story())


def test_nothing_is_given_up_while_nobody_gets_through_nor_while_nobody_waits() -> None:
    async def story() -> None:
        stage, listener = in_story_time(), Listener()
        ann, ben = stage.person("Ann"), stage.person("Ben")
        away = True

        async def handle(update: Update) -> None:
            if away:
                raise StoreAway
            await listener(update)

        async with running(stage, handle, pace=Polling(stuck=10)) as intake:
            intake.lanes.aside = witness = Witness()
            for number in range(2 * MOST_AT_ONCE):
                (ann if number % 2 else ben).says((ann if number % 2 else ben).private, f"note {number}")
                await asyncio.sleep(0.6)
            away = False
            await asyncio.sleep(60)
            assert len(listener.heard) == 2 * MOST_AT_ONCE
            ann.says(ann.private, "slow 60")
            ben.says(ben.private, "quick")
            await asyncio.sleep(70)
            assert listener.heard[-1] == "slow 60"
            assert witness.lost == []

    quickly(story())


def test_a_question_holds_up_nothing_though_its_answer_takes_long() -> None:
    async def story() -> None:
        stage = in_story_time()
        outcomes: list[Outcome] = []

        async def handle(_: Update) -> None:
            await asyncio.sleep(60)

        ann = stage.person("Ann")
        async with running(stage, handle) as intake:
            ann.says(ann.private, "/rounds")
            await asyncio.sleep(5)
            assert waiting(stage) == []
            outcomes += await asyncio.gather(*intake.lanes.in_hand.values())
        assert outcomes == [Outcome.HANDLED]

    quickly(story())


def test_forged_updates_are_like_nothing() -> None:
    odds: list[Any] = [None, [], {}, "7", {"id": "1"}, {"id": None}]
    for odd in odds:
        assert alike_of({"message": {"text": "/help", "from": odd, "chat": {"id": 1}}}) is None
        assert alike_of({"message": {"text": odd if odd != "7" else "7", "from": {"id": 1}, "chat": {"id": 1}}}) is None
        assert alike_of({"callback_query": {"data": "sc|1|1.1|2", "from": {"id": 1}, "message": odd}}) is None
    assert alike_of({"callback_query": {"data": "sc", "from": {"id": 1}, "message": {"chat": {"id": 1}}}}) is None
