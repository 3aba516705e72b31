"""The values that travel between the rooms: who, where, what was said of a statement, and when.

Times are aware datetimes in UTC. Ids of persons, chats and messages are Telegram's (up to 52 bits).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from bot.audit.framework import DomainId, Framework, StatementId


class RoomKind(StrEnum):
    """What sort of chat a room is; a topic of a forum is a room of its own."""

    PRIVATE = "private"
    GROUP = "group"
    SUPERGROUP = "supergroup"
    TOPIC = "topic"


class Rhythm(StrEnum):
    """How a group comes to its score."""

    STRAIGHT = "straight"
    REVEAL = "reveal"


class Status(StrEnum):
    """Whether an audit takes answers."""

    OPEN = "open"
    CLOSED = "closed"


class NoteKind(StrEnum):
    """What a note is: evidence or assurance of a statement, or a comment on a domain."""

    EVIDENCE = "evidence"
    ASSURANCE = "assurance"
    COMMENT = "comment"


@dataclass(frozen=True, slots=True)
class RoomKey:
    """Where an update came from: Telegram's chat id, and the topic's thread id (0 when there is none)."""

    chat_id: int
    thread_id: int = 0


@dataclass(frozen=True, slots=True)
class By:
    """Who does it, where, when, and with which update (the higher `update_id` wins where two race)."""

    room: RoomKey
    person_id: int
    name: str
    update_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Settings:
    """What a room has chosen. `rhythm` None: the default, reveal as soon as two agencies have joined.

    `takeover_hours`: how long a facilitator may be silent before a group admin can take over.
    `repeat_months`: when to be reminded of a new round, 3 to 12, or 0 for never.
    """

    rhythm: Rhythm | None = None
    reminders: bool = True
    takeover_hours: int = 24
    repeat_months: int = 6
    names_in_reports: bool = False
    compare: bool = False
    label: str = ""
    time_zone: str = "Europe/London"
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Room:
    """One Telegram chat, whatever its current chat id."""

    id: int
    key: RoomKey
    kind: RoomKind
    title: str
    settings: Settings = field(default_factory=Settings)

    @property
    def is_private(self) -> bool:
        """Say whether one practitioner is alone here."""
        return self.kind is RoomKind.PRIVATE


@dataclass(frozen=True, slots=True)
class Member:
    """A person who joined the audit; `agency` is empty for a facilitator who speaks for none, or alone in private."""

    person_id: int
    name: str
    agency: str
    joined_at: datetime
    left_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Rating:
    """One member's own value for a statement; `value` None is "outside my agency's view". `attempt` counts from 1."""

    statement: StatementId
    person_id: int
    agency: str
    attempt: int
    value: int | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Reveal:
    """When the ratings of one attempt at a statement were shown, and which agencies were absent.

    `again`: after it the room chose to score again, so that the next attempt is open. `by` is 0 when it came by itself.
    """

    statement: StatementId
    attempt: int
    at: datetime
    by: int
    absent: tuple[str, ...] = ()
    again: bool = False


@dataclass(frozen=True, slots=True)
class Dissent:
    """An agency's own view of an agreed score it does not share, with the reason."""

    statement: StatementId
    agency: str
    person_id: int
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Answer:
    """The agreed score of a statement; `value` None is "not applicable", with its `reason`."""

    statement: StatementId
    value: int | None
    reason: str
    by: int
    at: datetime
    update_id: int = 0

    @property
    def not_applicable(self) -> bool:
        """Say whether the room found the statement not applicable."""
        return self.value is None


@dataclass(frozen=True, slots=True)
class NoteCount:
    """How many notes a statement has."""

    evidence: int = 0
    assurance: int = 0


@dataclass(frozen=True, slots=True)
class Note:
    """A piece of evidence, of assurance, or a domain comment. `target` is a statement's or a domain's id.

    `private` notes were given to the bot alone: the group sees only which agency they came from.
    """

    id: int
    kind: NoteKind
    target: str
    text: str
    person_id: int
    author: str
    agency: str
    at: datetime
    edited_at: datetime | None = None
    private: bool = False


class ActionStatus(StrEnum):
    """How far an action is."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Action:
    """Something to be done. `owner` is an agency or a member's name; `outcome` the word on completion."""

    id: int
    text: str
    owner: str
    due: date | None
    status: ActionStatus
    statement: StatementId | None
    created_at: datetime
    closed_at: datetime | None = None
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class TrailEntry:
    """One line of the append-only record: who changed what, when, from what to what, and why.

    `who` is a name, or "someone who has left the record" after a `/forgetme`.
    """

    at: datetime
    who: str
    what: str
    target: str
    before: str = ""
    after: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Audit:
    """One round of a framework in one room, as far as a card needs to know it.

    `current` is the statement on the card. `version` grows by one with every change that is kept.
    `ratings` and `reveals` hold every attempt of the reveal rhythm; values stay hidden until their attempt is revealed.
    `nudged` are the statements whose high score has had its one gentle prompt for evidence. `active_at`: when anybody
    last did anything; `facilitator_seen`: when the facilitator did; `reminded_at`: when who is missing was last asked.
    """

    id: int
    room: Room
    framework: Framework
    round: int
    status: Status
    facilitator_id: int
    current: StatementId
    opened_at: datetime
    closed_at: datetime | None = None
    version: int = 0
    members: tuple[Member, ...] = ()
    answers: Mapping[StatementId, Answer] = field(default_factory=dict)
    notes: Mapping[StatementId, NoteCount] = field(default_factory=dict)
    ratings: Mapping[StatementId, tuple[Rating, ...]] = field(default_factory=dict)
    reveals: Mapping[StatementId, tuple[Reveal, ...]] = field(default_factory=dict)
    dissents: Mapping[StatementId, tuple[Dissent, ...]] = field(default_factory=dict)
    nudged: frozenset[StatementId] = frozenset()
    active_at: datetime | None = None
    facilitator_seen: datetime | None = None
    reminded_at: datetime | None = None

    @property
    def rhythm(self) -> Rhythm:
        """How this room comes to its score: as chosen, else reveal as soon as two agencies have joined."""
        if self.room.is_private:
            return Rhythm.STRAIGHT
        return self.room.settings.rhythm or (Rhythm.REVEAL if len(self.agencies) > 1 else Rhythm.STRAIGHT)

    @property
    def agencies(self) -> tuple[str, ...]:
        """The agencies of the members who have not left, in the order they joined."""
        return tuple(dict.fromkeys(m.agency for m in self.members if m.agency and m.left_at is None))

    def member(self, person_id: int) -> Member | None:
        """Find a member, gone or not."""
        return next((member for member in self.members if member.person_id == person_id), None)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything one audit holds, read in one go: every summary and document is made from this value alone.

    `previous` is the round before, when there was one (its own `previous` is None).
    """

    audit: Audit
    notes: tuple[Note, ...]
    actions: tuple[Action, ...]
    trail: tuple[TrailEntry, ...]
    taken_at: datetime
    previous: Snapshot | None = None

    @property
    def framework(self) -> Framework:
        """The framework as pinned when the audit began."""
        return self.audit.framework

    def notes_on(self, target: StatementId | DomainId, kind: NoteKind) -> tuple[Note, ...]:
        """Give the notes of one kind on a statement or a domain, oldest first."""
        return tuple(note for note in self.notes if note.target == target and note.kind is kind)
