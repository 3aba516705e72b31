"""Beginning: what this is, the first tap, and coming back to what is open."""

from __future__ import annotations

from bot import services, views
from bot.audit.errors import UnknownFramework
from bot.audit.messages import Turn
from bot.audit.model import Status
from bot.audit.pulse import TO_PULSE
from bot.audit.rules import is_nameless
from bot.chat.desk import Desk
from bot.chat.handlers.access import TO_RECORDS, to_records
from bot.chat.handlers.home import TO_ANSWERS, offer_home, to_answers
from bot.chat.handlers.invitations import TO_INVITATIONS, to_invitations
from bot.chat.handlers.notebook import TO_NOTES, to_notes
from bot.chat.handlers.pulses import to_pulse
from bot.chat.handlers.review import TO_READ, to_read
from bot.chat.handlers.seats import arrive
from bot.chat.incoming import Tapped, Written
from bot.text import room_words, words_for
from bot.views import taps

WAYS = (
    (TO_READ, to_read),
    (TO_NOTES, to_notes),
    (TO_ANSWERS, to_answers),
    (TO_INVITATIONS, to_invitations),
    (TO_RECORDS, to_records),
    (TO_PULSE, to_pulse),
)
"""Where a link leads whose token begins so; any other leads to one's card."""


async def start(written: Written, desk: Desk) -> None:
    """Say what this is and offer to begin, or go on with what is open; a link's payload leads into private work."""
    if written.argument:
        await next((way for begin, way in WAYS if written.argument.startswith(begin)), arrive)(written, desk)
        return
    room, audit = await services.audits.enter(
        desk.store,
        written.by,
        kind=written.place.kind,
        title=written.place.title,
        language=written.language,
    )
    if room.is_private and await offer_home(written, desk):
        return
    if audit is not None and audit.status is Status.OPEN:
        desk.cards.send_again(audit)
        return
    words = words_for(written.language if room.is_private else room.settings.language)
    screen = views.members.welcome(desk.library.values(), words, private=room.is_private)
    await written.say(screen)


async def begin(tapped: Tapped, tap: taps.Begin, desk: Desk) -> None:
    """Open an audit for the presser, who becomes its facilitator."""
    framework = desk.library.get(tap.framework)
    if framework is None:
        raise UnknownFramework
    turn = await services.audits.begin(
        desk.store, tapped.by, framework=framework, kind=tapped.place.kind, title=tapped.place.title
    )
    await begun(tapped, turn, desk)


async def begun(tapped: Tapped, turn: Turn, desk: Desk) -> None:
    """Say who takes part in an audit that was begun, and send its card."""
    await tapped.answer()
    if not turn.audit.room.is_private:
        screen = views.members.roster(turn.audit, room_words(turn.audit))
        await tapped.turn_into(screen)
        if not tapped.number:
            await services.rosters.put_up(desk.store, turn.audit, tapped.message_id)
    if is_nameless(turn.audit.room):
        await tapped.say(views.asks.label_wanted(turn.audit, room_words(turn.audit)))
    await desk.settle(turn)


async def help_me(written: Written, desk: Desk) -> None:
    """Say how it works."""
    rounds = await services.rounds.rounds_here(desk.store, written.by.room)
    screen = views.pages.help_page(rounds[-1] if rounds else None, written.words)
    await written.say(screen)


async def privacy(written: Written, _desk: Desk) -> None:
    """Print the data notice in full."""
    await written.say(views.members.privacy(written.words))
