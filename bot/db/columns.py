"""Column types that mean the same on SQLite and PostgreSQL."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from enum import StrEnum

from sqlalchemy import BigInteger, DateTime, Dialect, Enum, Integer, Text
from sqlalchemy.types import TypeDecorator

from bot.audit.cards import Shown
from bot.audit.framework import StatementId

ID = BigInteger().with_variant(Integer, "sqlite")
"""A key that the database counts up; only a plain INTEGER does so in SQLite (where it has 64 bits)."""


def storable(text: str) -> str:
    r"""Give text that both databases can keep: without NUL, and without halves of surrogate pairs.

    PostgreSQL refuses the first, UTF-8 the second; Telegram sends neither, but its JSON could.

    >>> storable("a\0b") + storable("🙂")
    'ab🙂'
    """
    if text.isascii():
        return text.replace("\0", "")
    return text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")


class StoredText(TypeDecorator[str]):
    """Text of any length, kept as it came but for what no database can hold (see `storable`)."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - SQLAlchemy's
        """Clean a text on its way in."""
        return None if value is None else storable(value)


class Moment(TypeDecorator[datetime]):
    """An aware datetime, in UTC, to the microsecond; a naive one is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn any aware time into UTC; SQLite's own type has no room for the zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time needs its time zone")
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the zone back to what SQLite kept without one."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


class ShownColumn(TypeDecorator[tuple[Shown, ...]]):
    """What a card showed, as JSON: a list for each statement."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[Shown, ...] | None, dialect: Dialect) -> str:  # noqa: ARG002 - SQLAlchemy's
        """Write the values as lists."""
        return json.dumps([[each.statement, each.earliest, each.latest] for each in value or ()])

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[Shown, ...]:  # noqa: ARG002 - SQLAlchemy's
        """Read the lists as values."""
        return tuple(Shown(StatementId(statement), *seconds) for statement, *seconds in json.loads(value or "[]"))


def one_of(kinds: type[StrEnum], name: str) -> Enum:
    """Give the type for a choice: text with a named CHECK, so that a new choice is a plain migration."""
    return Enum(
        kinds,
        name=name,
        native_enum=False,
        create_constraint=True,
        length=32,
        values_callable=lambda choices: [choice.value for choice in choices],
    )
