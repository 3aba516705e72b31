"""*Same people as last time*: in the next round the seats of the last one are taken with one tap."""

from __future__ import annotations

import pytest

from tests.conversation.company import Company, last

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_the_facilitator_seats_all_who_are_still_there_and_anybody_oneself(company: Company) -> None:
    table = await company.table("Ann", "Ben", "Cat", "Dan")
    ann, ben, cat, dan = table.people
    eve = company.person("Eve")
    company.stage.joins(table.group, eve)
    assert not [message for message in table.group.messages if message.button("Same people")]
    await company.says(ann, table.group, "/close")
    await company.presses(ann, last(table.group), "Close")
    company.stage.leaves(table.group, cat)
    await company.says(ann, table.group, "/audit")
    await company.presses(ann, table.group, "Begin")
    await company.presses(dan, table.group, "Same people")
    audit = await company.audit(table.group)
    assert [(one.person_id, one.agency) for one in audit.members if one.agency] == [(dan.id, "education")]
    refused = await company.presses(eve, table.group, "Same people")
    assert "Press Join" in refused.text
    await company.presses(ann, table.group, "Same people")
    audit = await company.audit(table.group)
    seated = {one.person_id: one.agency for one in audit.members if one.left_at is None}
    assert seated == {ann.id: "childrens-social-care", ben.id: "police", dan.id: "education"}
    roster = next(message for message in reversed(table.group.messages) if message.button("Same people"))
    assert {"• Ben – Police", "• Dan – Education"} <= set(roster.words.splitlines())
    again = await company.presses(ann, table.group, "Same people")
    assert "Nobody of the last round is left" in again.text
