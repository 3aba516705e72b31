"""What is held of one person, and forgetting them: information rights, as far as a chat can carry them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.audit.errors import HandOverFirst
from bot.audit.model import By, Snapshot, Status
from bot.services.ports import Store


async def held(store: Store, by: By) -> tuple[Mapping[str, Any], ...]:
    """Give everything that is held of who asks, an audit at a time, as plain values fit for JSON."""
    async with store.read() as look:
        audits = await look.audits_ever(by.person_id)
        snapshots = [await look.snapshot(audit.id, by.at) for audit in audits]
    return tuple(of_person(snapshot, by.person_id) for snapshot in snapshots if snapshot is not None)


def of_person(snapshot: Snapshot, person_id: int) -> Mapping[str, Any]:
    """Take from a snapshot what concerns one person."""
    audit = snapshot.audit
    member = audit.member(person_id)
    return {
        "audit": {"framework": audit.framework.id, "round": audit.round, "room": audit.room.title},
        "member": member and {"name": member.name, "agency": member.agency, "joined_at": moment(member.joined_at)},
        "facilitator": audit.facilitator_id == person_id,
        "ratings": [
            {"statement": r.statement, "attempt": r.attempt, "value": r.value, "at": moment(r.at)}
            for ratings in audit.ratings.values()
            for r in ratings
            if r.person_id == person_id
        ],
        "scores": [
            {"statement": a.statement, "value": a.value, "reason": a.reason, "at": moment(a.at)}
            for a in audit.answers.values()
            if a.by == person_id
        ],
        "notes": [
            {"kind": n.kind.value, "target": n.target, "text": n.text, "at": moment(n.at)}
            for n in snapshot.notes
            if n.person_id == person_id
        ],
        "dissents": [
            {"statement": d.statement, "reason": d.reason, "at": moment(d.at)}
            for dissents in audit.dissents.values()
            for d in dissents
            if d.person_id == person_id
        ],
        "actions": [
            {"text": a.text, "due": a.due and a.due.isoformat(), "status": a.status.value, "outcome": a.outcome}
            for a in snapshot.actions
            if member and a.owner == member.name
        ],
    }


def moment(at: datetime) -> str:
    """Write a time as documents for machines do."""
    return at.isoformat(timespec="seconds")


async def forget(store: Store, by: By, *, stand_in: int, name: str) -> int:
    """Forget who asks, and answer how many audits knew them.

    Their own audits in private are deleted. In groups their scores, notes and the trail stay, under a stand-in.
    Raises `HandOverFirst` while they run a group's open audit.
    """
    async with store.write() as work:
        for audit in await work.audits_ever(by.person_id):
            leads = audit.facilitator_id == by.person_id and audit.status is Status.OPEN
            if leads and not audit.room.is_private:
                raise HandOverFirst(room=audit.room.title)
        return await work.forget(by.person_id, stand_in, name)
