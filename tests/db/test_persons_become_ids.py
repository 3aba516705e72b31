"""A database from before persons were ids: owners and the trail get the persons they meant, names leave the file."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import text

from bot.audit.persons import FORGOTTEN
from bot.db import migrate, open_store
from bot.db.engine import make_engine, writers
from bot.db.migrate import climb
from tests.db.people import TOOL

ANN, BEN, SAM, OTHER_SAM, GONE = 11, 12, 13, 14, -5
FORMER = "Benjamina"
SOMEONE = "someone who asked to be forgotten"
DAY = "2026-03-0{} 12:00:00"


class Before:
    """Writes rows as version 0001 kept them."""

    def __init__(self) -> None:
        self.rows: list[tuple[str, dict[str, Any]]] = []
        self.lines = 0

    def row(self, table: str, **cells: Any) -> None:  # noqa: ANN401 - any cell
        self.rows.append((table, cells))

    def member(self, audit: int, person: int, name: str, agency: str, day: int) -> None:
        self.row("member", audit_id=audit, person_id=person, name=name, agency=agency, joined_at=DAY.format(day))

    def line(self, what: str, who: tuple[int, str], before: str = "", after: str = "", target: str = "") -> None:
        self.lines += 1
        cells = {"person_id": who[0], "who": who[1], "what": what, "before": before, "after": after, "target": target}
        day = DAY.format(min(self.lines, 9))
        self.row("trail", id=self.lines, audit_id=1, at=day, why="", update_id=self.lines, **cells)

    def action(self, number: int, owner: str) -> None:
        common = {"text": "Write it down", "status": "open", "created_at": DAY.format(1), "outcome": ""}
        self.row("action", id=number, audit_id=1, owner=owner, **common)

    async def write(self, url: str) -> None:
        engine = make_engine(url, create=True)
        async with writers(engine).begin() as connection:
            for table, cells in self.rows:
                names = ", ".join(f'"{name}"' for name in cells)
                slots = ", ".join(f":{name}" for name in cells)
                await connection.execute(text(f"INSERT INTO {table} ({names}) VALUES ({slots})"), cells)  # noqa: S608
        await engine.dispose()


def a_room() -> Before:
    """One audit: Ann opened it, Ben took over as Benny, two are called Sam, somebody was forgotten."""
    told = Before()
    told.row("room", id=1, chat_id=-100, thread_id=0, kind="group", title="G", settings="{}")
    told.row("framework", hash=TOOL.hash, id=TOOL.id, version="2", body=json.dumps(TOOL.body()))
    told.row(
        "audit", id=1, room_id=1, framework_hash=TOOL.hash, round=1, status="open", facilitator_id=SAM, current="1.1",
        opened_at=DAY.format(1), nudged="[]", version=9,
    )  # fmt: skip
    for person, name, agency in ((ANN, "Ann", "Police"), (BEN, "Benny", "Health"), (SAM, "Sam", "")):
        told.member(1, person, name, agency, 1)
    told.member(1, OTHER_SAM, "Sam", "Health", 2)
    told.member(1, GONE, SOMEONE, "Education", 1)
    told.line("opened", (ANN, "Ann"), after="1")
    told.line("joined", (BEN, FORMER), after="Health")
    told.line("facilitator", (BEN, FORMER), before="Ann", after=FORMER)
    told.line("facilitator", (BEN, "Benny"), before="Benny", after="Sam")
    told.line("action-owner", (BEN, "Benny"), before="", after=FORMER)
    told.line("action-owner", (BEN, "Benny"), before=FORMER, after="Police")
    told.line("stranger", (99, "Vera"), target="99")
    told.row(
        "note", id=1, audit_id=1, kind="evidence", target="1.1", text="A policy", person_id=GONE, author=SOMEONE,
        agency="Education", at=DAY.format(1), private=True, chat_id=77, message_id=5, update_id=5,
    )  # fmt: skip
    for number, owner in enumerate((FORMER, "Police", "Sam", "", SOMEONE), start=1):
        told.action(number, owner)
    return told


async def table(url: str, query: str) -> Sequence[Mapping[str, Any]]:
    engine = make_engine(url)
    async with engine.connect() as connection:
        found = (await connection.execute(text(query))).mappings().all()
    await engine.dispose()
    return [dict(row) for row in found]


async def climbed(url: str) -> None:
    await climb(url, "0001")
    await a_room().write(url)
    await climb(url, "0006")


async def test_owners_become_the_persons_they_meant_and_of_two_sams_nobody(empty_url: str) -> None:
    await climbed(empty_url)
    found = await table(empty_url, "SELECT owner_id, agency FROM action ORDER BY id")
    stand_in = FORGOTTEN - 1 - GONE
    assert [(row["owner_id"], row["agency"]) for row in found] == [
        (BEN, ""), (0, "Police"), (0, ""), (0, ""), (stand_in, ""),
    ]  # fmt: skip


async def test_the_chair_is_followed_from_hand_to_hand(empty_url: str) -> None:
    await climbed(empty_url)
    query = """SELECT before_id, after_id, "before", "after" FROM trail
        WHERE what IN ('facilitator', 'action-owner') ORDER BY id"""
    assert [tuple(row.values()) for row in await table(empty_url, query)] == [
        (ANN, BEN, "", ""), (BEN, SAM, "", ""), (0, BEN, "", ""), (BEN, 0, "", "Police"),
    ]  # fmt: skip
    assert [row["target"] for row in await table(empty_url, "SELECT target FROM trail WHERE what = 'stranger'")] == [""]


async def test_each_person_has_the_name_they_bore_last_and_the_forgotten_none(empty_url: str) -> None:
    await climbed(empty_url)
    found = await table(empty_url, "SELECT id, name FROM person ORDER BY id")
    assert {row["id"]: row["name"] for row in found} == {ANN: "Ann", BEN: "Benny", SAM: "Sam", OTHER_SAM: "Sam"}
    (note,) = await table(empty_url, "SELECT person_id, chat_id FROM note")
    assert note["person_id"] == note["chat_id"] == FORGOTTEN - 1 - GONE  # the chat bore the number of who is forgotten
    await migrate(empty_url)
    async with open_store(empty_url) as store, store.read() as look:
        audit = await look.audit(1)
    assert audit is not None
    assert [audit.person(member.person_id).name for member in audit.members] == ["Ann", "Benny", "Sam", "", "Sam"]


async def test_going_back_names_are_where_they_were(empty_url: str) -> None:
    await climbed(empty_url)
    await climb(empty_url, "0001")
    owners = await table(empty_url, "SELECT owner FROM action ORDER BY id")
    assert [row["owner"] for row in owners] == ["Benny", "Police", "", "", SOMEONE]
    chairs = await table(empty_url, """SELECT "before", "after" FROM trail WHERE what = 'facilitator' ORDER BY id""")
    assert [tuple(row.values()) for row in chairs] == [("Ann", "Benny"), ("Benny", "Sam")]
    members = await table(empty_url, "SELECT person_id, name FROM member ORDER BY person_id")
    assert {row["person_id"]: row["name"] for row in members}[GONE] == SOMEONE
    await climb(empty_url, "head")


async def test_a_former_name_leaves_the_file(empty_sqlite_url: str) -> None:
    await climb(empty_sqlite_url, "0001")
    await a_room().write(empty_sqlite_url)
    assert FORMER.encode() in content(empty_sqlite_url)
    await migrate(empty_sqlite_url)
    assert FORMER.encode() not in content(empty_sqlite_url)
    assert b"Benny" in content(empty_sqlite_url)


def content(url: str) -> bytes:
    """Read all that a database has on the disk."""
    file = Path(url.removeprefix("sqlite+aiosqlite:///"))
    return b"".join(path.read_bytes() for path in file.parent.glob(f"{file.name}*"))
