"""What is pressed on a screen that shows an earlier attempt does nothing to the present one."""

from __future__ import annotations

import pytest

from bot.audit.rules import Phase, attempt_at, own_rating, phase, revealed
from bot.rehearsal import Message
from bot.views import taps
from tests.conversation.company import Company, Table

pytestmark = pytest.mark.asyncio(loop_scope="module")


def data(message: Message, label: str) -> str:
    """Keep what a button carries, for when it is no longer there."""
    button = message.button(label)
    assert button is not None, message.labels
    return button.data


async def rated(company: Company) -> Table:
    table = await company.table("Ann", "Ben")
    await table.rates(0, 3)
    return table


async def test_a_second_press_of_score_again_burns_no_attempt(company: Company) -> None:
    table = await rated(company)
    again = data(table.card, "Score again")
    await company.presses(table.people[0], table.card, "Score again")
    await table.rates(1, 3)
    answer = await company.forges(table.people[0], table.card, again)
    audit = await company.audit(table.group)
    assert answer.show_alert
    assert attempt_at(audit, audit.current) == 2
    assert phase(audit, audit.current) is Phase.REVEALED


async def test_a_first_rating_that_comes_late_is_no_second_one(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    late = data(table.card, "4")
    await table.rates(0, 3)
    await company.presses(table.people[0], table.card, "Score again")
    assert (await company.forges(table.people[1], table.card, late)).show_alert
    audit = await company.audit(table.group)
    assert own_rating(audit, audit.current, table.people[1].id) is None
    assert not (await company.presses(table.people[1], table.card, "4")).show_alert


async def test_reveal_for_the_first_attempt_does_not_show_the_second(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    reveal = data(await table.menu(table.people[0]), "Reveal")
    await table.rates(0, 3)
    await company.presses(table.people[0], table.card, "Score again")
    await table.rates(0)
    assert (await company.forges(table.people[0], table.card, reveal)).show_alert
    audit = await company.audit(table.group)
    assert phase(audit, audit.current) is Phase.RATING


async def test_agreeing_on_what_the_first_attempt_showed_is_refused_after_the_second(company: Company) -> None:
    table = await rated(company)
    agree = data(table.card, "3")
    await company.presses(table.people[0], table.card, "Score again")
    await table.rates(1, 1)
    assert (await company.forges(table.people[0], table.card, agree)).show_alert
    audit = await company.audit(table.group)
    assert audit.current not in audit.answers


async def test_a_second_press_of_undo_leaves_the_next_reveal_alone(company: Company) -> None:
    table = await rated(company)
    undo = data(table.card, "Undo")
    await company.presses(table.people[0], table.card, "Undo")
    await table.leads(table.people[0], "Reveal")
    assert (await company.forges(table.people[0], table.card, undo)).show_alert
    audit = await company.audit(table.group)
    assert revealed(audit, audit.current) is not None


async def test_a_button_from_before_attempts_were_written_on_buttons_works(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    audit = await company.audit(table.group)
    await company.forges(table.people[0], table.card, f"ra|{audit.id}|{audit.current}|2")
    audit = await company.audit(table.group)
    own = own_rating(audit, audit.current, table.people[0].id)
    assert own is not None
    assert own.value == 2
    assert taps.UndoReveal.unpack("ur|1|1.1") == taps.UndoReveal(1, "1.1", 0, 0)
