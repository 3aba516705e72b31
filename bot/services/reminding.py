"""What the bot reminds people of by itself: each finds what is due and wants a post, in one transaction an audit."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.audit.doings import Post
from bot.audit.model import Audit, Rhythm, Status
from bot.audit.rules import Phase, agencies_in, agencies_missing, phase
from bot.services.ports import Store

MISSING = "missing"
QUIET = timedelta(days=1)
FROM, TO = 9, 17
"""Hours of a working day, on the room's own clock: nobody is reminded at night or on a Sunday."""


def missing_name(statement: str) -> str:
    """Name the post that asks for the ratings missing on a statement."""
    return f"{MISSING}:{statement}"


def in_working_hours(audit: Audit, now: datetime) -> bool:
    """Say whether it is a working hour where the room is."""
    there = now.astimezone(ZoneInfo(audit.room.settings.time_zone))
    return there.isoweekday() <= 5 and FROM <= there.hour < TO  # noqa: PLR2004 - Friday is the fifth day of ISO 8601


def waits_quietly(audit: Audit, now: datetime) -> bool:
    """Say whether some agencies have waited for others for a day, and nobody was asked since anything happened.

    A statement that nobody has rated waits for a meeting, not for a reminder.
    """
    last = audit.active_at or audit.opened_at
    return (
        audit.room.settings.reminders
        and audit.status is Status.OPEN
        and audit.rhythm is Rhythm.REVEAL
        and phase(audit, audit.current) is Phase.RATING
        and bool(agencies_in(audit, audit.current) and agencies_missing(audit, audit.current))
        and now - last >= QUIET
        and (audit.reminded_at is None or audit.reminded_at < last)
    )


async def remind_missing(store: Store, now: datetime) -> tuple[Post, ...]:
    """Want one reminder wherever ratings have been missing for a quiet day; asked twice, it is wanted once."""
    async with store.read() as look:
        audits = await look.open_audits()
    quiet = [audit for audit in audits if waits_quietly(audit, now) and in_working_hours(audit, now)]
    wanted = [await want_reminder(store, audit.id, now) for audit in quiet]
    return tuple(post for post in wanted if post)


async def want_reminder(store: Store, audit_id: int, now: datetime) -> Post | None:
    """Want the reminder of one audit if it still is to be reminded; the reminder itself counts as no activity."""
    async with store.write() as work:
        audit = await work.audit(audit_id)
        if audit is None or not waits_quietly(audit, now):
            return None
        await work.touch(replace(audit, reminded_at=now))
        return await work.want_post(audit.id, missing_name(audit.current))
