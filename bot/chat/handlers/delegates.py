"""Scoring for an absent agency: the facilitator names a delegate, who chooses on the phone for whom a score counts."""

from __future__ import annotations

from bot import services, views
from bot.audit.delegates import speakers_among, speaking
from bot.audit.messages import Turn
from bot.audit.model import Audit
from bot.audit.rules import own_rating
from bot.chat.desk import Desk
from bot.chat.handlers.cards import tell
from bot.chat.handlers.members import show_roster
from bot.chat.handlers.seats import refresh_seat
from bot.chat.incoming import Tapped
from bot.text import room_words
from bot.views import delegate_taps
from bot.views.ratings import rated_words
from bot.views.screen import Screen


async def delegates_here(audit: Audit, of: str, desk: Desk) -> Screen:
    """Say who scores for absent agencies; or, about one of them, ask who is to."""
    absent = await services.delegates.absent_agencies(desk.store, audit)
    could = speakers_among(audit, await services.members.people_here(desk.store, audit))
    if of:
        return views.delegates.who_speaks(audit, of, absent, could, room_words(audit))
    return views.delegates.delegates_page(audit, absent if could else (), room_words(audit))


async def name_delegate(tapped: Tapped, tap: delegate_taps.NameDelegate, desk: Desk) -> None:
    """Have a member score for an absent agency."""
    await changed(tapped, await services.delegates.name_delegate(desk.store, tapped.by, **tap.carried), desk)


async def end_delegate(tapped: Tapped, tap: delegate_taps.EndDelegate, desk: Desk) -> None:
    """Take it back."""
    await changed(tapped, await services.delegates.end_delegate(desk.store, tapped.by, **tap.carried), desk)


async def changed(tapped: Tapped, turn: Turn, desk: Desk) -> None:
    """Show who scores for whom now: on the page, in what lists who takes part, and on the cards."""
    await tell(tapped, turn)
    await tapped.open(await delegates_here(turn.audit, "", desk))
    await show_roster(turn, 0, desk)
    await desk.settle(turn)


async def speak_for(tapped: Tapped, tap: delegate_taps.SpeakFor, desk: Desk) -> None:
    """Turn the presser's private card to another of the agencies that they score for."""
    await services.delegates.speak_next_for(desk.store, tapped.by, **tap.carried)
    await tapped.answer()
    desk.seats.show(tap.audit_id, tapped.by.person_id, tapped.message_id)


async def rate_for(tapped: Tapped, tap: delegate_taps.RateFor, desk: Desk) -> None:
    """Keep a secret value for an absent agency."""
    await keep_rating_for(tapped, tap, tap.value, desk)


async def outside_for(tapped: Tapped, tap: delegate_taps.OutsideFor, desk: Desk) -> None:
    """Keep that a statement is outside an absent agency's view."""
    await keep_rating_for(tapped, tap, None, desk)


async def keep_rating_for(
    tapped: Tapped, tap: delegate_taps.RateFor | delegate_taps.OutsideFor, value: int | None, desk: Desk
) -> None:
    """Keep a secret rating for an absent agency, tell the presser alone, and count it on the card."""
    said = (value, tap.attempt)
    turn = await services.delegates.rate_for(
        desk.store, tapped.by, audit_id=tap.audit_id, statement=tap.statement, said=said, agency=tap.agency
    )
    place = turn.audit.framework.statement(tap.statement).id
    own = own_rating(turn.audit, place, speaking(turn.audit, tapped.by.person_id, tap.agency).person_id)
    await tapped.answer(rated_words(own, tapped.words))
    await desk.settle(turn, 0, tap.statement)
    await refresh_seat(tapped, turn.audit, desk)
