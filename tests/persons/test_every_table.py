"""What is held of a person covers every table: each column with an id or a text is told, or has a reason not to be."""

from __future__ import annotations

import json

from sqlalchemy import JSON, Table

from bot import services
from bot.audit.access import Door
from bot.audit.keeping import Hold, HoldSource
from bot.audit.messages import Aim, AimKind
from bot.audit.model import By, RoomKey
from bot.db import SqlStore
from bot.db.columns import StoredText
from bot.db.finds import read_of, searched
from bot.db.tables import PERSON, metadata
from tests.services.table import ANN, BEN, CAT, FIRST, NAMES, seated

UNTOLD = {
    "framework": "the published tools",
    "handled": "numbers of updates, and of processes",
    "salt": "random numbers, without which no id can be tried against the sealed trail",
    "destroyed": "of who was forgotten only what commits to them; nobody's words",
    "search": "the operator's own log, which names no person that was looked for",
    "hold": "the room's; the trail has who asked for it and why, and is told",
    "pulse": "what practitioners are asked; the trail says that they were",
    "pulse_answer": "nobody's: of who answered there is a mark, and after the end not even that",
    "trail.seal": "a hash",
    "trail.sealed_person": "a hash over a salt",
    "trail.sealed_before": "a hash over a salt",
    "trail.sealed_after": "a hash over a salt",
    "audit.head": "a hash",
    "link.token": "it opens a door",
    "visit.token": "a hash of what opens a door",
    "invitation.token": "a hash of what opens a door",
    "invitation.browser": "a hash of what opens a door",
}
"""Tables and columns that `/mydata` leaves out, and why."""


def told(table: Table) -> set[str]:
    """Give the columns of a table that are told to who is in a row, or in whose private chat it stands."""
    if table not in searched():
        return set()
    found = read_of(table)
    is_theirs = any(PERSON in column.info or column.name == "chat_id" for column in found)
    return {f"{table.name}.{column.name}" for column in found} if is_theirs else set()


def test_every_column_with_a_persons_id_or_a_text_is_told_or_has_a_reason() -> None:
    held = {
        f"{table.name}.{column.name}"
        for table in metadata.sorted_tables
        for column in table.c
        if PERSON in column.info or isinstance(column.type, StoredText | JSON)
    }
    untold = held - {name for table in metadata.sorted_tables for name in told(table)}
    assert {name for name in untold if name not in UNTOLD and name.partition(".")[0] not in UNTOLD} == set()
    needed = untold | {name.partition(".")[0] for name in untold}
    assert set(UNTOLD) <= needed, "an exception that is needed no more"


async def test_all_of_it_comes_in_the_file_and_nothing_of_others(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    room = (await table.audit()).room.id
    await services.holds.put(store, table.by(), room, Hold(HoldSource.OPERATOR, "An inquiry asks.", table.now))
    await table.writes(BEN, "The first words.")
    await table.edits(BEN, "The second words.")
    await services.review.make_link(store, table.by(BEN), audit_id=table.audit_id, token="read-1")
    await services.seats.sit_down(store, table.alone(BEN), audit_id=table.audit_id, statement="")
    await table.asks(BEN, Aim(table.audit_id, AimKind.DISSENT, FIRST))
    await services.access.note_made(store, table.by(BEN), table.audit_id, "pdf", Door.CHAT)
    await services.access.entered(store, table.by(CAT), added_by=BEN)
    data = await services.persons.data_of(store, table.alone(BEN))
    text = json.dumps(data)
    assert {"former", "link", "seat", "ask", "made", "presence", "member", "note", "person"} <= set(data["tables"])
    assert data["tables"]["former"][0]["text"] == "The first words."
    assert "read-1" not in text
    assert str(ANN) not in [str(value) for rows in data["tables"].values() for row in rows for value in row.values()]
    assert NAMES[CAT] not in text
    assert data["tables"]["presence"][0]["person_id"] is None
    [held] = await services.persons.all_held(store, table.alone(BEN))
    assert "former" in {each.table for each in held.others}


async def test_somebody_without_telegram_reads_their_invitation_and_their_visit(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    keys = ("token", 5)
    made = await services.invitations.invite(
        store, table.alone(ANN), audit_id=table.audit_id, agency="police", name="Police lead", keys=keys
    )
    arrival = await services.invitations.accept(store, token="token", browser="b", visit="v", at=table.now)
    by = By(RoomKey.private(made.person_id), made.person_id, "Police lead", 0, table.now)
    data = await services.persons.data_of(store, by)
    assert {"invitation", "visit", "member", "person"} <= set(data["tables"])
    assert arrival.person.id == made.person_id
