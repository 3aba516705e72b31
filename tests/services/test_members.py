"""Who takes part: joining, speaking for another agency, handing over, taking over, leaving and coming back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot import services
from bot.audit.agencies import short_form
from bot.audit.errors import (
    AgencyIsHere,
    AgencyIsListed,
    AuditClosed,
    FacilitatorPresent,
    GroupOnly,
    HasLeft,
    NoAudit,
    NotAMember,
    NotFacilitator,
    NotLastTime,
    Stale,
)
from bot.audit.messages import Aim, AimKind, Turn
from bot.audit.model import Member, RoomKey, RoomKind
from bot.audit.trail import TrailEntry
from bot.db import SqlStore
from bot.services.notes import take
from bot.services.said import Said
from tests.databases import ON_BOTH
from tests.services.table import ANN, BEN, CAT, DAN, GROUP, NOON, Table, on_a_phone, seated, told

HOURS = 24


async def types_agency(
    table: Table, person_id: int, name: str, *, another: bool = False, confirmed: bool = False
) -> Aim:
    aim = Aim(table.audit_id, AimKind.AGENCY)
    table.message += 1
    said = Said(table.message, name, aim=aim, another=another, confirmed=confirmed)
    await take(table.store, table.by(person_id), said)
    return aim


async def agencies(table: Table) -> tuple[str, ...]:
    return (await table.audit()).agencies


async def test_joining_is_kept_with_the_agency_and_the_moment(store: SqlStore) -> None:
    table = await seated(store)
    at = table.later(minutes=3)
    turn = await table.joins(BEN, "police")
    assert turn.audit.member(BEN) == Member(BEN, "police", at)
    assert turn.audit.person(BEN).name == "Ben Baker"
    assert await table.last() == TrailEntry(at, BEN, "joined", "", after="police")


async def test_who_is_here_are_the_people_who_have_not_left(store: SqlStore) -> None:
    table = await seated(store, "health", "police", "education")
    assert list(await services.members.people_here(store, await table.audit())) == [ANN, BEN, CAT]
    await services.members.leave(store, table.by(BEN), person_id=BEN)
    assert list(await services.members.people_here(store, await table.audit())) == [ANN, CAT]


@ON_BOTH
async def test_speaking_for_another_agency_keeps_when_one_joined(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    at = table.later(minutes=3)
    turn = await table.joins(BEN, "education")
    assert turn.audit.member(BEN) == Member(BEN, "education", NOON)
    assert await table.last() == TrailEntry(at, BEN, "agency", "", "police", "education")


async def test_who_wants_no_nudges_gets_none_for_another_agency_or_after_coming_back_either(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await services.nudges.hush(store, table.by(BEN), audit_id=table.audit_id, quiet=1)
    assert (await table.joins(BEN, "education")).audit.member(BEN) == Member(BEN, "education", NOON, quiet=True)
    await services.members.leave(store, table.by(), person_id=BEN)
    assert (await table.joins(BEN, "education")).audit.member(BEN) == Member(BEN, "education", NOON, quiet=True)


async def test_a_member_is_called_what_they_are_called_by_now(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    by = replace(table.by(BEN), name="Ben Butcher")
    turn = await services.ratings.rate(store, by, audit_id=table.audit_id, statement="1.1", value=2)
    assert [each.person(BEN).name for each in (turn.audit, await table.audit())] == ["Ben Butcher"] * 2
    await services.members.leave(store, table.by(DAN), person_id=BEN)
    async with store.read() as look:
        assert await look.names([BEN, DAN]) == {BEN: "Ben Butcher"}, "who is no member is called nothing"


async def test_joining_for_the_same_agency_again_changes_nothing(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    before, said = await table.audit(), await table.said()
    assert (await table.joins(BEN, "police")).audit == before
    assert await table.said() == said


async def test_an_agency_is_known_by_its_name_its_code_and_its_short_form(store: SqlStore) -> None:
    table = await seated(store, "Police", "Wardens of the North")
    short = short_form("Wardens of the North")
    await table.joins(CAT, short)
    await table.joins(DAN, "wardens of the  NORTH")
    assert await agencies(table) == ("police", "Wardens of the North")


async def test_a_short_form_that_means_nothing_here_is_refused(store: SqlStore) -> None:
    table = await seated(store, "police")
    with pytest.raises(Stale):
        await table.joins(BEN, "=00000000")
    assert await table.said() == ["opened", "agency"]


async def test_an_agency_of_an_earlier_round_is_offered_again(store: SqlStore) -> None:
    table = await seated(store, "Police", "Wardens")
    await table.closes()
    await table.begins()
    await table.joins(BEN, short_form("Wardens"))
    assert await agencies(table) == ("Wardens",)


async def test_nobody_joins_what_is_closed_or_from_elsewhere(store: SqlStore) -> None:
    table = await seated(store, "police")
    with pytest.raises(Stale):
        await services.members.join(store, table.alone(BEN), audit_id=table.audit_id, agency="health")
    await table.closes()
    with pytest.raises(AuditClosed):
        await table.joins(BEN, "health")


async def test_a_name_that_was_asked_for_is_no_longer_waited_for_once_a_button_was_pressed(store: SqlStore) -> None:
    table = await seated(store, "police")
    await table.asks(BEN, Aim(table.audit_id, AimKind.AGENCY))
    await table.joins(BEN, "health")
    async with store.read() as look:
        assert await look.open_ask(GROUP.chat_id, BEN) is None


async def test_another_question_is_still_waited_for_after_joining(store: SqlStore) -> None:
    table = await seated(store, "police", "education")
    aim = Aim(table.audit_id, AimKind.ACTION, "1.1")
    await table.asks(BEN, aim)
    await table.joins(BEN, "health")
    async with store.read() as look:
        ask = await look.open_ask(GROUP.chat_id, BEN)
    assert ask is not None
    assert ask.aim == aim


async def test_a_typed_agency_of_the_list_is_kept_as_its_code(store: SqlStore) -> None:
    table = await seated(store)
    await types_agency(table, BEN, "  Youth   justice")
    assert await agencies(table) == ("youth-justice",)


async def test_a_typed_name_close_to_one_that_is_here_is_asked_about(store: SqlStore) -> None:
    table = await seated(store, "Wardens of the North", "police")
    with pytest.raises(AgencyIsHere) as refused:
        await types_agency(table, CAT, "Warden of the North")
    aim = Aim(table.audit_id, AimKind.AGENCY)
    assert told(refused) == {"n": 1, "agencies": ("Wardens of the North",), "aim": aim}
    with pytest.raises(AgencyIsHere) as refused:
        await types_agency(table, CAT, "Northtown Police")
    assert told(refused) == {"n": 1, "agencies": ("police",), "aim": aim}


async def test_a_typed_name_close_to_the_list_is_asked_about(store: SqlStore) -> None:
    table = await seated(store)
    with pytest.raises(AgencyIsListed) as refused:
        await types_agency(table, CAT, "Polise")
    aim = Aim(table.audit_id, AimKind.AGENCY)
    assert told(refused) == {"n": 1, "agencies": ("police",), "aim": aim}


@pytest.mark.parametrize("said", ["another", "confirmed"])
async def test_who_says_that_it_is_another_agency_is_believed(store: SqlStore, said: str) -> None:
    table = await seated(store, "Wardens of the North")
    await types_agency(table, CAT, "Warden of the North", **{said: True})
    assert await agencies(table) == ("Wardens of the North", "Warden of the North")


async def test_the_audit_to_join_is_the_open_one_of_a_group(store: SqlStore) -> None:
    table = await seated(store)
    assert (await services.members.audit_to_join(store, table.by(BEN))).id == table.audit_id
    await table.closes()
    with pytest.raises(AuditClosed):
        await services.members.audit_to_join(store, table.by(BEN))


async def test_nobody_joins_a_practitioner_who_works_alone(store: SqlStore) -> None:
    table = await on_a_phone(store)
    with pytest.raises(GroupOnly):
        await services.members.audit_to_join(store, table.by())
    with pytest.raises(NoAudit):
        await services.members.audit_to_join(store, table.alone(BEN))


async def test_the_facilitator_hands_over_to_a_member(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    at = table.later(minutes=5)
    turn = await services.members.hand_over(store, table.by(), audit_id=table.audit_id, person_id=BEN)
    assert (turn.audit.facilitator_id, turn.audit.facilitator_seen, turn.done) == (BEN, at, "handed-over")
    assert await table.last() == TrailEntry(at, ANN, "facilitator", "", before_id=ANN, after_id=BEN)


async def test_only_the_facilitator_hands_over_and_only_to_a_member(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    hand_over = services.members.hand_over
    with pytest.raises(NotFacilitator) as refused:
        await hand_over(store, table.by(BEN), audit_id=table.audit_id, person_id=BEN)
    assert told(refused) == {"name": "Ann Archer"}
    with pytest.raises(NotAMember):
        await hand_over(store, table.by(), audit_id=table.audit_id, person_id=CAT)
    with pytest.raises(NoAudit):
        await hand_over(store, table.by(), audit_id=99, person_id=BEN)


async def test_a_facilitator_silent_for_so_many_hours_can_be_replaced_and_not_a_second_before(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    table.later(hours=HOURS, seconds=-1)
    with pytest.raises(FacilitatorPresent) as refused:
        await services.members.take_over(store, table.by(BEN), audit_id=table.audit_id)
    assert told(refused) == {"name": "Ann Archer", "hours": HOURS}
    table.later(seconds=1)
    turn = await services.members.take_over(store, table.by(BEN), audit_id=table.audit_id)
    assert (turn.audit.facilitator_id, turn.done) == (BEN, "handed-over")
    assert (await table.last()).after_id == BEN


async def test_whatever_the_facilitator_does_begins_the_hours_anew_and_what_others_do_does_not(store: SqlStore) -> None:
    table = await seated(store, "health", "police", "education")
    table.later(hours=HOURS - 1)
    await services.cards.go_to(store, table.by(), audit_id=table.audit_id, statement="1.2")
    table.later(hours=HOURS - 1)
    await table.rates(BEN, 2, "1.2")
    with pytest.raises(FacilitatorPresent):
        await services.members.take_over(store, table.by(BEN), audit_id=table.audit_id)
    table.later(hours=1)
    assert (await services.members.take_over(store, table.by(BEN), audit_id=table.audit_id)).audit.facilitator_id == BEN


async def test_the_room_says_how_long_its_facilitator_may_be_silent(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await table.chooses("takeover_hours", "1")
    table.later(hours=1)
    assert (await services.members.take_over(store, table.by(BEN), audit_id=table.audit_id)).audit.facilitator_id == BEN


@ON_BOTH
async def test_a_facilitator_who_left_can_be_replaced_at_once(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await services.members.leave(store, table.by(), person_id=ANN)
    turn = await services.members.take_over(store, table.by(BEN), audit_id=table.audit_id)
    assert turn.audit.facilitator_id == BEN


async def test_a_group_admin_who_takes_over_becomes_a_member_without_an_agency(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    at = table.later(hours=HOURS)
    turn = await services.members.take_over(store, table.by(CAT), audit_id=table.audit_id)
    assert turn.audit.member(CAT) == Member(CAT, "", at)
    assert turn.audit.facilitator_id == CAT


async def test_a_group_admin_who_had_left_is_there_again_when_they_take_over(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await services.members.leave(store, table.by(), person_id=BEN)
    table.later(hours=HOURS)
    turn = await services.members.take_over(store, table.by(BEN), audit_id=table.audit_id)
    assert turn.audit.member(BEN) == Member(BEN, "police", NOON)


async def test_a_closed_audit_is_taken_over_by_nobody(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await table.closes()
    table.later(hours=HOURS)
    with pytest.raises(AuditClosed):
        await services.members.take_over(store, table.by(BEN), audit_id=table.audit_id)


async def test_who_leaves_the_chat_leaves_each_of_its_audits_and_is_refused_until_they_come_back(
    store: SqlStore,
) -> None:
    table = await seated(store, "health", "police")
    topic = Table(store, RoomKey(GROUP.chat_id, 7), RoomKind.TOPIC, update=100)
    await topic.begins(CAT)
    await topic.joins(BEN, "police")
    at = table.later(minutes=1)
    turns = await services.members.leave(store, table.by(CAT), person_id=BEN)
    assert [turn.audit.id for turn in turns] == [table.audit_id, topic.audit_id]
    assert turns[0].audit.member(BEN) == Member(BEN, "police", NOON, at)
    assert turns[0].audit.agencies == ("health",)
    assert await table.last() == TrailEntry(at, CAT, "left", "", "police")
    assert await services.members.leave(store, table.by(CAT), person_id=BEN) == []
    with pytest.raises(HasLeft):
        await table.rates(BEN, 2)
    await table.joins(BEN, "police")
    assert (await table.audit()).member(BEN) == Member(BEN, "police", NOON)


async def again(table: Table, person_id: int, *people: int) -> Turn:
    by = table.by(person_id)
    return await services.members.seat_again(table.store, by, audit_id=table.audit_id, people=people)


async def offered(table: Table, person_id: int) -> list[int]:
    found = await services.members.last_time(table.store, table.by(person_id), audit_id=table.audit_id)
    return [one.person_id for one in found]


@ON_BOTH
async def test_the_seats_of_the_last_round_are_taken_again_by_the_facilitator_for_all_and_by_others_for_themselves(
    store: SqlStore,
) -> None:
    table = await seated(store, "health", "police", "education", "probation")
    await services.members.leave(store, table.by(DAN), person_id=DAN)
    with pytest.raises(NotLastTime):
        await offered(table, ANN)
    await table.closes()
    await table.begins()
    at = table.later(minutes=1)
    assert [await offered(table, ANN), await offered(table, BEN)] == [[ANN, BEN, CAT], [BEN]]
    with pytest.raises(NotLastTime):
        await offered(table, DAN)
    with pytest.raises(Stale):
        await services.members.last_time(store, table.alone(ANN), audit_id=table.audit_id)
    before, said = await table.audit(), await table.said()
    assert (await again(table, BEN, CAT, ANN)).audit == before, "others are not Ben's to seat"
    assert await table.audit() == before
    turn = await again(table, BEN, BEN)
    assert turn.audit == await table.audit()
    assert turn.audit.member(BEN) == Member(BEN, "police", at)
    assert await table.last() == TrailEntry(at, BEN, "joined", "", after="police")
    assert len(await table.said()) == len(said) + 1
    turn = await again(table, ANN, CAT, ANN, BEN)
    assert turn.audit == await table.audit()
    assert turn.audit.member(CAT) == Member(CAT, "education", at)
    assert turn.audit.member(ANN) == Member(ANN, "health", NOON), "who began it was there before"
    assert turn.audit.person(CAT).name == "Cat Cooper"
    lines = [(line.person_id, line.what, line.after, line.after_id) for line in (await table.trail())[-2:]]
    assert lines == [(ANN, "joined", "health", 0), (ANN, "joined", "", CAT)]
    with pytest.raises(NotLastTime):
        await again(table, ANN, CAT)
    assert turn.offers_early is False


async def test_who_wanted_no_nudges_and_left_is_seated_again_without_them(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await table.closes()
    await table.begins()
    await table.joins(BEN, "police")
    await services.nudges.hush(store, table.by(BEN), audit_id=table.audit_id, quiet=1)
    await services.members.leave(store, table.by(), person_id=BEN)
    turn = await again(table, ANN, BEN)
    assert turn.audit.member(BEN) == Member(BEN, "police", NOON, quiet=True)


async def test_the_list_of_who_takes_part_is_known_until_the_room_moves(store: SqlStore) -> None:
    table = await seated(store, "health")
    audit = await table.audit()
    assert await services.rosters.roster_of(store, audit) == 0
    await services.rosters.put_up(store, audit, 900)
    await services.rosters.put_up(store, audit, 901)
    assert await services.rosters.roster_of(store, audit) == 901
    assert await services.posts.due_posts(store) == ()
    await services.chats.move(store, GROUP.chat_id, -77)
    assert await services.rosters.roster_of(store, await table.audit()) == 0
