"""Scoring for an agency that is absent: the facilitator names a delegate, who scores for it beside their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.audit.agencies import AGENCIES, Agencies, short_form
from bot.audit.delegates import (
    AgencyPresent,
    NothingSecret,
    own_agencies,
    place_of_absent,
    speakers_among,
    speaking,
    spoken_for,
)
from bot.audit.errors import Stale
from bot.audit.messages import Turn
from bot.audit.model import Audit, By, Member, Rating, Rhythm
from bot.audit.rules import attempt_at, facilitator_of, may_rate, member_of, of_attempt, taking_answers
from bot.services.members import agencies_of, people_in
from bot.services.ports import Look, Store
from bot.services.ratings import keep_secret
from bot.services.seats import seat_of, sit
from bot.services.trail import Change, ended, keep
from bot.text import room_words


async def absent_agencies(store: Store, audit: Audit) -> Sequence[str]:
    """Give the agencies that can have a delegate: of the list and of all rounds, those that are not here themselves."""
    async with store.read() as look:
        return await to_speak_for(look, audit)


async def to_speak_for(look: Look, audit: Audit) -> Sequence[str]:
    """Give them within a transaction."""
    known = dict.fromkeys((*AGENCIES, *await agencies_of(look, audit)))
    return tuple(agency for agency in known if agency not in own_agencies(audit))


async def name_delegate(store: Store, by: By, *, audit_id: int, agency: str, person_id: int) -> Turn:
    """Have a member score for an absent agency, by its `short_form`, in place of a delegate it had before.

    Only the facilitator may. Raises `NothingSecret` where the last tap stands, `AgencyPresent`, or `Stale` for an
    agency that is not offered, and for somebody who cannot be one (any more).
    """
    async with store.write(by) as work:
        audit = taking_answers(await work.audit(audit_id))
        facilitator_of(audit, by.person_id)
        if audit.rhythm is Rhythm.STRAIGHT:
            raise NothingSecret
        here = {short_form(each): each for each in own_agencies(audit)}
        if agency in here:
            raise AgencyPresent(agencies=Agencies([here[agency]]))
        name = {short_form(each): each for each in await to_speak_for(work, audit)}.get(agency)
        if name is None or person_id not in speakers_among(audit, await people_in(work, audit)):
            raise Stale
        number = place_of_absent(audit, name)
        before = audit.member(number)
        if before is not None and before.left_at is None and before.spoken_by == person_id:
            return Turn(audit, done="delegate-named")
        await work.put_name(number, room_words(audit)("delegate-place", agency=room_words(audit).agency(name)))
        place = Member(number, name, before.joined_at if before else by.at, spoken_by=person_id)
        after = await work.put_member(audit, place)
        change = Change("delegate-named", before=name, after_id=person_id)
        return Turn(await keep(work, after, by, change), done="delegate-named", delegate=place)


async def end_delegate(store: Store, by: By, *, audit_id: int, agency: str) -> Turn:
    """Take it back: the delegate scores for the agency no more, and what they said for it stays. Twice is once."""
    async with store.write(by) as work:
        audit = taking_answers(await work.audit(audit_id))
        facilitator_of(audit, by.person_id)
        place = next((one for one in spoken_for(audit) if short_form(one.agency) == agency), None)
        if place is None:
            return Turn(audit, done="delegate-ended")
        after = await work.put_member(audit, replace(place, left_at=by.at))
        return Turn(await keep(work, after, by, ended(place)), done="delegate-ended")


async def rate_for(
    store: Store, by: By, *, audit_id: int, statement: str, said: tuple[int | None, int], agency: str
) -> Turn:
    """Keep a delegate's secret rating for an absent agency, by its `short_form`; `said` is the value and the attempt.

    Raises `NotDelegate` once that is over, and what `rate` raises.
    """
    value, attempt = said
    async with store.write(by) as work:
        audit = taking_answers(await work.audit(audit_id))
        place = audit.framework.statement(statement).id
        absent = speaking(audit, by.person_id, agency)
        may_rate(audit, by.person_id, place)
        of_attempt(audit, place, attempt)
        present = attempt_at(audit, place)
        rating = Rating(place, absent.person_id, absent.agency, present, value, by.at, spoken_by=by.person_id)
        return await keep_secret(work, audit, by, rating)


async def speak_next_for(store: Store, by: By, *, audit_id: int, agency: str) -> Turn:
    """Score in private from now on for an absent agency, by its `short_form`, or for one's own again ("").

    Raises `NotDelegate`, and what `sit_down` raises.
    """
    async with store.write(by) as work:
        audit = taking_answers(await work.audit(audit_id))
        member_of(audit, by.person_id)
        seat = await seat_of(work, audit, by)
        name = speaking(audit, by.person_id, agency).agency if agency else ""
        return await sit(work, audit, replace(seat, speaks_for=name, kept=0))
