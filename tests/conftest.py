"""The databases every test can ask for, where their files are, and no test passed over unseen."""

import gc
import os
from collections.abc import Generator

import pytest

import tests.compiled  # noqa: F401 - it need only be there
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

NONE_SKIPPED = "AUDIT_TESTS_NONE_SKIPPED"
"""Set by `.ci/run`, where a skipped test is a failed one."""


gc.set_threshold(20_000, 20)  # what tests make goes by counting references; to look for the rest took 7 % of their time

if folder := memory():
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", folder)  # where pytest makes every `tmp_path`, in its workers too


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
