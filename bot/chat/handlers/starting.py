"""Beginning: what this is, the first tap, joining, and coming back to what is open."""

from __future__ import annotations

from telegram import Update

from bot.audit.doings import Aim, AimKind, Turn
from bot.audit.errors import UnknownFramework
from bot.audit.model import Status
from bot.audit.rules import taking_answers, yours
from bot.chat.context import Context
from bot.chat.handlers.asking import ask
from bot.chat.handlers.seats import arrive
from bot.chat.incoming import Tapped, Written
from bot.services import joining, looking, opening
from bot.text import words_for
from bot.views import lobby, menu, taps


async def start(update: Update, context: Context) -> None:
    """Say what this is and offer to begin, or go on with what is open; a link's payload leads into private work."""
    written = Written.of(update)
    if written.argument:
        await arrive(written, context)
        return
    room, audit = await opening.enter(
        context.store, written.by, kind=written.place.kind, title=written.place.title
    )
    if audit is not None and audit.status is Status.OPEN:
        await context.desk.cards.send_again(audit)
        return
    words = words_for(written.language if room.is_private else room.settings.language)
    screen = lobby.welcome(context.desk.library.values(), words, private=room.is_private)
    await context.desk.show.send(written.place.key, screen)


async def begin(update: Update, context: Context) -> None:
    """Open an audit for the presser, who becomes its facilitator."""
    tapped = Tapped.of(update)
    framework = context.desk.library.get(taps.Begin.unpack(tapped.data).framework)
    if framework is None:
        raise UnknownFramework
    turn = await opening.begin(
        context.store, tapped.by, framework=framework, kind=tapped.place.kind, title=tapped.place.title
    )
    await context.desk.show.answer(tapped.query)
    if not turn.audit.room.is_private:
        screen = lobby.roster(turn.audit, context.room_words(turn.audit))
        await context.desk.show.edit(tapped.place.key.chat_id, tapped.message_id, screen)
    await context.settle(turn)


async def join(update: Update, context: Context) -> None:
    """Ask the presser for their agency."""
    tapped = Tapped.of(update)
    audit = taking_answers(await looking.audit_of(context.store, taps.Join.unpack(tapped.data).audit_id))
    await context.desk.show.answer(tapped.query)
    asked = lobby.Asked(tapped.by.person_id, tapped.by.name, tapped.message_id)
    await context.desk.show.send(tapped.place.key, lobby.agencies(audit, context.room_words(audit), asked))


async def join_as(update: Update, context: Context) -> None:
    """Make the presser a member for the tapped agency, or ask for its name."""
    tapped = Tapped.of(update)
    tap = taps.JoinAs.unpack(tapped.data)
    yours(tap.person_id, tapped.by)
    show, chat = context.desk.show, tapped.place.key.chat_id
    if tap.agency == lobby.OTHER:
        await show.answer(tapped.query)
        await ask(context, tapped, Aim(tap.audit_id, AimKind.AGENCY, str(tap.roster)))
    else:
        audit = await looking.audit_of(context.store, tap.audit_id)
        agency = context.room_words(audit)(f"agency-{tap.agency}")
        turn = await joining.join(context.store, tapped.by, audit_id=tap.audit_id, agency=agency)
        await show.answer(tapped.query, words_for(tapped.language)("joined", agency=agency))
        await show_roster(context, turn, tap.roster)
        await context.settle(turn)
    await show.delete(chat, tapped.message_id)


async def show_roster(context: Context, turn: Turn, message_id: int) -> None:
    """Bring the message that lists who takes part up to date, when it is known."""
    if message_id:
        screen = lobby.roster(turn.audit, context.room_words(turn.audit))
        await context.desk.show.edit(turn.audit.room.key.chat_id, message_id, screen)


async def help_me(update: Update, context: Context) -> None:
    """Say how it works."""
    written = Written.of(update)
    rounds = await looking.rounds_here(context.store, written.place.key)
    screen = menu.help_page(rounds[-1] if rounds else None, words_for(written.language))
    await context.desk.show.send(written.place.key, screen)


async def privacy(update: Update, context: Context) -> None:
    """Print the data notice in full."""
    written = Written.of(update)
    await context.desk.show.send(written.place.key, lobby.privacy(words_for(written.language)))


async def agency(update: Update, context: Context) -> None:
    """Ask somebody for their agency, as *Join* does."""
    written = Written.of(update)
    audit = await joining.audit_to_join(context.store, written.by)
    asked = lobby.Asked(written.by.person_id, written.by.name)
    await context.desk.show.send(written.place.key, lobby.agencies(audit, context.room_words(audit), asked))


async def card(update: Update, context: Context) -> None:
    """Send the card again, below."""
    written = Written.of(update)
    await context.desk.cards.send_again(await looking.audit_here(context.store, written.place.key))
