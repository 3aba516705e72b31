"""What is said in an audit: notes, actions, the trail, and everything at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import BindParameter, bindparam, exists, false, select

from bot.audit.model import Action, ActionStatus, Audit, Note, Snapshot, Status, TrailEntry
from bot.db.audits import HEAD, AuditLook
from bot.db.rows import columns_of
from bot.db.tables import action, audit, note, room, trail

AUDIT_ID: BindParameter[int] = bindparam("audit_id")
NOTES = select(*columns_of(note, Note)).where(note.c.audit_id == AUDIT_ID).order_by(note.c.at, note.c.id)
NOTES_ON = NOTES.where(note.c.target == bindparam("target"))
NOTE_AT = select(note.c.audit_id, *columns_of(note, Note)).where(
    note.c.chat_id == bindparam("chat_id"), note.c.message_id == bindparam("message_id")
)
TRAIL = select(*columns_of(trail, TrailEntry)).where(trail.c.audit_id == AUDIT_ID).order_by(trail.c.id)
ACTIONS = (
    select(*columns_of(action, Action))
    .where(action.c.audit_id == AUDIT_ID)
    .order_by(action.c.due.asc().nulls_last(), action.c.id)
)
ACTIONS_DUE = (
    select(action.c.audit_id, action.c.due)
    .join(audit, audit.c.id == action.c.audit_id)
    .join(room, room.c.id == audit.c.room_id)
    .where(action.c.status == ActionStatus.OPEN, action.c.due <= bindparam("until"), room.c.removed == false())
)
later = audit.alias()
RESTING = (
    select(audit.c.id)
    .join(room, room.c.id == audit.c.room_id)
    .where(
        audit.c.closed_at.between(bindparam("since"), bindparam("until")),
        room.c.removed == false(),
        ~exists().where(later.c.room_id == audit.c.room_id, later.c.round > audit.c.round),
    )
)
BEFORE = (
    HEAD.where(
        audit.c.room_id == bindparam("room_id"),
        audit.c.round < bindparam("round"),
        audit.c.status == Status.CLOSED,
    )
    .order_by(audit.c.round.desc())
    .limit(1)
)


class ContentLook(AuditLook):
    """What can be read of an audit's contents."""

    async def snapshot(self, audit_id: int, at: datetime) -> Snapshot | None:
        """Read everything of one audit, and of the round before when there was one."""
        found = await self.audit(audit_id)
        if found is None:
            return None
        before = await self.audits(BEFORE, {"room_id": found.room.id, "round": found.round})
        previous = await self.everything(before[0], at) if before else None
        return replace(await self.everything(found, at), previous=previous)

    async def everything(self, found: Audit, at: datetime) -> Snapshot:
        """Read all contents of an audit."""
        return Snapshot(
            audit=found,
            notes=tuple(Note(*row) for row in await self.rows(NOTES, audit_id=found.id)),
            actions=tuple(await self.actions(found.id)),
            trail=tuple(await self.trail(found.id)),
            taken_at=at,
        )

    async def note_at(self, chat_id: int, message_id: int) -> tuple[int, Note] | None:
        """Find the note that came with a message, with its audit's id."""
        row = await self.first(NOTE_AT, chat_id=chat_id, message_id=message_id)
        return None if row is None else (row[0], Note(*row[1:]))

    async def notes_on(self, audit_id: int, target: str) -> Sequence[Note]:
        """Give the notes on one statement or domain, oldest first."""
        return tuple(Note(*row) for row in await self.rows(NOTES_ON, audit_id=audit_id, target=target))

    async def trail(self, audit_id: int) -> Sequence[TrailEntry]:
        """Give the trail, oldest first."""
        return tuple(TrailEntry(*row) for row in await self.rows(TRAIL, audit_id=audit_id))

    async def actions(self, audit_id: int) -> Sequence[Action]:
        """Give the actions of an audit by due date, those without one last."""
        return tuple(Action(*row) for row in await self.rows(ACTIONS, audit_id=audit_id))

    async def actions_due(self, until: date) -> Sequence[tuple[int, date]]:
        """Give audit id and day of every open action due by a day, in rooms the bot is in."""
        return tuple((row.audit_id, row.due) for row in await self.rows(ACTIONS_DUE, until=until))

    async def resting(self, since: datetime, until: datetime) -> Sequence[int]:
        """Give the ids of audits closed in a span of time that are their room's last, in rooms the bot is in."""
        return tuple(row.id for row in await self.rows(RESTING, since=since, until=until))
