"""Invitations, and visits to the pages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, false, insert, or_, select, update

from bot.audit.invitations import Invitation, Visit
from bot.audit.persons import Person
from bot.db.columns import Moment
from bot.db.door_tables import invitation, visit
from bot.db.rows import cells, columns_of
from bot.db.session import Session, upsert
from bot.db.tables import person

INVITATIONS = select(*columns_of(invitation, Invitation))
BY_TOKEN = INVITATIONS.where(invitation.c.token == bindparam("token"))
OF_AUDIT = INVITATIONS.where(invitation.c.audit_id == bindparam("audit_id")).order_by(invitation.c.id)
NEW_INVITATION = insert(invitation).returning(invitation.c.id)
CHANGE_INVITATION = update(invitation).where(invitation.c.id == bindparam("invitation_id"))
BIND = CHANGE_INVITATION.where(
    invitation.c.token == bindparam("of_token"),
    invitation.c.browser.in_(("", bindparam("of_browser", type_=invitation.c.browser.type))),
    invitation.c.withdrawn == false(),
    invitation.c.expires_at > bindparam("moment", type_=Moment),
)
"""In one step: of two browsers that press at the same moment one alone is let in."""

PERSON = select(person.c.id, person.c.name).where(person.c.id == bindparam("person_id"))
VISIT = select(*columns_of(visit, Visit)).where(visit.c.token == bindparam("token"))
PUT_VISIT = upsert(visit)
END_VISITS = delete(visit).where(
    or_(
        visit.c.person_id == bindparam("of_person", type_=visit.c.person_id.type),
        visit.c.expires_at < bindparam("moment", type_=Moment),
    )
)
END_VISIT = update(visit).where(visit.c.token == bindparam("of_token"), visit.c.ended_at.is_(None))
ENDED_SINCE = select(visit.c.token).where(
    visit.c.person_id == bindparam("person_id"), visit.c.ended_at >= bindparam("moment", type_=Moment)
)


class InvitationLook(Session):
    """What can be read of invitations and visits."""

    async def invitation_by(self, token: str) -> Invitation | None:
        """Find an invitation by the hash of its token, open or not."""
        row = await self.first(BY_TOKEN, token=token)
        return None if row is None else Invitation(*row)

    async def invitations(self, audit_id: int) -> Sequence[Invitation]:
        """Give the invitations to an audit, withdrawn ones too, oldest first."""
        return tuple(Invitation(*row) for row in await self.rows(OF_AUDIT, audit_id=audit_id))

    async def person(self, person_id: int) -> Person:
        """Give somebody, with what they are called now."""
        row = await self.first(PERSON, person_id=person_id)
        return Person(person_id, "" if row is None else row.name)

    async def visit(self, token: str) -> Visit | None:
        """Find a visit by the hash of its token, over or not."""
        row = await self.first(VISIT, token=token)
        return None if row is None else Visit(*row)

    async def has_left_since(self, person_id: int, moment: datetime) -> bool:
        """Say whether somebody has ended a visit at a moment or later; known for as long as it would have lasted."""
        return bool(await self.rows(ENDED_SINCE, person_id=person_id, moment=moment))


class InvitationWork(InvitationLook):
    """What can be changed of invitations and visits. None of it is part of an audit: no version grows."""

    async def put_invitation(self, invitation: Invitation) -> Invitation:
        """Keep an invitation: new (`id` 0), or changed; give it with its id."""
        row = {name: value for name, value in cells(invitation).items() if name != "id"}
        if invitation.id:
            await self.run(CHANGE_INVITATION, invitation_id=invitation.id, **row)
            return invitation
        ((number,),) = await self.rows(NEW_INVITATION, **row)
        return Invitation(number, **row)

    async def bind(self, invitation: Invitation, browser: str, at: datetime) -> bool:
        """Let an invitation open for one browser (its key's hash); False when it opens no more, or for another."""
        known = {"invitation_id": invitation.id, "of_token": invitation.token, "of_browser": browser}
        return bool(await self.run(BIND, **known, moment=at, browser=browser))

    async def put_visit(self, visit: Visit) -> None:
        """Keep a visit."""
        await self.run(PUT_VISIT[self.dialect], **cells(visit))

    async def end_visits(self, person_id: int, at: datetime) -> None:
        """End all visits of one person (0: nobody's), and forget all that are over."""
        await self.run(END_VISITS, of_person=person_id, moment=at)

    async def end_visit(self, token: str, at: datetime) -> None:
        """End one visit."""
        await self.run(END_VISIT, of_token=token, ended_at=at)
