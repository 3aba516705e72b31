"""What people are to be reminded of is found by its time, however many audits there are."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("audit", sa.Column("remind_at", sa.DateTime(timezone=True), nullable=True))
    # Whatever is there is looked at once; most of it then never again.
    op.execute("UPDATE audit SET remind_at = '1970-01-01 00:00:00.000000'")
    for name, column, where in (
        ("ix_audit_remind_at", "remind_at", "remind_at IS NOT NULL"),
        ("ix_audit_open_framework", "framework_hash", "status = 'open'"),
    ):
        op.create_index(name, "audit", [column], sqlite_where=sa.text(where), postgresql_where=sa.text(where))


def downgrade() -> None:
    op.drop_index("ix_audit_open_framework", table_name="audit")
    op.drop_index("ix_audit_remind_at", table_name="audit")
    op.drop_column("audit", "remind_at")
