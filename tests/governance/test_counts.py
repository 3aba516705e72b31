"""What an operator is told of a database: counts, and never who or where."""

from __future__ import annotations

from bot import services
from bot.audit.keeping import Hold, HoldSource
from bot.audit.model import RoomKey
from bot.db import SqlStore
from bot.services.figures import count_all, groups_of
from tests.services.table import GROUP, Table, on_a_phone, seated

ELSEWHERE = RoomKey(-1_002_000_000_002)


async def test_rooms_rounds_holds_and_what_is_past_its_time_are_counted(store: SqlStore) -> None:
    store.memory.longest_kept = 3
    table = await seated(store, "health")
    await table.closes()
    await table.begins()
    alone = await on_a_phone(store)
    await alone.closes()
    found = await count_all(store, table.now)
    assert (found.rooms, found.rounds_open, found.rounds_closed, found.overdue) == (2, 1, 2, 0)
    assert found.oldest_closed == table.now
    assert found.posts_due > 0
    table.later(days=3 * 31 + 61)
    assert (await count_all(store, table.now)).overdue == 0
    table.later(days=2)
    assert (await count_all(store, table.now)).overdue == 2
    room = (await table.audit()).room.id
    await services.holds.put(store, table.by(), room, Hold(HoldSource.OPERATOR, "An inquiry asks.", table.now))
    found = await count_all(store, table.now)
    assert (found.held, found.overdue) == (1, 1)
    await services.purges.purge(store, alone.audit_id, table.now, "operator")
    found = await count_all(store, table.now)
    assert (found.purged, found.overdue, found.oldest_closed) == (1, 0, None)


async def test_only_groups_that_the_bot_is_in_are_asked_about(store: SqlStore) -> None:
    await on_a_phone(store)
    await seated(store, "health")
    other = Table(store, ELSEWHERE)
    await other.begins()
    assert await groups_of(store, 5) == (ELSEWHERE.chat_id, GROUP.chat_id)
    assert await groups_of(store, 1) == (ELSEWHERE.chat_id,)
    await services.chats.removed(store, other.by())
    assert await groups_of(store, 5) == (GROUP.chat_id,)
    assert (await count_all(store, other.now)).rooms == 2
