"""A second round: last time comes only after this round's score, the course is a picture, and nothing is forgotten."""

from __future__ import annotations

import pytest
import pytest_asyncio

from bot.rehearsal import Chat, Player
from bot.views import taps
from bot.views.ways import PageName
from tests.conversation.company import Company, card_in, last

pytestmark = pytest.mark.asyncio(loop_scope="module")

NOTE = "The pathway is on the website."


async def begins_again(company: Company, person: Player, chat: Chat) -> None:
    """Close the audit, let its documents come, and begin the next round."""
    await company.says(person, chat, "/close")
    await company.presses(person, last(chat), "Close")
    await company.until(lambda: len([message for message in chat.messages if message.document]) >= 4)
    await company.says(person, chat, "/audit")
    await company.presses(person, chat, "Begin")
    assert (await company.audit(chat)).round == 2


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def sam(company: Company) -> Player:
    """Alone; scored 1.1 and 1.2 with 2 and a note each, closed the audit, and has begun the second round."""
    person = await company.alone()
    for number in ("1.1", "1.2"):
        await company.says(person, person.private, f"/goto {number}")
        await company.presses(person, card_in(person.private), "2")
        await company.says(person, person.private, NOTE)
    await begins_again(company, person, person.private)
    return person


async def test_last_time_is_never_an_answer(company: Company, sam: Player) -> None:
    audit = await company.audit(sam.private)
    assert audit.answers == {}
    assert audit.notes == {}


async def test_last_time_is_shown_once_this_round_has_its_score_and_never_before(company: Company, sam: Player) -> None:
    card = card_in(sam.private)
    assert "ast time" not in card.words
    assert card.button("Last time") is None
    await company.presses(sam, card, "3")
    card = card_in(sam.private)
    assert "last time: 2 · 1 note" in card.words
    await company.presses(sam, card, "Last time")
    assert "Last time (round 1): 1.1" in last(sam.private).words
    assert NOTE in last(sam.private).words


async def test_a_forged_button_cannot_look_at_last_time_before_the_score(company: Company, sam: Player) -> None:
    audit = await company.audit(sam.private)
    before = len(sam.private.messages)
    answer = await company.forges(sam, card_in(sam.private), taps.Page(audit.id, PageName.LAST, "1.2").pack())
    assert "so that they do not sway" in answer.text
    assert len(sam.private.messages) == before


async def test_the_rounds_are_a_picture_with_a_line_each(company: Company, sam: Player) -> None:
    await company.says(sam, sam.private, "/rounds")
    picture = last(sam.private)
    assert picture.photo is not None
    assert "Round 2, since" in picture.words
    assert "Round 1," in picture.words
    assert "Since last round: +1" in picture.words


async def test_the_menu_offers_the_rounds_once_there_are_two(company: Company, sam: Player) -> None:
    await company.presses(sam, card_in(sam.private), "⋯")
    await company.presses(sam, last(sam.private), "Rounds")
    assert last(sam.private).photo is not None


async def test_the_facilitator_s_group_sees_last_time_after_the_reveal(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    await table.rates(2, 2)
    await company.presses(table.people[0], table.card, "2")
    await begins_again(company, table.people[0], table.group)
    for person, agency in zip(table.people, ("Children", "Police"), strict=True):
        await table.joins(person, agency)
    await company.presses(table.people[0], table.card, "3")
    assert "last time" not in table.card.words
    await company.presses(table.people[1], table.card, "3")
    assert "last time: 2" in table.card.words


async def test_without_an_audit_rounds_says_how_to_begin(company: Company) -> None:
    zoe = company.person("Zoe")
    await company.says(zoe, zoe.private, "/rounds")
    assert "/start" in last(zoe.private).words
