"""Reminders as they are posted: each reads what stands now, and is nothing when it has lost its point."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from datetime import date, datetime

from bot.audit.doings import Post
from bot.audit.model import Snapshot
from bot.posts.making import reminder, words_of
from bot.posts.names import kind_of, last_of
from bot.services import rounding
from bot.services.acting import today_at
from bot.services.ports import Store
from bot.services.reminding import MISSING
from bot.views import actions, rounds
from bot.views.screen import Screen

Notice = Callable[[Store, Post, Snapshot, datetime], Awaitable[Screen | None]]


async def missing(_store: Store, post: Post, snapshot: Snapshot, _now: datetime) -> Screen | None:
    """Ask those whose ratings are missing, while their statement is on the card."""
    return reminder(snapshot) if last_of(post.name) == snapshot.audit.current else None


async def actions_due(store: Store, post: Post, snapshot: Snapshot, now: datetime) -> Screen | None:
    """List what is due, if the day is still the one it was wanted for (or was until midnight)."""
    day, today = date.fromisoformat(last_of(post.name)), today_at(snapshot.audit, now)
    found = await rounding.actions_of_the_day(store, post.audit_id, day)
    if not found or (today - day).days > 1:
        return None
    listed = [actions.Listed(one.action, one.home.round, earlier=one.home.id != one.last.id) for one in found]
    return actions.reminder(found[0].last, listed, words_of(snapshot), day)


async def next_round(store: Store, _post: Post, snapshot: Snapshot, _now: datetime) -> Screen | None:
    """Say that the next round is due, unless it was begun or this one opened again."""
    if not await rounding.is_resting(store, snapshot.audit):
        return None
    return rounds.repeat(snapshot.audit, words_of(snapshot))


NOTICES: Mapping[str, Notice] = {
    MISSING: missing,
    rounding.ACTIONS: actions_due,
    rounding.REPEAT: next_round,
}
"""The posts that are a few words, by kind."""


def is_notice(post: Post) -> bool:
    """Say whether a post is a reminder."""
    return kind_of(post.name) in NOTICES


async def notice(store: Store, post: Post, snapshot: Snapshot, now: datetime) -> Screen | None:
    """Give what a reminder says now, None when it has lost its point."""
    return await NOTICES[kind_of(post.name)](store, post, snapshot, now)
