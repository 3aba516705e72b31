"""Rounds: the course over time as a picture, and what last round said."""

from __future__ import annotations

from datetime import UTC, datetime

from bot import services, views
from bot.audit.errors import NotYet, Stale
from bot.audit.framework import StatementId
from bot.audit.model import Audit, RoomKey
from bot.audit.summary import summarise_audit
from bot.chat.desk import Desk
from bot.chat.handlers.home import at_hand
from bot.chat.incoming import Written
from bot.reports.worker.order import PictureName
from bot.text import room_words
from bot.views import taps
from bot.views.screen import Screen
from bot.views.ways import PageName


async def show_rounds(written: Written, desk: Desk) -> None:
    """Send the course over the rounds as a picture, with a few words on each."""
    audit = await at_hand(written, lambda one: taps.Page(one.id, PageName.ROUNDS), desk, services.home.readable)
    if audit is not None:
        await send_rounds(audit, written.by.room, desk)


async def send_rounds(audit: Audit, key: RoomKey, desk: Desk) -> None:
    """Send the picture of the rounds of an audit's room."""
    words = room_words(audit)
    snapshots = await services.rounds.snapshots(desk.store, audit, datetime.now(UTC))

    async def draw() -> None:
        summaries = [summarise_audit(snapshot) for snapshot in snapshots]
        picture = await desk.workshop.make(PictureName.COURSE, summaries, words.language)
        screen = views.rounds.course_caption([snapshot.audit for snapshot in snapshots], summaries, words)
        await desk.show.photo(key, picture, screen)

    desk.outbox.say(key, ("rounds", key.thread_id), draw)


async def last_time(audit: Audit, of: str, desk: Desk) -> Screen:
    """Give what last round said of a statement; raises `NotYet` while it could sway this round's scores."""
    statement: StatementId = audit.framework.statement(of or audit.current).id
    last = await services.rounds.round_before(desk.store, audit)
    if last is None or statement not in last.framework.places:
        raise Stale
    if not views.rounds.may_show(audit, last, statement):
        raise NotYet(number=statement)
    found = await services.notes.notes_on(desk.store, last.id, statement)
    return views.rounds.last_page(audit, last, statement, room_words(audit), notes=found)
