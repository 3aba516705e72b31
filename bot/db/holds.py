"""Holds of rooms: while there is one, no text of the room is destroyed, but hidden."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Executable, bindparam, delete, func, insert, literal, select, update

from bot.audit.keeping import Hold, HoldSource
from bot.audit.persons import FORGOTTEN
from bot.db.columns import Moment
from bot.db.keeping import former, held, hold
from bot.db.rooms import REMIND_IN_ROOM
from bot.db.rows import columns_of
from bot.db.session import Session, inserts, upsert
from bot.db.tables import action, answer, audit, dissent, framework, note, room
from bot.db.traces import note_traces

ROOM_ID = bindparam("of_room", type_=room.c.id.type)
HOLDS = select(*columns_of(hold, Hold)).where(hold.c.room_id == ROOM_ID).order_by(hold.c.since, hold.c.source)
HELD = select(held(ROOM_ID))
PUT_HOLD = upsert(hold)
PUT_ONCE = {dialect: statement.on_conflict_do_nothing().inline() for dialect, statement in inserts(hold).items()}
LIFT = (
    update(hold)
    .where(hold.c.room_id == ROOM_ID, hold.c.source == bindparam("of_source"), hold.c.lifted_at.is_(None))
    .values(lifted_at=bindparam("lifted", type_=Moment))
)
AUDITS_OF_ROOM = select(audit.c.id).where(audit.c.room_id == ROOM_ID)
COUNT_FORMER = select(func.count()).where(former.c.audit_id.in_(AUDITS_OF_ROOM))
DROP_FORMER = delete(former).where(former.c.audit_id.in_(AUDITS_OF_ROOM))
DROP_HIDDEN = delete(audit).where(audit.c.room_id == ROOM_ID)
DROP_HIDDEN_ROOM = delete(room).where(room.c.id == ROOM_ID)
ROOM_IDS = select(room.c.id, room.c.chat_id).order_by(room.c.id)
OF_FRAMEWORK = (
    select(audit.c.room_id).join_from(audit, framework).where(framework.c.id == bindparam("of_framework")).distinct()
)


def kept_before(kind: str, row: Any, text: Any, where: Sequence[ColumnElement[bool]], new: str) -> Executable:  # noqa: ANN401
    """Give the statement that keeps what a text said, where it is about to say something else and its room is held."""
    table, columns = row["audit_id"].table, ("audit_id", "kind", "target", "text", "person_id", "at")
    said = select(row["audit_id"], literal(kind), row["target"], text, row["person_id"], row["at"])
    changes = (text != "", text != bindparam(new, type_=text.type), *where)
    found = said.select_from(table).join(audit, audit.c.id == row["audit_id"]).where(held(audit.c.room_id), *changes)
    return insert(former).from_select(columns, found)


NOTE_ROW = {name: note.c[name] for name in ("audit_id", "target", "person_id", "at")}
NOTE_BEFORE = kept_before("note", NOTE_ROW, note.c.text, [note.c.id == bindparam("of_note")], "new_text")
NOTE_AT_BEFORE = kept_before(
    "note",
    NOTE_ROW,
    note.c.text,
    [note.c.chat_id == bindparam("of_chat"), note.c.message_id == bindparam("of_message")],
    "new_text",
)
ACTION_ROW = {
    "audit_id": action.c.audit_id,
    "target": func.coalesce(action.c.statement, ""),
    "person_id": action.c.owner_id,
    "at": action.c.created_at,
}
ACTION_BEFORE = tuple(
    kept_before("action", ACTION_ROW, text, [action.c.id == bindparam("of_action")], "new_text")
    for text in (action.c.text, action.c.outcome)
)
PLACE = [dissent.c.audit_id == bindparam("of_audit"), dissent.c.statement == bindparam("of_statement")]
DISSENT_ROW = {
    "audit_id": dissent.c.audit_id,
    "target": dissent.c.statement,
    "person_id": dissent.c.person_id,
    "at": dissent.c.at,
}
DISSENT_BEFORE = kept_before(
    "dissent", DISSENT_ROW, dissent.c.reason, [*PLACE, dissent.c.agency == bindparam("of_agency")], "new_text"
)
ANSWER_ROW = {
    "audit_id": answer.c.audit_id,
    "target": answer.c.statement,
    "person_id": answer.c.by,
    "at": answer.c.at,
}
ANSWER_BEFORE = kept_before(
    "answer",
    ANSWER_ROW,
    answer.c.reason,
    [answer.c.audit_id == bindparam("of_audit"), answer.c.statement == bindparam("of_statement")],
    "new_text",
)


class HoldLook(Session):
    """What is known of holds."""

    async def holds(self, room_id: int) -> Sequence[Hold]:
        """Give the holds of a room, lifted ones too, the oldest first."""
        return tuple(Hold(HoldSource(row[0]), *row[1:]) for row in await self.rows(HOLDS, of_room=room_id))

    async def is_held(self, room_id: int) -> bool:
        """Say whether a room is held."""
        return bool((await self.rows(HELD, of_room=room_id))[0][0])

    async def room_ids(self) -> Sequence[tuple[int, int]]:
        """Give the id and the chat id of every room, hidden ones too."""
        return tuple((row.id, row.chat_id) for row in await self.rows(ROOM_IDS))

    async def rooms_using(self, framework_id: str) -> Sequence[int]:
        """Give the ids of the rooms that have an audit of a framework."""
        return tuple(row.room_id for row in await self.rows(OF_FRAMEWORK, of_framework=framework_id))


class HoldWork(HoldLook):
    """Putting holds on, lifting them."""

    async def put_hold(self, room_id: int, hold: Hold, *, once: bool = False) -> bool:
        """Put a hold on a room, in place of one from the same source; `once`: not if there ever was one."""
        await self.run(REMIND_IN_ROOM, of_room=room_id)
        row = {"room_id": room_id, "source": hold.source.value, "reason": hold.reason, "since": hold.since}
        statement = PUT_ONCE if once else PUT_HOLD
        return bool(await self.run(statement[self.dialect], **row, lifted_at=None))

    async def lift_hold(self, room_id: int, source: HoldSource, at: datetime) -> bool:
        """Lift a hold; False when there is none of that source."""
        await self.run(REMIND_IN_ROOM, of_room=room_id)
        return bool(await self.run(LIFT, of_room=room_id, of_source=source.value, lifted=at))

    async def destroy_hidden(self, room_id: int) -> int:
        """Destroy what was hidden while a room was held, the whole room if it is hidden itself; gives how many texts.

        Does nothing while another hold is on.
        """
        if await self.is_held(room_id):
            return 0
        ((count,),) = await self.rows(COUNT_FORMER, of_room=room_id)
        await self.run(DROP_FORMER, of_room=room_id)
        if room_id in {number for number, chat in await self.room_ids() if chat >= FORGOTTEN}:
            await self.run(DROP_HIDDEN, of_room=room_id)
            await self.run(DROP_HIDDEN_ROOM, of_room=room_id)
        self.leaves_traces = True
        self.traces_in |= {"former", "note"}
        await note_traces(self)
        return int(count)
