"""What a framework file may say. The keys are explained at the top of `statements/hsb-audit-tool.yaml`.

Lengths are in UTF-16 units, as Telegram counts: nearly always characters, but two for an emoji. A card holds a stem, a
statement and all labels: together below Telegram's 4,096
(`telegram.constants.MessageLimit.MAX_TEXT_LENGTH`). An id travels in a button's 64 bytes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Discriminator, Field, Tag
from pydantic_core import PydanticCustomError

from bot.library.document import Bare
from bot.text.lengths import units

SPACES = re.compile(r"[ \t\r\n]+")
COMMANDS = (
    "start audit help card goto comment progress summary report action actions rounds agency settings privacy mydata"
    " forgetme close review records hold form import"
)
OTHER_AIMS = "not-applicable dissent outcome due label zone"
FIELDS = "statement score not_applicable reason at notes ratings reveals dissents before change comparable"
RESERVED = frozenset(f"{COMMANDS} {OTHER_AIMS} {FIELDS}".split())
"""What no column may be called: commands, what else a text can be for, and the fields of the record."""

UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def refusal(what: str, at: int | None = None) -> PydanticCustomError:
    """Make the error that carries its own words; `at` points to one item of a list."""
    return PydanticCustomError("refusal", "{what}", {"what": what, "at": at})


def tidy(text: str) -> str:
    """Make line breaks and runs of spaces one space (a no-break space is left alone); refuse what nobody can read."""
    text = SPACES.sub(" ", text).strip(" ")
    if not any(character.isalnum() for character in text):
        raise PydanticCustomError("missing", "nothing to read")
    if UNPRINTABLE.search(text):
        raise refusal("holds a character that cannot be printed")
    return text


def worded(value: object) -> object:
    """Refuse a number, a date, a yes or a no where a sentence belongs."""
    if isinstance(value, Bare):
        raise refusal(what=f"should be words, not {value[:40]!r}: put it in quotes if it is meant so")
    return value


def like(pattern: str, what: str) -> AfterValidator:
    """Hold a text to a pattern, which `what` explains."""

    def fit(text: str) -> str:
        if re.fullmatch(pattern, text) is None:
            raise refusal(what=f"must be {what}")
        return text

    return AfterValidator(fit)


def unlike(taken: frozenset[str]) -> AfterValidator:
    """Hold an id to what has no other meaning."""

    def fit(text: str) -> str:
        if text in taken:
            raise refusal(what=f"cannot be {text}, which means something else here")
        return text

    return AfterValidator(fit)


def up_to(length: int) -> AfterValidator:
    """Hold a text to a length."""

    def fit(text: str) -> str:
        if units(text) > length:
            raise refusal(what=f"is longer than {length:,} characters")
        return text

    return AfterValidator(fit)


def digit(value: object) -> object:
    """Read one digit; anything else is refused, since a score button begins with it."""
    if value is None or (isinstance(value, str) and not value):
        raise PydanticCustomError("missing", "no value")
    if not isinstance(value, str) or re.fullmatch("[0-9]", value) is None:
        raise refusal("must be a whole number from 0 to 9")
    return int(value)


Text = Annotated[str, AfterValidator(tidy)]
Prose = Annotated[Text, BeforeValidator(worded)]
Id = Annotated[Text, like(r"[0-9A-Za-z.-]{1,12}", "1 to 12 of the characters 0-9 A-Z a-z . -")]
Name = Annotated[Text, like(r"[0-9A-Za-z.-]{1,32}", "1 to 32 of the characters 0-9 A-Z a-z . -")]
Language = Annotated[Text, like(r"[a-z]{2,3}(-[0-9A-Za-z]{2,8}){0,3}", "a language code such as en, cy or pt-BR")]


class Node(BaseModel):
    """A mapping of the file, with no keys but its own."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class PointEntry(Node):
    """A point of the scale."""

    value: Annotated[int, BeforeValidator(digit)]
    label: Annotated[Text, up_to(120)]


def yes_or_no(value: object) -> object:
    """Read `yes` or `no`."""
    if not isinstance(value, str) or value not in {"yes", "no"}:
        raise refusal("must be yes or no")
    return value == "yes"


class ColumnTextEntry(Node):
    """What a column is called in another language."""

    label: Annotated[Prose, up_to(20)]
    heading: Annotated[Prose, up_to(120)]
    prompt: Annotated[Prose, up_to(90)]


class ColumnEntry(ColumnTextEntry):
    """A text that a statement takes beside its score."""

    id: Annotated[
        Text,
        like("[a-z][a-z0-9_]{0,11}", "1 to 12 of the characters a-z 0-9 _, a letter first"),
        unlike(RESERVED),
    ]
    expected: Annotated[bool, BeforeValidator(yes_or_no)]
    languages: dict[Language, ColumnTextEntry] = {}


def each_once(columns: list[ColumnEntry]) -> list[ColumnEntry]:
    """Hold columns to ids and labels that differ."""
    for place, column in enumerate(columns):
        for earlier in columns[:place]:
            if column.id == earlier.id or column.label.casefold() == earlier.label.casefold():
                raise refusal(what=f"has {column.label} twice", at=place)
    return columns


class StatementEntry(Node):
    """What is scored."""

    id: Id
    text: Annotated[Prose, up_to(1000)]


class StemEntry(Node):
    """A sentence above lettered statements."""

    id: Id
    stem: Annotated[Prose, up_to(500)]
    statements: Annotated[list[StatementEntry], Field(min_length=1)]


def kind_of(item: object) -> str:
    """Tell a stem from a statement by its keys."""
    return "a stem" if isinstance(item, Mapping) and item.keys() & {"stem", "statements"} else "a statement"


Item = Annotated[
    Annotated[StemEntry, Tag("a stem")] | Annotated[StatementEntry, Tag("a statement")],
    Discriminator(kind_of),
]


class DomainEntry(Node):
    """A part of the framework."""

    id: Id
    title: Annotated[Prose, up_to(200)]
    short: Annotated[Prose, up_to(24)]
    items: Annotated[list[Item], Field(min_length=1)]


def rising(scale: list[PointEntry]) -> list[PointEntry]:
    """Hold a scale to two points or more that rise one by one, each with a label of its own."""
    if len(scale) < 2:  # noqa: PLR2004 - one point is no choice
        raise refusal("needs at least two points")
    for place, (before, point) in enumerate(pairwise(scale), start=1):
        if point.value != before.value + 1:
            raise refusal(what=f"must rise one by one: {before.value} is followed by {point.value}", at=place)
        if point.label in {earlier.label for earlier in scale[:place]}:
            raise refusal(what=f"has the label of {point.value} twice", at=place)
    return scale


class FrameworkEntry(Node):
    """A framework file."""

    id: Name
    version: Annotated[Text, up_to(20)]
    language: Language
    title: Annotated[Prose, up_to(200)]
    citation: Annotated[Prose, up_to(500)]
    licence: Annotated[Prose, up_to(500)]
    scale: Annotated[list[PointEntry], AfterValidator(rising)]
    columns: Annotated[list[ColumnEntry], Field(min_length=1, max_length=6), AfterValidator(each_once)]
    domains: Annotated[list[DomainEntry], Field(min_length=1)]
    hold: Annotated[Prose, up_to(300)] = ""
