"""Audits are begun, found, closed and opened again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot import services
from bot.audit.errors import AuditIsOpen, HasLeft, NoAudit, NotAMember, NotFacilitator
from bot.audit.model import By, RoomKey, RoomKind, Status
from bot.audit.trail import TrailEntry
from bot.db import SqlStore
from tests.databases import ON_BOTH
from tests.db.people import TOOL
from tests.services.table import ANN, BEN, CAT, FIRST, GROUP, NOON, Table, on_a_phone, seated, told


async def test_who_begins_runs_it_from_the_first_statement_on(store: SqlStore) -> None:
    table = Table(store)
    turn = await table.begins()
    audit = turn.audit
    assert (audit.facilitator_id, audit.current, audit.round) == (ANN, FIRST, 1)
    assert (audit.framework, audit.room.title, audit.room.kind) == (TOOL, "Northtown", RoomKind.SUPERGROUP)
    assert turn.due == ()
    assert await table.trail() == [TrailEntry(NOON, ANN, "opened", "tool", after="1")]


@ON_BOTH
async def test_beginning_twice_is_harmless(store: SqlStore) -> None:
    table = Table(store)
    first = await table.begins()
    again = await table.begins()
    assert again.audit == first.audit
    assert await table.said() == ["opened"]


async def test_another_person_cannot_begin_beside_it(store: SqlStore) -> None:
    table = await seated(store)
    with pytest.raises(AuditIsOpen) as refused:
        await table.begins(BEN)
    assert told(refused) == {"name": "Ann Archer", "round": 1}


async def test_a_title_that_may_name_somebody_is_not_kept(store: SqlStore) -> None:
    table = Table(store, title="Case of J. Smith, born 3.4.2011")
    assert (await table.begins()).audit.room.title == ""


@ON_BOTH
async def test_a_room_is_known_once_entered_with_its_last_audit(store: SqlStore) -> None:
    table = Table(store)
    room, audit = await services.audits.enter(store, table.by(), kind=table.kind, title="Northtown")
    assert (room.key, room.title, audit) == (GROUP, "Northtown", None)
    await table.begins()
    await table.closes()
    await table.begins()
    room, audit = await services.audits.enter(store, table.by(), kind=table.kind, title="Case of J. Smith, aged 12")
    assert audit is not None
    assert (room.title, audit.id, audit.round) == ("", table.audit_id, 2)


async def test_a_new_private_room_speaks_the_language_of_the_phone_where_there_is_a_catalogue(store: SqlStore) -> None:
    def by(person_id: int) -> By:
        return By(RoomKey.private(person_id), person_id, "", 0, NOON)

    phones = {ANN: "cy", BEN: "cy-GB", CAT: "tlh", 5: ""}
    spoken = []
    for person_id, language in phones.items():
        room, _ = await services.audits.enter(store, by(person_id), kind=RoomKind.PRIVATE, title="", language=language)
        spoken.append(room.settings.language)
    assert spoken == ["cy", "cy", "en", "en"]
    group = By(GROUP, ANN, "", 0, NOON)
    room, _ = await services.audits.enter(store, group, kind=RoomKind.GROUP, title="", language="cy")
    assert room.settings.language == "en"


async def test_closing_ends_it_and_wants_its_documents(store: SqlStore) -> None:
    table = await seated(store, "Health", "Police")
    at = table.later(hours=3)
    turn = await table.closes()
    assert (turn.audit.status, turn.audit.closed_at) == (Status.CLOSED, at)
    assert [(post.name, post.version) for post in turn.due] == [("documents", 1)]
    assert (await table.last()).what == "closed"


@ON_BOTH
async def test_closing_twice_changes_nothing(store: SqlStore) -> None:
    table = await seated(store)
    first = await table.closes()
    table.later(hours=1)
    again = await table.closes()
    assert (again.audit, again.due) == (first.audit, ())
    assert await table.said() == ["opened", "closed"]


async def test_only_the_facilitator_closes_and_opens(store: SqlStore) -> None:
    table = await seated(store, "Health", "Police")
    with pytest.raises(NotFacilitator):
        await services.audits.close(store, table.by(BEN), audit_id=table.audit_id)
    await table.closes()
    with pytest.raises(NotFacilitator):
        await services.audits.reopen(store, table.by(BEN), audit_id=table.audit_id)


async def test_a_closed_audit_can_be_opened_again_and_closed_once_more(store: SqlStore) -> None:
    table = await seated(store)
    await table.closes()
    turn = await services.audits.reopen(store, table.by(), audit_id=table.audit_id)
    assert (turn.audit.status, turn.audit.closed_at) == (Status.OPEN, None)
    assert (await table.last()).what == "reopened"
    assert [post.version for post in (await table.closes()).due] == [2]


async def test_opening_what_is_open_changes_nothing(store: SqlStore) -> None:
    table = await seated(store)
    before = await table.audit()
    turn = await services.audits.reopen(store, table.by(), audit_id=table.audit_id)
    assert turn.audit == before
    assert await table.said() == ["opened"]


async def test_an_earlier_round_stays_closed_once_a_later_one_was_begun(store: SqlStore) -> None:
    table = await seated(store)
    first = table.audit_id
    await table.closes()
    await table.begins()
    await table.joins(BEN, "Police")
    await services.members.hand_over(store, table.by(), audit_id=table.audit_id, person_id=BEN)
    with pytest.raises(AuditIsOpen) as refused:
        await services.audits.reopen(store, table.by(), audit_id=first)
    assert told(refused) == {"name": "Ben Baker", "round": 2}


@ON_BOTH
async def test_audits_whose_framework_file_has_changed_are_counted_while_they_are_open(store: SqlStore) -> None:
    table = await seated(store)
    same, changed = {"tool": TOOL}, {"tool": replace(TOOL, hash="b" * 64)}
    assert await services.audits.pinned_elsewhere(store, same) == ()
    assert await services.audits.pinned_elsewhere(store, changed) == (("tool", TOOL.hash, 1),)
    await table.closes()
    assert await services.audits.pinned_elsewhere(store, changed) == ()


async def test_the_open_audit_of_a_room_is_found_else_its_last_one(store: SqlStore) -> None:
    table = Table(store)
    with pytest.raises(NoAudit):
        await services.audits.audit_here(store, GROUP)
    await table.begins()
    await table.closes()
    assert (await services.audits.audit_here(store, GROUP)).id == table.audit_id
    assert await services.audits.open_audit_in(store, GROUP) is None
    await table.begins()
    found = await services.audits.audit_here(store, GROUP)
    assert (found.id, found.round) == (table.audit_id, 2)
    assert await services.audits.open_audit_in(store, GROUP) == found


async def test_a_chats_main_thread_knows_the_one_audit_that_is_open_in_a_topic(store: SqlStore) -> None:
    topic, another = RoomKey(GROUP.chat_id, 7), RoomKey(GROUP.chat_id, 8)
    table = Table(store, topic, RoomKind.TOPIC)
    await table.begins()
    assert (await services.audits.audit_here(store, GROUP)).id == table.audit_id
    with pytest.raises(NoAudit):
        await services.audits.audit_here(store, another)
    await Table(store, another, RoomKind.TOPIC, update=50).begins()
    with pytest.raises(NoAudit):
        await services.audits.audit_here(store, GROUP)


async def test_anybody_reads_an_audit_in_its_own_chat_and_members_elsewhere(store: SqlStore) -> None:
    table = await seated(store, "Health", "Police")
    see = services.audits.audit_seen
    assert (await see(store, table.by(CAT), table.audit_id)).id == table.audit_id
    assert (await see(store, table.alone(BEN), table.audit_id)).id == table.audit_id
    with pytest.raises(NotAMember):
        await see(store, table.alone(CAT), table.audit_id)
    await services.members.leave(store, table.by(), person_id=BEN)
    with pytest.raises(HasLeft):
        await see(store, table.alone(BEN), table.audit_id)


async def test_what_is_not_there_is_not_found(store: SqlStore) -> None:
    with pytest.raises(NoAudit):
        await services.audits.audit_of(store, 99)
    with pytest.raises(NoAudit):
        await services.audits.take_snapshot(store, 99, NOON)


async def test_the_name_of_whoever_does_something_is_kept_as_it_is_now(store: SqlStore) -> None:
    table = await seated(store, "Health")
    by = replace(table.by(), name="Ann Baxter")
    await services.cards.go_to(store, by, audit_id=table.audit_id, statement="1.2")
    assert (await table.audit()).person(ANN).name == "Ann Baxter"


async def test_alone_the_room_is_ones_own(store: SqlStore) -> None:
    table = await on_a_phone(store)
    audit = await table.audit()
    assert audit.room.is_private
    assert audit.facilitator_id == ANN
