"""A trail that nobody rewrites unseen, in the database: whatever is done to its lines past the bot shows."""

from __future__ import annotations

import asyncio

import pytest

from bot import services
from bot.audit.chain import Broken, Flaw, Trail, commitment, flaws
from bot.db import SqlStore
from bot.db.engine import make_engine
from bot.db.migrate import climb, migrate
from bot.db.tables import trail
from bot.services.chain import audits_kept, whole_trail
from tests.governance.people import a_round, run
from tests.services.table import ANN, BEN, FIRST, Table, seated


async def kept(store: SqlStore, table: Table) -> Trail:
    return (await whole_trail(store, table.audit_id))[1]


ALL = ", ".join(column.name for column in trail.c if column is not trail.c.id)
TAMPERED = {
    "a text": "UPDATE trail SET after = '4' WHERE what = 'score'",
    "a reason": "UPDATE trail SET why = 'because' WHERE what = 'joined'",
    "a time": "UPDATE trail SET at = '2026-03-02 12:00:01' WHERE what = 'opened'",
    "who did it": "UPDATE trail SET person_id = 12 WHERE what = 'score'",
    "to whom": "UPDATE trail SET after_id = 11 WHERE what = 'facilitator'",
    "a stand-in where nobody was forgotten": "UPDATE trail SET person_id = 6755399441055745 WHERE what = 'opened'",
    "the first line gone": "DELETE FROM trail WHERE what = 'opened'",
    "the last line gone": "DELETE FROM trail WHERE id = (SELECT max(id) FROM trail)",
    "all gone": "DELETE FROM trail",
    "a line twice": f"INSERT INTO trail ({ALL}) SELECT {ALL} FROM trail WHERE what = 'opened'",  # noqa: S608 - our own
    "two lines moved": "UPDATE trail SET id = 1000 - id",
    "a seal": "UPDATE trail SET seal = replace(replace(seal, 'a', 'b'), '0', '1') || '0' WHERE what = 'joined'",
    "another beginning": "UPDATE audit SET opened_at = '2025-03-02 12:00:00'",
    "another head": "UPDATE audit SET head = ''",
    "a salt": "UPDATE salt SET salt = 'another'",
}


@pytest.mark.parametrize("tampered", TAMPERED.values(), ids=TAMPERED)
async def test_what_is_done_to_a_trail_past_the_bot_shows(store: SqlStore, tampered: str) -> None:
    table = await a_round(store)
    assert flaws(await kept(store, table)) == ()
    await run(store, tampered)
    assert flaws(await kept(store, table))


async def test_what_was_sealed_anew_shows_against_the_seal_that_a_document_bears(store: SqlStore) -> None:
    table = await a_round(store)
    whole = await kept(store, table)
    printed, middle = whole.chain.head, whole.chain.seals[1].seal
    assert flaws(whole, printed) == flaws(whole, middle) == ()
    await run(store, "DELETE FROM trail WHERE id = (SELECT max(id) FROM trail)")
    await run(store, f"UPDATE audit SET head = '{whole.chain.seals[-2].seal}'")  # noqa: S608 - our own
    cut = await kept(store, table)
    assert flaws(cut) == flaws(cut, middle) == ()
    assert flaws(cut, printed) == (Broken(Flaw.HEAD),)


async def test_who_is_forgotten_is_tried_against_nothing_and_the_chain_holds(store: SqlStore) -> None:
    table = await a_round(store)
    before = await kept(store, table)
    await services.persons.forget(store, table.by(BEN), chance=7)
    after = await kept(store, table)
    assert flaws(after, before.chain.head) == ()
    assert BEN not in after.salts
    assert set(before.salts) == {*after.salts, BEN}
    assert [each.persons for each in after.chain.seals] == [each.persons for each in before.chain.seals]
    tried = {commitment(salt, BEN) for salt in ("", *after.salts.values())}
    assert not tried & {each for seal in after.chain.seals for each in seal.persons}


async def test_who_comes_back_after_being_forgotten_is_another_person_in_the_chain(store: SqlStore) -> None:
    table = await a_round(store)
    await services.persons.forget(store, table.by(BEN), chance=7)
    await table.joins(BEN, "police")
    await services.persons.forget(store, table.by(BEN), chance=8)
    whole = await kept(store, table)
    assert flaws(whole) == ()
    stand_ins = {line.person_id for line in whole.lines} - {ANN}
    assert len(stand_ins) == 2
    await run(store, f"UPDATE trail SET person_id = {min(stand_ins)} WHERE person_id = {max(stand_ins)}")  # noqa: S608
    assert {each.flaw for each in flaws(await kept(store, table))} == {Flaw.PERSON}


async def test_what_is_done_to_a_stand_in_later_is_in_the_chain_too(store: SqlStore) -> None:
    table = await a_round(store)
    action = await table.adds()
    where = {"audit_id": table.audit_id, "action_id": action.id}
    await services.actions.assign(store, table.by(), owner=f"p{BEN}", **where)
    await services.persons.forget(store, table.by(BEN), chance=7)
    await services.actions.assign(store, table.by(), owner=f"p{ANN}", **where)
    assert flaws(await kept(store, table)) == ()


async def test_two_who_write_at_once_leave_one_chain(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    moves = [services.cards.go_to(store, table.by(), audit_id=table.audit_id, statement=FIRST) for _ in range(2)]
    adds = [table.adds(f"Do {number} of it.", person_id=(ANN, BEN)[number % 2]) for number in range(8)]
    await asyncio.gather(*moves, *adds)
    whole = await kept(store, table)
    assert [line.what for line in whole.lines].count("action-added") == 8
    assert flaws(whole) == ()


async def test_lines_that_were_there_before_are_sealed_when_the_database_is_brought_up_to_date(
    database_url: str, store: SqlStore
) -> None:
    table = await a_round(store)
    await services.persons.forget(store, table.by(BEN), chance=7)
    await store.engine.dispose()
    await climb(database_url, "0011")
    await migrate(database_url)
    again = SqlStore(make_engine(database_url))
    try:
        whole = await kept(again, table)
        assert flaws(whole) == ()
        assert set(whole.salts) == {ANN}
        assert len(whole.lines) == len(whole.chain.seals) > 4
        await table.writes(ANN, "More of it.")
        assert flaws(await kept(again, table)) == ()
    finally:
        await again.close()


async def test_all_audits_are_found_or_those_of_a_chat(store: SqlStore) -> None:
    table = await a_round(store)
    await services.audits.close(store, table.by(), audit_id=table.audit_id)
    first = table.audit_id
    await table.begins()
    assert await audits_kept(store) == await audits_kept(store, table.room.chat_id) == (first, table.audit_id)
    assert await audits_kept(store, 5) == ()
