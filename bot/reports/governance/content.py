"""The text of the papers, with the blanks filled that software can fill."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import yaml

from bot.text import Words

TEXTS = Path(__file__).parent / "papers.yaml"


@dataclass(frozen=True, slots=True)
class FactTable:
    """A table of a paper; `about` is its caption, `widths` are shares."""

    about: str
    heads: Sequence[str]
    widths: Sequence[float]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Deployment:
    """What truly runs here: facts by name, settings by the name that operators give them, and tables by name."""

    facts: Mapping[str, str]
    tables: Mapping[str, FactTable]
    at: datetime
    words: Words


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a section: a text, points, a table, or (`decide`) what people fill in."""

    text: str = ""
    points: Sequence[str] = ()
    table: FactTable | None = None
    decide: str = ""


@dataclass(frozen=True, slots=True)
class GovernancePaper:
    """One paper. `running`, `citation`, `language` and `taken_at` are what the sheet of every paper asks for."""

    name: str
    title: str
    lead: str
    sections: Sequence[tuple[str, Sequence[Piece]]]
    running: str
    language: str
    taken_at: datetime
    citation: str = ""


def papers(here: Deployment) -> Iterator[GovernancePaper]:
    """Fill every paper; raises `KeyError` for a fact or a table that nobody has gathered."""
    for name, said in yaml.safe_load(TEXTS.read_text("utf-8")).items():
        sections = [(each["heading"], tuple(pieces(each["body"], here))) for each in said["sections"]]
        yield GovernancePaper(
            name=name,
            title=said["title"],
            lead=filled(said["lead"], here),
            sections=sections,
            running=f"{here.facts['today']} · audit bot {here.facts['version']}",
            language=here.words.language,
            taken_at=here.at,
        )


def pieces(body: Sequence[Any], here: Deployment) -> Iterator[Piece]:
    """Fill the pieces of a section."""
    for each in body:
        if isinstance(each, str):
            yield Piece(text=filled(each, here))
        elif "list" in each:
            yield Piece(points=tuple(filled(point, here) for point in each["list"]))
        elif "decide" in each:
            yield Piece(decide=filled(each["decide"], here))
        elif "rows" in each:
            rows = tuple(tuple(filled(str(text), here) for text in row) for row in each["rows"])
            yield Piece(table=FactTable(each["table"], each["heads"], each["widths"], rows))
        else:
            yield Piece(table=with_a_row(here.tables[each["table"]]))


def with_a_row(given: FactTable) -> FactTable:
    """Say so where a table has nothing in it."""
    return given if given.rows else replace(given, rows=(("None", *("" for _ in given.heads[1:])),))


def filled(text: str, here: Deployment) -> str:
    """Fill the blanks of one text."""
    return text.format_map(here.facts)
