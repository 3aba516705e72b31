"""Whatever somebody is called, every sentence, button and document that speaks of them stays whole."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from io import BytesIO

import pytest
import pytest_asyncio
from pypdf import PdfReader

from bot import services
from bot.audit.model import By, RoomKey
from bot.audit.texts import END, ISOLATE, one_line
from bot.reports.account import account
from bot.reports.outlets import documents
from bot.text import words_for
from tests.conversation.company import HERE, Company, Table, at_work, last, settings_for
from tests.databases import LayOut
from tests.persons.test_no_trace import unpacked
from tests.stage import stage_with_contract

pytestmark = pytest.mark.asyncio(loop_scope="module")

NAMES = {
    "none": ("\u3164", "somebody without a name"),
    "signs of no width": ("\u200b\u2060", "somebody without a name"),
    "128 signs": ("Anna" * 32, "Anna" * 10),
    "emoji": ("👩‍👩‍👧🇬🇧🌸", "👩‍👩‍👧🇬🇧🌸"),
    "right to left": ("דנה לוי", "דנה לוי"),
    "turned around": ("\u202eevil\u202c Eve", "evil Eve"),
    "markup": ("<b>Bo</b> & {name} *x*", "<b>Bo</b> & {name} *x*"),
    "controls": ("Ca\x07t\nDoe\ufffe", "Cat Doe"),
}


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def company(lay_out: LayOut, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Company]:
    """The bot at work, on SQLite."""
    url = lay_out(tmp_path_factory.mktemp("names"))
    with stage_with_contract() as stage:
        async with at_work(stage, settings_for(HERE, url)) as it:
            yield it


async def joined(company: Company, name: str) -> Table:
    """Ann runs an audit in which somebody of that name has joined."""
    table = await company.table("Ann")
    odd = company.person(name)
    company.stage.joins(table.group, odd)
    await table.joins(odd, "Health")
    table.people = (*table.people, odd)
    return table


@pytest.mark.parametrize("kind", sorted(NAMES))
async def test_every_sentence_and_button_is_whole(company: Company, kind: str) -> None:
    name, shown = NAMES[kind]
    table = await joined(company, name)
    ann, odd = table.people
    await company.presses(ann, table.card, "⋯")
    await company.presses(ann, last(table.group), "Who takes part")
    page = last(table.group)
    assert shown in page.words
    assert any(label.startswith("Hand over to") and shown[:20] in label for label in page.labels)
    await company.says(odd, table.group, "/evidence 1.1")
    assert f"{shown[:20]}" in last(table.group).words
    assert "reply to this message" in last(table.group).words
    await company.says(odd, table.group, "/action Write it down")
    page = last(table.group)
    await company.finishes(odd.taps(page, next(b.data for b in page.buttons if f"p{odd.id}" in (b.data or ""))))
    assert f"Owner: {ISOLATE if kind == 'right to left' else ''}{shown[:20]}" in page.words
    assert "\u202e" not in page.words


@pytest.mark.parametrize("kind", sorted(NAMES))
async def test_every_document_is_whole(company: Company, kind: str) -> None:
    name, _ = NAMES[kind]
    table = await joined(company, name)
    audit, ann = await company.audit(table.group), table.people[0]
    by = By(RoomKey(table.group.id), ann.id, "Ann", 10**6, datetime.now(UTC))
    await services.settings.choose(company.bot.store, by, audit_id=audit.id, name="names_in_reports", choice="on")
    taken = await services.audits.take_snapshot(company.bot.store, audit.id, datetime.now(UTC))
    bare = one_line(name) or "somebody without a name"
    for form in ("json", "xlsx", "docx"):
        said = unpacked(documents[form].make(account(taken, words_for("en")))).decode(errors="ignore")
        assert bare.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")[:30] in said or bare[:30] in said


async def test_the_paper_names_everybody_whatever_they_are_called(company: Company) -> None:
    table = await company.table("Ann")
    for name, _ in NAMES.values():
        odd = company.person(name)
        company.stage.joins(table.group, odd)
        await table.joins(odd, "Health")
    audit, ann = await company.audit(table.group), table.people[0]
    by = By(RoomKey(table.group.id), ann.id, "Ann", 10**6, datetime.now(UTC))
    await services.settings.choose(company.bot.store, by, audit_id=audit.id, name="names_in_reports", choice="on")
    taken = await services.audits.take_snapshot(company.bot.store, audit.id, datetime.now(UTC))
    made = await asyncio.to_thread(documents["pdf"].make, account(taken, words_for("en")))
    said = "".join("".join(page.extract_text().split()) for page in PdfReader(BytesIO(made)).pages)
    for name in ("Anna" * 32, "evilEve", "<b>Bo</b>&{name}*x*", "CatDoe", "somebodywithoutaname"):
        assert name in said
    assert "\ufffd" not in said


async def test_half_a_pair_and_what_xml_cannot_hold_go_from_a_name() -> None:
    assert one_line("Dan \ud83d\ufffe\U0001ffff\x00 D") == "Dan D"


async def test_two_of_one_name_are_told_apart_and_own_what_is_theirs(company: Company) -> None:
    table = await company.table("Ann")
    sams = [company.person("Sam"), company.person("Sam")]
    for sam, agency in zip(sams, ("Police", "Health"), strict=True):
        company.stage.joins(table.group, sam)
        await table.joins(sam, agency)
    await company.says(sams[0], table.group, "/action Write it down")
    page = last(table.group)
    assert {"Sam (Police)", "Sam (Health)"} <= set(page.labels)
    await company.presses(sams[0], page, "Sam (Police)")
    await company.presses(sams[0], page, "No date")
    refused = await company.presses(sams[1], page, "✓ Done")
    assert "Only Sam or the facilitator" in refused.text
    audit = await company.audit(table.group)
    held = [
        await services.persons.held(company.bot.store, By(RoomKey(sam.id), sam.id, "Sam", 10**6, datetime.now(UTC)))
        for sam in sams
    ]
    assert [len(mine["actions"]) for (mine,) in held] == [1, 0]
    assert audit.person(sams[0].id) != audit.person(sams[1].id)


async def test_who_is_called_otherwise_is_the_same_person(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ben = table.people[1]
    await company.says(ben, table.group, "/action Write it down")
    page = last(table.group)
    await company.presses(ben, page, "Ben")
    ben.first_name = "Benedict"
    await company.presses(ben, page, "No date")
    await company.presses(ben, page, "✓ Done")
    assert "Done" in page.words
    assert "Benedict" in page.words
    assert END not in page.words
