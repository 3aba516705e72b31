"""What the bot reminds people of by itself: it looks at each audit when something in it may be due, and not before.

An audit has one time at which it is to be looked at next. Whatever changes in the audit or in its room's settings makes
that time now; a look asks every kind of reminder whether it is due, and since when it should be asked again. So a
sweep costs what is due, however many audits there are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.audit.messages import Post, PostKind, PostName
from bot.audit.model import ActionStatus, Audit, Rhythm, Status
from bot.audit.reminders import (
    DAY,
    FROM,
    UNTIL,
    WEEK,
    in_working_hours,
    months_after,
    morning,
    next_reminding,
    reminds,
)
from bot.audit.rules import Phase, agencies_in, agencies_missing, found, phase
from bot.services.actions import Kept, kept_in_room
from bot.services.due import NOTHING, Reminded, Reminder, want_once, zone_of
from bot.services.nudges import ask_to_open, nudge
from bot.services.ports import Store, Work
from bot.services.retention import remind_end, remind_silent

QUIET = timedelta(days=1)
"""How long some agencies wait for the others before those are asked."""

LATE = timedelta(days=14)
"""How long after its day a new round is still spoken of, when the bot was away."""

PUT_OFF = timedelta(hours=1)
"""How long an audit that cannot be looked at, for a mistake of ours, leaves the others their turn."""


async def to_remind(store: Store, now: datetime, most: int) -> Sequence[int]:
    """Give the ids of audits to be looked at by now, at most so many, those that have waited longest first."""
    async with store.read() as look:
        return await look.to_remind(now, most)


async def remind(store: Store, audit_id: int, now: datetime) -> tuple[Post, ...]:
    """Look at one audit: want what people are to be reminded of now, and keep when to look again."""
    async with store.write() as work:
        audit = await work.audit(audit_id)
        wanted = () if audit is None else REMINDERS if audit.room.settings.reminders else ASKED
        looked = [await reminder(work, found(audit), now) for reminder in wanted]
        await work.remind_next(audit_id, min((one.again for one in looked if one.again), default=None))
    return tuple(post for one in looked for post in one.posts)


async def put_off(store: Store, audit_id: int, now: datetime) -> None:
    """Look at an audit later, as it could not be done now."""
    async with store.write() as work:
        await work.remind_next(audit_id, now + PUT_OFF)


def missing_name(statement: str) -> PostName:
    """Name the post that asks for the ratings missing on a statement."""
    return PostName.of(PostKind.MISSING, statement)


def waits(audit: Audit) -> bool:
    """Say whether some agencies wait for others, and nobody was asked since anything happened.

    A statement that nobody has rated waits for a meeting, not for a reminder.
    """
    return (
        audit.status is Status.OPEN
        and audit.rhythm is Rhythm.REVEAL
        and not audit.is_ahead
        and phase(audit, audit.current) is Phase.RATING
        and bool(agencies_in(audit, audit.current) and agencies_missing(audit, audit.current))
        and (audit.reminded_at is None or audit.reminded_at < last_active(audit))
    )


def last_active(audit: Audit) -> datetime:
    """Say when something last happened in an audit."""
    return audit.active_at or audit.opened_at


async def remind_missing(work: Work, audit: Audit, now: datetime) -> Reminded:
    """Ask for the ratings that have been missing for a quiet day; the reminder itself counts as no activity."""
    if not waits(audit):
        return NOTHING
    due = in_working_hours(max(now, last_active(audit) + QUIET), zone_of(audit))
    if due > now:
        return Reminded(again=due)
    await work.touch(replace(audit, reminded_at=now))
    return Reminded((await work.want_post(audit.id, missing_name(audit.current)),))


def spoken_of(kept: Sequence[Kept], today: date) -> tuple[Kept, ...]:
    """Choose what a day's message lists: all that is overdue or due within a week, if one of them is due for it."""
    due = [one for one in kept if one.action.status is ActionStatus.OPEN and one.action.due is not None]
    if not any(one.action.due and reminds(one.action.due, today) for one in due):
        return ()
    return tuple(one for one in due if one.action.due and one.action.due <= today + WEEK)


async def remind_actions(work: Work, audit: Audit, now: datetime) -> Reminded:
    """Want one message a room a day, where an action is due in a week, today, or has been for whole weeks.

    The message stands with the room's first audit, whichever round its actions come from.
    """
    days = [one.due for one in await work.actions(audit.id) if one.due and one.status is ActionStatus.OPEN]
    if not days:
        return NOTHING
    there = now.astimezone(zone_of(audit))
    today = there.date()
    speaks = FROM <= there.hour < UNTIL and any(reminds(due, today) for due in days)
    since = today if there.hour < FROM else today + DAY
    again = morning(min(next_reminding(due, since) for due in days), zone_of(audit))
    if not speaks:
        return Reminded(again=again)
    first = (await work.rounds(audit.room.id))[0]
    return Reminded(await want_once(work, first.id, PostName.of(PostKind.ACTIONS, today.isoformat())), again)


async def actions_of_the_day(store: Store, audit_id: int, today: date) -> tuple[Kept, ...]:
    """Give what the message of a day lists, empty when it has lost its point."""
    async with store.read() as look:
        return spoken_of(await kept_in_room(look, found(await look.audit(audit_id))), today)


async def remind_repeat(work: Work, audit: Audit, now: datetime) -> Reminded:
    """Speak of the next round so many months after the last was closed, by day; once for each time it was closed."""
    months = audit.room.settings.repeat_months
    if not months or audit.closed_at is None or audit.status is Status.OPEN:
        return NOTHING
    if (await work.rounds(audit.room.id))[-1].id != audit.id:
        return NOTHING
    zone = zone_of(audit)
    there = now.astimezone(zone)
    day = months_after(audit.closed_at.astimezone(zone).date(), months)
    if there.date() > day + LATE:
        return NOTHING
    if there.date() < day or not FROM <= there.hour < UNTIL:
        waited = there.date() if there.hour < FROM else there.date() + DAY
        return Reminded(again=morning(max(day, waited), zone))
    return Reminded(await want_once(work, audit.id, PostName.of(PostKind.REPEAT, audit.closed_at.date().isoformat())))


ASKED: Sequence[Reminder] = (ask_to_open, remind_end, remind_silent)
"""What is asked even where nobody wants to be reminded: the meeting waits for it, or the record ends."""

REMINDERS: Sequence[Reminder] = (remind_missing, remind_actions, remind_repeat, nudge, *ASKED)
"""Every kind of reminder; another is added here."""


async def is_resting(store: Store, audit: Audit) -> bool:
    """Say whether an audit is closed and still its room's last."""
    async with store.read() as look:
        rounds = await look.rounds(audit.room.id)
    return rounds[-1].id == audit.id and rounds[-1].status is Status.CLOSED
