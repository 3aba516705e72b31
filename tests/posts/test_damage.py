"""The posts' database may be lost or damaged at any time: what is due stands in the main one."""

from __future__ import annotations

import logging
import os
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import make_url
from structlog.testing import capture_logs

from bot.posts.complaints import AGAIN_AFTER, Complaints
from bot.posts.damage import damage
from bot.posts.engine import Engine
from tests.databases import nothing
from tests.posts.people import QUICK, Scene, now, until

SELDOM = replace(QUICK, sweep=1000.0)
"""So that nothing is found again by the ordinary sweep."""

ANEW = "posts-database-opened-anew"


def lost(file: Path) -> None:
    file.unlink()


def overwritten(file: Path) -> None:
    file.write_bytes(b"\x55" * file.stat().st_size)


def spoilt_within(file: Path) -> None:
    with file.open("r+b") as opened:
        opened.seek(4096)
        opened.write(b"\xaa" * (file.stat().st_size - 8192))


def cut_off(file: Path) -> None:
    os.truncate(file, file.stat().st_size // 2)


def emptied(file: Path) -> None:
    os.truncate(file, 0)


def replaced(file: Path) -> None:
    file.rename(file.with_name("elsewhere.db"))
    file.touch()


HARMS = (lost, overwritten, spoilt_within, cut_off, emptied, replaced)
DAMAGING = (overwritten, spoilt_within, cut_off)


def posts_file(scene: Scene) -> Path:
    return Path(str(make_url(scene.url).database))


def aside(scene: Scene) -> list[Path]:
    return sorted(posts_file(scene).parent.glob("*.aside-*.db"))


def opened_anew(lines: Sequence[Mapping[str, Any]]) -> int:
    """How often it was said; beside it, what was under way just then may have complained, and nothing else."""
    said = [line["event"] for line in lines if line["log_level"] != "info"]
    assert set(said) <= {ANEW, "posts-engine"}, lines
    return said.count(ANEW)


async def completes_the_second_domain(scene: Scene) -> None:
    await scene.scores("2.1", 3)
    await scene.scores("2.2", 1)


@pytest.mark.parametrize("harm", HARMS)
async def test_what_becomes_of_it_at_work_is_mended_without_a_restart(
    scene: Scene, harm: Callable[[Path], None]
) -> None:
    with capture_logs() as lines:
        async with scene.posting(pace=SELDOM) as posts:
            await posts.enqueue(await scene.completes_the_first_domain())
            await scene.is_drawn("summary:1")
            await completes_the_second_domain(scene)  # which is found only by the look that follows the mending
            harm(posts_file(scene))
            await scene.is_drawn("summary:1", "summary:2", "overall")
            await posts.enqueue(await scene.scores("2.2", 2))
            await scene.is_drawn("summary:2")
    assert len(scene.pictures()) == 3  # each once
    assert opened_anew(lines) == 1
    # What was emptied may have been written to before anybody noticed: then it is no whole database either.
    assert harm is emptied or len(aside(scene)) == (harm in DAMAGING)


@pytest.mark.parametrize("harm", HARMS)
async def test_what_became_of_it_before_a_start_is_mended_at_the_start(
    scene: Scene, harm: Callable[[Path], None]
) -> None:
    async with scene.posting() as posts:
        await posts.enqueue(await scene.completes_the_first_domain())
        await scene.is_drawn("summary:1")
    harm(posts_file(scene))
    await completes_the_second_domain(scene)
    spoilt = posts_file(scene).read_bytes() if posts_file(scene).exists() else b""
    with capture_logs() as lines:
        async with scene.posting():
            await scene.is_drawn("summary:1", "summary:2", "overall")
    assert len(scene.pictures()) == 3
    assert opened_anew(lines) == (harm in DAMAGING)
    assert [kept.read_bytes() for kept in aside(scene)] == [spoilt] * (harm in DAMAGING)
    assert [kept.stat().st_mode & 0o777 for kept in aside(scene)] == [0o600] * (harm in DAMAGING)


async def test_a_schema_that_was_dropped_in_postgres_is_made_again(on_postgres: Scene) -> None:
    with capture_logs() as lines:
        async with on_postgres.posting(pace=SELDOM) as posts:
            await on_postgres.rests(posts)
            await on_postgres.completes_the_first_domain()
            async with on_postgres.store.engine.begin() as connection:
                await connection.exec_driver_sql("DROP SCHEMA dbos CASCADE")
            await on_postgres.is_drawn("summary:1")
    assert opened_anew(lines) == 1


async def test_what_was_said_once_and_told_is_looked_into_until_the_database_answers() -> None:
    engine = Engine("postgresql+psycopg://nowhere/none", "", SELDOM, now, lambda _running: nothing)
    engine.ready.set()
    assert (await engine.trouble(), engine.is_doubted) == ("", False)
    engine.complaints.take(("queue", 1), "no table")
    engine.complaints.tell(0.0)
    for _ in range(2):
        assert (await engine.trouble(), engine.is_doubted) == ("", True)


async def test_what_could_not_be_enqueued_after_the_mending_is_tried_again(scene: Scene) -> None:
    async with scene.posting(pace=SELDOM) as posts:
        await scene.rests(posts)
        await scene.completes_the_first_domain()
        posts.is_behind = True
        await scene.is_drawn("summary:1")
        await until(lambda: not posts.is_behind)


def test_a_file_that_another_process_holds_is_not_damaged(tmp_path: Path) -> None:
    file = tmp_path / "posts.db"
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("CREATE TABLE kept (id)")
        connection.execute("BEGIN EXCLUSIVE")
        assert damage(file) == ""
        connection.execute("ROLLBACK")
    assert damage(file, table="kept") == ""
    assert damage(file, table="workflow_status") == "empty"


def complains(complaints: Complaints, place: int, said: str = "disk full\n[SQL: SELECT]") -> bool:
    record = logging.LogRecord("dbos", logging.WARNING, "queue.py", place, said, None, None)
    return complaints.filter(record)


def told(complaints: Complaints, now: float) -> list[tuple[Any, Any]]:
    with capture_logs() as lines:
        complaints.tell(now)
    return [(line["said"], line["times"]) for line in lines]


def test_the_same_complaint_is_told_once_a_minute_without_its_sql() -> None:
    complaints = Complaints()
    assert not any([complains(complaints, 1) for _ in range(1000)] + [complains(complaints, 2, "another")])
    assert told(complaints, 0) == [("disk full", 1000), ("another", 1)]
    assert [complaints.heard(), complaints.heard()] == [True, False], "told or not"
    complains(complaints, 1)
    assert told(complaints, AGAIN_AFTER - 1) == []
    complains(complaints, 1)
    assert told(complaints, AGAIN_AFTER) == [("disk full", 2)]
    assert told(complaints, 5 * AGAIN_AFTER) == []


def test_what_dbos_says_otherwise_is_let_through() -> None:
    assert Complaints().filter(logging.LogRecord("dbos", logging.INFO, "queue.py", 1, "Queue: posts", None, None))
