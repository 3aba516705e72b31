"""Callback data that no button ever carried: it is refused, and does nothing."""

from __future__ import annotations

import pytest

from bot import services
from bot.audit.messages import AimKind
from bot.views import taps
from bot.views.ways import PageName
from tests.conversation.company import Company, last

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_nobody_deletes_a_message_by_its_number(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    said = await company.says(table.people[0], table.group, "/evidence 1.1 Minutes of the board.")
    answer = await company.forges(table.people[1], table.card, taps.Remove(said.id).pack())
    assert answer.show_alert
    assert not said.deleted


async def test_an_agency_that_is_not_offered_is_refused(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    audit = await company.audit(table.group)
    ben = table.people[1]
    answer = await company.forges(ben, table.card, taps.JoinAs(audit.id, "nobody", ben.id, 0).pack())
    assert answer.show_alert
    assert (await company.audit(table.group)).agencies == audit.agencies


async def test_no_message_is_overwritten_with_a_roster(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    audit = await company.audit(table.group)
    before, ben = table.card.words, table.people[1]
    await company.forges(ben, table.card, taps.JoinAs(audit.id, "health", ben.id, table.card.id).pack())
    assert "1.1" in table.card.words
    assert before.splitlines()[0] == table.card.words.splitlines()[0]


async def test_nobody_is_asked_about_an_audit_of_another_room(company: Company) -> None:
    ours, theirs = await company.table("Ann", "Ben"), await company.table("Cat", "Dan")
    foreign, ben = await company.audit(theirs.group), ours.people[1]
    for tap in (
        taps.JoinAs(foreign.id, "other", ben.id, 0),
        taps.AddNote(foreign.id, "1.1", "evidence"),
        taps.Disagree(foreign.id, "1.1"),
        taps.AddAction(foreign.id, "1.1"),
        taps.Page(foreign.id, PageName.LABEL),
        taps.Join(foreign.id),
    ):
        assert (await company.forges(ben, ours.card, tap.pack())).show_alert, tap
    async with company.bot.store.read() as look:
        assert await look.open_ask(ours.group.id, ben.id) is None


@pytest.mark.parametrize(
    "data", ["sc|1|1.1|9999999999999999999999", "sc|\uff11|1.1|1", "sc|1_0|1.1|1", "rv|-0", "pg|1", ""]
)
async def test_a_number_that_we_would_not_write_is_refused(company: Company, data: str) -> None:
    table = await company.table("Ann", "Ben")
    assert (await company.forges(table.people[1], table.card, data)).show_alert
    assert not (await company.audit(table.group)).answers


async def test_an_unknown_form_of_document_is_refused(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    audit = await company.audit(table.group)
    forged = taps.Page(audit.id, PageName.REPORT, "exe").pack()
    assert (await company.forges(table.people[1], table.card, forged)).show_alert


async def test_a_typed_agency_overwrites_no_message_that_a_forger_names(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    audit = await company.audit(table.group)
    cat = company.person("Cat")
    company.stage.joins(table.group, cat)
    await company.says(cat, table.group, "/help")
    ours = last(table.group)
    before = ours.words
    await company.presses(cat, table.group, "Join")
    await company.presses(cat, table.group, "Other")
    await company.says(cat, table.group, "Polise", to=last(table.group))
    await company.forges(cat, last(table.group), taps.Another(audit.id, "agency", str(ours.id)).pack())
    assert "Polise" in (await company.audit(table.group)).agencies
    assert ours.words == before


@pytest.mark.parametrize("kind", [AimKind.DUE, AimKind.OUTCOME, AimKind.AGENCY, AimKind.LABEL, AimKind.DISSENT])
@pytest.mark.parametrize("target", ["", "#", "x", "9999999999999999999", "\u0661"])
async def test_a_text_is_for_nothing_that_a_forger_made_up(company: Company, kind: AimKind, target: str) -> None:
    sam = await company.alone()
    await company.says(sam, sam.private, "Agreed at the meeting with Mrs Okonkwo.")
    audit = await company.audit(sam.private)
    await company.forges(sam, last(sam.private), taps.Keep(audit.id, kind, target).pack())
    assert (await company.audit(sam.private)).answers == audit.answers
    assert not await services.actions.in_room(company.bot.store, audit.id)
