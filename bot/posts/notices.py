"""Reminders as they are posted: each reads what stands now, and is nothing when it has lost its point."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from datetime import date, datetime

from bot import services, views
from bot.audit.messages import Post, PostKind
from bot.audit.model import Audit, Snapshot, Status
from bot.audit.persons import Person
from bot.posts.attachments import reminder, words_of
from bot.services.actions import today_at
from bot.services.ports import Store
from bot.views.screen import Screen

Notice = Callable[[Store, Post, Snapshot, datetime], Awaitable[Screen | None]]


async def missing(_store: Store, post: Post, snapshot: Snapshot, _now: datetime) -> Screen | None:
    """Ask those whose ratings are missing, while their statement is on the card."""
    return reminder(snapshot) if post.name.about == snapshot.audit.current else None


async def actions_due(store: Store, post: Post, snapshot: Snapshot, now: datetime) -> Screen | None:
    """List what is due, if the day is still the one it was wanted for (or was until midnight)."""
    day, today = date.fromisoformat(post.name.about), today_at(snapshot.audit, now)
    found = await services.reminders.actions_of_the_day(store, post.audit_id, day)
    if not found or (today - day).days > 1:
        return None
    listed = [
        views.actions.Listed(one.action, one.owner, one.home.round, earlier=one.home.id != one.last.id) for one in found
    ]
    return views.actions.reminder(found[0].last, listed, words_of(snapshot), day)


async def next_round(store: Store, _post: Post, snapshot: Snapshot, _now: datetime) -> Screen | None:
    """Say that the next round is due, unless it was begun or this one opened again."""
    if not await services.reminders.is_resting(store, snapshot.audit):
        return None
    return views.rounds.repeat(snapshot.audit, words_of(snapshot))


async def nudge(_store: Store, post: Post, snapshot: Snapshot, now: datetime) -> Screen | None:
    """Say how many each agency has still to score, on the day it was wanted for."""
    audit = snapshot.audit
    missing = services.nudges.to_nudge(audit)
    if not missing or services.nudges.scores_until(audit) is None or post.name.about != today(audit, now):
        return None
    return views.ahead.nudge(audit, missing, words_of(snapshot))


async def ending(store: Store, post: Post, snapshot: Snapshot, _now: datetime) -> Screen | None:
    """Tell that a round's time will be over, unless it is kept for longer by now, was opened again, or is held."""
    if not await services.retention.is_told(store, post):
        return None
    end = await services.retention.end_told(store, post.audit_id)
    return None if end is None else views.keeping.ending(snapshot.audit, end, words_of(snapshot))


async def silent(_store: Store, post: Post, snapshot: Snapshot, _now: datetime) -> Screen | None:
    """Ask what is to become of a silent audit, unless somebody has come back to it; or say that it was closed."""
    stage, _, since = post.name.about.partition(".")
    audit = snapshot.audit
    still = f"{(audit.active_at or audit.opened_at):%Y%m%dT%H%M}" == since and audit.status is Status.OPEN
    return views.keeping.silent(audit, stage, words_of(snapshot)) if still or stage == "closed" else None


def today(audit: Audit, now: datetime) -> str:
    """Give the day in a room's time zone, as posts name it."""
    return today_at(audit, now).isoformat()


async def ask_to_open(_store: Store, _post: Post, snapshot: Snapshot, now: datetime) -> Screen | None:
    """Ask the facilitator to open, as long as there is something to open."""
    if services.nudges.scores_until(snapshot.audit) is None:
        return None
    return views.ahead.ask_to_open(snapshot.audit, words_of(snapshot), now, private=False)


async def own_notice(post: Post, snapshot: Snapshot, now: datetime) -> tuple[Person, Screen] | None:
    """Give what is said to one person in private, and to whom; None when it has lost its point."""
    audit, words = snapshot.audit, words_of(snapshot)
    if services.nudges.scores_until(audit) is None:
        return None
    if post.name.kind is PostKind.OWN_OPENING:
        return audit.person(audit.facilitator_id), views.ahead.ask_to_open(audit, words, now, private=True)
    member = services.nudges.nudged_member(audit, post.name.about)
    if member is None or post.name.about.partition(".")[2] != today(audit, now):
        return None
    return audit.person(member.person_id), views.ahead.own_nudge(audit, member, words)


NOTICES: Mapping[PostKind | None, Notice] = {
    PostKind.MISSING: missing,
    PostKind.ACTIONS: actions_due,
    PostKind.REPEAT: next_round,
    PostKind.NUDGE: nudge,
    PostKind.OPENING: ask_to_open,
    PostKind.RETENTION: ending,
    PostKind.SILENT: silent,
}
"""The posts that are a few words, by kind."""


async def notice(store: Store, post: Post, snapshot: Snapshot, now: datetime) -> Screen | None:
    """Give what a reminder says now, None when it has lost its point."""
    return await NOTICES[post.name.kind](store, post, snapshot, now)
