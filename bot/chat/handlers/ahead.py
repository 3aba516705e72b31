"""Score ahead, then meet: beginning it, the day, opening all, and no more nudges."""

from __future__ import annotations

from bot import services, views
from bot.audit.errors import UnknownFramework
from bot.audit.messages import Aim, AimKind, Turn
from bot.audit.model import Audit
from bot.chat.desk import Desk
from bot.chat.handlers.asks import ask
from bot.chat.handlers.audits import begun
from bot.chat.incoming import Tapped
from bot.text import room_words
from bot.views import ahead_taps
from bot.views.screen import Screen


async def begin(tapped: Tapped, tap: ahead_taps.BeginAhead, desk: Desk) -> None:
    """Open an audit that is scored ahead, for a week, and offer other days."""
    framework = desk.library.get(tap.framework)
    if framework is None:
        raise UnknownFramework
    turn = await services.audits.begin(
        desk.store, tapped.by, framework=framework, kind=tapped.place.kind, title=tapped.place.title, ahead=True
    )
    await begun(tapped, turn, desk)
    if turn.audit.is_ahead:
        await tapped.say(views.ahead.day_page(turn.audit, room_words(turn.audit)))


async def set_day(tapped: Tapped, tap: ahead_taps.AheadIn, desk: Desk) -> None:
    """Keep by when all is to be in, and put the question away: the board says it."""
    turn = await services.ahead.set_day(desk.store, tapped.by, **tap.carried)
    await day_is_set(tapped, turn, desk)


async def set_until(tapped: Tapped, tap: ahead_taps.AheadUntil, desk: Desk) -> None:
    """Keep the moment that was typed and has been shown in full."""
    await day_is_set(tapped, await services.ahead.set_until(desk.store, tapped.by, **tap.carried), desk)


async def day_is_set(tapped: Tapped, turn: Turn, desk: Desk) -> None:
    """Say by when all is to be in, in passing: the board shows it."""
    await tapped.answer(tapped.words("ahead-day-set", until=views.ahead.until(turn.audit, tapped.words)))
    await tapped.put_away()
    await desk.settle(turn)


async def opening(audit: Audit, _of: str, _desk: Desk) -> Screen:
    """Say who is done, and let the facilitator open all."""
    return views.ahead.opening_page(audit, room_words(audit))


async def day(audit: Audit, _of: str, _desk: Desk) -> Screen:
    """Offer other days."""
    return views.ahead.day_page(audit, room_words(audit))


async def type_day(tapped: Tapped, audit: Audit, _of: str, desk: Desk) -> None:
    """Ask for another day."""
    await ask(tapped, Aim(audit.id, AimKind.UNTIL), desk)


async def card_by_card(tapped: Tapped, tap: ahead_taps.CardByCard, desk: Desk) -> None:
    """Give up scoring ahead; the card comes in the board's place."""
    turn = await services.ahead.card_by_card(desk.store, tapped.by, **tap.carried)
    await tapped.answer()
    await tapped.put_away()
    desk.cards.send_again(turn.audit)


async def open_all(tapped: Tapped, tap: ahead_taps.OpenAll, desk: Desk) -> None:
    """Reveal everything; the agenda comes in the board's place."""
    turn = await services.ahead.open_all(desk.store, tapped.by, **tap.carried)
    await tapped.answer(tapped.words("opened-all"))
    await tapped.put_away()
    desk.cards.send_again(turn.audit)


async def hush(tapped: Tapped, tap: ahead_taps.Hush, desk: Desk) -> None:
    """Keep whether somebody wants nudges, and say so in their place."""
    turn = await services.nudges.hush(desk.store, tapped.by, **tap.carried)
    await tapped.answer()
    await tapped.turn_into(views.ahead.hushed(turn.audit, tapped.words, quiet=bool(tap.quiet)))
