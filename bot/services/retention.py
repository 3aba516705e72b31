"""How long a closed round is kept, told of a month and a week before; and open rounds that nobody comes back to."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.audit.access import Door, Made
from bot.audit.errors import Stale
from bot.audit.messages import Post, PostKind, PostName, Turn
from bot.audit.model import Audit, By, Status
from bot.audit.reminders import months_after, morning
from bot.audit.rules import facilitator_of, found
from bot.services.audits import DOCUMENTS
from bot.services.due import NOTHING, Reminded, want_once, zone_of
from bot.services.nudges import by_day
from bot.services.ports import Store, Work
from bot.services.trail import Change, keep

MONTH, WEEK = timedelta(days=30), timedelta(days=7)
"""How long before its end people are told, first and last; never less, however long the bot was away."""

SILENT = timedelta(days=365)
"""How long nobody does anything in an open audit before its facilitator is asked."""

PATIENCE = timedelta(days=14)
"""How long the facilitator has, and then the group's admins, before it is closed."""

KEEP_FOR = (3, 12)
"""Months for which a round may be kept longer, as the buttons offer them."""


def kept_months(audit: Audit, longest: int) -> int:
    """Say how many months a room keeps a closed round: what it chose, never more than the operator allows."""
    return min(audit.room.settings.retention_months or longest, longest)


def end_of(audit: Audit, longest: int) -> datetime | None:
    """Give when a closed round's time is over, by its room's clock; None for an open one."""
    if audit.closed_at is None or audit.status is Status.OPEN:
        return None
    zone = zone_of(audit)
    end = morning(months_after(audit.closed_at.astimezone(zone).date(), kept_months(audit, longest)), zone)
    return max(end, audit.kept_until) if audit.kept_until else end


def told_of(audit: Audit, longest: int) -> datetime | None:
    """Give when a round may be purged: at the end of its time, and a month after people were first told of it."""
    end = end_of(audit, longest)
    return end if end is None or audit.warned_at is None else max(end, audit.warned_at + MONTH)


async def remind_end(work: Work, audit: Audit, now: datetime) -> Reminded:
    """Tell of the end of a closed round's time a month and a week before, by day; then have it purged.

    While a hold is on there is no end; when it is lifted the audit is looked at again.
    """
    end = told_of(audit, work.longest_kept)
    if end is None or await work.is_held(audit.room.id):
        return NOTHING
    zone = zone_of(audit)
    for stage, due in (("month", end - MONTH), ("week", end - WEEK)):
        if await work.post(audit.id, stage_name(audit, stage)) is None:
            when = by_day(max(due, now), zone)
            return Reminded(again=when) if when > now else await tell(work, audit, now, stage)
    if (when := by_day(max(end, now), zone)) > now:
        return Reminded(again=when)
    name = stage_name(audit)
    under_way = await work.post(audit.id, name)
    return NOTHING if under_way and under_way.is_due else Reminded((await work.want_post(audit.id, name),))


async def tell(work: Work, audit: Audit, now: datetime, stage: str) -> Reminded:
    """Want what tells of the end, the first time with the documents; never is it nearer than it says."""
    posts = await want_once(work, audit.id, stage_name(audit, stage))
    if stage == "month":
        posts = (*posts, await work.want_post(audit.id, DOCUMENTS))
        await work.put_made(audit.id, Made(DOCUMENTS, 0, Door.CHAT, now))
    warned = max(audit.warned_at or now, now + WEEK - MONTH)
    after = await work.touch(replace(audit, warned_at=warned))
    end = told_of(after, work.longest_kept) or now
    return Reminded(posts, by_day(end - WEEK if stage == "month" else end, zone_of(audit)))


def stage_name(audit: Audit, stage: str = "") -> PostName:
    """Name the post of a stage, or of the purge; one for each time that a round was closed or kept for longer."""
    times = (audit.kept_until, audit.closed_at)
    since = ".".join(f"{at:%Y%m%dT%H%M}" for at in times if at)
    return PostName.of(PostKind.RETENTION, f"{stage}.{since}") if stage else PostName.of(PostKind.PURGE, since)


async def is_over(store: Store, audit_id: int, now: datetime) -> bool:
    """Say whether a round's time is over, nobody keeps it for longer, and no hold is on."""
    async with store.read() as look:
        audit = found(await look.audit(audit_id))
        end = told_of(audit, look.longest_kept)
        return end is not None and audit.warned_at is not None and now >= end and not await look.is_held(audit.room.id)


async def is_told(store: Store, post: Post) -> bool:
    """Say whether a post tells of the end that a round has now."""
    async with store.read() as look:
        audit = found(await look.audit(post.audit_id))
        return audit.status is Status.CLOSED and post.name == stage_name(audit, post.name.about.partition(".")[0])


async def end_told(store: Store, audit_id: int) -> datetime | None:
    """Give the end that people are told of; None where there is none, as while a hold is on."""
    async with store.read() as look:
        audit = found(await look.audit(audit_id))
        return None if await look.is_held(audit.room.id) else told_of(audit, look.longest_kept)


async def confirm(store: Store, by: By, *, audit_id: int) -> Turn:
    """Keep that the documents are on the partnership's record; only the facilitator may say so."""
    async with store.write(by) as work:
        audit = found(await work.audit(audit_id))
        facilitator_of(audit, by.person_id)
        if audit.status is Status.OPEN:
            raise Stale
        return Turn(await keep(work, audit, by, Change("on-record")), done="on-record-kept")


async def keep_for(store: Store, by: By, *, audit_id: int, months: int) -> Turn:
    """Keep a closed round for so many months from now; only the facilitator may. It is told of again before it ends."""
    async with store.write(by) as work:
        audit = found(await work.audit(audit_id))
        facilitator_of(audit, by.person_id)
        if audit.status is Status.OPEN or months not in KEEP_FOR:
            raise Stale
        zone = zone_of(audit)
        until = morning(months_after(by.at.astimezone(zone).date(), months), zone)
        longer = replace(audit, kept_until=max(until, audit.kept_until or until), warned_at=None)
        after = await keep(work, longer, by, Change("kept-longer", after=until.date().isoformat()))
        return Turn(after, done="kept-longer")


async def remind_silent(work: Work, audit: Audit, now: datetime) -> Reminded:
    """Ask of an open audit that was silent for a year: the facilitator, then the admins; then close it and say so."""
    if audit.status is not Status.OPEN:
        return NOTHING
    since, zone = audit.active_at or audit.opened_at, zone_of(audit)
    for place, stage in enumerate(("facilitator", "admins", "closed")):
        name = PostName.of(PostKind.SILENT, f"{stage}.{since:%Y%m%dT%H%M}")
        if await work.post(audit.id, name) is not None:
            continue
        if (when := by_day(max(since + SILENT + place * PATIENCE, now), zone)) > now:
            return Reminded(again=when)
        posts = await want_once(work, audit.id, name)
        if stage != "closed":
            return Reminded(posts, by_day(now + PATIENCE, zone))
        return Reminded((*posts, *await closed_by_itself(work, audit, now)))
    return NOTHING


async def closed_by_itself(work: Work, audit: Audit, now: datetime) -> tuple[Post, ...]:
    """Close an audit on nobody's word, and want its documents."""
    by = By(audit.room.key, 0, "", 0, now)
    await keep(work, replace(audit, status=Status.CLOSED, closed_at=now), by, Change("closed", why="silent"))
    await work.put_made(audit.id, Made(DOCUMENTS, 0, Door.CHAT, now))
    return (await work.want_post(audit.id, DOCUMENTS),)
