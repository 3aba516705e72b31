"""A chat's title that may name somebody is not kept; its documents say "Group" until the room has a label."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.audit.identifiers import findings

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

room = sa.table("room", sa.column("id", sa.Integer), sa.column("title", sa.String))


def upgrade() -> None:
    connection = op.get_bind()
    for number, title in connection.execute(sa.select(room.c.id, room.c.title)).all():
        if title and findings(title):
            connection.execute(sa.update(room).where(room.c.id == number).values(title=""))


def downgrade() -> None:
    """What is gone is gone."""
