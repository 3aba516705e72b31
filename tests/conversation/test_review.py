"""Reading the whole audit on one's own phone: a domain a page, and of what is secret one's own alone."""

from __future__ import annotations

import pytest

from bot import services
from bot.rehearsal import Chat, Message, Player
from bot.views import taps
from tests.conversation.company import Company, Table, last, words

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def reads(company: Company, table: Table, person: Player) -> Message:
    """Open the review by the link that the group offers."""
    await company.says(person, table.group, "/review")
    way = (await company.presses(person, table.group, "Read it in private")).url
    person.follows(way)
    await company.rests()
    return last(person.private)


async def opens(company: Company, person: Player, number: str) -> str:
    """Open a statement from the newest page, and go back."""
    await company.presses(person, last(person.private), number)
    text = last(person.private).words
    await company.presses(person, last(person.private), "Responses")
    return text


async def test_before_the_reveal_one_reads_only_ones_own(company: Company) -> None:
    table = await company.table("Ann", "Ben", "Cat")
    ann, ben, cat = table.people
    await table.rates(4, 3)
    await company.says(ann, table.group, "MARKANN the board minutes.", to=table.card)
    ben.follows((await company.presses(ben, table.card, "In private")).url)
    await company.rests()
    await company.says(ben, ben.private, "MARKBEN the shift briefing.")
    seen = {}
    for person in (ann, ben, cat):
        page = await reads(company, table, person)
        assert "1.1" in page.words
        assert "till secret" in page.words
        seen[person.first_name] = page.words + await opens(company, person, "1.1")
    assert "Your score: 4" in seen["Ann"]
    assert "Your score: 3" in seen["Ben"]
    assert "Your score" not in seen["Cat"]
    assert [name for name, text in seen.items() if "MARKANN" in text] == ["Ann"]
    assert [name for name, text in seen.items() if "MARKBEN" in text] == ["Ben"]
    assert "Evidence: 1" not in seen["Cat"]


async def test_after_the_reveal_scores_by_agency_dissent_gaps_and_notes_are_read(company: Company) -> None:
    table = await company.table("Ann", "Ben", "Cat")
    ann, ben, cat = table.people
    ben.follows((await company.presses(ben, table.card, "In private")).url)
    await company.rests()
    await company.says(ben, ben.private, "The briefing names it.")
    await company.says(cat, table.group, "Signed in March.", to=table.card)
    await company.says(cat, table.group, "/comment 1 Much was said of data.")
    await table.rates(2, 4, "No view")
    await company.presses(ann, table.card, "4")
    await company.presses(ben, table.card, "We differ")
    await company.says(ben, table.group, "Our officers seldom see it.", to=last(table.group))
    page = await reads(company, table, cat)
    for text in (
        "Score 4",
        "Police 4",
        "Health outside",
        "Police differs",
        "Evidence: 2",
        "no assurance",
        "Much was said of data.",
    ):
        assert text in page.words, text
    opened = await opens(company, cat, "1.1")
    for text in (
        "We capture accurate data",
        "Signed in March.",
        "Our officers seldom see it.",
        "Always",
        "from Police",
    ):
        assert text in opened, text
    assert "The briefing names it." not in opened
    await reads(company, table, ann)
    assert "The briefing names it." in await opens(company, ann, "1.1")


async def test_reading_moves_nobodys_card(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ben = table.people[1]
    ben.follows((await company.presses(ben, table.card, "In private")).url)
    await company.rests()
    before, version = table.card.words, (await company.audit(table.group)).version
    await reads(company, table, ben)
    await company.presses(ben, last(ben.private), "Prevention")
    assert "2.1a  " not in table.card.words
    assert "We have prevention initiatives" in last(ben.private).words
    await company.presses(ben, last(ben.private), "2.3")
    audit = await company.audit(table.group)
    assert (table.card.words, audit.version) == (before, version)
    async with company.bot.store.read() as look:
        seat = await look.seat(audit.id, ben.id)
    assert seat is not None
    assert seat.statement == "1.1"


async def test_what_is_ones_own_is_not_read_in_the_group_nor_by_strangers(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ann, ben = table.people
    dan = company.person("Dan")
    await table.rates(3)
    audit = await company.audit(table.group)
    for tap in (taps.ReadDomain(audit.id, "1"), taps.ReadStatement(audit.id, "1.1"), taps.ReadDomain(audit.id, "nope")):
        assert (await company.forges(ann, table.card, tap.pack())).show_alert
    page = await reads(company, table, ann)
    await company.says(dan, dan.private, "/start")
    refused = await company.forges(dan, last(dan.private), taps.ReadDomain(audit.id, "1").pack())
    assert "not joined" in refused.text
    assert "Your score" not in words(dan.private)
    way = (await company.presses(ben, table.group, "Read it in private")).url
    dan.follows(way)
    await company.rests()
    assert "made for somebody else" in last(dan.private).words
    assert "Your score: 3" in page.words


async def test_who_has_left_the_group_reads_no_more(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ben = table.people[1]
    await reads(company, table, ben)
    company.stage.leaves(table.group, ben)
    await company.rests()
    assert "You left this group" in (await company.presses(ben, last(ben.private), "1.2")).text
    await company.says(ben, ben.private, "/review")
    assert "No audit is open here" in last(ben.private).words


async def test_long_notes_come_in_full_on_several_pages(company: Company) -> None:
    sam = await company.alone()
    await company.presses(sam, sam.private, "3")
    for number in range(4):
        await company.says(sam, sam.private, f"START{number} " + "a protocol was agreed " * 85 + f"END{number}")
    await company.says(sam, sam.private, "/review")
    await company.presses(sam, last(sam.private), "1.1")
    text = last(sam.private).words
    while last(sam.private).button("Later"):
        await company.presses(sam, last(sam.private), "Later")
        text += last(sam.private).words
    assert all(f"{mark}{number}" in text for number in range(4) for mark in ("START", "END"))
    assert "…" not in text


async def test_in_private_one_chooses_which_audit_to_read(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ben = table.people[1]
    await company.says(ben, ben.private, "/start")
    await company.presses(ben, ben.private, "Begin")
    await company.says(ben, ben.private, "/review")
    question = last(ben.private)
    assert "Which audit" in question.words
    await company.presses(ben, question, "Partnership")
    assert "Partnership, round 1" in last(ben.private).words


async def test_in_a_welsh_room_the_review_is_welsh(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ann = table.people[0]
    await company.says(ann, table.group, "/settings")
    await company.presses(ann, table.group, "Language")
    await company.presses(ann, table.group, "Cymraeg")
    await company.says(ann, table.group, "/review")
    await read_welsh(company, ann, table.group)


async def read_welsh(company: Company, ann: Player, group: Chat) -> None:
    ann.follows((await company.presses(ann, group, "Darllen yn breifat")).url)
    await company.rests()
    page = last(ann.private)
    assert "Yn gyfrinachol o hyd" in page.words
    assert "0 o 10 wedi’u hateb" in page.words
    await company.presses(ann, page, "1.1")
    assert "Nid oes gennych nodiadau yma eto" in last(ann.private).words


async def test_the_review_survives_a_second_delivery(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ann = table.people[0]
    page = await reads(company, table, ann)
    audit = await company.audit(table.group)
    for _ in range(2):
        await company.forges(ann, page, taps.ReadStatement(audit.id, "1.2").pack())
    assert "1.2" in last(ann.private).words
    await company.forges(ann, table.card, taps.ReadPrivately(audit.id).pack())
    assert await services.audits.audit_of(company.bot.store, audit.id) == audit
