"""Who could and can see a room: who comes into its chat and goes, whether they belong there, and what left it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.audit.access import Access, Door, Made, Presence, Regard, spoken_of
from bot.audit.errors import NoAudit, Stale
from bot.audit.messages import Turn
from bot.audit.model import Audit, By, Status
from bot.audit.persons import Person
from bot.audit.rules import facilitator_of, found
from bot.services.ports import Look, Store, Work
from bot.services.trail import Change, keep


async def entered(store: Store, by: By, *, added_by: int) -> Sequence[Audit]:
    """Keep that somebody came into a chat, and give the open audits whose facilitator is to be told.

    `added_by` is who let them in, 0 for themselves. Whoever takes part, or did in an earlier round, or is let in by the
    facilitator, is known; told twice that they came, it counts once.
    """
    async with store.write(by) as work:
        audits = await work.last_audits_in(by.room.chat_id)
        fresh = [await come_into(work, audit, by, added_by) for audit in audits if not audit.room.is_private]
    return [audit for audit in fresh if audit is not None and audit.status is Status.OPEN]


async def come_into(work: Work, audit: Audit, by: By, added_by: int) -> Audit | None:
    """Keep that somebody came, for one audit; gives it where they are strange to it."""
    stays = [each for each in await work.presences(audit.id) if each.person_id == by.person_id]
    if any(each.left_at is None or each.left_at > by.at for each in stays):
        await work.put_name(by.person_id, by.name)  # who was let in by a button bears none yet
        return None
    regard = await regard_of(work, audit, by.person_id, added_by)
    await work.put_name(by.person_id, by.name)
    await work.put_presence(audit.id, Presence(by.person_id, by.at, None, regard, added_by))
    if regard is Regard.KNOWN:
        if added_by == audit.facilitator_id:
            chair = By(by.room, added_by, audit.person(added_by).name, by.update_id, by.at)
            await keep(work, audit, chair, Change("known", after_id=by.person_id))
        return None
    return await keep(work, replace(audit, strangers=audit.strangers + 1), by, Change("stranger"))


async def regard_of(look: Look, audit: Audit, person_id: int, added_by: int) -> Regard:
    """Say whether somebody who comes is known: a member of any round, let in by the facilitator, or called so before.

    Of whom it was said that they are not one of us, they stay so until the facilitator says otherwise.
    """
    if added_by == audit.facilitator_id:
        return Regard.KNOWN
    rounds = await look.rounds(audit.room.id)
    stays = [one for each in rounds for one in await look.presences(each.id) if one.person_id == person_id]
    said = [one.regard for one in stays if one.regard is not Regard.UNKNOWN]
    if said:
        return said[-1]
    return Regard.KNOWN if any(each.member(person_id) for each in rounds) else Regard.UNKNOWN


async def gone(store: Store, by: By, *, person_id: int) -> Sequence[Turn]:
    """Keep that somebody left a chat, and give the audits whose card speaks of them no more."""
    async with store.write(by) as work:
        audits = await work.last_audits_in(by.room.chat_id)
        ended = [audit for audit in audits if await work.end_presence(audit.id, person_id, by.at)]
        after = [await work.touch(found(await work.audit(audit.id))) for audit in ended]
    return [Turn(audit) for audit in after if audit.status is Status.OPEN]


async def regard(store: Store, by: By, *, audit_id: int, person_id: int, known: bool) -> Turn:
    """Keep whether somebody who came belongs there; only the facilitator may say. Said twice, it counts once.

    Raises `Stale` for somebody who never came.
    """
    async with store.write(by) as work:
        audit = found(await work.audit(audit_id))
        facilitator_of(audit, by.person_id)
        stays = [each for each in await work.presences(audit.id) if each.person_id == person_id]
        if not stays:
            raise Stale
        wanted = Regard.KNOWN if known else Regard.NOT_OURS
        if all(each.regard is wanted for each in stays):
            return Turn(audit)
        await work.put_regard(audit.id, person_id, wanted)
        left = sum(each.is_strange for each in await work.presences(audit.id))
        return Turn(await keep(work, replace(audit, strangers=left), by, Change(wanted.value, after_id=person_id)))


async def asked_in(store: Store, by: By) -> Sequence[Audit]:
    """Keep that somebody asked to be let into a chat, and give the open audits whose facilitator is to be asked."""
    async with store.write(by) as work:
        audits = await work.open_audits_in(by.room.chat_id)
        asked = [audit for audit in audits if audit.room.settings.join_requests]
        return [await keep(work, audit, by, Change("asked-in")) for audit in asked]


async def led_by(store: Store, by: By, *, audit_id: int) -> Audit:
    """Give an audit to its facilitator; raises `NotFacilitator` for anybody else."""
    async with store.read() as look:
        audit = found(await look.audit(audit_id))
    facilitator_of(audit, by.person_id)
    return audit


async def let_in(store: Store, by: By, *, audit_id: int, person_id: int) -> Turn:
    """Keep that the facilitator has let somebody in, who is known by that."""
    async with store.write(by) as work:
        audit = found(await work.audit(audit_id))
        facilitator_of(audit, by.person_id)
        await work.end_presence(audit.id, person_id, by.at)
        await work.put_presence(audit.id, Presence(person_id, by.at, None, Regard.KNOWN, by.person_id))
        left = sum(each.is_strange for each in await work.presences(audit.id))
        return Turn(await keep(work, replace(audit, strangers=left), by, Change("known", after_id=person_id)))


async def turned_away(store: Store, by: By, *, audit_id: int, person_id: int) -> Turn:
    """Keep that the facilitator has turned somebody away."""
    async with store.write(by) as work:
        audit = found(await work.audit(audit_id))
        facilitator_of(audit, by.person_id)
        return Turn(await keep(work, audit, by, Change("turned-away", after_id=person_id)))


async def to_expel(store: Store, by: By, *, audit_id: int, person_id: int) -> Audit:
    """Give the audit from whose chat the facilitator has somebody removed of whom they said that they are not theirs.

    Raises `NotFacilitator`, and `Stale` where nothing of that kind was said, or it was taken back.
    """
    async with store.read() as look:
        audit = found(await look.audit(audit_id))
        stays = await look.presences(audit.id)
    facilitator_of(audit, by.person_id)
    if not any(each.person_id == person_id and each.regard is Regard.NOT_OURS for each in stays):
        raise Stale
    return audit


async def who_is(store: Store, person_id: int) -> Person:
    """Give somebody, with what they are called now."""
    async with store.read() as look:
        return await look.person(person_id)


async def access_to(store: Store, room_id: int, at: datetime) -> Access:
    """Say who could and can see a room; raises `NoAudit` where there is no round (any more)."""
    async with store.read() as look:
        rounds = tuple([await look.traffic(audit, at) for audit in await look.rounds(room_id)])
        if not rounds:
            raise NoAudit
        destroyed = tuple(line for line in await look.destroyed() if line.room_id == room_id)
        return Access(at, rounds, tuple(await look.holds(room_id)), destroyed, await look.names(spoken_of(rounds)))


async def access_for(store: Store, by: By, *, audit_id: int) -> Access:
    """Say the same to the facilitator, in private: it names people. Raises `NotFacilitator` or `Stale`."""
    async with store.read() as look:
        audit = found(await look.audit(audit_id))
    facilitator_of(audit, by.person_id)
    if not by.is_private:
        raise Stale
    return await access_to(store, audit.room.id, by.at)


async def note_made(store: Store, by: By, audit_id: int, form: str, door: Door) -> None:
    """Keep that a document was made, for whom (0: the operator) and by which door."""
    async with store.write(by if by.update_id else None) as work:
        await work.put_made(audit_id, Made(form, by.person_id, door, by.at))
