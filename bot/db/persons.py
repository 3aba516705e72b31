"""One person across all audits: what is held of them, and forgetting them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Select, bindparam, case, delete, select, update

from bot.audit.model import Audit
from bot.db.audits import HEAD, AuditLook
from bot.db.tables import (
    action,
    answer,
    ask,
    audit,
    card,
    dissent,
    link,
    member,
    note,
    rating,
    reveal,
    room,
    seat,
    trail,
)

PERSON = bindparam("person", type_=member.c.person_id.type)
STAND_IN = bindparam("stand_in", type_=member.c.person_id.type)
NAME = bindparam("name", type_=member.c.name.type)

THEIRS: Select[tuple[int]] = select(member.c.audit_id).where(member.c.person_id == PERSON)
EVER = HEAD.where(audit.c.id.in_(THEIRS)).order_by(audit.c.id)
OWN_AUDITS = select(audit.c.id).join(room, room.c.id == audit.c.room_id).where(room.c.chat_id == PERSON)

WORK_IN_HAND = tuple(delete(table).where(table.c.person_id == PERSON) for table in (ask, seat, link, card))
LATER = audit.alias()
IN_THEIR_ROOMS = (
    select(audit.c.id).join(LATER, LATER.c.room_id == audit.c.room_id).where(LATER.c.id.in_(THEIRS)).correlate(None)
)
"""An action of an earlier round may be theirs, too."""

RENAMED_AS_OWNER = (
    update(action)
    .where(
        action.c.audit_id.in_(IN_THEIR_ROOMS),
        action.c.owner.in_(select(member.c.name).where(member.c.person_id == PERSON)),
    )
    .values(owner=NAME)
)
RENAMED_IN_TRAIL = tuple(
    update(trail)
    .where(trail.c.audit_id.in_(IN_THEIR_ROOMS), trail.c.what.in_(("facilitator", "action-owner")))
    .values({column: case((column.in_(select(member.c.name).where(member.c.person_id == PERSON)), NAME), else_=column)})
    for column in (trail.c.before, trail.c.after)
)
STRANGER_IN_TRAIL = (
    update(trail)
    .where(trail.c.what == "stranger", trail.c.target == bindparam("spelled", type_=trail.c.target.type))
    .values(target="")
)
RENAMED = (
    *(
        update(table).where(table.c.person_id == PERSON).values({"person_id": STAND_IN, named: NAME})
        for table, named in ((note, "author"), (trail, "who"))
    ),
    *(update(table).where(table.c.person_id == PERSON).values(person_id=STAND_IN) for table in (rating, dissent)),
    *(update(table).where(table.c.by == PERSON).values(by=STAND_IN) for table in (answer, reveal)),
    update(audit).where(audit.c.facilitator_id == PERSON).values(facilitator_id=STAND_IN),
    update(member).where(member.c.person_id == PERSON).values(person_id=STAND_IN, name=NAME),
)


class PersonLook(AuditLook):
    """What is held of one person."""

    async def audits_ever(self, person_id: int) -> Sequence[Audit]:
        """Give every audit a person is or was a member of, open or closed, oldest first."""
        return await self.audits(EVER, {"person": person_id})


class PersonWork(PersonLook):
    """Forgetting one person."""

    async def forget(self, person_id: int, stand_in: int, name: str) -> int:
        """Put a stand-in in a person's place everywhere, delete their own audits, and answer how many audits knew them.

        Agencies, scores and notes stay, as they are the partnership's; who they came from is gone. What is in hand
        for them in private (seats, prompts, links, private cards) is deleted.
        """
        known = [row[0] for row in await self.rows(THEIRS, person=person_id)]
        own = [row[0] for row in await self.rows(OWN_AUDITS, person=person_id)]
        self.changed.update(set(known) - set(own))
        for audit_id in known:
            self.parts.pop(audit_id, None)  # loaded before: the memory must not keep them for the next version
        if own:
            await self.run(delete(audit).where(audit.c.id.in_(own)))
        for emptied in WORK_IN_HAND:
            await self.run(emptied, person=person_id)
        await self.run(STRANGER_IN_TRAIL, spelled=str(person_id))
        for statement in (RENAMED_AS_OWNER, *RENAMED_IN_TRAIL):
            await self.run(statement, person=person_id, name=name)
        for renamed in RENAMED:
            values = {"person": person_id, "stand_in": stand_in, "name": name}
            await self.run(renamed, **{key: values[key] for key in renamed.compile().params if key in values})
        return len(known)
