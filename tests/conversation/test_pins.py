"""The card is found: news brings it below what was written since, and where the bot may pin, it is pinned."""

from __future__ import annotations

import pytest

from bot.rehearsal import Chat, Message
from tests.conversation.company import Company, Table, last

pytestmark = pytest.mark.asyncio(loop_scope="module")

PINNING = ("pinChatMessage", "unpinChatMessage")


def asked(company: Company, chat: Chat) -> list[tuple[str, int]]:
    """What was asked about pins in a chat, and how it ended."""
    calls = company.stage.calls
    return [(c.method, c.status) for c in calls if c.method in PINNING and str(c.params["chat_id"]) == str(chat.id)]


async def may_pin(company: Company, table: Table, *, right: bool = True) -> None:
    """Make the bot an administrator, with the right to pin or without."""
    table.group.may_pin = right
    company.stage.adds_bot(table.group, standing="administrator")
    await company.rests()


async def talk(company: Company, table: Table, *, to: Message | None = None) -> None:
    """Write a screenful."""
    for n in range(8):
        table.people[0].says(table.group, f"We talk. {n}", reply_to=to)
    await company.rests()


async def test_the_pin_moves_with_the_card_without_a_sound_and_goes_at_the_close(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ann = table.people[0]
    assert not asked(company, table.group)
    await may_pin(company, table)
    await company.says(ann, table.group, "/card")
    first = table.card
    assert table.group.pins == [first]
    await company.rests()
    assert not [message for message in table.group.messages if "pinned_message" in message.service]
    pins = [call for call in company.stage.calls if call.method == "pinChatMessage"]
    assert pins[-1].params["disable_notification"] in (True, "true", "True")
    await talk(company, table)
    await company.says(ann, table.group, "/goto 2.4")
    assert table.card is not first
    assert table.group.pins == [table.card]
    await company.says(ann, table.group, "/settings")
    await company.presses(ann, last(table.group), "Pinned card")
    await company.presses(ann, last(table.group), "Never pinned")
    assert not table.group.pins
    await company.says(ann, table.group, "/settings")
    await company.presses(ann, last(table.group), "Pinned card")
    await company.presses(ann, last(table.group), "Pinned where I may")
    assert table.group.pins == [table.card]
    await company.says(ann, table.group, "/close")
    await company.presses(ann, last(table.group), "Close")
    assert not table.group.pins


async def test_without_the_right_nothing_is_tried_and_it_may_be_taken_and_given_back(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ann = table.people[0]
    await may_pin(company, table, right=False)
    for number in ("1.2", "1.3"):
        await talk(company, table)
        await company.says(ann, table.group, f"/goto {number}")
    assert not asked(company, table.group)
    await may_pin(company, table)
    await company.says(ann, table.group, "/card")
    pinned = table.card
    assert table.group.pins == [pinned]
    table.group.may_pin = False  # and nobody tells us
    await talk(company, table)
    await company.says(ann, table.group, "/goto 1.4")
    await talk(company, table)
    await company.says(ann, table.group, "/goto 1.5")
    assert asked(company, table.group) == [("pinChatMessage", 200)]
    await may_pin(company, table)
    await company.says(ann, table.group, "/goto 1.6a")
    assert table.group.pins == [table.card]


async def test_in_a_topic_too(company: Company) -> None:
    ann = company.person("Ann")
    forum = company.stage.group("Forum", [ann], admins=[ann], forum=True)
    company.stage.adds_bot(forum, standing="administrator")
    topic = company.stage.topic(forum, "Audit")
    await company.says(ann, forum, "/audit", thread=topic)
    await company.presses(ann, forum, "Begin")
    (pinned,) = forum.pins
    assert pinned.topic is topic
    assert pinned.button("⋯")


async def test_news_brings_a_card_below_that_has_scrolled_out_of_sight(company: Company) -> None:
    table = await company.table("Ann", "Ben")
    ann, ben = table.people
    card = table.card
    await company.presses(ann, card, "2")
    await company.presses(ben, card, "4")
    assert table.card is card  # it was in sight
    await company.presses(ann, table.card, "Score again")
    await talk(company, table, to=card)
    await company.presses(ann, card, "2")
    assert table.card is card  # who is in is no news
    await company.presses(ben, card, "3")
    revealed = table.card
    assert revealed is not card
    assert not card.buttons
    await talk(company, table, to=revealed)
    await company.presses(ann, revealed, "3")
    assert table.card is not revealed
    assert "3" in table.card.words
