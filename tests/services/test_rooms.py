"""Rooms: their settings, the life of their chats, their rounds, what is posted there, and updates that come again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import pytest

from bot import services
from bot.audit.choices import CHOICES, GROUP_ONLY, ZONES
from bot.audit.errors import NotFacilitator, NoZone, Stale
from bot.audit.messages import Aim, AimKind, Post, PostName
from bot.audit.model import Rhythm, RoomKey, RoomKind
from bot.audit.trail import TrailEntry
from bot.db import SqlStore
from bot.services.ports import AlreadyHandled, StoreAway
from bot.services.zones import exact
from bot.text import languages
from tests.databases import ON_BOTH
from tests.services.table import ANN, BEN, GROUP, NOON, Table, on_a_phone, seated

TOPIC = RoomKey(GROUP.chat_id, 7)


@pytest.mark.parametrize(
    ("name", "choice", "before", "value"),
    [
        ("rhythm", "straight", "default", Rhythm.STRAIGHT),
        ("reminders", "off", "on", False),
        ("takeover_hours", "72", "24", 72),
        ("repeat_months", "0", "6", 0),
        ("language", "cy", "en", "cy"),
        ("time_zone", "Europe/Paris", "Europe/London", "Europe/Paris"),
    ],
)
async def test_the_facilitator_chooses_what_the_room_does(
    store: SqlStore, name: str, choice: str, before: str, value: object
) -> None:
    table = await seated(store, "health")
    turn = await table.chooses(name, choice)
    assert getattr(turn.audit.room.settings, name) == value
    assert (await table.audit()).room.settings == turn.audit.room.settings
    assert await table.last() == TrailEntry(NOON, ANN, "settings", name, before, choice)
    said = await table.said()
    assert (await table.chooses(name, choice)).audit == turn.audit
    assert await table.said() == said


async def test_a_choice_that_there_is_not_is_refused(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    for name, choice in (
        ("language", "xx"),
        ("time_zone", "Mars/Olympus"),
        ("rhythm", "waltz"),
        ("label", "x"),
        ("reminders", "cy"),
        ("rhythm", "Europe/Paris"),
    ):
        with pytest.raises(Stale):
            await table.chooses(name, choice)
    with pytest.raises(NotFacilitator):
        await services.settings.choose(store, table.by(BEN), audit_id=table.audit_id, name="reminders", choice="off")
    assert (await table.audit()).room.settings.reminders


async def test_a_zone_is_typed_by_its_name_or_city(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    zone = Aim(table.audit_id, AimKind.ZONE)
    turn = await table.writes(ANN, "new york", zone)
    assert turn.audit.room.settings.time_zone == "America/New_York"
    assert await table.last() == TrailEntry(NOON, ANN, "settings", "time_zone", "Europe/London", "America/New_York")
    said = await table.said()
    await table.writes(ANN, "America/New_York", zone)
    assert await table.said() == said
    for nowhere in ("utc+1", "localtime", "factory"):
        with pytest.raises(NoZone):
            await table.writes(ANN, nowhere, zone)
    with pytest.raises(NotFacilitator):
        await table.writes(BEN, "europe/paris", zone)


def test_a_city_that_stands_twice_is_no_zone_unless_one_bears_just_its_name() -> None:
    assert exact("louisville", frozenset({"America/Louisville", "America/Kentucky/Louisville"})) == ""
    assert exact("utc", frozenset({"Etc/UTC", "UTC"})) == "UTC"


async def test_a_room_is_offered_what_it_can_choose_now(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    everything = await services.settings.on_offer(store, await table.audit())
    assert set(everything) == {*CHOICES, "language", "time_zone"}
    assert everything["language"] == tuple(languages())
    assert everything["time_zone"] == ZONES
    assert everything["retention_months"] == ("0", "3", "6", "12", "24")
    await table.chooses("retention_months", "12")
    store.memory.longest_kept = 6
    offered = await services.settings.on_offer(store, await table.audit())
    assert offered["retention_months"] == ("0", "3", "6", "12"), "what is in force is shown"
    await services.ahead.set_day(store, table.by(), audit_id=table.audit_id, days=7)
    assert set(everything) - set(await services.settings.on_offer(store, await table.audit())) == {"rhythm"}
    alone = await on_a_phone(store, BEN)
    assert set(everything) - set(await services.settings.on_offer(store, await alone.audit())) == GROUP_ONLY


@ON_BOTH
async def test_a_group_that_moves_takes_everything_with_it_once(store: SqlStore) -> None:
    table = await seated(store, "health")
    topic = Table(store, TOPIC, RoomKind.TOPIC, update=50)
    await topic.begins()
    assert await services.chats.move(store, GROUP.chat_id, -9) == 2
    assert await services.chats.move(store, GROUP.chat_id, -9) == 0
    assert (await table.audit()).room.key == RoomKey(-9)
    assert (await topic.audit()).room.key == RoomKey(-9, 7)


@ON_BOTH
async def test_a_bot_that_was_removed_keeps_everything_and_goes_on_when_it_comes_back(store: SqlStore) -> None:
    table = await on_a_phone(store)
    await table.scores_all()
    assert len(await services.posts.due_posts(store)) == 1
    await services.chats.removed(store, table.by())
    assert list(await services.posts.due_posts(store)) == []
    assert [audit.id for audit in await services.chats.returned(store, table.by())] == [table.audit_id]
    assert len(await services.posts.due_posts(store)) == 1
    assert [audit.id for audit in await services.chats.going_on(store, table.room.chat_id)] == [table.audit_id]
    await table.closes()
    assert list(await services.chats.returned(store, table.by())) == []


@ON_BOTH
async def test_a_new_title_is_kept_for_every_room_of_a_chat_unless_it_may_name_somebody(store: SqlStore) -> None:
    table = await seated(store, "health")
    topic = Table(store, TOPIC, RoomKind.TOPIC, update=50)
    await topic.begins()
    assert await services.chats.renamed(store, GROUP.chat_id, "Southtown") == ()
    assert {(await each.audit()).room.title for each in (table, topic)} == {"Southtown"}
    nameless = await services.chats.renamed(store, GROUP.chat_id, "Case of J. Smith, aged 12")
    assert [audit.id for audit in nameless] == [table.audit_id, topic.audit_id]
    assert (await table.audit()).room.name == ""


@ON_BOTH
async def test_a_topic_that_is_gone_goes_on_in_the_main_thread_unless_that_has_rounds(store: SqlStore) -> None:
    topic = Table(store, TOPIC, RoomKind.TOPIC)
    await topic.begins()
    assert await services.chats.topic_gone(store, TOPIC)
    assert (await topic.audit()).room.key == GROUP
    another = Table(store, RoomKey(GROUP.chat_id, 8), RoomKind.TOPIC, update=50)
    await another.begins()
    assert not await services.chats.topic_gone(store, another.room)


@ON_BOTH
async def test_rooms_are_compared_that_agreed_to_it(store: SqlStore) -> None:
    table = await seated(store, "health")
    assert list(await services.chats.rooms_compared(store)) == []
    await table.chooses("compare", "on")
    assert [room.key for room in await services.chats.rooms_compared(store)] == [GROUP]


async def test_rounds_are_found_and_so_is_the_closed_one_before(store: SqlStore) -> None:
    table = Table(store)
    rounds = services.rounds
    assert await rounds.rounds_here(store, GROUP) == ()
    first = (await table.begins()).audit
    assert await rounds.is_last(store, first)
    assert await rounds.round_before(store, first) is None
    await table.closes()
    second = (await table.begins()).audit
    await table.closes()
    third = (await table.begins()).audit
    assert [audit.round for audit in await rounds.rounds_here(store, GROUP)] == [1, 2, 3]
    before = [await rounds.round_before(store, audit) for audit in (second, third)]
    assert [audit.round for audit in before if audit] == [1, 2]
    assert [await rounds.is_last(store, audit) for audit in (first, second, third)] == [False, False, True]
    assert [taken.audit.round for taken in await rounds.snapshots(store, third, NOON)] == [1, 2, 3]


async def test_a_round_before_that_is_open_does_not_count(store: SqlStore) -> None:
    table = Table(store)
    await table.begins()
    second = (await table.audit()).id
    await table.closes()
    third = (await table.begins()).audit
    await table.closes()
    later = (await table.begins()).audit
    await table.closes()
    await services.audits.reopen(store, table.by(), audit_id=later.id)
    found = await services.rounds.round_before(store, later)
    assert found is not None
    assert (found.id, second) == (third.id, third.id - 1)


@ON_BOTH
async def test_what_is_posted_wants_what_follows_it_once(store: SqlStore) -> None:
    table = await on_a_phone(store)
    (post,) = (await table.closes()).due
    name = PostName.part(1, "pdf")
    assert list(await services.posts.due_posts(store)) == [post]
    assert list(await services.posts.due_posts(store, (table.audit_id, post.name))) == []
    done = Post(post.audit_id, post.name, 1, 1, table.room.chat_id, 77)
    for _ in range(2):
        await services.posts.posted(store, done, [name])
    assert await services.posts.post_of(store, table.audit_id, post.name) == done
    (part,) = await services.posts.due_posts(store)
    assert (part.name, part.version) == (name, 1)
    again = await services.posts.want(store, table.by(), table.audit_id, name)
    assert again.version == 2
    assert list(await services.posts.due_posts(store, most=0)) == []


async def test_what_lags_behind_is_looked_for_a_hundred_posts_at_a_time(store: SqlStore) -> None:
    table = await seated(store, "health")
    async with store.write() as work:
        for number in range(101):
            await work.want_post(table.audit_id, PostName(f"summary:{number}"))
    found = await services.posts.due_posts(store)
    assert len(found) == 100
    assert len(await services.posts.due_posts(store, (table.audit_id, found[-1].name))) == 1


@dataclass(frozen=True)
class Update:
    """An update of Telegram's."""

    update_id: int
    mark: int = 5
    at: datetime = NOON


@ON_BOTH
async def test_an_update_is_handled_once_also_when_it_changed_nothing(store: SqlStore) -> None:
    done: list[int] = []

    async def handle() -> None:
        done.append(1)

    await services.updates.handle_once(store, Update(7), handle)
    with pytest.raises(AlreadyHandled):
        await services.updates.handle_once(store, Update(7), handle)
    assert done == [1]


async def test_an_update_whose_end_waits_for_something_comes_again_until_it_is_finished(store: SqlStore) -> None:
    async def refuses() -> str:
        return "to be told"

    for _ in range(2):
        assert await services.updates.handle_once(store, Update(7), refuses) == "to be told"
    await services.updates.finish(store, Update(7))
    with pytest.raises(AlreadyHandled):
        await services.updates.handle_once(store, Update(7), refuses)


@ON_BOTH
async def test_an_update_that_a_bug_broke_off_is_not_tried_again_and_one_that_found_no_database_is(
    store: SqlStore,
) -> None:
    async def breaks() -> None:
        raise RuntimeError

    async def finds_nothing() -> None:
        raise StoreAway

    async def does_well() -> None:
        return

    for _ in range(2):
        with pytest.raises(StoreAway):
            await services.updates.handle_once(store, Update(8), finds_nothing)
    with pytest.raises(RuntimeError):
        await services.updates.handle_once(store, Update(8), breaks)
    with pytest.raises(AlreadyHandled):
        await services.updates.handle_once(store, Update(8), does_well)


async def test_what_was_changed_is_kept_with_its_update(store: SqlStore) -> None:
    table = Table(store)

    async def begins() -> None:
        await table.begins()

    by = table.by()
    table.update -= 1
    await services.updates.handle_once(store, by, begins)
    with pytest.raises(AlreadyHandled):
        await services.updates.must_be_new(store, by)
