"""Whoever's text is not kept is told, however much is to be said in the chat just then."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import pytest

from bot.chat.outbox import MOST_WAITING
from bot.rehearsal import Chat, Message, Stage
from bot.rehearsal.standin.errors import too_many
from tests.conversation.company import HERE, at_work, card_in, settings_for, words
from tests.stage import stage_with_contract

SOFT = "Agreed at the meeting with Mrs Okonkwo, part {}."


@contextmanager
def mute(stage: Stage) -> Iterator[list[str]]:
    """Have every message of the bot refused for a while; gives what was."""
    inner, refused = stage.inspect, []
    assert inner is not None

    def inspect(method: str, params: Mapping[str, Any]) -> None:
        if method == "sendMessage":
            refused.append(params["text"])
            raise too_many(1)
        inner(method, params)

    stage.inspect = inspect
    yield refused
    stage.inspect = inner


def questions(chat: Chat) -> list[Message]:
    """What the bot asks about texts."""
    return [message for message in chat.messages if message.from_bot and message.button("It is about a system")]


async def test_each_of_several_texts_at_once_is_asked_about(database_url: str) -> None:
    with stage_with_contract() as stage:
        async with at_work(stage, settings_for(HERE, database_url)) as company:
            sam = await company.alone()
            await company.presses(sam, card_in(sam.private), "2")
            with mute(stage):
                sent = [sam.says(sam.private, SOFT.format(number)) for number in range(6)]
                await company.until(lambda: not company.bot.lanes.in_hand and company.bot.outbox.workers)
            await company.rests()
            assert [asked.reply_to for asked in questions(sam.private)] == sent


async def test_who_writes_more_than_can_be_answered_is_told_that_some_of_it_is_not_kept(sqlite_url: str) -> None:
    with stage_with_contract() as stage:
        async with at_work(stage, settings_for(HERE, sqlite_url)) as company:
            sam = await company.alone()
            await company.presses(sam, card_in(sam.private), "2")
            for _ in range(2):
                with mute(stage):
                    sent = [sam.says(sam.private, SOFT.format(number)) for number in range(MOST_WAITING + 4)]
                    await company.until(lambda: not company.bot.lanes.in_hand and company.bot.outbox.workers)
                await company.rests()
                assert len(questions(sam.private)) < len(sent)
                assert "some of it was not kept" in sam.private.last.words
                assert "What was scored and noted is kept" not in words(sam.private)
                for asked in questions(sam.private):
                    asked.deleted = True


@pytest.mark.parametrize(("name", "caption"), [("form.xlsx", ""), ("last.docx", "/import 2025-03-31"), ("a.pdf", "")])
async def test_a_file_of_which_nothing_is_kept_comes_again_until_its_sender_is_told(
    sqlite_url: str, name: str, caption: str
) -> None:
    with stage_with_contract() as stage:
        async with at_work(stage, settings_for(HERE, sqlite_url)) as company:
            sam = await company.alone()
            with mute(stage) as refused:
                file = sam.sends_document(sam.private, name, data=b"nothing that can be read", caption=caption)
                await company.until(lambda: len(refused) > 1 and not company.bot.lanes.in_hand)
                assert stage.updates.queue
            await company.rests()
            assert sam.private.last.reply_to is file
