"""Whatever is done in rooms that are held, by whom, when, and however it breaks off: no text is destroyed."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import timedelta
from itertools import product
from pathlib import Path
from random import Random

from bot import services
from bot.audit.errors import AuditError
from bot.audit.messages import Aim, AimKind
from bot.audit.model import RoomKey, Status
from bot.db import SqlStore, open_store
from bot.db.engine import make_engine
from tests.governance.test_keeping import files, held, purged
from tests.services.table import ANN, BEN, FIRST, GROUP, Table

TEXTS = ("writes", "edits", "acts", "rewords", "dissents")
DEEDS = (
    *TEXTS * 2,
    *("removes", "forgets", "purges", "begins", "waits", "breaks", "leaves", "returns"),
    *("closes", "reopens", "reopens"),
)
ROOMS, STEPS = 50, 4


async def test_no_sequence_of_deeds_destroys_what_is_held(sqlite_url: str, tmp_path: Path) -> None:
    """In each of many held rooms something else happens, all in turn, with a new process in between."""
    chance, said = Random(15), list[str]()  # noqa: S311 - the same each time
    async with untidied(sqlite_url) as store:
        tables = [await held_room(store, number) for number in range(ROOMS)]
    for half in range(2):
        async with untidied(sqlite_url) as store:
            for step, (number, table) in product(range(STEPS // 2), enumerate(tables)):
                table.store = store
                deed, words = chance.choice(DEEDS), f"Words {number}.{half}.{step} of a kind."
                with suppress(AuditError, BrokenOff):
                    await done(table, deed, words)
                    said += [words] if deed in TEXTS else []
                    said += [f"Before: {words}"] if deed in ("edits", "rewords") else []
        async with open_store(sqlite_url) as store:
            assert await store.scour()
    kept = b"".join(path.read_bytes() for path in files(tmp_path))
    assert len(said) > ROOMS
    assert [each for each in said if each.encode() not in kept] == []


class Untidied(SqlStore):
    """A store that does not write its file anew after each deed: the next one does."""

    async def scour(self) -> bool:
        return False


@asynccontextmanager
async def untidied(url: str) -> AsyncIterator[SqlStore]:
    store = Untidied(make_engine(url))
    try:
        yield store
    finally:
        await store.close()


class BrokenOff(Exception):
    """The process ended in the middle of something."""


async def held_room(store: SqlStore, number: int) -> Table:
    """A room of its own, with people who are in the others, too."""
    table = Table(store, RoomKey(GROUP.chat_id - number), update=1000 * number)
    await table.begins()
    await table.joins(BEN, "police")
    await held(store, table)
    return table


async def done(table: Table, deed: str, words: str) -> None:
    """Do one thing in the room, 40 days later."""
    table.later(days=40)
    written = {"writes": writes, "edits": edits, "acts": acts, "rewords": rewords, "dissents": dissents}
    if deed in (*TEXTS, "removes"):
        await sits(table)
        await written.get(deed, wipes)(table, words)
    elif deed in ("waits", "breaks", "leaves", "returns"):
        await passes(table, deed)
    else:
        await moved(table, deed)


async def sits(table: Table) -> None:
    """Ben may have been forgotten, in another room."""
    audit = await table.audit()
    if audit.member(BEN) is None and audit.status is Status.OPEN:
        await table.joins(BEN, "police")


async def passes(table: Table, deed: str) -> None:
    """What the clock does, a crash, and the bot being shown the door."""
    store, now = table.store, table.now + timedelta(days=4000)
    if deed == "waits":
        await services.forsaken.keep_time(store, now)
        await services.reminders.remind(store, table.audit_id, now)
        assert not await services.retention.is_over(store, table.audit_id, now)
    elif deed == "breaks":
        async with store.write() as work:
            await work.purge(table.audit_id)
            raise BrokenOff
    elif deed == "leaves":
        await services.chats.removed(store, table.by())
    else:
        await services.chats.returned(store, table.by())


async def writes(table: Table, words: str) -> None:
    await table.writes(BEN, words)


async def edits(table: Table, words: str) -> None:
    await table.writes(BEN, f"Before: {words}")
    await table.edits(BEN, words)


async def acts(table: Table, words: str) -> None:
    await table.adds(words)


async def rewords(table: Table, words: str) -> None:
    action = await table.adds(f"Before: {words}")
    await table.writes(ANN, words, Aim(table.audit_id, AimKind.ACTION, f"#{action.id}"))


async def dissents(table: Table, words: str) -> None:
    if FIRST not in (await table.audit()).answers:
        await table.scores(2)
    await table.writes(BEN, words, Aim(table.audit_id, AimKind.DISSENT, FIRST))


async def wipes(table: Table, _words: str) -> None:
    for note in (await table.snapshot()).notes:
        await services.notebook.remove(table.store, table.by(), audit_id=table.audit_id, note_id=note.id)


async def moved(table: Table, deed: str) -> None:
    """What reaches for the whole round."""
    where = {"audit_id": table.audit_id}
    if deed == "forgets":
        await services.persons.forget(table.store, table.by(BEN), chance=table.update)
        await table.joins(BEN, "police")
    elif deed == "purges":
        await purged(table.store, table)
    elif deed == "reopens":
        await services.audits.reopen(table.store, table.by(), **where)
    elif deed == "closes":
        await table.closes()
    else:
        await table.begins()
