"""Many write at once; nobody's answer is lost, and none counts twice."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.audit.framework import StatementId
from bot.audit.model import Audit, RoomKind, Status
from bot.db import SqlStore, open_store
from tests.db.people import ANN, FIRST, GROUP, TOOL, answer, begin, by, held, line, load, rating

FEW = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


async def tap(store: SqlStore, audit_id: int, person_id: int, update_id: int) -> None:
    async with store.write() as work:
        audit = await held(work, audit_id)
        after = await work.put_rating(audit, rating(update_id % 5, person_id=person_id), update_id)
        await work.add_trail(audit_id, by(update_id), line())
        await work.touch(after or audit)


async def test_sixty_people_tap_at_once(store: SqlStore) -> None:
    audit = await begin(store)
    await asyncio.gather(*(tap(store, audit.id, person, person) for person in range(1, 61)))
    read = await load(store, audit.id)
    assert [kept.person_id for kept in read.ratings[FIRST]] == list(range(1, 61))
    assert read.version == audit.version + 60
    async with store.read() as look:
        assert len(await look.trail(audit.id)) == 60


async def test_two_processes_take_turns(database_url: str) -> None:
    async with open_store(database_url) as one, open_store(database_url) as two:
        audit = await begin(one)
        taps = (tap((one, two)[number % 2], audit.id, number, number) for number in range(1, 31))
        await asyncio.gather(*taps)
        first, second = await load(one, audit.id), await load(two, audit.id)
    assert first == second
    assert len(first.ratings[FIRST]) == 30
    assert first.version == audit.version + 30


async def test_readers_see_one_state_while_others_write(store: SqlStore) -> None:
    audit = await begin(store)
    async with store.read() as look:
        before = await look.audit(audit.id)
        await tap(store, audit.id, ANN, 7)
        assert await look.audit(audit.id) == before
        assert await look.trail(audit.id) == ()
    assert (await load(store, audit.id)).ratings[FIRST] == (rating(2),)


async def test_readers_do_not_keep_writers_waiting_nor_writers_readers(store: SqlStore) -> None:
    audit = await begin(store)
    async with store.write() as work:
        await work.put_answer(await held(work, audit.id), answer())
        assert (await asyncio.wait_for(load(store, audit.id), 2)).answers == {}


async def test_an_error_in_a_writer_keeps_nothing(store: SqlStore) -> None:
    audit = await begin(store)
    with pytest.raises(ZeroDivisionError):
        await fail(store, audit)
    assert await load(store, audit.id) == audit


async def fail(store: SqlStore, audit: Audit) -> None:
    async with store.write() as work:
        await work.put_answer(await held(work, audit.id), answer())
        rated = await work.put_rating(await held(work, audit.id), rating(), 1)
        await work.touch(rated or audit)
        raise ZeroDivisionError


async def test_who_is_cancelled_keeps_nothing_and_blocks_nobody(store: SqlStore) -> None:
    audit = await begin(store)
    written = asyncio.Event()

    async def slow() -> None:
        async with store.write() as work:
            await work.put_answer(await held(work, audit.id), answer())
            written.set()
            await asyncio.sleep(3600)

    task = asyncio.create_task(slow())
    await written.wait()
    task.cancel()
    await asyncio.wait([task])
    await asyncio.wait_for(tap(store, audit.id, ANN, 1), 60)
    assert (await load(store, audit.id)).answers == {}


async def test_two_processes_that_begin_at_once_open_one_audit(postgres_url: str) -> None:
    async with open_store(postgres_url) as one, open_store(postgres_url) as two:
        found = await asyncio.gather(*(begin_once(store) for store in (one, two) * 5))
        async with one.read() as look:
            assert [count for _, _, count in await look.pinned()] == [1]
    assert len(set(found)) == 1


async def begin_once(store: SqlStore) -> int:
    """Begin as the use case does."""
    async with store.write() as work:
        room = await work.ensure_room(GROUP, RoomKind.GROUP, "R")
        audit = await work.open_audit(GROUP)
        if audit is None:
            await work.put_framework(TOOL)
            audit = await work.add_audit(room, TOOL, by())
        return audit.id


async def test_who_waited_for_a_closing_audit_finds_the_next_one(postgres_url: str) -> None:
    async with open_store(postgres_url) as one, open_store(postgres_url) as two:
        audit = await begin(one)
        async with one.write() as work:
            held = await work.audit(audit.id)
            assert held is not None
            waiting = asyncio.create_task(find_open(two))
            await asyncio.sleep(0.1)
            await work.touch(replace(held, status=Status.CLOSED))
            following = await work.add_audit(held.room, TOOL, by())
        assert await waiting == following.id


async def find_open(store: SqlStore) -> int | None:
    async with store.write() as work:
        audit = await work.open_audit(GROUP)
        return audit.id if audit else None


@FEW
@given(
    puts=st.lists(
        st.tuples(st.sampled_from(["1.1", "1.2"]), st.integers(1, 12), st.sampled_from([None, 0, 1, 2, 3, 4])),
        min_size=1,
        max_size=14,
    )
)
def test_duplicate_and_reordered_updates_leave_the_latest(
    database_url: str, puts: list[tuple[str, int, int | None]]
) -> None:
    """The highest update id of a statement wins, whatever the order; of the same id the first seen."""
    asyncio.run(replay(database_url, puts))


numbers = count(5_000)
"""Ids of chats that the room of the last example is moved to."""


async def replay(url: str, puts: list[tuple[str, int, int | None]]) -> None:
    meant: dict[str, tuple[int, int | None]] = {}
    async with open_store(url) as store:
        async with store.write() as work:
            await work.move_room(GROUP.chat_id, -next(numbers))
        audit = await begin(store)
        for statement, update_id, value in puts:
            place = StatementId(statement)
            async with store.write() as work:
                kept = await work.put_answer(
                    await held(work, audit.id), answer(value, update_id=update_id, statement=place)
                )
            assert (kept is not None) is (place not in meant or update_id > meant[place][0])
            if kept:
                meant[place] = (update_id, value)
        answers = (await load(store, audit.id)).answers
    assert {place: (one.update_id, one.value) for place, one in answers.items()} == meant
