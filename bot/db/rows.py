"""Between rows and values: columns bear the names of the values' fields, so a row in their order is the value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import Field, asdict, fields, replace
from datetime import datetime
from typing import Any, ClassVar, Protocol, TypeVar

from sqlalchemy import Column, Table

from bot.audit.ahead import Ahead
from bot.audit.framework import Framework, StatementId
from bot.audit.messages import Aim, Ask, Post, PostName
from bot.audit.model import Audit, Reveal, Rhythm, Room, RoomKey, Settings
from bot.db.columns import storable
from bot.db.session import AnyRow


class Frozen(Protocol):
    """Any of the frozen dataclasses that travel."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


V = TypeVar("V", bound=Any)

Parts = Mapping[str, Any]
"""The fields of an audit that have tables of their own, by name (`PARTS`)."""

PARTS = ("members", "answers", "notes", "ratings", "reveals", "dissents")


def columns_of(table: Table, kind: type[Frozen]) -> tuple[Column[Any], ...]:
    """Give a table's columns in the order of a value's fields, so that `kind(*row)` reads a row."""
    return tuple(table.c[field.name] for field in fields(kind))


def cells(value: Frozen) -> dict[str, Any]:
    """Give a value's fields by name, as an INSERT wants them."""
    return {field.name: getattr(value, field.name) for field in fields(value)}


def as_stored(value: V) -> V:
    """Give a value with its texts as the database keeps them."""
    texts = {name: text for f in fields(value) if isinstance(text := getattr(value, name := f.name), str)}
    changed: dict[str, Any] = {name: storable(text) for name, text in texts.items() if text != storable(text)}
    return replace(value, **changed) if changed else value


def settings_of(kept: Mapping[str, Any]) -> Settings:
    """Read what a room has chosen; what an older version did not know has its default."""
    known = {field.name: kept[field.name] for field in fields(Settings) if field.name in kept}
    if known.get("rhythm") is not None:
        known["rhythm"] = Rhythm(known["rhythm"])
    return Settings(**known)


def settings_cells(settings: Settings) -> dict[str, Any]:
    """Write what a room has chosen as plain values, fit for JSON."""
    return asdict(settings)


def room_of(row: AnyRow) -> Room:
    """Read a room; its id is the column `room_id`."""
    key = RoomKey(row.chat_id, row.thread_id)
    return Room(row.room_id, key, row.kind, row.title, settings_of(row.settings))


def audit_of(row: AnyRow, framework: Framework, parts: Parts, names: Mapping[int, str]) -> Audit:
    """Put an audit together from its own row, joined with its room's, its parts, and what its members are called."""
    return Audit(
        id=row.id,
        room=room_of(row),
        framework=framework,
        round=row.round,
        status=row.status,
        facilitator_id=row.facilitator_id,
        current=StatementId(row.current),
        opened_at=row.opened_at,
        closed_at=row.closed_at,
        version=row.version,
        nudged=frozenset(row.nudged),
        active_at=row.active_at,
        facilitator_seen=row.facilitator_seen,
        reminded_at=row.reminded_at,
        ahead=ahead_of(row.ahead),
        kept_until=row.kept_until,
        warned_at=row.warned_at,
        strangers=row.strangers,
        names={each.person_id: names[each.person_id] for each in parts["members"] if each.person_id in names},
        **parts,
    )


def ahead_cells(ahead: Ahead | None) -> dict[str, Any] | None:
    """Write how far an audit is that is scored ahead, as plain values fit for JSON."""
    if ahead is None:
        return None
    said: dict[str, Any] = asdict(ahead)
    moments = {name: said[name] and said[name].isoformat() for name in MOMENTS}
    out = {place: storable(agency) for place, agency in ahead.out.items()}
    return {**said, **moments, "out": out, "later": list(ahead.later)}


MOMENTS = ("since", "until", "opened_at", "on_card")


def ahead_of(kept: Mapping[str, Any] | None) -> Ahead | None:
    """Read how far an audit is that is scored ahead."""
    if kept is None:
        return None
    moments = {name: kept[name] and datetime.fromisoformat(kept[name]) for name in MOMENTS}
    return Ahead(**{**kept, **moments, "later": tuple(kept["later"])})


def parts_of(audit: Audit) -> Parts:
    """Take out of an audit what has tables of its own."""
    return {name: getattr(audit, name) for name in PARTS}


def reveal_of(row: tuple[Any, ...]) -> Reveal:
    """Read a reveal; JSON has no tuples."""
    statement, attempt, at, by, absent, again = row
    return Reveal(statement, attempt, at, by, tuple(absent), again)


def ask_of(row: AnyRow) -> Ask:
    """Read a prompt; one that belongs to no audit has 0 for it."""
    return Ask(
        Aim(row.audit_id or 0, row.kind, row.target), row.chat_id, row.message_id, row.person_id, row.at, row.refused
    )


def post_of(row: AnyRow) -> Post:
    """Read a post."""
    audit_id, name, *rest = row
    return Post(audit_id, PostName(name), *rest)


def ask_cells(ask: Ask) -> dict[str, Any]:
    """Write a prompt's columns."""
    aim = ask.aim
    return {
        "audit_id": aim.audit_id or None,
        "kind": aim.kind,
        "target": aim.target,
        "chat_id": ask.chat_id,
        "message_id": ask.message_id,
        "person_id": ask.person_id,
        "at": ask.at,
        "refused": ask.refused,
    }
