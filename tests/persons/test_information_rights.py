"""People can see what is held of them, and be forgotten; the partnership keeps its record."""

from __future__ import annotations

import pytest

from bot.audit.doings import Aim, AimKind
from bot.audit.errors import HandOverFirst
from bot.audit.model import By, RoomKey, RoomKind
from bot.db import SqlStore
from bot.services import joining, opening, personal, rating, scoring
from bot.services.looking import audit_of, take_snapshot
from bot.services.noting import Said, take
from tests.db.people import TOOL, minute

GROUP = RoomKey(-1_002_000_000_001)
ANN, BEN = 2**52 - 1, 42
NAMES = {ANN: "Ann Archer", BEN: "Ben Baker"}


def by(person_id: int, update_id: int, room: RoomKey = GROUP) -> By:
    return By(room, person_id, NAMES[person_id], update_id, minute(update_id))


async def two_agencies(store: SqlStore) -> int:
    turn = await opening.begin(store, by(ANN, 1), framework=TOOL, kind=RoomKind.SUPERGROUP, title="Northtown")
    audit_id = turn.audit.id
    await joining.join(store, by(ANN, 2), audit_id=audit_id, agency="Health")
    await joining.join(store, by(BEN, 3), audit_id=audit_id, agency="Police")
    await rating.rate(store, by(BEN, 4), audit_id=audit_id, statement="1.1", value=3)
    await take(store, by(BEN, 5), Said(50, "The pathway is on the agenda.", aim=Aim(audit_id, AimKind.EVIDENCE, "1.1")))
    return audit_id


async def test_a_person_sees_what_is_held_of_them_and_nothing_of_others(store: SqlStore) -> None:
    await two_agencies(store)
    (held,) = await personal.held(store, by(BEN, 6))
    assert held["member"]["agency"] == "Police"
    assert [(r["statement"], r["value"]) for r in held["ratings"]] == [("1.1", 3)]
    assert [n["text"] for n in held["notes"]] == ["The pathway is on the agenda."]
    (other,) = await personal.held(store, by(ANN, 7))
    assert other["ratings"] == []
    assert other["notes"] == []


async def test_who_is_forgotten_leaves_their_agencys_record_but_no_name_and_no_number(store: SqlStore) -> None:
    audit_id = await two_agencies(store)
    assert await personal.forget(store, by(BEN, 8), stand_in=-77, name="someone") == 1
    snapshot = await take_snapshot(store, audit_id, minute(9))
    assert "Ben Baker" not in repr(snapshot)
    assert str(BEN) not in {str(m.person_id) for m in snapshot.audit.members}
    assert [(r.agency, r.value) for r in snapshot.audit.ratings[TOOL.statements[0].id]] == [("Police", 3)]
    assert [(n.agency, n.author, n.person_id) for n in snapshot.notes] == [("Police", "someone", -77)]
    assert await personal.held(store, by(BEN, 10)) == ()


async def test_who_runs_an_open_audit_hands_it_over_before_being_forgotten(store: SqlStore) -> None:
    audit_id = await two_agencies(store)
    with pytest.raises(HandOverFirst):
        await personal.forget(store, by(ANN, 8), stand_in=-78, name="someone")
    await joining.hand_over(store, by(ANN, 9), audit_id=audit_id, person_id=BEN)
    await personal.forget(store, by(ANN, 10), stand_in=-78, name="someone")
    assert "Ann Archer" not in repr(await take_snapshot(store, audit_id, minute(11)))


async def test_ones_own_audit_goes_with_its_owner(store: SqlStore) -> None:
    alone = RoomKey(BEN)
    turn = await opening.begin(store, by(BEN, 1, alone), framework=TOOL, kind=RoomKind.PRIVATE, title="")
    await scoring.score(store, by(BEN, 2, alone), audit_id=turn.audit.id, statement="1.1", value=2)
    await personal.forget(store, by(BEN, 3, alone), stand_in=-79, name="someone")
    async with store.read() as look:
        assert await look.audit(turn.audit.id) is None


async def test_who_comes_back_after_being_forgotten_is_new(store: SqlStore) -> None:
    audit_id = await two_agencies(store)
    await personal.forget(store, by(BEN, 8), stand_in=-77, name="someone")
    await joining.join(store, by(BEN, 9), audit_id=audit_id, agency="Police")
    members = (await audit_of(store, audit_id)).members
    assert sorted(m.person_id for m in members if m.agency == "Police") == [-77, BEN]
