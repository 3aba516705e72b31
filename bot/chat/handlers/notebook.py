"""My notes: in private, listed, given other words, moved, removed."""

from __future__ import annotations

from bot import services, views
from bot.audit.errors import NoAudit
from bot.audit.messages import Aim, AimKind
from bot.audit.model import By
from bot.chat.desk import Desk
from bot.chat.handlers.asks import ask
from bot.chat.handlers.cards import tell
from bot.chat.handlers.seats import still_there
from bot.chat.incoming import Tapped, Written
from bot.text import room_words
from bot.views import taps
from bot.views.screen import Screen
from bot.views.ways import NoteStep

TO_NOTES = "notes-"
"""What the token of a link begins with that leads to one's notes."""


async def notes(written: Written, desk: Desk) -> None:
    """Open one's notes, of each audit that one takes part in; in a group, offer the way into the private chat."""
    if not written.by.is_private:
        audit = await services.audits.audit_here(desk.store, written.by.room)
        await written.say(views.notebook.way_to_notes(audit, room_words(audit)))
        return
    audits = await services.home.audits_of(desk.store, written.by)
    if not audits:
        raise NoAudit
    for audit in audits:
        if not audit.room.is_private:
            await still_there(audit, written.by, desk)
        await written.say(await listed(written.by, taps.OwnNotes(audit.id), desk))


async def listed(by: By, tap: taps.OwnNotes, desk: Desk) -> Screen:
    """Give the list of statements with notes, or the notes on one."""
    audit, found = await services.notebook.in_hand(desk.store, by, audit_id=tap.audit_id)
    words = room_words(audit)
    if not tap.of:
        return views.notebook.list_page(audit, found, by, words)
    return views.notebook.target_page(audit, tap.of, found, words, number=tap.number)


async def own_notes(tapped: Tapped, tap: taps.OwnNotes, desk: Desk) -> None:
    """Turn to one's notes; in a group, open the private chat by a link that only the presser can use."""
    if tapped.by.is_private:
        screen = await listed(tapped.by, tap, desk)
        await tapped.answer()
        await tapped.open(screen)
        return
    token = TO_NOTES + desk.token()
    link = await services.review.make_link(desk.store, tapped.by, audit_id=tap.audit_id, token=token)
    await tapped.answer(url=desk.show.way_in(link.token))


async def to_notes(written: Written, desk: Desk) -> None:
    """Let in who came by their own link to their notes."""
    link = await services.seats.follow_link(desk.store, written.by, token=written.argument)
    audit = await services.audits.audit_of(desk.store, link.audit_id)
    await still_there(audit, written.by, desk)
    await written.say(await listed(written.by, taps.OwnNotes(audit.id), desk))


async def step(tapped: Tapped, tap: taps.StepOnNote, desk: Desk) -> None:
    """Show a note, or do one thing with it."""
    audit, note = await services.notebook.one(desk.store, tapped.by, audit_id=tap.audit_id, note_id=tap.note_id)
    words = room_words(audit)
    await tapped.answer()
    if tap.step is NoteStep.TEXT:
        await ask(tapped, Aim(tap.audit_id, AimKind.WORDING, str(tap.note_id)), desk)
    elif tap.step is NoteStep.MOVE:
        await tapped.open(views.notebook.move_page(audit, note, words))
    elif tap.step is NoteStep.REMOVE:
        is_held = bool(await services.holds.holds_of(desk.store, audit.room.id))
        await tapped.open(views.notebook.remove_page(audit, note, words, is_held=is_held))
    else:
        found = services.gate.second_thought(note.text)
        await tapped.open(views.notebook.note_page(audit, note, tapped.by, found, words))


async def remove(tapped: Tapped, tap: taps.RemoveNote, desk: Desk) -> None:
    """Remove a note for good, and put away what offered it."""
    turn = await services.notebook.remove(desk.store, tapped.by, **tap.carried)
    await tell(tapped, turn)
    if tapped.is_page:
        await tapped.put_away()
    await desk.settle_own(tapped.by, turn)


async def to_domain(tapped: Tapped, tap: taps.NoteToDomain, desk: Desk) -> None:
    """Ask to which statement of a domain a note is moved."""
    audit, note = await services.notebook.one(desk.store, tapped.by, audit_id=tap.audit_id, note_id=tap.note_id)
    await tapped.answer()
    await tapped.open(views.notebook.to_domain_page(audit, note, tap.domain, room_words(audit)))


async def move_note(tapped: Tapped, tap: taps.MoveNote, desk: Desk) -> None:
    """Put a note where it belongs."""
    turn = await services.notebook.move_note(desk.store, tapped.by, **tap.carried)
    await tell(tapped, turn)
    if tapped.is_page:
        await tapped.put_away()
    await desk.settle_own(tapped.by, turn)
