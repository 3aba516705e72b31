"""The tables of who came into a chat, of which documents were made, and of what an operator has looked for."""

from __future__ import annotations

from sqlalchemy import Column, Integer, Table

from bot.audit.access import Door, Regard
from bot.db.columns import ID, Moment, one_of
from bot.db.tables import COUNTED, metadata, of_audit, of_person, words

# A row for each stay of somebody whom the bot saw come into the chat, in the last round of each of its rooms.
presence = Table(
    "presence",
    metadata,
    Column("id", ID, primary_key=True),
    of_audit(index=True),
    of_person(),
    Column("since", Moment, nullable=False),
    Column("left_at", Moment),
    Column("regard", one_of(Regard, "regard"), nullable=False),
    of_person("added_by", server_default="0"),
    **COUNTED,
)

made = Table(
    "made",
    metadata,
    Column("id", ID, primary_key=True),
    of_audit(index=True),
    words("form"),
    of_person(),
    Column("door", one_of(Door, "door"), nullable=False),
    Column("at", Moment, nullable=False),
    **COUNTED,
)

# Who looked for what, when: what it was is committed to, as this must not be the list of those sought.
search = Table(
    "search",
    metadata,
    Column("id", ID, primary_key=True),
    Column("at", Moment, nullable=False),
    words("operator"),
    words("kind"),
    words("reference"),
    words("sought"),
    Column("found", Integer, nullable=False),
    **COUNTED,
)
