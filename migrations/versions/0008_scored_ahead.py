"""An audit can be scored ahead; an agreed score says whether it was agreed together; who wants no nudges has none."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

FLAGS = (("member", "quiet"), ("answer", "together"))


def upgrade() -> None:
    op.add_column("audit", sa.Column("ahead", sa.JSON(), nullable=True))
    for table, flag in FLAGS:
        op.add_column(table, sa.Column(flag, sa.Boolean(), nullable=False, server_default=sa.false()))


def downgrade() -> None:
    for table, flag in reversed(FLAGS):
        op.drop_column(table, flag)
    op.drop_column("audit", "ahead")
