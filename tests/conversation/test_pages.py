"""The pages behind ⋯: each leads back, settings are in words, and nothing is drawn that a screen reader spells out."""

from __future__ import annotations

import re

import pytest

from bot.rehearsal import Message, Player
from tests.conversation.company import Company, last

pytestmark = pytest.mark.asyncio(loop_scope="module")

BACK = "\u2039 Back"
DRAWN = re.compile(r"[▀-◿]{2}")
"""Two block or geometric signs on end: a screen reader says each of them."""


async def pages_behind(company: Company, person: Player, start: Message) -> dict[str, Message]:
    """Open every page that can be reached from one, once."""
    seen: dict[str, Message] = {}
    waiting = [one.data for one in start.buttons if (one.data or "").startswith("pg|")]
    while waiting:
        data = waiting.pop()
        if data in seen or data.split("|")[2] in ("report", "rounds", "zone", "label", "menu"):
            continue
        await company.finishes(person.taps(start, data))
        page = last(start.chat)
        seen[data] = page
        assert not DRAWN.search(page.words), page.words
        assert page.button(BACK), (data, page.labels)
        waiting += [one.data for one in page.buttons if (one.data or "").startswith("pg|")]
    return seen


async def test_every_page_leads_back_alone_and_in_a_group(company: Company) -> None:
    sam = await company.alone()
    table = await company.table("Ann", "Ben")
    for person, chat in ((sam, sam.private), (table.people[0], table.group)):
        await company.presses(person, chat, "⋯")
        found = await pages_behind(company, person, last(chat))
        assert len({data.split("|")[2] for data in found}) >= 9


async def test_back_leads_to_the_page_before(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ann = table.people[0]
    await company.presses(ann, table.card, "⋯")
    menu = last(table.group)
    before = menu.words
    await company.presses(ann, menu, "Settings")
    await company.presses(ann, menu, "Rhythm")
    await company.presses(ann, menu, BACK)
    assert menu.words.startswith("Settings")
    await company.presses(ann, menu, BACK)
    assert menu.words == before


async def test_settings_are_in_words(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ann = table.people[0]
    await company.says(ann, table.group, "/settings")
    page = last(table.group)
    assert "An admin can take over: After 24 hours" in page.words
    await company.presses(ann, page, "An admin can take over")
    assert "✓ After 24 hours" in page.labels
    await company.presses(ann, page, "After 4 hours")
    assert "An admin can take over: After 4 hours" in page.words
    assert not [label for label in page.labels if label.isdigit()]


async def test_assurance_ends_when_one_moves_and_does_not_come_back(company: Company) -> None:
    sam = await company.alone()
    await company.presses(sam, sam.private, "2")
    await company.presses(sam, sam.private, "Assurance")
    await company.presses(sam, sam.private, "Next")
    await company.says(sam, sam.private, "/goto 1.1")
    await company.says(sam, sam.private, "The protocol names it.")
    audit = await company.audit(sam.private)
    assert audit.notes[audit.current].by_column == {"evidence": 1}
