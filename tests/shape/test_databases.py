"""Real SQLite and real PostgreSQL: what a database does is asked of both."""

from __future__ import annotations

from tests.shape.sources import sources


def test_every_file_about_use_cases_has_a_test_that_runs_on_both_databases() -> None:
    files = [
        source for source in sources("tests/services") if "(store: SqlStore" in source.text and "/test_" in source.path
    ]
    assert len(files) > 20
    missing = [source.path for source in files if "@ON_BOTH" not in source.text]
    assert missing == [], "mark with @ON_BOTH of tests.databases what the database has a part in, a story at least"
