"""The databases every test can ask for, and no test passed over unseen."""

import os
from collections.abc import Generator

import pytest

from tests.databases import (
    database_url,
    empty_postgres_url,
    empty_sqlite_url,
    empty_url,
    migrated_file,
    postgres,
    postgres_url,
    sqlite_url,
    store,
)

__all__ = [
    "database_url",
    "empty_postgres_url",
    "empty_sqlite_url",
    "empty_url",
    "migrated_file",
    "postgres",
    "postgres_url",
    "sqlite_url",
    "store",
]

NONE_SKIPPED = "AUDIT_TESTS_NONE_SKIPPED"
"""Set by `.ci/run`, where a skipped test is a failed one."""


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Call a skipped test failed where none may be skipped; one that is expected to fail stays so."""
    report = yield
    if report.skipped and NONE_SKIPPED in os.environ and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped, which {NONE_SKIPPED} forbids: {report.longrepr}"
    return report
