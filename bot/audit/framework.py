"""A published audit tool as a value: its scale, its domains, its statements, its citation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from functools import cached_property
from typing import Any, NewType

from bot.audit.errors import NoColumn, OffScale, UnknownStatement

StatementId = NewType("StatementId", str)
DomainId = NewType("DomainId", str)
ColumnId = NewType("ColumnId", str)


@dataclass(frozen=True, slots=True)
class Point:
    """One value of the scale with its label, as published."""

    value: int
    label: str


@dataclass(frozen=True, slots=True)
class Statement:
    """What is scored; `stem` is the sentence above a lettered statement, else empty."""

    id: StatementId
    text: str
    stem: str = ""


@dataclass(frozen=True, slots=True)
class Domain:
    """A part of the framework; `short` is its name where room is scarce (a card, an axis)."""

    id: DomainId
    title: str
    short: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class ColumnText:
    """What a column is called in one language.

    `label` is short, for buttons and lists; `heading` as published, over a table; `prompt` the sentence that
    asks for it.
    """

    label: str
    heading: str
    prompt: str


@dataclass(frozen=True, slots=True)
class Column:
    """A text that every statement takes beside its score.

    `expected`: a high score without it is asked about, once and gently, and never counts as a strength.
    `texts` by language; that of the framework is always there.
    """

    id: ColumnId
    expected: bool
    texts: Mapping[str, ColumnText]


@dataclass(frozen=True)
class Framework:
    """The published tool. `hash` is the SHA-256 of its content, so that an audit can pin it.

    `scale` is ascending and without gaps; ids are unique over the whole tool. `columns` are the texts that a statement
    takes, at least one. `hold`: why its rooms are held until the operator says otherwise; "" for none. It is no part
    of the tool, nor of its hash, and is not pinned.
    """

    id: str
    version: str
    hash: str
    language: str
    title: str
    citation: str
    licence: str
    scale: tuple[Point, ...]
    columns: tuple[Column, ...]
    domains: tuple[Domain, ...]
    hold: str = field(default="", compare=False)

    @classmethod
    def of(cls, body: Mapping[str, Any]) -> Framework:
        """Read back what `body` gave (nested mappings and lists, as JSON keeps them)."""
        scale = tuple(Point(**point) for point in body["scale"])
        domains = tuple(
            Domain(
                id=domain["id"],
                title=domain["title"],
                short=domain["short"],
                statements=tuple(Statement(**statement) for statement in domain["statements"]),
            )
            for domain in body["domains"]
        )
        columns = tuple(
            Column(
                id=column["id"],
                expected=column["expected"],
                texts={language: ColumnText(**text) for language, text in column["texts"].items()},
            )
            for column in body["columns"]
        )
        return cls(**{**body, "scale": scale, "columns": columns, "domains": domains})

    def body(self) -> dict[str, Any]:
        """Give nested mappings and lists of plain values, fit for JSON; `of` reads them back."""
        return {name: value for name, value in asdict(self).items() if name != "hold"}

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """Every statement of every domain, in the order of the tool."""
        return tuple(statement for domain in self.domains for statement in domain.statements)

    @cached_property
    def expected(self) -> tuple[ColumnId, ...]:
        """The columns that a high score asks for, the most important first."""
        return tuple(column.id for column in self.columns if column.expected)

    def column(self, column_id: str) -> Column:
        """Find a column by its id; raises `NoColumn`."""
        for column in self.columns:
            if column.id == column_id:
                return column
        raise NoColumn(column=column_id)

    def text_of(self, column_id: str, language: str) -> ColumnText:
        """Say what a column is called in a language ("cy", "en-GB"), else in the framework's own; raises `NoColumn`."""
        texts = self.column(column_id).texts
        return texts.get(language) or texts.get(language.partition("-")[0]) or texts[self.language]

    @cached_property
    def places(self) -> Mapping[StatementId, tuple[Domain, Statement]]:
        """Where each statement stands: its domain and itself."""
        return {statement.id: (domain, statement) for domain in self.domains for statement in domain.statements}

    @property
    def lowest(self) -> int:
        """The scale's smallest value."""
        return self.scale[0].value

    @property
    def highest(self) -> int:
        """The scale's largest value."""
        return self.scale[-1].value

    def domain(self, domain_id: str) -> Domain:
        """Find a domain by its id; raises `UnknownStatement`."""
        for domain in self.domains:
            if domain.id == domain_id:
                return domain
        raise UnknownStatement(number=domain_id)

    def domain_of(self, statement_id: str) -> Domain:
        """Find the domain a statement belongs to; raises `UnknownStatement`."""
        return self.place(statement_id)[0]

    def statement(self, statement_id: str) -> Statement:
        """Find a statement by its number; raises `UnknownStatement`."""
        return self.place(statement_id)[1]

    def place(self, statement_id: str) -> tuple[Domain, Statement]:
        """Find a statement with its domain; raises `UnknownStatement`."""
        try:
            return self.places[StatementId(statement_id)]
        except KeyError:
            raise UnknownStatement(number=statement_id) from None

    def point(self, value: int) -> Point:
        """Find a point of the scale; raises `OffScale`."""
        for point in self.scale:
            if point.value == value:
                return point
        raise OffScale(value=value, lowest=self.lowest, highest=self.highest)

    def is_high(self, value: int) -> bool:
        """Say whether a value lies in the upper quarter of the scale's width (3 and 4 of 0–4)."""
        return (value - self.lowest) * 4 >= (self.highest - self.lowest) * 3
