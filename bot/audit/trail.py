"""The record that only grows, a line a change; a name is never part of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

NOT_APPLICABLE = "n/a"
"""How the trail keeps that an answer is "not applicable"; people read it in their own language."""


@dataclass(frozen=True, slots=True)
class TrailEntry:
    """One line of the append-only record: who changed what, when, from what to what, and why.

    Where the change is from or to a person, `before_id` and `after_id` say who, and the texts are empty. No name is
    ever part of a line: `/forgetme` puts a stand-in in the place of an id.
    """

    at: datetime
    person_id: int
    what: str
    target: str
    before: str = ""
    after: str = ""
    why: str = ""
    before_id: int = 0
    after_id: int = 0
