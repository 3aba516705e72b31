"""Each update has its effect once, whoever gets it and how often."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text

from bot.audit.model import By
from bot.db import SqlStore, open_store
from bot.db.store import FORGETS_EVERY
from bot.db.updates import FORGOTTEN_AT_ONCE, NEWEST_KEPT, REMEMBERED
from bot.services.ports import AlreadyHandled
from bot.services.updates import finish, must_be_new
from tests.db.people import begin, by, line


async def writes_a_line(store: SqlStore, audit_id: int, who: By) -> None:
    """Do something that, done twice, is there twice."""
    async with store.write(who) as work:
        await work.add_trail(audit_id, who, line())


async def lines(store: SqlStore, audit_id: int) -> int:
    async with store.read() as look:
        return len(await look.trail(audit_id))


async def remembered(store: SqlStore) -> int:
    async with store.engine.connect() as connection:
        return int((await connection.execute(text("SELECT count(*) FROM handled"))).scalar_one())


async def test_what_another_process_has_handled_has_no_second_effect(database_url: str) -> None:
    async with open_store(database_url) as before, open_store(database_url) as after:
        audit = await begin(before)
        await writes_a_line(before, audit.id, by(7))
        with pytest.raises(AlreadyHandled):
            await must_be_new(after, by(7))
        with pytest.raises(AlreadyHandled):
            await writes_a_line(after, audit.id, by(7))
        assert await lines(after, audit.id) == 1


async def test_two_processes_that_get_an_update_at_once_keep_it_once(database_url: str) -> None:
    async with open_store(database_url) as one, open_store(database_url) as two:
        audit = await begin(one)
        each = [writes_a_line(store, audit.id, by(number)) for number in range(2, 22) for store in (one, two)]
        ends = await asyncio.gather(*each, return_exceptions=True)
        assert sum(isinstance(end, AlreadyHandled) for end in ends) == 20
        assert ends.count(None) == 20
        assert await lines(two, audit.id) == 20


async def test_what_was_handled_long_ago_in_this_process_has_no_second_effect_either(
    store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.db.store.MOST_HANDLED", 2)
    audit = await begin(store)
    for number in (7, 8, 9):
        await writes_a_line(store, audit.id, by(number))
    assert not store.has_handled(by(7))
    with pytest.raises(AlreadyHandled):
        await writes_a_line(store, audit.id, by(7))
    assert await lines(store, audit.id) == 3


async def test_an_update_may_do_more_than_one_thing(store: SqlStore) -> None:
    audit = await begin(store)
    await writes_a_line(store, audit.id, by(7))
    await writes_a_line(store, audit.id, by(7))
    assert await lines(store, audit.id) == 2


async def test_what_is_refused_is_not_handled_until_that_is_noted(store: SqlStore) -> None:
    audit = await begin(store)
    with pytest.raises(ZeroDivisionError):
        await breaks_off(store, audit.id)
    await must_be_new(store, by(7))
    await finish(store, by(7))
    with pytest.raises(AlreadyHandled):
        await must_be_new(store, by(7))


async def breaks_off(store: SqlStore, audit_id: int) -> None:
    async with store.write(by(7)) as work:
        await work.add_trail(audit_id, by(7), line())
        raise ZeroDivisionError


async def test_another_update_may_bear_the_same_number(database_url: str) -> None:
    """Numbers begin anew after a quiet week, and another bot has its own."""
    async with open_store(database_url) as before, open_store(database_url) as after:
        audit = await begin(before)
        await writes_a_line(before, audit.id, replace(by(7), mark=1))
        await must_be_new(after, replace(by(7), mark=2))
        await writes_a_line(after, audit.id, replace(by(7), mark=2))
        assert await lines(after, audit.id) == 2


async def test_what_nobody_sent_is_not_counted_as_an_update(store: SqlStore) -> None:
    audit = await begin(store)
    async with store.write() as work:
        await work.add_trail(audit.id, by(7), line())
    assert await remembered(store) == 0


async def test_updates_are_forgotten_once_telegram_cannot_deliver_them_again(store: SqlStore) -> None:
    audit = await begin(store)
    old = FORGOTTEN_AT_ONCE + 20
    for number in range(1, old + 1):
        await writes_a_line(store, audit.id, replace(by(number), at=by(1).at))
    first = old + NEWEST_KEPT + 1
    later = replace(by(first), at=by(1).at + timedelta(days=2))
    await writes_a_line(store, audit.id, later)
    assert await remembered(store) == old + 1
    much_later = later.at + REMEMBERED
    for number in range(2 * FORGETS_EVERY):
        await writes_a_line(store, audit.id, replace(by(first + 1 + number), at=much_later))
    assert await remembered(store) == 2 * FORGETS_EVERY + 1
    with pytest.raises(AlreadyHandled):
        await must_be_new(store, later)


async def test_a_clock_that_was_years_behind_does_not_make_us_forget(store: SqlStore) -> None:
    audit = await begin(store)
    behind = by(1).at - timedelta(days=20_000)
    for number in range(1, 11):
        await writes_a_line(store, audit.id, replace(by(number), at=behind))
    for number in range(11, 11 + 2 * FORGETS_EVERY):
        await writes_a_line(store, audit.id, replace(by(number), at=by(1).at))
    for number in range(1, 11):
        with pytest.raises(AlreadyHandled):
            await must_be_new(store, replace(by(number), at=by(1).at))
