"""A visit that was ended stays known until its time is over, so that it does not come again by what opened it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.db.columns import Moment

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("visit", sa.Column("ended_at", Moment, nullable=True))


def downgrade() -> None:
    op.drop_column("visit", "ended_at")
