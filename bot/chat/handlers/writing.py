"""What people write: texts, edited texts, and the commands that say what a text is for."""

from __future__ import annotations

from dataclasses import replace

from telegram import Update

from bot.audit.doings import Aim, AimKind
from bot.audit.errors import NotText, Stale
from bot.chat.context import Context
from bot.chat.handlers.acting import show_taken
from bot.chat.handlers.asking import ask
from bot.chat.handlers.starting import show_roster
from bot.chat.incoming import Tapped, Written
from bot.services import aiming, looking, noting
from bot.services.noting import Said, Taken
from bot.text import words_for
from bot.views import taps


async def text(update: Update, context: Context) -> None:
    """Take a text down where it belongs."""
    written = Written.of(update)
    context.desk.cards.seen.notice(written.place.key.chat_id, written.message.message_id)
    await finish(context, written, await noting.take(context.store, written.by, written.said))


async def edited(update: Update, context: Context) -> None:
    """Take down what a note's message says now; in private a text that was refused before gets another chance."""
    written = Written.of(update)
    taken = await noting.edit(context.store, written.by, written.said)
    if taken is None:
        taken = await noting.take(context.store, written.by, written.said)
    await finish(context, written, taken)


async def finish(context: Context, written: Written, taken: Taken) -> None:
    """Say quietly that a text was taken down, and bring the card up to date."""
    await context.desk.show.taken(written.place.key.chat_id, written.message.message_id)
    if taken.aim.kind is AimKind.AGENCY:
        await show_roster(context, taken.turn, int(taken.aim.target or 0))
    await show_taken(context, written, taken.turn)
    await context.settle(taken.turn)


async def not_text(update: Update, context: Context) -> None:  # noqa: ARG001 - the library's signature
    """Refuse photos, voice messages and files, with the reason."""
    Written.of(update)
    raise NotText


async def evidence(update: Update, context: Context) -> None:
    """Take `/evidence 2.4 text`, or ask for the text."""
    await command(update, context, AimKind.EVIDENCE)


async def assurance(update: Update, context: Context) -> None:
    """Take `/assurance 2.4 text`, or ask for the text."""
    await command(update, context, AimKind.ASSURANCE)


async def comment(update: Update, context: Context) -> None:
    """Take `/comment 2 text`, or ask for the text."""
    await command(update, context, AimKind.COMMENT)


async def command(update: Update, context: Context, kind: AimKind) -> None:
    """Take the text behind a command for the statement or domain it names, by default the one on the card.

    An edited command edits its note; one that was refused gets another chance.
    """
    written = Written.of(update)
    known = await noting.edit(context.store, written.by, written.said) if written.is_edit else None
    if known is not None:
        await finish(context, written, known)
        return
    audit = await looking.audit_here(context.store, written.place.key)
    target, said = aiming.named(audit, kind, written.argument)
    aim = Aim(audit.id, kind, target)
    if not said.strip():
        await ask(context, written, aim)
        return
    taken = await noting.take(context.store, written.by, replace(written.said, text=said, aim=aim))
    await finish(context, written, taken)


async def add_note(update: Update, context: Context) -> None:
    """Ask the presser for a piece of evidence or of assurance."""
    tapped = Tapped.of(update)
    tap = taps.AddNote.unpack(tapped.data)
    await looking.audit_for(context.store, tapped.by, tap.audit_id)
    await context.desk.show.answer(tapped.query)
    await ask(context, tapped, Aim(tap.audit_id, AimKind(tap.kind), tap.statement))


async def add_comment(update: Update, context: Context) -> None:
    """Ask the presser for a comment on a domain."""
    tapped = Tapped.of(update)
    tap = taps.Comment.unpack(tapped.data)
    await looking.audit_for(context.store, tapped.by, tap.audit_id)
    await context.desk.show.answer(tapped.query)
    await ask(context, tapped, Aim(tap.audit_id, AimKind.COMMENT, tap.domain))


async def keep(update: Update, context: Context) -> None:
    """Keep a text whose writer says that it is about a system; the text is still only in the chat."""
    tapped = Tapped.of(update)
    tap = taps.Keep.unpack(tapped.data)
    await take_answered(context, tapped, Aim(tap.audit_id, AimKind(tap.kind), tap.target), confirmed=True)


async def belongs(update: Update, context: Context) -> None:
    """Take a private text for the audit its writer chose."""
    tapped = Tapped.of(update)
    tap = taps.Belongs.unpack(tapped.data)
    await take_answered(context, tapped, Aim(tap.audit_id, AimKind(tap.kind), tap.target), confirmed=False)


async def take_answered(context: Context, tapped: Tapped, aim: Aim, *, confirmed: bool) -> None:
    """Take the text that the pressed question replies to, if the presser wrote it."""
    about = tapped.about
    if about is None or not about.text or about.from_user is None:
        raise Stale
    said = Said(about.message_id, about.text, None, aim, confirmed=confirmed)
    taken = await noting.take_own(context.store, tapped.by, said, writer_id=about.from_user.id)
    show, chat = context.desk.show, tapped.place.key.chat_id
    await show.answer(tapped.query, words_for(tapped.language)("kept"))
    await show.delete(chat, tapped.message_id)
    await show.taken(chat, about.message_id)
    await show_taken(context, tapped, taken.turn)
    await context.settle(taken.turn)


async def rewrite(update: Update, context: Context) -> None:
    """Keep nothing of a text that may identify somebody."""
    tapped = Tapped.of(update)
    await context.desk.show.answer(tapped.query, words_for(tapped.language)("rewrite"))
    await context.desk.show.delete(tapped.place.key.chat_id, tapped.message_id)


async def remove(update: Update, context: Context) -> None:
    """Delete a message that names somebody, or say how to where the bot has not the right."""
    tapped = Tapped.of(update)
    tap = taps.Remove.unpack(tapped.data)
    chat = tapped.place.key.chat_id
    removed = await context.desk.show.delete(chat, tap.message_id)
    words = words_for(tapped.language)
    await context.desk.show.answer(tapped.query, words("removed" if removed else "remove-yourself"), loud=not removed)
    if removed:
        await context.desk.show.delete(chat, tapped.message_id)
