"""One agency is one however it is typed; a close one is offered; what is chosen from a list is shown in words."""

from __future__ import annotations

import pytest

from bot.audit.agencies import is_alike, key
from bot.rehearsal import Message, Player
from tests.conversation.company import Company, Table, last

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def types(company: Company, table: Table, person: Player, agency: str) -> Message:
    """Somebody presses *Join* and types the name of their agency."""
    if person not in table.people:
        company.stage.joins(table.group, person)
    await company.presses(person, table.group, "Join")
    await company.presses(person, table.group, "Other")
    return await company.says(person, table.group, agency, to=last(table.group))


async def agency_of(company: Company, table: Table, person: Player) -> str:
    member = (await company.audit(table.group)).member(person.id)
    return member.agency if member else ""


@pytest.mark.parametrize("typed", ["Police", " police", "POLICE", "Po\u200blice", "Heddlu"])
async def test_an_agency_of_the_list_is_that_one_however_it_is_typed(company: Company, typed: str) -> None:
    table = await company.table("Ann")
    ben = company.person("Ben")
    await types(company, table, ben, typed)
    assert await agency_of(company, table, ben) == "police"


@pytest.mark.parametrize(
    "typed", ["CHILDREN'S wardens", "Children\u2019s  Wardens", "childrenswardens", "\uff23hildrens wardens"]
)
async def test_an_agency_that_was_typed_is_shown_as_first_typed(company: Company, typed: str) -> None:
    table = await company.table("Ann")
    ben, cat = company.person("Ben"), company.person("Cat")
    await types(company, table, ben, "Children’s Wardens")
    await types(company, table, cat, typed)
    assert await agency_of(company, table, cat) == "Children’s Wardens"
    assert len((await company.audit(table.group)).agencies) == 2


async def test_a_close_one_is_offered_and_can_be_joined_or_told_apart(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    cat, dan = company.person("Cat"), company.person("Dan")
    await types(company, table, cat, "Polise")
    assert "Police is here already: join it?" in last(table.group).words
    assert await agency_of(company, table, cat) == ""
    refused = await company.presses(table.people[0], last(table.group), "No, ours is another")
    assert refused.show_alert
    await company.presses(cat, last(table.group), "Join Police")
    assert await agency_of(company, table, cat) == "police"
    await types(company, table, dan, "Northtown Police")
    await company.presses(dan, last(table.group), "No, ours is another")
    assert await agency_of(company, table, dan) == "Northtown Police"


async def test_one_close_to_the_list_is_asked_about_too(company: Company) -> None:
    table = await company.table("Ann")
    ben = company.person("Ben")
    await types(company, table, ben, "Educatoin")
    assert "Do you mean Education?" in last(table.group).words


async def test_who_comes_later_is_offered_what_was_typed(company: Company) -> None:
    table = await company.table("Ann")
    ben, cat = company.person("Ben"), company.person("Cat")
    await types(company, table, ben, "Fire & rescue")
    company.stage.joins(table.group, cat)
    await company.presses(cat, table.group, "Join")
    await company.presses(cat, table.group, "Fire & rescue")
    assert await agency_of(company, table, cat) == "Fire & rescue"


async def test_a_name_that_is_too_long_is_asked_for_again_in_shorter_words_and_not_in_pieces(company: Company) -> None:
    table = await company.table("Ann")
    ben = company.person("Ben")
    await types(company, table, ben, "F" * 65)
    assert last(table.group).words.startswith(
        "A name may have 64 characters, so nothing was kept. Please send a shorter one."
    )
    await company.says(ben, table.group, "F" * 64, to=last(table.group))
    assert await agency_of(company, table, ben) == "F" * 64


async def test_names_are_told_apart_by_nothing_but_what_one_sees() -> None:
    assert key("E\u0301quipe") == key("équipe") == key("ÉQUIPE\ufeff")
    assert key("’") == "’"
    assert not is_alike("’", "'")
    assert not is_alike("YOT", "YOS")
    assert not is_alike("Probation", "Education")
