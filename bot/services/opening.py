"""Beginning an audit, closing it, opening it again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.audit.doings import Turn
from bot.audit.errors import AuditIsOpen
from bot.audit.framework import Framework
from bot.audit.model import Audit, By, Room, RoomKind, Status
from bot.audit.rules import facilitator_name, facilitator_of, found
from bot.services.keeping import Change, keep
from bot.services.ports import Store

REPORT = "documents"


async def enter(store: Store, by: By, *, kind: RoomKind, title: str) -> tuple[Room, Audit | None]:
    """Make the room known, and give its open audit or else its last one."""
    async with store.write() as work:
        room = await work.ensure_room(by.room, kind, title)
        rounds = await work.rounds(room.id)
        return room, rounds[-1] if rounds else None


async def begin(store: Store, by: By, *, framework: Framework, kind: RoomKind, title: str) -> Turn:
    """Open the next round with `by` as facilitator.

    Beginning twice is harmless for the facilitator; raises `AuditIsOpen` for anybody else.
    """
    async with store.write() as work:
        room = await work.ensure_room(by.room, kind, title)
        audit = await work.open_audit(by.room)
        if audit is not None:
            return already_begun(audit, by)
        await work.put_framework(framework)
        audit = await work.add_audit(room, framework, by)
        audit = await keep(work, audit, by, Change("opened", framework.id, after=f"{audit.round}"))
        return Turn(audit, done="begun")


def already_begun(audit: Audit, by: By) -> Turn:
    """Give the audit back to who began it; raises `AuditIsOpen` for anybody else."""
    if audit.facilitator_id != by.person_id:
        raise AuditIsOpen(name=facilitator_name(audit), round=audit.round)
    return Turn(audit)


async def close(store: Store, by: By, *, audit_id: int) -> Turn:
    """Close the audit and want its documents; only the facilitator may. Closing twice changes nothing."""
    async with store.write() as work:
        audit = found(await work.audit(audit_id))
        facilitator_of(audit, by.person_id)
        if audit.status is Status.CLOSED:
            return Turn(audit)
        closed = replace(audit, status=Status.CLOSED, closed_at=by.at)
        closed = await keep(work, closed, by, Change("closed"))
        return Turn(closed, due=(await work.want_post(audit.id, REPORT),), done="closed")


async def reopen(store: Store, by: By, *, audit_id: int) -> Turn:
    """Open a closed audit again, as long as no later round was begun; only the facilitator may."""
    async with store.write() as work:
        audit = found(await work.audit(audit_id))
        facilitator_of(audit, by.person_id)
        if audit.status is Status.OPEN:
            return Turn(audit)
        latest = (await work.rounds(audit.room.id))[-1]
        if latest.id != audit.id:
            raise AuditIsOpen(name=facilitator_name(latest), round=latest.round)
        opened = replace(audit, status=Status.OPEN, closed_at=None)
        return Turn(await keep(work, opened, by, Change("reopened")), done="reopened")


async def pinned_elsewhere(store: Store, library: Mapping[str, Framework]) -> tuple[Audit, ...]:
    """Give the open audits whose framework file has changed since they began (they go on with what they began with)."""
    async with store.read() as look:
        audits = await look.open_audits()
    return tuple(audit for audit in audits if library_hash(library, audit) != audit.framework.hash)


def library_hash(library: Mapping[str, Framework], audit: Audit) -> str:
    """Give the hash of an audit's framework as the library has it now, empty when it is gone."""
    framework = library.get(audit.framework.id)
    return framework.hash if framework else ""

