"""Forms: issued for an agency, and handed in as a file, in private or as a reply in the group.

Of what is handed in nothing is stored before somebody says *Keep*: the file is still in the chat, and is read again.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Awaitable, Callable
from functools import partial
from hashlib import sha256

from bot import services, views
from bot.audit.errors import AuditError, Stale
from bot.audit.filled import Consent
from bot.audit.form_mistakes import FormGone, FormTooLarge, NoSpreadsheet
from bot.audit.forms import BlankForm, FilledForm
from bot.audit.model import Audit, By, Rhythm
from bot.chat.desk import Desk
from bot.chat.enclosures import MOST_BYTES, fetch, pass_on
from bot.chat.handlers.earlier import import_file
from bot.chat.handlers.notes import is_edited, not_text
from bot.chat.incoming import Enclosed, Tapped, Written
from bot.reports.forms.asking import have_read
from bot.reports.outlets import form_filename
from bot.reports.worker.order import FormName
from bot.services.ports import Unreachable
from bot.text import room_words
from bot.views import form_taps
from bot.views.markup import plain
from bot.views.screen import Screen

SHEET = ".xlsx"
ALIKE = (".xlsm", ".xlsb", ".xltx", ".xls", ".ods", ".csv", ".docx", ".doc", ".odt")
"""Files that somebody may take for a form."""

DIGEST = 8
"""Bytes that tell a file from others."""


async def forms_here(audit: Audit, _of: str, _desk: Desk) -> Screen:
    """Ask for which agency a form is wanted."""
    return views.forms.forms_page(audit, room_words(audit))


async def issue(tapped: Tapped, tap: form_taps.FormFor, desk: Desk) -> None:
    """Issue a form for an agency, and send it: the spreadsheet, and the same as a paper."""
    keys = (desk.token(), secrets.randbits(64))
    form = await services.forms.issue_form(desk.store, tapped.by, **tap.carried, keys=keys)
    words = room_words(form.audit)
    await tapped.answer()
    await tapped.open(views.pages.said_page(words("form-coming"), words))
    desk.outbox.say(tapped.by.room, ("form", form.code), partial(send_form, form, tapped.by, desk), tapped.language)


async def send_form(form: BlankForm, by: By, desk: Desk) -> None:
    """Have a form made and send it where it was asked for."""
    words = room_words(form.audit)
    caption, to_read = views.forms.form_caption(form, words), Screen(plain(words("form-paper")))
    for what, ending, said in ((FormName.PAPER, ".docx", to_read), (FormName.SHEET, SHEET, caption)):
        data = await desk.workshop.make(what, form, words.language)
        await desk.show.document(by.room, data, form_filename(form) + ending, said)


async def handed_in(written: Written, desk: Desk) -> asyncio.Future[None] | None:
    """Take a file that may be a form: say in private what would be kept of it. All other files are no text."""
    file = written.file
    name = file.name.lower() if file else ""
    if file is not None and file.caption.lower().startswith("/import"):
        return await import_file(written, file, desk)
    if file is None or not name.endswith((SHEET, *ALIKE)):
        await not_text(written, desk)
        return None
    if not name.endswith(SHEET):
        raise NoSpreadsheet
    if file.size > MOST_BYTES:
        raise FormTooLarge
    show = show_preview if written.by.is_private else take_aside
    saying = partial(show, written, file, desk)
    told = partial(or_refuse, written, saying, desk)
    return desk.outbox.say(written.by.room, ("form", written.message_id), told, written.language, unkept=True)


async def edited_file(written: Written, desk: Desk) -> asyncio.Future[None] | None:
    """Take a file whose caption was changed, or that was put in another's place, as one that is handed in."""
    return None if await is_edited(written, desk) else await handed_in(written, desk)


async def or_refuse(written: Written, saying: Callable[[], Awaitable[None]], desk: Desk) -> None:
    """Say something about a file, or what is wrong with that."""
    try:
        await saying()
    except AuditError as error:
        sentence = views.errors.sentence(error, written.words)
        await desk.show.send(written.by.room, Screen(plain(sentence)), reply_to=written.message_id)


async def read(file: Enclosed, desk: Desk) -> tuple[FilledForm, str]:
    """Fetch a file and have it read, with what tells it from others; raises a `FormMistake`."""
    data = await fetch(desk.show, file)
    return await have_read(desk.reading.make, data), sha256(data).hexdigest()[: 2 * DIGEST]


async def show_preview(written: Written, file: Enclosed, desk: Desk) -> None:
    """Say under a file what would be kept of it."""
    filled, digest = await read(file, desk)
    preview = await services.forms.preview_form(desk.store, written.by, filled, Consent())
    screen = views.forms.preview_screen(preview, digest, written.words)
    await desk.show.send(written.by.room, screen, reply_to=written.message_id)


async def take_aside(written: Written, file: Enclosed, desk: Desk) -> None:
    """Put a file that was sent in the group into its sender's private chat, with what would be kept of it there.

    What agencies score in secret is none for whoever can open it in the group: there it is taken away, where we may.
    """
    filled, digest = await read(file, desk)
    preview = await services.forms.preview_form(desk.store, written.by, filled, Consent())
    own = written.by.own_room
    try:
        message = await pass_on(desk.show, own, file)
        await desk.show.send(own, views.forms.preview_screen(preview, digest, written.words), reply_to=message)
    except Unreachable:
        await tell(written, written.words("form-private-first"), desk)
        return
    key = "form-aside"
    if preview.audit.rhythm is Rhythm.REVEAL:
        gone = await desk.show.delete(written.by.room.chat_id, written.message_id)
        key = "form-aside-removed" if gone else "form-aside-open"
    await tell(written, written.words(key), desk)


async def tell(written: Written, said: str, desk: Desk) -> None:
    """Say something below a message."""
    await desk.show.send(written.by.room, Screen(plain(said)), reply_to=written.message_id)


async def read_again(tapped: Tapped, tap: form_taps.OnForm, desk: Desk) -> FilledForm:
    """Read the file again that a preview is about; raises `Stale` where it is no longer told, or is another one."""
    if not tapped.by.is_private or tapped.file is None or not tapped.is_drawn:
        raise Stale
    filled, digest = await read(tapped.file, desk)
    if digest != tap.digest:
        raise FormGone
    return filled


async def retick(tapped: Tapped, tap: form_taps.Retick, desk: Desk) -> None:
    """Say anew what would be kept."""
    filled = await read_again(tapped, tap, desk)
    preview = await services.forms.preview_form(desk.store, tapped.by, filled, consent_of(tap))
    await tapped.answer()
    await tapped.turn_into(views.forms.preview_screen(preview, tap.digest, tapped.words))


async def keep(tapped: Tapped, tap: form_taps.HandIn, desk: Desk) -> None:
    """Keep what can be kept of a form, and say what that was."""
    filled = await read_again(tapped, tap, desk)
    done = await services.forms.hand_in(desk.store, tapped.by, filled, consent_of(tap))
    await tapped.answer()
    await tapped.turn_into(views.forms.kept_screen(done.preview, tapped.words))
    await desk.settle(done.turn)


def consent_of(tap: form_taps.OnForm) -> Consent:
    """Give what was ticked."""
    return Consent(sure=bool(tap.sure), over=bool(tap.over))
