"""Scoring for an agency that is absent: the facilitator names who, and they choose on their phone for whom."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from bot import services
from bot.reports.account import account
from bot.reports.record import as_json
from bot.reports.table import as_csv
from bot.text import words_for
from tests.conversation.company import Company, Table, last, words

pytestmark = pytest.mark.asyncio(loop_scope="module")

WHO = "Score for an absent agency"


async def named(company: Company, table: Table, label: str) -> None:
    """Ann has somebody score for Health."""
    ann = table.people[0]
    await company.presses(ann, await table.menu(ann), "Who takes part")
    await company.presses(ann, last(table.group), WHO)
    await company.presses(ann, last(table.group), "Health")
    await company.presses(ann, last(table.group), label)


async def reads_who_it_was(company: Company, table: Table) -> None:
    """The record and the CSV say who spoke for Health."""
    audit = await company.audit(table.group)
    snapshot = await services.audits.take_snapshot(company.bot.store, audit.id, datetime.now(UTC))
    given = account(snapshot, words_for("en"))
    told_json = json.loads(as_json(given))
    ratings = {one["agency"]: one.get("spoken_by") for one in told_json["answers"][0]["ratings"]}
    assert ratings == {"Children’s social care": None, "Police": None, "Health": "member 2"}
    assert told_json["members"][2] == {"member": "member 3", "agency": "Health", "spoken_by": "member 2"}
    assert "Health 4 (by Police)" in as_csv(given).decode()
    lines = [(one["who"], one["what"], one["after"]) for one in told_json["trail"]]
    assert ("Police", "rated-for", "Health") in lines


async def test_a_delegate_scores_for_two_and_everybody_reads_who_it_was(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ann, ben = table.people
    await company.says(ben, ben.private, "/start")
    await named(company, table, "Ben")
    assert "Ben (Police) scores for Health" in last(table.group).words
    assert "Ben – scores for Health, which is absent" in table.said(), "the list of who takes part says so"
    told = last(ben.private)
    assert "you score for Health, too" in told.words
    assert "waiting for Children’s social care, Police, Health" in table.card.words
    await company.presses(ben, told, "Score for Health")
    card = last(ben.private)
    assert "You score for Health now, which is absent. What you write is kept as from Police." in card.words
    assert "Your score: 4" in (await company.presses(ben, card, "4")).text
    assert "4 ✓" in last(ben.private).labels
    old = card.button("0")
    assert old is not None
    await company.presses(ben, last(ben.private), "For Police")
    assert "You score for Police now." in last(ben.private).words
    assert "4 ✓" not in last(ben.private).labels, "one's own is another matter"
    await company.presses(ben, table.card, "1")
    assert "2 of 3 agencies in; waiting for Children’s social care" in table.card.words
    await company.presses(ann, table.card, "2")
    revealed = "\n".join(message.words for message in table.group.messages)
    assert "Health: 4 (by Police)" in revealed
    assert "Police: 1\n" in revealed

    await reads_who_it_was(company, table)
    await company.presses(ann, await table.menu(ann), "Who takes part")
    await company.presses(ann, last(table.group), WHO)
    page = last(table.group)
    assert "Only the facilitator" in (await company.presses(ben, page, "Take back: Health")).text
    await company.presses(ann, page, "Take back: Health")
    late = await company.forges(ben, last(ben.private), old.data)
    assert "You do not score for Health any more" in late.text
    assert "For Health" not in " ".join(last(ben.private).labels)


async def test_it_is_secret_until_the_reveal_and_over_when_somebody_of_the_agency_joins(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ann, ben = table.people
    cat = company.person("Cat")
    company.stage.joins(table.group, cat)
    await company.says(ben, ben.private, "/start")
    await named(company, table, "Ben")
    await company.presses(ben, last(ben.private), "Score for Health")
    seen = words(ann.private)
    await company.presses(ben, last(ben.private), "No view")
    assert "1 of 3 agencies in; waiting for Children’s social care, Police" in table.card.words
    assert words(ann.private) == seen
    await table.joins(cat, "Health")
    assert "For Health" not in last(ben.private).labels
    assert "You score for Health" not in last(ben.private).words
    assert "1 of 3 agencies in" in table.card.words, "what was said for it stays until they say something else"
    await company.presses(cat, table.card, "2")
    for person in (ann, ben):
        await company.presses(person, table.card, "1")
    assert "Health: 2\n" in words(table.group)
