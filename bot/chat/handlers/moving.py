"""Moving the card."""

from __future__ import annotations

from telegram import Update

from bot.audit.doings import Turn
from bot.chat.context import Context
from bot.chat.incoming import Tapped, Written
from bot.services import looking, moving
from bot.text import words_for
from bot.views import menu, taps


async def move_on(update: Update, context: Context) -> None:
    """Show the next statement, or say what the present one still lacks."""
    tapped = Tapped.of(update)
    tap = taps.Next.unpack(tapped.data)
    turn = await moving.move_on(context.store, tapped.by, audit_id=tap.audit_id, statement=tap.statement)
    await tell(context, tapped, turn)


async def skip(update: Update, context: Context) -> None:
    """Leave the statement for later."""
    tapped = Tapped.of(update)
    tap = taps.Skip.unpack(tapped.data)
    turn = await moving.skip(context.store, tapped.by, audit_id=tap.audit_id, statement=tap.statement)
    await tell(context, tapped, turn)


QUIET = frozenset({"", "moved"})


async def tell(context: Context, tapped: Tapped, turn: Turn) -> None:
    """Redraw the card, and say aloud why it stayed where it did."""
    words = words_for(tapped.language)
    said = "" if turn.done in QUIET else words(turn.done, number=turn.audit.current)
    await context.desk.show.answer(tapped.query, said, loud=bool(said))
    await context.settle(turn, tapped.message_id)
    if turn.done == "all-answered":
        screen = menu.close_page(turn.audit, context.room_words(turn.audit))
        await context.desk.show.send(turn.audit.room.key, screen)


async def go_to(update: Update, context: Context) -> None:
    """Put the tapped statement on the card and the menu away."""
    tapped = Tapped.of(update)
    tap = taps.GoTo.unpack(tapped.data)
    turn = await moving.go_to(context.store, tapped.by, audit_id=tap.audit_id, statement=tap.statement)
    await context.desk.show.answer(tapped.query)
    await context.desk.show.delete(tapped.place.key.chat_id, tapped.message_id)
    await context.settle(turn)


async def go_to_number(update: Update, context: Context) -> None:
    """Put a statement on the card by its number, or offer them all."""
    written = Written.of(update)
    audit = await looking.audit_here(context.store, written.place.key)
    if not written.argument:
        await context.desk.show.send(written.place.key, menu.goto_page(audit, context.room_words(audit)))
        return
    number = written.argument.split()[0]
    turn = await moving.go_to(context.store, written.by, audit_id=audit.id, statement=number)
    await context.settle(turn)
