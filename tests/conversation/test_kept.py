"""*It is on the record* and *Keep for …*, as pressed in the chat after closing."""

from __future__ import annotations

import pytest

from tests.conversation.company import Company, last

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_the_facilitator_alone_keeps_a_closed_round_for_longer_and_says_that_it_is_on_the_record(
    company: Company,
) -> None:
    table = await company.table("Ann", "Ben")
    ann, ben = table.people
    audit = await company.audit(table.group)
    early = await company.forges(ann, last(table.group), f"kf|{audit.id}|12")
    assert early.show_alert
    await company.says(ann, table.group, "/close")
    await company.presses(ann, table.group, "Close")
    refused = await company.forges(ben, last(table.group), f"kf|{audit.id}|12")
    assert "Ann" in refused.text
    assert (await company.audit(table.group)).kept_until is None
    kept = await company.forges(ann, last(table.group), f"kf|{audit.id}|12")
    until = (await company.audit(table.group)).kept_until
    assert kept.text
    assert until is not None
    again = await company.forges(ann, last(table.group), f"kf|{audit.id}|3")
    assert again.text
    assert (await company.audit(table.group)).kept_until == until  # never shorter than it was
    told = await company.forges(ann, last(table.group), f"kr|{audit.id}")
    assert told.text
