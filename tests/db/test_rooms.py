"""A room stays the same room, whatever its chat id, title or topic."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from sqlalchemy.exc import IntegrityError

from bot.audit.cards import Card
from bot.audit.messages import Post, PostName
from bot.audit.model import Rhythm, RoomKey, RoomKind, Settings, Status
from bot.db import SqlStore, open_store
from bot.db.store import SqlLook
from bot.services.ports import StoreAway
from tests.db.people import ANN, FIRST, GROUP, NOON, TOOL, begin, by, held, load, note

SUPER = RoomKey(-(2**52 - 1))


async def test_a_room_is_made_once_and_renamed_with_its_chat(store: SqlStore) -> None:
    async with store.write() as work:
        first = await work.ensure_room(GROUP, RoomKind.GROUP, "Before")
        again = await work.ensure_room(GROUP, RoomKind.SUPERGROUP, "After 🙂")
    async with store.read() as look:
        assert await look.room(GROUP) == again == replace(first, kind=RoomKind.SUPERGROUP, title="After 🙂")
        assert await look.room(SUPER) is None


async def test_a_room_keeps_what_it_has_chosen(store: SqlStore) -> None:
    chosen = Settings(rhythm=Rhythm.STRAIGHT, reminders=False, label="Föhr", takeover_hours=3)
    async with store.write() as work:
        room = await work.ensure_room(GROUP, RoomKind.GROUP, "R")
        assert room.settings == Settings()
        await work.put_framework(TOOL)
        audit = await work.add_audit(room, TOOL, by())
        assert (await work.put_settings(audit, chosen)).room.settings == chosen
        assert (await work.ensure_room(GROUP, RoomKind.GROUP, "Renamed")).settings == chosen


async def test_two_topics_of_a_forum_do_not_see_each_other(store: SqlStore) -> None:
    one = await begin(store, room=RoomKey(GROUP.chat_id, 1), kind=RoomKind.TOPIC)
    two = await begin(store, room=RoomKey(GROUP.chat_id, 2), kind=RoomKind.TOPIC)
    async with store.read() as look:
        assert await look.open_audit(one.room.key) == one
        assert await look.open_audit(two.room.key) == two
        assert await look.open_audit(GROUP) is None


async def test_a_group_that_becomes_a_supergroup_keeps_its_audit(store: SqlStore) -> None:
    audit = await begin(store)
    topic = await begin(store, room=RoomKey(GROUP.chat_id, 5), kind=RoomKind.TOPIC)
    card = Card(audit.id, GROUP.chat_id, 0, 9, 0, FIRST)
    async with store.write() as work:
        await work.put_note(
            await held(work, audit.id), note("before"), chat_id=GROUP.chat_id, message_id=1, update_id=1
        )
        await work.put_card(card)
        await work.want_post(audit.id, PostName("summary:1"))
        await work.put_posted(Post(audit.id, PostName("summary:1"), 1, 1, GROUP.chat_id, 10))
    async with store.write() as work:
        assert await work.move_room(GROUP.chat_id, SUPER.chat_id) == 2
        assert await work.move_room(GROUP.chat_id, SUPER.chat_id) == 0
        await work.put_note(await held(work, audit.id), note("after"), chat_id=SUPER.chat_id, message_id=1, update_id=2)
    async with store.read() as look:
        moved = await look.open_audit(SUPER)
        assert moved is not None
        assert (moved.id, moved.room.kind) == (audit.id, RoomKind.SUPERGROUP)
        assert (await look.open_audit(RoomKey(SUPER.chat_id, 5)) or audit).id == topic.id
        assert [kept.text for kept in await look.notes_on(audit.id, FIRST)] == ["before", "after"]
        assert await look.card(audit.id) is None
        assert await look.card_at(GROUP.chat_id, 9) == card
        assert await look.post(audit.id, PostName("summary:1")) == Post(audit.id, PostName("summary:1"), 1, 1)


async def test_a_room_made_for_the_new_id_in_the_meantime_gives_way(store: SqlStore) -> None:
    await begin(store)
    async with store.write() as work:
        await work.ensure_room(SUPER, RoomKind.SUPERGROUP, "early")
        assert await work.move_room(GROUP.chat_id, SUPER.chat_id) == 1
    async with store.read() as look:
        assert (await look.open_audit(SUPER) or None) is not None
        assert await look.room(GROUP) is None


async def test_a_room_with_an_audit_of_its_own_is_not_overwritten(store: SqlStore) -> None:
    old, new = await begin(store), await begin(store, room=SUPER)
    async with store.write() as work:
        assert await work.move_room(GROUP.chat_id, SUPER.chat_id) == 0
    assert (await load(store, old.id)).room.key == GROUP
    assert (await load(store, new.id)).room.key == SUPER


async def what_is_due(look: SqlLook) -> list[Sequence[object]]:
    return [
        await look.rooms_compared(),
        await look.to_remind(NOON, 9),
        await look.due_posts(),
        await look.stale_cards(),
    ]


async def test_rooms_the_bot_was_removed_from_are_left_in_peace(store: SqlStore) -> None:
    audit = await begin(store)
    async with store.write() as work:
        await work.put_settings(await held(work, audit.id), Settings(compare=True))
        await work.put_card(Card(audit.id, GROUP.chat_id, 0, 9, 0, FIRST))
        await work.want_post(audit.id, PostName("overall"))
        await work.mark_removed(GROUP.chat_id, removed=True)
    async with store.read() as look:
        assert await what_is_due(look) == [(), (), (), ()]
        assert await look.open_audit(GROUP) is not None
    async with store.write() as work:
        await work.ensure_room(GROUP, RoomKind.GROUP, "back")
    async with store.read() as look:
        assert [len(due) for due in await what_is_due(look)] == [1, 1, 1, 1]


async def test_a_room_has_one_open_audit_and_rounds_are_counted(store: SqlStore) -> None:
    first = await begin(store)
    with pytest.raises((StoreAway, IntegrityError)):
        await begin(store)
    async with store.write() as work:
        await work.touch(replace(await held(work, first.id), status=Status.CLOSED, closed_at=NOON))
    second = await begin(store)
    async with store.read() as look:
        assert [audit.round for audit in await look.rounds(first.room.id)] == [1, 2]
        assert await look.open_audit(GROUP) == second


async def test_an_audit_keeps_the_framework_it_began_with(store: SqlStore) -> None:
    first = await begin(store)
    newer = replace(TOOL, version="3", hash="b" * 64, title="Another")
    async with store.write() as work:
        await work.put_framework(newer)
        await work.touch(replace(await held(work, first.id), status=Status.CLOSED))
        second = await work.add_audit(first.room, newer, by())
    store.memory.frameworks.clear()
    assert (await load(store, first.id)).framework == TOOL
    assert (await load(store, second.id)).framework == newer
    assert second.facilitator_id == ANN


async def test_a_new_room_begins_with_the_operators_language_and_time_zone(sqlite_url: str) -> None:
    beginning = Settings(language="en", time_zone="Europe/Dublin")
    async with open_store(sqlite_url, beginning=beginning) as store:
        audit = await begin(store)
        assert audit.room.settings == beginning
    async with open_store(sqlite_url) as store:
        assert (await load(store, audit.id)).room.settings.time_zone == "Europe/Dublin"
