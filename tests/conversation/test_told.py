"""Whoever's text is not kept is told, however much is to be said in the chat just then."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import ModuleType
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot import services
from bot.audit.keeping import HoldSource
from bot.chat.lanes import Patience
from bot.chat.outbox import MOST_WAITING
from bot.rehearsal import Chat, Message, Stage
from bot.rehearsal.standin.errors import too_many
from bot.services.ports import StoreAway
from tests.conversation.company import HERE, at_work, card_in, settings_for, words
from tests.crash.test_database_away import held
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


def fails_once(monkeypatch: pytest.MonkeyPatch, module: ModuleType, name: str, error: Exception) -> None:
    """Have a use case raise something, the first time."""
    inner, errors = getattr(module, name), [error]

    async def use_case(*given: object, **more: object) -> object:
        if errors:
            raise errors.pop()
        return await inner(*given, **more)

    monkeypatch.setattr(module, name, use_case)


async def test_a_long_text_is_kept_and_its_rest_is_not_though_the_database_was_away_for_a_moment(
    sqlite_url: str,
) -> None:
    with stage_with_contract() as stage:
        async with at_work(stage, settings_for(HERE, sqlite_url)) as company:
            company.bot.lanes.patience = Patience(0.05, 0.2)
            sam = await company.alone()
            await company.presses(sam, card_in(sam.private), "2")
            with held(sqlite_url), capture_logs() as log:
                for text in ("policy " * 500, "and so on."):
                    sam.says(sam.private, text)
                await company.until(lambda: any(line["event"] == "store-away" for line in log))
            await company.rests()
            (note,) = await services.notes.notes_on(company.bot.store, (await company.audit(sam.private)).id, "1.1")
            assert note.text.startswith("policy")
            assert "cut one in two" in sam.private.last.words


async def test_an_album_is_refused_though_the_database_was_away_for_a_moment(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with stage_with_contract() as stage:
        async with at_work(stage, settings_for(HERE, sqlite_url)) as company:
            sam = await company.alone()
            await company.presses(sam, card_in(sam.private), "2")
            fails_once(monkeypatch, services.aims, "refused", StoreAway())
            sam.send_file(sam.private, ("photo", "photo.jpg", "image/jpeg"), album="one")
            await company.rests()
            assert "Only text can be kept" in sam.private.last.words


async def test_who_meets_a_mistake_of_ours_is_told(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with stage_with_contract() as stage:
        async with at_work(stage, settings_for(HERE, sqlite_url)) as company:
            sam = await company.alone()
            await company.presses(sam, card_in(sam.private), "2")
            fails_once(monkeypatch, services.notes, "take", ValueError())
            text = await company.says(sam, sam.private, "The policy on the website.")
            assert "could not take this" in sam.private.last.words
            assert sam.private.last.reply_to is text


async def test_an_edited_command_or_caption_is_taken_or_its_writer_is_told(sqlite_url: str) -> None:
    with stage_with_contract() as stage:
        async with at_work(stage, settings_for(HERE, sqlite_url)) as company:
            sam = await company.alone()
            await company.presses(sam, card_in(sam.private), "2")
            audit = await company.audit(sam.private)

            async def actions() -> list[str]:
                return [one.action.text for one in await services.actions.in_room(company.bot.store, audit.id)]

            async def holds() -> list[str]:
                found = await services.holds.holds_of(company.bot.store, audit.room.id)
                return [hold.reason for hold in found if hold.source is HoldSource.FACILITATOR]

            command = await company.says(sam, sam.private, "/action Call Mrs Okonkwo")
            for text in ("Write the policy", "Write another policy"):
                await company.edits(sam, command, f"/action {text}")
                assert await actions() == [text]
            command = await company.says(sam, sam.private, "/acton Train everybody")
            await company.edits(sam, command, "/action Train everybody")
            assert await actions() == [text]
            assert "Nothing was changed" in sam.private.last.words
            assert sam.private.last.reply_to is command
            asked = await company.says(sam, sam.private, "/hold Ring 07700 900123 first.")
            assert not await holds()
            await company.edits(sam, asked, "/hold Until the review is published.")
            assert await holds() == ["Until the review is published."]
            file = sam.sends_document(sam.private, "last.docx", data=b"nothing that can be read")
            await company.rests()
            before = len(sam.private.messages)
            file.caption, file.edited = "/import 2025-03-31", stage.now()
            stage.tell(file, "edited_message")
            await company.rests()
            assert [message.reply_to for message in sam.private.messages[before:]] == [file]


async def test_in_a_group_who_calls_the_bot_by_a_command_is_heard_below_a_picture_and_mistyped(sqlite_url: str) -> None:
    with stage_with_contract() as stage:
        async with at_work(stage, settings_for(HERE, sqlite_url)) as company:
            table = await company.table("Ann", "Ben")
            ann, group = table.people[0], table.group
            stage.adds_bot(group, standing="administrator")  # it is told of all that is sent
            await company.rests()
            us = company.bot.application.bot.username
            below = {
                "/evidence 1.1 The minutes": True,
                f"/evidence@{us} 1.1 The minutes": True,
                "/evidence@another_bot 1.1 The minutes": False,
                "/another 1.1 The minutes": False,
                "The minutes": False,
            }
            for caption, heard in below.items():
                picture = ann.sends_photo(group, caption)
                await company.rests()
                assert ("Only text can be kept" in group.last.words) is heard
                assert (group.last is picture) is not heard
            file = ann.sends_document(group, "last.docx", caption="/import 2025-03-31")
            await company.rests()
            assert group.last.reply_to is file
            await company.says(ann, group, f"/evidnce@{us} 1.1 The minutes")
            assert "How it works" in group.last.words
            await company.says(ann, group, "/2 of the staff were trained", to=table.card)
            assert "How it works" in group.last.words
            for typed in ("/evidnce@another_bot The minutes", "/another@another_bot"):
                assert await company.says(ann, group, typed, to=table.card) is group.last
            assert await company.says(ann, group, "/evidnce 1.1 The minutes") is group.last  # it may be another bot's
