"""Somebody comes into the chat: the facilitator is asked, the card says so, and the records tell it, in private."""

from __future__ import annotations

import pytest

from tests.conversation.company import Company, last, words

UNKNOWN = "Unknown in this chat: 1"


pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_the_card_says_that_somebody_is_unknown_until_the_facilitator_has_pressed_known(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ann, ben = table.people
    ann.starts()
    await company.rests()
    eve = company.person("Eve")
    company.stage.joins(table.group, eve)
    await company.rests()
    assert table.card.words.startswith(UNKNOWN)
    asked = last(ann.private)
    assert "Eve has come into the chat of Partnership" in asked.words
    known = asked.button("Known")
    assert known
    for _ in range(2):  # as from two phones
        await company.forges(ann, asked, known.data)
    assert "Eve belongs in the chat" in last(ann.private).words
    assert UNKNOWN not in table.card.words
    refused = await company.forges(ben, table.card, f"acn|{(await company.audit(table.group)).id}|{eve.id}")
    assert "Ann" in refused.text
    assert UNKNOWN not in table.card.words


async def test_who_is_not_one_of_us_is_removed_by_the_bot_only_where_it_may_and_on_the_facilitators_word(
    company: Company,
) -> None:
    table = await company.table("Ann", "Ben")
    ann = table.people[0]
    eve, helper = company.person("Eve"), company.person("Helper")
    helper.is_bot = True
    company.stage.joins(table.group, eve)
    await company.rests()
    await company.presses(ann, table.group, "Not one of us")
    assert "I may not remove anybody there. These admins of the chat can: Ann." in last(table.group).words
    assert table.card.words.startswith(UNKNOWN)
    company.stage.adds_bot(table.group, standing="administrator")
    company.stage.joins(table.group, helper)
    await company.rests()
    assert "Helper (bot) has come into the chat" in words(table.group)
    await company.presses(ann, table.group, "Not one of us")
    await company.presses(ann, table.group, "Remove them")
    assert "Helper (bot) was removed" in last(table.group).words
    assert not table.group.has(helper)
    assert table.card.words.startswith(UNKNOWN)
    company.stage.leaves(table.group, eve)
    await company.rests()
    assert "Unknown" not in table.card.words


async def test_the_records_are_read_by_the_facilitator_in_private_and_tell_who_came_and_what_was_made(
    company: Company,
) -> None:
    table = await company.table("Ann", "Ben")
    ann, ben = table.people
    company.stage.joins(table.group, company.person("Eve"))
    await company.says(ben, table.group, "/records")
    assert "Ann" in last(table.group).words
    await company.says(ann, table.group, "/records")
    opened = await company.presses(ann, table.group, "Records")
    assert opened.url
    assert "Eve" not in last(table.group).words
    refused = await company.presses(ben, table.group, "Records")
    assert not refused.url
    ann.follows(opened.url)
    await company.rests()
    page = last(ann.private)
    assert "Ben – Police, by the chat" in page.words
    assert "Eve came" in page.words
    assert "Telegram counts 3 accounts there" in page.words
    await company.presses(ann, page, "Eve: known")
    await company.says(ann, ann.private, "/records")
    assert "Eve: known" not in str(last(ann.private).labels)
    await company.presses(ann, table.group, "⋯")
    await company.presses(ann, table.group, "Documents")
    await company.presses(ann, table.group, "Everything")
    await company.says(ann, ann.private, "/records")
    assert "for Ann, by the chat" in last(ann.private).words
    new = company.stage.migrate(table.group)
    await company.rests()
    await company.says(ann, ann.private, "/records")
    assert "Eve came" in last(ann.private).words
    assert new.id == (await company.audit(new)).room.key.chat_id


async def test_who_asks_to_be_let_in_waits_outside_for_the_facilitators_word(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ann, ben = table.people
    ann.starts()
    company.stage.adds_bot(table.group, standing="administrator")
    eve, zoe = company.person("Eve"), company.person("Zoe")
    company.stage.knocks(table.group, eve)
    await company.rests()
    asked = last(ann.private)
    assert "Eve asks to be let into the chat of Partnership" in asked.words
    yes = asked.button("Known: let in")
    assert yes
    refused = await company.forges(ben, table.card, yes.data)
    assert "Ann" in refused.text
    assert not table.group.has(eve)
    await company.presses(ann, asked, "Known")
    assert table.group.has(eve)
    assert "They were let in" in last(ann.private).words
    assert "Unknown" not in table.card.words
    await company.forges(ann, asked, yes.data)
    assert "I could not do that" in last(ann.private).words
    company.stage.knocks(table.group, zoe)
    await company.rests()
    await company.presses(ann, ann.private, "Not one of us")
    assert not table.group.has(zoe)
    await company.says(ann, ann.private, "/records")
    assert "Eve came" in last(ann.private).words
    await company.says(ann, table.group, "/settings")
    await company.presses(ann, table.group, "Asking about requests")
    await company.presses(ann, table.group, "no, the chat")
    before = len(ann.private.messages)
    company.stage.knocks(table.group, zoe)
    await company.rests()
    assert len(ann.private.messages) == before
