"""A delegate can score for an absent agency; what they gave says who did."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.db.columns import StoredText

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

SPOKEN = ("member", "rating")


def upgrade() -> None:
    for table in SPOKEN:
        op.add_column(table, sa.Column("spoken_by", sa.BigInteger(), nullable=False, server_default="0"))
    op.add_column("seat", sa.Column("speaks_for", StoredText, nullable=False, server_default=sa.text("''")))


def downgrade() -> None:
    op.drop_column("seat", "speaks_for")
    for table in SPOKEN:
        op.drop_column(table, "spoken_by")
