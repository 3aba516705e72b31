"""A prompt disappears once it is answered or withdrawn, and what has answered it can still be edited."""

from __future__ import annotations

import pytest

from bot.rehearsal import Message, Player
from tests.conversation.company import Company, Table, last

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def prompted(company: Company) -> tuple[Table, Player, Message]:
    """Ben was asked why his agency does not share an agreed 2."""
    table = await company.table("Ann", "Ben")
    ann, ben = table.people
    await table.rates(2, 2)
    await company.presses(ann, table.card, "2")
    await company.forges(ben, table.card, f"di|{(await company.audit(table.group)).id}|1.1")
    return table, ben, last(table.group)


async def dissent(company: Company, table: Table) -> list[str]:
    audit = await company.audit(table.group)
    return [each.reason for found in audit.dissents.values() for each in found]


async def test_an_answered_prompt_is_taken_away_and_its_answer_can_be_edited(company: Company) -> None:
    sam = await company.alone()
    await company.presses(sam, sam.private, "Not applicable")
    await company.presses(sam, sam.private, "Another reason")
    prompt = last(sam.private)
    said = await company.says(sam, sam.private, "We have no such service.", to=prompt)
    assert prompt not in sam.private.messages
    said.reply_to = None  # Telegram gives no reply to a message that is gone
    await company.edits(sam, said, "No such service is commissioned.")
    audit = await company.audit(sam.private)
    assert audit.answers[audit.current].reason == "No such service is commissioned."
    assert not audit.notes


async def test_a_refused_answer_leaves_its_prompt(company: Company) -> None:
    table, ben, prompt = await prompted(company)
    await company.says(ben, table.group, "Ring 07700 900123.", to=prompt)
    assert prompt in table.group.messages
    await company.says(ben, table.group, "We see more of it.", to=prompt)
    assert prompt not in table.group.messages


async def test_a_prompt_can_be_cancelled_by_whom_it_asks(company: Company) -> None:
    table, ben, prompt = await prompted(company)
    assert "/cancel" in prompt.words
    await company.says(table.people[0], table.group, "/cancel")
    assert "No question is waiting" in last(table.group).words
    assert prompt in table.group.messages
    await company.says(ben, table.group, "/cancel")
    assert prompt not in table.group.messages
    assert await dissent(company, table) == []


async def test_a_text_for_something_else_leaves_the_question_open(company: Company) -> None:
    table, ben, prompt = await prompted(company)
    await company.says(ben, table.group, "/evidence 1.2 Minutes.")
    assert prompt in table.group.messages
    await company.says(ben, table.group, "We see more of it.", to=prompt)
    assert await dissent(company, table) == ["We see more of it."]


async def test_in_private_a_cancelled_question_takes_no_text(company: Company) -> None:
    sam = await company.alone()
    await company.presses(sam, sam.private, "2")
    await company.says(sam, sam.private, "/comment 2")
    await company.says(sam, sam.private, "/cancel")
    await company.says(sam, sam.private, "A protocol.")
    audit = await company.audit(sam.private)
    assert audit.notes[audit.current].by_column == {"evidence": 1}


async def test_an_agency_that_is_tapped_after_all_takes_the_prompt_for_its_name_away(company: Company) -> None:
    table = await company.table("Ann", "Ben", agencies=("Children",))
    ben = table.people[1]
    await table.joins(ben, "Other")
    prompt = last(table.group)
    await table.joins(ben, "Health")
    assert prompt not in table.group.messages
