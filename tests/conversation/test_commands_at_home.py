"""Commands in the private chat of who takes part in a group: they are about its audit, or say where they belong."""

from __future__ import annotations

import pytest

from tests.conversation.company import Company, last
from tests.conversation.test_home import BACK, at_another

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_the_facilitator_asks_practitioners_from_the_private_chat_and_is_told_of_which_room(
    company: Company,
) -> None:
    ann, _ = (await company.table("Ann", "Ben")).people
    await company.says(ann, ann.private, "/pulse")
    for label in ("Responses", "1.2", BACK, "Open it"):
        await company.presses(ann, last(ann.private), label)
        assert last(ann.private).words.startswith("Partnership, round 1\n"), label
    assert "1.2" in last(ann.private).words


async def test_the_rounds_of_a_group_are_a_picture_in_private(company: Company) -> None:
    _, ben = (await company.table("Ann", "Ben")).people
    await company.says(ben, ben.private, "/rounds")
    assert last(ben.private).photo is not None


async def test_of_two_audits_the_rounds_and_the_practitioners_of_one_are_chosen(company: Company) -> None:
    ann, _ = (await company.table("Ann", "Ben")).people
    await at_another(company, company.person("Cat"), ann)
    await company.says(ann, ann.private, "/pulse")
    await company.presses(ann, last(ann.private), "Partnership")
    assert "Partnership, round 1" in last(ann.private).words
    assert last(ann.private).button("Responses")
    await company.says(ann, ann.private, "/rounds")
    await company.presses(ann, last(ann.private), "Northtown")
    assert last(ann.private).photo is not None


async def test_an_action_is_added_from_the_private_chat_to_the_one_audit_or_to_a_chosen_one(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ann, _ = table.people
    await company.says(ann, ann.private, "/action 1.2 Write it down.")
    assert "Write it down." in last(ann.private).words
    assert "For 1.2" in last(ann.private).words
    await company.says(ann, table.group, "/actions")
    assert "Write it down." in last(table.group).words
    await at_another(company, company.person("Cat"), ann)
    await company.says(ann, ann.private, "/action Ask the board.")
    await company.presses(ann, last(ann.private), "Northtown")
    assert "what is to be done" in last(ann.private).words


@pytest.mark.parametrize("command", ["/agency", "/hold", "/hold Until the review is over."])
async def test_what_belongs_into_the_group_says_so_in_private_and_does_not_deny_the_audit(
    company: Company, command: str
) -> None:
    ann, _ = (await company.table("Ann", "Ben")).people
    await company.says(ann, ann.private, command)
    assert last(ann.private).words == "This works in the group only."
