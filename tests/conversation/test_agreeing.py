"""Agreeing: one tap where the agencies are close, and a question where the score is outside all that was said."""

from __future__ import annotations

import pytest

from bot.rehearsal import Message
from tests.conversation.company import Company, Table, last

pytestmark = pytest.mark.asyncio(loop_scope="module")

GO_ON = "Agree 2 and go on"


async def revealed(company: Company, *values: int) -> Table:
    """Three agencies have scored the first statement."""
    table = await company.table("Ann", "Ben", "Cat")
    await table.rates(*values)
    return table


async def test_where_agencies_are_close_one_tap_agrees_and_goes_on(company: Company) -> None:
    table = await revealed(company, 2, 2, 3)
    ann, ben, _ = table.people
    assert "Only the facilitator" in (await company.presses(ben, table.card, GO_ON)).text
    await company.presses(ann, table.card, GO_ON)
    audit = await company.audit(table.group)
    assert (audit.answers["1.1"].value, audit.current) == (2, "1.2")  # type: ignore[index]


@pytest.mark.parametrize("values", [(1, 3, 2), (0, 4, 2)])
async def test_where_they_are_not_close_nothing_is_agreed_in_passing(company: Company, values: tuple[int, ...]) -> None:
    table = await revealed(company, *values)
    assert not table.card.button("Agree")
    audit = await company.audit(table.group)
    await company.forges(table.people[0], table.card, f"ao|{audit.id}|1.1|2|1")
    assert not (await company.audit(table.group)).answers


async def test_a_high_score_with_nothing_behind_it_is_agreed_and_asked_about(company: Company) -> None:
    table = await revealed(company, 4, 4, 4)
    ann = table.people[0]
    told = await company.presses(ann, table.card, "Agree 4 and go on")
    assert "asks for evidence" in told.text
    audit = await company.audit(table.group)
    assert (audit.answers["1.1"].value, audit.current) == (4, "1.1")  # type: ignore[index]
    await company.presses(ann, table.card, "Next")
    assert (await company.audit(table.group)).current == "1.2"


async def test_an_old_offer_agrees_nothing_else(company: Company) -> None:
    table = await revealed(company, 2, 2, 3)
    ann, card = table.people[0], table.card
    offer = next(one.data for one in card.buttons if one.label.startswith(GO_ON))
    await company.presses(ann, card, "Undo")
    await company.presses(ann, table.card, "3")  # which reveals again: everybody is in
    await company.forges(ann, card, offer)
    assert not (await company.audit(table.group)).answers  # three is what is offered by now
    await company.presses(ann, table.card, "3 ★")
    assert "does nothing any more" in (await company.forges(ann, card, offer)).text
    assert (await company.audit(table.group)).answers["1.1"].value == 3  # type: ignore[index]


async def test_the_same_tap_twice_agrees_once_and_moves_once(company: Company) -> None:
    table = await revealed(company, 2, 2, 3)
    ann, card = table.people[0], table.card
    offer = next(one.data for one in card.buttons if one.label.startswith(GO_ON))
    await company.presses(ann, card, GO_ON)
    await company.forges(ann, card, offer)
    audit = await company.audit(table.group)
    assert (list(audit.answers), audit.current) == (["1.1"], "1.2")


async def asked(company: Company, *values: int, tapped: str) -> tuple[Table, Message]:
    """The facilitator taps a score that nobody gave."""
    table = await revealed(company, *values)
    await company.presses(table.people[0], table.card, tapped)
    return table, last(table.group)


async def test_a_score_outside_all_that_was_said_is_asked_about_once(company: Company) -> None:
    table, question = await asked(company, 1, 2, 2, tapped="4")
    ann, ben, _ = table.people
    assert "the scores go from 1 to 2" in question.words
    assert not (await company.audit(table.group)).answers
    assert "Only the facilitator" in (await company.presses(ben, question, "Agree 4")).text
    await company.presses(ann, question, "Agree 4")
    assert (await company.audit(table.group)).answers["1.1"].value == 4  # type: ignore[index]
    assert question not in table.group.messages


async def test_a_score_between_the_ends_is_not_asked_about(company: Company) -> None:
    table, _ = await asked(company, 1, 3, 3, tapped="2")
    assert (await company.audit(table.group)).answers["1.1"].value == 2  # type: ignore[index]


async def test_the_question_of_an_earlier_attempt_agrees_nothing(company: Company) -> None:
    table, question = await asked(company, 1, 2, 2, tapped="4")
    ann = table.people[0]
    await company.presses(ann, table.card, "Score again")
    await table.rates(0, 1, 0)
    assert "does nothing any more" in (await company.presses(ann, question, "Agree 4")).text
    assert not (await company.audit(table.group)).answers


async def test_what_members_of_one_agency_said_counts_and_not_their_median(company: Company) -> None:
    table = await company.table("Ann", "Ben", "Cat", agencies=("Children", "Police", "Police"))
    ann, ben, cat = table.people
    for person, value in ((ben, "1"), (cat, "3"), (ann, "2")):
        await company.presses(person, table.card, value)
    await company.presses(ann, table.card, "3")
    assert (await company.audit(table.group)).answers["1.1"].value == 3  # type: ignore[index]
