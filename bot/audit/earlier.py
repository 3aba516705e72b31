"""A round from before the bot: what stood in a file of it, and what could be kept as a closed round."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from bot.audit.errors import AuditError
from bot.audit.forms import FormFault, FormText
from bot.audit.framework import DomainId, Framework, StatementId


class NotUnderstood(AuditError):
    """A file holds no round of this tool; `where` says how far it was understood."""

    key = "error-not-understood"


class NoClosingDay(AuditError):
    """Nobody says on which day the round was closed."""

    key = "error-no-closing-day"


class RoundStands(AuditError):
    """A round of that time, or a later one, is there already; `round` says which."""

    key = "error-round-stands"


@dataclass(frozen=True, slots=True)
class EarlierRow:
    """A statement as it stood in a file: `where` it stood there, its score as written, and its texts by column."""

    number: str
    where: str
    score: str = ""
    reason: str = ""
    texts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class EarlierFile:
    """What was understood of a file: its rows, the comments by domain, and when it was closed, if it says so."""

    rows: tuple[EarlierRow, ...]
    comments: tuple[tuple[str, str], ...] = ()
    closed: date | None = None


@dataclass(slots=True)
class EarlierRound:
    """What could be kept of it: answers (None is "not applicable", with the reason), notes, comments; and what not."""

    framework: Framework
    answers: dict[StatementId, tuple[int | None, str]] = field(default_factory=dict)
    notes: list[FormText] = field(default_factory=list)
    comments: list[tuple[DomainId, str]] = field(default_factory=list)
    doubtful: list[FormText] = field(default_factory=list)
    faults: list[FormFault] = field(default_factory=list)
