"""A group that rates in secret, reveals and agrees."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from bot import services
from bot.reports import record
from bot.reports.account import account
from bot.text import words_for
from tests.conversation.company import Company, Table, last, words

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def document(company: Company, table: Table) -> str:
    audit = await company.audit(table.group)
    snapshot = await services.audits.take_snapshot(company.bot.store, audit.id, datetime.now(UTC))
    return json.dumps(json.loads(record.as_json(account(snapshot, words_for("en")))))


async def test_a_value_shows_nowhere_before_the_reveal(company: Company) -> None:
    table = await company.table("Ann", "Ben", "Cat")
    ann, ben, cat = table.people
    assert (await company.presses(ann, table.card, "3")).text == "Your score: 3. Only you see it."
    assert "1 of 3 agencies in; waiting for Police, Health" in table.card.words
    assert not any("✓" in label or "★" in label for label in table.card.labels)
    assert "not scored" in (await company.presses(ben, table.card, "My score")).text
    audit = await company.audit(table.group)
    mine = await company.forges(cat, table.card, f"mi|{audit.id}|1.1")
    assert "3" not in mine.text
    (answer, *_) = json.loads(await document(company, table))["answers"]
    assert answer["statement"] == "1.1"
    assert not answer["ratings"]
    assert "3" in (await company.presses(ann, table.card, "My score")).text
    assert "Your score" not in table.said()


async def test_a_rating_can_be_changed_until_the_reveal(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    await company.presses(table.people[0], table.card, "3")
    await company.presses(table.people[0], table.card, "1")
    await company.presses(table.people[1], table.card, "1")
    assert "Median 1, range 0" in table.card.words


async def test_the_last_agency_in_reveals_and_the_facilitator_agrees(company: Company) -> None:
    table = await company.table("Ann", "Ben", "Cat")
    ann, ben, _ = table.people
    await table.rates(2, 3, 3)
    assert "Median 3, range 1" in table.card.words
    assert "3 ★" in table.card.labels
    refused = await company.presses(ben, table.card, "3")
    assert refused.text == "Only the facilitator, Ann, can do this."
    await company.presses(ann, table.card, "3")
    assert (await company.audit(table.group)).answers["1.1"].value == 3  # type: ignore[index]
    assert "3 ✓" in table.card.labels


async def test_outside_my_agencys_view_counts_as_in_and_never_as_nought(company: Company) -> None:
    table = await company.table("Ann", "Ben", "Cat")
    await table.rates(2, 2, "No view")
    assert "outside our view" in table.card.words
    assert "Median 2, range 0" in table.card.words


async def test_a_reveal_with_people_missing_names_who_is_absent(company: Company) -> None:
    table = await company.table("Ann", "Ben", "Cat")
    await table.rates(2, 2)
    await table.leads(table.people[0], "Reveal")
    assert "No score from Health" in table.card.words


async def test_nothing_is_revealed_before_anybody_is_in(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    assert "Nobody has scored 1.1 yet" in (await table.leads(table.people[0], "Reveal")).text


async def test_an_accidental_reveal_is_undone_while_nobody_has_agreed(company: Company) -> None:
    table = await company.table("Ann", "Ben", "Cat")
    await table.rates(2, 4)
    await table.leads(table.people[0], "Reveal")
    await company.presses(table.people[0], table.card, "Undo")
    assert "2 of 3 agencies in; waiting for Health" in table.card.words
    assert "Median" not in table.card.words
    await company.presses(table.people[2], table.card, "4")
    assert "Median 4" in table.card.words


async def test_an_undone_complete_reveal_waits_for_the_facilitator(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    await table.rates(2, 4)
    await company.presses(table.people[0], table.card, "Undo")
    assert "everybody is in" in table.card.words
    await company.presses(table.people[1], table.card, "3")
    assert "Median" in table.card.words


async def test_where_the_last_one_waited_for_has_left_the_card_says_who_reveals(company: Company) -> None:
    table = await company.table("Ann", "Ben", "Cat")
    await table.rates(2, 4)
    company.stage.leaves(table.group, table.people[2])
    await company.rests()
    assert "2 of 2 agencies in; everybody is in. The facilitator presses ⋯ and Reveal." in table.card.words
    await table.leads(table.people[0], "Reveal")
    assert "Median 3" in table.card.words


async def test_scoring_again_is_secret_and_happens_at_most_twice(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ann, ben = table.people
    for attempt in (2, 3):
        await table.rates(0, 4)
        assert "Split" in table.card.words
        await company.presses(ann, table.card, "Score again")
        assert f"Attempt {attempt} of 3, secret again" in table.card.words
        assert "Median" not in table.card.words
    await table.rates(1, 4)
    assert not table.card.button("Score again")
    audit = await company.audit(table.group)
    refused = await company.forges(ann, table.card, f"sa|{audit.id}|1.1")
    assert "scored again twice" in refused.text
    assert await document(company, table)
    assert [(r.attempt, r.value) for r in audit.ratings[audit.current] if r.person_id == ben.id] == [
        (1, 4), (2, 4), (3, 4),
    ]  # fmt: skip


async def test_a_half_median_is_asked_never_rounded(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    await table.rates(2, 3)
    assert "Median 2.5" in table.card.words
    assert "Which whole number is it?" in table.card.words
    assert not any("★" in label for label in table.card.labels)


async def test_an_agency_that_differs_says_why(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ann, ben = table.people
    await table.rates(3, 3)
    await company.presses(ann, table.card, "3")
    await company.presses(ben, table.card, "We differ")
    question = last(table.group)
    assert question.force_reply
    await company.says(ann, table.group, "Not mine to say.", to=question)
    assert "meant for somebody else" in last(table.group).words
    await company.says(ben, table.group, "Our officers seldom see the plan.", to=question)
    assert "Police differs." in table.card.words
    audit = await company.audit(table.group)
    assert [d.reason for d in audit.dissents[audit.current]] == ["Our officers seldom see the plan."]
    assert "Our officers seldom see the plan." in await document(company, table)


async def test_only_the_facilitator_asks_who_is_missing_and_not_too_often(company: Company) -> None:
    table = await company.table("Ann", "Ben", "Cat")
    ann, ben, _ = table.people
    await table.rates(2)
    assert "Only the facilitator" in (await table.leads(ben, "Ask who is missing")).text
    await table.leads(ann, "Ask who is missing")
    assert "Ben, Cat: we are waiting for your score of 1.1" in last(table.group).words
    assert "Once every 10 minutes" in (await table.leads(ann, "Ask who is missing")).text


async def test_a_member_rates_in_private_by_a_link_that_is_theirs_alone(company: Company) -> None:
    table = await company.table("Ann", "Ben", "Cat")
    _, ben, cat = table.people
    way = (await company.presses(ben, table.card, "In private")).url
    cat.follows(way)
    await company.rests()
    assert "made for somebody else" in last(cat.private).words
    ben.follows(way)
    await company.rests()
    assert "For Partnership. Only you see this card." in last(ben.private).words
    await company.presses(ben, last(ben.private), "2")
    assert "2 ✓" in last(ben.private).labels
    await company.presses(ben, last(ben.private), "Next")
    assert "\n1.2  " in last(ben.private).words
    await company.presses(ben, last(ben.private), "No view")
    audit = await company.audit(table.group)
    assert {place: [r.value for r in given] for place, given in audit.ratings.items()} == {"1.1": [2], "1.2": [None]}
    assert "1 of 3 agencies in" in table.card.words


async def test_a_note_given_in_private_appears_as_a_note_from_the_agency(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ann, ben = table.people
    ann.starts()
    ben.follows((await company.presses(ben, table.card, "In private")).url)
    await company.rests()
    await company.says(ben, ben.private, "The shift briefing names the pathway.")
    assert "Evidence: 1" in table.card.words
    await company.says(ann, table.group, "/report")
    await company.presses(ann, table.group, "Everything, for machines")
    await company.until(lambda: table.group.last.document)
    assert "Without one note on a statement that is still scored in secret" in table.group.last.words
    assert b"shift briefing" not in (table.group.last.document or b"")
    await company.presses(ann, table.card, "⋯")
    await company.presses(ann, table.group, "Notes here")
    assert "a note from Police" in table.said()
    assert "shift briefing" not in table.said()
    assert "shift briefing" in words(ann.private)
    assert "shift briefing" in await document(company, table)


async def test_somebody_in_two_audits_is_asked_which_one_a_text_belongs_to(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    _, ben = table.people
    await company.says(ben, ben.private, "/start")
    await company.presses(ben, ben.private, "Begin")
    ben.follows((await company.presses(ben, table.card, "In private")).url)
    await company.rests()
    said = await company.says(ben, ben.private, "A protocol.")
    question = last(ben.private)
    assert "Which audit is this for?" in question.words
    assert len(question.labels) == 2
    await company.presses(ben, question, "Partnership")
    audit = await company.audit(table.group)
    (note,) = await services.notes.notes_on(company.bot.store, audit.id, "1.1")
    assert (note.text, note.private) == ("A protocol.", True)
    await company.edits(ben, said, "A signed protocol.")
    (note,) = await services.notes.notes_on(company.bot.store, audit.id, "1.1")
    assert note.text == "A signed protocol."


async def test_who_leaves_keeps_their_ratings_and_cannot_press_any_more(company: Company) -> None:
    table = await company.table("Ann", "Ben", "Cat")
    ann, ben, cat = table.people
    await table.rates(2, 2)
    company.stage.leaves(table.group, ben)
    await company.rests()
    refused = await company.finishes(ben.presses(table.card, "3"))
    assert "You left this group" in refused.text
    audit = await company.audit(table.group)
    assert [r.value for r in audit.ratings[audit.current]] == [2, 2]
    await company.presses(cat, table.card, "2")
    assert "Police" in table.card.words
    company.stage.joins(table.group, ben)
    await company.rests()
    await table.joins(ben, "Police")
    assert "left" not in (await company.presses(ben, table.card, "⋯")).text
    assert ann.id == (await company.audit(table.group)).facilitator_id
