"""A card remembers what it showed and when, by Telegram's clock."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("card", sa.Column("shown", sa.Text(), server_default="[]", nullable=False))
    op.drop_column("card", "before")
    op.drop_column("card", "since")


def downgrade() -> None:
    epoch = "1970-01-01 00:00:00.000000"
    op.add_column("card", sa.Column("since", sa.DateTime(timezone=True), server_default=epoch, nullable=False))
    op.add_column("card", sa.Column("before", sa.Text(), nullable=True))
    op.drop_column("card", "shown")
