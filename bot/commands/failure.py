"""Why the bot cannot run, in one clear line an operator can act on."""

from __future__ import annotations

from sqlalchemy.exc import DBAPIError

from bot.audit.errors import AuditError
from bot.chat.intake import UnknownToken
from bot.commands.output import CannotWrite
from bot.config import ConfigError
from bot.db import CannotBackUp, SchemaTooNew
from bot.db.outages import meaning
from bot.db.restore import CannotRestore
from bot.library import FrameworkError
from bot.services.ports import StoreAway
from bot.text import words_for
from bot.views.errors import sentence


def reason(error: Exception) -> str | None:
    """Say what an operator must mend; None for a bug, which stays loud."""
    if isinstance(error, UnknownToken):
        return "Telegram does not know AUDIT_BOT_TOKEN: ask @BotFather for the token again."
    if isinstance(error, SchemaTooNew):
        return f"The database is newer than this bot (revision {error.revision}): install the newer version."
    if isinstance(error, StoreAway):
        return f"The database cannot be used: {error}"
    if isinstance(error, DBAPIError):
        return reason_of_database(error)
    if isinstance(error, AuditError):
        return sentence(error, words_for("en"))
    known = isinstance(error, ConfigError | FrameworkError | CannotBackUp | CannotRestore | CannotWrite)
    return str(error) if known else None


def reason_of_database(error: DBAPIError) -> str | None:
    """Say what is wrong with a database that the store lets through: it is not ours, or it is DBOS's own.

    That a table or a column is missing SQLite says in words, PostgreSQL by its SQLSTATE.
    """
    missing = getattr(error.orig, "sqlstate", None) in ("42P01", "42703")
    if missing or str(error.orig).startswith(("no such table", "no such column")):
        return "The database is of another version than this program: run `python -m bot migrate` first."
    away = meaning(error.orig)
    return f"The database of the posts cannot be used: {away}" if away else None
