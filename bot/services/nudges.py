"""Scoring ahead: who is nudged on which day, and when the facilitator is asked to open; none of it at night."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.audit.ahead import Ahead, nudge_days
from bot.audit.delegates import own_agencies
from bot.audit.errors import Stale
from bot.audit.messages import PostKind, PostName, Turn
from bot.audit.model import Audit, By, Member, Status
from bot.audit.reminders import DAY, FROM, UNTIL, morning
from bot.audit.rules import agencies_done, found, member_of
from bot.services.due import NOTHING, Reminded, want_once, zone_of
from bot.services.ports import Store, Work
from bot.services.trail import keep

AT_LEAST = 2
"""Agencies that must be here, and done, before the facilitator is asked ahead of the day: one waits for others."""


def scores_until(audit: Audit) -> Ahead | None:
    """Give how far an open audit is that is still scored ahead; None for any other."""
    return audit.ahead if audit.status is Status.OPEN and audit.is_ahead else None


async def nudge(work: Work, audit: Audit, now: datetime) -> Reminded:
    """Nudge those who are missing, once a day at most: one message in the room, and one in private for each."""
    ahead, missing = scores_until(audit), to_nudge(audit)
    if ahead is None or now >= ahead.until or not missing:
        return NOTHING
    zone = zone_of(audit)
    there, days = now.astimezone(zone), nudge_days(ahead, zone)
    again = next((morning(day, zone) for day in days if morning(day, zone) > now), None)
    if there.date() not in days or not FROM <= there.hour < UNTIL:
        return Reminded(again=again)
    return Reminded(await want_once(work, audit.id, *nudge_names(audit, missing, there.date())), again)


def to_nudge(audit: Audit) -> tuple[Member, ...]:
    """Give the members whose agency has still something to score."""
    done = agencies_done(audit) if audit.is_ahead else audit.agencies
    return tuple(one for one in audit.members if one.agency and one.left_at is None and one.agency not in done)


def nudge_names(audit: Audit, members: Sequence[Member], day: date) -> Sequence[PostName]:
    """Name the posts of a day; who gets one in private stands there by place, as names and ids are never kept so."""
    places = [audit.members.index(member) for member in members if not (member.quiet or member.spoken_by)]
    own = [PostName.of(PostKind.OWN_NUDGE, f"{place}.{day.isoformat()}") for place in places]
    return (PostName.of(PostKind.NUDGE, day.isoformat()), *own)


def nudged_member(audit: Audit, about: str) -> Member | None:
    """Give whom a private nudge is for, None when it has lost its point."""
    place = int(about.partition(".")[0])
    member = audit.members[place] if place < len(audit.members) else None
    return member if member in to_nudge(audit) and member and not member.quiet else None


async def ask_to_open(work: Work, audit: Audit, now: datetime) -> Reminded:
    """Ask the facilitator to open, once the day has come or everybody is done; by day, once for each reason."""
    ahead = scores_until(audit)
    if ahead is None or not audit.agencies:
        return NOTHING
    is_due, all_done = now >= ahead.until, len(agencies_done(audit)) == len(audit.agencies)
    all_done = all_done and len(own_agencies(audit)) >= AT_LEAST
    if not is_due and not all_done:
        return Reminded(again=by_day(ahead.until, zone_of(audit)))
    when = by_day(now, zone_of(audit))
    if when > now:
        return Reminded(again=when)
    about = f"{ahead.until:%Y%m%dT%H%M}" if is_due else f"all.{len(audit.agencies)}"
    names = (PostName.of(PostKind.OPENING, about), PostName.of(PostKind.OWN_OPENING, about))
    return Reminded(await want_once(work, audit.id, *names), None if is_due else by_day(ahead.until, zone_of(audit)))


def by_day(at: datetime, zone: ZoneInfo) -> datetime:
    """Give a moment itself if it is no night in a zone, else the next morning."""
    there = at.astimezone(zone)
    if FROM <= there.hour < UNTIL:
        return at
    return morning(there.date() + (DAY if there.hour >= UNTIL else DAY * 0), zone)


async def hush(store: Store, by: By, *, audit_id: int, quiet: int) -> Turn:
    """Keep whether a member wants no nudges in private (1) or wants them again (0)."""
    async with store.write(by) as work:
        audit = found(await work.audit(audit_id))
        member = member_of(audit, by.person_id)
        if quiet not in (0, 1):
            raise Stale
        if member.quiet == bool(quiet):
            return Turn(audit)
        return Turn(await keep(work, await work.put_member(audit, replace(member, quiet=bool(quiet))), by))
