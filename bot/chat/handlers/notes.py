"""What people write: texts, edited texts, and the commands that say what a text is for."""

from __future__ import annotations

from dataclasses import replace

from bot import services, views
from bot.audit.errors import NotText, Stale
from bot.audit.messages import AimKind, Ask
from bot.chat.desk import Desk, OnText
from bot.chat.handlers.actions import show_taken
from bot.chat.handlers.asks import ask
from bot.chat.handlers.latecomers import greet
from bot.chat.handlers.members import show_roster
from bot.chat.handlers.seats import say_where
from bot.chat.incoming import Tapped, Written
from bot.services.notes import Taken
from bot.services.said import Said
from bot.views import taps
from bot.views.markup import plain
from bot.views.screen import Screen


async def text(written: Written, desk: Desk) -> None:
    """Take a text down where it belongs."""
    if written.by.is_private:
        await desk.cards.landed(written.by.room.chat_id)
    desk.cards.seen.notice(written.by.room.chat_id, written.message_id)
    desk.pastes.came(written.by, written.text)
    taken = await services.notes.take(desk.store, written.by, written.said)
    await finish(written, taken, desk)
    await say_where(written, taken, desk)


async def edited(written: Written, desk: Desk) -> None:
    """Take down what a note's message says now; in private a text that was refused before gets another chance."""
    taken = await services.notes.edit(desk.store, written.by, written.said)
    if taken is None:
        taken = await services.notes.take(desk.store, written.by, written.said)
    await finish(written, taken, desk)


async def edited_otherwise(written: Written, desk: Desk) -> None:
    """Take down, or refuse with the reason, what a note's message has become; any other message is nothing to us."""
    await is_edited(written, desk)


async def is_edited(written: Written, desk: Desk) -> bool:
    """Do so, and say whether it was a note's message."""
    said = Said(written.message_id, written.text, written.reply_to)
    taken = await services.notes.edit(desk.store, written.by, said)
    if taken is not None:
        await finish(written, taken, desk)
    return taken is not None


async def finish(written: Written, taken: Taken, desk: Desk) -> None:
    """Say quietly that a text was taken down, and bring the card up to date."""
    await say_taken(written, taken, written.message_id, desk)
    if taken.aim.kind == AimKind.AGENCY:
        await show_roster(taken.turn, taken.aim.roster, desk)
        await greet(written, taken.turn, desk)
    await show_taken(written, taken.turn, desk)
    if taken.others:
        screen = views.asks.kept_just_moved(taken.aim, taken.others, written.words)
        desk.outbox.send(written.by.room, screen, reply_to=written.message_id, language=written.language)
    await desk.settle_own(written.by, taken.turn)


async def say_taken(source: Written | Tapped, taken: Taken, message_id: int, desk: Desk) -> None:
    """Mark a message as taken down; to who whispered, whisper where the text went."""
    if not source.number:
        desk.outbox.taken(source.by.room.chat_id, message_id)
    elif taken.aim.is_note:
        await source.say(views.notes.taken(taken.turn.audit, taken.aim, source.words))


async def not_text(written: Written, desk: Desk) -> None:
    """Refuse photos, voice messages and files, with the reason; an album once."""
    said = Said(written.message_id, "", written.reply_to, sight=written.sight)
    refused = await services.aims.refused(desk.store, written.by, said, NotText())
    if not written.album or desk.once.first("album", written.by.room, written.album):
        raise refused


def takes(kind: str) -> OnText:
    """Make the command for a kind of note: `/evidence 2.4 text`, or without the text, which is then asked for."""

    async def command(written: Written, desk: Desk) -> None:
        await take_command(written, kind, desk)

    return command


async def take_command(written: Written, kind: str, desk: Desk) -> None:
    """Take the text behind a command for the statement or domain it names, by default the one on the card.

    An edited command edits its note; one that was refused gets another chance.
    """
    known = await services.notes.edit(desk.store, written.by, written.said) if written.is_edit else None
    if known is not None:
        await finish(written, known, desk)
        return
    if not written.is_edit:
        desk.pastes.came(written.by, written.text)
    aim, said = await services.home.commanded(desk.store, written.by, kind, written.argument)
    if not said.strip():
        await ask(written, aim, desk)
        return
    on_card = said == written.argument and kind != AimKind.COMMENT
    command = replace(written.said, text=said, aim=aim, on_card=on_card)
    await finish(written, await services.notes.take(desk.store, written.by, command), desk)


async def about_text(tapped: Tapped, tap: taps.OnText, desk: Desk) -> None:
    """Take the text that the pressed question replies to, if the presser wrote it: it is still only in the chat."""
    about = tapped.about
    if about is None:
        raise Stale
    confirmed, another = isinstance(tap, taps.Keep), isinstance(tap, taps.Another)
    said = Said(about.message_id, about.text, None, tap.aim, confirmed=confirmed, another=another)
    taken = await services.notes.take_own(desk.store, tapped.by, said, writer_id=about.writer_id)
    await tapped.answer(tapped.words("kept"))
    await tapped.put_away()
    await say_taken(tapped, taken, about.message_id, desk)
    if tap.kind == AimKind.AGENCY:
        await show_roster(taken.turn, tap.aim.roster if tapped.is_drawn else 0, desk)  # a forger names any message
        await greet(tapped, taken.turn, desk)
    await show_taken(tapped, taken.turn, desk)
    await desk.settle_own(tapped.by, taken.turn)


async def rewrite(tapped: Tapped, _tap: taps.Rewrite, desk: Desk) -> None:
    """Keep nothing of a text that may identify somebody, and say how to write another in its place."""
    await tapped.answer(tapped.words("rewrite"))
    ask = await services.aims.refusal_at(desk.store, tapped.by, message_id=tapped.message_id)
    await wait_or_put_away(tapped, ask, "rewrite")


async def wait_or_put_away(tapped: Tapped, ask: Ask | None, said: str) -> None:
    """Leave of a refusal the way to answer it in other words; nothing where none are waited for."""
    if ask is None or tapped.number:
        await tapped.put_away()
    else:
        text = Screen(plain(tapped.words(said)))
        await tapped.turn_into(views.asks.answerable(text, ask.aim, tapped.words, is_asked=False))


async def remove(tapped: Tapped, tap: taps.Remove, desk: Desk) -> None:
    """Delete a message that names somebody, or say how to where the bot has not the right; no made-up button does."""
    if not tapped.is_drawn:
        raise Stale
    chat = tapped.by.room.chat_id

    async def try_it() -> None:
        removed = await desk.show.delete(chat, tap.message_id)
        await tapped.answer(tapped.words("removed" if removed else "remove-yourself"), loud=not removed)
        if removed:
            by, place = tapped.by, tapped.message_id
            ask = await services.aims.refusal_at(desk.store, by, message_id=place, removed=True)
            await wait_or_put_away(tapped, ask, "removed")

    desk.outbox.errand(chat, ("remove", tap.message_id), try_it)
