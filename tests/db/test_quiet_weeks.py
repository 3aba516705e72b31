"""After a week without updates Telegram begins their numbers anew, anywhere: what was said later still stands."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.db import SqlStore
from tests.db.people import ANN, FIRST, NOON, answer, begin, held, load, note, rating

MONDAY, HIGH, LOW = NOON, 900_000_000, 100
NEXT_WEEK = MONDAY + timedelta(days=8)
MOMENT = timedelta(microseconds=1)
Say = Callable[[SqlStore, int, int, datetime, int], Awaitable[object]]


async def scores(store: SqlStore, audit_id: int, value: int, at: datetime, update_id: int) -> object:
    async with store.write() as work:
        return await work.put_answer(await held(work, audit_id), replace(answer(value), at=at, update_id=update_id))


async def rates(store: SqlStore, audit_id: int, value: int, at: datetime, update_id: int) -> object:
    async with store.write() as work:
        return await work.put_rating(await held(work, audit_id), replace(rating(value), at=at), update_id)


async def writes(store: SqlStore, audit_id: int, value: int, at: datetime, update_id: int) -> object:
    """Write a text, or edit it: the same message each time."""
    said = replace(note(str(value)), at=MONDAY, edited_at=None if at == MONDAY else at)
    async with store.write() as work:
        return await work.put_note(await held(work, audit_id), said, chat_id=ANN, message_id=1, update_id=update_id)


async def kept(store: SqlStore, audit_id: int) -> set[int | None]:
    """Every value and text there is, as numbers."""
    audit = await load(store, audit_id)
    values = {one.value for one in audit.answers.values()} | {one.value for one in audit.ratings.get(FIRST, ())}
    async with store.read() as look:
        return values | {int(said.text) for said in await look.notes_on(audit_id, FIRST)}


EVERYTHING = pytest.mark.parametrize("say", [scores, rates, writes])


@EVERYTHING
async def test_after_a_quiet_week_a_lower_number_counts(store: SqlStore, say: Say) -> None:
    audit = await begin(store)
    assert await say(store, audit.id, 1, MONDAY, HIGH)
    assert await say(store, audit.id, 2, NEXT_WEEK, LOW)
    assert await say(store, audit.id, 3, NEXT_WEEK, LOW + 1)
    assert not await say(store, audit.id, 4, NEXT_WEEK + MOMENT, LOW)
    assert await kept(store, audit.id) == {3}


@EVERYTHING
async def test_the_higher_number_wins_whatever_the_clocks_say(store: SqlStore, say: Say) -> None:
    audit = await begin(store)
    day = timedelta(days=1)
    assert await say(store, audit.id, 1, MONDAY + day, LOW)
    assert not await say(store, audit.id, 2, MONDAY + 5 * day, LOW - 1)
    assert await say(store, audit.id, 3, MONDAY, LOW + 1)
    assert await kept(store, audit.id) == {3}


@EVERYTHING
async def test_a_clock_that_went_back_years_does_not_let_the_older_value_win(store: SqlStore, say: Say) -> None:
    audit = await begin(store)
    assert await say(store, audit.id, 1, MONDAY, HIGH)
    assert await say(store, audit.id, 2, MONDAY - timedelta(days=20_000), HIGH + 1)
    assert not await say(store, audit.id, 3, MONDAY - timedelta(days=20_000) + MOMENT, HIGH)
    assert await kept(store, audit.id) == {2}


@EVERYTHING
async def test_the_same_update_again_days_later_changes_nothing(store: SqlStore, say: Say) -> None:
    audit = await begin(store)
    assert await say(store, audit.id, 1, MONDAY, HIGH)
    assert not await say(store, audit.id, 2, NEXT_WEEK, HIGH)
    assert await kept(store, audit.id) == {1}
