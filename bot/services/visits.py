"""Visits to the pages: who a browser is, for how long, and what of the audits they may see."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from hashlib import sha256

from bot.audit.errors import LinkExpired, NoAudit
from bot.audit.invitations import VISIT_LASTS, Visit
from bot.audit.model import Audit
from bot.audit.persons import Person
from bot.services.ports import Store


def hashed(key: str) -> str:
    """Give what is kept of a key that opens a door; keys are long and random, so nothing slower is needed.

    >>> len(hashed("any"))
    64
    """
    return sha256(key.encode("utf-8", "replace")).hexdigest()


async def visitor(store: Store, *, visit: str, at: datetime) -> Person | None:
    """Say who a browser is by its visit's key; None for one that is unknown or over."""
    async with store.read() as look:
        known = await look.visit(hashed(visit))
        return await look.person(known.person_id) if known is not None and known.is_open(at) else None


async def seated(store: Store, *, visit: str, audit_id: int, at: datetime) -> tuple[Person | None, Audit | None]:
    """Say who a browser is as `visitor` does, and give the audit as `audit_for` does, in one look; None for neither."""
    async with store.read() as look:
        known = await look.visit(hashed(visit))
        if known is None or not known.is_open(at):
            return None, None
        audit = await look.audit(audit_id)
        if audit is not None and takes_part(audit, known.person_id):
            return audit.person(known.person_id), audit
        return await look.person(known.person_id), None


async def versions(store: Store, audit_ids: Sequence[int]) -> Mapping[int, int]:
    """Give the versions of audits; those that are no more are left out."""
    async with store.read() as look:
        return await look.versions(audit_ids)


async def come_in(store: Store, *, person_id: int, since: datetime, visit: str, at: datetime) -> None:
    """Let in somebody whom Telegram has vouched for at `since`; a visit begins, whose key is `visit`.

    Raises `LinkExpired` for who has ended a visit since: who takes up their phone does not come in by what is left.
    """
    async with store.write() as work:
        if await work.has_left_since(person_id, since):
            raise LinkExpired
        await work.end_visits(0, at)
        await work.put_visit(Visit(hashed(visit), person_id, at + VISIT_LASTS))


async def leave_pages(store: Store, *, visit: str, at: datetime) -> None:
    """End a visit."""
    async with store.write() as work:
        await work.end_visit(hashed(visit), at)


async def audits_of(store: Store, person_id: int) -> Sequence[Audit]:
    """Give the audits that somebody takes part in or did until they were closed, oldest first."""
    async with store.read() as look:
        every = await look.audits_ever(person_id)
    return [audit for audit in every if (member := audit.member(person_id)) and member.left_at is None]


async def last_seen(store: Store, audit_id: int) -> Mapping[int, datetime]:
    """Say when each person last changed something in an audit."""
    async with store.read() as look:
        return await look.last_seen(audit_id)


async def audit_for(store: Store, person_id: int, audit_id: int) -> Audit:
    """Give an audit to a member who has not left; for everybody else there is none: raises `NoAudit`."""
    async with store.read() as look:
        audit = await look.audit(audit_id)
    if audit is None or not takes_part(audit, person_id):
        raise NoAudit
    return audit


def takes_part(audit: Audit | None, person_id: int) -> bool:
    """Say whether somebody is a member who has not left."""
    member = audit.member(person_id) if audit is not None else None
    return member is not None and member.left_at is None
