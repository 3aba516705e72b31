"""Asking one person for a text, by name, with a prompt to reply to."""

from __future__ import annotations

from datetime import UTC, datetime

from bot import services, views
from bot.audit.errors import Stale
from bot.audit.messages import Aim, Ask
from bot.chat.desk import Desk
from bot.chat.incoming import Tapped, Written
from bot.chat.show import Sent
from bot.views import own_taps, taps
from bot.views.markup import plain
from bot.views.screen import Screen


async def ask_for(tapped: Tapped, tap: taps.Asking, desk: Desk) -> None:
    """Ask the presser for the text that a button is about, if they may write it."""
    await services.notes.may_ask(desk.store, tapped.by, tap.aim)
    await tapped.answer()
    await ask(tapped, tap.aim, desk)


async def ask(source: Tapped | Written, aim: Aim, desk: Desk) -> None:
    """Have a prompt for an aim sent to who acted, and once it is there, keep what it is for."""
    by, key = source.by, source.by.room
    audit = await services.audits.audit_of(desk.store, aim.audit_id)
    screen = views.asks.prompt(aim, by, audit.framework, source.words)

    async def keep(sent: Sent | None) -> None:
        if sent is not None:
            asked = Ask(aim, sent.chat_id, sent.message_id, by.person_id, datetime.now(UTC))
            await services.aims.put_ask(desk.store, asked)

    if source.number and source.whisper is not None:
        desk.outbox.whisper(key, screen, source.whisper, then=keep)
    else:
        desk.outbox.send(key, screen, to=by.person_id, then=keep, language=source.language)


async def cancel(written: Written, desk: Desk) -> None:
    """Withdraw the question that waits for the writer, and take it away with the command."""
    withdrawn = await services.notes.withdraw(desk.store, written.by)
    if not withdrawn:
        await written.say(Screen(plain(written.words("nothing-asked"))))
        return
    desk.take_away(withdrawn, written.words)
    await written.put_away()


async def cancel_this(tapped: Tapped, _tap: own_taps.Cancel, desk: Desk) -> None:
    """Withdraw the question whose button was pressed, and take it away."""
    if not tapped.is_drawn:  # made up: it might take anything away
        raise Stale
    await desk.outbox.landed(tapped.by.room.chat_id)  # its message may not be known yet to whoever is quick
    withdrawn = await services.notes.withdraw(desk.store, tapped.by, message_id=tapped.message_id)
    await tapped.answer()
    desk.take_away((ask for ask in withdrawn if ask.message_id != tapped.message_id), tapped.words)
    await tapped.put_away()
