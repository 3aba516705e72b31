"""The reminder of the next round, and what a closed round still gives."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot import services
from bot.audit.errors import AuditClosed
from bot.audit.model import RoomKind
from bot.commands.export import Wanted, export_document
from bot.config import Config
from bot.services.audits import take_snapshot
from tests.audit.example import tool
from tests.db.people import held
from tests.posts.people import Scene, reminders_at

CLOSED = datetime(2026, 8, 31, 15, tzinfo=UTC)
SIX_MONTHS_LATER = datetime(2027, 2, 28, 9, tzinfo=UTC)
DAY = timedelta(days=1)


async def closed(scene: Scene, *, months: int = 6) -> Scene:
    """Closed on the last of August, and to be reminded after so many months."""
    scene.clock = lambda: CLOSED
    await scene.closes()
    async with scene.store.write() as work:
        await work.put_settings(
            await held(work, scene.audit.id), replace(scene.audit.room.settings, repeat_months=months)
        )
    return scene


async def begins_again(scene: Scene) -> int:
    turn = await services.audits.begin(
        scene.store, scene.by, framework=tool(2, 2), kind=RoomKind.GROUP, title=scene.chat.title
    )
    return turn.audit.id


@pytest.mark.parametrize(
    ("months", "at"),
    [
        (6, SIX_MONTHS_LATER),
        (6, SIX_MONTHS_LATER + 10 * DAY),
        (3, datetime(2026, 11, 30, 9, tzinfo=UTC)),
        (12, datetime(2027, 8, 31, 9, tzinfo=UTC)),
    ],
)
async def test_so_many_months_after_closing_the_next_round_is_spoken_of_once(
    scene: Scene, months: int, at: datetime
) -> None:
    await closed(scene, months=months)
    assert len(await reminders_at(scene.store, at)) == 1
    assert await reminders_at(scene.store, at + DAY) == []


@pytest.mark.parametrize(
    ("why", "months", "at"),
    [
        ("the day has not come", 6, SIX_MONTHS_LATER - DAY),
        ("it is night", 6, SIX_MONTHS_LATER + timedelta(hours=14)),
        ("they never want it", 0, SIX_MONTHS_LATER),
        ("it was long ago", 6, SIX_MONTHS_LATER + 30 * DAY),
    ],
)
async def test_nobody_is_asked_for_the_next_round_when(scene: Scene, why: str, months: int, at: datetime) -> None:
    await closed(scene, months=months)
    assert await reminders_at(scene.store, at) == [], why


async def test_who_has_begun_the_next_round_is_not_asked_for_it(scene: Scene) -> None:
    await closed(scene)
    await begins_again(scene)
    assert await reminders_at(scene.store, SIX_MONTHS_LATER) == []


async def test_the_reminder_says_how_to_begin(scene: Scene) -> None:
    await closed(scene)
    scene.clock = lambda: SIX_MONTHS_LATER
    async with scene.posting():
        await scene.is_drawn(f"repeat:{CLOSED.date().isoformat()}")
    (said,) = [message for message in scene.said() if "/audit" in message.words]
    assert "Round 1 was closed on 31 August 2026" in said.words


async def test_a_closed_round_is_exported_as_it_was_and_never_changed(
    scene: Scene, sqlite_url: str, tmp_path: Path
) -> None:
    await scene.scores("1.1", 2)
    first = scene.audit.id
    await closed(scene)
    second = await begins_again(scene)
    await services.answers.score(scene.store, scene.by, audit_id=second, statement="1.1", value=4)
    with pytest.raises(AuditClosed):
        await services.answers.score(scene.store, scene.by, audit_id=first, statement="1.1", value=0)
    wanted = Wanted(scene.chat.id, 0, 1, "json", tmp_path / "first.json", SIX_MONTHS_LATER)
    await export_document(Config(database_url=sqlite_url), wanted)
    told = json.loads((tmp_path / "first.json").read_text(encoding="utf-8"))
    assert told["round"] == 1
    assert next(each["score"] for each in told["answers"] if each["statement"] == "1.1") == 2
    snapshot = await take_snapshot(scene.store, second, SIX_MONTHS_LATER)
    assert snapshot.previous is not None
    assert snapshot.previous.audit.id == first
