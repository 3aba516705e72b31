"""How long a closed round is kept, and when people were told that its time will be over."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

NAMES = ("kept_until", "warned_at")


def upgrade() -> None:
    for name in NAMES:
        op.add_column("audit", sa.Column(name, sa.DateTime(timezone=True), nullable=True))
    # Closed rounds had nothing to come; now each is looked at once for when its time will be over.
    op.execute(
        "UPDATE audit SET remind_at = '1970-01-01 00:00:00.000000' WHERE status = 'closed' AND remind_at IS NULL"
    )


def downgrade() -> None:
    for name in NAMES:
        op.drop_column("audit", name)
