"""People can see what is held of them, and be forgotten; the partnership keeps its record."""

from __future__ import annotations

import pytest

from bot import services
from bot.audit.errors import HandOverFirst
from bot.audit.messages import Aim
from bot.audit.model import By, RoomKey, RoomKind
from bot.audit.persons import stand_in
from bot.db import SqlStore
from bot.services.audits import audit_of, take_snapshot
from bot.services.notes import take
from bot.services.said import Said
from tests.columns import EVIDENCE
from tests.db.people import TOOL, minute

GROUP = RoomKey(-1_002_000_000_001)
ANN, BEN = 2**52 - 1, 42
NAMES = {ANN: "Ann Archer", BEN: "Ben Baker"}


def by(person_id: int, update_id: int, room: RoomKey = GROUP) -> By:
    return By(room, person_id, NAMES[person_id], update_id, minute(update_id))


async def two_agencies(store: SqlStore) -> int:
    turn = await services.audits.begin(store, by(ANN, 1), framework=TOOL, kind=RoomKind.SUPERGROUP, title="Northtown")
    audit_id = turn.audit.id
    await services.members.join(store, by(ANN, 2), audit_id=audit_id, agency="Health")
    await services.members.join(store, by(BEN, 3), audit_id=audit_id, agency="Police")
    await services.ratings.rate(store, by(BEN, 4), audit_id=audit_id, statement="1.1", value=3)
    await take(store, by(BEN, 5), Said(50, "The pathway is on the agenda.", aim=Aim(audit_id, EVIDENCE, "1.1")))
    return audit_id


async def test_a_person_sees_what_is_held_of_them_and_nothing_of_others(store: SqlStore) -> None:
    await two_agencies(store)
    (held,) = await services.persons.held(store, by(BEN, 6))
    assert held["member"]["agency"] == "police"
    assert [(r["statement"], r["value"]) for r in held["ratings"]] == [("1.1", 3)]
    assert [n["text"] for n in held["notes"]] == ["The pathway is on the agenda."]
    (other,) = await services.persons.held(store, by(ANN, 7))
    assert other["ratings"] == []
    assert other["notes"] == []


async def test_who_is_forgotten_leaves_their_agencys_record_but_no_name_and_no_number(store: SqlStore) -> None:
    audit_id = await two_agencies(store)
    assert (await services.persons.forget(store, by(BEN, 8), chance=77)).known == 1
    snapshot = await take_snapshot(store, audit_id, minute(9))
    assert "Ben Baker" not in repr(snapshot)
    assert str(BEN) not in {str(m.person_id) for m in snapshot.audit.members}
    assert [(r.agency, r.value) for r in snapshot.audit.ratings[TOOL.statements[0].id]] == [("police", 3)]
    assert [(n.agency, n.person_id) for n in snapshot.notes] == [("police", stand_in(77))]
    assert await services.persons.held(store, by(BEN, 10)) == ()


async def test_who_runs_an_open_audit_hands_it_over_before_being_forgotten(store: SqlStore) -> None:
    audit_id = await two_agencies(store)
    with pytest.raises(HandOverFirst):
        await services.persons.forget(store, by(ANN, 8), chance=78)
    await services.members.hand_over(store, by(ANN, 9), audit_id=audit_id, person_id=BEN)
    await services.persons.forget(store, by(ANN, 10), chance=78)
    assert "Ann Archer" not in repr(await take_snapshot(store, audit_id, minute(11)))


async def test_ones_own_audit_goes_with_its_owner(store: SqlStore) -> None:
    alone = RoomKey(BEN)
    turn = await services.audits.begin(store, by(BEN, 1, alone), framework=TOOL, kind=RoomKind.PRIVATE, title="")
    await services.answers.score(store, by(BEN, 2, alone), audit_id=turn.audit.id, statement="1.1", value=2)
    await services.persons.forget(store, by(BEN, 3, alone), chance=79)
    async with store.read() as look:
        assert await look.audit(turn.audit.id) is None


async def test_who_comes_back_after_being_forgotten_is_new(store: SqlStore) -> None:
    audit_id = await two_agencies(store)
    await services.persons.forget(store, by(BEN, 8), chance=77)
    await services.members.join(store, by(BEN, 9), audit_id=audit_id, agency="Police")
    members = (await audit_of(store, audit_id)).members
    assert sorted(m.person_id for m in members if m.agency == "police") == [BEN, stand_in(77)]
