"""The tables. Ids of chats and messages are Telegram's, those of persons have 53 bits: so BigInteger everywhere.

Names of persons stand in `person` and nowhere else. `room`, `framework` → `audit` → the rest.
Whoever changes a row of `member`, `answer`, `rating`, `reveal`, `dissent`, `note` or `action` raises the audit's
`version` in the same transaction: the store's cache rests on it.
"""

from __future__ import annotations

from datetime import UTC, datetime
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

from bot.audit.model import ActionStatus, RoomKind, Status
from bot.db.columns import ID, Moment, ShownColumn, StoredText, one_of

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

AT_ONCE = datetime.fromtimestamp(0, UTC)
"""A time that has passed wherever clocks stand: what is due then is due at once."""

COUNTED: dict[str, Any] = {"sqlite_autoincrement": True}
"""Ids are never given twice, even after the newest row was purged: old buttons carry them."""

PERSON = "person"
"""What the columns are marked with that hold persons."""

CLUSTERED: dict[str, Any] = {"sqlite_with_rowid": False}
"""The rows of one audit lie side by side, and finding one takes one step, not two."""


def words(name: str, **more: Any) -> Column[str]:  # noqa: ANN401 - what Column takes
    """Give a column of text that is never NULL."""
    return Column(name, StoredText, nullable=False, **more)


def where(condition: str) -> dict[str, Any]:
    """Give a partial index its condition, in both dialects."""
    return {"sqlite_where": text(condition), "postgresql_where": text(condition)}


def telegram_id(name: str, **more: Any) -> Column[int]:  # noqa: ANN401 - what Column takes
    """Give a column for one of Telegram's ids."""
    return Column(name, BigInteger, nullable=False, **more)


def of_person(name: str = "person_id", **more: Any) -> Column[int]:  # noqa: ANN401 - what Column takes
    """Give a column that says who (0: nobody); forgetting somebody puts a stand-in in every such column there is."""
    return Column(name, BigInteger, nullable=False, info={PERSON: True}, **more)


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
    Column("hash", StoredText, primary_key=True),
    words("id"),
    words("version"),
    Column("body", JSON, nullable=False),
)

person = Table(
    "person",
    metadata,
    Column("id", ID, primary_key=True, autoincrement=False, info={PERSON: True}),
    words("name"),
)

audit = Table(
    "audit",
    metadata,
    Column("id", ID, primary_key=True),
    Column("room_id", ID, ForeignKey("room.id"), nullable=False),
    Column("framework_hash", StoredText, ForeignKey("framework.hash"), nullable=False),
    Column("round", Integer, nullable=False),
    Column("status", one_of(Status, "status"), nullable=False),
    of_person("facilitator_id"),
    words("current"),
    Column("opened_at", Moment, nullable=False),
    Column("closed_at", Moment),
    Column("active_at", Moment),
    Column("facilitator_seen", Moment),
    Column("reminded_at", Moment),
    Column("kept_until", Moment),
    Column("warned_at", Moment),
    # When to see next whether people are to be reminded of something; NULL: not before something changes.
    Column("remind_at", Moment),
    Column("nudged", JSON, nullable=False),
    # How far it is, where it is scored ahead (`bot.db.rows.ahead_cells`); it names agencies, and no person.
    Column("ahead", JSON(none_as_null=True)),
    Column("version", BigInteger, nullable=False),
    # The seal of the trail's last line (`bot.audit.chain`).
    words("head", server_default=text("''")),
    UniqueConstraint("room_id", "round"),
    Index("uq_audit_open", "room_id", unique=True, **where("status = 'open'")),
    Index("ix_audit_open_framework", "framework_hash", **where("status = 'open'")),
    Index("ix_audit_remind_at", "remind_at", **where("remind_at IS NOT NULL")),
    **COUNTED,
)

member = Table(
    "member",
    metadata,
    of_audit(primary_key=True),
    of_person(primary_key=True, index=True),
    words("agency"),
    Column("joined_at", Moment, nullable=False),
    Column("left_at", Moment),
    Column("quiet", Boolean, nullable=False, server_default=false()),
    of_person("spoken_by", server_default="0"),
    **CLUSTERED,
)

answer = Table(
    "answer",
    metadata,
    of_audit(primary_key=True),
    words("statement", primary_key=True),
    Column("value", Integer),
    words("reason"),
    of_person("by"),
    Column("at", Moment, nullable=False),
    Column("update_id", BigInteger, nullable=False),
    Column("together", Boolean, nullable=False, server_default=false()),
    of_person("handed_by", server_default="0"),
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
    of_person(primary_key=True),
    words("agency"),
    Column("value", Integer),
    Column("at", Moment, nullable=False),
    Column("late", Boolean, nullable=False, server_default=false()),
    *(of_person(name, server_default="0") for name in ("handed_by", "spoken_by")),
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
    of_person("by"),
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
    of_person(),
    words("reason"),
    Column("at", Moment, nullable=False),
    **CLUSTERED,
)

note = Table(
    "note",
    metadata,
    Column("id", ID, primary_key=True),
    of_audit(),
    words("kind"),
    words("target"),
    words("text"),
    of_person(),
    words("agency"),
    Column("at", Moment, nullable=False),
    Column("edited_at", Moment),
    Column("private", Boolean, nullable=False),
    of_person("handed_by", server_default="0"),
    telegram_id("chat_id"),
    telegram_id("message_id"),
    Column("update_id", BigInteger, nullable=False),
    # Without its text: the row stays, so that no edit of the message brings the note back.
    Column("removed", Boolean, nullable=False, server_default=false()),
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
    of_person("owner_id", server_default="0"),
    words("agency", server_default=text("''")),
    Column("due", Date),
    Column("status", one_of(ActionStatus, "status"), nullable=False),
    Column("statement", StoredText),
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
    of_person(),
    *map(words, ("what", "target", "before", "after", "why")),
    *(of_person(name, server_default="0") for name in ("before_id", "after_id")),
    Column("update_id", BigInteger, nullable=False),
    *(words(name, server_default=text("''")) for name in ("seal", "sealed_person", "sealed_before", "sealed_after")),
)

salt = Table(
    "salt",
    metadata,
    of_audit(primary_key=True),
    of_person(primary_key=True, index=True),
    words("salt"),
    **CLUSTERED,
)

card = Table(
    "card",
    metadata,
    telegram_id("chat_id", primary_key=True),
    telegram_id("message_id", primary_key=True),
    telegram_id("thread_id"),
    of_audit(),
    of_person(),
    words("statement"),
    Column("shown", ShownColumn, nullable=False, server_default="[]"),
    Column("drawn", BigInteger, nullable=False),
    words("seen", server_default=text("''")),
    Column("drawn_at", Moment),
    Column("live", Boolean, nullable=False),
    Column("away", Boolean, nullable=False, server_default=false()),
    Column("pinned", Boolean, nullable=False, server_default=false()),
    Index("ix_card_left", "audit_id", **where("NOT live AND NOT away")),
    Index("uq_card_live", "audit_id", "person_id", unique=True, **where("live")),
    **CLUSTERED,
)

ask = Table(
    "ask",
    metadata,
    telegram_id("chat_id", primary_key=True),
    telegram_id("message_id", primary_key=True),
    # NULL for what belongs to a room, not to an audit of it (its label).
    Column("audit_id", ID, ForeignKey("audit.id", ondelete="CASCADE"), index=True),
    words("kind"),
    words("target"),
    of_person(),
    Column("at", Moment, nullable=False),
    Column("closed", Boolean, nullable=False),
    # The message that answered it: its edits belong to what was asked, though the prompt is gone by then.
    telegram_id("answered_by", server_default="0"),
    # The message that was refused, where this is what said so; 0 for a question.
    telegram_id("refused", server_default="0"),
    Index("ix_ask_open", "chat_id", "person_id", **where("NOT closed")),
    **CLUSTERED,
)

seat = Table(
    "seat",
    metadata,
    of_audit(primary_key=True),
    of_person(primary_key=True),
    words("statement"),
    words("mode"),
    # The note that their last text has become, until they do something else; 0 for none.
    telegram_id("kept", server_default="0"),
    words("speaks_for", server_default=text("''")),
    **CLUSTERED,
)

link = Table(
    "link",
    metadata,
    Column("token", StoredText, primary_key=True),
    of_audit(index=True),
    of_person(),
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
    Index("ix_post_due", "audit_id", **where("drawn < version")),
    **CLUSTERED,
)

handled = Table(
    "handled",
    metadata,
    telegram_id("update_id", primary_key=True, autoincrement=False),
    Column("mark", BigInteger, nullable=False),
    Column("at", Moment, nullable=False, index=True),
    words("process"),
    **CLUSTERED,
)

LEFT: ColumnElement[Any] = literal_column("NOT card.live AND NOT card.away")
"""Of cards that are no longer live, but still look so."""

LIVE: ColumnElement[Any] = literal_column("card.live")
"""Written as the partial index has it: SQLite would not see that `live = 1` says the same, and read every card."""

OPEN: ColumnElement[Any] = literal_column("audit.status = 'open'")
"""Likewise."""

UNANSWERED: ColumnElement[Any] = literal_column("NOT ask.closed")
"""Likewise."""
