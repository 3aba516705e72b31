"""Who came into a chat, whether the facilitator knows them, which documents were made, what was looked for."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.db.columns import ID, Moment, StoredText

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def of_audit() -> sa.Column[int]:
    return sa.Column("audit_id", ID, sa.ForeignKey("audit.id", ondelete="CASCADE"), nullable=False)


def choice(name: str, *choices: str) -> sa.Column[str]:
    return sa.Column(
        name, sa.Enum(*choices, name=name, native_enum=False, create_constraint=True, length=32), nullable=False
    )


def upgrade() -> None:
    op.create_table(
        "presence",
        sa.Column("id", ID, primary_key=True),
        of_audit(),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("since", Moment, nullable=False),
        sa.Column("left_at", Moment),
        choice("regard", "unknown", "known", "not-ours"),
        sa.Column("added_by", sa.BigInteger(), nullable=False, server_default="0"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_presence_audit_id", "presence", ["audit_id"])
    op.create_table(
        "made",
        sa.Column("id", ID, primary_key=True),
        of_audit(),
        sa.Column("form", StoredText, nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        choice("door", "chat", "page", "command"),
        sa.Column("at", Moment, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_made_audit_id", "made", ["audit_id"])
    op.create_table(
        "search",
        sa.Column("id", ID, primary_key=True),
        sa.Column("at", Moment, nullable=False),
        *(sa.Column(name, StoredText, nullable=False) for name in ("operator", "kind", "reference", "sought")),
        sa.Column("found", sa.Integer(), nullable=False),
        sqlite_autoincrement=True,
    )


def downgrade() -> None:
    op.drop_table("search")
    op.drop_table("made")
    op.drop_table("presence")
