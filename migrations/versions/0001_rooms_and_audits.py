"""Rooms, audits and everything said in them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)
AIMS = (
    "evidence",
    "assurance",
    "comment",
    "not-applicable",
    "dissent",
    "agency",
    "action",
    "outcome",
    "due",
    "label",
)


def one_of(name: str, *choices: str) -> sa.Enum:
    return sa.Enum(*choices, name=name, native_enum=False, create_constraint=True, length=32)


def where(condition: str) -> dict[str, sa.TextClause]:
    return {"sqlite_where": sa.text(condition), "postgresql_where": sa.text(condition)}


def create_room() -> None:
    op.create_table(
        "room",
        sa.Column("id", ID, nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("thread_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", one_of("kind", "private", "group", "supergroup", "topic"), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("settings", sa.JSON(), nullable=False),
        sa.Column("removed", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_room"),
        sa.UniqueConstraint("chat_id", "thread_id", name="uq_room_chat_id_thread_id"),
        sqlite_autoincrement=True,
    )


def create_framework() -> None:
    op.create_table(
        "framework",
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("hash", name="pk_framework"),
    )


def create_audit() -> None:
    op.create_table(
        "audit",
        sa.Column("id", ID, nullable=False),
        sa.Column("room_id", ID, nullable=False),
        sa.Column("framework_hash", sa.Text(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("status", one_of("status", "open", "closed"), nullable=False),
        sa.Column("facilitator_id", sa.BigInteger(), nullable=False),
        sa.Column("current", sa.Text(), nullable=False),
        sa.Column("opened_at", MOMENT, nullable=False),
        sa.Column("closed_at", MOMENT),
        sa.Column("active_at", MOMENT),
        sa.Column("facilitator_seen", MOMENT),
        sa.Column("reminded_at", MOMENT),
        sa.Column("nudged", sa.JSON(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["framework_hash"], ["framework.hash"], name="fk_audit_framework_hash_framework"),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name="fk_audit_room_id_room"),
        sa.PrimaryKeyConstraint("id", name="pk_audit"),
        sa.UniqueConstraint("room_id", "round", name="uq_audit_room_id_round"),
        sqlite_autoincrement=True,
    )
    op.create_index("uq_audit_open", "audit", ["room_id"], unique=True, **where("status = 'open'"))


def create_member() -> None:
    op.create_table(
        "member",
        sa.Column("audit_id", ID, nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("joined_at", MOMENT, nullable=False),
        sa.Column("left_at", MOMENT),
        sa.ForeignKeyConstraint(["audit_id"], ["audit.id"], name="fk_member_audit_id_audit", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("audit_id", "person_id", name="pk_member"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_member_person_id", "member", ["person_id"])


def create_answer() -> None:
    op.create_table(
        "answer",
        sa.Column("audit_id", ID, nullable=False),
        sa.Column("statement", sa.Text(), nullable=False),
        sa.Column("value", sa.Integer()),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("by", sa.BigInteger(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("update_id", sa.BigInteger(), nullable=False),
        sa.Column("dropped", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(["audit_id"], ["audit.id"], name="fk_answer_audit_id_audit", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("audit_id", "statement", name="pk_answer"),
        sqlite_with_rowid=False,
    )


def create_rating() -> None:
    op.create_table(
        "rating",
        sa.Column("audit_id", ID, nullable=False),
        sa.Column("statement", sa.Text(), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("value", sa.Integer()),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("update_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["audit_id"], ["audit.id"], name="fk_rating_audit_id_audit", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("audit_id", "statement", "attempt", "person_id", name="pk_rating"),
        sqlite_with_rowid=False,
    )


def create_reveal() -> None:
    op.create_table(
        "reveal",
        sa.Column("audit_id", ID, nullable=False),
        sa.Column("statement", sa.Text(), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("by", sa.BigInteger(), nullable=False),
        sa.Column("absent", sa.JSON(), nullable=False),
        sa.Column("again", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["audit_id"], ["audit.id"], name="fk_reveal_audit_id_audit", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("audit_id", "statement", "attempt", name="pk_reveal"),
        sqlite_with_rowid=False,
    )


def create_dissent() -> None:
    op.create_table(
        "dissent",
        sa.Column("audit_id", ID, nullable=False),
        sa.Column("statement", sa.Text(), nullable=False),
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["audit_id"], ["audit.id"], name="fk_dissent_audit_id_audit", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("audit_id", "statement", "agency", name="pk_dissent"),
        sqlite_with_rowid=False,
    )


def create_note() -> None:
    op.create_table(
        "note",
        sa.Column("id", ID, nullable=False),
        sa.Column("audit_id", ID, nullable=False),
        sa.Column("kind", one_of("kind", "evidence", "assurance", "comment"), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("edited_at", MOMENT),
        sa.Column("private", sa.Boolean(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("update_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["audit_id"], ["audit.id"], name="fk_note_audit_id_audit", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_note"),
        sa.UniqueConstraint("chat_id", "message_id", name="uq_note_chat_id_message_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_note_audit_id_target", "note", ["audit_id", "target"])


def create_action() -> None:
    op.create_table(
        "action",
        sa.Column("id", ID, nullable=False),
        sa.Column("audit_id", ID, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("due", sa.Date()),
        sa.Column("status", one_of("status", "open", "done", "dropped"), nullable=False),
        sa.Column("statement", sa.Text()),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("closed_at", MOMENT),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["audit_id"], ["audit.id"], name="fk_action_audit_id_audit", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_action"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_action_audit_id", "action", ["audit_id"])


def create_trail() -> None:
    op.create_table(
        "trail",
        sa.Column("id", ID, nullable=False),
        sa.Column("audit_id", ID, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("update_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["audit_id"], ["audit.id"], name="fk_trail_audit_id_audit", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_trail"),
    )
    op.create_index("ix_trail_audit_id", "trail", ["audit_id"])


def create_card() -> None:
    op.create_table(
        "card",
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("thread_id", sa.BigInteger(), nullable=False),
        sa.Column("audit_id", ID, nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("statement", sa.Text(), nullable=False),
        sa.Column("since", MOMENT, nullable=False),
        sa.Column("before", sa.Text()),
        sa.Column("drawn", sa.BigInteger(), nullable=False),
        sa.Column("live", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["audit_id"], ["audit.id"], name="fk_card_audit_id_audit", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("chat_id", "message_id", name="pk_card"),
        sqlite_with_rowid=False,
    )
    op.create_index("uq_card_live", "card", ["audit_id", "person_id"], unique=True, **where("live"))


def create_ask() -> None:
    op.create_table(
        "ask",
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("audit_id", ID),
        sa.Column("kind", one_of("kind", *AIMS), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("closed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["audit_id"], ["audit.id"], name="fk_ask_audit_id_audit", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("chat_id", "message_id", name="pk_ask"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_ask_audit_id", "ask", ["audit_id"])
    op.create_index("ix_ask_open", "ask", ["chat_id", "person_id"], **where("NOT closed"))


def create_seat() -> None:
    op.create_table(
        "seat",
        sa.Column("audit_id", ID, nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("statement", sa.Text(), nullable=False),
        sa.Column("mode", one_of("mode", *AIMS), nullable=False),
        sa.ForeignKeyConstraint(["audit_id"], ["audit.id"], name="fk_seat_audit_id_audit", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("audit_id", "person_id", name="pk_seat"),
        sqlite_with_rowid=False,
    )


def create_link() -> None:
    op.create_table(
        "link",
        sa.Column("token", sa.Text(), nullable=False),
        sa.Column("audit_id", ID, nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("statement", sa.Text(), nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["audit_id"], ["audit.id"], name="fk_link_audit_id_audit", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("token", name="pk_link"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_link_audit_id", "link", ["audit_id"])
    op.create_index("ix_link_expires_at", "link", ["expires_at"])


def create_post() -> None:
    op.create_table(
        "post",
        sa.Column("audit_id", ID, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("drawn", sa.Integer(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["audit_id"], ["audit.id"], name="fk_post_audit_id_audit", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("audit_id", "name", name="pk_post"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_post_chat_id", "post", ["chat_id"])
    op.create_index("ix_post_due", "post", ["audit_id"], **where("drawn < version"))


def upgrade() -> None:
    create_room()
    create_framework()
    create_audit()
    create_member()
    create_answer()
    create_rating()
    create_reveal()
    create_dissent()
    create_note()
    create_action()
    create_trail()
    create_card()
    create_ask()
    create_seat()
    create_link()
    create_post()


def downgrade() -> None:
    tables = (
        "post",
        "link",
        "seat",
        "ask",
        "card",
        "trail",
        "action",
        "note",
        "dissent",
        "reveal",
        "rating",
        "answer",
        "member",
        "audit",
        "framework",
        "room",
    )
    for table in tables:
        op.drop_table(table)
