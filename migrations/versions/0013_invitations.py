"""Somebody without Telegram can be invited to the pages; a browser's visit there."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.db.columns import ID, Moment, StoredText

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "invitation",
        sa.Column("id", ID, primary_key=True),
        sa.Column("audit_id", ID, sa.ForeignKey("audit.id", ondelete="CASCADE"), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("agency", StoredText, nullable=False),
        sa.Column("token", StoredText, nullable=False, unique=True),
        sa.Column("browser", StoredText, nullable=False),
        sa.Column("expires_at", Moment, nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False, server_default=sa.false()),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_invitation_audit_id", "invitation", ["audit_id"])
    op.create_index("ix_invitation_person_id", "invitation", ["person_id"])
    op.create_table(
        "visit",
        sa.Column("token", StoredText, primary_key=True),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("expires_at", Moment, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_visit_person_id", "visit", ["person_id"])
    op.create_index("ix_visit_expires_at", "visit", ["expires_at"])


def downgrade() -> None:
    op.drop_table("visit")
    op.drop_table("invitation")
