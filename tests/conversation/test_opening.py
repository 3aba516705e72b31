"""Every answer can be opened again, in every rhythm; what one person scored before agencies did is offered anew."""

from __future__ import annotations

import pytest

from bot.audit.trail import TrailEntry
from bot.rehearsal import Chat, Message, Notification, Player
from tests.conversation.company import Company, Table, card_in, last
from tests.conversation.test_summaries import answers_domain, pictures

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def trail(company: Company, chat: Chat) -> list[TrailEntry]:
    async with company.bot.store.read() as look:
        return list(await look.trail((await company.audit(chat)).id))


async def rules_out(company: Company, person: Player, chat: Chat) -> None:
    """Say that the statement on the card is not applicable."""
    await from_the_menu(company, person, chat, "Not applicable")
    await company.presses(person, chat, "Not commissioned")


async def from_the_menu(company: Company, person: Player, chat: Chat, label: str) -> Notification:
    """Press what stands on the card, or else behind its ⋯."""
    card = card_in(chat)
    if not card.button(label):
        await company.presses(person, card, "⋯")
        card = last(chat)
    return await company.presses(person, card, label)


async def opens(company: Company, person: Player, chat: Chat, why: str = "It was a slip") -> None:
    """Open the statement on the card again."""
    await from_the_menu(company, person, chat, "Open 1.1 again")
    await company.presses(person, last(chat), why)


async def test_alone_an_answer_is_taken_back_and_the_record_keeps_what_it_was(company: Company) -> None:
    sam = await company.alone()
    await rules_out(company, sam, sam.private)
    await opens(company, sam, sam.private)
    assert not (await company.audit(sam.private)).answers
    assert card_in(sam.private).button("Skip")
    entry = (await trail(company, sam.private))[-1]
    assert (entry.what, entry.target, entry.before, entry.why) == ("opened-again", "1.1", "n/a", "slip")
    assert entry.person_id == sam.id


async def test_not_applicable_in_the_secret_rhythm_has_a_way_back(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ann, ben = table.people
    await company.presses(ben, table.card, "3")
    await rules_out(company, ann, table.group)
    assert "Only the facilitator" in (await table.leads(ben, "Open 1.1 again")).text
    await opens(company, ann, table.group)
    assert "1 of 2 agencies in" in table.card.words  # what was said in secret still counts
    await company.presses(ann, table.card, "3")
    assert "Median 3" in table.card.words


async def test_an_agreed_score_is_scored_anew_in_secret_and_the_first_scores_stay(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ann = table.people[0]
    await table.rates(2, 4)
    await company.presses(ann, table.card, "3")
    await opens(company, ann, table.group, "We see it differently")
    audit = await company.audit(table.group)
    assert not audit.answers
    assert "Attempt 2 of 3, secret again" in table.card.words
    assert "Median" not in table.card.words
    await table.rates(1, 1)
    audit = await company.audit(table.group)
    assert [(r.attempt, r.value) for r in audit.ratings[audit.current]] == [(1, 2), (1, 4), (2, 1), (2, 1)]


async def test_even_after_the_last_attempt_an_answer_can_be_opened_again(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ann = table.people[0]
    for _ in range(2):
        await table.rates(0, 4)
        await company.presses(ann, table.card, "Score again")
    await table.rates(1, 3)
    await company.presses(ann, table.card, "2")
    await opens(company, ann, table.group)
    assert "Attempt 4 of 4" in table.card.words
    await table.rates(2, 2)
    assert "Median 2" in table.card.words


async def test_where_the_last_tap_stands_only_the_facilitator_opens_again(company: Company) -> None:
    table = await company.table("Ann", "Ben", agencies=("Children",))
    ann, ben = table.people
    await company.presses(ann, table.card, "4")
    await company.presses(ann, table.card, "⋯")
    menu = last(table.group)
    assert "not joined" in (await company.presses(ben, menu, "Open 1.1 again")).text
    await company.presses(ann, menu, "Open 1.1 again")
    await company.presses(ann, last(table.group), "Something new")
    assert not (await company.audit(table.group)).answers


async def test_a_reason_may_be_typed_and_passes_the_gate(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ann, ben = table.people
    await table.rates(2, 2)
    await company.presses(ann, table.card, "2")
    await opens(company, ann, table.group, "Another reason")
    question = last(table.group)
    assert "why is 1.1 opened again?" in question.words
    await company.says(ben, table.group, "Mine.", to=question)
    await company.says(ann, table.group, "Ring 07700 900123.", to=question)
    assert (await company.audit(table.group)).answers
    await company.says(ann, table.group, "The board asked for it.", to=question)
    assert not (await company.audit(table.group)).answers
    assert (await trail(company, table.group))[-1].why == "The board asked for it."


async def asked(company: Company) -> tuple[Table, Message]:
    """The facilitator was asked why an agreed 2 is opened again."""
    table = await company.table("Ann", "Ben")
    await table.rates(2, 2)
    await company.presses(table.people[0], table.card, "2")
    await table.leads(table.people[0], "Open 1.1 again")
    return table, last(table.group)


async def test_an_old_question_opens_no_later_answer(company: Company) -> None:
    table, question = await asked(company)
    ann = table.people[0]
    await company.presses(ann, table.card, "1")  # another score was agreed meanwhile,
    await company.presses(ann, last(table.group), "Agree 1")  # though nobody gave it
    assert "does nothing any more" in (await company.presses(ann, question, "It was a slip")).text
    assert (await company.audit(table.group)).answers["1.1"].value == 1  # type: ignore[index]


async def test_an_old_question_opens_nothing_behind_ones_back(company: Company) -> None:
    table, question = await asked(company)
    ann = table.people[0]
    await company.presses(ann, table.card, "Next")
    assert "moved on" in (await company.presses(ann, question, "It was a slip")).text
    assert (await company.audit(table.group)).answers


async def test_opened_twice_it_is_opened_once(company: Company) -> None:
    table, question = await asked(company)
    ann = table.people[0]
    slip = next(one.data for one in question.buttons if one.label == "It was a slip")
    await company.presses(ann, question, "It was a slip")
    await table.rates(3, 3)
    await company.forges(ann, table.card, slip)
    assert [entry.what for entry in await trail(company, table.group)].count("opened-again") == 1
    assert "Median 3" in table.card.words


async def test_a_posted_summary_is_brought_up_to_date(company: Company) -> None:
    sam = await company.alone()
    await answers_domain(company, sam, "3")
    await company.until(lambda: pictures(sam.private))
    (posted,) = pictures(sam.private)
    await from_the_menu(company, sam, sam.private, "Open 3.8 again")
    await company.presses(sam, last(sam.private), "It was a slip")
    await company.until(lambda: "7 of 8 scored" in posted.caption)
    assert "Brought up to date" in posted.caption


async def scored_alone(company: Company) -> tuple[Table, Message]:
    """Ann has scored two statements before Ben has joined."""
    table = await company.table("Ann", "Ben", agencies=("Children",))
    ann, ben = table.people
    for value in ("4", "1"):
        await company.presses(ann, table.card, value)
        await company.presses(ann, table.card, "Next")
        if value == "4":
            await company.presses(ann, table.card, "Next")  # asked for evidence once
    await table.joins(ben, "Police")
    return table, next(m for m in reversed(table.group.messages) if m.button("Score them again"))


async def test_what_one_person_scored_before_is_offered_by_name_when_the_secret_rhythm_begins(
    company: Company,
) -> None:
    table, offer = await scored_alone(company)
    ann, ben = table.people
    assert "1.1: 4 (Ann)" in offer.words
    assert "1.2: 1 (Ann)" in offer.words
    assert "Only the facilitator" in (await company.presses(ben, offer, "Score them")).text
    await company.presses(ann, offer, "Score them again")
    audit = await company.audit(table.group)
    assert (audit.answers, audit.current) == ({}, "1.1")
    assert [e.before for e in await trail(company, table.group) if e.what == "opened-again"] == ["4", "1"]
    await table.rates(2, 3)
    assert "Median 2.5" in table.card.words


async def test_kept_as_they_are_they_say_who_scored_them_and_can_be_opened_later(company: Company) -> None:
    table, offer = await scored_alone(company)
    ann = table.people[0]
    await company.presses(ann, offer, "Keep them")
    assert offer not in table.group.messages
    await company.says(ann, table.group, "/goto 1.1")
    assert "Scored by Ann alone" in table.card.words
    await company.presses(ann, table.card, "⋯")
    await company.presses(ann, last(table.group), "Scored before")
    await company.presses(ann, last(table.group), "Score them again")
    assert not (await company.audit(table.group)).answers


async def test_an_old_offer_takes_nothing_back_that_agencies_have_agreed_since(company: Company) -> None:
    table, offer = await scored_alone(company)
    ann = table.people[0]
    again = next(one.data for one in offer.buttons if one.label.startswith("Score them"))
    await company.presses(ann, offer, "Score them again")
    for _ in range(2):
        await table.rates(2, 2)
        await company.presses(ann, table.card, "Agree 2 and go on")
    assert "does nothing any more" in (await company.forges(ann, table.card, again)).text
    assert len((await company.audit(table.group)).answers) == 2


async def test_chosen_in_the_settings_the_secret_rhythm_offers_the_same(company: Company) -> None:
    table = await company.table("Ann", agencies=("Children",))
    ann = table.people[0]
    await company.presses(ann, table.card, "3")
    await company.says(ann, table.group, "/settings")
    await company.presses(ann, table.group, "Rhythm")
    await company.presses(ann, table.group, "Secret first")
    assert [m for m in table.group.messages if m.button("Score them again")]
