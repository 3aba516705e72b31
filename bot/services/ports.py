"""What the use cases need of the database. The room `db` provides it; nothing here knows how.

A writer sees and changes one consistent state and commits at the end of its `async with`, or not at all; while it
works on an audit, no other writer changes that audit. A reader sees one consistent state. Every method that puts
something with an `update_id` answers whether it was kept: False means that a later update (or this very one) had
already been handled, and nothing changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from datetime import date, datetime
from typing import Protocol

from bot.audit.doings import Ask, Card, Link, Post, Seat
from bot.audit.framework import Framework, StatementId
from bot.audit.model import (
    Action,
    Answer,
    Audit,
    By,
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
    TrailEntry,
)


class Look(Protocol):
    """What can be read, in one consistent state."""

    async def room(self, key: RoomKey) -> Room | None:
        """Find a room by where it is now."""

    async def rooms(self) -> Sequence[Room]:
        """Give every room the bot has not been removed from."""

    async def open_audit(self, key: RoomKey) -> Audit | None:
        """Give the audit that takes answers in this room; a writer locks it."""

    async def audit(self, audit_id: int) -> Audit | None:
        """Give one audit, open or closed; a writer locks it."""

    async def rounds(self, room_id: int) -> Sequence[Audit]:
        """Give all audits of a room, the first round first."""

    async def open_audits_of(self, person_id: int) -> Sequence[Audit]:
        """Give the open audits a person is a member of (and has not left), oldest first."""

    async def audits_ever(self, person_id: int) -> Sequence[Audit]:
        """Give every audit a person is or was a member of, open or closed, oldest first."""

    async def open_audits(self) -> Sequence[Audit]:
        """Give every open audit of rooms the bot is in."""

    async def snapshot(self, audit_id: int, at: datetime) -> Snapshot | None:
        """Read everything of one audit, and of the round before when there was one."""

    async def note_at(self, chat_id: int, message_id: int) -> tuple[int, Note] | None:
        """Find the note that came with a message, with its audit's id."""

    async def notes_on(self, audit_id: int, target: str) -> Sequence[Note]:
        """Give the notes on one statement or domain, oldest first."""

    async def trail(self, audit_id: int) -> Sequence[TrailEntry]:
        """Give the trail, oldest first."""

    async def card(self, audit_id: int, person_id: int = 0) -> Card | None:
        """Give the live card of a room (0) or of a member who rates ahead."""

    async def card_at(self, chat_id: int, message_id: int) -> Card | None:
        """Find the card, live or retired, that a message is."""

    async def ask_at(self, chat_id: int, message_id: int) -> Ask | None:
        """Find the prompt that a message is."""

    async def open_ask(self, chat_id: int, person_id: int) -> Ask | None:
        """Give the newest prompt in a chat that still waits for this person."""

    async def seat(self, audit_id: int, person_id: int) -> Seat | None:
        """Give where a member is in private."""

    async def link(self, token: str) -> Link | None:
        """Find a link into the private chat, expired or not."""

    async def post(self, audit_id: int, name: str) -> Post | None:
        """Give one post of an audit."""

    async def post_at(self, chat_id: int, message_id: int) -> Post | None:
        """Find the post that a message is."""

    async def due_posts(self) -> Sequence[Post]:
        """Give the posts that lag behind, in rooms the bot is in."""

    async def stale_cards(self) -> Sequence[Card]:
        """Give the live cards of open audits, drawn from an older version than the audit's."""

    async def actions(self, audit_id: int) -> Sequence[Action]:
        """Give the actions of an audit by due date, those without one last."""

    async def actions_due(self, until: date) -> Sequence[tuple[int, date]]:
        """Give audit id and day of every open action due by a day, in rooms the bot is in."""

    async def resting(self, since: datetime, until: datetime) -> Sequence[int]:
        """Give the ids of audits closed in a span of time that are their room's last, in rooms the bot is in."""


class Work(Look, Protocol):
    """What a writer can do besides; all of it is kept together, or none."""

    async def ensure_room(self, key: RoomKey, kind: RoomKind, title: str) -> Room:
        """Give the room, made or renamed when needed, and no longer marked as left."""

    async def move_room(self, old_chat: int, new_chat: int) -> int:
        """Move every room of a chat (its topics too) to its new chat id; answer how many moved. Twice does nothing."""

    async def mark_removed(self, chat_id: int, *, removed: bool) -> None:
        """Remember that the bot was removed from a chat, or came back."""

    async def put_settings(self, room_id: int, settings: Settings) -> None:
        """Keep what a room has chosen."""

    async def put_framework(self, framework: Framework) -> None:
        """Keep a framework's content under its hash, once."""

    async def add_audit(self, room: Room, framework: Framework, by: By) -> Audit:
        """Open the next round, with `by` as facilitator and first member, at the first statement."""

    async def touch(self, audit: Audit) -> Audit:
        """Keep the audit's own fields with the next version; a use case that changes anything calls it once, last.

        Its own fields: status, facilitator, current, closed_at, nudged, active_at, facilitator_seen, reminded_at.
        """

    async def put_member(self, audit_id: int, member: Member) -> None:
        """Keep a member: new, with another agency, gone or back."""

    async def put_answer(self, audit_id: int, answer: Answer) -> bool:
        """Keep the agreed score of a statement."""

    async def drop_answer(self, audit_id: int, statement: StatementId) -> None:
        """Take an agreed score back (score again)."""

    async def put_rating(self, audit_id: int, rating: Rating, update_id: int) -> bool:
        """Keep one member's own value at one attempt."""

    async def put_reveal(self, audit_id: int, reveal: Reveal) -> bool:
        """Keep that an attempt was revealed, or what has changed of it (`again`); False when nothing is new."""

    async def drop_reveal(self, audit_id: int, statement: StatementId, attempt: int) -> None:
        """Take an accidental reveal back."""

    async def put_dissent(self, audit_id: int, dissent: Dissent) -> None:
        """Keep an agency's dissent, replacing its earlier one on that statement."""

    async def put_note(self, audit_id: int, note: Note, *, chat_id: int, message_id: int, update_id: int) -> bool:
        """Keep a note by its chat and message: new (`note.id` 0), or with another text."""

    async def put_card(self, card: Card) -> None:
        """Keep the live card; a different message replaces it, and the old one is retired but still known."""

    async def mark_drawn(self, card: Card) -> None:
        """Keep from which version a card was drawn."""

    async def put_ask(self, ask: Ask) -> None:
        """Keep a prompt."""

    async def close_ask(self, ask: Ask) -> None:
        """Mark a prompt as answered."""

    async def put_seat(self, seat: Seat) -> None:
        """Keep where a member is in private."""

    async def put_link(self, link: Link) -> None:
        """Keep a link into the private chat, and forget those that have expired before it was made."""

    async def want_post(self, audit_id: int, name: str) -> Post:
        """Want a post made, or brought up to date: its version grows by one."""

    async def put_posted(self, post: Post) -> None:
        """Keep what was posted and where (`drawn`, `chat_id`, `message_id`)."""

    async def put_action(self, audit_id: int, action: Action) -> Action:
        """Keep an action: new (`action.id` 0), or changed; answer it with its id."""

    async def forget(self, person_id: int, stand_in: int, name: str) -> int:
        """Put a stand-in (a negative id, a name that is none) in a person's place; answer how many audits knew them."""

    async def add_trail(self, audit_id: int, by: By, entry: TrailEntry) -> None:
        """Append one line to the trail."""


class Store(Protocol):
    """The database as the use cases see it."""

    def read(self) -> AbstractAsyncContextManager[Look]:
        """Begin to read; raises `StoreAway` when the database cannot be reached."""

    def write(self) -> AbstractAsyncContextManager[Work]:
        """Begin to write; commits at the end, rolls back on any error; raises `StoreAway`."""


class StoreAway(Exception):
    """The database cannot be reached or is too busy just now: try again, nothing was kept."""
