"""A database in which 10,000 rooms have finished an audit: one is played, then copied within SQLite."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import ColumnElement, Connection, Table, create_engine, func, insert, literal, select

from bot import services
from bot.audit.cards import Card
from bot.audit.framework import Framework
from bot.audit.model import By, Note, RoomKey, RoomKind
from bot.db import SqlStore, migrate, open_store
from bot.db.tables import action, answer, audit, card, member, note, post, room, trail
from bot.library import read_library
from tests.bench.contestants import ROOT, settings_in
from tests.columns import EVIDENCE
from tests.db.people import held

ROOMS = 10_000
SPACING = 1_000_000
"""Between the ids of two rooms' chats and people."""


def fill(folder: Path, rooms: int = ROOMS) -> None:
    """Make the bot's database in a folder, with so many finished rooms: 46 answers, notes, a trail, cards and posts."""
    url = settings_in(folder).database_url
    asyncio.run(play_one(url))
    engine = create_engine(url.replace("+aiosqlite", ""))
    with engine.begin() as connection:
        for table in (room, audit, member, answer, note, trail, card, post):
            copy(connection, table, rooms - 1)
    with engine.begin() as connection:
        connection.exec_driver_sql("ANALYZE")
    engine.dispose()


async def play_one(url: str) -> None:
    """Have one practitioner score every statement, with a note on every second one, and close."""
    await migrate(url)
    (framework, *_) = read_library(ROOT / "statements").values()
    async with open_store(url) as store:
        by = By(RoomKey(5), 5, "Ann", 1, datetime.now(UTC))
        turn = await services.audits.begin(store, by, framework=framework, kind=RoomKind.PRIVATE, title="")
        for nth, statement in enumerate(framework.statements):
            by = By(by.room, 5, "Ann", nth + 2, datetime.now(UTC))
            await services.cards.go_to(store, by, audit_id=turn.audit.id, statement=statement.id)
            await services.answers.score(store, by, audit_id=turn.audit.id, statement=statement.id, value=nth % 5)
        await services.audits.close(store, by, audit_id=turn.audit.id)
        await leave_messages(store, framework, by, turn.audit.id)


async def leave_messages(store: SqlStore, framework: Framework, by: By, audit_id: int) -> None:
    """Leave the notes, the cards and the posts of a finished audit behind."""
    said = "The protocol was signed off in January and is reviewed every spring."
    async with store.write() as work:
        for nth, statement in enumerate(framework.statements):
            shown = Card(audit_id, 5, 0, 100 + nth, 0, statement.id, drawn=200)
            await work.put_card(shown)
            if nth % 2:
                kept = Note(0, EVIDENCE, statement.id, said, 5, "", by.at)
                await work.put_note(
                    await held(work, audit_id), kept, chat_id=5, message_id=300 + nth, update_id=500 + nth
                )
        for nth, due in enumerate(await work.due_posts()):
            await work.put_posted(replace(due, drawn=due.version, chat_id=5, message_id=400 + nth))


def copy(connection: Connection, table: Table, copies: int) -> None:
    """Copy a table's rows of the one room, each time with ids of their own."""
    numbers = select(literal(1).label("nth")).cte(recursive=True)
    numbers = numbers.union_all(select(numbers.c.nth + 1).where(numbers.c.nth < copies))
    counted = {"id"} if table in (action, note, trail) else set()
    columns = [column for column in table.c if column.name not in counted]
    nth = numbers.c.nth
    moved: dict[str, ColumnElement[int]] = dict.fromkeys(("id", "room_id", "audit_id"), nth)
    moved |= dict.fromkeys(("chat_id", "person_id", "facilitator_id", "by"), nth * SPACING)
    rows = select(*(column + moved[column.name] if column.name in moved else column for column in columns))
    originals = select(func.count()).select_from(table).scalar_subquery()
    connection.execute(insert(table).from_select(columns, rows.select_from(table.join(numbers, originals > 0))))
