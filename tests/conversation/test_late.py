"""An agency that comes after the reveal scores late: beside the median, not in it, and everywhere called late."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from bot import services
from bot.audit.agreement import agreements
from bot.reports.account import account
from bot.reports.outlets import documents
from bot.text import words_for
from tests.conversation.company import Company, Table, last
from tests.persons.test_no_trace import unpacked

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def came_late(company: Company) -> Table:
    """Two agencies have scored 1 and 2; Cat, of Health, joins after the reveal and gives a 4."""
    table = await company.table("Ann", "Ben")
    await table.rates(1, 2)
    cat = company.person("Cat")
    company.stage.joins(table.group, cat)
    await table.joins(cat, "Health")
    table.people = (*table.people, cat)
    await presses_late(company, table)
    await company.presses(cat, last(table.group), "4")
    return table


async def presses_late(company: Company, table: Table) -> None:
    card = table.card
    if not card.button("Score late"):
        card = await table.menu(table.people[-1])
    await company.presses(table.people[-1], card, "Score late")


async def test_a_late_score_stands_beside_the_median_and_not_in_it(company: Company) -> None:
    table = await came_late(company)
    assert "Median 1.5" in table.card.words
    assert "Health: 4, late" in table.card.words
    audit = await company.audit(table.group)
    (found,) = agreements(audit, audit.current)
    assert (found.median, found.late, found.absent) == (1.5, (("health", 4.0),), ())


async def test_every_document_calls_it_late(company: Company) -> None:
    table = await came_late(company)
    await company.presses(table.people[0], table.card, "2")
    audit = await company.audit(table.group)
    taken = await services.audits.take_snapshot(company.bot.store, audit.id, datetime.now(UTC))
    told = account(taken, words_for("en"))
    record = json.loads(documents["json"].make(told))
    rated = record["answers"][0]["ratings"]
    assert [(each["value"], each.get("late", False)) for each in rated] == [(1, False), (2, False), (4, True)]
    for form in ("xlsx", "docx", "csv"):
        assert b"4 (late)" in unpacked(documents[form].make(told)), form


async def test_only_who_was_asked_scores_late_and_no_agency_of_the_reveal_does(company: Company) -> None:
    table = await company.table("Ann", "Ben", "Cat")
    ann, ben, cat = table.people
    await table.rates(1, 2)
    await table.leads(ann, "Reveal")
    await presses_late(company, table)
    question = last(table.group)
    assert "meant for somebody else" in (await company.presses(ben, question, "4")).text
    audit = await company.audit(table.group)
    refused = await company.forges(ben, table.card, f"la|{audit.id}|1.1|4|1|{ben.id}")
    assert "in the reveal already" in refused.text
    await company.presses(cat, question, "3")
    assert len((await company.audit(table.group)).ratings[audit.current]) == 3


async def test_scored_again_a_late_question_is_of_an_earlier_moment(company: Company) -> None:
    table = await company.table("Ann", "Ben", "Cat")
    ann, _, cat = table.people
    await table.rates(1, 2)
    await table.leads(ann, "Reveal")
    await presses_late(company, table)
    question = last(table.group)
    await company.presses(ann, table.card, "Score again")
    assert (await company.presses(cat, question, "4")).show_alert
    audit = await company.audit(table.group)
    assert [rating.late for rating in audit.ratings[audit.current]] == [False, False]


async def test_who_never_pressed_start_gets_a_link_to_the_private_notes(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ann, ben = table.people
    way = await company.presses(ben, table.card, "In private")
    ben.follows(way.url or "")
    await company.rests()
    await company.says(ben, ben.private, "A dip sample.")
    ann.private.blocked = True
    await company.presses(ann, await table.menu(ann), "Notes here")
    await company.until(lambda: "cannot write to you" in table.said())
    assert last(table.group).button("Open the private chat")
