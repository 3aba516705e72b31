"""Reading everything that is kept, table by table, for whoever must answer what is held of somebody.

The tables themselves tell what there is, so that a new one is never passed over.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import JSON, Column, ColumnElement, Table, false, insert, or_, select

from bot.audit.finds import Find, Search, Where
from bot.audit.persons import FORGOTTEN
from bot.db.access_tables import search
from bot.db.columns import StoredText
from bot.db.door_tables import invitation, visit
from bot.db.keeping import destroyed
from bot.db.rows import cells, columns_of
from bot.db.session import AnyRow, Session
from bot.db.tables import PERSON, audit, framework, handled, link, metadata, room, salt, trail

NOTHING_OF_PEOPLE = (framework, handled, salt, destroyed, search)
"""The published tools, numbers of updates, what seals the trail, and the lines about what is gone."""

KEYS: Mapping[Table, frozenset[str]] = {
    link: frozenset({"token"}),
    visit: frozenset({"token"}),
    invitation: frozenset({"token", "browser"}),
    trail: frozenset({"seal", "sealed_person", "sealed_before", "sealed_after"}),
    audit: frozenset({"head"}),
}
"""What opens a door, or seals: hashes that say nothing of anybody."""

PLACES = (
    select(
        audit.c.id,
        audit.c.round,
        audit.c.status,
        audit.c.room_id,
        room.c.chat_id,
        room.c.thread_id,
        room.c.title,
        framework.c.id.label("framework"),
    )
    .join_from(audit, room)
    .join(framework, framework.c.hash == audit.c.framework_hash)
)
SEARCHES = select(*columns_of(search, Search)).order_by(search.c.id)
ADD_SEARCH = insert(search).inline()


def searched() -> Iterator[Table]:
    """Give the tables with what people wrote, chose or did."""
    yield from (table for table in metadata.sorted_tables if table not in NOTHING_OF_PEOPLE)


def read_of(table: Table) -> tuple[Column[Any], ...]:
    """Give the columns of a table that say something."""
    return tuple(column for column in table.c if column.name not in KEYS.get(table, ()))


def theirs(table: Table, person_id: int) -> ColumnElement[bool]:
    """Give the condition that a row bears somebody's id; Telegram numbers a private chat like its person."""
    found = [column == person_id for column in read_of(table) if PERSON in column.info or column.name == "chat_id"]
    return or_(false(), *found)


class FindLook(Session):
    """Looking through everything."""

    async def everything_kept(self, person_id: int = 0) -> Sequence[Find]:
        """Give all that is kept of what people wrote, chose or did, table by table; keys and seals left out.

        Of one person, if one is given: what bears their id, or stands in their private chat.
        """
        places = {row.id: where_of(row) for row in await self.rows(PLACES)}
        found = []
        for table in searched():
            every = select(*read_of(table))
            rows = await self.rows(every.where(theirs(table, person_id)) if person_id else every)
            found += [find_of(table, row, places) for row in rows]
        return found

    async def searches(self) -> Sequence[Search]:
        """Give what operators have looked for, the oldest first."""
        return tuple(Search(*row) for row in await self.rows(SEARCHES))


class FindWork(FindLook):
    """Keeping that something was looked for."""

    async def put_search(self, search: Search) -> None:
        """Keep that an operator looked for something."""
        await self.run(ADD_SEARCH, **cells(search))


def where_of(row: AnyRow) -> Where:
    """Say where a round is."""
    hidden = row.chat_id >= FORGOTTEN
    return Where(row.chat_id, row.thread_id, row.title, row.round, row.framework, row.status.value, hidden)


def find_of(table: Table, row: AnyRow, places: Mapping[int, Where]) -> Find:
    """Read a row with where it belongs."""
    said = {column.name: row[number] for number, column in enumerate(read_of(table))}
    where = said["id"] if table is audit else said.get("audit_id", 0)
    place = places.get(where)
    if table is room:
        place = Where(row.chat_id, row.thread_id, row.title, is_hidden=row.chat_id >= FORGOTTEN)
    texts = tuple(c.name for c in read_of(table) if isinstance(c.type, StoredText | JSON))
    persons = tuple(column.name for column in read_of(table) if PERSON in column.info)
    return Find(table.name, place, said, texts, persons)
