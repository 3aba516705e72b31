"""What is held of one person, and forgetting them: information rights, as far as a chat can carry them."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from bot.audit.delegates import given_to
from bot.audit.errors import HandOverFirst
from bot.audit.held import Held, about, held_of
from bot.audit.keeping import Destroyed, DestroyedKind, remembered
from bot.audit.model import Audit, By, Status
from bot.audit.persons import Forgotten, stand_in
from bot.audit.rules import found
from bot.audit.trail import TrailEntry
from bot.services.ports import Store, Work
from bot.services.trail import ended, keep


async def all_held(store: Store, by: By) -> tuple[Held, ...]:
    """Give everything that is held of who asks, an audit at a time, oldest first."""
    async with store.read() as look:
        audits = await look.audits_ever(by.person_id)
        snapshots = [await look.snapshot(audit.id, by.at) for audit in audits]
        kept = await look.everything_kept(by.person_id)
    return tuple(held_of(snapshot, by.person_id, kept) for snapshot in snapshots if snapshot is not None)


async def held(store: Store, by: By) -> tuple[Mapping[str, Any], ...]:
    """Give the same as plain values fit for JSON."""
    return tuple(map(record, await all_held(store, by)))


async def data_of(store: Store, by: By) -> Mapping[str, Any]:
    """Give all of it, with every row of every table that bears their id, as plain values fit for JSON."""
    audits = await held(store, by)
    async with store.read() as look:
        kept = await look.everything_kept(by.person_id)
    tables: dict[str, list[Mapping[str, Any]]] = {}
    for each in kept:
        tables.setdefault(each.table, []).append(
            {name: fit(value) for name, value in each.seen_by(by.person_id).items()}
        )
    return {"person_id": by.person_id, "audits": audits, "tables": tables}


def fit(value: object) -> object:
    """Write a value of a table as JSON can."""
    return value.isoformat() if isinstance(value, date) else value


def record(held: Held) -> Mapping[str, Any]:
    """Write out what one audit holds of a person."""
    audit, person_id, member = held.audit, held.person_id, held.member
    return {
        "audit": {"framework": audit.framework.id, "round": audit.round, "room": audit.room.name},
        "name": audit.person(person_id).name,
        "member": member and {"agency": member.agency, "joined_at": moment(member.joined_at)},
        "facilitator": held.leads,
        "ratings": [
            {
                "statement": r.statement,
                "attempt": r.attempt,
                "value": r.value,
                "at": moment(r.at),
                **({"spoken_for": r.agency} if r.spoken_by else {}),
            }
            for r in held.ratings
        ],
        "scores": [
            {"statement": a.statement, "value": a.value, "reason": a.reason, "at": moment(a.at)} for a in held.scores
        ],
        "notes": [{"kind": n.kind, "target": n.target, "text": n.text, "at": moment(n.at)} for n in held.notes],
        "dissents": [{"statement": d.statement, "reason": d.reason, "at": moment(d.at)} for d in held.dissents],
        "actions": [
            {"text": a.text, "due": a.due and a.due.isoformat(), "status": a.status.value, "outcome": a.outcome}
            for a in held.actions
        ],
        "trail": [line(entry, person_id) for entry in held.trail],
    }


def line(entry: TrailEntry, person_id: int) -> Mapping[str, Any]:
    """Give a line of the trail that one person did, or that is about them; others are not named in it."""
    return {
        "at": moment(entry.at),
        "what": entry.what,
        "target": entry.target,
        "before": entry.before,
        "after": entry.after,
        "why": entry.why if entry.person_id == person_id else "",
        "done_by_you": entry.person_id == person_id,
        "about_you": person_id in about(entry),
    }


def moment(at: datetime) -> str:
    """Write a time as documents for machines do."""
    return at.isoformat(timespec="seconds")


async def forget(store: Store, by: By, *, chance: int) -> Forgotten:
    """Forget who asks; `chance` is any large random number.

    Their own audits in private are deleted. In groups their scores, notes and the trail stay, under a stand-in. Then
    what was deleted is made unreadable in the database's files, too. Raises `HandOverFirst` while they run a group's
    open audit.
    """
    async with store.write(by) as work:
        for audit in await work.audits_ever(by.person_id):
            leads = audit.facilitator_id == by.person_id and audit.status is Status.OPEN
            if leads and not audit.room.is_private:
                raise HandOverFirst(room=audit.room.name)
            await end_of_voice(work, audit, by)
        forgotten = await work.forget(by.person_id, stand_in(chance))
        await work.put_destroyed(line_for(by))
    await store.scour()
    return forgotten


async def end_of_voice(work: Work, audit: Audit, by: By) -> None:
    """Have somebody who is forgotten score for no absent agency any more."""
    for place in given_to(audit, by.person_id):
        locked = found(await work.audit(audit.id))
        await keep(work, await work.put_member(locked, replace(place, left_at=by.at)), by, ended(place))


def line_for(by: By) -> Destroyed:
    """Say that somebody was forgotten, so that a backup from before can be told of it."""
    subject = remembered(by.person_id, secrets.token_hex(16))
    return Destroyed(secrets.token_hex(16), by.at, DestroyedKind.FORGET, "person", subject)
