"""Working on a group's audit from one's own phone: where a member is, and moving there."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.audit.doings import AimKind, Link, Seat, Turn
from bot.audit.errors import LinkExpired, MovedOn
from bot.audit.framework import StatementId
from bot.audit.model import Audit, By, Rhythm
from bot.audit.rules import Phase, member_of, own_rating, phase, taking_answers
from bot.services.aiming import own_seat
from bot.services.ports import Look, Store

LINK_LASTS = timedelta(hours=1)


def fresh_seat(audit: Audit) -> Seat:
    """Give where a practitioner alone starts with a statement: what is written is evidence."""
    return Seat(audit.id, audit.room.key.chat_id, audit.current)


async def seat_of(look: Look, audit: Audit, by: By) -> Seat:
    """Give where a member is in private: alone always on the card, in a group where they left off."""
    seat = await look.seat(audit.id, by.person_id)
    if audit.room.key.chat_id == by.person_id:
        return own_seat(audit, by, seat)
    return seat or Seat(audit.id, by.person_id, audit.current)


async def sit_down(store: Store, by: By, *, audit_id: int, statement: str = "") -> Turn:
    """Open a group's audit in private, at a statement (the one on the card by default)."""
    async with store.write() as work:
        audit = taking_answers(await work.audit(audit_id))
        member_of(audit, by.person_id)
        place = audit.framework.statement(statement or audit.current).id
        seat = Seat(audit.id, by.person_id, place)
        await work.put_seat(seat)
        return Turn(audit, seat=seat)


async def make_link(store: Store, by: By, *, audit_id: int, statement: str, token: str) -> Link:
    """Make a way into the private chat for a member; raises `NotAMember`, `HasLeft`, `AuditClosed`."""
    async with store.write() as work:
        audit = taking_answers(await work.audit(audit_id))
        member_of(audit, by.person_id)
        place = audit.framework.statement(statement).id
        link = Link(token, audit.id, by.person_id, place, by.at + LINK_LASTS)
        await work.put_link(link)
        return link


async def follow_link(store: Store, by: By, *, token: str) -> Link:
    """Give where a link leads; raises `LinkExpired` when it is old, unknown, or was made for somebody else."""
    async with store.read() as look:
        link = await look.link(token)
    if link is None or link.person_id != by.person_id or by.at > link.expires_at:
        raise LinkExpired
    return link


async def switch_mode(store: Store, by: By, *, audit_id: int, statement: str, mode: AimKind) -> Turn:
    """Choose what the next texts mean in private: evidence or assurance; raises `MovedOn`."""
    async with store.write() as work:
        audit = taking_answers(await work.audit(audit_id))
        member_of(audit, by.person_id)
        seat = at_seat(await seat_of(work, audit, by), statement)
        switched = replace(seat, mode=mode)
        await work.put_seat(switched)
        return Turn(audit, seat=switched)


def at_seat(seat: Seat, statement: str) -> Seat:
    """Give the seat when it is at a statement; raises `MovedOn`."""
    if seat.statement != statement:
        raise MovedOn(number=statement, current=seat.statement)
    return seat


async def move_seat(store: Store, by: By, *, audit_id: int, statement: str) -> Turn:
    """Go on in private to the next statement that one may still rate or has not answered; around at the end."""
    async with store.write() as work:
        audit = taking_answers(await work.audit(audit_id))
        member_of(audit, by.person_id)
        seat = at_seat(await seat_of(work, audit, by), statement)
        following = next_ahead(audit, seat)
        if following is None:
            return Turn(audit, seat=seat, done="all-rated")
        moved = Seat(audit.id, by.person_id, following)
        await work.put_seat(moved)
        return Turn(audit, seat=moved, done="moved")


def next_ahead(audit: Audit, seat: Seat) -> StatementId | None:
    """Say which statement a member would rate next: after theirs, not revealed, not rated by them; None at the end."""
    order = [statement.id for statement in audit.framework.statements]
    start = order.index(seat.statement) + 1
    return next((place for place in order[start:] + order[:start] if to_rate(audit, seat.person_id, place)), None)


def to_rate(audit: Audit, person_id: int, statement: StatementId) -> bool:
    """Say whether a member can still give a first rating to a statement."""
    secret = audit.rhythm is Rhythm.REVEAL and phase(audit, statement) is Phase.RATING
    return secret and own_rating(audit, statement, person_id) is None


async def seated(store: Store, by: By, *, audit_id: int) -> Turn:
    """Give an audit with where a member is in private."""
    async with store.read() as look:
        audit = taking_answers(await look.audit(audit_id))
        return Turn(audit, seat=await seat_of(look, audit, by))
