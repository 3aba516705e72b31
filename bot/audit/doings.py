"""What is under way around an audit: what a text is for, what was asked of whom, which posts are due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.audit.framework import StatementId
from bot.audit.model import Action, Audit, NoteKind


class AimKind(StrEnum):
    """What a text is for. The first three become notes; the others complete something that was begun by a tap."""

    EVIDENCE = "evidence"
    ASSURANCE = "assurance"
    COMMENT = "comment"
    NOT_APPLICABLE = "not-applicable"
    DISSENT = "dissent"
    AGENCY = "agency"
    ACTION = "action"
    OUTCOME = "outcome"
    DUE = "due"
    LABEL = "label"

    @property
    def note_kind(self) -> NoteKind | None:
        """The kind of note such a text becomes, None when it becomes something else."""
        return NoteKind(self.value) if self.value in set(NoteKind) else None


@dataclass(frozen=True, slots=True)
class Aim:
    """What a text is for: an audit, a kind, and a statement's, domain's or action's id (empty for an agency)."""

    audit_id: int
    kind: AimKind
    target: str = ""


@dataclass(frozen=True, slots=True)
class Ask:
    """A prompt sent to one person, waiting for a text. `message_id` is the prompt's own message."""

    aim: Aim
    chat_id: int
    message_id: int
    person_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Card:
    """The live message that shows the current statement.

    `statement` is what it shows since `since`, `before` what it showed until then (so that a reply under way when
    the card moved on still lands where its writer was looking). `drawn` is the audit's version it was drawn from.
    `person_id` is 0 for the room's own card, else the member who rates ahead in private.
    """

    audit_id: int
    chat_id: int
    thread_id: int
    message_id: int
    person_id: int
    statement: StatementId
    since: datetime
    before: StatementId | None = None
    drawn: int = 0

    def statement_at(self, moment: datetime) -> StatementId:
        """Say which statement the card showed at a moment."""
        return self.before if self.before is not None and moment < self.since else self.statement


@dataclass(frozen=True, slots=True)
class Seat:
    """Where one member is when working in private: the statement before them and what a text means."""

    audit_id: int
    person_id: int
    statement: StatementId
    mode: AimKind = AimKind.EVIDENCE


@dataclass(frozen=True, slots=True)
class Link:
    """A way into the private chat, made for one person: `token` is opaque, and of no use to anybody else."""

    token: str
    audit_id: int
    person_id: int
    statement: StatementId
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Post:
    """What is posted by itself: `name` is unique in its audit ("summary:1", "overall", "documents").

    `version` is the content wanted, `drawn` the content last posted (0: not posted yet); where it stands is
    `chat_id` and `message_id`.
    """

    audit_id: int
    name: str
    version: int
    drawn: int = 0
    chat_id: int = 0
    message_id: int = 0

    @property
    def is_due(self) -> bool:
        """Say whether what is posted lags behind what is wanted."""
        return self.drawn < self.version


@dataclass(frozen=True, slots=True)
class Turn:
    """What a use case leaves behind for the edge: the audit as committed, the posts now due, and what to say.

    `done` names the sentence for the person who acted; empty when the card says it all. `action` is the one that was
    touched, and `shown_at` the message that shows it (0: none yet).
    """

    audit: Audit
    due: tuple[Post, ...] = ()
    done: str = ""
    seat: Seat | None = None
    action: Action | None = None
    shown_at: int = 0
