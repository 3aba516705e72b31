"""The practitioners' pulse in the chat: chosen, opened, answered by people who are nowhere kept, and shown."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from bot.db.tables import metadata
from bot.rehearsal import Message, Player
from bot.text import words_for
from tests.conversation.company import Company, Table, last, words

BACK = words_for("en")("button-back")
pytestmark = pytest.mark.asyncio(loop_scope="module")


async def opens(company: Company, table: Table) -> str:
    """The facilitator asks about 1.1 and 1.2; gives the link's payload."""
    ann, group = table.people[0], table.group
    await company.says(ann, group, "/pulse")
    await company.presses(ann, last(group), "Responses")
    for statement in ("1.1", "1.2"):
        await company.presses(ann, last(group), statement)
    assert "Chosen: 1.1, 1.2" in words(group)
    await company.presses(ann, last(group), BACK)
    await company.presses(ann, last(group), "Open it")
    return words(group).partition("start=")[2].split()[0]


def question(person: Player) -> Message:
    return last(person.private)


async def answers(company: Company, person: Player, payload: str, *labels: str) -> None:
    await company.says(person, person.private, f"/start {payload}")
    for label in labels:
        await company.presses(person, question(person), label)


async def test_practitioners_answer_in_private_with_one_tap_each_and_the_room_sees_it_beside_its_score(
    company: Company,
) -> None:
    table = await company.table("Ann", "Ben")
    payload = await opens(company, table)
    people = [company.person(f"Outside {number}") for number in range(5)]
    for number, person in enumerate(people):
        await answers(company, person, payload, str(number), "I cannot say")
        assert "Thank you" in question(person).words
        assert len([message for message in person.private.messages if message.from_bot]) == 1
    await answers(company, people[0], payload)
    assert "Thank you" in question(people[0]).words
    await table.rates(1, 2)
    await company.presses(table.people[0], table.card, "2")
    ann = table.people[0]
    await company.says(ann, table.group, "/pulse")
    assert "1.1 Practitioners (5): median 2, from 0 to 4." in words(table.group)
    assert "1.2 shown once you have scored it" in words(table.group)
    await company.presses(ann, last(table.group), "End it")
    assert "It has ended" in words(table.group)
    await answers(company, company.person("Late"), payload)
    async with company.bot.store.engine.connect() as connection:
        for name in metadata.tables:
            rows = str((await connection.execute(text(f'SELECT * FROM "{name}"'))).all())  # noqa: S608 - our own names
            assert not [person for person in people if str(person.id) in rows or person.first_name in rows], name


async def test_who_scores_in_the_room_is_told_that_it_is_for_others(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    payload = await opens(company, table)
    ben = table.people[1]
    await answers(company, ben, payload)
    assert "practitioners outside it" in words(ben.private)
    await company.says(ben, table.group, "/pulse")
    assert "Chosen" not in last(table.group).words
