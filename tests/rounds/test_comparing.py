"""Several rooms side by side: only those that agreed, under their labels, without notes."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook  # type: ignore[import-untyped] # it ships no types

from bot import services
from bot.audit.errors import NobodyCompares
from bot.audit.model import By, RoomKey, RoomKind
from bot.commands.compare import Comparison, compare_rooms
from bot.commands.failure import reason
from bot.config import Config
from bot.db import SqlStore
from tests.audit.example import tool
from tests.db.people import held

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


async def room(store: SqlStore, number: int, value: int, *, compare: bool, label: str = "") -> None:
    """A room that has scored 1.1."""
    by = By(RoomKey(-number), 1, "Ann", number * 10, NOON)
    turn = await services.audits.begin(
        store, by, framework=tool(2, 2), kind=RoomKind.GROUP, title=f"Title of group {number}"
    )
    await services.answers.score(
        store, replace(by, update_id=number * 10 + 1), audit_id=turn.audit.id, statement="1.1", value=value
    )
    async with store.write() as work:
        settings = replace(turn.audit.room.settings, compare=compare, label=label)
        await work.put_settings(await held(work, turn.audit.id), settings)


def settings(url: str) -> Config:
    return Config(database_url=url)


def cells(file: Path) -> list[str]:
    book = load_workbook(io.BytesIO(file.read_bytes()))
    return [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]


async def test_rooms_that_agreed_stand_under_label_or_number_and_no_others(
    store: SqlStore, sqlite_url: str, tmp_path: Path
) -> None:
    await room(store, 1, 3, compare=True, label="North")
    await room(store, 2, 1, compare=True)
    await room(store, 3, 4, compare=False, label="Private matters")
    await room(store, 4, 2, compare=True, label="North")
    out = tmp_path / "rooms.xlsx"
    await compare_rooms(settings(sqlite_url), Comparison("example", out, NOON))
    said = cells(out)
    assert {"North", "Room 2", "North (2)"} <= set(said)
    assert not any("Private matters" in cell or "Title of group" in cell for cell in said)


async def test_the_operator_is_told_when_nobody_agreed(store: SqlStore, sqlite_url: str, tmp_path: Path) -> None:
    await room(store, 1, 3, compare=False)
    out = tmp_path / "rooms.xlsx"
    with pytest.raises(NobodyCompares) as told:
        await compare_rooms(settings(sqlite_url), Comparison("example", out, NOON))
    assert "agreed to be compared" in str(reason(told.value))
    assert not out.exists()


async def test_a_framework_nobody_has_audited_is_said_to_have_no_rooms(
    store: SqlStore, sqlite_url: str, tmp_path: Path
) -> None:
    await room(store, 1, 3, compare=True)
    with pytest.raises(NobodyCompares):
        await compare_rooms(settings(sqlite_url), Comparison("another", tmp_path / "rooms.xlsx", NOON))
