"""What is under way around an audit: what a text is for, what was asked of whom, which posts are due."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.audit.framework import ColumnId, Statement, StatementId
from bot.audit.model import COMMENT, Action, Audit, Member
from bot.audit.pulse import Heard, Pulse


class AimKind(StrEnum):
    """What a text is for, besides a column of the framework: what was begun by a tap."""

    COMMENT = "comment"
    NOT_APPLICABLE = "not-applicable"
    DISSENT = "dissent"
    AGENCY = "agency"
    ACTION = "action"
    OUTCOME = "outcome"
    DUE = "due"
    LABEL = "label"
    ZONE = "zone"
    OPENING = "opening"
    UNTIL = "until"
    WORDING = "wording"


BESIDES = "@"
"""What parts a target from what tells one moment of it from another."""


MOST_DIGITS = 16
"""Of a message's id; more could only come from a forged button."""


@dataclass(frozen=True, slots=True)
class Aim:
    """What a text is for: an audit, a kind, and a statement's, domain's or action's id (empty for an agency).

    `kind` is an `AimKind`, or else the id of one of the framework's columns, which is never spelled like one.
    """

    audit_id: int
    kind: str
    target: str = ""

    @property
    def about(self) -> str:
        """What it is about, for people: the target without what only the bot needs to know (behind `BESIDES`)."""
        return self.target.partition(BESIDES)[0]

    @property
    def column(self) -> ColumnId | None:
        """The column that such a text is kept under, None when it becomes something else."""
        return None if self.kind in set(AimKind) else ColumnId(self.kind)

    @property
    def is_note(self) -> bool:
        """Say whether such a text becomes a note: under a column, or as a comment."""
        return self.column is not None or self.kind == COMMENT

    @classmethod
    def agency(cls, audit_id: int, roster: int) -> Aim:
        """Give the aim of an agency's name; `roster` is the message that lists who takes part (0: none)."""
        return cls(audit_id, AimKind.AGENCY, str(roster))

    @property
    def roster(self) -> int:
        """The message that lists who takes part, where the text is an agency's name; 0 for none, and for all else."""
        is_one = self.kind == AimKind.AGENCY and self.target.isdecimal() and len(self.target) <= MOST_DIGITS
        return int(self.target) if is_one else 0


@dataclass(frozen=True, slots=True)
class Ask:
    """A prompt sent to one person, waiting for a text. `message_id` is the prompt's own message.

    `refused` is the message that was refused, where the prompt is what said so (else 0): it waits only for a reply, or
    for that message to be edited. Once that is gone, it is the prompt's own.
    """

    aim: Aim
    chat_id: int
    message_id: int
    person_id: int
    at: datetime
    refused: int = 0


@dataclass(frozen=True, slots=True)
class Seat:
    """Where one member is when working in private: the statement before them and what a text means.

    `kept` is the note that their last text has become, until they do something else (0: none), `kept_as` and `kept_for`
    its kind and what it is about. `speaks_for`: the absent agency that they score for just now, "" for their own.
    """

    audit_id: int
    person_id: int
    statement: StatementId
    mode: ColumnId
    kept: int = 0
    kept_as: str = ""
    kept_for: str = ""
    speaks_for: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A way into the private chat, made for one person: `token` is opaque, and of no use to anybody else."""

    token: str
    audit_id: int
    person_id: int
    statement: StatementId
    expires_at: datetime


class PostKind(StrEnum):
    """What is posted without somebody waiting for it."""

    SUMMARY = "summary"
    OVERALL = "overall"
    DOCUMENTS = "documents"
    """The set of documents made when an audit is closed: the message that says how far they are."""

    DOCUMENT = "report"
    """One document: a part of such a set, or asked for by somebody."""

    ROSTER = "roster"
    """Who takes part: drawn at once by whoever begins or joins, so that it is never due."""

    MISSING = "missing"
    ACTIONS = "actions"
    REPEAT = "repeat"
    NUDGE = "nudge"
    """Scoring ahead: how many each agency has still to score, about a day."""

    OWN_NUDGE = "own-nudge"
    """The same for one member in private, about their place among the members and a day."""

    OPENING = "opening"
    """Scoring ahead: the day has come, or everybody is done."""

    RETENTION = "retention"
    """A closed round's time will be over in a month, in a week."""

    PURGE = "purge"
    """It is over: the round is destroyed, and the room is told."""

    SILENT = "silent"
    """Nobody did anything in an open audit for a year: the facilitator is asked, the admins, then it is closed."""

    OWN_OPENING = "own-opening"
    """The same for the facilitator in private."""


class PostName(str):
    """The name of a post, unique in its audit: its kind, and what it is about (a domain, statement, form or day).

    >>> PostName.of(PostKind.SUMMARY, "1"), PostName.of(PostKind.OVERALL), PostName.part(2, "pdf")
    ('summary:1', 'overall', 'documents:2:pdf')
    >>> [(str(name.kind), name.about) for name in map(PostName, ("overall", "report:json", "documents:2:pdf"))]
    [('overall', ''), ('report', 'json'), ('report', 'pdf')]
    """

    __slots__ = ()

    @classmethod
    def of(cls, kind: PostKind, about: str = "") -> PostName:
        """Name a post."""
        return cls(f"{kind}:{about}" if about else kind)

    @classmethod
    def part(cls, version: int, form: str) -> PostName:
        """Name one document of the set that is made when an audit is closed; `version` is that of the set."""
        return cls(f"{PostKind.DOCUMENTS}:{version}:{form}")

    @property
    def kind(self) -> PostKind | None:
        """What kind of post it is, None for one there is not (any more)."""
        head, _, rest = self.partition(":")
        if head == PostKind.DOCUMENTS and rest:
            return PostKind.DOCUMENT
        return PostKind(head) if head in set(PostKind) else None

    @property
    def about(self) -> str:
        """What it is about, empty for a post about the whole audit."""
        return self.rpartition(":")[2] if ":" in self else ""

    def is_part_of(self, version: int) -> bool:
        """Say whether it is a document of the set of that version."""
        return self.startswith(self.part(version, ""))


@dataclass(frozen=True, slots=True)
class Post:
    """What is posted by itself: `name` is unique in its audit.

    `version` is the content wanted, `drawn` the content last posted (0: not posted yet); where it stands is
    `chat_id` and `message_id`.
    """

    audit_id: int
    name: PostName
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
    added or touched, and `shown_at` the message that shows it (0: none yet). `column`: which one `done` is about.
    `understood` is the day that was typed for the action, `understood_until` the moment that was typed by which all is
    to be in: each counts once it has been shown in full and confirmed.
    `offers_early`: agencies score in secret from now on, and what one person tapped before may be scored again.
    `prompts` were answered or withdrawn: they are taken away. `delegate` was just named for an agency, and is told.
    """

    audit: Audit
    due: tuple[Post, ...] = ()
    done: str = ""
    seat: Seat | None = None
    action: Action | None = None
    action_is_new: bool = False
    shown_at: int = 0
    column: str = ""
    understood: date | None = None
    understood_until: datetime | None = None
    offers_early: bool = False
    prompts: tuple[Ask, ...] = ()
    delegate: Member | None = None


@dataclass(frozen=True, slots=True)
class PulseState:
    """A pulse as the facilitator sees it: what is asked, how many have answered, and what may be shown of it."""

    audit: Audit
    pulse: Pulse
    finished: int
    heard: Mapping[StatementId, Heard]


@dataclass(frozen=True, slots=True)
class Question:
    """What somebody who has the link is still asked, in order; nothing once they have answered all."""

    audit: Audit
    pulse: Pulse
    left: tuple[Statement, ...]
