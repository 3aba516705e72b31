"""Holds of rooms, what is hidden while they are on, and a line for what was destroyed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def words(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def moment(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def upgrade() -> None:
    op.create_table(
        "hold",
        sa.Column("room_id", ID, autoincrement=False, nullable=False),
        words("source"),
        words("reason"),
        moment("since"),
        moment("lifted_at", nullable=True),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name="fk_hold_room_id_room", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("room_id", "source", name="pk_hold"),
    )
    op.create_table(
        "former",
        sa.Column("id", ID, nullable=False),
        sa.Column("audit_id", ID, nullable=False),
        words("kind"),
        words("target"),
        words("text"),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        moment("at"),
        sa.ForeignKeyConstraint(["audit_id"], ["audit.id"], name="fk_former_audit_id_audit", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_former"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_former_audit_id", "former", ["audit_id"])
    op.create_table(
        "destroyed",
        words("token"),
        moment("at"),
        words("what"),
        words("word"),
        sa.Column("room_id", sa.BigInteger(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        words("framework"),
        words("subject"),
        sa.Column("counts", sa.JSON(), nullable=False),
        words("head"),
        sa.PrimaryKeyConstraint("token", name="pk_destroyed"),
    )


def downgrade() -> None:
    for table in ("destroyed", "former", "hold"):
        op.drop_table(table)
