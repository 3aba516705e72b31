"""Who comes into the chat is kept, and whether they belong there; the facilitator reads who could see the room."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot import services
from bot.audit.access import Door, Presence, Regard
from bot.audit.errors import NoAudit, NotFacilitator, Stale
from bot.audit.model import Audit, By, RoomKey
from bot.audit.trail import TrailEntry
from bot.db import SqlStore, open_store
from bot.services.members import leave
from tests.databases import ON_BOTH
from tests.services.table import ANN, BEN, CAT, DAN, GROUP, NAMES, NOON, Table, seated


async def comes(table: Table, person_id: int, added_by: int = 0) -> list[Audit]:
    return list(await services.access.entered(table.store, table.by(person_id), added_by=added_by))


async def goes(table: Table, person_id: int) -> list[Audit]:
    by = table.by(person_id)
    await leave(table.store, by, person_id=person_id)
    return [turn.audit for turn in await services.access.gone(table.store, by, person_id=person_id)]


async def says(table: Table, person_id: int, *, known: bool, speaker: int = ANN) -> Audit:
    by = table.by(speaker)
    turn = await services.access.regard(table.store, by, audit_id=table.audit_id, person_id=person_id, known=known)
    assert turn.audit.strangers == (await table.audit()).strangers
    return turn.audit


async def stays(table: Table) -> tuple[Presence, ...]:
    return (
        (await services.access.access_for(table.store, table.alone(ANN), audit_id=table.audit_id)).rounds[-1].presences
    )


@ON_BOTH
async def test_a_stranger_is_told_of_once_and_counted_until_the_facilitator_knows_them(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    assert await comes(table, BEN) == []
    [told] = await comes(table, CAT)
    assert (told.id, told.strangers) == (table.audit_id, 1)
    assert await comes(table, CAT) == []
    await comes(table, DAN)
    assert (await table.audit()).strangers == 2
    with pytest.raises(NotFacilitator):
        await says(table, CAT, known=True, speaker=BEN)
    with pytest.raises(Stale):
        await says(table, 4711, known=True)
    for _ in range(2):
        assert (await says(table, CAT, known=True)).strangers == 1
    lines = [(entry.what, entry.person_id, entry.after_id) for entry in await table.trail()][-3:]
    assert lines == [("stranger", CAT, 0), ("stranger", DAN, 0), ("known", ANN, CAT)]
    assert NAMES[CAT] not in repr(await table.trail())


async def test_who_is_not_one_of_us_counts_until_they_are_gone_and_is_told_of_again_when_they_come_back(
    store: SqlStore,
) -> None:
    table = await seated(store, "health", "police")
    await comes(table, CAT)
    assert (await says(table, CAT, known=False)).strangers == 1
    with pytest.raises(NotFacilitator):
        await services.access.to_expel(store, table.by(BEN), audit_id=table.audit_id, person_id=CAT)
    await services.access.to_expel(store, table.by(), audit_id=table.audit_id, person_id=CAT)
    table.later(hours=1)
    [without] = await goes(table, CAT)
    assert (without, without.strangers) == (await table.audit(), 0)
    assert len(await comes(table, CAT)) == 1, "in the same second, even"
    assert (await stays(table))[-1].regard is Regard.NOT_OURS, "until the facilitator says otherwise"
    assert (await says(table, CAT, known=True)).strangers == 0
    with pytest.raises(Stale):
        await services.access.to_expel(store, table.by(), audit_id=table.audit_id, person_id=CAT)
    assert [(one.person_id, one.left_at is None, one.regard) for one in await stays(table)] == [
        (CAT, False, Regard.KNOWN),
        (CAT, True, Regard.KNOWN),
    ]


async def test_whom_the_facilitator_lets_in_is_known_and_whom_another_lets_in_is_asked_about(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    assert await comes(table, CAT, added_by=ANN) == []
    assert await table.last() == TrailEntry(table.now, ANN, "known", "", after_id=CAT)
    assert len(await comes(table, DAN, added_by=BEN)) == 1
    assert [(one.person_id, one.added_by, one.regard) for one in await stays(table)] == [
        (CAT, ANN, Regard.KNOWN),
        (DAN, BEN, Regard.UNKNOWN),
    ]


async def test_who_left_before_they_were_known_can_still_be_called_so_and_late_news_changes_nothing(
    store: SqlStore,
) -> None:
    table = await seated(store, "health")
    early = table.by(CAT)
    table.later(hours=2)
    await comes(table, CAT)
    await services.access.gone(store, early, person_id=CAT)  # an older news, handled late
    assert (await table.audit()).strangers == 1
    table.later(hours=1)
    await goes(table, CAT)
    assert await services.access.entered(store, early, added_by=0) == []
    assert (await table.audit()).strangers == 0
    await says(table, CAT, known=True)
    [one] = await stays(table)
    assert (one.left_at, one.regard) == (table.now, Regard.KNOWN)


@ON_BOTH
async def test_who_came_after_closing_is_asked_about_in_the_next_round_and_by_the_next_facilitator(
    store: SqlStore,
) -> None:
    table = await seated(store, "health", "police")
    await comes(table, DAN)
    await table.closes()
    assert await goes(table, DAN) == []
    assert await comes(table, CAT) == []
    await table.begins(BEN)
    assert (await table.audit()).strangers == 1
    await table.joins(ANN, "health")
    with pytest.raises(NotFacilitator):
        await says(table, CAT, known=True, speaker=ANN)
    assert (await says(table, CAT, known=True, speaker=BEN)).strangers == 0
    access = await services.access.access_to(store, (await table.audit()).room.id, table.now)
    assert [[one.regard for one in each.presences] for each in access.rounds] == [[Regard.UNKNOWN] * 2, [Regard.KNOWN]]


@ON_BOTH
async def test_who_is_forgotten_or_whose_round_is_purged_leaves_no_name_among_those_who_came(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await comes(table, CAT)
    await comes(table, DAN, added_by=CAT)
    await services.persons.forget(store, table.by(CAT), chance=7)
    access = await services.access.access_for(store, table.alone(ANN), audit_id=table.audit_id)
    assert NAMES[CAT] not in access.names.values()
    assert CAT not in {number for one in access.rounds[0].presences for number in (one.person_id, one.added_by)}
    assert (await table.audit()).strangers == 2
    await table.closes()
    await services.purges.purge(store, table.audit_id, table.now, "operator")
    async with store.read() as look:
        assert await look.names(NAMES) == {}


async def test_the_facilitator_alone_reads_in_private_who_could_see_the_room(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    look = services.access.access_for
    with pytest.raises(NotFacilitator):
        await look(store, table.alone(BEN), audit_id=table.audit_id)
    with pytest.raises(Stale):
        await look(store, table.by(ANN), audit_id=table.audit_id)
    await services.review.make_link(store, table.by(BEN), audit_id=table.audit_id, token="read-1")
    await services.access.note_made(store, table.by(BEN), table.audit_id, "pdf", Door.CHAT)
    await table.closes()
    access = await look(store, table.alone(ANN), audit_id=table.audit_id)
    [found] = access.rounds
    assert [(one.form, one.person_id, one.door) for one in found.made] == [
        ("pdf", BEN, Door.CHAT),
        ("documents", ANN, Door.CHAT),
    ]
    assert [one.person_id for one in found.links] == [BEN]
    later = await services.access.access_to(store, found.audit.room.id, table.now + timedelta(days=1))
    assert later.rounds[0].links == ()
    assert later.person(BEN).name == NAMES[BEN]


async def test_of_what_was_destroyed_a_room_reads_its_own_and_the_operator_may_make_a_document_twice(
    store: SqlStore, database_url: str
) -> None:
    other = Table(store, RoomKey(GROUP.chat_id - 1))
    await other.begins()
    await other.closes()
    await services.purges.purge(store, other.audit_id, other.now, "operator")
    table = Table(store, update=100)
    await table.begins()
    await table.closes()
    await services.purges.purge(store, table.audit_id, table.now, "operator")
    await table.begins()
    async with open_store(database_url) as again:
        for process in (store, again):
            by = By(RoomKey(0), 0, "", 0, table.now)
            await services.access.note_made(process, by, table.audit_id, "pdf", Door.COMMAND)
    room = (await table.audit()).room.id
    access = await services.access.access_to(store, room, table.now)
    assert [line.room_id for line in access.destroyed] == [room]
    assert len(access.rounds[0].made) == 2


async def test_who_asks_to_be_let_in_is_asked_about_unless_the_room_wants_no_such_question(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    access = services.access
    [asked] = await access.asked_in(store, table.by(CAT))
    assert (asked.id, (await table.last()).what, (await table.last()).person_id) == (table.audit_id, "asked-in", CAT)
    with pytest.raises(NotFacilitator):
        await access.led_by(store, table.by(BEN), audit_id=table.audit_id)
    assert (await access.led_by(store, table.by(), audit_id=table.audit_id)).id == table.audit_id
    with pytest.raises(NoAudit):
        await access.led_by(store, table.by(), audit_id=99)
    await table.chooses("join_requests", "off")
    assert await access.asked_in(store, table.by(DAN)) == []
    assert (await table.last()).what == "settings"


async def test_the_facilitator_alone_lets_somebody_in_who_is_known_by_that_or_turns_them_away(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    access = services.access
    for act in (access.let_in, access.turned_away):
        with pytest.raises(NotFacilitator):
            await act(store, table.by(BEN), audit_id=table.audit_id, person_id=CAT)
        with pytest.raises(NoAudit):
            await act(store, table.by(), audit_id=99, person_id=CAT)
    await comes(table, DAN)
    await comes(table, CAT)
    at = table.later(minutes=1)
    turn = await access.let_in(store, table.by(), audit_id=table.audit_id, person_id=CAT)
    assert (turn.audit.strangers, turn.audit) == (1, await table.audit()), "Dan is still to be asked about"
    assert await table.last() == TrailEntry(at, ANN, "known", "", after_id=CAT)
    assert await stays(table) == (
        Presence(DAN, NOON, None, Regard.UNKNOWN),
        Presence(CAT, NOON, at, Regard.UNKNOWN),
        Presence(CAT, at, None, Regard.KNOWN, ANN),
    )
    assert await comes(table, CAT) == [], "Telegram tells of it a moment later"
    assert (await access.who_is(store, CAT)).name == NAMES[CAT]
    away = await access.turned_away(store, table.by(), audit_id=table.audit_id, person_id=BEN)
    assert await table.last() == TrailEntry(at, ANN, "turned-away", "", after_id=BEN)
    assert away.audit == await table.audit()
