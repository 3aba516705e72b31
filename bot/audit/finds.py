r"""What an operator looks for in everything that is kept, for somebody who may ask for it: a person, or a word.

A word is found however it was written: capitals, accents, compatibility forms, invisible signs and line ends count for
nothing, in either of the two.

>>> folded("Zo\u00eb  O\u2019Neill"), folded("ZOE O'NEILL")
("zoe o'neill", "zoe o'neill")
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import scrypt
from typing import Any

ALIKE = str.maketrans("\u2018\u2019\u02bc\u2010\u2011\u2012\u2013\u2014", "'''-----")
COSTS: dict[str, int] = {"n": 2**15, "r": 8, "p": 1, "maxmem": 2**26}


def folded(text: str) -> str:
    """Give a text as it is compared."""
    apart = unicodedata.normalize("NFKD", text.translate(ALIKE).casefold())
    kept = (sign for sign in apart if unicodedata.category(sign) not in {"Mn", "Me", "Cf"})
    return " ".join(unicodedata.normalize("NFKC", "".join(kept)).casefold().split())


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for: a person by their id, or else a text."""

    person_id: int = 0
    text: str = ""

    @property
    def words(self) -> str:
        """Give it as it is compared."""
        return str(self.person_id) if self.person_id else folded(self.text)

    def committed(self, salt: str) -> str:
        """Commit to what is looked for: whoever knows it can tell that it was looked for, and nobody reads it there."""
        return f"{salt}${scrypt(self.words.encode(), salt=salt.encode(), **COSTS).hex()}"


@dataclass(frozen=True, slots=True)
class Where:
    """Where something is kept: in which round of which room. `is_hidden`: the room itself no longer shows it."""

    chat_id: int
    thread_id: int
    room: str
    round: int = 0
    framework: str = ""
    status: str = ""
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class Find:
    """One thing that is kept: in which table, where, what all its fields say, and which are texts or persons."""

    table: str
    place: Where | None
    said: Mapping[str, Any]
    texts: tuple[str, ...]
    persons: tuple[str, ...]

    def is_about(self, sought: Sought) -> bool:
        """Say whether it speaks of the person, or has the text in it."""
        if sought.person_id:
            # Telegram numbers a private chat like its person.
            numbers = [self.said.get(name) for name in (*self.persons, "chat_id")]
            return any(number == sought.person_id for number in numbers)
        return any(sought.words in folded(str(self.said[name])) for name in self.texts)

    def is_in(self, audit_id: int) -> bool:
        """Say whether it belongs to a round; what belongs to none belongs to each, as a visit to the pages does."""
        return bool(self.said.get("audit_id", audit_id) == audit_id)

    def seen_by(self, person_id: int) -> dict[str, Any]:
        """Give what it says to one who is in it: who else is in it is left out, and why another did something."""
        said = {
            name: None if name in self.persons and value not in (0, person_id) else value
            for name, value in self.said.items()
        }
        return said if said.get("person_id", person_id) == person_id else {**said, "why": ""}

    @property
    def is_hidden(self) -> bool:
        """Say whether the room no longer shows it."""
        return self.table == "former" or (self.place is not None and self.place.is_hidden)


@dataclass(frozen=True, slots=True)
class Search:
    """That somebody looked for something: when, who, for which request, a commitment to what, how much was found."""

    at: datetime
    operator: str
    kind: str
    reference: str
    sought: str
    found: int
