"""What a card showed and when it was drawn stands with it, so that several processes do not each draw it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.db.columns import Moment, StoredText

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("card", sa.Column("seen", StoredText, nullable=False, server_default=sa.text("''")))
    op.add_column("card", sa.Column("drawn_at", Moment, nullable=True))


def downgrade() -> None:
    op.drop_column("card", "drawn_at")
    op.drop_column("card", "seen")
