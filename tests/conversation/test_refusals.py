"""What is refused, in a clear sentence, with nothing lost and nothing kept that should not be."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.rehearsal import Chat, Message, Person
from bot.services import looking
from tests.conversation.company import Company, card_in, last, words

pytestmark = pytest.mark.asyncio(loop_scope="module")

BORN = "She was born on 3 May 2011 and her date of birth is 03/05/2011."
PHONE = "Ring her on 07700 900 123."
SOFT = "Agreed at the meeting with Mrs Okonkwo."


async def texts(company: Company, chat: Chat, target: str = "1.1") -> list[str]:
    audit = await company.audit(chat)
    return [note.text for note in await looking.notes_on(company.bot.store, audit.id, target)]


async def test_a_message_of_4096_characters_is_refused_and_one_shorter_is_kept(company: Company) -> None:
    sam = await company.alone()
    await company.presses(sam, card_in(sam.private), "2")
    await company.says(sam, sam.private, "policy " * 585 + "p")
    assert "longer than 4095 characters" in last(sam.private).words
    assert not await texts(company, sam.private)
    await company.says(sam, sam.private, "policy " * 585)
    assert len(await texts(company, sam.private)) == 1


async def test_an_empty_note_is_refused(company: Company) -> None:
    sam = await company.alone()
    await company.says(sam, sam.private, "\u200b \u2060")
    assert "nothing in that text" in last(sam.private).words
    assert not await texts(company, sam.private)


SENDS: tuple[Callable[..., Message], ...] = (
    Person.sends_photo, Person.sends_voice, Person.sends_document, Person.sends_sticker,
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
    answer = await company.presses(table.people[0], last(table.group), "Delete that message")
    assert "I may not delete messages here" in answer.text
    company.stage.adds_bot(table.group, standing="administrator")
    await company.rests()
    await company.presses(table.people[0], last(table.group), "Delete that message")
    assert said.deleted
    assert not await texts(company, table.group)


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
    await company.presses(ann, table.card, "Not applicable")
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
