"""The values that travel between the rooms: who, where, what was said of a statement, and when.

Times are aware datetimes in UTC. Ids of chats and messages are Telegram's (up to 52 bits), those of persons as
`bot.audit.persons` tells them apart; a person who is nobody is 0.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from bot.audit.ahead import Ahead
from bot.audit.chain import Chain
from bot.audit.framework import ColumnId, DomainId, Framework, StatementId
from bot.audit.persons import Owner, Person
from bot.audit.pulse import Heard
from bot.audit.trail import TrailEntry


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


COMMENT = ColumnId("comment")
"""The kind of a note on a domain; those on statements are of one of the framework's columns."""


@dataclass(frozen=True, slots=True)
class RoomKey:
    """Where an update came from: Telegram's chat id, and the topic's thread id (0 when there is none)."""

    chat_id: int
    thread_id: int = 0

    @classmethod
    def private(cls, person_id: int) -> RoomKey:
        """Give a person's private chat with the bot: Telegram numbers it like the person. Said here alone."""
        return cls(person_id)


class Cause(Protocol):
    """The update of Telegram's that something comes from; each has its effect once.

    `mark` is a number made of what the update says: another update may bear the same id (numbers begin anew after a
    quiet week, and with another bot), but then not the same mark.
    """

    @property
    def update_id(self) -> int:
        """Telegram's number of the update."""

    @property
    def mark(self) -> int:
        """A number made of what the update says, up to 56 bits; 0 where nobody has looked."""

    @property
    def at(self) -> datetime:
        """When it was, as Telegram says, or when it came in."""


@dataclass(frozen=True, slots=True)
class By:
    """Who does it, where, when, and with which update: a `Cause` (the higher `update_id` wins where two race).

    What does not come from Telegram has a number below 0, which only says whether it came before: it is done as it
    comes in, and so later than all that is kept.
    """

    room: RoomKey
    person_id: int
    name: str
    update_id: int
    at: datetime
    mark: int = 0

    @property
    def person(self) -> Person:
        """Who it is, as they are called now."""
        return Person(self.person_id, self.name)

    @property
    def own_room(self) -> RoomKey:
        """Their private chat."""
        return RoomKey.private(self.person_id)

    @property
    def is_private(self) -> bool:
        """Whether they act in their private chat, where nobody else reads."""
        return self.room == self.own_room


@dataclass(frozen=True, slots=True)
class Settings:
    """What a room has chosen. `rhythm` None: the default, reveal as soon as two agencies have joined.

    `takeover_hours`: how long a facilitator may be silent before a group admin can take over.
    `pin`: whether a group's card is pinned, where the bot may. `join_requests`: whether the facilitator is asked about
    those who ask to be let into the chat, where the bot may let people in.
    `repeat_months`: when to be reminded of a new round, 3 to 12, or 0 for never.
    `retention_months`: how long a closed round is kept; 0: as long as the operator allows.
    """

    rhythm: Rhythm | None = None
    reminders: bool = True
    takeover_hours: int = 24
    repeat_months: int = 6
    retention_months: int = 0
    names_in_reports: bool = False
    compare: bool = False
    pin: bool = True
    join_requests: bool = True
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
    def name(self) -> str:
        """Give what the room is called: its label, else its title; empty when neither may be printed."""
        return self.settings.label or self.title

    @property
    def is_private(self) -> bool:
        """Say whether one practitioner is alone here."""
        return self.kind is RoomKind.PRIVATE


@dataclass(frozen=True, slots=True)
class Member:
    """A person who joined the audit; `agency` is empty for a facilitator who speaks for none, or alone in private.

    `quiet`: wants no nudges in private. `spoken_by`: no person sits here, but that member scores for an absent agency.
    """

    person_id: int
    agency: str
    joined_at: datetime
    left_at: datetime | None = None
    quiet: bool = False
    spoken_by: int = 0


@dataclass(frozen=True, slots=True)
class Rating:
    """One member's own value; None is "outside my agency's view". `attempt` counts from 1; `late`: after its reveal."""

    statement: StatementId
    person_id: int
    agency: str
    attempt: int
    value: int | None
    at: datetime
    late: bool = False
    handed_by: int = 0  # who handed in the form that it stood in
    spoken_by: int = 0  # the delegate who gave it, for an absent agency


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
    """The agreed score of a statement; `value` None is "not applicable", with its `reason`.

    `together`: agreed with others on one list, without being talked over.
    """

    statement: StatementId
    value: int | None
    reason: str
    by: int
    at: datetime
    update_id: int = 0
    together: bool = False
    handed_by: int = 0  # who handed in the form that it stood in

    @property
    def not_applicable(self) -> bool:
        """Say whether the room found the statement not applicable."""
        return self.value is None


@dataclass(frozen=True, slots=True)
class NoteCount:
    """How many notes a statement has, by column."""

    by_column: Mapping[ColumnId, int] = field(default_factory=dict)

    def of(self, column: str) -> int:
        """Say how many it has in one column."""
        return self.by_column.get(ColumnId(column), 0)

    @property
    def total(self) -> int:
        """How many it has in all."""
        return sum(self.by_column.values())


@dataclass(frozen=True, slots=True)
class Note:
    """A text under a column, or a comment on a domain (its `target`). `private`: the group sees only its agency."""

    id: int
    kind: ColumnId
    target: str
    text: str
    person_id: int
    agency: str
    at: datetime
    edited_at: datetime | None = None
    private: bool = False
    handed_by: int = 0  # who handed in the form that it stood in


class ActionStatus(StrEnum):
    """How far an action is."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Action:
    """Something to be done, by a person (`owner_id`) or an `agency`, or by nobody yet (0 and empty).

    `outcome` is the word on completion.
    """

    id: int
    text: str
    owner_id: int
    agency: str
    due: date | None
    status: ActionStatus
    statement: StatementId | None
    created_at: datetime
    closed_at: datetime | None = None
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class Audit:
    """One round of a framework in one room, as far as a card needs to know it.

    `current` is the statement on the card. `version` grows by one with every change that is kept.
    `ratings` and `reveals` hold every attempt of the reveal rhythm; values stay hidden until their attempt is revealed.
    `nudged` are the statements whose high score has had its one gentle prompt for evidence. `active_at`: when anybody
    last did anything; `facilitator_seen`: when the facilitator did; `reminded_at`: when who is missing was last asked.
    `ahead`: how far it is, if scored ahead. `kept_until`: for how long the facilitator has it kept at least, once it
    is closed; `warned_at`: when people were last told that its time will be over. `strangers`: how many are in the chat
    of whom nobody has said that they belong there. `names` are what members (in a snapshot: all who are spoken of) are
    called now, by id. These two are looked up, no part of it.
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
    ahead: Ahead | None = None
    kept_until: datetime | None = None
    warned_at: datetime | None = None
    strangers: int = 0
    names: Mapping[int, str] = field(default_factory=dict)

    @property
    def rhythm(self) -> Rhythm:
        """How this room comes to its score: as chosen, else reveal as soon as two agencies have joined."""
        if self.room.is_private or self.ahead is not None:
            return Rhythm.STRAIGHT if self.room.is_private else Rhythm.REVEAL
        present = {member.agency for member in self.members if member.agency and member.left_at is None}
        return self.room.settings.rhythm or (Rhythm.REVEAL if len(present) > 1 else Rhythm.STRAIGHT)

    @property
    def is_ahead(self) -> bool:
        """Say whether everybody still scores ahead, in secret."""
        return self.ahead is not None and self.ahead.opened_at is None

    @property
    def meets(self) -> bool:
        """Say whether what was scored ahead is open, and is talked over."""
        return self.ahead is not None and self.ahead.opened_at is not None

    @property
    def agencies(self) -> tuple[str, ...]:
        """The agencies of the members who have not left, in the order they joined."""
        return tuple(dict.fromkeys(m.agency for m in self.members if m.agency and m.left_at is None))

    def member(self, person_id: int) -> Member | None:
        """Find a member, gone or not."""
        return next((member for member in self.members if member.person_id == person_id), None)

    def person(self, person_id: int) -> Person:
        """Give somebody spoken of here, with the name as it was looked up."""
        return Person(person_id, self.names.get(person_id, ""))

    def owner(self, action: Action) -> Owner:
        """Say whose an action is."""
        return Owner(self.person(action.owner_id)) if action.owner_id else Owner(agency=action.agency)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything one audit holds, read in one go: every summary and document is made from this value alone.

    `previous` is the round before, when there was one (its own `previous` is None). `carried` are the actions of all
    earlier rounds that were still open when this one began. `chain` is what the trail is sealed with. `heard` is what
    practitioners said, as far as it may be shown.
    """

    audit: Audit
    notes: tuple[Note, ...]
    actions: tuple[Action, ...]
    trail: tuple[TrailEntry, ...]
    taken_at: datetime
    previous: Snapshot | None = None
    carried: tuple[Action, ...] = ()
    chain: Chain | None = None
    heard: Mapping[StatementId, Heard] = field(default_factory=dict)

    @property
    def framework(self) -> Framework:
        """The framework as pinned when the audit began."""
        return self.audit.framework

    def notes_on(self, target: StatementId | DomainId, kind: ColumnId) -> tuple[Note, ...]:
        """Give the notes of one kind on a statement or a domain, oldest first."""
        return tuple(note for note in self.notes if note.target == target and note.kind == kind)
