"""Who takes part: joining with an agency, handing over, taking over, leaving and coming back."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime

from bot.audit.agencies import AGENCIES, Agencies, is_alike, same, short_form
from bot.audit.errors import (
    AgencyIsHere,
    AgencyIsListed,
    FacilitatorPresent,
    GroupOnly,
    NotLastTime,
    Stale,
)
from bot.audit.messages import Aim, AimKind, Turn
from bot.audit.model import Audit, By, Member
from bot.audit.rules import at_home, facilitator, facilitator_of, found, is_silent, member_of, taking_answers
from bot.services.home import in_this_chat
from bot.services.ports import Look, Store, Work
from bot.services.rounds import before as round_before
from bot.services.trail import Change, keep, secret_from
from bot.text import listed_agency, listed_alike


async def join(store: Store, by: By, *, audit_id: int, agency: str) -> Turn:
    """Join the audit for an agency, or speak for another one from now on; ratings already given stay as they are.

    `agency` is the `short_form` of one that is offered, or its name. Raises `AuditClosed`, or `Stale` for a short form
    that means none (any more).
    """
    async with store.write(by) as work:
        audit = taking_answers(await work.audit(audit_id))
        known = await agencies_of(work, audit)
        offered = {short_form(each): each for each in (*AGENCIES, *known)}
        if agency.startswith("=") and agency not in offered:
            raise Stale
        ask = await work.open_ask(by.room.chat_id, by.person_id)
        if ask is not None and ask.aim.kind == AimKind.AGENCY:  # a name that was asked for is no longer waited for
            await work.close_ask(ask)
        else:
            ask = None
        joined = await speak_for(work, audit, by, offered.get(agency) or meant(agency, known))
        return replace(joined, prompts=(ask,) if ask else ())


async def audit_to_join(store: Store, by: By) -> Audit:
    """Give the open audit that somebody wants to join; raises `NoAudit`, `AuditClosed`, or `GroupOnly` in private."""
    audit = taking_answers(await in_this_chat(store, by))
    if audit.room.is_private:
        raise GroupOnly
    return audit


async def agencies_of(look: Look, audit: Audit) -> tuple[str, ...]:
    """Give the agencies of a room's members in all its rounds, those that have left too, the first one first."""
    rounds = await look.rounds(audit.room.id)
    return tuple(dict.fromkeys(member.agency for each in rounds for member in each.members if member.agency))


async def seats_of_nobody(look: Look, audit: Audit) -> frozenset[int]:
    """Give the ids of a room's members that are no people: of agencies that take part by a form or a delegate alone."""
    rounds = await look.rounds(audit.room.id)
    forms = [form.person_id for each in rounds for form in await look.forms(each.id)]
    return frozenset((*forms, *(one.person_id for each in rounds for one in each.members if one.spoken_by)))


async def people_here(store: Store, audit: Audit) -> Sequence[int]:
    """Give the members who are people, and have not left."""
    async with store.read() as look:
        return await people_in(look, audit)


async def people_in(look: Look, audit: Audit) -> Sequence[int]:
    """Give them within a transaction."""
    nobody = await seats_of_nobody(look, audit)
    return tuple(one.person_id for one in audit.members if one.left_at is None and one.person_id not in nobody)


def long_form(audit: Audit, agency: str) -> str:
    """Give an agency by its `short_form`: one of the list, or of a member; raises `Stale` for any other."""
    known = {short_form(each): each for each in (*AGENCIES, *audit.agencies)}
    if agency not in known:
        raise Stale
    return known[agency]


def meant(name: str, known: Sequence[str]) -> str:
    """Give the agency that a typed name means: one of the list, one that is known here, or a new one."""
    return listed_agency(name) or same(name, known) or name


async def speak_as_typed(work: Work, audit: Audit, by: By, name: str, *, aim: Aim, another: bool) -> Turn:
    """Make somebody a member for an agency whose name was typed; part of the transaction that took it.

    Raises `AgencyIsHere`, or `AgencyIsListed`, for a name that is close to another one, unless it was said that it is
    `another`.
    """
    known = await agencies_of(work, audit)
    agency = meant(name, known)
    if agency not in (*AGENCIES, *known) and not another:
        if here := [each for each in known if is_alike_agency(name, each)]:
            raise AgencyIsHere(n=len(here), agencies=Agencies(here), aim=aim)
        if listed := [*listed_alike(name)]:
            raise AgencyIsListed(n=len(listed), agencies=Agencies(listed), aim=aim)
    return await speak_for(work, audit, by, agency)


def is_alike_agency(name: str, agency: str) -> bool:
    """Say whether a typed name is close to an agency, by its code or as it was first typed."""
    return agency in listed_alike(name) if agency in AGENCIES else is_alike(name, agency)


async def speak_for(work: Work, audit: Audit, by: By, agency: str) -> Turn:
    """Make somebody a member for an agency as it is kept."""
    at_home(audit, by)
    before = audit.member(by.person_id)
    if before and before.agency == agency and before.left_at is None:
        return Turn(audit)
    after = await work.put_member(audit, member_for(audit, by.person_id, agency, by.at))
    change = Change("agency" if before else "joined", before=before.agency if before else "", after=agency)
    return secret_from(audit, await keep(work, after, by, change))


def member_for(audit: Audit, person_id: int, agency: str, at: datetime) -> Member:
    """Give somebody as a member who is here for an agency; of who was one before, all else stays as it was."""
    before = audit.member(person_id)
    return replace(before, agency=agency, left_at=None) if before else Member(person_id, agency, at)


async def last_time(store: Store, by: By, *, audit_id: int) -> tuple[Member, ...]:
    """Give whom *Same people as last time* would seat: for the facilitator all of the last round, else the asker alone.

    Who left then, spoke for no agency, or takes part already, is not among them. Raises `NotLastTime` for nobody.
    """
    async with store.read() as look:
        return await absent_since(look, taking_answers(await look.audit(audit_id)), by)


async def absent_since(look: Look, audit: Audit, by: By) -> tuple[Member, ...]:
    """Give those of the last round who do not take part yet, as far as somebody may seat them."""
    at_home(audit, by)
    last = await round_before(look, audit)
    here = {member.person_id for member in audit.members if member.agency and member.left_at is None}
    people = await people_in(look, last) if last else ()
    there = [each for each in last.members if each.agency and each.person_id in people] if last else []
    leads = by.person_id == audit.facilitator_id
    found = tuple(each for each in there if each.person_id not in here and (leads or each.person_id == by.person_id))
    if not found:
        raise NotLastTime
    return found


async def seat_again(store: Store, by: By, *, audit_id: int, people: Collection[int]) -> Turn:
    """Seat people for the agencies they spoke for in the last round, those of them whom somebody may seat."""
    async with store.write(by) as work:
        audit = taking_answers(await work.audit(audit_id))
        after, changes = audit, []
        for one in await absent_since(work, audit, by):
            if one.person_id in people:
                called = {one.person_id: (await work.person(one.person_id)).name}
                after = replace(after, names={**after.names, **called})
                after = await work.put_member(after, member_for(audit, one.person_id, one.agency, by.at))
                themselves = one.person_id == by.person_id
                changes += [
                    Change("joined", after=one.agency) if themselves else Change("joined", after_id=one.person_id)
                ]
        return secret_from(audit, await keep(work, after, by, *changes)) if changes else Turn(audit)


async def hand_over(store: Store, by: By, *, audit_id: int, person_id: int) -> Turn:
    """Make another member the facilitator, who may lead by the pages alone; only the facilitator may."""
    async with store.write(by) as work:
        audit = found(await work.audit(audit_id))
        facilitator_of(audit, by.person_id)
        successor = member_of(audit, person_id)
        if person_id not in await people_in(work, audit):
            raise Stale
        return await change_facilitator(work, audit, by, successor)


async def take_over(store: Store, by: By, *, audit_id: int) -> Turn:
    """Become the facilitator in place of one who has been silent; the edge has made sure that `by` is a group admin.

    Raises `FacilitatorPresent` before the room's `takeover_hours` have passed.
    """
    async with store.write(by) as work:
        audit = taking_answers(await work.audit(audit_id))
        hours = audit.room.settings.takeover_hours
        present = audit.member(audit.facilitator_id)
        gone = present is None or present.left_at is not None
        if not gone and not is_silent(audit.facilitator_seen, by.at, hours):
            raise FacilitatorPresent(name=facilitator(audit), hours=hours)
        known = audit.member(by.person_id)
        successor = member_for(audit, by.person_id, known.agency if known else "", by.at)
        return await change_facilitator(work, await work.put_member(audit, successor), by, successor)


async def change_facilitator(work: Work, audit: Audit, by: By, successor: Member) -> Turn:
    """Hand the chair to a member and say so in the trail."""
    change = Change("facilitator", before_id=audit.facilitator_id, after_id=successor.person_id)
    after = replace(audit, facilitator_id=successor.person_id, facilitator_seen=by.at)
    return Turn(await keep(work, after, by, change), done="handed-over")


async def leave(store: Store, by: By, *, person_id: int) -> Sequence[Turn]:
    """Note that a person left the chat, in each of its audits: ratings stay, presses are refused."""
    async with store.write(by) as work:
        audits = await work.open_audits_in(by.room.chat_id)
        members = [(audit, audit.member(person_id)) for audit in audits]
        return [
            await leave_one(work, audit, by, member) for audit, member in members if member and member.left_at is None
        ]


async def leave_one(work: Work, audit: Audit, by: By, member: Member) -> Turn:
    """Note that a member is gone from one audit."""
    after = await work.put_member(audit, replace(member, left_at=by.at))
    return Turn(await keep(work, after, by, Change("left", before=member.agency)))
