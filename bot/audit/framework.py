"""A published audit tool as a value: its scale, its domains, its statements, its citation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any, NewType

from bot.audit.errors import OffScale, UnknownStatement

StatementId = NewType("StatementId", str)
DomainId = NewType("DomainId", str)


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


@dataclass(frozen=True)
class Framework:
    """The published tool. `hash` is the SHA-256 of its content, so that an audit can pin it.

    `scale` is ascending and without gaps; ids are unique over the whole tool.
    """

    id: str
    version: str
    hash: str
    language: str
    title: str
    citation: str
    licence: str
    scale: tuple[Point, ...]
    domains: tuple[Domain, ...]

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
        return cls(**{**body, "scale": scale, "domains": domains})

    def body(self) -> dict[str, Any]:
        """Give nested mappings and lists of plain values, fit for JSON; `of` reads them back."""
        return asdict(self)

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """Every statement of every domain, in the order of the tool."""
        return tuple(statement for domain in self.domains for statement in domain.statements)

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

    def is_low(self, value: int) -> bool:
        """Say whether a value lies in the lower quarter of the scale's width (0 and 1 of 0–4)."""
        return (self.highest - value) * 4 >= (self.highest - self.lowest) * 3
