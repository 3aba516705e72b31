"""Rooms and texts as large as they get: Telegram takes every screen, and nothing is lost from sight."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime

import pytest

from bot.audit.model import Audit, Member, Note, Rating
from bot.rehearsal import Stage
from bot.text import words_for
from tests.columns import EVIDENCE
from tests.conversation.company import HERE, Company, Table, at_work, settings_for
from tests.conversation.test_welsh import card_in, presses_everything
from tests.stage import stage_with_contract

EARLIER = words_for("en")("button-earlier")
NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
LONG = "👩🏽‍🚒" * 9  # 63 units and more: a name as long as Telegram allows, in emoji


@pytest.fixture
def stage() -> Iterator[Stage]:
    with stage_with_contract() as stage:
        yield stage


@pytest.fixture
async def company(stage: Stage, sqlite_url: str) -> AsyncIterator[Company]:
    async with at_work(stage, settings_for(HERE, sqlite_url)) as company:
        yield company


async def crowded(company: Company) -> Table:
    """A room of sixty members for thirty-six agencies, all names long, with long notes on the first statement."""
    table = await company.table("Ann", "Ben")
    audit = await company.audit(table.group)
    async with company.bot.store.write() as work:
        found = await work.audit(audit.id)
        assert found is not None
        for number in range(3, 61):
            agency = f"{number % 36:02} Agency <{LONG}> & {'so on ' * 6}"[:64]
            found = await work.put_member(found, Member(number, agency, NOW))
            await work.put_name(number, f"{number} {LONG}")
        for number in range(12):
            note = Note(0, EVIDENCE, "1.1", f"{number} " + "😀 " * 1300, 3, "Police", NOW)
            place = {"chat_id": table.group.id, "message_id": 9000 + number, "update_id": 1}
            found = await work.put_note(found, note, **place) or found
    return table


async def reveal(company: Company, table: Table) -> Audit:
    """Everybody has scored, lowest and highest far apart; the facilitator reveals."""
    audit = await company.audit(table.group)
    async with company.bot.store.write() as work:
        found = await work.audit(audit.id)
        assert found is not None
        for member in found.members[2:]:
            rating = Rating(audit.current, member.person_id, member.agency, 1, member.person_id % 5, NOW)
            found = await work.put_rating(found, rating, 1) or found
    await company.says(table.people[0], table.group, "/card")
    await table.leads(table.people[0], "Reveal")
    return await company.audit(table.group)


def refused(stage: Stage) -> list[str]:
    """Give what the stand-in, as strict as Telegram, did not take."""
    return [call.description for call in stage.calls if call.status == 400 and "not modified" not in call.description]


async def test_a_crowded_room_can_be_shown_on_every_page(company: Company) -> None:
    table = await crowded(company)
    start = table.group.last.id
    await reveal(company, table)
    card = card_in(table.group)
    assert (
        len(re.findall(r": [0-4](?:\.5)?$", card.words, re.MULTILINE)) >= 36
    )  # every agency's value is there to be seen
    assert "Split" in card.words
    await company.presses(table.people[0], card, "2")
    await presses_everything(company, table.people[0], start)
    assert refused(company.stage) == []


async def test_all_notes_can_be_read_page_by_page(company: Company) -> None:
    table = await crowded(company)
    await company.says(table.people[0], table.group, "/card")
    await company.presses(table.people[0], card_in(table.group), "⋯")
    await company.presses(table.people[0], table.group, "Notes here")
    seen = ""
    page = table.group.last
    while True:
        seen += page.words
        if not page.button(EARLIER):
            break
        await company.presses(table.people[0], page, EARLIER)
    assert seen.count("😀") == 12 * 1300
    assert refused(company.stage) == []
