"""The stand-in whispers as Telegram does: to one person, as an answer, within 15 seconds, and without a promise."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from telegram import BotCommand, BotCommandScopeAllGroupChats, Message
from telegram.error import BadRequest

from bot.chat.whispers import Whisper, Whispers, place_of
from bot.rehearsal import Chat, Player, Stage, server
from tests.rehearsal.conftest import Clock, Polled


@pytest.fixture(autouse=True)
async def known(stage: Stage, bot: Polled) -> None:
    """Telegram and the apps know whispers, and `/note` is registered as one."""
    stage.whispers = True
    note = BotCommand("note", "Write", api_kwargs={"is_ephemeral": True})
    await bot.set_my_commands([note], scope=BotCommandScopeAllGroupChats())


def to(person: Player, **more: str) -> dict[str, Any]:
    return {"ephemeral_message_parameters": {"receiver_user_id": person.id, **more}}


async def heard(bot: Polled) -> Message:
    message = (await bot.news())[-1].message
    assert message
    return message


async def test_a_whispered_command_and_its_answer_are_seen_by_one(
    bot: Polled, stage: Stage, group: Chat, alice: Player, bob: Player
) -> None:
    alice.says(group, "/note something")
    message = await heard(bot)
    assert (message.message_id, message.api_kwargs["ephemeral_message_id"]) == (0, 1)
    answer = await bot.send_message(group.id, "Kept", api_kwargs=to(alice))
    assert answer.message_id == 0
    seen = {}
    async with httpx.AsyncClient(transport=httpx.ASGITransport(server(stage)), base_url="http://page") as page:
        for person in (alice, bob):
            where: dict[str, str | int] = {"person": person.id, "chat": str(group.id)}
            messages = (await page.get("/play/chat", params=where)).json()["messages"]
            seen[person] = [one["text"] for one in messages if one["text"]]
    assert seen == {alice: ["/note something", "Kept"], bob: []}
    assert not [one for one in group.messages if one.text]


async def test_other_words_are_said_aloud(bot: Polled, group: Chat, alice: Player) -> None:
    alice.says(group, "/other something")
    assert (await heard(bot)).message_id > 0


async def test_a_whisper_answers_within_15_seconds_or_not_at_all(
    bot: Polled, clock: Clock, group: Chat, alice: Player, bob: Player
) -> None:
    with pytest.raises(BadRequest):
        await bot.send_message(group.id, "Psst", api_kwargs=to(alice))
    alice.says(group, "/note something")
    clock.at += 15
    await bot.send_message(group.id, "Kept", api_kwargs=to(alice))
    clock.at += 1
    with pytest.raises(BadRequest):
        await bot.send_message(group.id, "Kept", api_kwargs=to(alice))
    card = await bot.send_message(group.id, "Card")
    press = bob.taps(group.messages[-1], "x")
    assert card
    with pytest.raises(BadRequest):
        await bot.send_message(group.id, "Psst", api_kwargs=to(alice, callback_query_id=press.id))
    await bot.send_message(group.id, "Psst", api_kwargs=to(bob, callback_query_id=press.id))
    bob.starts()
    with pytest.raises(BadRequest):
        await bot.send_message(bob.id, "Psst", api_kwargs=to(bob, callback_query_id=press.id))


async def test_what_is_whispered_to_who_is_away_is_lost(bot: Polled, group: Chat, alice: Player) -> None:
    alice.says(group, "/note something")
    alice.away = True
    assert (await bot.send_message(group.id, "Kept", api_kwargs=to(alice))).api_kwargs["ephemeral_message_id"] == 2
    alice.away = False
    assert [one.text for one in group.whispers] == ["/note something"]


async def test_numbers_come_again_and_only_all_together_tell_two_apart(
    bot: Polled, clock: Clock, group: Chat, alice: Player, bob: Player
) -> None:
    places, numbers = set(), []
    for _ in range(12):
        for person in (alice, bob):
            person.says(group, "/note something")
            message = await heard(bot)
            places.add(place_of(message, person.id))
            numbers.append(message.api_kwargs["ephemeral_message_id"])
        clock.at += 1
    assert len(places) == 24
    assert max(numbers) < 12
    assert all(-(2**52) < place < 0 for place in places)


async def test_a_whisper_is_edited_and_taken_away(bot: Polled, group: Chat, alice: Player) -> None:
    alice.says(group, "/note something")
    sent = await bot.send_message(group.id, "Kept", api_kwargs=to(alice))
    named = {"chat_id": group.id, "receiver_user_id": alice.id}
    named["ephemeral_message_id"] = sent.api_kwargs["ephemeral_message_id"]
    await bot.do_api_request("editEphemeralMessageText", api_kwargs=named | {"text": "Kept, too"})
    assert group.whispers[-1].text == "Kept, too"
    await bot.do_api_request("deleteEphemeralMessage", api_kwargs=named)
    assert group.whispers[-1].deleted
    with pytest.raises(BadRequest):
        await bot.do_api_request("deleteEphemeralMessage", api_kwargs=named)


async def test_an_older_server_says_to_all_what_is_meant_for_one(bot: Polled, stage: Stage, group: Chat) -> None:
    stage.whispers = False
    sent = await bot.send_message(
        group.id, "Psst", api_kwargs={"ephemeral_message_parameters": {"receiver_user_id": 1}}
    )
    assert "ephemeral_message_id" not in sent.api_kwargs
    assert group.messages[-1].text == "Psst"


def test_a_refusal_is_remembered_for_a_day_in_its_chat_and_lateness_is_none() -> None:
    clock = Clock()
    whispers, start = Whispers(clock=clock), clock.at
    whisper = Whisper(1, start, "Ann", "5")
    assert not whispers.may(-1, whisper)
    whispers.are_known = True
    assert whispers.may(-1, whisper)
    whispers.refuse(-1, whisper, BadRequest("Query is too old and response timeout expired"))
    assert whispers.may(-1, whisper)
    clock.at = start + 15
    assert not whispers.may(-1, whisper)
    whispers.refuse(-1, whisper, BadRequest("Not allowed"))
    assert whispers.may(-1, Whisper(1, clock.at, "Ann", "6"))
    whispers.refuse(-1, Whisper(1, clock.at, "Ann", "6"), BadRequest("Not allowed"))
    assert not whispers.may(-1, Whisper(1, clock.at, "Ann", "7"))
    assert whispers.may(-2, Whisper(1, clock.at, "Ann", "7"))
    clock.at += 24 * 3600
    assert whispers.may(-1, Whisper(1, clock.at, "Ann", "8"))
