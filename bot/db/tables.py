"""The tables. Ids of persons, chats and messages are Telegram's: 52 bits, so BigInteger everywhere.

`room`, `framework` → `audit` → everything else. Whoever changes a row of `member`, `answer`, `rating`, `reveal`,
`dissent`, `note` or `action` raises the audit's `version` in the same transaction: the store's cache rests on it.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    Date,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    UniqueConstraint,
    false,
    literal_column,
    text,
)

from bot.audit.doings import AimKind
from bot.audit.model import ActionStatus, NoteKind, RoomKind, Status
from bot.db.columns import ID, Moment, Words, one_of

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

COUNTED: dict[str, Any] = {"sqlite_autoincrement": True}
"""Ids are never given twice, even after the newest row was purged: old buttons carry them."""

CLUSTERED: dict[str, Any] = {"sqlite_with_rowid": False}
"""The rows of one audit lie side by side, and finding one takes one step, not two."""


def words(name: str, **more: Any) -> Column[str]:  # noqa: ANN401 - what Column takes
    """Give a column of text that is never NULL."""
    return Column(name, Words, nullable=False, **more)


def telegram_id(name: str, **more: Any) -> Column[int]:  # noqa: ANN401 - what Column takes
    """Give a column for one of Telegram's ids."""
    return Column(name, BigInteger, nullable=False, **more)


def of_audit(**more: Any) -> Column[int]:  # noqa: ANN401 - what Column takes
    """Give the column that says which audit a row belongs to; purging the audit purges the row."""
    return Column("audit_id", ID, ForeignKey("audit.id", ondelete="CASCADE"), nullable=False, **more)


room = Table(
    "room",
    metadata,
    Column("id", ID, primary_key=True),
    telegram_id("chat_id"),
    telegram_id("thread_id"),
    Column("kind", one_of(RoomKind, "kind"), nullable=False),
    words("title"),
    Column("settings", JSON, nullable=False),
    Column("removed", Boolean, nullable=False, server_default=false()),
    UniqueConstraint("chat_id", "thread_id"),
    **COUNTED,
)

framework = Table(
    "framework",
    metadata,
    Column("hash", Words, primary_key=True),
    words("id"),
    words("version"),
    Column("body", JSON, nullable=False),
)

audit = Table(
    "audit",
    metadata,
    Column("id", ID, primary_key=True),
    Column("room_id", ID, ForeignKey("room.id"), nullable=False),
    Column("framework_hash", Words, ForeignKey("framework.hash"), nullable=False),
    Column("round", Integer, nullable=False),
    Column("status", one_of(Status, "status"), nullable=False),
    telegram_id("facilitator_id"),
    words("current"),
    Column("opened_at", Moment, nullable=False),
    Column("closed_at", Moment),
    Column("active_at", Moment),
    Column("facilitator_seen", Moment),
    Column("reminded_at", Moment),
    Column("nudged", JSON, nullable=False),
    Column("version", BigInteger, nullable=False),
    UniqueConstraint("room_id", "round"),
    Index(
        "uq_audit_open",
        "room_id",
        unique=True,
        sqlite_where=text("status = 'open'"),
        postgresql_where=text("status = 'open'"),
    ),
    **COUNTED,
)

member = Table(
    "member",
    metadata,
    of_audit(primary_key=True),
    telegram_id("person_id", primary_key=True, index=True),
    words("name"),
    words("agency"),
    Column("joined_at", Moment, nullable=False),
    Column("left_at", Moment),
    **CLUSTERED,
)

answer = Table(
    "answer",
    metadata,
    of_audit(primary_key=True),
    words("statement", primary_key=True),
    Column("value", Integer),
    words("reason"),
    telegram_id("by"),
    Column("at", Moment, nullable=False),
    Column("update_id", BigInteger, nullable=False),
    # Taken back: the row stays, so that the update that brought it cannot bring it again.
    Column("dropped", Boolean, nullable=False, server_default=false()),
    **CLUSTERED,
)

rating = Table(
    "rating",
    metadata,
    of_audit(primary_key=True),
    words("statement", primary_key=True),
    Column("attempt", Integer, primary_key=True),
    telegram_id("person_id", primary_key=True),
    words("agency"),
    Column("value", Integer),
    Column("at", Moment, nullable=False),
    Column("update_id", BigInteger, nullable=False),
    **CLUSTERED,
)

reveal = Table(
    "reveal",
    metadata,
    of_audit(primary_key=True),
    words("statement", primary_key=True),
    Column("attempt", Integer, primary_key=True),
    Column("at", Moment, nullable=False),
    telegram_id("by"),
    Column("absent", JSON, nullable=False),
    Column("again", Boolean, nullable=False),
    **CLUSTERED,
)

dissent = Table(
    "dissent",
    metadata,
    of_audit(primary_key=True),
    words("statement", primary_key=True),
    words("agency", primary_key=True),
    telegram_id("person_id"),
    words("reason"),
    Column("at", Moment, nullable=False),
    **CLUSTERED,
)

note = Table(
    "note",
    metadata,
    Column("id", ID, primary_key=True),
    of_audit(),
    Column("kind", one_of(NoteKind, "kind"), nullable=False),
    words("target"),
    words("text"),
    telegram_id("person_id"),
    words("author"),
    words("agency"),
    Column("at", Moment, nullable=False),
    Column("edited_at", Moment),
    Column("private", Boolean, nullable=False),
    telegram_id("chat_id"),
    telegram_id("message_id"),
    Column("update_id", BigInteger, nullable=False),
    UniqueConstraint("chat_id", "message_id"),
    Index(None, "audit_id", "target"),
    **COUNTED,
)

action = Table(
    "action",
    metadata,
    Column("id", ID, primary_key=True),
    of_audit(index=True),
    words("text"),
    words("owner"),
    Column("due", Date),
    Column("status", one_of(ActionStatus, "status"), nullable=False),
    Column("statement", Words),
    Column("created_at", Moment, nullable=False),
    Column("closed_at", Moment),
    words("outcome"),
    **COUNTED,
)

trail = Table(
    "trail",
    metadata,
    Column("id", ID, primary_key=True),
    of_audit(index=True),
    Column("at", Moment, nullable=False),
    telegram_id("person_id"),
    words("who"),
    words("what"),
    words("target"),
    words("before"),
    words("after"),
    words("why"),
    Column("update_id", BigInteger, nullable=False),
)

card = Table(
    "card",
    metadata,
    telegram_id("chat_id", primary_key=True),
    telegram_id("message_id", primary_key=True),
    telegram_id("thread_id"),
    of_audit(),
    telegram_id("person_id"),
    words("statement"),
    Column("since", Moment, nullable=False),
    Column("before", Words),
    Column("drawn", BigInteger, nullable=False),
    Column("live", Boolean, nullable=False),
    Index(
        "uq_card_live",
        "audit_id",
        "person_id",
        unique=True,
        sqlite_where=text("live"),
        postgresql_where=text("live"),
    ),
    **CLUSTERED,
)

ask = Table(
    "ask",
    metadata,
    telegram_id("chat_id", primary_key=True),
    telegram_id("message_id", primary_key=True),
    # NULL for what belongs to a room, not to an audit of it (its label).
    Column("audit_id", ID, ForeignKey("audit.id", ondelete="CASCADE"), index=True),
    Column("kind", one_of(AimKind, "kind"), nullable=False),
    words("target"),
    telegram_id("person_id"),
    Column("at", Moment, nullable=False),
    Column("closed", Boolean, nullable=False),
    Index("ix_ask_open", "chat_id", "person_id", sqlite_where=text("NOT closed"), postgresql_where=text("NOT closed")),
    **CLUSTERED,
)

seat = Table(
    "seat",
    metadata,
    of_audit(primary_key=True),
    telegram_id("person_id", primary_key=True),
    words("statement"),
    Column("mode", one_of(AimKind, "mode"), nullable=False),
    **CLUSTERED,
)

link = Table(
    "link",
    metadata,
    Column("token", Words, primary_key=True),
    of_audit(index=True),
    telegram_id("person_id"),
    words("statement"),
    Column("expires_at", Moment, nullable=False, index=True),
    **CLUSTERED,
)

post = Table(
    "post",
    metadata,
    of_audit(primary_key=True),
    words("name", primary_key=True),
    Column("version", Integer, nullable=False),
    Column("drawn", Integer, nullable=False),
    telegram_id("chat_id", index=True),
    telegram_id("message_id"),
    Index("ix_post_due", "audit_id", sqlite_where=text("drawn < version"), postgresql_where=text("drawn < version")),
    **CLUSTERED,
)

LIVE: ColumnElement[Any] = literal_column("card.live")
"""Written as the partial index has it: SQLite would not see that `live = 1` says the same, and read every card."""

UNANSWERED: ColumnElement[Any] = literal_column("NOT ask.closed")
"""Likewise."""
