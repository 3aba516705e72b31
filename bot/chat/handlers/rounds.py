"""Rounds: the course over time as a picture, and what last round said."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

from telegram import Update

from bot.audit.errors import NotYet, Stale
from bot.audit.framework import StatementId
from bot.audit.model import Audit, RoomKey
from bot.audit.summary import summarise_audit
from bot.chat.context import Context
from bot.chat.incoming import Written
from bot.reports.charts import course
from bot.services import looking, rounding
from bot.views import rounds
from bot.views.screen import Screen


async def show_rounds(update: Update, context: Context) -> None:
    """Send the course over the rounds as a picture, with a few words on each."""
    written = Written.of(update)
    await send_rounds(context, await looking.audit_here(context.store, written.place.key), written.place.key)


async def send_rounds(context: Context, audit: Audit, key: RoomKey) -> None:
    """Send the picture of the rounds of an audit's room."""
    words = context.room_words(audit)
    snapshots = await rounding.snapshots(context.store, audit, datetime.now(UTC))
    summaries = [summarise_audit(snapshot) for snapshot in snapshots]
    picture = await asyncio.to_thread(course, summaries, words)
    screen = rounds.course_caption([snapshot.audit for snapshot in snapshots], summaries, words)
    await context.desk.show.photo(key, picture, screen)


async def last_time(context: Context, audit: Audit, of: str) -> Screen:
    """Give what last round said of a statement; raises `NotYet` while it could sway this round's scores."""
    statement: StatementId = audit.framework.statement(of or audit.current).id
    last = await rounding.round_before(context.store, audit)
    if last is None or statement not in last.framework.places:
        raise Stale
    if not rounds.may_show(audit, last, statement):
        raise NotYet(number=statement)
    found = await looking.notes_on(context.store, last.id, statement)
    return rounds.last_page(audit, last, statement, context.room_words(audit), notes=found)
