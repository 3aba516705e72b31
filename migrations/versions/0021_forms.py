"""A form can be handed in for an agency; what stood in one says who did."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.db.columns import ID, StoredText

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

HOLDERS = ("rating", "answer", "note")


def upgrade() -> None:
    op.create_table(
        "form",
        sa.Column("audit_id", ID, sa.ForeignKey("audit.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("agency", StoredText, primary_key=True),
        sa.Column("key", StoredText, nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("issue", sa.Integer(), nullable=False),
        sa.Column("kept", sa.Integer(), nullable=False),
        sqlite_with_rowid=False,
    )
    for table in HOLDERS:
        op.add_column(table, sa.Column("handed_by", sa.BigInteger(), nullable=False, server_default="0"))


def downgrade() -> None:
    for table in HOLDERS:
        op.drop_column(table, "handed_by")
    op.drop_table("form")
