"""What the use cases need of the database, and what can be out of reach. `db` provides it; nothing here knows how.

A writer sees and changes one consistent state and commits at the end of its `async with`, or not at all; while it
works on an audit, no other writer changes that audit. A reader sees one consistent state.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.audit.framework import Framework, StatementId
from bot.audit.invitations import Invitation, Visit
from bot.audit.messages import Ask, Link, Post, PostName, Seat
from bot.audit.model import (
    Action,
    Answer,
    Audit,
    By,
    Cause,
    Dissent,
    Member,
    Note,
    Rating,
    Reveal,
    Room,
    RoomKey,
    RoomKind,
    Settings,
    Snapshot,
)
from bot.audit.persons import Forgotten, Person
from bot.audit.trail import TrailEntry
from bot.services.access_ports import AccessReading, AccessWriting
from bot.services.card_ports import CardsLook, CardsWork
from bot.services.form_ports import FormsLook, FormsWork
from bot.services.keeping_ports import KeepingLook, KeepingWork
from bot.services.pulse_ports import PulsesLook, PulsesWork


class Look(KeepingLook, CardsLook, AccessReading, PulsesLook, FormsLook, Protocol):
    """What can be read, in one consistent state."""

    @property
    def longest_kept(self) -> int:
        """How many months the operator has closed rounds kept at most."""

    async def is_handled(self, cause: Cause) -> bool:
        """Say whether an update has had its effect, in this process or another one."""

    async def room(self, key: RoomKey) -> Room | None:
        """Find a room by where it is now."""

    async def is_there(self) -> None:
        """Ask for next to nothing, however much is kept; raises `StoreAway` when no answer comes."""

    async def rooms_compared(self) -> Sequence[Room]:
        """Give the rooms that agreed to be compared and that the bot has not been removed from."""

    async def open_audit(self, key: RoomKey) -> Audit | None:
        """Give the audit that takes answers in this room; a writer locks it."""

    async def open_audits_in(self, chat_id: int) -> Sequence[Audit]:
        """Give the open audits of a chat, its main thread's first, then its topics'; a writer locks them."""

    async def audit(self, audit_id: int) -> Audit | None:
        """Give one audit, open or closed; a writer locks it."""

    async def versions(self, ids: Sequence[int]) -> Mapping[int, int]:
        """Give the versions of audits; those that are no more are left out."""

    async def rounds(self, room_id: int) -> Sequence[Audit]:
        """Give all audits of a room, the first round first."""

    async def open_audits_of(self, person_id: int) -> Sequence[Audit]:
        """Give the open audits a person is a member of (and has not left), oldest first."""

    async def audits_ever(self, person_id: int) -> Sequence[Audit]:
        """Give every audit a person is or was a member of, open or closed, oldest first."""

    async def audits_kept(self, chat_id: int) -> Sequence[int]:
        """Give the ids of all audits (0), or of one chat's, the oldest first."""

    async def pinned(self) -> Sequence[tuple[str, str, int]]:
        """Count the open audits of each framework: its id, its hash, how many."""

    async def snapshot(self, audit_id: int, at: datetime) -> Snapshot | None:
        """Read everything of one audit, and of the round before when there was one."""

    async def note_at(self, chat_id: int, message_id: int) -> tuple[int, Note] | None:
        """Find the note that came with a message, with its audit's id."""

    async def note(self, note_id: int) -> tuple[int, Note] | None:
        """Find a note by its id, with its audit's id."""

    async def note_once_at(self, chat_id: int, message_id: int) -> tuple[int, Note, bool] | None:
        """Find the note that came with a message, with its audit's id, and whether it was removed since."""

    async def notes_in(self, audit_id: int) -> Sequence[Note]:
        """Give all notes of an audit, oldest first."""

    async def notes_on(self, audit_id: int, target: str) -> Sequence[Note]:
        """Give the notes on one statement or domain, oldest first."""

    async def trail(self, audit_id: int) -> Sequence[TrailEntry]:
        """Give the trail, oldest first."""

    async def last_seen(self, audit_id: int) -> Mapping[int, datetime]:
        """Say by the trail when each person last changed something in an audit."""

    async def ask_at(self, chat_id: int, message_id: int) -> Ask | None:
        """Find the prompt that a message is."""

    async def open_ask(self, chat_id: int, person_id: int) -> Ask | None:
        """Give the newest prompt in a chat that still waits for this person."""

    async def open_asks(self, chat_id: int, person_id: int) -> Sequence[Ask]:
        """Give all that waits for this person in a chat, refusals too, the newest first."""

    async def asks_about(self, chat_id: int, message_id: int) -> tuple[Ask | None, Ask | None]:
        """Find the prompt that a message has answered, and what said that it was refused."""

    async def seat(self, audit_id: int, person_id: int) -> Seat | None:
        """Give where a member is in private."""

    async def link(self, token: str) -> Link | None:
        """Find a link into the private chat, expired or not."""

    async def invitation_by(self, token: str) -> Invitation | None:
        """Find an invitation by the hash of its token, open or not."""

    async def invitations(self, audit_id: int) -> Sequence[Invitation]:
        """Give the invitations to an audit, withdrawn ones too, oldest first."""

    async def person(self, person_id: int) -> Person:
        """Give somebody, with what they are called now."""

    async def visit(self, token: str) -> Visit | None:
        """Find a visit by the hash of its token, over or not."""

    async def has_left_since(self, person_id: int, moment: datetime) -> bool:
        """Say whether somebody has ended a visit at a moment or later; known for as long as it would have lasted."""

    async def post(self, audit_id: int, name: PostName) -> Post | None:
        """Give one post of an audit."""

    async def post_at(self, chat_id: int, message_id: int) -> Post | None:
        """Find the post that a message is."""

    async def due_posts(self, after: tuple[int, str], most: int) -> Sequence[Post]:
        """Give the posts that lag behind, in rooms the bot is in: the next after an audit's id and a post's name."""

    async def to_remind(self, now: datetime, most: int) -> Sequence[int]:
        """Give the ids of audits to be looked at by now, in rooms the bot is in, the longest due first."""

    async def actions(self, audit_id: int) -> Sequence[Action]:
        """Give the actions of an audit by due date, those without one last."""


class Work(Look, KeepingWork, CardsWork, AccessWriting, PulsesWork, FormsWork, Protocol):
    """What a writer can do besides; all of it is kept together, or none."""

    async def ensure_room(self, key: RoomKey, kind: RoomKind, title: str, language: str = ...) -> Room:
        """Give the room, made or renamed when needed, and no longer marked as left; a new one may have a language."""

    async def move_room(self, old_chat: int, new_chat: int) -> int:
        """Move every room of a chat (its topics too) to its new chat id; answer how many moved. Twice does nothing."""

    async def rename_chat(self, chat_id: int, title: str) -> None:
        """Keep the new title of every room of a chat."""

    async def leave_topic(self, key: RoomKey) -> bool:
        """Move a topic's room to its chat's main thread, unless an audit was begun there; answer whether it moved."""

    async def mark_removed(self, chat_id: int, *, removed: bool) -> None:
        """Remember that the bot was removed from a chat, or came back."""

    async def put_framework(self, framework: Framework) -> None:
        """Keep a framework's content under its hash, once."""

    async def add_audit(self, room: Room, framework: Framework, by: By) -> Audit:
        """Open the next round, with `by` as facilitator and first member, at the first statement."""

    async def touch(self, audit: Audit) -> Audit:
        """Keep the audit's own fields with the next version; a use case that changes anything calls it once, last.

        Its own fields: status, facilitator, current, closed_at, nudged, active_at, facilitator_seen, reminded_at,
        ahead, kept_until, warned_at.
        """

    # What changes an audit takes it as this writer loaded and last changed it, and gives back the changed one
    # (`bot.audit.changes`); None when a later update was kept before, and nothing changed.

    async def put_settings(self, audit: Audit, settings: Settings) -> Audit:
        """Keep what an audit's room has chosen."""

    async def put_member(self, audit: Audit, member: Member) -> Audit:
        """Keep a member: new, with another agency, gone or back."""

    async def put_name(self, person_id: int, name: str) -> None:
        """Keep what a person is called now, everywhere at once."""

    async def put_answer(self, audit: Audit, answer: Answer) -> Audit | None:
        """Keep the agreed score of a statement."""

    async def drop_answer(self, audit: Audit, statement: StatementId, by: By) -> Audit:
        """Take an agreed score back (score again, opened again); what was tapped before that is no later one."""

    async def put_rating(self, audit: Audit, rating: Rating, update_id: int) -> Audit | None:
        """Keep one member's own value at one attempt."""

    async def put_reveal(self, audit: Audit, reveal: Reveal) -> Audit:
        """Keep that an attempt was revealed, or what has changed of it (`again`)."""

    async def drop_reveal(self, audit: Audit, statement: StatementId, attempt: int) -> Audit:
        """Take an accidental reveal back."""

    async def put_dissent(self, audit: Audit, dissent: Dissent) -> Audit:
        """Keep an agency's dissent, replacing its earlier one on that statement."""

    async def put_note(
        self, audit: Audit, note: Note, *, chat_id: int, message_id: int, update_id: int
    ) -> Audit | None:
        """Keep a note by its chat and message: new (`note.id` 0), or with another text."""

    async def change_note(self, audit: Audit, note: Note, update_id: int) -> Audit:
        """Give a note that is there another text or another place, by its id."""

    async def remove_note(self, audit: Audit, note_id: int) -> Audit:
        """Take a note's text away for good; no edit of its message brings it back. `Store.scour` does the rest."""

    async def put_ask(self, ask: Ask) -> None:
        """Keep a prompt."""

    async def close_ask(self, ask: Ask, answered_by: int = ...) -> None:
        """Mark a prompt as answered, by a message (0: withdrawn)."""

    async def put_seat(self, seat: Seat) -> None:
        """Keep where a member is in private."""

    async def let_go(self, audit_id: int, person_id: int) -> None:
        """Forget which note somebody's last text in private has become (`Seat.kept`)."""

    async def put_link(self, link: Link) -> None:
        """Keep a link into the private chat, and forget those that have expired before it was made."""

    async def put_invitation(self, invitation: Invitation) -> Invitation:
        """Keep an invitation: new (`id` 0), or changed; give it with its id."""

    async def bind(self, invitation: Invitation, browser: str, at: datetime) -> bool:
        """Let an invitation open for one browser (its key's hash); False when it opens no more, or for another."""

    async def put_visit(self, visit: Visit) -> None:
        """Keep a visit."""

    async def end_visits(self, person_id: int, at: datetime) -> None:
        """End all visits of one person (0: nobody's), and forget all that are over."""

    async def end_visit(self, token: str, at: datetime) -> None:
        """End one visit."""

    async def want_post(self, audit_id: int, name: PostName) -> Post:
        """Want a post made, or brought up to date: its version grows by one."""

    async def put_posted(self, post: Post) -> None:
        """Keep what was posted and where (`drawn`, `chat_id`, `message_id`)."""

    async def remind_next(self, audit_id: int, at: datetime | None) -> None:
        """Keep when an audit is to be looked at next for what people are to be reminded of; None: after a change."""

    async def put_action(self, audit: Audit, action: Action) -> Action:
        """Keep an action of an audit: new (`action.id` 0), or changed; answer it with its id."""

    async def forget(self, person_id: int, stand_in: int) -> Forgotten:
        """Put a stand-in in a person's place, forget their name, and delete their own audits."""

    async def add_trail(self, audit_id: int, by: By, entry: TrailEntry) -> None:
        """Append one line to the trail, sealed with the line before."""


class Store(Protocol):
    """The database as the use cases see it."""

    def read(self) -> AbstractAsyncContextManager[Look]:
        """Begin to read; raises `StoreAway` when the database cannot be reached."""

    def write(self, cause: Cause | None = None) -> AbstractAsyncContextManager[Work]:
        """Begin to write; commits at the end, rolls back on any error; raises `StoreAway`.

        With what the change comes from, it is kept together with it that this update is handled; raises
        `AlreadyHandled` when another process has handled it, or an earlier life of this one. A second use case of the
        same update goes through. Without one (the clock, the command line, what may be done any number of times)
        nothing is asked.
        """

    def recalled(self, audit_id: int, version: int) -> Audit | None:
        """Give an audit as it was committed with this version or a later one, if this process remembers it.

        Its parts are those of its version; what is not part of it (a name, a language) may have changed since.
        """

    def has_handled(self, cause: Cause) -> bool:
        """Say whether this process has just kept something that comes from an update."""

    async def scour(self) -> bool:
        """Make what was forgotten unreadable in the database's files, too; False when that must wait for somebody.

        Quick when nothing is left to do; raises nothing.
        """


class AlreadyHandled(Exception):
    """The update has had its effect before: it came again, and nothing was kept this time."""


class StoreAway(Exception):
    """The database cannot be reached or is too busy just now: try again, nothing was kept."""


class Unreachable(Exception):
    """A chat cannot be written to now: it is closed to us, or has just become another one (`moved_to`, else 0)."""

    def __init__(self, moved_to: int = 0) -> None:
        super().__init__(moved_to)
        self.moved_to = moved_to


class Medium(StrEnum):
    """What a chat may forbid by itself."""

    TEXT = "text"
    PHOTO = "photo"
    DOCUMENT = "document"


class NotAllowed(Unreachable):
    """A chat does not allow what was to be sent, by a setting of its own."""

    def __init__(self, what: Medium) -> None:
        super().__init__()
        self.what = what


class NotSent(Exception):
    """Something has surely not reached its chat; `wait`: the seconds in which nothing should be tried there."""

    def __init__(self, wait: float = 0.0) -> None:
        super().__init__(wait)
        self.wait = wait


class MaybeSent(Exception):
    """Nobody knows whether something reached its chat: the answer was lost, or came too late."""
