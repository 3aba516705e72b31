"""The tables of the other doors: of what opens the pages only hashes (`bot.audit.invitations`); the forms' keys."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Integer, Table, false

from bot.db.columns import ID, Moment, StoredText
from bot.db.tables import CLUSTERED, COUNTED, metadata, of_audit, of_person, words

invitation = Table(
    "invitation",
    metadata,
    Column("id", ID, primary_key=True),
    of_audit(index=True),
    of_person(index=True),
    words("agency"),
    # Hashes: of what stands in the link, and of the key of the browser that it has opened for ("" for none yet).
    words("token", unique=True),
    words("browser"),
    Column("expires_at", Moment, nullable=False),
    Column("withdrawn", Boolean, nullable=False, server_default=false()),
    **COUNTED,
)

visit = Table(
    "visit",
    metadata,
    Column("token", StoredText, primary_key=True),
    of_person(index=True),
    Column("expires_at", Moment, nullable=False, index=True),
    # Filled when somebody has left; the row stays until the visit would have been over.
    Column("ended_at", Moment),
    **CLUSTERED,
)

form = Table(
    "form",
    metadata,
    of_audit(primary_key=True),
    words("agency", primary_key=True),
    words("key"),
    of_person(),
    Column("issue", Integer, nullable=False),
    Column("kept", Integer, nullable=False),
    **CLUSTERED,
)
