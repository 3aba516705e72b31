"""Notes can be removed, scores given late, prompts known by what answered them, and a card says what it kept last."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

FLAGS = (("note", "removed"), ("rating", "late"))
NUMBERS = (("ask", "answered_by"), ("seat", "kept"))


def upgrade() -> None:
    for table, name in FLAGS:
        op.add_column(table, sa.Column(name, sa.Boolean, nullable=False, server_default=sa.false()))
    for table, name in NUMBERS:
        op.add_column(table, sa.Column(name, sa.BigInteger, nullable=False, server_default="0"))


def downgrade() -> None:
    op.execute("DELETE FROM note WHERE removed")
    op.execute("DELETE FROM rating WHERE late")
    for table, name in (*FLAGS, *NUMBERS):
        op.drop_column(table, name)
