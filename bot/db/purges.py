"""Destroying a round, and the lines that are left of what was destroyed."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Select, bindparam, delete, func, select, union

from bot.audit.keeping import Destroyed
from bot.db.access_tables import made, presence
from bot.db.chain import ChainLook
from bot.db.door_tables import form, invitation
from bot.db.holds import HoldWork
from bot.db.keeping import destroyed, former
from bot.db.persons import DESTROYED, SPOKEN_OF, of_persons
from bot.db.pulses import pulse, pulse_answer
from bot.db.rows import cells, columns_of
from bot.db.session import inserts
from bot.db.tables import action, answer, ask, audit, card, dissent, member, note, person, post, rating, salt, trail
from bot.db.traces import note_traces

OF_AUDIT = bindparam("of_audit", type_=audit.c.id.type)
COUNTED_TABLES = (member, rating, answer, dissent, note, action, trail, former)
COUNTS: dict[str, Select[int]] = {
    table.name: select(func.count()).select_from(table).where(table.c.audit_id == OF_AUDIT) for table in COUNTED_TABLES
}
PERSONS_OF = union(
    select(member.c.person_id).where(member.c.audit_id == OF_AUDIT),
    select(invitation.c.person_id).where(invitation.c.audit_id == OF_AUDIT),
    *(
        select(column).where(presence.c.audit_id == OF_AUDIT, column != 0)
        for column in (presence.c.person_id, presence.c.added_by)
    ),
)
MESSAGES = tuple(
    select(table.c.chat_id, table.c.message_id).where(table.c.audit_id == OF_AUDIT, table.c.message_id > 0)
    for table in (note, post, card, ask)
)
DROP_AUDIT = delete(audit).where(audit.c.id == OF_AUDIT)
DROP_NAME = delete(person).where(person.c.id == bindparam("person"))
LINES = select(*columns_of(destroyed, Destroyed)).order_by(destroyed.c.at, destroyed.c.token)
PUT_LINE = {dialect: statement.on_conflict_do_nothing().inline() for dialect, statement in inserts(destroyed).items()}
EVERYBODY = tuple(select(column).distinct() for column in of_persons())
REST = (audit, person, post, salt, presence, made, pulse, pulse_answer, form)
WRITTEN_ANEW = frozenset(table.name for table in (*COUNTED_TABLES, *DESTROYED, *REST))


class PurgeLook(ChainLook):
    """What is known of what is gone."""

    async def destroyed(self) -> Sequence[Destroyed]:
        """Give the lines that are left, the oldest first."""
        return tuple(Destroyed(*row) for row in await self.rows(LINES))

    async def messages_of(self, audit_id: int) -> Sequence[tuple[int, int]]:
        """Give the messages in which an audit's texts and cards stand, by chat and message; notes of people first."""
        found: dict[tuple[int, int], None] = {}
        for statement in MESSAGES:
            found |= dict.fromkeys(
                (row.chat_id, row.message_id) for row in await self.rows(statement, of_audit=audit_id)
            )
        return tuple(found)

    async def counts_of(self, audit_id: int) -> dict[str, int]:
        """Count what an audit holds, by kind."""
        return {name: (await self.rows(statement, of_audit=audit_id))[0][0] for name, statement in COUNTS.items()}

    async def everybody(self) -> Sequence[int]:
        """Give the id of everybody who is spoken of anywhere."""
        return sorted({row[0] for statement in EVERYBODY for row in await self.rows(statement)} - {0})


class PurgeWork(PurgeLook, HoldWork):
    """Destroying."""

    async def put_destroyed(self, line: Destroyed) -> None:
        """Leave a line of what was destroyed; the same once more changes nothing."""
        await self.run(PUT_LINE[self.dialect], **{**cells(line), "what": line.what.value, "counts": line.counts or {}})

    async def purge(self, audit_id: int) -> None:
        """Destroy everything of a round, and the names of those who are spoken of nowhere else."""
        persons = [row.person_id for row in await self.rows(PERSONS_OF, of_audit=audit_id)]
        await self.run(DROP_AUDIT, of_audit=audit_id)
        for each in persons:
            if not await self.rows(SPOKEN_OF, person=each):
                await self.run(DROP_NAME, person=each)
        self.forget_audit(audit_id)
        self.leaves_traces = True
        self.traces_in |= WRITTEN_ANEW
        await note_traces(self)

    def forget_audit(self, audit_id: int) -> None:
        """Keep an audit that is gone out of this process's memory."""
        self.loaded.pop(audit_id, None)
        self.changed.discard(audit_id)
        self.memory.audits.pop(audit_id, None)
