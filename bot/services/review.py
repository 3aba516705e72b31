"""Reading an audit through: by its members alone, without moving anybody's card."""

from __future__ import annotations

from bot.audit.errors import Stale
from bot.audit.messages import Link
from bot.audit.model import By, Snapshot
from bot.audit.rules import found, member_of
from bot.services.audits import take_snapshot
from bot.services.ports import Store
from bot.services.seats import LINK_LASTS


async def read_through(store: Store, by: By, *, audit_id: int) -> Snapshot:
    """Read everything of an audit, open or closed, for a member in private.

    Raises `Stale` elsewhere (what is one's own alone must not be read there), `NoAudit`, `NotAMember` or `HasLeft`.
    """
    if not by.is_private:
        raise Stale
    return await read_alone(store, by, audit_id=audit_id)


async def read_alone(store: Store, by: By, *, audit_id: int) -> Snapshot:
    """Read everything of an audit for a member who alone sees it; raises `NoAudit`, `NotAMember` or `HasLeft`."""
    snapshot = await take_snapshot(store, audit_id, by.at)
    member_of(snapshot.audit, by.person_id)
    return snapshot


async def make_link(store: Store, by: By, *, audit_id: int, token: str) -> Link:
    """Make a way to read an audit in private, open or closed; raises `NoAudit`, `NotAMember` or `HasLeft`."""
    async with store.write(by) as work:
        audit = found(await work.audit(audit_id))
        member_of(audit, by.person_id)
        link = Link(token, audit.id, by.person_id, audit.current, by.at + LINK_LASTS)
        await work.put_link(link)
        return link
