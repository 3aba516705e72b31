"""What the store remembers is never anything but what the database holds."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import fields, replace
from random import Random

import pytest
from sqlalchemy import event

from bot.audit.framework import StatementId
from bot.audit.model import COMMENT, Audit, Dissent, Reveal
from bot.db import SqlStore, open_store
from bot.db.changes import OWN_FIELDS
from bot.db.memory import MOST_AUDITS, Memory
from bot.db.rows import PARTS
from bot.db.store import SqlWork
from tests.columns import ASSURANCE, EVIDENCE
from tests.db.people import ANN, FIRST, SECOND, answer, begin, by, held, load, member, minute, note, rating

Deed = Callable[[SqlWork, Audit, Random], Awaitable[Audit | None]]


def place(chance: Random) -> StatementId:
    return chance.choice([FIRST, SECOND])


async def answers(work: SqlWork, audit: Audit, chance: Random) -> Audit | None:
    reason = chance.choice(["", "a\0b", "🙂"])
    number = chance.randrange(30)
    one = answer(chance.choice([None, 0, 4]), update_id=number, statement=place(chance), reason=reason)
    return await work.put_answer(audit, one)


async def drops(work: SqlWork, audit: Audit, chance: Random) -> Audit:
    return await work.drop_answer(audit, place(chance), by(chance.randrange(1, 9)))


async def rates(work: SqlWork, audit: Audit, chance: Random) -> Audit | None:
    one = rating(chance.choice([None, 2]), person_id=chance.randrange(3), attempt=chance.randrange(1, 3))
    return await work.put_rating(audit, replace(one, statement=place(chance)), chance.randrange(30))


async def reveals(work: SqlWork, audit: Audit, chance: Random) -> Audit:
    absent = chance.choice([(), ("Health", "a\0")])
    attempt, again = chance.randrange(1, 3), chance.random() < 0.5
    return await work.put_reveal(audit, Reveal(place(chance), attempt, minute(attempt), 0, absent, again))


async def hides(work: SqlWork, audit: Audit, chance: Random) -> Audit:
    return await work.drop_reveal(audit, place(chance), chance.randrange(1, 3))


async def dissents(work: SqlWork, audit: Audit, chance: Random) -> Audit:
    agency = chance.choice(["Police", "Health", "Health\0"])
    return await work.put_dissent(audit, Dissent(place(chance), agency, ANN, str(chance.random()), minute(1)))


async def joins(work: SqlWork, audit: Audit, chance: Random) -> Audit:
    return await work.put_member(audit, member(chance.randrange(4), at=chance.randrange(4)))


async def notes(work: SqlWork, audit: Audit, chance: Random) -> Audit | None:
    one = note(kind=chance.choice([EVIDENCE, ASSURANCE, COMMENT]), target=place(chance))
    number = chance.randrange(6)
    return await work.put_note(audit, one, chat_id=1, message_id=number, update_id=chance.randrange(30))


async def renames(work: SqlWork, _audit: Audit, chance: Random) -> None:
    await work.put_name(chance.choice([ANN, 1, 2, 3]), chance.choice(["Ben", "Benny", "Ben\0"]))


DEEDS: tuple[Deed, ...] = (answers, drops, rates, reveals, hides, dissents, joins, notes, renames)


async def act(store: SqlStore, audit_id: int, chance: Random) -> None:
    """Do some things in one transaction, loading the audit anew between or not; sometimes fail, or not touch."""
    with suppress(ZeroDivisionError):
        async with store.write() as work:
            audit = await held(work, audit_id)
            for _ in range(chance.randrange(1, 4)):
                audit = await chance.choice(DEEDS)(work, audit, chance) or audit
                if chance.random() < 0.3:
                    loaded = await held(work, audit_id)
                    assert replace(loaded, names={}) == replace(audit, names={})  # a name is looked up each time
            if chance.random() < 0.5:
                audit = await work.touch(audit)
                audit = await chance.choice(DEEDS)(work, audit, chance) or audit
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
        await work.put_answer(await held(work, audit.id), answer())
    assert (await load(store, audit.id)).version == audit.version + 1


async def test_an_audit_that_moved_on_cannot_be_touched_with_old_eyes(store: SqlStore) -> None:
    audit = await begin(store)
    async with store.write() as work:
        assert (await work.touch(await held(work, audit.id))).version == audit.version + 1
    with pytest.raises(LookupError):
        async with store.write() as work:
            await work.touch(audit)


async def keeps_a_change_of_its_own(work: SqlWork, audit: Audit) -> None:
    await work.touch(replace(audit, answers={FIRST: answer()}))


async def goes_back_behind_a_change(work: SqlWork, audit: Audit) -> None:
    await work.put_answer(audit, answer())
    await work.put_rating(audit, rating(), 1)


async def goes_back_behind_a_version(work: SqlWork, audit: Audit) -> None:
    await work.touch(audit)
    await work.put_answer(audit, answer())


async def changes_what_it_read_elsewhere(work: SqlWork, audit: Audit) -> None:
    work.loaded.clear()
    await work.put_answer(audit, answer())


@pytest.mark.parametrize(
    "how",
    [
        keeps_a_change_of_its_own,
        goes_back_behind_a_change,
        goes_back_behind_a_version,
        changes_what_it_read_elsewhere,
    ],
)
async def test_an_audit_changes_in_one_place(store: SqlStore, how: Callable[[SqlWork, Audit], Awaitable[None]]) -> None:
    audit = await begin(store)
    with pytest.raises(LookupError):
        async with store.write() as work:
            await how(work, await held(work, audit.id))
    assert await load(store, audit.id) == audit


async def test_a_tap_in_a_known_audit_takes_few_statements(store: SqlStore) -> None:
    audit = await begin(store)
    ran: list[str] = []
    event.listen(store.engine.sync_engine, "before_cursor_execute", lambda *what: ran.append(what[2]))
    async with store.write() as work:
        found = await held(work, audit.id)
        await work.touch(await work.put_answer(found, answer()) or found)
    assert len([sql for sql in ran if not sql.startswith("BEGIN")]) == 5  # one keeps what is held, where it is


async def test_only_so_many_audits_are_remembered(store: SqlStore) -> None:
    memory, audit = Memory(), await begin(store)
    for number in range(MOST_AUDITS + 10):
        memory.keep(replace(audit, id=number, version=1))
        memory.recall(0, 1)
    assert len(memory.audits) == MOST_AUDITS
    assert memory.recall(0, 1) == replace(audit, id=0, version=1)
    assert memory.recall(0, 2) is None
    assert memory.recall(5, 1) is None


def test_what_has_a_table_of_its_own_is_what_the_store_loads() -> None:
    own = {*OWN_FIELDS, "id", "room", "framework", "round", "opened_at", "version"}
    own |= {"nudged", "ahead", "names", "strangers"}
    assert {field.name for field in fields(Audit)} == own | set(PARTS)
