"""The databases every test can ask for, where their files are, and no test passed over unseen."""

import gc
import os
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest

import tests.compiled  # noqa: F401 - it need only be there
from bot.reports.worker import workshop
from tests.databases import (
    database_url,
    emptied_postgres_url,
    empty_postgres_url,
    empty_sqlite_url,
    empty_url,
    lay_out,
    migrated_file,
    postgres,
    postgres_url,
    shelf,
    sqlite_url,
    store,
)
from tests.memory import memory
from tests.warm import begin_warm

__all__ = [
    "database_url",
    "emptied_postgres_url",
    "empty_postgres_url",
    "empty_sqlite_url",
    "empty_url",
    "lay_out",
    "migrated_file",
    "postgres",
    "postgres_url",
    "shelf",
    "sqlite_url",
    "store",
]

collect_ignore = ["bench"]
"""Nothing in it is a test, and to look through it for some loads another library for bots: a third of it all."""

BEGIN = workshop.begin_process
"""How the bot begins a worker process."""

WAITING = {"browser", "commands", "crash", "pages", "posts", "rehearsal"}
"""Folders of tests that wait more than they reckon: for processes, for browsers, for what is tried again."""

DEALT_OUT = 0.65
"""The part of all other files after which the last of them is begun: none comes so late that others wait for it."""

NONE_SKIPPED = "AUDIT_TESTS_NONE_SKIPPED"
"""Set by `.ci/run`, where a skipped test is a failed one."""


gc.set_threshold(20_000, 20)  # what tests make goes by counting references; to look for the rest took 7 % of their time

if folder := memory():
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", folder)  # where pytest makes every `tmp_path`, in its workers too


@pytest.fixture(autouse=True, scope="session")
def warm_workers() -> Iterator[None]:
    """Begin worker processes warm, except where a test is about how one begins."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(workshop, "begin_process", begin_warm)
        yield


@pytest.fixture
def cold(monkeypatch: pytest.MonkeyPatch) -> None:
    """Begin worker processes as the bot does: Python and all that it needs are loaded anew."""
    monkeypatch.setattr(workshop, "begin_process", BEGIN)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Where several processes share the tests, deal out the files that wait among those that reckon.

    By their names those with bots in processes, with browsers and with posts stand together, and all wait at once.
    """
    if hasattr(config, "workerinput"):
        files: dict[Path, list[pytest.Item]] = {}
        for item in items:
            files.setdefault(item.path, []).append(item)
        waiting = [file for file in files if file.parent.name in WAITING]
        others = [file for file in files if file.parent.name not in WAITING]
        places = {file: place / len(waiting) * DEALT_OUT for place, file in enumerate(waiting)}
        places |= {file: place / len(others) for place, file in enumerate(others)}
        items[:] = [item for file in sorted(files, key=places.__getitem__) for item in files[file]]


def pytest_collection_finish() -> None:
    """Let what is loaded stay: no collection of garbage, of which tests make much, looks through it again."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Call a skipped test failed where none may be skipped; one that is expected to fail stays so."""
    report = yield
    if report.skipped and NONE_SKIPPED in os.environ and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped, which {NONE_SKIPPED} forbids: {report.longrepr}"
    return report
