"""What a statement's texts are kept under is said by its framework: kinds and modes are ids of columns."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

CHOICES = {
    ("note", "kind"): ("evidence", "assurance", "comment"),
    ("ask", "kind"): (
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
    ),
    ("seat", "mode"): (
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
    ),
}
FRAMEWORK = sa.table(
    "framework", *(sa.column(name, sa.Text()) for name in ("hash", "id", "version")), sa.column("body", sa.JSON())
)
AUDIT = sa.table("audit", sa.column("framework_hash", sa.Text()))
COLUMNS = [
    {
        "id": "evidence",
        "expected": True,
        "texts": {
            "en": {"label": "Evidence", "heading": "Evidence supporting this score", "prompt": "What shows it?"},
            "cy": {
                "label": "Tystiolaeth",
                "heading": "Tystiolaeth sy’n cefnogi’r sgôr hon",
                "prompt": "Beth sy’n dangos hynny?",
            },
        },
    },
    {
        "id": "assurance",
        "expected": True,
        "texts": {
            "en": {
                "label": "Assurance",
                "heading": "Assurance systems in place locally for QA/evidencing this statement",
                "prompt": "How is this checked locally?",
            },
            "cy": {
                "label": "Sicrwydd",
                "heading": "Systemau sicrwydd lleol ar gyfer sicrhau ansawdd a thystiolaeth o’r datganiad hwn",
                "prompt": "Sut mae hyn yn cael ei wirio’n lleol?",
            },
        },
    },
]
"""What every framework had until now."""


def upgrade() -> None:
    for table, name in CHOICES:
        with op.batch_alter_table(table, copy_from=as_it_is(table)) as batch:
            batch.drop_constraint(op.f(f"ck_{table}_{name}"), type_="check")
            batch.alter_column(name, existing_type=sa.String(32), type_=sa.Text(), existing_nullable=False)
    rewrite(with_columns)


def downgrade() -> None:
    rewrite(without_columns)
    for (table, name), choices in CHOICES.items():
        with op.batch_alter_table(table, copy_from=as_it_is(table)) as batch:
            batch.alter_column(name, existing_type=sa.Text(), type_=sa.String(32), existing_nullable=False)
            listed = ", ".join(f"'{choice}'" for choice in choices)
            batch.create_check_constraint(op.f(f"ck_{table}_{name}"), f"{name} IN ({listed})")


def as_it_is(table: str) -> sa.Table:
    """Read a table with what SQLite does not tell by itself: the name of its key, and how rows are numbered."""
    read = sa.Table(table, sa.MetaData(), autoload_with=op.get_bind())
    read.primary_key.name = op.f(f"pk_{table}")
    forgotten = "sqlite_autoincrement" if table == "note" else "sqlite_with_rowid"
    read.dialect_kwargs[forgotten] = table == "note"
    return read


def rewrite(change: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    """Give every pinned framework another body, and the hash that a file of that content has."""
    connection = op.get_bind()
    for digest, body in connection.execute(sa.select(FRAMEWORK.c.hash, FRAMEWORK.c.body)).all():
        changed = change(body)
        changed["hash"] = hash_of(changed)
        row = {"hash": changed["hash"], "id": body["id"], "version": body["version"], "body": changed}
        connection.execute(sa.insert(FRAMEWORK).values(row))
        pinned = sa.update(AUDIT).where(AUDIT.c.framework_hash == digest)
        connection.execute(pinned.values(framework_hash=changed["hash"]))
        connection.execute(sa.delete(FRAMEWORK).where(FRAMEWORK.c.hash == digest))


def hash_of(body: dict[str, Any]) -> str:
    """Hash a framework's content as the bot does: JSON without the hash, keys sorted, in UTF-8."""
    known = {name: value for name, value in body.items() if name != "hash"}
    content = json.dumps(known, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(content.encode()).hexdigest()


def with_columns(body: dict[str, Any]) -> dict[str, Any]:
    own = body["language"]
    texts = [{**column, "texts": {own: column["texts"]["en"], **column["texts"]}} for column in COLUMNS]
    return {**body, "columns": texts}


def without_columns(body: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in body.items() if name != "columns"}
