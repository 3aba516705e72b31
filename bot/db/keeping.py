"""The tables of what is held, what is hidden while it is held, and what was destroyed."""

from __future__ import annotations

from sqlalchemy import JSON, BigInteger, Column, ColumnElement, ForeignKey, Integer, Table, exists

from bot.db.columns import ID, Moment, StoredText
from bot.db.tables import COUNTED, metadata, of_audit, of_person, words

hold = Table(
    "hold",
    metadata,
    Column("room_id", ID, ForeignKey("room.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("source", StoredText, primary_key=True),
    words("reason"),
    Column("since", Moment, nullable=False),
    # A hold that was lifted stays known: what a framework asks for by default is not put on again.
    Column("lifted_at", Moment),
)

# What a text said before it was changed or removed, while its room was held.
former = Table(
    "former",
    metadata,
    Column("id", ID, primary_key=True),
    of_audit(index=True),
    words("kind"),
    words("target"),
    words("text"),
    of_person(),
    Column("at", Moment, nullable=False),
    **COUNTED,
)

# One line for what is gone; it names no chat and no person.
destroyed = Table(
    "destroyed",
    metadata,
    Column("token", StoredText, primary_key=True),
    Column("at", Moment, nullable=False),
    words("what"),
    words("word"),
    Column("room_id", BigInteger, nullable=False),
    Column("round", Integer, nullable=False),
    words("framework"),
    words("subject"),
    Column("counts", JSON, nullable=False),
    words("head"),
)


def held(room_id: ColumnElement[int]) -> ColumnElement[bool]:
    """Give the condition that a room is held."""
    return exists().where(hold.c.room_id == room_id, hold.c.lifted_at.is_(None))
