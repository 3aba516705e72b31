"""One person across all audits: what is held of them, and forgetting them.

Which columns hold persons is told by the tables themselves (`of_person`), so that a new one is never passed over.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import Column, Select, Update, bindparam, delete, select, union, update

from bot.audit.model import Audit, RoomKey
from bot.audit.persons import Forgotten
from bot.db.audits import HEAD, AuditLook
from bot.db.door_tables import invitation, visit
from bot.db.keeping import held
from bot.db.tables import PERSON, ask, audit, card, link, member, metadata, note, person, post, room, salt, seat
from bot.db.traces import FORGETTING, note_traces

SOMEBODY = bindparam("person", type_=member.c.person_id.type)
STAND_IN = bindparam("stand_in", type_=member.c.person_id.type)
PRIVATE_CHAT = bindparam("chat", type_=room.c.chat_id.type)

IN_HAND = (ask, seat, link, card, invitation, visit)
"""What leads somebody through their work, and means nothing without them."""

DESTROYED = (*IN_HAND, salt)
"""What is not put in a stand-in's place: without the salts no id can be tried against the sealed trail."""


def of_persons() -> Iterator[Column[int]]:
    """Give every column of a record that says who."""
    for table in metadata.sorted_tables:
        if table not in (*DESTROYED, person):
            yield from (column for column in table.c if PERSON in column.info)


def audit_of(column: Column[int]) -> Column[int]:
    """Give the column beside it that says of which audit."""
    table = column.table
    return table.c.id if table is audit else table.c.audit_id


def replaced(column: Column[int]) -> Update:
    """Put the stand-in in a person's place in one column."""
    return update(column.table).where(column == SOMEBODY).values({column.name: STAND_IN})


THEIRS: Select[tuple[int]] = select(member.c.audit_id).where(member.c.person_id == SOMEBODY)
SPOKEN_OF = union(*(select(audit_of(column)).where(column == SOMEBODY) for column in of_persons()))
EVER = HEAD.where(audit.c.id.in_(SPOKEN_OF)).order_by(audit.c.id)
SPOKEN_OF_LOCKED = (
    select(audit.c.id).where(audit.c.id.in_(SPOKEN_OF)).order_by(audit.c.id).with_for_update(key_share=True)
)
OWN_ROOMS = select(room.c.id).where(room.c.chat_id == PRIVATE_CHAT)
OWN_AUDITS = select(audit.c.id).where(audit.c.room_id.in_(OWN_ROOMS))
OWN_HELD = select(audit.c.id).join_from(audit, room).where(room.c.chat_id == PRIVATE_CHAT, held(room.c.id))
HIDDEN = (
    # While their room is held nothing of it is destroyed: it bears a stand-in's number, and nobody can come to it.
    update(room)
    .where(room.c.chat_id == PRIVATE_CHAT, held(room.c.id))
    .values(chat_id=STAND_IN, title="", removed=True),
    # Posts of any audit that stand in their private chat.
    update(post).where(post.c.chat_id == PRIVATE_CHAT).values(chat_id=0, message_id=0),
    *(delete(table).where(table.c.chat_id == PRIVATE_CHAT) for table in (card, ask)),
)

PURGED = (
    delete(audit).where(audit.c.id.in_(OWN_AUDITS)),
    delete(room).where(room.c.chat_id == PRIVATE_CHAT),
    *(delete(table).where(table.c.person_id == SOMEBODY) for table in DESTROYED),
    delete(person).where(person.c.id == SOMEBODY),
)
REPLACED = (
    *(replaced(column) for column in of_persons()),
    # A note that was written in private came from a chat that bears its writer's number.
    update(note).where(note.c.chat_id == PRIVATE_CHAT).values(chat_id=STAND_IN),
)


class PersonLook(AuditLook):
    """What is held of one person."""

    async def audits_ever(self, person_id: int) -> Sequence[Audit]:
        """Give every audit a person is or was a member of, or is spoken of in, open or closed, oldest first."""
        return await self.audits(EVER, {"person": person_id})


class PersonWork(PersonLook):
    """Forgetting one person."""

    async def forget(self, person_id: int, stand_in: int) -> Forgotten:
        """Put a stand-in in a person's place everywhere.

        Agencies, scores and notes stay, as they are the partnership's; who they came from is gone. Their own audits,
        and what is in hand for them in private (seats, prompts, links, private cards), are deleted; audits that are
        held are hidden.
        """
        await self.rows(SPOKEN_OF_LOCKED, person=person_id)  # a line that is just being sealed is waited for
        known = [row[0] for row in await self.rows(THEIRS, person=person_id)]
        for audit_id in known:
            self.loaded.pop(audit_id, None)  # loaded before: the memory must not keep it for the next version
        chat = RoomKey.private(person_id).chat_id
        purged = [row[0] for row in await self.rows(OWN_AUDITS, chat=chat)]
        hidden = {row[0] for row in await self.rows(OWN_HELD, chat=chat)}
        self.changed.update(set(known) - (set(purged) - hidden))
        self.leaves_traces = True
        self.traces_in |= FORGETTING
        values = {"person": person_id, "stand_in": stand_in, "chat": chat}
        for statement in (*HIDDEN, *PURGED, *REPLACED):
            await self.run(statement, **{key: values[key] for key in statement.compile().params if key in values})
        await note_traces(self)
        return Forgotten(len(known), tuple(purged))
