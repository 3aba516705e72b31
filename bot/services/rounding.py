"""What comes by the clock around rounds and actions, and what the round before said."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.audit.doings import Post
from bot.audit.model import ActionStatus, Audit, Snapshot, Status
from bot.audit.reminders import WEEK, months_after, reminds
from bot.audit.rules import found
from bot.services.acting import Kept, kept_in_room
from bot.services.looking import rounds_here, take_snapshot
from bot.services.ports import Look, Store
from bot.services.reminding import FROM

ACTIONS, REPEAT = "actions", "repeat"
UNTIL = 20
"""The hour after which a reminder that did not come in the morning waits for its next day."""

LATE = timedelta(days=14)
"""How long after its day a new round is still spoken of, when the bot was away."""

LONGEST_MONTHS, SHORTEST_MONTHS = 12, 3


def there(audit: Audit, now: datetime) -> datetime:
    """Give the time on the room's own clock."""
    return now.astimezone(ZoneInfo(audit.room.settings.time_zone))


def by_day(audit: Audit, now: datetime) -> bool:
    """Say whether the room wants reminders, and it is day there: from nine in the morning on."""
    return audit.room.settings.reminders and FROM <= there(audit, now).hour < UNTIL


def spoken_of(kept: Sequence[Kept], today: date) -> tuple[Kept, ...]:
    """Choose what a day's message lists: all that is overdue or due within a week, if one of them is due for it."""
    due = [one for one in kept if one.action.status is ActionStatus.OPEN and one.action.due is not None]
    if not any(one.action.due and reminds(one.action.due, today) for one in due):
        return ()
    return tuple(one for one in due if one.action.due and one.action.due <= today + WEEK)


async def remind_actions(store: Store, now: datetime) -> tuple[Post, ...]:
    """Want one message a room a day where an action is due in a week, today, or has been for whole weeks."""
    async with store.read() as look:
        soon = await look.actions_due((now + WEEK + timedelta(days=1)).date())
        audits = {audit_id: found(await look.audit(audit_id)) for audit_id, _ in soon}
    rooms = {
        audits[audit_id].room.id: audits[audit_id]
        for audit_id, due in soon
        if by_day(audits[audit_id], now) and reminds(due, there(audits[audit_id], now).date())
    }
    wanted = [await want_actions(store, audit.id, now) for audit in rooms.values()]
    return tuple(post for post in wanted if post)


async def want_actions(store: Store, audit_id: int, now: datetime) -> Post | None:
    """Want a room's message of the day on its first audit, once."""
    async with store.write() as work:
        audit = found(await work.audit(audit_id))
        rounds = await work.rounds(audit.room.id)
        name = f"{ACTIONS}:{there(audit, now).date().isoformat()}"
        if await work.post(rounds[0].id, name) is not None:
            return None
        return await work.want_post(rounds[0].id, name)


async def actions_of_the_day(store: Store, audit_id: int, today: date) -> tuple[Kept, ...]:
    """Give what the message of a day lists, empty when it has lost its point."""
    async with store.read() as look:
        return spoken_of(await kept_in_room(look, found(await look.audit(audit_id))), today)


def repeats_today(audit: Audit, now: datetime) -> bool:
    """Say whether a room's next round is due: so many months after the last was closed, and for a fortnight."""
    months = audit.room.settings.repeat_months
    if not months or audit.closed_at is None or audit.status is Status.OPEN or not by_day(audit, now):
        return False
    day = months_after(there(audit, audit.closed_at).date(), months)
    return day <= there(audit, now).date() <= day + LATE


async def remind_repeat(store: Store, now: datetime) -> tuple[Post, ...]:
    """Want one message wherever the next round is due; asked twice, it is wanted once."""
    async with store.read() as look:
        ids = await look.resting(now - timedelta(days=31 * LONGEST_MONTHS) - LATE,
                                 now - timedelta(days=28 * SHORTEST_MONTHS))
        audits = [found(await look.audit(audit_id)) for audit_id in ids]
    wanted = [await want_repeat(store, audit.id, now) for audit in audits if repeats_today(audit, now)]
    return tuple(post for post in wanted if post)


async def want_repeat(store: Store, audit_id: int, now: datetime) -> Post | None:
    """Want the reminder of the next round, once for each time the audit was closed."""
    async with store.write() as work:
        audit = found(await work.audit(audit_id))
        if not repeats_today(audit, now) or audit.closed_at is None:
            return None
        name = f"{REPEAT}:{audit.closed_at.date().isoformat()}"
        if await work.post(audit.id, name) is not None:
            return None
        return await work.want_post(audit.id, name)


async def is_resting(store: Store, audit: Audit) -> bool:
    """Say whether an audit is closed and still its room's last."""
    async with store.read() as look:
        rounds = await look.rounds(audit.room.id)
    return rounds[-1].id == audit.id and rounds[-1].status is Status.CLOSED


async def round_before(store: Store, audit: Audit) -> Audit | None:
    """Give the closed round before an audit, None in the first one."""
    if audit.round == 1:
        return None
    async with store.read() as look:
        return await before(look, audit)


async def before(look: Look, audit: Audit) -> Audit | None:
    """Give the last closed round before an audit."""
    rounds = await look.rounds(audit.room.id)
    closed = [each for each in rounds if each.round < audit.round and each.status is Status.CLOSED]
    return closed[-1] if closed else None


async def snapshots(store: Store, audit: Audit, at: datetime) -> tuple[Snapshot, ...]:
    """Read every round of an audit's room, the first one first."""
    rounds = await rounds_here(store, audit.room.key)
    return tuple([await take_snapshot(store, each.id, at) for each in rounds])
