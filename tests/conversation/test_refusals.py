"""What is refused, in a clear sentence, with nothing lost and nothing kept that should not be."""

from __future__ import annotations

import gc
import sqlite3
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from bot import services
from bot.rehearsal import Chat, Message, Player
from tests.conversation.company import Company, card_in, last, words

pytestmark = pytest.mark.asyncio(loop_scope="module")

BORN = "She was born on 3 May 2011 and her date of birth is 03/05/2011."
PHONE = "Ring her on 07700 900 123."
SOFT = "Agreed at the meeting with Mrs Okonkwo."


async def texts(company: Company, chat: Chat, target: str = "1.1") -> list[str]:
    audit = await company.audit(chat)
    return [note.text for note in await services.notes.notes_on(company.bot.store, audit.id, target)]


async def test_a_message_of_4096_characters_is_refused_and_one_shorter_is_kept(company: Company) -> None:
    sam = await company.alone()
    await company.presses(sam, card_in(sam.private), "2")
    await company.says(sam, sam.private, "policy " * 585 + "p")
    assert "longer than 4095 characters" in last(sam.private).words
    assert not await texts(company, sam.private)
    kim = await company.alone("Kim")
    await company.presses(kim, card_in(kim.private), "2")
    await company.says(kim, kim.private, "policy " * 585)
    assert len(await texts(company, kim.private)) == 1


async def test_a_score_that_is_typed_is_no_evidence(company: Company) -> None:
    sam = await company.alone()
    await company.says(sam, sam.private, "3")
    assert "A score is tapped on the card" in last(sam.private).words
    assert not await texts(company, sam.private)
    await company.says(sam, sam.private, "/evidence")
    await company.says(sam, sam.private, "3")
    assert await texts(company, sam.private) == ["3"]


@pytest.mark.parametrize("long", ["policy " * 900, "🙂" * 2_500, "policy " * 1_500])
async def test_of_a_text_that_came_in_parts_no_part_stands_alone(company: Company, long: str) -> None:
    sam = await company.alone()
    await company.presses(sam, card_in(sam.private), "2")
    await company.says(sam, sam.private, long)
    assert not await texts(company, sam.private)
    assert "longer than 4095 characters" in words(sam.private)
    assert "as if Telegram had cut one in two" in last(sam.private).words


async def test_where_the_first_part_was_kept_or_held_somebody_the_rest_is_not_kept_alone(company: Company) -> None:
    sam = await company.alone()
    await company.presses(sam, card_in(sam.private), "2")
    first = "policy " * 500
    for part, kept in ((first, 1), (PHONE + first, 1)):  # an app parts at a blank: the first may be short enough
        sam.says(sam.private, part)
        await company.says(sam, sam.private, "and so on.")
        assert len(await texts(company, sam.private)) == kept
        assert "as if Telegram had cut one in two" in last(sam.private).words
        company.bot.application.bot_data["desk"].pastes.long.clear()  # a while later


async def test_the_rest_of_an_action_that_is_too_long_is_no_note(company: Company) -> None:
    sam = await company.alone()
    await company.presses(sam, card_in(sam.private), "2")
    await company.says(sam, sam.private, "/action " + "policy " * 700)
    assert not await texts(company, sam.private)
    assert "as if Telegram had cut one in two" in last(sam.private).words


async def test_an_empty_note_is_refused(company: Company) -> None:
    sam = await company.alone()
    await company.says(sam, sam.private, "\u200b \u2060")
    assert "nothing in that text" in last(sam.private).words
    assert not await texts(company, sam.private)


SENDS: tuple[Callable[..., Message], ...] = (
    Player.sends_photo, Player.sends_voice, Player.sends_document, Player.sends_sticker,
)  # fmt: skip


@pytest.mark.parametrize("send", SENDS, ids=lambda send: send.__name__)
async def test_pictures_voices_files_and_stickers_are_refused(company: Company, send: Callable[..., Message]) -> None:
    sam = await company.alone()
    send(sam, sam.private)
    await company.rests()
    assert "Only text can be kept" in last(sam.private).words
    table = await company.table("Ann", "Ben")
    before = len(table.group.messages)
    send(table.people[0], table.group)
    await company.rests()
    assert len(table.group.messages) == before + 1
    send(table.people[0], table.group, reply_to=table.card)
    await company.rests()
    assert "Only text can be kept" in last(table.group).words


@pytest.mark.parametrize("text", [BORN, PHONE])
async def test_what_certainly_identifies_somebody_is_never_kept(company: Company, text: str) -> None:
    table = await company.table("Ann", "Ben")
    said = await company.says(table.people[0], table.group, text, to=table.card)
    assert "Nothing was kept" in last(table.group).words
    assert text not in table.said()
    answer = await company.presses(table.people[0], last(table.group), "Delete my message")
    assert "I may not delete messages here" in answer.text
    company.stage.adds_bot(table.group, standing="administrator")
    await company.rests()
    await company.presses(table.people[0], last(table.group), "Delete my message")
    assert said.deleted
    assert not await texts(company, table.group)


async def test_what_was_refused_in_private_can_be_deleted_there(company: Company) -> None:
    sam = await company.alone()
    said = await company.says(sam, sam.private, PHONE)
    assert "Nothing was kept" in last(sam.private).words
    await company.presses(sam, last(sam.private), "Delete my message")
    assert said.deleted


async def test_what_may_identify_somebody_is_asked_about_once_and_kept_when_it_is_about_a_system(
    company: Company,
) -> None:
    sam = await company.alone()
    await company.says(sam, sam.private, SOFT)
    assert "Is it about a system, not a person?" in last(sam.private).words
    assert not await texts(company, sam.private)
    await company.presses(sam, sam.private, "It is about a system")
    assert await texts(company, sam.private) == [SOFT]
    assert "Is it about a system" not in words(sam.private)


async def test_a_soft_find_in_a_command_keeps_the_text_without_the_command(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ann, ben = table.people
    await company.says(ann, table.group, f"/evidence 2.4 {SOFT}")
    assert "meant for somebody else" in (await company.presses(ben, table.group, "It is about a system")).text
    await company.presses(ann, table.group, "It is about a system")
    assert await texts(company, table.group, "2.4") == [SOFT]


async def test_rewrite_keeps_nothing_and_the_edited_message_is_taken(company: Company) -> None:
    sam = await company.alone()
    said = await company.says(sam, sam.private, SOFT)
    await company.presses(sam, sam.private, "Rewrite")
    assert not await texts(company, sam.private)
    await company.edits(sam, said, "Agreed at the board meeting.")
    assert await texts(company, sam.private) == ["Agreed at the board meeting."]


async def test_a_note_edited_into_something_forbidden_keeps_its_last_good_text(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    said = await company.says(table.people[0], table.group, "The protocol is signed.", to=table.card)
    await company.edits(table.people[0], said, PHONE)
    assert "That holds a phone number" in last(table.group).words
    assert await texts(company, table.group) == ["The protocol is signed."]


async def test_agency_names_labels_and_reasons_pass_the_same_gate(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ann = table.people[0]
    await table.joins(ann, "Other")
    await company.says(ann, table.group, PHONE, to=last(table.group))
    assert "Nothing was kept" in last(table.group).words
    await table.leads(ann, "Not applicable")
    await company.presses(ann, table.group, "Another reason")
    await company.says(ann, table.group, PHONE, to=last(table.group))
    assert "Nothing was kept" in last(table.group).words
    assert not (await company.audit(table.group)).answers
    await company.says(ann, table.group, "/settings")
    await company.presses(ann, table.group, "Name in documents")
    await company.says(ann, table.group, PHONE, to=last(table.group))
    assert "Nothing was kept" in last(table.group).words
    await company.presses(ann, table.group, "Name in documents")
    await company.says(ann, table.group, "Northtown", to=last(table.group))
    audit = await company.audit(table.group)
    assert audit.room.settings.label == "Northtown"


async def test_forbidden_text_is_nowhere_in_the_database(company: Company) -> None:
    sam = await company.alone()
    await company.says(sam, sam.private, "Ring him on 07700 900 456.")
    (file,) = (Path(row[2]) for row in database(company).execute("PRAGMA database_list"))
    held = b"".join(part.read_bytes() for part in file.parent.iterdir() if part.is_file())
    assert b"900 456" not in held


def database(company: Company) -> sqlite3.Connection:
    """The database as a file."""
    return sqlite3.connect(str(company.bot.store.engine.url.database))


async def test_an_anonymous_admin_is_told_why_nothing_was_done(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ann = table.people[0]
    ann.says(table.group, "/evidence 1.1 A policy.", anonymous=True)
    await company.rests()
    assert "anonymous admin" in last(table.group).words
    assert not await texts(company, table.group)
    await company.presses(ann, table.card, "2")
    assert (await company.audit(table.group)).ratings


async def test_commands_without_an_audit_say_how_to_begin(company: Company) -> None:
    sam = company.person("Sam")
    for command in ("/card", "/goto 1.2", "/evidence x", "/progress", "/summary", "/settings", "/close", "/agency"):
        await company.says(sam, sam.private, command)
        assert "No audit is open here. Send /start" in last(sam.private).words, command
    await company.says(sam, sam.private, "Just a text.")
    assert "No audit is open here" in last(sam.private).words


async def test_agency_in_private_is_for_groups(company: Company) -> None:
    sam = await company.alone()
    await company.says(sam, sam.private, "/agency")
    assert last(sam.private).words == "This works in the group only."


async def test_a_reply_to_what_takes_no_text_is_told_where_to_reply(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    await company.says(table.people[0], table.group, "/progress")
    await company.says(table.people[0], table.group, "Nice.", to=last(table.group))
    assert "I cannot tell what this belongs to" in last(table.group).words


async def test_talk_in_the_group_is_none_of_the_bots_business(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    said = await company.says(table.people[0], table.group, "Shall we have a break?")
    await company.says(table.people[0], table.group, "Yes!", to=said)
    await company.says(table.people[0], table.group, "/weather")
    assert not table.group.last.from_bot


SKIPPED = ("bot.rehearsal", "starlette", "httpx", "httpcore", "anyio", "asyncio", "_asyncio", "_contextvars")
"""The stand-in for Telegram, which shows what was said, and the way to it."""


def held_on_to(start: object, secret: str) -> list[str]:
    """Follow everything that an object holds on to, as far as the stand-in, and give the texts with the secret in."""
    seen, found, left = {id(start)}, [], [start]
    while left:
        for held in gc.get_referents(left.pop()):
            is_globals = isinstance(held, dict) and "__spec__" in held
            if id(held) in seen or is_globals or isinstance(held, ModuleType | type):
                continue
            seen.add(id(held))
            if isinstance(held, str | bytes):
                found += [str(held)] if secret in str(held) else []
            elif not type(held).__module__.startswith(SKIPPED):
                left.append(held)
    return found


@pytest.mark.parametrize("how", ["a note", "a command", "asked about", "edited"])
async def test_what_was_refused_is_in_nothing_that_lives_on(company: Company, how: str) -> None:
    secret = f"zyxw{how.rsplit(maxsplit=1)[-1]}"
    sam = await company.alone()
    texts = {
        "a note": f"{secret}: ring him on 07700 900 456.",
        "a command": f"/evidence 1.1 {secret}: ring him on 07700 900 456.",
        "asked about": f"{secret}: Mrs Okonkwo agreed.",
        "edited": "Agreed in March.",
    }
    said = await company.says(sam, sam.private, texts[how])
    if how == "edited":
        sam.edits(said, f"{secret}: her dob is 03/05/2011.")
        await company.rests()
    await company.says(sam, sam.private, "/progress")
    gc.collect()
    assert held_on_to(company.bot, "sqlite+aiosqlite")  # it does look inside
    assert held_on_to(company.bot, secret) == []
