"""What is said in an audit: notes, actions, the trail, and everything at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import BindParameter, bindparam, false, select

from bot.audit.model import Action, Audit, Note, Snapshot, Status
from bot.audit.pulse import heard
from bot.db.audits import HEAD
from bot.db.chain import ChainLook
from bot.db.pulses import PulseLook
from bot.db.rows import columns_of
from bot.db.tables import action, audit, note

AUDIT_ID: BindParameter[int] = bindparam("audit_id")
KEPT = note.c.removed == false()
NOTES = select(*columns_of(note, Note)).where(note.c.audit_id == AUDIT_ID, KEPT).order_by(note.c.at, note.c.id)
NOTES_ON = NOTES.where(note.c.target == bindparam("target"))
OF_MESSAGE = (note.c.chat_id == bindparam("chat_id"), note.c.message_id == bindparam("message_id"))
NOTE_AT = select(note.c.audit_id, *columns_of(note, Note)).where(*OF_MESSAGE, KEPT)
ONCE_AT = select(note.c.audit_id, note.c.removed, *columns_of(note, Note)).where(*OF_MESSAGE)
ONE_NOTE = select(note.c.audit_id, *columns_of(note, Note)).where(note.c.id == bindparam("note_id"), KEPT)
ACTIONS = (
    select(*columns_of(action, Action))
    .where(action.c.audit_id == AUDIT_ID)
    .order_by(action.c.due.asc().nulls_last(), action.c.id)
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


class ContentLook(ChainLook, PulseLook):
    """What can be read of an audit's contents."""

    async def snapshot(self, audit_id: int, at: datetime) -> Snapshot | None:
        """Read everything of one audit, and of the round before when there was one."""
        found = await self.audit(audit_id)
        if found is None:
            return None
        before = await self.audits(BEFORE, {"room_id": found.room.id, "round": found.round})
        previous = await self.everything(before[0], at) if before else None
        carried = await self.carried(found) if before else ()
        whole = replace(await self.everything(found, at), previous=previous, carried=carried)
        return await self.with_names(whole)

    async def carried(self, found: Audit) -> tuple[Action, ...]:
        """Give the actions of all earlier rounds of a room that were still open when an audit began."""
        rounds = [audit for audit in await self.rounds(found.room.id) if audit.round < found.round]
        actions = [action for audit in rounds for action in await self.actions(audit.id)]
        return tuple(one for one in actions if one.closed_at is None or one.closed_at >= found.opened_at)

    async def everything(self, found: Audit, at: datetime) -> Snapshot:
        """Read all contents of an audit."""
        return Snapshot(
            audit=found,
            notes=tuple(await self.notes_in(found.id)),
            actions=tuple(await self.actions(found.id)),
            trail=await self.trail(found.id),
            taken_at=at,
            chain=await self.chain(found),
            heard=heard(await self.pulse(found.id), await self.pulse_answers(found.id)),
        )

    async def with_names(self, taken: Snapshot) -> Snapshot:
        """Look up what those are called who are spoken of, and are no members of this round."""
        spoken = {who for entry in taken.trail for who in (entry.person_id, entry.before_id, entry.after_id)}
        spoken |= {action.owner_id for action in (*taken.actions, *taken.carried)}
        names = await self.names(spoken - set(taken.audit.names))
        return replace(taken, audit=replace(taken.audit, names={**taken.audit.names, **names}))

    async def note_at(self, chat_id: int, message_id: int) -> tuple[int, Note] | None:
        """Find the note that came with a message, with its audit's id."""
        row = await self.first(NOTE_AT, chat_id=chat_id, message_id=message_id)
        return None if row is None else (row[0], Note(*row[1:]))

    async def note(self, note_id: int) -> tuple[int, Note] | None:
        """Find a note by its id, with its audit's id."""
        row = await self.first(ONE_NOTE, note_id=note_id)
        return None if row is None else (row[0], Note(*row[1:]))

    async def note_once_at(self, chat_id: int, message_id: int) -> tuple[int, Note, bool] | None:
        """Find the note that came with a message, with its audit's id, and whether it was removed since."""
        row = await self.first(ONCE_AT, chat_id=chat_id, message_id=message_id)
        return None if row is None else (row[0], Note(*row[2:]), row[1])

    async def notes_in(self, audit_id: int) -> Sequence[Note]:
        """Give all notes of an audit, oldest first."""
        return tuple(Note(*row) for row in await self.rows(NOTES, audit_id=audit_id))

    async def notes_on(self, audit_id: int, target: str) -> Sequence[Note]:
        """Give the notes on one statement or domain, oldest first."""
        return tuple(Note(*row) for row in await self.rows(NOTES_ON, audit_id=audit_id, target=target))

    async def actions(self, audit_id: int) -> Sequence[Action]:
        """Give the actions of an audit by due date, those without one last."""
        return tuple(Action(*row) for row in await self.rows(ACTIONS, audit_id=audit_id))
