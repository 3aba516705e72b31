"""Inviting somebody without Telegram, and letting them in: a link for one person, one browser and fourteen days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.audit.errors import GroupOnly, LinkExpired, Stale
from bot.audit.invitations import LASTS, VISIT_LASTS, Invitation, Visit
from bot.audit.messages import Turn
from bot.audit.model import Audit, By, RoomKey, Status
from bot.audit.persons import Person, invited
from bot.audit.rules import facilitator_of, found, taking_answers
from bot.services.members import long_form, member_for
from bot.services.ports import Look, Store, Work
from bot.services.trail import Change, keep, secret_from
from bot.services.visits import hashed


@dataclass(frozen=True, slots=True)
class Arrival:
    """Somebody who was let in, and whether what they did changed the audit."""

    person: Person
    turn: Turn


async def invite(store: Store, by: By, *, audit_id: int, agency: str, name: str, keys: tuple[str, int]) -> Invitation:
    """Invite somebody for an agency, to be called `name`; `keys` are the link's token and any large random number.

    `agency` is the `short_form` of one that is offered. Only the facilitator may, and in private alone, as who reads
    the link can walk in. Raises `NotFacilitator`, `Stale`, `GroupOnly`, `AuditClosed` besides what is no member's.
    """
    token, chance = keys
    async with store.write(by) as work:
        audit = taking_answers(await in_the_chair(work, by, audit_id))
        speaks_for, person_id = long_form(audit, agency), invited(chance)
        known = await work.invitation_by(hashed(token))
        if known is not None:  # pressed twice at once
            return known
        await work.put_name(person_id, name)
        new = Invitation(0, audit.id, person_id, speaks_for, hashed(token), "", by.at + LASTS)
        made = await work.put_invitation(new)
        await keep(work, audit, by, Change("invited", after=speaks_for, after_id=person_id))
        return made


async def in_the_chair(look: Look, by: By, audit_id: int) -> Audit:
    """Give a group's audit to its facilitator, in private."""
    audit = found(await look.audit(audit_id))
    facilitator_of(audit, by.person_id)
    if audit.room.is_private:
        raise GroupOnly
    if not by.is_private:
        raise Stale
    return audit


async def invited_to(store: Store, audit_id: int) -> tuple[tuple[Invitation, Person], ...]:
    """Give the invitations to an audit with who they are for, oldest first."""
    async with store.read() as look:
        return tuple([(each, await look.person(each.person_id)) for each in await look.invitations(audit_id)])


async def in_hand(store: Store, by: By, *, audit_id: int) -> tuple[Audit, Sequence[tuple[Invitation, Person]]]:
    """Give them to the facilitator in private; raises as `invite` does."""
    async with store.read() as look:
        audit = await in_the_chair(look, by, audit_id)
    return audit, await invited_to(store, audit_id)


async def renew(store: Store, by: By, *, audit_id: int, invitation_id: int, token: str) -> Invitation:
    """Give the same person a new link, for another browser or after fourteen days; the old one opens no more.

    Raises as `invite` does.
    """
    async with store.write(by) as work:
        audit = taking_answers(await in_the_chair(work, by, audit_id))
        known = await one_of(work, audit, invitation_id)
        fresh = replace(known, token=hashed(token), browser="", expires_at=by.at + LASTS, withdrawn=False)
        await work.put_invitation(fresh)
        await work.end_visits(known.person_id, by.at)
        await keep(work, audit, by, Change("invited-again", after=known.agency, after_id=known.person_id))
        return fresh


async def one_of(look: Look, audit: Audit, invitation_id: int) -> Invitation:
    """Give one invitation to an audit; raises `Stale` when there is none of that number (any more)."""
    for each in await look.invitations(audit.id):
        if each.id == invitation_id:
            return each
    raise Stale


async def withdraw(store: Store, by: By, *, audit_id: int, invitation_id: int) -> Turn:
    """Close the door: the link and every visit end, and a member who came by it has left. Twice changes nothing.

    What they said stays, as with anybody who leaves. Raises as `invite` does, but may be done when all is closed.
    """
    async with store.write(by) as work:
        audit = await in_the_chair(work, by, audit_id)
        known = await one_of(work, audit, invitation_id)
        await work.end_visits(known.person_id, by.at)
        if known.withdrawn:
            return Turn(audit, done="invitation-withdrawn")
        await work.put_invitation(replace(known, withdrawn=True))
        member = audit.member(known.person_id)
        after = audit
        if member is not None and member.left_at is None:
            after = await work.put_member(audit, replace(member, left_at=by.at))
        change = Change("invitation-withdrawn", before=known.agency, before_id=known.person_id)
        return Turn(await keep(work, after, by, change), done="invitation-withdrawn")


async def accept(store: Store, *, token: str, browser: str, visit: str, at: datetime) -> Arrival:
    """Let in who has a link, in the browser whose key is `browser`; a visit begins, whose key is `visit`.

    The first browser is the only one. Whatever is wrong with a link (unknown, too old, withdrawn, another browser's,
    of an audit that closed before) is the same `LinkExpired`, and costs one look; nothing is kept then.
    """
    async with store.read() as look:
        known = await look.invitation_by(hashed(token))
    if known is None or not known.opens(hashed(browser), at):
        raise LinkExpired
    async with store.write() as work:
        audit = found(await work.audit(known.audit_id))
        if not await work.bind(known, hashed(browser), at):
            raise LinkExpired
        person = await work.person(known.person_id)
        await work.end_visits(0, at)
        await work.put_visit(Visit(hashed(visit), person.id, at + VISIT_LASTS))
        return Arrival(person, await seated(work, audit, known, person, at))


async def seated(work: Work, audit: Audit, known: Invitation, person: Person, at: datetime) -> Turn:
    """Make who was let in a member, unless they are; a closed audit can be read by who was one."""
    member = audit.member(person.id)
    if member is not None and member.left_at is None:
        return Turn(audit)
    if audit.status is Status.CLOSED:
        raise LinkExpired
    by = By(RoomKey.private(person.id), person.id, person.name, 0, at)
    after = await work.put_member(audit, member_for(audit, person.id, known.agency, at))
    return secret_from(audit, await keep(work, after, by, Change("joined", after=known.agency)))
