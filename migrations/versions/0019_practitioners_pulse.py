"""Practitioners are asked how they see a few statements; of who answered only a mark is kept."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.db.columns import ID, Moment, StoredText

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def of_audit() -> sa.Column[int]:
    return sa.Column("audit_id", ID, sa.ForeignKey("audit.id", ondelete="CASCADE"), primary_key=True)


def upgrade() -> None:
    op.create_table(
        "pulse",
        of_audit(),
        sa.Column("statements", sa.JSON(), nullable=False),
        sa.Column("token", StoredText, nullable=False),
        sa.Column("salt", StoredText, nullable=False),
        sa.Column("opened_at", Moment),
        sa.Column("ended_at", Moment),
    )
    op.create_index("ix_pulse_token", "pulse", ["token"])
    op.create_table(
        "pulse_answer",
        of_audit(),
        sa.Column("mark", StoredText, primary_key=True),
        sa.Column("statement", StoredText, primary_key=True),
        sa.Column("value", sa.Integer()),
        sa.Column("nth", sa.Integer(), nullable=False),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    op.drop_table("pulse_answer")
    op.drop_table("pulse")
