"""A group that scores ahead, each on their own phone, and meets on what differs."""

from __future__ import annotations

import pytest

from bot.rehearsal import Chat, Player
from tests.conversation.company import Company, Table, card_in, last, words

pytestmark = pytest.mark.asyncio(loop_scope="module")

OPEN = "Open without 3"


async def table_ahead(company: Company, *names: str) -> Table:
    """A group whose members have joined an audit that is scored ahead; the first one is the facilitator."""
    people = tuple(company.person(name) for name in names)
    group = company.stage.group("Partnership", people, admins=people[:1])
    table = Table(company, group, people)
    await company.says(people[0], group, "/audit")
    await company.presses(people[0], group, "Score ahead")
    for person, agency in zip(people, ("Children", "Police", "Health"), strict=False):
        await table.joins(person, agency)
    return table


async def scores(company: Company, table: Table, person: Player, *values: int | str) -> None:
    """Follow *Score on my phone* into the private chat, and score one statement after the other."""
    answer = await company.presses(person, table.group, "Score on my phone")
    await company.says(person, person.private, f"/start {answer.url.partition('start=')[2]}")
    for value in values:
        await company.presses(person, person.private, str(value))
        await company.presses(person, person.private, "Next")


async def opened(company: Company, *rows: tuple[int | str, ...]) -> Table:
    """All have scored some statements, a row each, and the facilitator has opened all."""
    table = await table_ahead(company, *("Ann", "Ben", "Cat")[: len(rows)])
    for person, values in zip(table.people, rows, strict=True):
        await scores(company, table, person, *values)
    await company.presses(table.people[0], table.group, "Open …")
    await company.presses(table.people[0], table.group, "Open without")
    return table


def board_in(chat: Chat) -> str:
    """The newest message that offers to score in private."""
    return next(m.words for m in reversed(chat.messages) if m.from_bot and m.button("Score on my phone"))


async def test_the_board_takes_the_cards_place_and_counts_who_is_in(company: Company) -> None:
    table = await table_ahead(company, "Ann", "Ben")
    await scores(company, table, table.people[1], 2, "No view")
    assert "Police: 2 of 46" in board_in(table.group)
    assert "Children’s social care: 0 of 46" in board_in(table.group)
    assert not any(message.button("0") for message in table.group.messages if message.from_bot)
    assert "44 still to score" in words(table.people[1].private)


async def test_only_the_facilitator_opens_and_it_opens_once(company: Company) -> None:
    table = await table_ahead(company, "Ann", "Ben", "Cat")
    ann, ben, _ = table.people
    await company.presses(ben, table.group, "Open …")
    page = last(table.group)
    assert "Still to score: Children’s social care, Police, Health" in page.words
    assert "Only the facilitator" in (await company.presses(ben, page, OPEN)).text
    assert "Nobody has scored anything" in (await company.presses(ann, page, OPEN)).text
    await scores(company, table, ben, 2)
    await company.presses(ann, table.group, "Open …")
    page = last(table.group)
    await company.presses(ann, page, OPEN)
    audit = await company.audit(table.group)
    await company.forges(ann, page, f"aho|{audit.id}")
    assert audit.reveals == (await company.audit(table.group)).reveals
    assert len(audit.reveals) == 1


async def test_what_is_close_is_agreed_on_one_list_and_the_rest_is_walked_split_first(company: Company) -> None:
    table = await opened(company, (2, 1, 3, "No view"), (2, 2, 0, "No view"), (3, 3, 4, "No view"))
    ann, ben, _ = table.people
    agenda = last(table.group).words
    for said in ("1 close together", "1 to talk over", "1 split", "1 nobody could see", "42 nobody has scored yet"):
        assert said in agenda.replace("2 split", "1 to talk over\n1 split")
    await company.presses(ben, table.group, "Close together")
    assert "3: Health · 2: Children’s social care, Police" in last(table.group).words
    await company.presses(ann, table.group, "Agree all 1")
    answer = (await company.audit(table.group)).answers["1.1"]  # type: ignore[index]
    assert (answer.value, answer.together) == (2, True)
    await company.presses(ann, table.group, "Talk, first about 1.3")
    assert "1 of 44 to talk about · 44 left" in card_in(table.group).words


async def test_anybody_takes_one_out_and_both_are_told(company: Company) -> None:
    table = await opened(company, (2, 1), (2, 1))
    ann, ben = table.people
    await company.presses(ann, table.group, "Close together")
    page = last(table.group)
    audit = await company.audit(table.group)
    taken = await company.presses(ben, page, "Talk about 1.1")
    assert taken.text == "1.1 will be talked about."
    told = await company.forges(ann, page, f"ahk|{audit.id}|2")
    assert told.text == "1 agreed together. To be talked about: 1.1 (Police)."
    late = await company.forges(ben, page, f"ahx|{audit.id}|1.2")
    assert "was agreed a moment ago" in late.text


async def test_between_two_points_the_facilitator_picks(company: Company) -> None:
    table = await opened(company, (2,), (3,))
    ann, ben = table.people
    await company.presses(ann, table.group, "Close together")
    page = last(table.group)
    assert "2 or 3?" in page.words
    assert not page.button("Agree all")
    assert "Only the facilitator" in (await company.presses(ben, page, "1.1: 3")).text
    await company.presses(ann, page, "1.1: 3")
    await company.presses(ann, page, "Agree all 1")
    assert (await company.audit(table.group)).answers["1.1"].value == 3  # type: ignore[index]


async def test_what_nobody_could_see_is_ruled_out_one_by_one(company: Company) -> None:
    table = await opened(company, ("No view", "No view", 2), ("No view", "No view", 2))
    ann, _ = table.people
    await company.presses(ann, table.group, "Nobody could see")
    assert "1.1" in last(table.group).words
    await company.presses(ann, last(table.group), "No such setting")
    assert "1.2" in last(table.group).words
    assert (await company.audit(table.group)).answers["1.1"].not_applicable  # type: ignore[index]


async def test_later_puts_a_statement_at_the_end(company: Company) -> None:
    table = await opened(company, (0, 0), (4, 4))
    ann, _ = table.people
    await company.presses(ann, table.group, "Talk, first about 1.1")
    await company.presses(ann, table.group, "Later")
    audit = await company.audit(table.group)
    assert audit.current == "1.2"
    assert audit.ahead is not None
    assert audit.ahead.later == ("1.1",)


async def test_evidence_given_ahead_is_read_by_all_from_the_opening_on(company: Company) -> None:
    table = await table_ahead(company, "Ann", "Ben")
    ann, ben = table.people
    await scores(company, table, ben)
    await company.presses(ben, ben.private, "2")
    await company.says(ben, ben.private, "The minutes of the March board")
    await company.presses(ann, table.group, "⋯")
    await company.presses(ann, last(table.group), "Notes")
    assert "March board" not in table.said()
    await company.presses(ann, table.group, "Open …")
    await company.presses(ann, table.group, "Open without 2")
    await company.presses(ann, table.group, "⋯")
    await company.says(ann, table.group, "/goto 1.1")
    await company.presses(ann, card_in(table.group), "⋯")
    await company.presses(ann, last(table.group), "Notes")
    assert "March board" in last(table.group).words


async def test_the_day_is_set_by_a_button_or_typed(company: Company) -> None:
    table = await table_ahead(company, "Ann", "Ben")
    ann, ben = table.people
    before = (await company.audit(table.group)).ahead
    await company.presses(ann, table.group, "2 weeks")
    after = (await company.audit(table.group)).ahead
    assert before is not None
    assert after is not None
    assert (after.until - before.until).days == 7
    await company.presses(ann, table.group, "Open …")
    await company.presses(ann, last(table.group), "Give until")
    await company.presses(ann, last(table.group), "Another day")
    await company.says(ann, table.group, "in 3 weeks at 9:30", to=last(table.group))
    assert (await company.audit(table.group)).ahead == after  # until what was understood is confirmed
    assert ", 09:30?" in last(table.group).words
    await company.presses(ben, last(table.group), "Yes, that day")
    await company.presses(ann, last(table.group), "Yes, that day")
    moved = (await company.audit(table.group)).ahead
    assert moved is not None
    assert (moved.until - before.until).days == 13
    assert ":30" in board_in(table.group)
    await company.presses(ben, table.group, "Open …")
    await company.presses(ben, last(table.group), "Give until")
    assert "Only the facilitator" in (await company.presses(ben, last(table.group), "3 days")).text


async def test_while_all_score_ahead_nothing_moves_and_a_reply_to_the_board_is_no_evidence(company: Company) -> None:
    table = await table_ahead(company, "Ann", "Ben")
    ann, _ = table.people
    await company.says(ann, table.group, "/goto 2.1a")
    assert "Everybody still scores ahead" in table.said()
    board = next(m for m in reversed(table.group.messages) if m.from_bot and m.button("Score on my phone"))
    await company.says(ann, table.group, "A policy of 2025", to=board)
    audit = await company.audit(table.group)
    assert not audit.notes
    for forged in (f"re|{audit.id}|1.1|1", f"ag|{audit.id}|1.1|2|1", f"sk|{audit.id}|1.1", f"rm|{audit.id}|1.1"):
        await company.forges(ann, board, forged)
    assert (await company.audit(table.group)).version == audit.version


async def test_the_last_one_in_opens_nothing(company: Company) -> None:
    table = await table_ahead(company, "Ann", "Ben")
    for person in table.people:
        await scores(company, table, person, 1)
    assert not (await company.audit(table.group)).reveals


async def test_card_by_card_can_be_had_instead(company: Company) -> None:
    table = await table_ahead(company, "Ann", "Ben")
    ann, ben = table.people
    await scores(company, table, ben, 2)
    await company.presses(ann, table.group, "Open …")
    await company.presses(ann, last(table.group), "Card by card")
    assert "1 of 2 agencies in" in card_in(table.group).words


async def test_alone_nothing_is_scored_ahead(company: Company) -> None:
    sam = company.person("Sam")
    await company.says(sam, sam.private, "/start")
    assert not last(sam.private).button("Score ahead")
    await company.presses(sam, sam.private, "Begin")
    audit = await company.audit(sam.private)
    refused = await company.forges(sam, last(sam.private), f"ahd|{audit.id}|7")
    assert "group" in refused.text


async def test_progress_says_when_the_talk_is_done(company: Company) -> None:
    table = await opened(company, (0,), (4,))
    await company.says(table.people[0], table.group, "/progress")
    assert "At this pace all is talked about at about" in last(table.group).words
