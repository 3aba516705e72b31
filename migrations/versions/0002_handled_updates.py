"""Which updates were handled, so that each has its effect once."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "handled",
        sa.Column("update_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("mark", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("process", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("update_id", name="pk_handled"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_handled_at", "handled", ["at"])


def downgrade() -> None:
    op.drop_table("handled")
