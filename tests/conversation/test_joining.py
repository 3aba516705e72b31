"""Joining by the card: *Join* stands on it while anybody in the group takes no part; the roster shows who joined."""

from __future__ import annotations

import pytest

from bot.rehearsal import Chat, Message
from tests.conversation.company import Company, Table, card_in, last

pytestmark = pytest.mark.asyncio(loop_scope="module")


def roster(chat: Chat) -> Message:
    """The message that lists who takes part."""
    (found,) = (message for message in chat.messages if message.from_bot and "the facilitator.\n" in message.words)
    return found


def spent(company: Company, chat: Chat) -> int:
    """Count what was sent and edited in a chat, as Telegram does."""
    calls = (call for call in company.stage.calls if call.method in ("sendMessage", "editMessageText"))
    return sum(str(call.params["chat_id"]) == str(chat.id) for call in calls)


async def test_join_is_on_the_card_while_anybody_takes_no_part(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    card, list_of_people = table.card, roster(table.group)
    assert not card.button("Join")
    eve, zoe = company.person("Eve"), company.person("Zoe")
    company.stage.joins(table.group, eve)
    await company.rests()
    assert table.card is card
    before = spent(company, table.group)
    await company.presses(eve, card, "Join")
    await company.presses(eve, table.group, "Health")
    assert spent(company, table.group) - before == 3  # the question, the roster, the card
    assert "• Eve – Health" in list_of_people.words
    assert not card.button("Join")
    company.stage.joins(table.group, zoe)
    await company.rests()
    assert card.button("Join")
    company.stage.leaves(table.group, zoe)
    await company.rests()
    assert not card.button("Join")
    company.stage.leaves(table.group, eve)
    await company.rests()
    assert not card.button("Join")
    assert table.card is card


async def test_a_bot_among_the_admins_is_nobody_to_join(company: Company) -> None:
    for is_admin in (True, False):
        ann, poll = company.person("Ann"), company.person("Poll")
        poll.is_bot = True
        group = company.stage.group("Panel", [ann, poll], admins=[ann, poll] if is_admin else [ann])
        table = Table(company, group, (ann,))
        await company.says(ann, group, "/audit")
        await company.presses(ann, group, "Begin")
        await table.joins(ann, "Health")
        assert bool(table.card.button("Join")) is not is_admin  # any other bot nobody can tell from a person


async def test_in_a_forum_each_topic_asks_who_takes_no_part_there(company: Company) -> None:
    ann = company.person("Ann")
    forum = company.stage.group("Forum", [ann], forum=True, admins=[ann])
    cards = []
    for name in ("One", "Two"):
        topic = company.stage.topic(forum, name)
        await company.says(ann, forum, "/audit", thread=topic)
        await company.presses(ann, forum, "Begin")
        cards.append(card_in(forum))
    one, two = cards
    await company.presses(ann, one, "Join")
    await company.presses(ann, last(forum), "Health")
    assert (one.button("Join"), bool(two.button("Join"))) == (None, True)
    company.stage.joins(forum, company.person("Ben"))
    await company.rests()
    assert one.button("Join")
    assert two.button("Join")


async def test_the_board_of_a_group_that_scores_ahead_lets_people_join_and_stays_a_board(company: Company) -> None:
    ann, ben = company.person("Ann"), company.person("Ben")
    group = company.stage.group("Panel", [ann, ben], admins=[ann])
    await company.says(ann, group, "/audit")
    await company.presses(ann, group, "Score ahead")
    (board,) = (message for message in group.messages if message.button("Score on my phone"))
    for person, agency in ((ann, "Health"), (ben, "Police")):
        assert board.button("Join")
        await company.presses(person, board, "Join")
        await company.presses(person, group, agency)
    assert not board.button("Join")
    assert "Police: 0 of" in board.words
    assert "• Ben – Police" in roster(group).words
