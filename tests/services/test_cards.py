"""The card: moved on, past, or to a number; and which message it is."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest

from bot import services
from bot.audit.cards import Card
from bot.audit.errors import AuditClosed, MovedOn, NotAMember, NotFacilitator, UnknownStatement
from bot.audit.messages import Aim, Turn
from bot.db import SqlStore
from bot.services import cards
from tests.columns import ASSURANCE, EVIDENCE
from tests.databases import ON_BOTH
from tests.services.table import ANN, BEN, CAT, FIRST, GROUP, OTHER, SECOND, THIRD, Table, on_a_phone, seated


async def goes_on(table: Table, statement: str = FIRST, person_id: int = ANN) -> Turn:
    return await cards.move_on(table.store, table.by(person_id), audit_id=table.audit_id, statement=statement)


async def skips(table: Table, statement: str = FIRST, person_id: int = ANN) -> Turn:
    return await cards.skip(table.store, table.by(person_id), audit_id=table.audit_id, statement=statement)


async def goes_to(table: Table, statement: str, person_id: int = ANN) -> Turn:
    return await cards.go_to(table.store, table.by(person_id), audit_id=table.audit_id, statement=statement)


MOVES: tuple[Callable[..., Awaitable[Turn]], ...] = (goes_on, skips, goes_to)


async def test_next_moves_the_card_to_what_has_no_answer(store: SqlStore) -> None:
    table = await on_a_phone(store)
    await table.scores(1, SECOND)
    await table.scores(1, FIRST)
    at = table.later(minutes=1)
    turn = await goes_on(table)
    assert (turn.audit.current, turn.audit.active_at, turn.done) == (THIRD, at, "")
    assert (await table.audit()).current == THIRD


async def test_a_high_score_that_lacks_something_is_asked_about_once_for_what_matters_most(store: SqlStore) -> None:
    table = await on_a_phone(store)
    await table.scores(3)
    asked = await goes_on(table)
    assert (asked.done, asked.column, asked.audit.current) == (cards.NUDGE, "evidence", FIRST)
    assert asked.audit.nudged == {FIRST}
    assert (await goes_on(table)).audit.current == SECOND
    await table.scores(4, OTHER)
    assert (await goes_on(table, OTHER)).audit.nudged == {FIRST, OTHER}


async def test_what_is_there_is_not_asked_for(store: SqlStore) -> None:
    table = await on_a_phone(store)
    await table.scores(4)
    await table.writes(ANN, "The policy of 2025.")
    assert (await goes_on(table)).column == "assurance"
    await table.scores(4, SECOND)
    await table.writes(ANN, "The policy.", Aim(table.audit_id, EVIDENCE, SECOND))
    await table.writes(ANN, "An audit.", Aim(table.audit_id, ASSURANCE, SECOND))
    assert (await goes_on(table, SECOND)).audit.current == THIRD


@pytest.mark.parametrize("value", [0, 2])
async def test_a_low_score_is_not_asked_about(store: SqlStore, value: int) -> None:
    table = await on_a_phone(store)
    await table.scores(value)
    assert (await goes_on(table)).audit.current == SECOND


async def test_what_is_not_applicable_is_not_asked_about(store: SqlStore) -> None:
    table = await on_a_phone(store)
    await services.answers.rule_out(store, table.by(), audit_id=table.audit_id, statement=FIRST, reason="another-body")
    assert (await goes_on(table)).audit.current == SECOND


async def test_with_everything_answered_the_card_stays(store: SqlStore) -> None:
    table = await on_a_phone(store)
    for domain in (await table.audit()).framework.domains:
        await table.scores_all(domain)
    last = (await table.audit()).current
    assert (await goes_on(table, last)).done == "all-answered"
    assert (await skips(table, last)).done == "all-answered"
    assert (await table.audit()).current == last


async def test_skipping_leaves_a_statement_for_later(store: SqlStore) -> None:
    table = await on_a_phone(store)
    at = table.later(minutes=1)
    turn = await skips(table)
    assert (turn.audit.current, turn.audit.answers, turn.audit.active_at) == (SECOND, {}, at)


async def test_the_last_one_without_an_answer_cannot_be_skipped(store: SqlStore) -> None:
    table = await on_a_phone(store)
    framework = (await table.audit()).framework
    for statement in framework.statements[1:]:
        await table.scores(1, statement.id)
    await goes_to(table, FIRST)
    turn = await skips(table)
    assert (turn.done, turn.audit.current) == ("last-unanswered", FIRST)


async def test_a_number_is_found_in_either_case_and_that_on_the_card_already_changes_nothing(store: SqlStore) -> None:
    table = await on_a_phone(store)
    before = await table.audit()
    assert (await goes_to(table, FIRST)).audit == before
    assert (await goes_to(table, OTHER)).audit.current == OTHER
    assert (await table.audit()).version == before.version + 1
    with pytest.raises(UnknownStatement):
        await goes_to(table, "9.9")


async def test_where_agencies_rate_in_secret_the_facilitator_alone_moves_the_card(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    for move in MOVES:
        with pytest.raises(NotFacilitator):
            await move(table, FIRST, BEN)
    assert (await skips(table)).audit.current == SECOND


async def test_where_the_last_tap_stands_any_member_moves_the_card(store: SqlStore) -> None:
    table = await seated(store, "health")
    await table.joins(BEN, "health")
    assert (await skips(table, FIRST, BEN)).audit.current == SECOND
    for move in MOVES:
        with pytest.raises(NotAMember):
            await move(table, SECOND, CAT)


async def test_a_card_that_moved_on_or_closed_is_not_moved(store: SqlStore) -> None:
    table = await on_a_phone(store)
    for move in MOVES[:2]:
        with pytest.raises(MovedOn):
            await move(table, SECOND)
    await table.closes()
    for move in MOVES:
        with pytest.raises(AuditClosed):
            await move(table, FIRST)


async def test_the_live_card_of_a_room_and_of_a_member_are_told_apart(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    shared = Card(table.audit_id, GROUP.chat_id, 0, 900, 0, FIRST)
    private = Card(table.audit_id, BEN, 0, 901, BEN, SECOND)
    for card in (shared, private):
        await cards.arrived(store, card, None)
    found = [await cards.live_card(store, table.audit_id), await cards.live_card(store, table.audit_id, BEN)]
    assert [(card.message_id, card.statement) for card in found if card] == [(900, FIRST), (901, SECOND)]
    assert await cards.live_card(store, table.audit_id, CAT) is None


@ON_BOTH
async def test_a_card_that_lags_behind_is_found_until_it_is_drawn(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    card = Card(table.audit_id, GROUP.chat_id, 0, 900, 0, FIRST)
    await cards.arrived(store, card, None)
    assert list(await cards.stale_cards(store, 0, 10)) == [table.audit_id]
    assert list(await cards.stale_cards(store, table.audit_id, 10)) == []
    assert list(await cards.stale_cards(store, 0, 0)) == []
    version = (await table.audit()).version
    await cards.mark_drawn(store, [Card(table.audit_id, GROUP.chat_id, 0, 900, 0, FIRST, drawn=version)])
    assert list(await cards.stale_cards(store, 0, 10)) == []


@ON_BOTH
async def test_only_the_live_card_comes_to_show_something_else(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    old = Card(table.audit_id, GROUP.chat_id, 0, 900, 0, FIRST)
    await cards.arrived(store, old, None)
    moved = replace(old.begins_to_show(SECOND).has_shown(SECOND, 60, exactly=True), drawn=5)
    assert await cards.keep_card(store, moved)
    assert (await cards.left_cards(store, table.audit_id)) == (moved, ())
    await cards.arrived(store, replace(old, message_id=901), None)
    await cards.put_away(store, moved)
    assert not await cards.keep_card(store, moved)
    live, left = await cards.left_cards(store, table.audit_id)
    assert live == replace(old, message_id=901)
    assert left == (moved,)


@ON_BOTH
async def test_of_cards_that_two_processes_send_at_once_one_is_live(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    sent = [Card(table.audit_id, GROUP.chat_id, 0, number, 0, FIRST) for number in range(900, 906)]
    await asyncio.gather(*(cards.arrived(store, card, None) for card in sent))
    live, left = await cards.left_cards(store, table.audit_id)
    assert {card.message_id for card in (live, *left) if card} == set(range(900, 906))
    assert live is not None


@ON_BOTH
async def test_of_processes_that_would_only_count_on_one_draws(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    drawn = Card(table.audit_id, GROUP.chat_id, 0, 900, 0, FIRST, seen="what", drawn_at=table.by().at)
    await cards.arrived(store, drawn, None)
    assert [await cards.claim_card(store, drawn) for _ in "ab"] == [True, False]
    again = await cards.live_card(store, table.audit_id)
    assert again is not None
    assert await cards.claim_card(store, again)
    await cards.arrived(store, replace(drawn, message_id=901), None)
    assert not await cards.claim_card(store, again)
