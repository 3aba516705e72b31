"""Holds, and how long a closed round is kept."""

from __future__ import annotations

from bot import services, views
from bot.audit.keeping import Hold, HoldSource
from bot.audit.model import Audit
from bot.audit.rules import facilitator_of
from bot.chat.desk import Desk
from bot.chat.handlers.cards import tell
from bot.chat.incoming import Tapped, Written
from bot.services.gate import stop_identifiers
from bot.text import room_words
from bot.views import keeping_taps
from bot.views.screen import Screen


async def hold(written: Written, desk: Desk) -> None:
    """Take `/hold reason`, or say which holds are on."""
    audit = await services.home.in_this_chat(desk.store, written.by)
    if written.argument.strip():
        facilitator_of(audit, written.by.person_id)
        stop_identifiers(written.argument, confirmed=True)
        asked = Hold(HoldSource.FACILITATOR, written.argument.strip(), written.by.at)
        await services.holds.put(desk.store, written.by, audit.room.id, asked)
    await written.say(await holds_page(audit, desk))


async def holds_page(audit: Audit, desk: Desk) -> Screen:
    """Give the page of a room's holds."""
    return views.keeping.holds(audit, await services.holds.holds_of(desk.store, audit.room.id), room_words(audit))


async def lift_hold(tapped: Tapped, tap: keeping_taps.LiftHold, desk: Desk) -> None:
    """Lift the facilitator's own hold."""
    audit = await services.audits.audit_of(desk.store, tap.audit_id)
    facilitator_of(audit, tapped.by.person_id)
    word = tapped.words("hold-lifted-here")
    await services.holds.lift(desk.store, tapped.by, audit.room.id, HoldSource.FACILITATOR, word)
    await tapped.answer()
    await tapped.turn_into(await holds_page(audit, desk))


async def on_record(tapped: Tapped, tap: keeping_taps.OnRecord, desk: Desk) -> None:
    """Keep that the documents are on the record."""
    await tell(tapped, await services.retention.confirm(desk.store, tapped.by, **tap.carried))


async def keep_for(tapped: Tapped, tap: keeping_taps.KeepFor, desk: Desk) -> None:
    """Keep a round for longer."""
    await tell(tapped, await services.retention.keep_for(desk.store, tapped.by, **tap.carried))
