"""What was refused can be said in other words: as a reply to the refusal, by an edit, or anew after a question."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot import services
from bot.rehearsal import Chat
from tests.conversation.company import Company, at_work, last, served, settings_for, words
from tests.stage import stage_with_contract

pytestmark = pytest.mark.asyncio(loop_scope="module")

PHONE = "Ring her on 07700 900 123."
SOFT = "Agreed at the meeting with Mrs Okonkwo."
GOOD = "Agreed at the board meeting."


async def texts(company: Company, chat: Chat, target: str = "1.1") -> list[str]:
    audit = await company.audit(chat)
    return [note.text for note in await services.notes.notes_on(company.bot.store, audit.id, target)]


async def test_in_a_group_a_reply_to_the_refusal_is_kept_where_the_refused_text_was_meant(company: Company) -> None:
    table = await company.table("Ann", "Ben", "Cat")
    ann, ben, cat = table.people
    said = await company.says(ben, table.group, PHONE, to=table.card)
    refusal = last(table.group)
    assert "Reply to this message in other words, or edit yours. It is then kept for 1.1." in refusal.words
    await company.says(cat, table.group, SOFT, to=table.card)
    asked = last(table.group)
    await company.says(ann, table.group, "/goto 2.4")
    await company.says(cat, table.group, "The board minutes.", to=asked)
    await company.says(ben, table.group, GOOD, to=refusal)
    assert await texts(company, table.group) == ["The board minutes.", GOOD]
    assert not await texts(company, table.group, "2.4")
    assert not asked.button("It is about a system")
    await company.says(ben, table.group, "And the protocol.", to=refusal)  # whoever goes on is not sent away
    assert (await texts(company, table.group))[2:] == ["And the protocol."]
    company.stage.adds_bot(table.group, standing="administrator")
    await company.presses(ben, refusal, "Delete my message")
    assert said.deleted
    assert refusal.deleted


async def test_in_a_group_the_refused_message_itself_can_be_edited_though_its_card_is_gone(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ann, ben = table.people
    said = await company.says(ben, table.group, PHONE, to=table.card)
    refusal = last(table.group)
    for n in range(5):
        ann.says(table.group, f"We talk. {n}")
    await company.says(ann, table.group, "/goto 2.4")
    said.reply_to = None  # Telegram gives no reply to a message that is gone
    company.stage.adds_bot(table.group, standing="administrator")  # and tells of the edit whoever may read it all
    await company.edits(ben, said, GOOD)
    assert await texts(company, table.group) == [GOOD]
    assert refusal.deleted
    await company.edits(ben, said, "Agreed at the meeting of the board.")
    assert await texts(company, table.group) == ["Agreed at the meeting of the board."]


async def test_a_command_that_was_refused_is_kept_where_it_was_meant(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ann, ben = table.people
    await company.says(ben, table.group, f"/evidence 2.4 {PHONE}")
    await company.says(ben, table.group, GOOD, to=last(table.group))
    said = await company.says(ben, table.group, f"/assurance {PHONE}")
    await company.says(ann, table.group, "/goto 3.1")
    await company.edits(ben, said, "/assurance Audited in May.")
    assert [await texts(company, table.group, target) for target in ("1.1", "2.4", "3.1")] == [
        ["Audited in May."],
        [GOOD],
        [],
    ]


async def test_the_question_that_was_open_stays_open_and_a_reply_to_the_refusal_answers_it(company: Company) -> None:
    table = await company.table("Ann", "Ben", "Cat")
    ann, ben, cat = table.people
    await table.rates(2, 2, 2)
    await company.presses(ann, table.card, "2")
    audit = await company.audit(table.group)
    prompts, refusals = [], []
    for person in (ben, cat):
        await company.forges(person, table.card, f"di|{audit.id}|1.1")
        prompts.append(last(table.group))
    for person, prompt in zip((ben, cat), prompts, strict=True):
        await company.says(person, table.group, PHONE, to=prompt)
        refusals.append(last(table.group))
    refused = await company.says(ben, table.group, "It is mine.", to=refusals[1])
    assert refused
    assert "meant for somebody else" in last(table.group).words
    await company.says(cat, table.group, "We see more of it.", to=refusals[1])
    await company.says(ben, table.group, "We see less of it.", to=prompts[0])
    audit = await company.audit(table.group)
    given = {each.person_id: each.reason for found in audit.dissents.values() for each in found}
    assert given == {ben.id: "We see less of it.", cat.id: "We see more of it."}
    assert all(prompt.deleted for prompt in prompts)
    assert all("still stands in the chat" in each.words for each in refusals)


async def test_in_private_a_new_message_answers_the_question_and_else_is_for_the_card(company: Company) -> None:
    sam = await company.alone()
    await company.presses(sam, sam.private, "2")
    await company.says(sam, sam.private, "/comment 2")
    await company.says(sam, sam.private, PHONE)
    assert "Write it in other words, reply to this message, or edit yours." in last(sam.private).words
    await company.says(sam, sam.private, GOOD)
    assert await texts(company, sam.private, "2") == [GOOD]
    await company.says(sam, sam.private, PHONE)
    refusal = last(sam.private)
    assert "Write it in other words" not in refusal.words
    await company.says(sam, sam.private, "/goto 1.2")
    await company.says(sam, sam.private, "A protocol.")
    await company.says(sam, sam.private, "A policy.", to=refusal)
    assert [await texts(company, sam.private, target) for target in ("1.1", "1.2")] == [["A policy."], ["A protocol."]]


async def test_a_picture_is_answered_with_words_and_an_edit_that_was_refused_changes_its_note(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ben = table.people[1]
    ben.sends_photo(table.group, reply_to=table.card)
    await company.rests()
    said = await company.says(ben, table.group, GOOD, to=last(table.group))
    await company.edits(ben, said, PHONE)
    await company.says(ben, table.group, "Agreed in May.", to=last(table.group))
    assert await texts(company, table.group) == ["Agreed in May."]


async def test_what_was_deleted_or_is_to_be_rewritten_can_still_be_said_in_other_words(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ben = table.people[1]
    company.stage.adds_bot(table.group, standing="administrator")
    for text, label in ((PHONE, "Delete my message"), (SOFT, "Rewrite")):
        await company.says(ben, table.group, text, to=table.card)
        refusal = last(table.group)
        await company.presses(ben, refusal, label)
        assert "Reply to this message in other words" in refusal.words
        await company.says(ben, table.group, GOOD, to=refusal)
    assert await texts(company, table.group) == [GOOD, GOOD]


async def test_cancel_is_a_button_in_private_and_takes_nothing_else_away(company: Company) -> None:
    sam = await company.alone()
    await company.presses(sam, sam.private, "2")
    await company.says(sam, sam.private, "/comment 2")
    prompt = last(sam.private)
    assert prompt.force_reply is None
    await company.presses(sam, prompt, "Cancel")
    assert prompt.deleted
    await company.says(sam, sam.private, "A protocol.")
    assert await texts(company, sam.private) == ["A protocol."]
    card = next(message for message in sam.private.messages if message.button("Next"))
    await company.forges(sam, card, "ca")
    assert not card.deleted


async def test_a_refusal_can_be_answered_after_a_restart(migrated_file: Path, tmp_path: Path) -> None:
    file = tmp_path / "audit-bot.db"
    shutil.copy(migrated_file, file)
    with stage_with_contract() as stage:
        async with served(stage) as address:
            settings = settings_for(address, f"sqlite+aiosqlite:///{file}")
            async with at_work(stage, settings) as before:
                table = await before.table("Ann", "Ben")
                ben = table.people[1]
                await before.says(ben, table.group, PHONE, to=table.card)
                refusal = last(table.group)
            async with at_work(stage, settings) as after:
                await after.says(ben, table.group, GOOD, to=refusal)
                assert await texts(after, table.group) == [GOOD]
                assert PHONE not in words(table.group)
