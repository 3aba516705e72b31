"""A chat's title passes the gate too: what may name somebody is neither kept nor printed."""

from __future__ import annotations

import pytest

from bot.rehearsal import Chat, Player
from bot.rehearsal.standin import membership
from bot.reports.outlets import filename
from tests.conversation.company import Company, last

pytestmark = pytest.mark.asyncio(loop_scope="module")

NAMING = "Kacper W dob 3/3/11 strategy"


async def begun(company: Company, title: str) -> tuple[Chat, Player]:
    ann = company.person("Ann")
    group = company.stage.group(title, (ann,), admins=(ann,))
    await company.says(ann, group, "/audit")
    await company.presses(ann, group, "Begin")
    return group, ann


async def printed(company: Company, chat: Chat) -> str:
    audit = await company.audit(chat)
    async with company.bot.store.read() as look:
        snapshot = await look.snapshot(audit.id, audit.opened_at)
    assert snapshot is not None
    return filename(snapshot, "json")


async def test_a_title_that_names_somebody_is_not_kept_and_the_facilitator_is_asked_for_a_name(
    company: Company,
) -> None:
    group, _ = await begun(company, NAMING)
    assert (await company.audit(group)).room.title == ""
    asked = [message for message in group.messages if "may name somebody" in message.words]
    assert len(asked) == 1
    assert asked[0].words.startswith("Ann")
    assert "kacper" not in await printed(company, group)
    assert "group" in await printed(company, group)


async def test_the_name_given_then_is_the_one_in_documents(company: Company) -> None:
    group, ann = await begun(company, NAMING)
    await company.presses(ann, group, "Name in documents")
    await company.says(ann, group, "Northtown partnership", to=last(group))
    assert "northtown-partnership" in await printed(company, group)


async def test_a_title_about_a_system_is_kept_and_nobody_is_asked(company: Company) -> None:
    group, _ = await begun(company, "Northtown HSB audit 2025")
    assert (await company.audit(group)).room.title == "Northtown HSB audit 2025"
    assert not any("may name somebody" in message.words for message in group.messages)


async def test_a_group_renamed_after_a_child_says_group_from_then_on(company: Company) -> None:
    group, _ = await begun(company, "Northtown")
    membership.renames(company.stage, group, NAMING)
    await company.rests()
    assert (await company.audit(group)).room.title == ""
    assert "may name somebody" in last(group).words


async def test_a_room_with_a_name_is_not_asked_for_one_when_its_chat_is_renamed(company: Company) -> None:
    group, ann = await begun(company, NAMING)
    await company.presses(ann, group, "Name in documents")
    await company.says(ann, group, "Northtown partnership", to=last(group))
    before = len(group.messages)
    membership.renames(company.stage, group, "Ewelina’s family")
    await company.rests()
    assert not any("may name somebody" in message.words for message in group.messages[before:])
