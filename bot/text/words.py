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

from bot.audit.agencies import AGENCIES
from bot.audit.choices import OPENINGS, REASONS, SCORED_ALONE
from bot.audit.model import Audit
from bot.audit.persons import Owner, Person, is_forgotten
from bot.audit.pulse import Heard
from bot.audit.texts import isolated

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
        whole = {name: isolated(value) if isinstance(value, str) else value for name, value in blanks.items()}
        return form.format(**whole)

    def plural(self, n: int) -> int:
        """Choose the plural form for a count, by the catalogue's own rule."""
        return c2py(self.catalog.plural_expr)(n)

    def has(self, key: str) -> bool:
        """Say whether the catalogue knows the key."""
        return self.catalog.get(key) is not None

    def called(self, person: Person) -> str:
        """Name somebody within a sentence; one without a name, or forgotten, is spoken of in words."""
        if person.name:
            return isolated(person.name)
        return self("forgotten-name" if is_forgotten(person.id) else "nameless")

    def owner(self, owner: Owner) -> str:
        """Say whose something is, empty for nobody's."""
        return self.called(owner.person) if owner.person else self.agency(owner.agency)

    def agency(self, agency: str) -> str:
        """Name an agency: one from the list in this language, any other as it was first typed."""
        return self(f"agency-{agency}") if agency in AGENCIES else isolated(agency)

    def reason(self, reason: str) -> str:
        """Say why a statement is not applicable: a reason from the list in this language, any other as typed."""
        return self(f"reason-{reason}") if reason in REASONS else reason

    def weekday(self, day: date) -> str:
        """Write a day with its name: Wednesday, 3 March 2027."""
        return format_date(day, format="full", locale=self.locale)

    def opening(self, why: str) -> str:
        """Say why an answer was opened again: a reason from the list in this language, any other as typed."""
        if why == SCORED_ALONE:
            return self("early-title")
        return self(f"opening-{why}") if why in OPENINGS else why

    def date(self, day: date, zone: tzinfo | None = None) -> str:
        """Write a day in full, e.g. 3 March 2027; a datetime is first moved into `zone`."""
        if isinstance(day, datetime) and zone is not None:
            day = day.astimezone(zone)
        return format_date(day, format="long", locale=self.locale)

    def moment(self, at: datetime, zone: tzinfo) -> str:
        """Write a day and a time, short."""
        return format_datetime(at.astimezone(zone), format="d MMM yyyy HH:mm", locale=self.locale)

    def mean(self, value: float) -> str:
        """Write a mean, or how far one moved, always with one decimal: 2.0 is no whole number of the scale."""
        return format_decimal(value, format="0.0", locale=self.locale)

    def number(self, value: float) -> str:
        """Write a score or a median with one decimal at most, e.g. 2.5."""
        return format_decimal(value, format="0.#", locale=self.locale)

    def heard(self, found: Heard) -> str:
        """Say what practitioners said to a statement: how many, their median and range, and who could not say."""
        said = self(
            "pulse-heard",
            n=found.answers,
            median=self.number(found.median),
            lowest=found.lowest,
            highest=found.highest,
        )
        return f"{said} {self('pulse-unsure', n=found.unsure)}" if found.unsure else said

    def percent(self, value: float) -> str:
        """Write a percentage given as 0–100, without decimals."""
        return format_percent(value / 100, format="0%", locale=self.locale)

    def inside(self, label: str) -> str:
        """Write a label in the middle of a sentence: "evidence", but "QA checks" as it is."""
        return label if label[1:2].isupper() or self.language == "de" else label[:1].lower() + label[1:]

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
    return languages()[catalogue_of(language) or FALLBACK]


def catalogue_of(language: str | None) -> str:
    """Give the code of the catalogue for a language as Telegram sends it, empty where there is none."""
    code = (language or "").split("-")[0].lower()
    return code if code in languages() else ""


def room_words(audit: Audit) -> Words:
    """Give the language of an audit's room."""
    return words_for(audit.room.settings.language)
