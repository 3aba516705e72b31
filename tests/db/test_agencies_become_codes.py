"""A database from before agencies were codes: those of the list get theirs, and one that was typed twice is one."""

from __future__ import annotations

import json

from bot.db import migrate
from bot.db.migrate import climb
from tests.db.people import TOOL
from tests.db.test_persons_become_ids import DAY, Before, table

HOUSING, HOUSING_TOO = "Housing Team’s", " HOUSING team's"


def a_room() -> Before:
    """Two rounds of a room: its police and its housing team are typed in several ways."""
    told = Before()
    told.row("room", id=1, chat_id=-100, thread_id=0, kind="group", title="G", settings="{}")
    told.row("framework", hash=TOOL.hash, id=TOOL.id, version="2", body=json.dumps(TOOL.body()))
    for number, status in ((1, "closed"), (2, "open")):
        told.row(
            "audit", id=number, room_id=1, framework_hash=TOOL.hash, round=number, status=status, facilitator_id=1,
            current="1.1", opened_at=DAY.format(1), nudged="[]", version=9,
        )  # fmt: skip
    members = ((1, 1, HOUSING), (1, 2, "Police"), (2, 3, HOUSING_TOO), (2, 4, "POLICE "), (2, 5, "Heddlu"))
    for nth, (audit, person, agency) in enumerate(members, start=1):
        told.row("member", audit_id=audit, person_id=person, agency=agency, joined_at=DAY.format(nth))
    for nth, agency in enumerate(("POLICE ", "Heddlu"), start=1):
        said = {"statement": "1.1", "person_id": 3 + nth, "reason": f"reason {nth}", "at": DAY.format(nth)}
        told.row("dissent", audit_id=2, agency=agency, **said)
    told.row(
        "reveal", audit_id=2, statement="1.1", attempt=1, at=DAY.format(1), by=0, again=False,
        absent=json.dumps([HOUSING_TOO, "Wardens"]),
    )  # fmt: skip
    told.row(
        "answer",
        audit_id=2,
        statement="1.2",
        reason="Not commissioned in our area",
        by=1,
        at=DAY.format(1),
        update_id=1,
    )
    for number, what, after in ((1, "joined", "POLICE "), (2, "settings", "Police")):
        line = {"before": "", "after": after, "target": "", "why": "", "person_id": 4, "update_id": number}
        told.row("trail", id=number, audit_id=2, at=DAY.format(1), what=what, **line)
    return told


async def climbed(url: str) -> None:
    await climb(url, "0006")
    await a_room().write(url)
    await migrate(url)


async def test_one_agency_is_one_however_it_was_typed(empty_url: str) -> None:
    await climbed(empty_url)
    found = await table(empty_url, "SELECT agency FROM member ORDER BY person_id")
    assert [row["agency"] for row in found] == [HOUSING, "police", HOUSING, "police", "police"]
    dissents = await table(empty_url, "SELECT agency, reason FROM dissent")
    assert [tuple(row.values()) for row in dissents] == [("police", "reason 2")]
    (reveal,) = await table(empty_url, "SELECT absent FROM reveal")
    kept = reveal["absent"]
    assert (json.loads(kept) if isinstance(kept, str) else kept) == [HOUSING, "Wardens"]
    (answer,) = await table(empty_url, "SELECT reason FROM answer")
    assert answer["reason"] == "not-commissioned"
    trail = await table(empty_url, 'SELECT "after" FROM trail ORDER BY id')
    assert [row["after"] for row in trail] == ["police", "Police"]  # the second is no agency


async def test_going_back_they_have_their_english_names(empty_url: str) -> None:
    await climbed(empty_url)
    await climb(empty_url, "0006")
    found = await table(empty_url, "SELECT agency FROM member ORDER BY person_id")
    assert [row["agency"] for row in found] == [HOUSING, "Police", HOUSING, "Police", "Police"]
    (answer,) = await table(empty_url, "SELECT reason FROM answer")
    assert answer["reason"] == "Not commissioned in our area"
    await climb(empty_url, "head")
