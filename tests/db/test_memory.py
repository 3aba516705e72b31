"""What the store remembers is never anything but what the database holds."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from random import Random

import pytest
from sqlalchemy import event

from bot.audit.framework import StatementId
from bot.audit.model import Audit, Dissent, NoteKind, Reveal
from bot.db import SqlStore, open_store
from bot.db.memory import MOST_AUDITS, Memory
from bot.db.parts import Parts
from bot.db.store import SqlWork
from tests.db.people import ANN, FIRST, SECOND, answer, begin, load, member, minute, note, rating

Deed = Callable[[SqlWork, int, Random], Awaitable[object]]


def place(chance: Random) -> StatementId:
    return chance.choice([FIRST, SECOND])


async def answers(work: SqlWork, audit_id: int, chance: Random) -> object:
    reason = chance.choice(["", "a\0b", "🙂"])
    number = chance.randrange(30)
    one = answer(chance.choice([None, 0, 4]), update_id=number, statement=place(chance), reason=reason)
    return await work.put_answer(audit_id, one)


async def drops(work: SqlWork, audit_id: int, chance: Random) -> None:
    await work.drop_answer(audit_id, place(chance))


async def rates(work: SqlWork, audit_id: int, chance: Random) -> object:
    one = rating(chance.choice([None, 2]), person_id=chance.randrange(3), attempt=chance.randrange(1, 3))
    return await work.put_rating(audit_id, replace(one, statement=place(chance)), chance.randrange(30))


async def reveals(work: SqlWork, audit_id: int, chance: Random) -> object:
    absent = chance.choice([(), ("Health", "a\0")])
    attempt, again = chance.randrange(1, 3), chance.random() < 0.5
    return await work.put_reveal(audit_id, Reveal(place(chance), attempt, minute(attempt), 0, absent, again))


async def hides(work: SqlWork, audit_id: int, chance: Random) -> None:
    await work.drop_reveal(audit_id, place(chance), chance.randrange(1, 3))


async def dissents(work: SqlWork, audit_id: int, chance: Random) -> None:
    agency = chance.choice(["Police", "Health", "Health\0"])
    await work.put_dissent(audit_id, Dissent(place(chance), agency, ANN, str(chance.random()), minute(1)))


async def joins(work: SqlWork, audit_id: int, chance: Random) -> None:
    await work.put_member(audit_id, member(chance.randrange(4), at=chance.randrange(4)))


async def notes(work: SqlWork, audit_id: int, chance: Random) -> object:
    one = note(kind=chance.choice(list(NoteKind)), target=place(chance))
    number = chance.randrange(6)
    return await work.put_note(audit_id, one, chat_id=1, message_id=number, update_id=chance.randrange(30))


DEEDS: tuple[Deed, ...] = (answers, drops, rates, reveals, hides, dissents, joins, notes)


async def act(store: SqlStore, audit_id: int, chance: Random) -> None:
    """Do some things in one transaction, loading the audit before, between or never; sometimes fail, or not touch."""
    with suppress(ZeroDivisionError):
        async with store.write() as work:
            for _ in range(chance.randrange(1, 4)):
                if chance.random() < 0.6:
                    await work.audit(audit_id)
                await chance.choice(DEEDS)(work, audit_id, chance)
            if chance.random() < 0.5:
                audit = await work.audit(audit_id)
                assert audit is not None
                await work.touch(audit)
            if chance.random() < 0.2:
                raise ZeroDivisionError


async def compare(known: SqlStore, fresh: SqlStore, audit_id: int) -> Audit:
    """Load the same audit with and without memory."""
    remembered, loaded = await load(known, audit_id), await load(fresh, audit_id)
    assert remembered == loaded
    return loaded


@pytest.mark.parametrize("seed", range(4))
async def test_what_is_remembered_is_what_would_be_loaded(database_url: str, seed: int) -> None:
    chance = Random(seed)  # noqa: S311 - a die, not a secret
    async with open_store(database_url) as one, open_store(database_url) as two, open_store(database_url) as fresh:
        fresh.memory.enabled = False
        audit = await begin(one)
        for _ in range(25):
            await act(chance.choice([one, two]), audit.id, chance)
            await compare(one, fresh, audit.id)
        assert await compare(one, fresh, audit.id) == await compare(two, fresh, audit.id)


async def test_what_many_remember_at_once_is_what_would_be_loaded(database_url: str) -> None:
    async with open_store(database_url) as one, open_store(database_url) as two, open_store(database_url) as fresh:
        fresh.memory.enabled = False
        audit = await begin(one)
        for round_number in range(5):
            dice = [Random(round_number * 100 + number) for number in range(12)]  # noqa: S311 - dice
            await asyncio.gather(*(act((one, two)[i % 2], audit.id, die) for i, die in enumerate(dice)))
            await asyncio.gather(compare(one, fresh, audit.id), compare(two, fresh, audit.id))


async def test_a_change_that_nobody_touched_still_raises_the_version(store: SqlStore) -> None:
    audit = await begin(store)
    async with store.write() as work:
        await work.put_answer(audit.id, answer())
    assert (await load(store, audit.id)).version == audit.version + 1


async def test_an_audit_that_moved_on_cannot_be_touched_with_old_eyes(store: SqlStore) -> None:
    audit = await begin(store)
    async with store.write() as work:
        assert (await work.touch(audit)).version == audit.version + 1
    with pytest.raises(LookupError):
        async with store.write() as work:
            await work.touch(audit)


async def test_a_tap_in_a_known_audit_takes_few_statements(store: SqlStore) -> None:
    audit = await begin(store)
    ran: list[str] = []
    event.listen(store.engine.sync_engine, "before_cursor_execute", lambda *what: ran.append(what[2]))
    async with store.write() as work:
        found = await work.audit(audit.id)
        assert found is not None
        await work.put_answer(audit.id, answer())
        await work.touch(found)
    assert len([sql for sql in ran if not sql.startswith("BEGIN")]) == 3


def test_only_so_many_audits_are_remembered() -> None:
    memory = Memory()
    for number in range(MOST_AUDITS + 10):
        memory.keep(number, 1, Parts())
        memory.recall(0, 1)
    assert len(memory.audits) == MOST_AUDITS
    assert memory.recall(0, 1) == Parts()
    assert memory.recall(0, 2) is None
    assert memory.recall(5, 1) is None
