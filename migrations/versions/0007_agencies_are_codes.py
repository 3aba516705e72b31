"""Agencies and reasons from a list are kept as codes, and one agency typed in other spellings is one."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

AGENCIES = {
    "childrens-social-care": ("Children’s social care", "Gofal cymdeithasol plant"),
    "police": ("Police", "Heddlu"),
    "health": ("Health", "Iechyd"),
    "education": ("Education", "Addysg"),
    "youth-justice": ("Youth justice", "Cyfiawnder ieuenctid"),
    "voluntary-sector": ("Voluntary sector", "Sector gwirfoddol"),
    "probation": ("Probation", "Prawf"),
}
"""The names that were kept until now: those of the catalogues, English first."""

REASONS = {
    "not-commissioned": ("Not commissioned in our area", "Heb ei gomisiynu yn ein hardal"),
    "no-such-group": ("No such setting or group in our area", "Dim lleoliad na grŵp o’r fath yn ein hardal"),
    "another-body": ("Another body answers for it", "Corff arall sy’n ateb drosto"),
}
TABLES = ("member", "rating", "note", "action")
OF_AGENCIES = "('joined', 'agency', 'left', 'dissent', 'action-owner')"
APOSTROPHES = re.compile("['\u2018\u2019\u201b\u2032\u0060\u00b4\u02b9\u02bb\u02bc\u055a\ua78c\uff07]")
DASHES = re.compile("[-\u2010-\u2015\u2212]")

Names = dict[str, str]

audit = sa.table("audit", sa.column("id", sa.BigInteger), sa.column("room_id", sa.BigInteger))
reveal = sa.table(
    "reveal",
    sa.column("audit_id", sa.BigInteger),
    sa.column("statement", sa.Text),
    sa.column("attempt", sa.Integer),
    sa.column("absent", sa.JSON),
)


def revealed() -> list[sa.Row[tuple[object, ...]]]:
    """Read every reveal with its room."""
    return list(op.get_bind().execute(sa.select(reveal, audit.c.room_id).join(audit, audit.c.id == reveal.c.audit_id)))


def key(name: str) -> str:
    """Fold a name as `bot.audit.agencies` does, and will whatever becomes of that."""
    bare = DASHES.sub(" ", APOSTROPHES.sub("", name))
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", bare).casefold())
    seen = (sign for sign in folded if unicodedata.category(sign) != "Cf" and not "\ufe00" <= sign <= "\ufe0f")
    return "".join("".join(seen).split()) or name


def rows(statement: str, /, **values: object) -> list[sa.Row[tuple[object, ...]]]:
    return list(op.get_bind().execute(sa.text(statement), values).all())


def run(statement: str, /, **values: object) -> None:
    op.get_bind().execute(sa.text(statement), values)


def one_agency_each() -> dict[int, Names]:
    """Give for each audit what becomes of its agencies: a code, or as the room's first member typed it."""
    codes = {key(name): code for code, names in AGENCIES.items() for name in names}
    first: defaultdict[int, Names] = defaultdict(lambda: dict(codes))
    of_audit: defaultdict[int, Names] = defaultdict(dict)
    members = """SELECT m.audit_id, a.room_id, m.agency FROM member m JOIN audit a ON a.id = m.audit_id
        ORDER BY m.joined_at, m.person_id"""
    others = " UNION ".join(
        f"SELECT t.audit_id, a.room_id, t.agency FROM {table} t JOIN audit a ON a.id = t.audit_id"  # noqa: S608
        for table in ("rating", "dissent", "note", "action")
    )
    said = f"""SELECT t.audit_id, a.room_id, t.before AS agency FROM trail t JOIN audit a ON a.id = t.audit_id
        WHERE t.what IN {OF_AGENCIES} UNION SELECT t.audit_id, a.room_id, t.after FROM trail t
        JOIN audit a ON a.id = t.audit_id WHERE t.what IN {OF_AGENCIES}"""  # noqa: S608
    found = [*rows(members), *sorted(rows(others), key=tuple), *sorted(rows(said), key=tuple)]
    for kept in revealed():
        found += [(kept.audit_id, kept.room_id, agency) for agency in kept.absent]
    for number, room, agency in found:
        if agency:
            of_audit[number][agency] = first[room].setdefault(key(agency), agency)
    return of_audit


def rename(number: int, names: Names) -> None:
    """Put one audit's agencies as they are kept from now on in the place of what they were."""
    for before, after in names.items():
        if before == after:
            continue
        forget_older_dissents(number, before, after)
        for table in (*TABLES, "dissent"):
            run(
                f"UPDATE {table} SET agency = :after WHERE audit_id = :audit AND agency = :before",  # noqa: S608
                audit=number, before=before, after=after,
            )  # fmt: skip
        for side in ("before", "after"):
            run(
                f"""UPDATE trail SET "{side}" = :after
                WHERE audit_id = :audit AND "{side}" = :before AND what IN {OF_AGENCIES}""",  # noqa: S608
                audit=number, before=before, after=after,
            )  # fmt: skip


def rename_absent(of_audit: dict[int, Names]) -> None:
    """Likewise for the agencies that were absent at a reveal, each once."""
    for kept in revealed():
        names = of_audit.get(kept.audit_id, {})
        absent = list(dict.fromkeys(names.get(each, each) for each in kept.absent))
        here = (reveal.c.audit_id == kept.audit_id, reveal.c.statement == kept.statement)
        change = sa.update(reveal).where(*here, reveal.c.attempt == kept.attempt).values(absent=absent)
        op.get_bind().execute(change)


def forget_older_dissents(number: int, before: str, after: str) -> None:
    """Of two dissents of what is one agency the later one stays, as if it had been one all along."""
    for one, other in ((before, after), (after, before)):
        run(
            """DELETE FROM dissent WHERE audit_id = :audit AND agency = :one AND EXISTS (
                SELECT 1 FROM dissent d WHERE d.audit_id = :audit AND d.statement = dissent.statement
                AND d.agency = :other AND d.at > dissent.at)""",
            audit=number, one=one, other=other,
        )  # fmt: skip
    run(
        """DELETE FROM dissent WHERE audit_id = :audit AND agency = :before AND EXISTS (
            SELECT 1 FROM dissent d WHERE d.audit_id = :audit AND d.statement = dissent.statement
            AND d.agency = :after)""",
        audit=number, before=before, after=after,
    )  # fmt: skip


def reword(before: str, after: str) -> None:
    """Put a reason as it is kept from now on in the place of what it was."""
    run("UPDATE answer SET reason = :after WHERE reason = :before AND value IS NULL", before=before, after=after)
    run("UPDATE trail SET why = :after WHERE why = :before AND what = 'not-applicable'", before=before, after=after)


def upgrade() -> None:
    of_audit = one_agency_each()
    for number, names in of_audit.items():
        rename(number, names)
    rename_absent(of_audit)
    for code, names in REASONS.items():
        for name in names:
            reword(name, code)


def downgrade() -> None:
    labels = {code: names[0] for code, names in AGENCIES.items()}
    of_audit = {number: labels for (number,) in rows("SELECT id FROM audit")}
    for number in of_audit:
        rename(number, labels)
    rename_absent(of_audit)
    for code, names in REASONS.items():
        reword(code, names[0])
