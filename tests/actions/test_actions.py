"""Actions in the chat: what people tap and type, and what stands there then."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from bot import services
from bot.audit.model import Action, ActionStatus
from bot.rehearsal import Chat, Message
from tests.conversation.company import Company, Table, last

pytestmark = pytest.mark.asyncio(loop_scope="module")

POLICY = "Write down how referrals are recorded"


async def actions(company: Company, chat: Chat) -> list[Action]:
    audit = await company.audit(chat)
    return [kept.action for kept in await services.actions.in_room(company.bot.store, audit.id)]


def next_march() -> date:
    """The last day of the next March."""
    today = datetime.now(UTC).date()
    day = date(today.year, 3, 31)
    return day if day >= today else date(today.year + 1, 3, 31)


async def trail(company: Company, chat: Chat) -> list[str]:
    snapshot = await services.audits.take_snapshot(company.bot.store, (await company.audit(chat)).id, datetime.now(UTC))
    return [entry.what for entry in snapshot.trail]


async def added(company: Company, *names: str) -> tuple[Table, Message]:
    """A group whose first member has just added an action; its message asks who sees to it."""
    table = await company.table(*names)
    await company.says(table.people[0], table.group, f"/action {POLICY}")
    return table, last(table.group)


async def test_an_action_is_added_given_to_an_agency_and_dated_in_one_message(company: Company) -> None:
    table, asked = await added(company, "Ann", "Ben")
    ann = table.people[0]
    assert POLICY in asked.words
    assert "Who will see to it?" in asked.words
    await company.presses(ann, asked, "Police")
    assert "By when?" in asked.words
    await company.presses(ann, asked, "2 weeks")
    assert last(table.group) is asked
    assert "Owner: Police" in asked.words
    (action,) = await actions(company, table.group)
    assert (action.text, action.agency, action.status) == (POLICY, "police", ActionStatus.OPEN)
    assert action.due is not None
    assert abs(action.due - datetime.now(UTC).date() - timedelta(days=14)) <= timedelta(days=1)
    kept = await trail(company, table.group)
    assert kept[-3:] == ["action-added", "action-owner", "action-due"]


async def test_a_member_can_own_an_action(company: Company) -> None:
    table, asked = await added(company, "Ann", "Benedict")
    await company.presses(table.people[1], asked, "Benedict")
    (action,) = await actions(company, table.group)
    assert action.owner_id == table.people[1].id
    assert "Owner: Benedict" in asked.words


async def test_a_day_is_typed_as_people_type_it_and_a_wrong_one_can_be_put_right(company: Company) -> None:
    table, asked = await added(company, "Ann", "Ben")
    ann = table.people[0]
    await company.presses(ann, asked, "Nobody yet")
    await company.presses(ann, asked, "Type a day")
    prompt = last(table.group)
    await company.says(ann, table.group, "when we can", to=prompt)
    assert "could not read that as a day" in last(table.group).words
    await company.says(ann, table.group, "31 March", to=prompt)
    assert f"31 March {next_march().year}?" in asked.words
    assert f"{next_march():%A}" in asked.words
    assert [action.due for action in await actions(company, table.group)] == [None]
    await company.presses(ann, asked, "Another day")
    await company.says(ann, table.group, "next friday", to=asked)
    await company.says(ann, table.group, "31 March", to=asked)
    await company.presses(ann, asked, "Yes, that day")
    (action,) = await actions(company, table.group)
    assert action.due is not None
    assert (action.due.month, action.due.day) == (3, 31)
    assert "31 March" in asked.words


async def test_a_button_asks_and_the_reply_becomes_the_action(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ben = table.people[1]
    await company.says(ben, table.group, "/actions")
    assert "There are none." in last(table.group).words
    await company.presses(ben, last(table.group), "Add an action")
    said = await company.says(ben, table.group, POLICY, to=last(table.group))
    assert [action.text for action in await actions(company, table.group)] == [POLICY]
    await company.edits(ben, said, "Write it down")
    assert [action.text for action in await actions(company, table.group)] == ["Write it down"]


async def test_what_may_point_to_a_person_is_not_kept_as_an_action(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    await company.says(table.people[0], table.group, "/action Ring the mother on 07700 900123")
    assert await actions(company, table.group) == []
    assert "Nothing was kept" in last(table.group).words


async def test_the_list_is_by_due_date_and_a_number_opens_one(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ann, group = table.people[0], table.group
    for text, span in (("The later one", "3 months"), ("The sooner one", "2 weeks")):
        await company.says(ann, group, f"/action {text}")
        asked = last(group)
        await company.presses(ann, asked, "Nobody yet")
        await company.presses(ann, asked, span)
    await company.says(ann, group, "/actions")
    page = last(group)
    assert page.words.index("The sooner one") < page.words.index("The later one")
    await company.presses(ann, page, "1")
    assert "The sooner one" in page.words
    assert "The later one" not in page.words


async def test_the_owner_says_it_is_done_and_what_came_of_it(company: Company) -> None:
    table, asked = await added(company, "Ann", "Ben", "Cat")
    _, ben, cat = table.people
    await company.presses(ben, asked, "Police")
    await company.presses(ben, asked, "No date")
    refused = await company.presses(cat, asked, "✓ Done")
    assert "Only Police or the facilitator" in refused.text
    await company.presses(ben, asked, "✓ Done")
    await company.presses(ben, asked, "Say how it ended")
    await company.says(ben, table.group, "On the intranet since May.", to=last(table.group))
    assert "On the intranet since May." in asked.words
    (action,) = await actions(company, table.group)
    assert (action.status, action.outcome) == (ActionStatus.DONE, "On the intranet since May.")
    assert action.closed_at is not None


async def test_the_facilitator_drops_an_action_and_opens_it_again(company: Company) -> None:
    table, asked = await added(company, "Ann", "Ben")
    ann = table.people[0]
    await company.presses(ann, asked, "Police")
    await company.presses(ann, asked, "No date")
    await company.presses(ann, asked, "Drop")
    assert "Dropped" in asked.words
    await company.presses(ann, asked, "Open again")
    (action,) = await actions(company, table.group)
    assert (action.status, action.closed_at) == (ActionStatus.OPEN, None)


async def test_who_has_not_joined_changes_nothing(company: Company) -> None:
    table, asked = await added(company, "Ann", "Ben")
    stranger = company.person("Zoe")
    company.stage.joins(table.group, stranger)
    await company.rests()
    refused = await company.presses(stranger, asked, "Police")
    assert "not joined" in refused.text
    (action,) = await actions(company, table.group)
    assert (action.owner_id, action.agency) == (0, "")


async def test_a_priority_becomes_an_action_for_its_statement(company: Company) -> None:
    sam = await company.alone()
    await company.presses(sam, sam.private, "0")
    await company.says(sam, sam.private, "/actions")
    page = last(sam.private)
    await company.presses(sam, page, "From priorities")
    assert "1.1" in page.labels
    await company.presses(sam, page, "1.1")
    await company.says(sam, sam.private, POLICY, to=last(sam.private))
    (action,) = await actions(company, sam.private)
    assert (action.statement, action.owner_id) == ("1.1", sam.id)
    await company.says(sam, sam.private, "/actions")
    await company.presses(sam, last(sam.private), "From priorities")
    assert "1.1" not in last(sam.private).labels


async def test_actions_go_on_after_the_audit_is_closed_and_into_the_next_round(company: Company) -> None:
    sam = await company.alone()
    await company.says(sam, sam.private, "/close")
    await company.presses(sam, sam.private, "Close")
    await company.until(lambda: len([message for message in sam.private.messages if message.document]) >= 4)
    await company.says(sam, sam.private, f"/action 1.2 {POLICY}")
    await company.presses(sam, last(sam.private), "1 month")
    await company.says(sam, sam.private, "/audit")
    await company.presses(sam, sam.private, "Begin")
    assert (await company.audit(sam.private)).round == 2
    await company.says(sam, sam.private, "/actions")
    page = last(sam.private)
    assert POLICY in page.words
    assert "from round 1" in page.words
    await company.presses(sam, page, "1")
    await company.presses(sam, page, "✓ Done")
    (action,) = await actions(company, sam.private)
    assert action.status is ActionStatus.DONE


async def test_a_long_list_has_further_pages(company: Company) -> None:
    sam = await company.alone()
    for number in range(14):
        await company.says(sam, sam.private, f"/action Task {number:02}")
    await company.says(sam, sam.private, "/actions")
    page = last(sam.private)
    assert "Task 11" in page.words
    assert "Task 12" not in page.words
    await company.presses(sam, page, "2 more")
    assert "Task 13" in page.words
    assert "Task 11" not in page.words
    await company.presses(sam, page, "14")
    assert "Task 13" in page.words


async def test_a_reply_to_the_question_is_the_day_and_other_texts_stay_evidence(company: Company) -> None:
    sam = await company.alone()
    await company.presses(sam, sam.private, "2")
    await company.says(sam, sam.private, f"/action {POLICY}")
    asked = last(sam.private)
    await company.says(sam, sam.private, "The pathway is on the website.")
    await company.says(sam, sam.private, "31 March", to=asked)
    await company.presses(sam, asked, "Yes, that day")
    (action,) = await actions(company, sam.private)
    assert action.due is not None
    assert "31 March" in asked.words
    audit = await company.audit(sam.private)
    notes = await services.notes.notes_on(company.bot.store, audit.id, audit.current)
    assert [note.text for note in notes] == ["The pathway is on the website."]
