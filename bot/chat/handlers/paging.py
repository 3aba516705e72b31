"""The pages behind ⋯, and the commands that open them directly."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from datetime import UTC, datetime
from typing import Any

from telegram import Update

from bot.audit.doings import Aim, AimKind
from bot.audit.errors import Stale
from bot.audit.model import Audit
from bot.audit.summary import summarise_audit
from bot.chat.context import Context
from bot.chat.handlers import acting, rounds
from bot.chat.handlers.asking import ask
from bot.chat.incoming import Tapped, Written
from bot.services import joining, looking, opening, settings
from bot.services.posting import want
from bot.text import words_for
from bot.views import caption, menu, notes, taps
from bot.views.screen import Screen

Command = Callable[[Update, Context], Coroutine[Any, Any, None]]


async def page(update: Update, context: Context) -> None:
    """Open a page: ⋯ on a card sends a menu of its own, a button of the menu turns its page."""
    tapped = Tapped.of(update)
    tap = taps.Page.unpack(tapped.data)
    audit = await looking.audit_seen(context.store, tapped.by, tap.audit_id)
    special = SPECIAL.get(tap.page)
    if special is None and tap.page not in menu.PAGES:
        raise Stale
    if special is not None:
        await special(context, tapped, audit, tap.of)
        await context.desk.show.answer(tapped.query)  # last: a page may refuse, and a press is answered only once
        return
    await context.desk.show.answer(tapped.query)
    await turn_to(context, tapped, menu.PAGES[tap.page](audit, context.room_words(audit)))


async def turn_to(context: Context, tapped: Tapped, screen: Screen) -> None:
    """Show a page in place of the menu that was pressed, or as a new message when a card or summary was."""
    show, key = context.desk.show, tapped.place.key
    if tapped.message is not None and is_menu(tapped):
        await show.edit(key.chat_id, tapped.message_id, screen)
    else:
        await show.send(key, screen)


def is_menu(tapped: Tapped) -> bool:
    """Say whether the pressed message is a page of the menu: those alone can be put away."""
    markup = tapped.message.reply_markup if tapped.message else None
    buttons = [button for row in markup.inline_keyboard for button in row] if markup else []
    return any(taps.Dismiss.fits(button.callback_data) for button in buttons)


async def domain_page(context: Context, tapped: Tapped, audit: Audit, of: str) -> None:
    """Offer the statements of a domain."""
    await turn_to(context, tapped, menu.domain_page(audit, context.room_words(audit), of))


async def notes_page(context: Context, tapped: Tapped, audit: Audit, of: str) -> None:
    """Print the notes on the card's statement; those given in private only to the facilitator, in private."""
    target = of or audit.current
    found = await looking.notes_on(context.store, audit.id, target)
    screen = notes.notes_page(audit, target, tuple(found), context.room_words(audit))
    await turn_to(context, tapped, screen)
    if any(note.private for note in found) and tapped.by.person_id == audit.facilitator_id:
        private = notes.private_notes(audit, target, tuple(found), context.room_words(audit))
        await context.desk.show.send(looking.private_room(tapped.by), private)


async def summary_page(context: Context, tapped: Tapped, audit: Audit, of: str) -> None:  # noqa: ARG001 - as its siblings
    """Print what every domain comes to so far."""
    await turn_to(context, tapped, await so_far(context, audit))


async def so_far(context: Context, audit: Audit) -> Screen:
    """Give what every domain comes to so far."""
    snapshot = await looking.take_snapshot(context.store, audit.id, datetime.now(UTC))
    return caption.so_far(summarise_audit(snapshot).domains, context.room_words(audit))


async def report_page(context: Context, tapped: Tapped, audit: Audit, of: str) -> None:
    """Offer the kinds of document, or have the chosen one made."""
    words = context.room_words(audit)
    if not of:
        await turn_to(context, tapped, menu.report_page(audit, words))
        return
    post = await want(context.store, audit.id, f"report:{of}")
    await context.desk.posting.enqueue((post,))
    await turn_to(context, tapped, menu.said_page(words("report-coming", format=of.upper()), words))


async def label_page(context: Context, tapped: Tapped, audit: Audit, of: str) -> None:  # noqa: ARG001 - as its siblings
    """Ask for the label under which the room appears in documents."""
    await ask(context, tapped, Aim(audit.id, AimKind.LABEL))


async def actions_page(context: Context, tapped: Tapped, audit: Audit, of: str) -> None:
    """List the actions of the room."""
    await turn_to(context, tapped, await acting.page(context, audit, of))


async def last_page(context: Context, tapped: Tapped, audit: Audit, of: str) -> None:
    """Print what last round said of a statement, once this round's score is in the open."""
    await turn_to(context, tapped, await rounds.last_time(context, audit, of))


async def rounds_page(context: Context, tapped: Tapped, audit: Audit, of: str) -> None:  # noqa: ARG001 - as its siblings
    """Send the picture of the rounds."""
    await rounds.send_rounds(context, audit, tapped.place.key)


Special = Callable[[Context, Tapped, Audit, str], Coroutine[Any, Any, None]]

SPECIAL: dict[str, Special] = {
    "domain": domain_page,
    "notes": notes_page,
    "summary": summary_page,
    "report": report_page,
    "label": label_page,
    "actions": actions_page,
    "last": last_page,
    "rounds": rounds_page,
}
"""Pages that need more than the audit; other modules add theirs in the routes."""


def opens(name: str) -> Command:
    """Make the command that opens a page as a message of its own."""

    async def command(update: Update, context: Context) -> None:
        written = Written.of(update)
        audit = await looking.audit_here(context.store, written.place.key)
        screen = menu.PAGES[name](audit, context.room_words(audit))
        await context.desk.show.send(written.place.key, screen)

    return command


async def summary(update: Update, context: Context) -> None:
    """Print what every domain comes to so far."""
    written = Written.of(update)
    audit = await looking.audit_here(context.store, written.place.key)
    await context.desk.show.send(written.place.key, await so_far(context, audit))


async def report(update: Update, context: Context) -> None:
    """Offer the documents."""
    written = Written.of(update)
    audit = await looking.audit_here(context.store, written.place.key)
    await context.desk.show.send(written.place.key, menu.report_page(audit, context.room_words(audit)))


async def choose(update: Update, context: Context) -> None:
    """Keep a tapped setting and show the page again."""
    tapped = Tapped.of(update)
    tap = taps.Choose.unpack(tapped.data)
    turn = await settings.choose(
        context.store, tapped.by, audit_id=tap.audit_id, name=tap.name, choice=tap.choice
    )
    await context.desk.show.answer(tapped.query)
    await turn_to(context, tapped, menu.settings_page(turn.audit, context.room_words(turn.audit)))
    await context.settle(turn)


async def hand_over(update: Update, context: Context) -> None:
    """Make another member the facilitator."""
    tapped = Tapped.of(update)
    tap = taps.HandOver.unpack(tapped.data)
    turn = await joining.hand_over(
        context.store, tapped.by, audit_id=tap.audit_id, person_id=tap.person_id
    )
    await context.desk.show.answer(tapped.query, words_for(tapped.language)("handed-over"))
    await turn_to(context, tapped, menu.people_page(turn.audit, context.room_words(turn.audit)))
    await context.settle(turn)


async def close(update: Update, context: Context) -> None:
    """Close the audit; its documents follow by themselves."""
    tapped = Tapped.of(update)
    tap = taps.Close.unpack(tapped.data)
    turn = await opening.close(context.store, tapped.by, audit_id=tap.audit_id)
    await context.desk.show.answer(tapped.query)
    await turn_to(context, tapped, menu.reopen_page(turn.audit, context.room_words(turn.audit)))
    await context.settle(turn)


async def reopen(update: Update, context: Context) -> None:
    """Open a closed audit again, with a card."""
    tapped = Tapped.of(update)
    tap = taps.Reopen.unpack(tapped.data)
    turn = await opening.reopen(context.store, tapped.by, audit_id=tap.audit_id)
    await context.desk.show.answer(tapped.query)
    await context.desk.show.delete(tapped.place.key.chat_id, tapped.message_id)
    await context.desk.cards.send_again(turn.audit)


async def dismiss(update: Update, context: Context) -> None:
    """Put a page or a question away."""
    tapped = Tapped.of(update)
    await context.desk.show.answer(tapped.query)
    await context.desk.show.delete(tapped.place.key.chat_id, tapped.message_id)


COMMANDS: Mapping[str, Command] = {
    name: opens(page) for name, page in {"progress": "progress", "settings": "settings", "close": "close"}.items()
}
