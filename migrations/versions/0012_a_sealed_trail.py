"""Each line of the trail is sealed with the line before; persons are committed to by salts of their own."""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
FORGOTTEN = 2**52 + 2**51
"""Where the ids of stand-ins begin: their salts are kept nowhere."""

SEALS = ("seal", "sealed_person", "sealed_before", "sealed_after")
PERSONS = ("person_id", "before_id", "after_id")
TEXTS = ("what", "target", "before", "after", "why")
AT_ONCE = 1000

when = sa.DateTime(timezone=True)
trail = sa.table(
    "trail",
    sa.column("id", ID),
    sa.column("audit_id", ID),
    sa.column("at", when),
    *(sa.column(name, sa.Text) for name in (*TEXTS, *SEALS)),
    *(sa.column(name, sa.BigInteger) for name in PERSONS),
)
audit = sa.table(
    "audit",
    sa.column("id", ID),
    sa.column("framework_hash", sa.Text),
    sa.column("round", sa.Integer),
    sa.column("opened_at", when),
    sa.column("head", sa.Text),
)
salt = sa.table("salt", sa.column("audit_id", ID), sa.column("person_id", sa.BigInteger), sa.column("salt", sa.Text))


def digest(parts: list[object]) -> str:
    return sha256(json.dumps(parts, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()


def instant(at: datetime) -> str:
    """SQLite gives a time without its zone, which is UTC."""
    known = at if at.tzinfo else at.replace(tzinfo=UTC)
    return known.astimezone(UTC).isoformat(timespec="microseconds")


def lines(audit_id: int) -> Iterator[sa.Row[Any]]:
    """Read a trail a piece at a time, however long it is."""
    last = 0
    found = sa.select(trail).where(trail.c.audit_id == audit_id).order_by(trail.c.id).limit(AT_ONCE)
    while rows := op.get_bind().execute(found.where(trail.c.id > last)).all():
        yield from rows
        last = rows[-1].id


def sealed(audit_id: int, head: str) -> str:
    """Seal a whole trail and give its head."""
    salts: dict[int, str] = {0: ""}
    for line in lines(audit_id):
        numbers = [getattr(line, name) for name in PERSONS]
        for number in numbers:
            salts.setdefault(number, secrets.token_hex(16))
        persons = [digest([salts[number], number]) if number else "" for number in numbers]
        head = digest([head, instant(line.at), *(getattr(line, name) for name in TEXTS), *persons])
        values = dict(zip(SEALS, (head, *persons), strict=True))
        op.get_bind().execute(sa.update(trail).where(trail.c.id == line.id).values(**values))
    kept = [
        {"audit_id": audit_id, "person_id": person, "salt": grain}
        for person, grain in salts.items()
        if person and person < FORGOTTEN
    ]
    if kept:
        op.get_bind().execute(sa.insert(salt), kept)
    return head


def upgrade() -> None:
    op.create_table(
        "salt",
        sa.Column("audit_id", ID, nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("salt", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["audit_id"], ["audit.id"], name="fk_salt_audit_id_audit", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("audit_id", "person_id", name="pk_salt"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_salt_person_id", "salt", ["person_id"])
    for table, name in (("audit", "head"), *(("trail", name) for name in SEALS)):
        op.add_column(table, sa.Column(name, sa.Text(), server_default=sa.text("''"), nullable=False))
    for each in op.get_bind().execute(sa.select(audit)).all():
        head = sealed(each.id, digest([each.framework_hash, each.round, instant(each.opened_at)]))
        op.get_bind().execute(sa.update(audit).where(audit.c.id == each.id).values(head=head))


def downgrade() -> None:
    for table, name in (("audit", "head"), *(("trail", name) for name in SEALS)):
        op.drop_column(table, name)
    op.drop_table("salt")
