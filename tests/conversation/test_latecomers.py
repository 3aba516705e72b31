"""Somebody joins when the group is under way."""

from __future__ import annotations

import pytest

from tests.conversation.company import Company, Table, last, words
from tests.conversation.test_ahead import opened, scores, table_ahead
from tests.conversation.test_home import own_card

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def under_way(company: Company) -> Table:
    """Two agencies have agreed on the first statement, and are at the second."""
    table = await company.table("Ann", "Ben")
    await table.rates(2, 2)
    await company.presses(table.people[0], table.card, "Agree 2")
    return table


async def test_a_latecomer_hears_in_private_what_this_is_where_the_group_is_and_what_is_asked(company: Company) -> None:
    table = await under_way(company)
    assert "look at their own work" not in words(table.people[1].private)
    cat = company.person("Cat")
    await company.says(cat, cat.private, "/start")
    company.stage.joins(table.group, cat)
    before = table.said()
    await table.joins(cat, "Health")
    told = last(cat.private).words
    assert told.startswith("Partnership, round 1\n")
    assert "46 statements, each scored from 0 to 4" in told
    assert "The group is at 1.2; 1 of 46 have an answer." in told
    assert "Opened before you came: 1." in told
    assert "Score each statement for Health on the card" in told
    assert "look at their own work" not in table.said().removeprefix(before)
    await company.presses(cat, last(cat.private), "Go on: Partnership")
    assert "\n1.2  " in own_card(cat).words
    count = len(cat.private.messages)
    await table.joins(cat, "Education")  # speaks for another agency now: no latecomer any more
    assert len(cat.private.messages) == count


async def test_who_has_never_started_the_bot_is_told_shortly_in_the_group_with_a_way_in(company: Company) -> None:
    table = await under_way(company)
    cat = company.person("Cat")
    company.stage.joins(table.group, cat)
    await company.presses(cat, table.group, "Join")
    await company.presses(cat, table.group, "Other")
    await company.says(cat, table.group, "Harbour trust", to=last(table.group))
    told = next(m for m in reversed(table.group.messages) if "The group is at 1.2" in m.words)
    assert told.words.startswith("Cat: The group is at 1.2; 1 of 46 have an answer. Score each statement for Harbour")
    assert told.labels == ("In private",)


async def test_a_latecomer_hears_what_is_asked_in_the_rhythm_that_the_group_is_in(company: Company) -> None:
    scoring = await table_ahead(company, "Ann", "Ben")
    await scores(company, scoring, scoring.people[0], 2)
    meeting = await opened(company, (2, 0), (2, 4))
    for table, asked in (
        (scoring, "Score every statement for Health on your own phone"),
        (meeting, "The group meets on what the agencies see differently"),
    ):
        cat = company.person("Cat")
        await company.says(cat, cat.private, "/start")
        company.stage.joins(table.group, cat)
        await company.says(cat, table.group, "/agency")
        await company.presses(cat, table.group, "Health")
        assert asked in last(cat.private).words
