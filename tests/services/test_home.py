"""At home in private: which audits one is in, which of them something is about, and where one stands to the room."""

from __future__ import annotations

import pytest

from bot import services
from bot.audit.errors import HasLeft, NoAudit, NoColumn, NotAMember, Stale, UnknownStatement, WhichAudit
from bot.audit.messages import Aim, AimKind
from bot.audit.model import By, RoomKey
from bot.audit.whereabouts import is_behind, next_to_rate, one_before, still_to_score
from bot.db import SqlStore
from bot.services import home, seats
from tests.columns import ASSURANCE, EVIDENCE
from tests.databases import ON_BOTH
from tests.services.table import ANN, BEN, CAT, FIRST, OTHER, SECOND, THIRD, Table, on_a_phone, seated

ELSEWHERE = RoomKey(-1_002_000_000_002)


async def in_two(store: SqlStore, *, both: bool = True) -> tuple[Table, Table]:
    """Ben is in two groups' audits, and has opened one (`both`: each) of them in private."""
    table = await seated(store, "health", "police")
    other = Table(store, ELSEWHERE, title="Southtown", update=1000)
    await other.begins(CAT)
    await other.joins(BEN, "education")
    await seats.sit_down(store, table.alone(BEN), audit_id=table.audit_id)
    if both:
        await seats.sit_down(store, other.alone(BEN), audit_id=other.audit_id, statement=SECOND)
    return table, other


async def commanded(table: Table, by: By, argument: str, kind: str = EVIDENCE) -> tuple[Aim, str]:
    return await home.commanded(table.store, by, kind, argument)


async def test_a_command_in_private_is_about_the_audit_one_sits_in_else_about_the_only_one(store: SqlStore) -> None:
    table, other = await in_two(store, both=False)
    assert [one.id for one in await home.at_hand(store, table.alone(BEN))] == [table.audit_id]
    assert [one.id for one in await home.at_hand(store, other.alone(CAT))] == [other.audit_id]  # who sits in none
    await table.closes()
    assert [one.id for one in await home.at_hand(store, table.alone(BEN))] == [other.audit_id]
    await other.closes()
    with pytest.raises(NoAudit):
        await home.at_hand(store, table.alone(BEN))


async def test_who_has_left_is_at_home_in_nothing_there(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await seats.sit_down(store, table.alone(BEN), audit_id=table.audit_id)
    await services.members.leave(store, table.by(BEN), person_id=BEN)
    assert await home.audits_of(store, table.alone(BEN)) == ()
    with pytest.raises(NoAudit):
        await home.at_hand(store, table.alone(BEN))
    with pytest.raises(HasLeft):
        await home.audit_away(store, table.alone(BEN), table.audit_id)
    assert await seats.seat_now(store, table.audit_id, BEN) is None


async def test_an_audit_is_opened_in_private_by_its_members_alone_and_nowhere_else(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    assert (await home.audit_away(store, table.alone(BEN), table.audit_id)).id == table.audit_id
    for by, error in ((table.alone(CAT), NotAMember), (table.by(BEN), Stale)):
        with pytest.raises(error):
            await home.audit_away(store, by, table.audit_id)
    with pytest.raises(NoAudit):
        await home.audit_away(store, table.alone(BEN), 99)


async def test_the_text_of_a_command_in_private_is_about_where_one_sits_unless_it_says_so(store: SqlStore) -> None:
    table, _ = await in_two(store, both=False)
    await seats.sit_down(store, table.alone(BEN), audit_id=table.audit_id, statement=THIRD)
    for argument, target, text in (
        ("A policy.", THIRD, "A policy."),
        (f"{OTHER} A policy.", OTHER, "A policy."),
        ("", THIRD, ""),
    ):
        found = await commanded(table, table.alone(BEN), argument)
        assert found == (Aim(table.audit_id, EVIDENCE, target), text)
    aim, _ = await commanded(table, table.alone(BEN), "All of it.", AimKind.COMMENT)
    assert aim == Aim(table.audit_id, AimKind.COMMENT, "1")
    assert (await commanded(table, table.by(BEN), "A policy."))[0].target == FIRST  # in the group: the card's
    with pytest.raises(UnknownStatement):
        await commanded(table, table.alone(BEN), "9.9 A policy.")
    with pytest.raises(NoColumn):
        await commanded(table, table.alone(BEN), "A policy.", "gossip")
    with pytest.raises(NoAudit):
        await commanded(table, table.alone(14), "A policy.")


async def test_of_several_one_is_asked_and_each_choice_is_about_where_one_sits_there(store: SqlStore) -> None:
    table, other = await in_two(store)
    with pytest.raises(WhichAudit) as asked:
        await commanded(table, table.alone(BEN), "A policy.", ASSURANCE)
    assert dict(asked.value.blanks) == {"kind": ASSURANCE, "argument": "A policy."}

    async def aims(kind: str = "", argument: str = "") -> list[tuple[int, str, str]]:
        found = await home.aims_of(store, table.alone(BEN), kind, argument)
        return [(audit.id, aim.kind, aim.target) for audit, aim in found]

    assert await aims() == [(table.audit_id, EVIDENCE, FIRST), (other.audit_id, EVIDENCE, SECOND)]
    assert await aims(ASSURANCE, "A policy.") == [
        (table.audit_id, ASSURANCE, FIRST),
        (other.audit_id, ASSURANCE, SECOND),
    ]
    assert await aims(ASSURANCE, f"{OTHER} A policy.") == [
        (table.audit_id, ASSURANCE, OTHER),
        (other.audit_id, ASSURANCE, OTHER),
    ]
    assert await aims(EVIDENCE, "9.9 A policy.") == []


@ON_BOTH
async def test_ones_own_audit_is_among_those_one_is_at_home_in(store: SqlStore) -> None:
    alone = await on_a_phone(store, BEN)
    table = Table(store, update=100)
    await table.begins()
    await table.joins(BEN, "police")
    assert [one.id for one in await home.audits_of(store, table.alone(BEN))] == [alone.audit_id, table.audit_id]
    assert [one.id for one in await home.at_hand(store, table.alone(BEN))] == [alone.audit_id]
    await seats.sit_down(store, table.alone(BEN), audit_id=table.audit_id)
    assert [one.id for one in await home.at_hand(store, table.alone(BEN))] == [alone.audit_id, table.audit_id]
    await alone.closes()
    assert [one.id for one in await home.at_hand(store, table.alone(BEN))] == [table.audit_id]
    assert [one.id for one in await home.readable(store, table.alone(BEN))] == [table.audit_id, alone.audit_id]
    with pytest.raises(NoAudit):
        await home.readable(store, table.alone(14))


async def test_the_room_leaves_behind_what_is_known_or_passed_and_nothing_that_is_on_its_card(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    assert not is_behind(await table.audit(), FIRST)
    assert not is_behind(await table.audit(), SECOND)  # ahead of the room
    await table.rates(ANN, 2)
    await table.rates(BEN, 2)
    assert not is_behind(await table.audit(), FIRST)  # revealed, and still on the card
    await services.cards.go_to(store, table.by(ANN), audit_id=table.audit_id, statement=THIRD)
    audit = await table.audit()
    assert [is_behind(audit, place) for place in (FIRST, SECOND, THIRD, OTHER)] == [True, True, False, False]


async def test_what_is_left_to_score_is_ones_own_where_agencies_score_in_secret(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    every = len((await table.audit()).framework.places)
    await table.rates(BEN, 2)
    audit = await table.audit()
    assert [still_to_score(audit, person) for person in (ANN, BEN)] == [every, every - 1]
    last = list(audit.framework.places)[-1]
    assert next_to_rate(audit, BEN, last) == SECOND  # around at the end, past what is rated
    assert one_before(audit, FIRST) is None
    assert one_before(audit, SECOND) == FIRST
