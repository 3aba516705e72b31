"""What said that a text was refused is known: a reply to it, or the text edited, is kept where that was meant."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("ask", sa.Column("refused", sa.BigInteger, nullable=False, server_default="0"))


def downgrade() -> None:
    op.execute("DELETE FROM ask WHERE refused <> 0")
    op.drop_column("ask", "refused")
