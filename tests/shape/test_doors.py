"""What of the libraries is nobody's promise: nothing private is used, and what is undocumented stands here.

After an upgrade these tests say at once which of it is gone; what it is for stands beside it.
"""

from __future__ import annotations

import ast
import inspect
import io
import sqlite3
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from threading import Thread

import uvicorn
from dbos import DBOS, WorkflowStatusString, run_dbos_database_migrations
from sqlalchemy.dialects.sqlite.aiosqlite import AsyncAdapt_aiosqlite_dbapi
from starlette.formparsers import MultiPartParser
from telegram import Bot

from bot.chat.intake import GET_UPDATES
from bot.db.sqlite import OneErrand
from bot.posts.engine import TABLE
from bot.posts.queue import UNDER_WAY
from bot.reports.document.sheet import SUBSTITUTES, blank_paper
from tests.shape.sources import Source, sources

PUBLIC = {"_replace", "_asdict", "_fields", "_make", "_env_file", "_exit"}
"""Names that begin like private ones and are documented: of named tuples, pydantic-settings and `os`."""


def is_private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__") and name not in PUBLIC


def doors(source: Source) -> Iterator[str]:
    """Give every place at which a file reaches for a private part of something else."""
    for node in ast.walk(source.tree):
        yield from (f"{source.path}:{getattr(node, 'lineno', 0)} {name}" for name in reached(node) if is_private(name))


def reached(node: ast.AST) -> Sequence[str]:
    """Give the names by which an expression or an import reaches into something that is not its own."""
    match node:
        case ast.Attribute(value=ast.Name(id="self" | "cls")):
            return ()
        case ast.Attribute(attr=name):
            return (name,)
        case ast.ImportFrom(module=module, names=names):
            return (*(module or "").split("."), *(each.name for each in names))
        case ast.Import(names=names):
            return [part for each in names for part in each.name.split(".")]
        case ast.Call(func=ast.Name(id="getattr" | "setattr" | "hasattr"), args=[_, ast.Constant(value=str(name)), *_]):
            return (name,)
    return ()


def test_no_private_part_of_a_library_is_used() -> None:
    found = [door for source in sources("bot", "migrations") for door in doors(source)]
    assert not found, "\n" + "\n".join(found)


def test_what_runs_sqlite_s_statements_can_be_told_not_to_keep_the_process_from_its_end() -> None:
    """`bot/db/sqlite.py` makes aiosqlite's thread a daemon, as SQLAlchemy does where it makes the connection."""
    assert isinstance(vars(OneErrand(lambda: sqlite3.connect(":memory:")))["_thread"], Thread)
    assert "connection._thread.daemon = True" in inspect.getsource(AsyncAdapt_aiosqlite_dbapi)


def test_dbos_can_be_told_to_take_nothing_more() -> None:
    """`bot/posts/engine.py` sets these before it waits for what is under way; nothing public stops the queue alone."""
    assert "self.background_thread_stop_events" in inspect.getsource(DBOS)


def test_dbos_keeps_its_work_where_damage_is_looked_for(tmp_path: Path) -> None:
    """A posts database that lacks this table was lost (`bot/posts/damage.py`)."""
    file = tmp_path / "posts.db"
    run_dbos_database_migrations(f"sqlite:///{file}")
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (TABLE,)).fetchall()


def test_dbos_calls_what_is_under_way_as_we_do() -> None:
    known = {each.value for each in WorkflowStatusString}
    assert UNDER_WAY | {"SUCCESS", "ERROR"} <= known


def test_uvicorn_asks_this_for_its_signals() -> None:
    """`serve` and the rehearsal end by their own signals (`bot/commands/doors.py`, `bot/rehearsal/application.py`)."""
    assert "capture_signals()" in inspect.getsource(uvicorn.Server.serve)


def test_starlette_asks_this_how_much_of_a_file_may_stay_in_memory() -> None:
    """What is handed in on a page never comes to the disk (`bot/web/pages/uploads.py`)."""
    assert "SpooledTemporaryFile(max_size=self.spool_max_size)" in inspect.getsource(MultiPartParser)


def test_the_library_has_no_call_of_its_own_by_the_name_that_updates_are_asked_for() -> None:
    """At a name it knows, `do_api_request` warns; that it comes to `getUpdates` is seen by all tests of the intake."""
    assert not hasattr(Bot, GET_UPDATES)


def test_a_paper_names_what_may_stand_for_its_letters() -> None:
    """python-docx takes our class for the part with the letters, which its empty paper must have."""
    made = io.BytesIO()
    blank_paper().save(made)
    letters = zipfile.ZipFile(made).read("word/fontTable.xml").decode()
    assert all(f'w:name="{family}"' in letters for family in SUBSTITUTES)
