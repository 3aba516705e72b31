"""Audits: begun, found, read whole, closed, opened again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from bot.audit.access import Door, Made
from bot.audit.agenda import clocked
from bot.audit.ahead import DAYS, Ahead, days_later
from bot.audit.errors import AuditIsOpen, NoAudit
from bot.audit.framework import Framework
from bot.audit.messages import PostKind, PostName, Turn
from bot.audit.model import Audit, By, Room, RoomKey, RoomKind, Snapshot, Status
from bot.audit.rules import facilitator, facilitator_of, found, member_of
from bot.services.due import zone_of
from bot.services.gate import harmless
from bot.services.holds import by_default
from bot.services.ports import Store
from bot.services.pulses import ended
from bot.services.trail import Change, keep
from bot.text import catalogue_of

DOCUMENTS = PostName.of(PostKind.DOCUMENTS)


async def enter(store: Store, by: By, *, kind: RoomKind, title: str, language: str = "") -> tuple[Room, Audit | None]:
    """Make the room known, and give its open audit or else its last one.

    A new private room speaks the `language` of its person's phone, where there is a catalogue.
    """
    spoken = catalogue_of(language) if by.is_private else ""
    async with store.write() as work:
        room = await work.ensure_room(by.room, kind, harmless(title), spoken)
        rounds = await work.rounds(room.id)
        return room, rounds[-1] if rounds else None


async def begin(store: Store, by: By, *, framework: Framework, kind: RoomKind, title: str, ahead: bool = False) -> Turn:
    """Open the next round with `by` as facilitator; `ahead`: to be scored ahead, for a week until another day is set.

    Beginning twice is harmless for the facilitator; raises `AuditIsOpen` for anybody else.
    """
    async with store.write(by) as work:
        room = await work.ensure_room(by.room, kind, harmless(title))
        audit = await work.open_audit(by.room)
        if audit is not None:
            return already_begun(audit, by)
        await work.put_framework(framework)
        before = await work.rounds(room.id)
        audit = await work.add_audit(room, framework, by)
        if before:
            await work.carry_presences(before[-1].id, audit.id)
        if ahead and not room.is_private:
            audit = replace(audit, ahead=Ahead(by.at, days_later(by.at, DAYS[1], zone_of(audit))))
        audit = await keep(work, audit, by, Change("opened", framework.id, after=f"{audit.round}"))
        return Turn(await by_default(work, audit, framework, by))


def already_begun(audit: Audit, by: By) -> Turn:
    """Give the audit back to who began it; raises `AuditIsOpen` for anybody else."""
    if audit.facilitator_id != by.person_id:
        raise AuditIsOpen(name=facilitator(audit), round=audit.round)
    return Turn(audit)


async def close(store: Store, by: By, *, audit_id: int) -> Turn:
    """Close the audit and want its documents; only the facilitator may. Closing twice changes nothing."""
    async with store.write(by) as work:
        audit = found(await work.audit(audit_id))
        facilitator_of(audit, by.person_id)
        if audit.status is Status.CLOSED:
            return Turn(audit)
        await ended(work, audit.id, by.at)
        closed = replace(clocked(audit, by.at), status=Status.CLOSED, closed_at=by.at)
        closed = await keep(work, closed, by, Change("closed"))
        await work.put_made(audit.id, Made(DOCUMENTS, by.person_id, Door.CHAT, by.at))
        return Turn(closed, due=(await work.want_post(audit.id, DOCUMENTS),))


async def reopen(store: Store, by: By, *, audit_id: int) -> Turn:
    """Open a closed audit again, as long as no later round was begun; only the facilitator may."""
    async with store.write(by) as work:
        audit = found(await work.audit(audit_id))
        facilitator_of(audit, by.person_id)
        if audit.status is Status.OPEN:
            return Turn(audit)
        latest = (await work.rounds(audit.room.id))[-1]
        if latest.id != audit.id:
            raise AuditIsOpen(name=facilitator(latest), round=latest.round)
        opened = replace(audit, status=Status.OPEN, closed_at=None, warned_at=None)
        return Turn(await keep(work, opened, by, Change("reopened")))


async def pinned_elsewhere(store: Store, library: Mapping[str, Framework]) -> tuple[tuple[str, str, int], ...]:
    """Give the frameworks (id, hash, open audits) whose file has changed since; their audits go on as they began."""
    hashes = {framework.hash for framework in library.values()}
    async with store.read() as look:
        return tuple(pinned for pinned in await look.pinned() if pinned[1] not in hashes)


async def audit_here(store: Store, key: RoomKey) -> Audit:
    """Give the open audit of a room, else its last one; raises `NoAudit`.

    In a chat's main thread the one that is open in a topic will do: that topic may be closed or gone.
    """
    async with store.read() as look:
        audit = await look.open_audit(key)
        if audit is not None:
            return audit
        elsewhere = () if key.thread_id else await look.open_audits_in(key.chat_id)
        if len(elsewhere) == 1:
            return elsewhere[0]
        room = await look.room(key)
        rounds = await look.rounds(room.id) if room else ()
    if not rounds:
        raise NoAudit
    return rounds[-1]


async def open_audit_in(store: Store, key: RoomKey) -> Audit | None:
    """Give the audit that takes answers in a room, if one does."""
    async with store.read() as look:
        return await look.open_audit(key)


async def audit_of(store: Store, audit_id: int) -> Audit:
    """Give one audit; raises `NoAudit`."""
    async with store.read() as look:
        return found(await look.audit(audit_id))


async def audit_seen(store: Store, by: By, audit_id: int) -> Audit:
    """Give an audit to somebody who wants to read of it: in its own chat, or a member elsewhere.

    Raises `NoAudit`, `NotAMember` or `HasLeft`.
    """
    audit = await audit_of(store, audit_id)
    if by.room.chat_id != audit.room.key.chat_id:
        member_of(audit, by.person_id)
    return audit


async def take_snapshot(store: Store, audit_id: int, at: datetime) -> Snapshot:
    """Read everything of an audit in one go; raises `NoAudit`."""
    async with store.read() as look:
        snapshot = await look.snapshot(audit_id, at)
    if snapshot is None:
        raise NoAudit
    return snapshot
