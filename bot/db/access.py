"""Who came into a chat, which documents were made, and what of a room is hidden."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Executable, bindparam, func, insert, select, update

from bot.audit.access import Hidden, Made, Presence, Regard, Traffic
from bot.audit.invitations import Visit
from bot.audit.messages import Link
from bot.audit.model import Audit
from bot.db.access_tables import made, presence
from bot.db.audits import HEAD, locking
from bot.db.chain import ChainLook
from bot.db.columns import Moment
from bot.db.door_tables import invitation, visit
from bot.db.invitations import InvitationLook
from bot.db.keeping import former
from bot.db.rows import cells, columns_of
from bot.db.tables import audit, link, member, room

OF_AUDIT = bindparam("of_audit", type_=audit.c.id.type)
PERSON_ID = bindparam("of_person", type_=presence.c.person_id.type)
AT = bindparam("moment", type_=Moment)

LAST_ROUND = select(func.max(audit.c.round)).where(audit.c.room_id == room.c.id).correlate(room).scalar_subquery()
LAST_IN_CHAT = locking(
    HEAD.where(room.c.chat_id == bindparam("chat_id"), audit.c.round == LAST_ROUND).order_by(room.c.thread_id)
)
PRESENCES = select(*columns_of(presence, Presence)).where(presence.c.audit_id == OF_AUDIT).order_by(presence.c.since)
MADE = select(*columns_of(made, Made)).where(made.c.audit_id == OF_AUDIT).order_by(made.c.id)
HIDDEN = select(*columns_of(former, Hidden)).where(former.c.audit_id == OF_AUDIT).order_by(former.c.id)
LINKS = select(*columns_of(link, Link)).where(link.c.audit_id == OF_AUDIT, link.c.expires_at > AT)
VISITS = select(*columns_of(visit, Visit)).where(
    visit.c.expires_at > AT,
    visit.c.person_id.in_(
        select(invitation.c.person_id)
        .where(invitation.c.audit_id == OF_AUDIT)
        .union(select(member.c.person_id).where(member.c.audit_id == OF_AUDIT))
    ),
)
ADD_PRESENCE = insert(presence).inline()
ADD_MADE = insert(made).inline()
STAY = (presence.c.audit_id == OF_AUDIT, presence.c.person_id == PERSON_ID)
REGARD = update(presence).where(*STAY)
END_STAY = REGARD.where(presence.c.left_at.is_(None), presence.c.since <= AT).values(left_at=AT)
CARRY = insert(presence).from_select(
    ["audit_id", "person_id", "since", "regard", "added_by"],
    select(
        bindparam("next_audit", type_=audit.c.id.type),
        *(presence.c[name] for name in ("person_id", "since", "regard", "added_by")),
    ).where(presence.c.audit_id == OF_AUDIT, presence.c.left_at.is_(None)),
)


class AccessLook(InvitationLook, ChainLook):
    """What is known of who could see a room."""

    async def last_audits_in(self, chat_id: int) -> Sequence[Audit]:
        """Give the last round of each room of a chat, open or closed, its main thread's first; a writer locks them."""
        return await self.audits(LAST_IN_CHAT[self.writing], {"chat_id": chat_id}, held=self.writing)

    async def presences(self, audit_id: int) -> Sequence[Presence]:
        """Give the stays of those whom the bot saw come into the chat, the oldest first."""
        rows = await self.rows(PRESENCES, of_audit=audit_id)
        return tuple(Presence(*row) for row in rows)

    async def traffic(self, found: Audit, at: datetime) -> Traffic:
        """Give what went in and out of one round."""
        return Traffic(
            audit=found,
            presences=tuple(await self.presences(found.id)),
            invitations=tuple(await self.invitations(found.id)),
            visits=await self.each(VISITS, Visit, of_audit=found.id, moment=at),
            links=await self.each(LINKS, Link, of_audit=found.id, moment=at),
            made=await self.each(MADE, Made, of_audit=found.id),
            hidden=await self.each(HIDDEN, Hidden, of_audit=found.id),
        )

    async def each(self, statement: Executable, kind: type[Any], **values: Any) -> tuple[Any, ...]:  # noqa: ANN401 - bound values
        """Read rows as values of a kind."""
        return tuple(kind(*row) for row in await self.rows(statement, **values))


class AccessWork(AccessLook):
    """Keeping who comes and goes, and which documents are made; none of it is part of an audit: no version grows."""

    async def put_presence(self, audit_id: int, presence: Presence) -> None:
        """Keep that somebody came into the chat."""
        await self.run(ADD_PRESENCE, audit_id=audit_id, **cells(presence))

    async def end_presence(self, audit_id: int, person_id: int, at: datetime) -> bool:
        """Keep that somebody left who had come before; False when they were not known to be there."""
        return bool(await self.run(END_STAY, of_audit=audit_id, of_person=person_id, moment=at))

    async def put_regard(self, audit_id: int, person_id: int, regard: Regard) -> bool:
        """Keep whether somebody who came belongs there; False when nobody such came."""
        return bool(await self.run(REGARD, of_audit=audit_id, of_person=person_id, regard=regard))

    async def carry_presences(self, audit_id: int, next_audit: int) -> None:
        """Take over into the next round who is still in the chat."""
        await self.run(CARRY, of_audit=audit_id, next_audit=next_audit)

    async def put_made(self, audit_id: int, made: Made) -> None:
        """Keep that a document was made."""
        await self.run(ADD_MADE, audit_id=audit_id, **cells(made))
