"""`/mydata` is a page to read, in the room's language, with the same as a file behind it."""

from __future__ import annotations

import json

import pytest

from tests.conversation.company import Company, last, words

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_what_is_held_of_one_reads_as_plain_words_and_holds_nothing_of_others(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ann, ben = table.people
    await company.says(ben, ben.private, "/start")
    await table.rates(1, 3)
    await company.presses(ann, table.card, "2")
    await company.says(ben, table.group, "The pathway is on the agenda.", to=table.card)
    await company.says(ann, table.group, "Ann’s own words.", to=table.card)
    await company.says(ben, table.group, "/mydata")
    page = last(ben.private)
    for part in ("What is held of you", "Partnership", "1.1: 3", "The pathway is on the agenda."):
        assert part in page.words
    assert "for: Police" in page.words
    assert "rated in secret, 1.1" in page.words
    assert "Ann" not in page.words
    assert "What is held of you" not in words(table.group)
    await company.presses(ben, page, "The same as a file")
    file = last(ben.private).document
    assert file is not None
    assert json.loads(file)["audits"][0]["notes"][0]["text"] == "The pathway is on the agenda."


async def test_it_is_welsh_in_a_welsh_room_and_a_long_note_comes_whole_over_its_pages(company: Company) -> None:
    sam = await company.alone()
    await company.says(sam, sam.private, "/settings")
    await company.presses(sam, sam.private, "Language")
    await company.presses(sam, sam.private, "Cymraeg")
    await company.says(sam, sam.private, "A word apart. " * 280)
    await company.says(sam, sam.private, "/mydata")
    page = last(sam.private)
    assert "Yr hyn a gedwir amdanoch" in page.words
    read = page.words.count("apart.")
    while page.button("Diweddarach"):
        await company.presses(sam, page, "Diweddarach")
        read += page.words.count("apart.")
    assert read == 280


async def test_who_is_known_to_no_audit_hears_that_nothing_is_held(company: Company) -> None:
    zoe = company.person("Zoe")
    await company.says(zoe, zoe.private, "/mydata")
    assert "Nothing is held of you" in last(zoe.private).words
