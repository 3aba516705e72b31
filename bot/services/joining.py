"""Who takes part: joining with an agency, handing over, taking over, leaving and coming back."""

from __future__ import annotations

from dataclasses import replace

from bot.audit.doings import Turn
from bot.audit.errors import FacilitatorPresent, GroupOnly
from bot.audit.model import Audit, By, Member
from bot.audit.rules import at_home, facilitator_name, facilitator_of, found, is_silent, member_of, taking_answers
from bot.services.keeping import Change, keep
from bot.services.looking import audit_here
from bot.services.ports import Store, Work


async def join(store: Store, by: By, *, audit_id: int, agency: str) -> Turn:
    """Join the audit for one of the offered agencies, or speak for another one from now on.

    Ratings already given stay as they are. Raises `AuditClosed`.
    """
    async with store.write() as work:
        audit = taking_answers(await work.audit(audit_id))
        return await speak_for(work, audit, by, target="", text=agency)


async def audit_to_join(store: Store, by: By) -> Audit:
    """Give the open audit that somebody wants to join; raises `NoAudit`, `AuditClosed`, or `GroupOnly` in private."""
    audit = taking_answers(await audit_here(store, by.room))
    if audit.room.is_private:
        raise GroupOnly
    return audit


async def speak_for(work: Work, audit: Audit, by: By, *, target: str, text: str) -> Turn:  # noqa: ARG001 - as its siblings
    """Make somebody a member for an agency; part of the transaction that took a typed name."""
    at_home(audit, by)
    before = audit.member(by.person_id)
    if before and before.agency == text and before.left_at is None:
        return Turn(audit)
    member = Member(by.person_id, by.name, text, before.joined_at if before else by.at)
    await work.put_member(audit.id, member)
    change = Change("agency" if before else "joined", before=before.agency if before else "", after=text)
    return Turn(await keep(work, with_member(audit, member), by, change), done="joined")


def with_member(audit: Audit, member: Member) -> Audit:
    """Give the audit with one member new or changed."""
    others = tuple(other for other in audit.members if other.person_id != member.person_id)
    return replace(audit, members=tuple(sorted((*others, member), key=lambda m: (m.joined_at, m.person_id))))


async def hand_over(store: Store, by: By, *, audit_id: int, person_id: int) -> Turn:
    """Make another member the facilitator; only the facilitator may."""
    async with store.write() as work:
        audit = found(await work.audit(audit_id))
        facilitator_of(audit, by.person_id)
        return await change_facilitator(work, audit, by, member_of(audit, person_id))


async def take_over(store: Store, by: By, *, audit_id: int) -> Turn:
    """Become the facilitator in place of one who has been silent; the edge has made sure that `by` is a group admin.

    Raises `FacilitatorPresent` before the room's `takeover_hours` have passed.
    """
    async with store.write() as work:
        audit = taking_answers(await work.audit(audit_id))
        hours = audit.room.settings.takeover_hours
        facilitator = audit.member(audit.facilitator_id)
        gone = facilitator is None or facilitator.left_at is not None
        if not gone and not is_silent(audit.facilitator_seen, by.at, hours):
            raise FacilitatorPresent(name=facilitator_name(audit), hours=hours)
        successor = audit.member(by.person_id) or Member(by.person_id, by.name, "", by.at)
        await work.put_member(audit.id, successor)
        return await change_facilitator(work, with_member(audit, successor), by, successor)


async def change_facilitator(work: Work, audit: Audit, by: By, successor: Member) -> Turn:
    """Hand the chair to a member and say so in the trail."""
    change = Change("facilitator", before=facilitator_name(audit), after=successor.name)
    after = replace(audit, facilitator_id=successor.person_id, facilitator_seen=by.at)
    return Turn(await keep(work, after, by, change), done="handed-over")


async def leave(store: Store, by: By, *, person_id: int) -> Turn | None:
    """Note that a person left the chat: ratings stay, presses are refused. None when it concerns no member."""
    async with store.write() as work:
        audit = await work.open_audit(by.room)
        member = audit.member(person_id) if audit else None
        if audit is None or member is None or member.left_at is not None:
            return None
        gone = replace(member, left_at=by.at)
        await work.put_member(audit.id, gone)
        return Turn(await keep(work, with_member(audit, gone), by, Change("left", before=member.agency)))


async def is_stranger(store: Store, by: By, *, person_id: int) -> Audit | None:
    """Give the open audit of a chat that somebody entered who is no member of it, else None."""
    async with store.read() as look:
        audit = await look.open_audit(by.room)
    return audit if audit is not None and audit.member(person_id) is None else None


async def report_once(store: Store, by: By, *, audit_id: int) -> bool:
    """Write down that a stranger entered, so that the facilitator is told once; False when it stands there already."""
    async with store.write() as work:
        audit = found(await work.audit(audit_id))
        trail = await work.trail(audit.id)
        if any(entry.what == "stranger" and entry.target == str(by.person_id) for entry in trail):
            return False
        await keep(work, audit, by, Change("stranger", str(by.person_id)))
        return True
