"""Look a sentence up, fill its blanks, and write dates and numbers as the language does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from functools import cache
from gettext import c2py
from pathlib import Path

from babel.dates import format_date, format_datetime
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from babel.numbers import format_decimal, format_percent

CATALOGUES = Path(__file__).parent / "catalogues"
FALLBACK = "en"


@dataclass(frozen=True)
class Words:
    """The sentences of one language. Calling it with a key gives plain text; an unknown key is a bug and raises."""

    language: str
    catalog: Catalog

    def __call__(self, key: str, /, **blanks: object) -> str:
        """Fill the blanks of one sentence; where it has plural forms, the blank `n` chooses among them."""
        message = self.catalog.get(key)
        if message is None or not message.string:
            raise KeyError(key)
        form = message.string
        if not isinstance(form, str):
            form = form[self.plural(int(str(blanks["n"])))]
        return form.format(**blanks)

    def plural(self, n: int) -> int:
        """Choose the plural form for a count, by the catalogue's own rule."""
        return c2py(self.catalog.plural_expr)(n)

    def has(self, key: str) -> bool:
        """Say whether the catalogue knows the key."""
        return self.catalog.get(key) is not None

    def date(self, day: date, zone: tzinfo | None = None) -> str:
        """Write a day in full, e.g. 3 March 2027; a datetime is first moved into `zone`."""
        if isinstance(day, datetime) and zone is not None:
            day = day.astimezone(zone)
        return format_date(day, format="long", locale=self.locale)

    def moment(self, at: datetime, zone: tzinfo) -> str:
        """Write a day and a time, short."""
        return format_datetime(at.astimezone(zone), format="d MMM yyyy HH:mm", locale=self.locale)

    def number(self, value: float) -> str:
        """Write a mean or a median with one decimal at most, e.g. 2.4."""
        return format_decimal(value, format="0.#", locale=self.locale)

    def percent(self, value: float) -> str:
        """Write a percentage given as 0–100, without decimals."""
        return format_percent(value / 100, format="0%", locale=self.locale)

    @property
    def locale(self) -> str:
        """The language as Babel names it; English dates are British."""
        return "en_GB" if self.language == "en" else self.language.replace("-", "_")


@cache
def languages() -> Mapping[str, Words]:
    """Every language there is a catalogue for, by its code."""
    return {path.stem: load(path) for path in sorted(CATALOGUES.glob("*.po"))}


def load(path: Path) -> Words:
    """Read one catalogue."""
    with path.open("rb") as file:
        return Words(path.stem, read_po(file, locale=path.stem))


def words_for(language: str | None) -> Words:
    """Give the language asked for (a code as Telegram sends it, e.g. "en-GB"), or English."""
    known = languages()
    return known.get((language or FALLBACK).split("-")[0].lower(), known[FALLBACK])
