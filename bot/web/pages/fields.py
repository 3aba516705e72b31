"""The fields of *My list* by their names, which say what each is for.

Anything can come back: a forger sends what he likes.

score:1.6b:1            one's own score of a statement, at its first attempt
note:17                 a note that is kept, by its id
new:1.6b:evidence:0     a new note under a column; the number at the end begins another one
"""

from __future__ import annotations

import re
from dataclasses import dataclass

FIELD = re.compile(
    r"score:(?P<statement>[^:]{1,40}):(?P<attempt>[1-9])"
    r"|note:(?P<note_id>[0-9]{1,15})"
    r"|new:(?P<target>[^:]{1,40}):(?P<column>[^:]{1,40}):[0-9]{1,3}"
)
OUTSIDE = "outside"
"""The value of a score that is "outside our view"; "" is none."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field that came in, with what stands in it; of `column`, `note_id` and `attempt` one says what it is."""

    name: str
    value: str
    statement: str = ""
    attempt: int = 0
    column: str = ""
    note_id: int = 0

    @classmethod
    def of(cls, name: str, value: str) -> Field | None:
        """Read a field; None for what is none of the list's."""
        found = FIELD.fullmatch(name)
        if found is None:
            return None
        said = found.groupdict(default="")
        return cls(
            name,
            value.strip(),
            said["statement"] or said["target"],
            int(said["attempt"] or 0),
            said["column"],
            int(said["note_id"] or 0),
        )


def score_name(statement: str, attempt: int) -> str:
    """Name the field of a score."""
    return f"score:{statement}:{attempt}"


def note_name(note_id: int) -> str:
    """Name the field of a note that is kept."""
    return f"note:{note_id}"


def new_name(statement: str, column: str, number: int = 0) -> str:
    """Name the field of a new note."""
    return f"new:{statement}:{column}:{number}"


def after(name: str) -> str:
    """Name the field of another new note, after the one in this field was taken back."""
    head, _, number = name.rpartition(":")
    return f"{head}:{(int(number) + 1) % 1000}"
