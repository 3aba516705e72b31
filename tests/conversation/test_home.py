"""The private place: it follows the room, and one is at home there in every audit one is in."""

from __future__ import annotations

import pytest

from bot import services
from bot.rehearsal import Message, Player
from bot.text import words_for
from tests.conversation.company import Company, Table, last, words

pytestmark = pytest.mark.asyncio(loop_scope="module")

BACK, TO_CARD = (words_for("en")(key) for key in ("button-back", "button-to-card"))
POLICY = "The pathway names it, and it is reviewed every spring."


async def goes_private(company: Company, table: Table, person: Player) -> None:
    """Follow *In private* from the group's card."""
    answer = await company.presses(person, table.card, "In private")
    await company.says(person, person.private, f"/start {answer.url.partition('start=')[2]}")


def own_card(person: Player) -> Message:
    """The newest private card of a group's audit; it has three rows at most, whatever it offers."""
    cards = [m for m in person.private.messages if "Only you see this card" in m.words and m.buttons]
    assert all(len(m.keyboard) <= 3 for m in cards)
    return cards[-1]


async def notes(company: Company, table: Table, target: str) -> list[str]:
    audit = await company.audit(table.group)
    return [note.text for note in await services.notes.notes_on(company.bot.store, audit.id, target)]


async def test_a_private_card_follows_the_reveal_the_agreement_and_the_next_statement(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ann, ben = table.people
    await goes_private(company, table, ben)
    await company.presses(ben, own_card(ben), "3")
    sent = len(ben.private.messages)
    assert "Your score: 3" in own_card(ben).words
    await company.presses(ann, table.card, "2")
    shown = own_card(ben)
    assert "Median 2.5" in shown.words
    assert not shown.button("3")
    assert "The group is at" not in shown.words
    await company.presses(ann, table.card, "Score again")
    assert "Median" not in own_card(ben).words
    assert own_card(ben).button("3")
    await table.rates(2, 3)
    assert "Median 2.5" in own_card(ben).words
    await company.presses(ann, table.card, "2")
    assert "Score 2:" in own_card(ben).words
    await company.presses(ann, table.card, "Next")
    assert "The group is at 1.2 now." in own_card(ben).words
    assert len(ben.private.messages) == sent
    await company.presses(ben, own_card(ben), "To the group: 1.2")
    assert "\n1.2  " in own_card(ben).words
    assert "The group is at" not in own_card(ben).words
    assert len(ben.private.messages) == sent


async def test_a_text_to_what_the_group_has_left_is_kept_there_and_moves_with_one_tap(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ann, ben = table.people
    await goes_private(company, table, ben)
    await company.says(ben, ben.private, "While all are at it.")
    assert "where your card is" not in words(ben.private)
    await table.rates(2, 2)
    await company.presses(ann, table.card, "2")
    await company.presses(ann, table.card, "Next")
    said = await company.says(ben, ben.private, POLICY)
    assert own_card(ben).button("To the group: 1.2")
    assert "Undo" in own_card(ben).labels
    told = last(ben.private)
    assert told.words == "Kept as evidence for 1.1, where your card is. The group is at 1.2 now."
    assert told.reply_to is said
    assert await notes(company, table, "1.1") == ["While all are at it.", POLICY]
    await company.presses(ben, told, "Move to 1.2")
    assert await notes(company, table, "1.2") == [POLICY]
    assert await notes(company, table, "1.1") == ["While all are at it."]
    assert told.deleted


async def test_a_tap_that_comes_late_is_refused_and_brings_the_private_card_up_to_date(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ben = table.people[1]
    await goes_private(company, table, ben)
    card = own_card(ben)
    rate = card.button("4")
    await table.rates(2, 2)
    assert rate is not None
    told, card.text = card.words, "An old screen."  # as on a phone that has not heard of the edit
    for _ in range(2):
        refused = await company.forges(ben, card, rate.data)
        assert "already" in refused.text
    assert card.words == told


async def at_another(company: Company, *people: Player, title: str = "Northtown") -> Table:
    """Another group, with an audit that these people have joined, the first one as its facilitator."""
    group = company.stage.group(title, people, admins=people[:1])
    table = Table(company, group, people)
    await company.says(people[0], group, "/audit")
    await company.presses(people[0], group, "Begin")
    for person, agency in zip(people, ("Health", "Education"), strict=False):
        await table.joins(person, agency)
    return table


async def test_start_lists_the_audits_one_is_in_and_goes_on_in_each(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ben = table.people[1]
    other = await at_another(company, ben, company.person("Cat"))
    await company.presses(ben, table.card, "1")
    await company.says(ben, ben.private, "/start")
    home = last(ben.private)
    assert "Partnership, round 1: Police, 45 still to score" in home.words
    assert "Northtown, round 1: Health, 46 still to score" in home.words
    assert home.labels[-1].startswith("Begin one of my own")
    await company.presses(ben, home, "Go on: Northtown")
    assert "For Northtown. Only you see this card." in own_card(ben).words
    await company.presses(ben, own_card(ben), "3")
    assert len((await company.audit(other.group)).ratings["1.1"]) == 1  # type: ignore[index]
    assert len((await company.audit(table.group)).ratings["1.1"]) == 1  # type: ignore[index]
    await company.says(ben, ben.private, "/start")
    assert "Northtown, round 1: Health, 45 still to score" in last(ben.private).words
    await company.presses(ben, last(ben.private), "Begin one of my own")
    await company.presses(ben, ben.private, "2")
    assert (await company.audit(ben.private)).answers["1.1"].value == 2  # type: ignore[index]


async def test_commands_in_private_are_about_the_audit_one_sits_in(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ben = table.people[1]
    await at_another(company, ben, company.person("Cat"))
    await goes_private(company, table, ben)
    moves = table.card.words
    await company.says(ben, ben.private, "/goto 2.4")
    assert "For Partnership" in own_card(ben).words
    assert "\n2.4  " in own_card(ben).words
    await company.says(ben, ben.private, f"/evidence {POLICY}")
    assert await notes(company, table, "2.4") == [POLICY]
    await company.says(ben, ben.private, "/evidence 3.1 Minutes of the March board.")
    assert await notes(company, table, "3.1") == ["Minutes of the March board."]
    await company.says(ben, ben.private, "/progress")
    assert "0 of 46" in last(ben.private).words
    await company.says(ben, ben.private, "/card")
    assert last(ben.private) is own_card(ben)
    assert "\n2.4  " in own_card(ben).words
    assert table.card.words == moves
    await company.says(ben, ben.private, "/report")
    await company.presses(ben, last(ben.private), "One line a statement")
    assert "will come in the group by itself" in last(ben.private).words
    await company.until(lambda: table.group.last.file)
    await company.says(ben, ben.private, "/goto 9.9")
    assert "There is no statement 9.9" in last(ben.private).words


async def test_where_one_sits_in_several_audits_one_chooses_which(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ben = table.people[1]
    other = await at_another(company, ben, company.person("Cat"))
    await goes_private(company, table, ben)
    await goes_private(company, other, ben)
    for command, shown in (("/card", "\n1.1  "), ("/goto 2.4", "\n2.4  ")):
        await company.says(ben, ben.private, command)
        assert last(ben.private).labels[:2] == ("Partnership", "Northtown")
        await company.presses(ben, last(ben.private), "Northtown")
        assert "For Northtown" in own_card(ben).words
        assert shown in own_card(ben).words
    await company.says(ben, ben.private, "/evidence 1.2 Minutes of the March board.")
    await company.presses(ben, last(ben.private), "Partnership")
    assert await notes(company, table, "1.2") == ["Minutes of the March board."]
    assert not await notes(company, other, "1.2")
    await company.says(ben, ben.private, "/progress")
    await company.presses(ben, last(ben.private), "Partnership")
    assert "0 of 46" in last(ben.private).words
    assert "Partnership" in last(ben.private).words


async def test_rooms_of_one_name_are_told_apart_and_ones_own_closed_audit_can_still_be_read(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ben = table.people[1]
    other = await at_another(company, ben, company.person("Cat"), title="Partnership")
    await company.says(ben, ben.private, "/start")
    home = last(ben.private)
    assert "1 · Partnership, round 1: Police" in home.words
    assert "2 · Partnership, round 1: Health" in home.words
    await company.presses(ben, home, "Begin one of my own")
    await company.says(ben, ben.private, "/close")
    await company.presses(ben, last(ben.private), "Close")
    await company.says(ben, ben.private, "/start")
    await company.presses(ben, ben.private, "Go on: 2 · Partnership")
    await company.presses(ben, own_card(ben), "2")
    assert len((await company.audit(other.group)).ratings["1.1"]) == 1  # type: ignore[index]
    await company.says(ben, ben.private, "/report")
    menu = next(m for m in reversed(ben.private.messages) if m.labels)  # documents come meanwhile
    assert menu.labels == ("Partnership", "My own audit", "Put away")
    await company.says(ben, ben.private, "/card")
    assert "For Partnership" in own_card(ben).words


async def test_the_private_card_goes_back_and_lists_ones_own_answers(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ben = table.people[1]
    await goes_private(company, table, ben)
    await company.presses(ben, own_card(ben), "2")
    await company.says(ben, ben.private, POLICY)
    await company.presses(ben, own_card(ben), "Next")
    await company.presses(ben, own_card(ben), "No view")
    await company.presses(ben, own_card(ben), BACK)
    assert "\n1.1  " in own_card(ben).words
    await company.presses(ben, own_card(ben), "Answers")
    mine = last(ben.private)
    assert "1.1 my score 2 · Evidence: 1 · no assurance" in mine.words
    assert "1.2 outside our view" in mine.words, mine.words
    assert "1.3 not scored" in mine.words
    await company.presses(ben, mine, "1.3")
    assert mine.deleted
    assert "\n1.3  " in own_card(ben).words
    await company.presses(ben, own_card(ben), "⋯")
    assert "Partnership" in last(ben.private).words
    await company.presses(ben, last(ben.private), TO_CARD)
    assert "\n1.3  " in own_card(ben).words
    assert (await company.audit(table.group)).current == "1.1"


async def test_what_is_closed_or_left_is_not_offered_and_its_card_says_so(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ann, ben = table.people
    other = await at_another(company, company.person("Cat"), ben)
    await goes_private(company, table, ben)
    card = own_card(ben)
    await goes_private(company, other, ben)
    left = own_card(ben)
    await company.says(ann, table.group, "/close")
    await company.presses(ann, table.group, "Close")
    assert "is closed" in card.words
    assert not card.labels
    company.stage.leaves(other.group, ben)
    await company.rests()
    await company.says(ben, ben.private, "/start")
    assert "Northtown" not in last(ben.private).words
    assert "Partnership" not in last(ben.private).words
    refused = await company.presses(ben, left, "3")
    assert "left" in refused.text
    for command in ("/card", "/goto 1.2", "/progress", f"/evidence {POLICY}"):
        await company.says(ben, ben.private, command)
        assert "No audit is open here" in last(ben.private).words, command


async def test_a_private_card_that_cannot_be_seen_is_let_be_and_comes_again_when_asked_for(company: Company) -> None:
    table = await company.table("Ann", "Ben", "Cat")
    ann, ben, cat = table.people
    for person in (ben, cat):
        await goes_private(company, table, person)
    gone, count = own_card(cat), len(cat.private.messages)
    gone.deleted = True
    ben.blocks_bot()
    await table.rates(2, 2, 2)
    await company.presses(ann, table.card, "2")
    assert len(cat.private.messages) == count - 1  # nothing was sent in its place
    ben.unblocks_bot()
    for person in (ben, cat):
        await company.says(person, person.private, "/card")
        assert "Score 2:" in own_card(person).words
    await company.presses(ann, table.card, "Next")
    assert "The group is at 1.2 now." in own_card(ben).words
