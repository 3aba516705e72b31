"""The databases for these tests."""

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
