"""The documents say what was agreed together and what in talk, who took out what, and how long the room talked."""

from __future__ import annotations

import io
import json
from datetime import timedelta
from typing import Any

import jsonschema
from openpyxl import load_workbook  # type: ignore[import-untyped] # it ships no types

from bot import services
from bot.db import SqlStore
from bot.reports import record
from bot.reports.account import account
from bot.reports.content import Report, report
from bot.reports.record import SCHEMA_FILE
from bot.reports.rows import Row
from bot.reports.workbook import workbook
from bot.text import words_for
from tests.ahead.people import Room, scored


async def told(here: Room) -> tuple[dict[str, Any], dict[str, dict[str, Any]], Report]:
    """Give the record, its answers by statement, and the report."""
    snapshot = await services.audits.take_snapshot(here.store, here.audit_id, here.now)
    told = account(snapshot, words_for("en"))
    data = json.loads(record.as_json(told))
    jsonschema.validate(data, json.loads(SCHEMA_FILE.read_text()))
    return data, {each["statement"]: each for each in data["answers"]}, report(told)


async def met(store: SqlStore) -> Room:
    """1.1 is agreed together, 1.2 taken out by the second agency and talked over for nine minutes."""
    here = await scored(store, [[2, 2], [2, 2]])
    await here.opens()
    await services.agenda.take_out(store, here.by(2), audit_id=here.audit_id, statement="1.2")
    await services.agenda.confirm(store, here.by(), audit_id=here.audit_id)
    await services.agenda.begin_talk(store, here.by(), audit_id=here.audit_id)
    here.now += timedelta(minutes=9)
    await services.ratings.agree(store, here.by(), audit_id=here.audit_id, statement="1.2", value=2)
    return here


async def test_the_record_says_how_each_score_was_agreed(store: SqlStore) -> None:
    data, answers, _ = await told(await met(store))
    keys = ("agreed_in", "taken_out_by", "minutes_of_talk")
    said = {place: [answers[place][key] for key in keys] for place in ("1.1", "1.2", "1.3")}
    assert said == {"1.1": ["together", None, None], "1.2": ["talk", "Board 02", 9.0], "1.3": [None, None, None]}
    assert [rating["value"] for rating in answers["1.1"]["ratings"]] == [2, 2]
    assert set(data["ahead"]) == {"since", "until", "opened_at"}


async def test_the_papers_say_it_in_words(store: SqlStore) -> None:
    _, _, said = await told(await met(store))
    rows: dict[str, Row] = {entry.row.number: entry.row for part in said.parts for entry in part.entries}
    assert rows["1.1"].agreement.endswith("agreed together")
    assert rows["1.2"].agreement.endswith("agreed in talk; taken out by Board 02")


async def test_the_workbook_counts_the_minutes(store: SqlStore) -> None:
    here = await met(store)
    snapshot = await services.audits.take_snapshot(store, here.audit_id, here.now)
    book = load_workbook(io.BytesIO(workbook(account(snapshot, words_for("en")))))
    rows = [row for sheet in book for row in sheet.iter_rows(values_only=True)]
    assert any("Minutes of talk" in row for row in rows)
    assert any("1.2" in row and 9 in row for row in rows)


async def test_before_the_opening_a_record_holds_no_value_and_no_private_note(store: SqlStore) -> None:
    here = await scored(store, [[3, 3], [3, 3]])
    data, answers, _ = await told(here)
    assert not answers["1.1"]["ratings"]
    assert data["ahead"]["opened_at"] is None
