"""However many rooms there are, what is looked for again and again costs what is due, and not what is kept."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from typing import Any

import psycopg
import pytest
from sqlalchemy import Select, make_url

from bot.audit.cards import Card
from bot.audit.messages import Post, PostName
from bot.audit.model import Action, ActionStatus, RoomKey, Settings, Status
from bot.db import SqlStore, open_store
from bot.db.audits import TO_REMIND
from bot.db.cards import STALE_CARDS
from bot.db.engine import make_engine
from bot.db.messages import DUE_POSTS
from bot.db.rooms import ANY_ROOM
from bot.posts.reminders import remind
from tests.db.people import ANN, FIRST, GROUP, NOON, begin, held
from tests.work import statements

YEARS_LATER = NOON + timedelta(days=3000)
WEEKS_LATER = NOON + timedelta(days=30)
"""When nobody asks yet why an audit rests."""


async def crowd(store: SqlStore, rooms: int) -> None:
    """Make rooms, each with a card, a post, a closed action and nothing that is due."""
    for number in range(rooms):
        place = RoomKey(GROUP.chat_id - number)
        audit = await begin(store, room=place)
        async with store.write() as work:
            done = Action(0, "A task", 0, "", NOON.date(), ActionStatus.DONE, None, NOON)
            await work.put_action(await held(work, audit.id), done)
        async with store.write() as work:
            version = (await held(work, audit.id)).version
            await work.put_card(Card(audit.id, place.chat_id, 0, 9, 0, FIRST, drawn=version))
            await work.want_post(audit.id, PostName("overall"))
            await work.put_posted(Post(audit.id, PostName("overall"), 1, 1, place.chat_id, 10))
            await work.remind_next(audit.id, YEARS_LATER)


def spelled(statement: Select[Any], url: str) -> str:
    """Write a statement out as a database gets it."""
    values = {"now": NOON, "most": 50, "after_audit": 0, "after_name": "", "after": 0}
    dialect = make_engine(url).dialect
    needed = {name: value for name, value in values.items() if name in statement.compile(dialect=dialect).params}
    return str(statement.params(needed).compile(dialect=dialect, compile_kwargs={"literal_binds": True}))


def steps(url: str, statement: Select[Any]) -> int:
    """Count the steps of SQLite's machine for a statement."""
    taken: list[None] = []
    with closing(sqlite3.connect(str(make_url(url).database))) as connection:
        connection.set_progress_handler(lambda: taken.append(None), 1)
        connection.execute(spelled(statement, url)).fetchall()
    return len(taken)


@pytest.mark.parametrize("statement", [ANY_ROOM, TO_REMIND, DUE_POSTS], ids=["health", "reminders", "posts"])
async def test_ten_times_the_rooms_are_no_more_work(sqlite_url: str, statement: Select[Any]) -> None:
    async with open_store(sqlite_url) as store:
        await crowd(store, 5)
        few = steps(sqlite_url, statement)
        for audit in range(1, 6):
            async with store.write() as work:
                await work.touch(replace(await held(work, audit), status=Status.CLOSED))
                await work.remind_next(audit, YEARS_LATER)
        await crowd(store, 50)
    assert steps(sqlite_url, statement) <= few + 2


@pytest.mark.parametrize(
    ("statement", "index"),
    [(TO_REMIND, "ix_audit_remind_at"), (DUE_POSTS, "ix_post_due"), (STALE_CARDS, "uq_card_live")],
)
async def test_postgres_finds_what_is_due_by_an_index(postgres_url: str, statement: Select[Any], index: str) -> None:
    address = make_url(postgres_url).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(address) as connection:
        connection.execute("SET enable_seqscan = off")  # else it would read so small a table whole
        plan = connection.execute(f"EXPLAIN {spelled(statement, postgres_url)}".encode()).fetchall()
    assert index in str(plan)


async def nobody(posts: Iterable[Post]) -> None:
    """Take reminders, of which there are none."""
    assert list(posts) == []


async def test_an_audit_in_which_nothing_is_due_is_looked_at_once(store: SqlStore) -> None:
    for number in range(4):
        await begin(store, room=RoomKey(GROUP.chat_id - number))
    with statements(store) as first:
        await remind(store, WEEKS_LATER, nobody)
    with statements(store) as second:
        await remind(store, WEEKS_LATER, nobody)
    assert len(first) > 4
    assert len([asked for asked in second if asked.startswith("SELECT")]) == 1


async def looked_at(store: SqlStore) -> Sequence[int]:
    async with store.read() as look:
        return await look.to_remind(NOON, 9)


async def test_whatever_changes_makes_an_audit_be_looked_at_again(store: SqlStore) -> None:
    first = await begin(store)
    async with store.write() as work:
        await work.touch(replace(await held(work, first.id), status=Status.CLOSED))
    second = await begin(store)
    both = (first.id, second.id)

    async def quiet() -> None:
        async with store.write() as work:
            for audit_id in both:
                await work.remind_next(audit_id, NOON + timedelta(minutes=1))
        assert await looked_at(store) == ()

    await quiet()
    async with store.write() as work:
        await work.put_action(await held(work, first.id), Action(0, "T", 0, "", None, ActionStatus.OPEN, None, NOON))
    assert await looked_at(store) == (first.id,)
    await quiet()
    async with store.write() as work:
        await work.touch(replace(await held(work, second.id), facilitator_id=ANN))
    assert await looked_at(store) == (second.id,)
    await quiet()
    async with store.write() as work:  # another time zone concerns the actions of earlier rounds, too
        await work.put_settings(await held(work, second.id), Settings(time_zone="Pacific/Auckland"))
    assert await looked_at(store) == both
    async with store.write() as work:
        await work.mark_removed(GROUP.chat_id, removed=True)
        assert await work.to_remind(YEARS_LATER, 9) == ()
        await work.mark_removed(GROUP.chat_id, removed=False)
    assert await looked_at(store) == both


async def test_the_longest_due_come_first_and_a_few_at_a_time(store: SqlStore) -> None:
    audits = [await begin(store, room=RoomKey(GROUP.chat_id - number)) for number in range(3)]
    async with store.write() as work:
        for hours, audit in enumerate(audits):
            await work.remind_next(audit.id, NOON - timedelta(hours=hours))
        assert list(await work.to_remind(NOON, 2)) == [audits[2].id, audits[1].id]
