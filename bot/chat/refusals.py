"""The one place where what a person did wrong becomes words: an alert after a tap, a reply after a text."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from functools import partial
from typing import cast

from bot import services, views
from bot.audit.agencies import Agencies
from bot.audit.errors import (
    AgencyIsHere,
    AlreadyAgreed,
    AlreadyRevealed,
    AuditClosed,
    AuditError,
    Identifies,
    MayIdentify,
    NotAMember,
    NotRevealed,
    Stale,
    WhichAudit,
    WhichStatement,
    WordsRefused,
)
from bot.audit.messages import Aim, Ask
from bot.chat.desk import Desk
from bot.chat.incoming import Tapped, Written
from bot.chat.show import Sent
from bot.chat.whispers import Whisper
from bot.services.sights import Aimed
from bot.text.lengths import units
from bot.views.markup import plain
from bot.views.screen import MOST_ALERT, Screen
from bot.views.tap_form import Tap
from bot.views.taps import OnStatement

LATE = (Stale, AlreadyRevealed, NotRevealed, AlreadyAgreed, AuditClosed)
"""What comes of pressing a card that shows another moment than the present one."""


async def refuse_tap(tapped: Tapped, error: AuditError) -> None:
    """Say to the presser alone what went wrong: in a whisper, where it is too long for the answer to a press."""
    text = views.errors.sentence(error, tapped.words)
    if tapped.whisper is not None and units(text) > MOST_ALERT:
        tell_at_length(tapped, tapped.whisper, text)
    else:
        await tapped.answer(text, loud=True)
    if isinstance(error, Identifies | MayIdentify):
        await tapped.put_away()


def tell_at_length(tapped: Tapped, whisper: Whisper, text: str) -> None:
    """Have a long text whispered to the presser, or else as much of it said as the answer to a press may hold."""
    show = tapped.outbox.show

    async def tell() -> None:
        heard = await show.whisper(tapped.by.room, Screen(plain(text)), whisper)
        await show.answer(tapped.query_id, "" if heard else text, loud=heard is None)

    tapped.outbox.errand(tapped.by.room.chat_id, ("answer", tapped.query_id), tell)


async def bring_up_to_date(tapped: Tapped, tap: Tap, error: AuditError, desk: Desk) -> None:
    """Draw the card anew on which a press came too late; one that nobody knows of was sent just before a crash."""
    if isinstance(tap, OnStatement) and tapped.is_drawn and tapped.card_id:
        await desk.find_card(tapped, tap.audit_id, tap.statement)
    if not isinstance(error, LATE):
        return
    card = await services.cards.card_pressed(desk.store, tapped.by.room.chat_id, tapped.message_id)
    if card is not None and card.person_id:
        desk.seats.show(card.audit_id, card.person_id, card.message_id)
    elif card is not None:
        desk.cards.refresh(await services.audits.audit_of(desk.store, card.audit_id))


async def refuse_text(written: Written, error: AuditError, desk: Desk) -> asyncio.Future[None]:
    """Say what went wrong to who wrote it, where they wrote it; what is given is done once that is said."""
    screen = await answer_to(written, error, desk)
    aim = error.aim if isinstance(error, WordsRefused) else None
    if aim is not None:
        waits = await services.aims.is_asked(desk.store, written.by, aim) and written.by.is_private
        screen = views.asks.answerable(screen, aim, written.words, is_asked=waits, whispered=bool(written.number))
    if isinstance(error, Identifies | MayIdentify) and written.is_edit:
        screen = await with_removal(screen, written, desk)
    then = None if aim is None else partial(await_other_words, aim, written, desk)
    if written.number and written.whisper is not None:
        return desk.outbox.whisper(written.by.room, screen, written.whisper, then=then, unkept=True)
    return desk.outbox.refuse(written.by.room, screen, written.message_id, then=then, language=written.language)


async def await_other_words(aim: Aim, written: Written, desk: Desk, sent: Sent | None) -> None:
    """Keep what a refusal was about: other words, as a reply to it or in the refused message, are for the same."""
    if sent is not None:
        place = {"chat_id": sent.chat_id, "message_id": sent.message_id, "person_id": written.by.person_id}
        await services.aims.put_ask(desk.store, Ask(aim, **place, at=datetime.now(UTC), refused=written.message_id))


async def with_removal(screen: Screen, written: Written, desk: Desk) -> Screen:
    """Say of a kept note in whose edit the gate has found something that it still stands, and offer to remove it."""
    kept = await services.notebook.kept_of(desk.store, written.by, message_id=written.message_id)
    return screen if kept is None else views.notebook.or_remove(screen, *kept, written.words)


async def answer_to(written: Written, error: AuditError, desk: Desk) -> Screen:
    """Give the sentence of an error, with the buttons that help."""
    words = written.words
    text = plain(views.errors.sentence(error, words))
    if isinstance(error, MayIdentify):
        kinds = str(views.errors.spelled(error.blanks["kinds"], words))
        return views.asks.keep_or_rewrite(cast("Aim", error.blanks["aim"]), kinds, words)
    if isinstance(error, AgencyIsHere):
        close, aim = cast("Agencies", error.blanks["agencies"]), cast("Aim", error.blanks["aim"])
        return views.members.close_agencies(text, close, aim, written.by.person, words)
    if isinstance(error, Identifies) and not written.number:  # what was whispered is in nobody's way
        return views.asks.offer_removal(text, written.message_id, words)
    if isinstance(error, WhichAudit | WhichStatement):
        return await which(written, error, desk)
    if isinstance(error, NotAMember):
        audit = await services.audits.audit_here(desk.store, written.by.room)  # to join, where one is open
        return Screen(text, views.members.roster(audit, words).rows)
    return Screen(text)


async def which(written: Written, error: WhichAudit | WhichStatement, desk: Desk) -> Screen:
    """Ask where a text belongs."""
    if isinstance(error, WhichStatement):
        aimed = cast("Aimed", error.blanks["aimed"])
        return views.asks.which_statement(aimed.aim, aimed.others, written.words)
    kind, argument = str(error.blanks.get("kind", "")), str(error.blanks.get("argument", ""))
    aims = await services.home.aims_of(desk.store, written.by, kind, argument)
    return views.asks.which_audit(aims, written.words)
