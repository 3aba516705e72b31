"""Of a card that is no longer live it is known whether its buttons are gone."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

LEFT = sa.text("NOT live AND NOT away")


def upgrade() -> None:
    op.add_column("card", sa.Column("away", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.execute(sa.text("UPDATE card SET away = true WHERE NOT live"))
    op.create_index("ix_card_left", "card", ["audit_id"], sqlite_where=LEFT, postgresql_where=LEFT)


def downgrade() -> None:
    op.drop_index("ix_card_left", "card")
    op.drop_column("card", "away")
