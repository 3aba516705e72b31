"""The database: tables, and the store through which the use cases read and write them.

Rows stay here, frozen values leave. SQLite (a file, one writer at a time, durable) and PostgreSQL mean the same.
`store` opens transactions; `rooms`, `audits`, `contents`, `messages`, `updates` read and `changes` writes; `memory`
says why what is remembered between transactions is always true.
"""

from bot.db.backup import CannotBackUp, backup
from bot.db.migrate import SchemaTooNew, current_revision, migrate
from bot.db.outages import StoreStuck
from bot.db.store import SqlStore, open_store

__all__ = [
    "CannotBackUp",
    "SchemaTooNew",
    "SqlStore",
    "StoreStuck",
    "backup",
    "current_revision",
    "migrate",
    "open_store",
]
