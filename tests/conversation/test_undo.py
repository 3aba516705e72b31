"""In private the card says what the last text became, and takes it back or moves it with a tap until the next act."""

from __future__ import annotations

import pytest

from bot import services
from bot.rehearsal import Chat, Message
from tests.conversation.company import Company, Table, last

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def texts(company: Company, chat: Chat, target: str = "1.1") -> list[str]:
    audit = await company.audit(chat)
    return [note.text for note in await services.notes.notes_on(company.bot.store, audit.id, target)]


def card_with(chat: Chat, label: str) -> Message:
    return next(message for message in reversed(chat.messages) if message.from_bot and message.button(label))


async def test_alone_a_text_is_taken_back_with_one_tap_and_no_message_comes(company: Company) -> None:
    sam = await company.alone()
    await company.presses(sam, sam.private, "2")
    before = len(sam.private.messages)
    await company.says(sam, sam.private, "What does this mean?")
    assert len(sam.private.messages) == before + 1
    card = card_with(sam.private, "Next")
    assert "Kept as evidence for 1.1." in card.words
    assert len(card.keyboard) <= 3
    await company.presses(sam, card, "Undo")
    assert not await texts(company, sam.private)
    assert "Kept as" not in card.words
    assert not card.button("Undo")
    assert len(sam.private.messages) == before + 1


async def test_it_can_be_moved_and_is_no_longer_at_hand_after_the_next_act(company: Company) -> None:
    sam = await company.alone()
    await company.presses(sam, sam.private, "2")
    await company.says(sam, sam.private, "A policy.")
    card = card_with(sam.private, "Next")
    await company.presses(sam, card, "Move")
    await company.presses(sam, last(sam.private), "2 ")
    await company.presses(sam, last(sam.private), "2.4")
    assert await texts(company, sam.private, "2.4") == ["A policy."]
    assert not card_with(sam.private, "Next").button("Undo")
    await company.says(sam, sam.private, "Minutes.")
    assert card_with(sam.private, "Undo")
    await company.presses(sam, card_with(sam.private, "Next"), "3")
    assert not card_with(sam.private, "Next").button("Undo")
    await company.says(sam, sam.private, "/evidence 3.1 A protocol.")
    assert "Kept as evidence for 3.1." in card_with(sam.private, "Undo").words
    await company.presses(sam, sam.private, "Assurance")
    assert not card_with(sam.private, "Next").button("Undo")


async def in_private(company: Company) -> Table:
    table = await company.table("Ann", "Ben")
    ben = table.people[1]
    opened = await company.presses(ben, table.card, "In private")
    await company.says(ben, ben.private, f"/start {opened.url.partition('=')[2]}")
    return table


async def test_a_members_private_card_has_it_too_and_the_groups_card_counts_the_notes(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = await in_private(company)
    ben = table.people[1]
    await company.says(ben, ben.private, "The pathway is on the agenda.")
    own = card_with(ben.private, "Undo")
    assert "Kept as evidence for 1.1." in own.words
    assert len(own.keyboard) <= 4
    await company.presses(ben, own, "Undo")
    assert not own.button("Undo")
    assert "Kept as" not in own.words
    said = await company.says(ben, table.group, "Minutes of May.", to=table.card)
    assert said.reactions
    assert "Kept as" not in table.said()
    assert await texts(company, table.group) == ["Minutes of May."]
    await company.bot.cards.drawn()
    await company.presses(ben, table.card, "1 note")
    assert "Minutes of May." in last(table.group).words
    assert len(table.card.keyboard) <= 3
    monkeypatch.setattr(company.bot.cards, "every", 3600.0)
    ben.says(ben.private, "Minutes of June.")
    await company.until(lambda: own.button("Undo"))  # one's own card waits for no other
    await company.rests()
