"""The practitioners' pulse: do those who do the work see a statement as the room does? A few statements, no names.

One answer a person: of who answered only a mark is kept, made with a salt that is destroyed when the pulse ends, and
the marks with it. What was answered is shown from `FEWEST` answers up, and never by agency: nobody is asked for one.
While it runs only whole fives of those who have finished count, so that no single answer can be told by comparing.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from statistics import median

from bot.audit.errors import AuditError
from bot.audit.framework import StatementId

FEWEST = 5
"""Answers to a statement from which on they are shown."""

TO_PULSE = "pulse-"
"""What the token of a link begins with that leads to the questions."""

MOST_ASKED = 10
"""Statements that are asked about."""


@dataclass(frozen=True, slots=True)
class Pulse:
    """What practitioners are asked in one audit, and until when: chosen, then opened (`opened_at`), then ended.

    `token` stands in the link, which is passed on to many and so no secret. `salt` makes the marks, and is empty once
    the pulse has ended.
    """

    audit_id: int
    statements: tuple[StatementId, ...]
    token: str = ""
    salt: str = ""
    opened_at: datetime | None = None
    ended_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Say whether answers are taken."""
        return self.opened_at is not None and self.ended_at is None

    def mark(self, who: str) -> str:
        """Give the mark of somebody: the same each time, and nothing to be told from it without the salt."""
        return hmac.digest(self.salt.encode(), who.encode(), sha256).hex()[:32]


@dataclass(frozen=True, slots=True)
class PulseAnswer:
    """What one practitioner said to a statement; `value` None is "cannot say". `nth`: they finished as the nth.

    `nth` is 0 before. The mark is destroyed when the pulse ends; then it is a number that says nothing.
    """

    mark: str
    statement: StatementId
    value: int | None
    nth: int = 0


@dataclass(frozen=True, slots=True)
class Heard:
    """What practitioners said to a statement: how many gave a score, their median and range, how many could not say."""

    answers: int
    median: float
    lowest: int
    highest: int
    unsure: int


def heard(pulse: Pulse | None, answers: Iterable[PulseAnswer]) -> Mapping[StatementId, Heard]:
    """Give what may be shown, by statement."""
    if pulse is None or pulse.opened_at is None:
        return {}
    given = list(answers)
    finished = max((each.nth for each in given), default=0)
    shown = [each for each in given if not pulse.is_open or 0 < each.nth <= finished - finished % FEWEST]
    found = {}
    for statement in pulse.statements:
        said = [each.value for each in shown if each.statement == statement]
        values = [value for value in said if value is not None]
        if len(values) >= FEWEST:
            unsure = len(said) - len(values)
            found[statement] = Heard(len(values), float(median(values)), min(values), max(values), unsure)
    return found


def still_asked(pulse: Pulse, own: Iterable[PulseAnswer]) -> tuple[StatementId, ...]:
    """Give what somebody has not answered yet."""
    done = {each.statement for each in own}
    return tuple(each for each in pulse.statements if each not in done)


class NothingChosen(AuditError):
    """Practitioners can only be asked about statements that were chosen."""

    key = "error-nothing-chosen"


class PulseFull(AuditError):
    """Practitioners are asked about a few statements only."""

    key = "error-pulse-full"


class PulseClosed(AuditError):
    """Practitioners are not asked by this link, or no longer."""

    key = "error-pulse-closed"


class PulseIsForOthers(AuditError):
    """Who scores in the room is not asked as a practitioner, too."""

    key = "error-pulse-is-for-others"
