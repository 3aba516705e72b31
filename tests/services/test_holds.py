"""Holds, and what is left of what was destroyed: who asked for it, what the record says, and that it counts once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot import services
from bot.audit.errors import IsHeld, NoAudit, StillOpen
from bot.audit.keeping import Destroyed, DestroyedKind, Hold, HoldSource
from bot.audit.model import By, RoomKey
from bot.audit.trail import TrailEntry
from bot.db import SqlStore, open_store
from bot.services import holds
from tests.databases import ON_BOTH
from tests.db.people import TOOL
from tests.services.table import ANN, BEN, NOON, Table, seated, told

REASON, WORD = "An inquiry asks.", "It is over."
ASKING = replace(TOOL, hold="Keep it.")
ELSEWHERE = RoomKey(-1_002_000_000_002)


async def room_of(table: Table) -> int:
    return (await table.audit()).room.id


async def on(table: Table) -> list[HoldSource]:
    """The holds that are on."""
    return [hold.source for hold in await holds.holds_of(table.store, await room_of(table))]


async def left(store: SqlStore) -> list[Destroyed]:
    """The lines that are left of what was destroyed."""
    async with store.read() as look:
        return list(await look.destroyed())


@ON_BOTH
async def test_a_hold_stands_in_the_record_with_its_reason_and_so_does_its_end(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    at, room = table.later(minutes=1), await room_of(table)
    await holds.put(store, table.by(), room, Hold(HoldSource.FACILITATOR, REASON, at))
    assert await table.last() == TrailEntry(at, ANN, "hold", "facilitator", why=REASON)
    assert await on(table) == [HoldSource.FACILITATOR]
    await table.writes(BEN, "The policy of 2025.")
    await table.edits(BEN, "The policy of 2026.")
    at = table.later(minutes=1)
    assert await holds.lift(store, table.by(), room, HoldSource.FACILITATOR, WORD) == 1
    assert await table.last() == TrailEntry(at, ANN, "hold-lifted", "facilitator", why=WORD)
    assert await on(table) == []
    (line,) = await left(store)
    assert len(line.token) == 32
    assert replace(line, token="") == Destroyed(
        "", at, DestroyedKind.LIFT, "facilitator", "facilitator", room_id=room, counts={"hidden": 1}
    )


async def test_an_operators_word_counts_each_time_it_is_given(store: SqlStore, database_url: str) -> None:
    table = await seated(store, "health", "police")
    room = await room_of(table)
    async with open_store(database_url) as again:
        for process in (store, again):
            by = By(table.room, 0, "", 0, table.later(minutes=1))
            await holds.put(process, by, room, Hold(HoldSource.OPERATOR, REASON, by.at))
            await holds.lift(process, by, room, HoldSource.OPERATOR, WORD)
    assert [(line.word, line.counts) for line in await left(store)] == [("operator", {"hidden": 0})] * 2


async def test_where_there_is_no_round_or_no_such_hold_there_is_nothing_to_hold_or_lift(store: SqlStore) -> None:
    table = await seated(store, "health")
    with pytest.raises(NoAudit):
        await holds.put(store, table.by(), 99, Hold(HoldSource.OPERATOR, REASON, NOON))
    with pytest.raises(NoAudit):
        await holds.lift(store, table.by(), await room_of(table), HoldSource.OPERATOR, WORD)
    assert await table.said() == ["opened", "agency"]


async def test_a_framework_asks_for_its_hold_once_in_each_room(store: SqlStore) -> None:
    table = Table(store)
    await table.begins(framework=ASKING)
    assert await table.last() == TrailEntry(NOON, ANN, "hold", "framework", why="Keep it.")
    await holds.lift(store, table.by(), await room_of(table), HoldSource.FRAMEWORK, WORD)
    await table.closes()
    await table.begins(framework=ASKING)
    assert (await on(table), await table.said()) == ([], ["opened"])


async def test_what_a_framework_asks_for_by_now_is_put_on_in_rooms_from_before_once(store: SqlStore) -> None:
    table = await seated(store, "health")
    at, other = table.later(days=1), replace(TOOL, id="other")
    for _ in range(2):
        await holds.hold_what_is_there(store, [other, ASKING], at)
    assert await on(table) == [HoldSource.FRAMEWORK]
    assert await table.last() == TrailEntry(at, 0, "hold", "framework", why="Keep it.")
    assert (await table.said()).count("hold") == 1
    elsewhere = Table(store, ELSEWHERE, update=100)
    await elsewhere.begins()
    await holds.hold_what_is_there(store, [TOOL], at)
    assert await on(elsewhere) == [], "as published it asks for none"


async def test_what_may_not_be_destroyed_says_which_round_it_is_and_what_would_be_gone(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    with pytest.raises(StillOpen) as refused:
        await services.purges.would_purge(store, table.audit_id, table.now)
    assert told(refused) == {"round": 1}
    await table.closes()
    would = await services.purges.would_purge(store, table.audit_id, table.now)
    assert would.counts is not None
    assert (would.counts["member"], would.counts["trail"]) == (2, len(await table.said()))
    await holds.put(store, table.by(), await room_of(table), Hold(HoldSource.OPERATOR, REASON, NOON))
    with pytest.raises(IsHeld) as held:
        await services.purges.purge(store, table.audit_id, table.now, "operator")
    assert told(held) == {"round": 1}
    assert await left(store) == []
