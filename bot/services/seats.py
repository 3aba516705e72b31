"""Working on a group's audit from one's own phone: where a member is, and moving there."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.audit.delegates import place_at
from bot.audit.errors import LinkExpired, MovedOn
from bot.audit.framework import StatementId
from bot.audit.messages import Link, Seat, Turn
from bot.audit.model import Audit, By
from bot.audit.rules import member_of, taking_answers, to_score
from bot.audit.whereabouts import next_to_rate, one_before, to_rate
from bot.services.aims import lettered, own_seat, seat_at
from bot.services.ports import Look, Store, Work

LINK_LASTS = timedelta(hours=1)


def fresh_seat(audit: Audit) -> Seat:
    """Give where a practitioner alone starts with a statement: what is written is kept under the first column."""
    return seat_at(audit, audit.facilitator_id, audit.current)


async def seat_of(look: Look, audit: Audit, by: By) -> Seat:
    """Give where a member is in private: alone always on the card, in a group where they left off."""
    seat = await look.seat(audit.id, by.person_id)
    if audit.room.key == by.own_room:
        return own_seat(audit, by, seat)
    return seat or seat_at(audit, by.person_id, audit.current)


async def sit_down(store: Store, by: By, *, audit_id: int, statement: str = "") -> Turn:
    """Open a group's audit in private: at a statement, by default where somebody left off, else at the card's.

    A statement is found as people type it. Raises `UnknownStatement`, `AuditClosed`, `NotAMember` or `HasLeft`.
    """
    async with store.write(by) as work:
        audit = taking_answers(await work.audit(audit_id))
        member_of(audit, by.person_id)
        if not statement:
            return await sit(work, audit, await seat_to_take(work, audit, by))
        wanted = audit.framework.statement(lettered(audit, statement) or statement).id
        return await sit(work, audit, seat_at(audit, by.person_id, wanted))


async def seat_to_take(look: Look, audit: Audit, by: By) -> Seat:
    """Give where a member goes on: where they left off, or where all score ahead at the first statement to rate."""
    if audit.is_ahead:
        return seat_at(audit, by.person_id, place_for(audit, by.person_id))
    return await seat_of(look, audit, by)


async def sit(work: Work, audit: Audit, seat: Seat) -> Turn:
    """Keep where somebody sits now."""
    await work.put_seat(seat)
    return Turn(audit, seat=seat)


async def seat_now(store: Store, audit_id: int, person_id: int) -> Turn | None:
    """Give an audit with where one member sits, as it is now; None for who is no member (any more)."""
    async with store.read() as look:
        audit = await look.audit(audit_id)
        member = audit.member(person_id) if audit else None
        if audit is None or member is None or member.left_at is not None:
            return None
        seat = await look.seat(audit_id, person_id)
        return Turn(audit, seat=seat or seat_at(audit, person_id, audit.current))


def place_for(audit: Audit, person_id: int) -> StatementId:
    """Say where a member goes on in private while all score ahead: at the first statement they have not rated."""
    return next((place for place in to_score(audit) if to_rate(audit, person_id, place)), audit.current)


async def make_link(store: Store, by: By, *, audit_id: int, statement: str, token: str) -> Link:
    """Make a way into the private chat for a member; raises `NotAMember`, `HasLeft`, `AuditClosed`."""
    async with store.write(by) as work:
        audit = taking_answers(await work.audit(audit_id))
        member_of(audit, by.person_id)
        wanted = place_for(audit, by.person_id) if audit.is_ahead else statement
        place = audit.framework.statement(wanted).id
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


async def switch_mode(store: Store, by: By, *, audit_id: int, statement: str, mode: str) -> Turn:
    """Choose under which column the next texts in private are kept; raises `MovedOn` or `NoColumn`."""
    async with store.write(by) as work:
        audit = taking_answers(await work.audit(audit_id))
        member_of(audit, by.person_id)
        seat = at_seat(await seat_of(work, audit, by), statement)
        return await sit(work, audit, replace(seat, mode=audit.framework.column(mode).id, kept=0))


def at_seat(seat: Seat, statement: str) -> Seat:
    """Give the seat when it is at a statement; raises `MovedOn`."""
    if seat.statement != statement:
        raise MovedOn(number=statement, current=seat.statement)
    return seat


def seat_from(seat: Seat, audit: Audit, statement: StatementId) -> Seat:
    """Sit somebody down at another statement, where they score for whom they did before."""
    return replace(seat_at(audit, seat.person_id, statement), speaks_for=seat.speaks_for)


async def move_seat(store: Store, by: By, *, audit_id: int, statement: str) -> Turn:
    """Go on in private to the next statement that one may still rate or has not answered; around at the end."""
    async with store.write(by) as work:
        audit = taking_answers(await work.audit(audit_id))
        member_of(audit, by.person_id)
        seat = at_seat(await seat_of(work, audit, by), statement)
        place = place_at(audit, seat)
        following = next_to_rate(audit, place.person_id if place else by.person_id, seat.statement)
        if following is None:
            return Turn(audit, seat=seat, done="all-rated")
        return await sit(work, audit, seat_from(seat, audit, following))


async def step_back(store: Store, by: By, *, audit_id: int, statement: str) -> Turn:
    """Go back in private to the statement before, whether it can still be rated or not; raises `MovedOn`."""
    async with store.write(by) as work:
        audit = taking_answers(await work.audit(audit_id))
        member_of(audit, by.person_id)
        seat = at_seat(await seat_of(work, audit, by), statement)
        before = one_before(audit, seat.statement)
        return Turn(audit, seat=seat) if before is None else await sit(work, audit, seat_from(seat, audit, before))
