"""Delegates: who may score for an agency that is absent, what it counts for, who hears of it, and when it is over."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot import services
from bot.audit.agencies import AGENCIES, short_form
from bot.audit.agreement import Verdict, agreements
from bot.audit.delegates import AgencyPresent, NotDelegate, NothingSecret, lists_for, rating_at, speakers, spoken_for
from bot.audit.errors import AlreadyRevealed, NotFacilitator, OffScale, Stale
from bot.audit.messages import Aim, Seat, Turn
from bot.audit.model import RoomKey
from bot.audit.persons import is_forgotten, is_on_telegram
from bot.audit.rules import ratings_at
from bot.audit.trail import TrailEntry
from bot.db import SqlStore
from bot.services.delegates import absent_agencies, end_delegate, name_delegate, rate_for, speak_next_for
from bot.services.members import leave
from bot.services.notes import take
from bot.services.persons import all_held, forget
from bot.services.said import Said
from tests.columns import EVIDENCE
from tests.databases import ON_BOTH
from tests.services.table import ANN, BEN, CAT, DAN, FIRST, NOON, SECOND, THIRD, Table, seated, told


async def names(table: Table, person_id: int = BEN, agency: str = "health", by: int = ANN) -> Turn:
    return await name_delegate(table.store, table.by(by), audit_id=table.audit_id, agency=agency, person_id=person_id)


async def ends(table: Table, agency: str = "health", by: int = ANN) -> Turn:
    return await end_delegate(table.store, table.by(by), audit_id=table.audit_id, agency=agency)


async def says(
    table: Table, value: int | None, statement: str = FIRST, person_id: int = BEN, agency: str = "health"
) -> Turn:
    """A delegate scores for an agency, on their private card."""
    by = table.alone(person_id)
    return await rate_for(table.store, by, audit_id=table.audit_id, statement=statement, said=(value, 0), agency=agency)


async def kept(table: Table, agency: str = "health", statement: str = FIRST) -> list[tuple[int | None, int]]:
    """What is kept of an agency: values, each with the delegate who gave it."""
    audit = await table.audit()
    return [
        (r.value, r.spoken_by) for r in ratings_at(audit, audit.framework.statement(statement).id) if r.agency == agency
    ]


@ON_BOTH
async def test_a_delegate_scores_for_an_absent_agency_beside_their_own_and_the_record_says_so(store: SqlStore) -> None:
    table = await seated(store, "education", "police")
    await names(table)
    audit = await table.audit()
    assert audit.agencies == ("education", "police", "health")
    (place,) = spoken_for(audit)
    assert (place.spoken_by, is_on_telegram(place.person_id)) == (BEN, False)
    assert audit.person(place.person_id).name == "Health (absent)"
    await table.rates(BEN, 1)
    await says(table, 4)
    await says(table, 3)
    await says(table, 3)
    assert await kept(table) == [(3, BEN)]
    assert await kept(table, "police") == [(1, 0)]
    assert (await table.audit()).reveals == {}
    await table.rates(ANN, 2)
    audit = await table.audit()
    (found,) = agreements(audit, FIRST)
    assert dict(found.values) == {"education": 2, "health": 3, "police": 1}
    assert found.spoken == {"health": BEN}
    assert [speakers(audit, each) for each in (("health",), ("health", "police"), ("education",), ("probation",))] == [
        *((BEN,), (BEN,), (ANN,), ())
    ]
    assert [lists_for(audit, person_id) for person_id in (BEN, ANN)] == [(place,), ()]
    with pytest.raises(AlreadyRevealed):
        await says(table, 0)
    lines = [(line.what, line.target, line.before, line.after, line.after_id) for line in await table.trail()]
    assert ("delegate-named", "", "health", "", BEN) in lines
    assert lines.count(("rated-for", FIRST, "", "health", 0)) == 2, "the same once more is no news"
    assert [each.statement for each in (await all_held(store, table.alone(BEN)))[0].ratings] == [FIRST, FIRST]


@ON_BOTH
async def test_it_ends_when_the_agency_comes_and_what_was_said_stays_but_counts_after_its_own(store: SqlStore) -> None:
    table = await seated(store, "education", "police")
    await names(table)
    await says(table, 0)
    await says(table, 4, SECOND)
    await table.joins(CAT, "health")
    audit = await table.audit()
    assert spoken_for(audit) == ()
    assert (await table.said())[-2:] == ["joined", "delegate-ended"]
    with pytest.raises(NotDelegate) as refused:
        await says(table, 1, THIRD)
    assert told(refused)["agencies"] == ("health",)
    with pytest.raises(AgencyPresent) as there:
        await names(table)
    assert told(there)["agencies"] == ("health",)
    await table.rates(CAT, 3)
    assert await kept(table) == [(3, 0), (0, BEN)]
    for person_id in (ANN, BEN):
        await table.rates(person_id, 2)
    (found,) = agreements(await table.audit(), FIRST)
    assert (dict(found.values)["health"], found.spoken) == (3, {})
    assert await kept(table, statement=SECOND) == [(4, BEN)]


async def test_two_agencies_by_one_voice_reveal_nothing_by_themselves_and_do_not_agree(store: SqlStore) -> None:
    table = await seated(store, "education", "police")
    await table.chooses("rhythm", "reveal")
    await names(table)
    await leave(store, table.by(ANN), person_id=ANN)
    await table.rates(BEN, 2)
    await says(table, 2)
    audit = await table.audit()
    assert audit.agencies == ("police", "health")
    assert audit.reveals == {}
    by = table.by(ANN)
    await table.joins(ANN, "education")
    await services.ratings.reveal(store, table.by(ANN), audit_id=table.audit_id, statement=FIRST)
    (found,) = agreements(await table.audit(), FIRST)
    assert (found.verdict, len(found.values)) == (Verdict.ALONE, 2)
    assert by.person_id == ANN


async def test_only_the_facilitator_names_and_only_who_can_be_one(store: SqlStore) -> None:
    table = await seated(store, "education", "police")
    with pytest.raises(NotFacilitator):
        await names(table, by=BEN)
    for person_id, agency in ((CAT, "health"), (BEN, "=00000000"), (BEN, "")):
        with pytest.raises(Stale):
            await names(table, person_id, agency)
    with pytest.raises(Stale):
        await says(table, 2)
    await names(table)
    version = (await table.audit()).version
    again = await names(table)
    assert ((await table.audit()).version, again.done) == (version, "delegate-named"), "twice is once"
    (place,) = spoken_for(await table.audit())
    assert place.joined_at == NOON
    for person_id in (place.person_id, CAT):
        with pytest.raises(Stale):
            await names(table, person_id, "probation")
    with pytest.raises(Stale):
        await services.members.hand_over(store, table.by(), audit_id=table.audit_id, person_id=place.person_id)
    with pytest.raises(OffScale):
        await says(table, 9)
    with pytest.raises(NotFacilitator):
        await ends(table, by=BEN)


async def test_it_is_taken_back_once_and_with_it_what_could_be_said_in_secret(store: SqlStore) -> None:
    table = await seated(store, "education", "police")
    await names(table)
    at = table.later(minutes=1)
    ended = await ends(table)
    assert await table.last() == TrailEntry(at, ANN, "delegate-ended", "", "health")
    assert (ended.done, ended.audit) == ("delegate-ended", await table.audit())
    again = await ends(table)
    assert (again.done, again.audit) == ("delegate-ended", ended.audit)
    with pytest.raises(NotDelegate):
        await says(table, 2)
    with pytest.raises(NotDelegate):
        await speak_next_for(store, table.alone(BEN), audit_id=table.audit_id, agency="health")
    await names(table)
    await table.chooses("rhythm", "straight")
    with pytest.raises(NothingSecret):
        await names(table)
    audit = await table.audit()
    assert ([one.spoken_by for one in spoken_for(audit)], lists_for(audit, BEN)) == ([BEN], ()), "nothing is secret"
    await leave(store, table.by(BEN), person_id=BEN)
    assert speakers(await table.audit(), ("police", "health")) == ()


@ON_BOTH
async def test_who_comes_after_a_delegate_reads_nothing_of_what_they_said(store: SqlStore) -> None:
    table = await seated(store, "education", "police", "probation")
    await names(table)
    await says(table, 4)
    table.later(hours=1)
    await names(table, CAT)
    audit = await table.audit()
    (place,) = spoken_for(audit)
    assert (place.spoken_by, place.joined_at) == (CAT, NOON), "the agency has taken part since"
    seats = [Seat(audit.id, person_id, audit.current, EVIDENCE, speaks_for="health") for person_id in (BEN, CAT)]
    assert [rating_at(audit, seat, audit.current) for seat in seats] == [None, None]
    with pytest.raises(NotDelegate):
        await says(table, 1)
    await says(table, 2, person_id=CAT)
    assert await kept(table) == [(2, CAT)]
    await table.rates(CAT, 1)
    both = [rating_at(await table.audit(), replace(seats[1], speaks_for=name), FIRST) for name in ("health", "")]
    assert [found and found.value for found in both] == [2, 1]


@ON_BOTH
async def test_whoever_leaves_or_is_forgotten_scores_for_nobody_and_their_id_goes(store: SqlStore) -> None:
    table = await seated(store, "education", "police", "probation")
    await names(table)
    await names(table, CAT, "youth-justice")
    await says(table, 3)
    await leave(store, table.by(CAT), person_id=CAT)
    assert [place.agency for place in spoken_for(await table.audit())] == ["health"]
    await forget(store, table.alone(BEN), chance=77)
    assert (await table.said()).count("delegate-ended") == 2
    audit = await table.audit()
    assert spoken_for(audit) == ()
    assert audit.agencies == ("education", "police")
    ((value, speaker),) = await kept(table)
    assert (value, is_forgotten(speaker)) == (3, True)
    assert not [one for one in audit.members if one.spoken_by == BEN]
    await table.rates(ANN, 2)


async def test_a_delegate_keeps_on_scoring_for_whom_they_chose_from_card_to_card(store: SqlStore) -> None:
    table = await seated(store, "education", "police")
    await names(table)
    by = table.alone(BEN)
    assert by.room == RoomKey.private(BEN)
    await speak_next_for(store, by, audit_id=table.audit_id, agency="health")
    await says(table, 3, SECOND)
    turn = await services.seats.move_seat(store, table.alone(BEN), audit_id=table.audit_id, statement=FIRST)
    assert turn.seat is not None
    assert (turn.seat.statement, turn.seat.speaks_for) == (THIRD, "health"), "Health has scored the second one"
    said = Said(777, "The policy of 2025.", aim=Aim(table.audit_id, EVIDENCE, THIRD))
    await take(store, table.alone(BEN), said)
    seen = await services.seats.seat_now(store, table.audit_id, BEN)
    assert seen is not None
    assert seen.seat is not None
    assert seen.seat.kept > 0
    turn = await speak_next_for(store, table.alone(BEN), audit_id=table.audit_id, agency="")
    assert turn.seat == replace(seen.seat, speaks_for="", kept=0)
    await speak_next_for(store, table.alone(BEN), audit_id=table.audit_id, agency="health")
    await ends(table)
    seen = await services.seats.seat_now(store, table.audit_id, BEN)
    assert seen is not None
    assert seen.seat is not None
    assert rating_at(seen.audit, seen.seat, seen.audit.current) is None


async def test_the_next_round_has_no_delegates(store: SqlStore) -> None:
    table = await seated(store, "education", "police")
    await names(table)
    await table.closes()
    await table.begins()
    found = await services.members.last_time(store, table.by(), audit_id=table.audit_id)
    assert [one.person_id for one in found] == [ANN, BEN]
    assert DAN not in {one.person_id for one in found}


async def test_a_delegate_is_offered_for_every_agency_of_the_list_and_of_the_rounds_that_is_not_here(
    store: SqlStore,
) -> None:
    table = await seated(store, "education", "Wardens of the North", "police")
    await leave(store, table.by(BEN), person_id=BEN)
    offered = await absent_agencies(store, await table.audit())
    assert [each for each in (*AGENCIES, "Wardens of the North") if each not in offered] == ["police", "education"]
    assert offered[-1] == "Wardens of the North"
    turn = await names(table, CAT, short_form("Wardens of the North"))
    assert turn.delegate in spoken_for(turn.audit)
    assert turn.done == "delegate-named"
    assert await absent_agencies(store, turn.audit) == offered, "another can be named for it"
