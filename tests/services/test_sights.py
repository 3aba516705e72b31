"""Texts that name no statement go to the one that their writer had before them, by Telegram's clock."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot import services
from bot.audit.cards import MOMENT, Card, Glimpse, Shown, Sight
from bot.audit.errors import WhichStatement
from bot.audit.framework import StatementId
from bot.audit.messages import Aim
from bot.audit.model import By
from bot.db import SqlStore
from bot.services.said import Said
from bot.services.sights import Aimed, aimed_at_card, aimed_past_card
from tests.columns import EVIDENCE
from tests.databases import ON_BOTH
from tests.services.table import ANN, BEN, FIRST, GROUP, NOON, SECOND, THIRD, Table, on_a_phone, seated

MOVED = int(NOON.timestamp())
CARD = Card(1, GROUP.chat_id, 0, 900, 0, SECOND, (Shown(FIRST, MOVED - 900, MOVED - 900), Shown(SECOND, MOVED, MOVED)))


def writer(table: Table, second: int = 0, *, alone: bool = False) -> By:
    """Ben, in the group or alone, so many seconds after the card moved."""
    table.now = datetime.fromtimestamp(MOVED + second, UTC)
    return table.alone(BEN) if alone else table.by(BEN)


def replied(second: int, glimpse: Glimpse | None = None, *, alone: bool = False) -> Aimed:
    """What a reply to the card is for; `by` matters for the room alone."""
    by = By(GROUP, BEN, "Ben", 1, NOON)
    by = By(by.own_room, BEN, "Ben", 1, NOON) if alone else by
    return aimed_at_card(by, CARD, aim(SECOND), Sight(MOVED + second, glimpse))


def aim(statement: StatementId) -> Aim:
    return Aim(1, EVIDENCE, statement)


def test_a_reply_is_for_what_the_card_showed_when_it_was_written() -> None:
    assert replied(-1) == Aimed(aim(FIRST))
    assert replied(MOMENT + 1) == Aimed(aim(SECOND))


def test_in_the_second_in_which_the_card_moved_its_writer_is_asked() -> None:
    assert replied(0) == Aimed(aim(SECOND), (FIRST,), is_open=True)


def test_what_is_asked_about_is_what_the_card_showed_and_not_what_one_was_told() -> None:
    by = By(GROUP, BEN, "Ben", 1, NOON)
    assert aimed_at_card(by, CARD, aim(THIRD), Sight(MOVED)) == Aimed(aim(SECOND), (FIRST,), is_open=True)


def test_who_wrote_when_a_groups_card_had_only_just_moved_is_told_where_it_was_kept() -> None:
    assert replied(MOMENT) == Aimed(aim(SECOND), (FIRST,))
    assert replied(MOMENT, alone=True) == Aimed(aim(SECOND))  # nobody else has moved it


def test_what_telegram_shows_with_a_reply_counts_for_that_audit_alone() -> None:
    assert replied(0, Glimpse(1, FIRST, MOVED - 900)) == Aimed(aim(FIRST))
    assert replied(MOMENT + 1, Glimpse(2, THIRD, MOVED - 900)) == Aimed(aim(SECOND))


async def looks(table: Table, by: By, statement: StatementId, *, is_edit: bool = False) -> Aimed:
    async with table.store.read() as look:
        said = Said(901, "The policy.", is_edit=is_edit, on_card=True)
        return await aimed_past_card(look, by, said, Aim(table.audit_id, EVIDENCE, statement))


async def with_card(table: Table, chat_id: int, person_id: int = 0) -> Card:
    card = Card(table.audit_id, chat_id, 0, 900, person_id, SECOND, CARD.shown)
    await services.cards.arrived(table.store, card, None)
    return card


async def test_without_a_card_above_it_a_text_is_for_what_its_writer_was_told(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    assert await looks(table, writer(table), THIRD) == Aimed(aim(THIRD))


@ON_BOTH
async def test_in_a_group_a_text_about_the_card_is_for_what_it_showed(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await with_card(table, GROUP.chat_id)
    assert await looks(table, writer(table, -1), SECOND) == Aimed(aim(FIRST))
    assert await looks(table, writer(table, 1), SECOND) == Aimed(aim(SECOND), (FIRST,))
    assert (await looks(table, writer(table), SECOND)).is_open


async def test_alone_a_text_is_for_what_one_came_to_by_ones_last_press_if_that_can_have_been_there(
    store: SqlStore,
) -> None:
    table = await seated(store, "health", "police")
    await with_card(table, BEN, BEN)
    assert await looks(table, writer(table, alone=True), SECOND) == Aimed(aim(SECOND))
    assert await looks(table, writer(table, -1, alone=True), SECOND) == Aimed(aim(SECOND), (FIRST,), is_open=True)
    assert await looks(table, writer(table, 1, alone=True), THIRD) == Aimed(aim(THIRD), (SECOND,), is_open=True)


async def test_alone_a_message_that_is_edited_is_for_what_was_there_when_it_was_written(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await with_card(table, BEN, BEN)
    early = await looks(table, writer(table, -1, alone=True), SECOND, is_edit=True)
    assert early == Aimed(aim(FIRST))
    within = await looks(table, writer(table, alone=True), SECOND, is_edit=True)
    assert within == Aimed(aim(SECOND), (FIRST,), is_open=True)


async def test_while_ones_own_card_is_moving_one_is_asked_unless_nothing_else_can_be_meant(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    card = Card(table.audit_id, BEN, 0, 900, BEN, FIRST, (Shown(FIRST, MOVED - 900, MOVED - 900),))
    await services.cards.arrived(store, card.begins_to_show(SECOND), None)
    found = await looks(table, writer(table, alone=True), SECOND)
    assert found == Aimed(aim(SECOND), (FIRST,), is_open=True)
    assert await looks(table, writer(table, -901, alone=True), FIRST) == Aimed(aim(FIRST))


async def test_a_text_that_could_be_for_two_is_asked_about_and_kept_nowhere(store: SqlStore) -> None:
    table = await on_a_phone(store)
    await services.cards.arrived(store, Card(table.audit_id, ANN, 0, 900, ANN, SECOND, CARD.shown), None)
    before = await table.audit()
    said = Said(901, "The policy.", aim=Aim(table.audit_id, EVIDENCE, SECOND), on_card=True)
    table.now = datetime.fromtimestamp(MOVED - 1, UTC)
    with pytest.raises(WhichStatement) as refused:
        await services.notes.take(store, table.by(), said)
    assert refused.value.blanks["aimed"] == Aimed(Aim(table.audit_id, EVIDENCE, SECOND), (FIRST,), is_open=True)
    assert await table.audit() == before
