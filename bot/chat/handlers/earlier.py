"""A round from before the bot, brought in as a file with `/import` below it."""

from __future__ import annotations

import asyncio
import re
import secrets
from datetime import UTC, date, datetime
from functools import partial
from hashlib import sha256

from bot import services, views
from bot.audit.earlier import EarlierFile, NoClosingDay, NotUnderstood
from bot.audit.errors import AuditError, Stale
from bot.audit.form_mistakes import FormBroken, FormGone
from bot.audit.framework import Framework
from bot.audit.model import By
from bot.chat.desk import Desk
from bot.chat.enclosures import fetch
from bot.chat.incoming import Enclosed, Tapped, Written
from bot.reports.earlier.reading import EarlierData, earlier_file
from bot.reports.worker.order import FormName
from bot.reports.worker.workshop import CannotMake
from bot.services.earlier import EarlierWish
from bot.text import Words
from bot.views import form_taps
from bot.views.markup import plain
from bot.views.screen import Screen

BELOW = re.compile(r"/import(?:@\w+)?(?:\s+(\d{4}-\d{2}-\d{2}))?\s*", re.IGNORECASE)
"""What stands below a file that is a round: the command, and the day on which it was closed."""

DIGEST = 8
"""Bytes that tell a file from others."""


async def how_to_import(written: Written, desk: Desk) -> None:
    """Say how, to who may."""
    await services.audits.enter(desk.store, written.by, kind=written.place.kind, title=written.place.title)
    await services.earlier.may_import(desk.store, written.by, await wish_of(written.by, written.by.at.date(), desk))
    await written.say(views.earlier.how_to_import(written.words))


async def wish_of(by: By, closed: date, desk: Desk, tap: form_taps.OnEarlier | None = None) -> EarlierWish:
    """Say where and when a round is to stand, and what was ticked."""
    is_admin = not by.is_private and await desk.show.is_admin(by.room.chat_id, by.person_id)
    sure, again = (bool(tap.sure), bool(tap.again)) if tap else (False, False)
    chance = secrets.randbits(64)
    return EarlierWish(by.room, closed, datetime.now(UTC), chance, sure=sure, again=again, is_admin=is_admin)


async def import_file(written: Written, file: Enclosed, desk: Desk) -> asyncio.Future[None]:
    """Look at a file with `/import` below it, and say under it what would be kept."""
    saying = partial(or_say, written, file, desk)
    return desk.outbox.say(written.by.room, ("import", written.message_id), saying, written.language, unkept=True)


async def or_say(written: Written, file: Enclosed, desk: Desk) -> None:
    """Say what would be kept, or what is wrong."""
    found = BELOW.fullmatch(file.caption.strip())
    try:
        screen = await looked_at(written.by, file, found[1] if found else None, desk, written.words)
    except AuditError as error:
        screen = Screen(plain(views.errors.sentence(error, written.words)))
    await desk.show.send(written.by.room, screen, reply_to=written.message_id)


async def looked_at(by: By, file: Enclosed, day: str | None, desk: Desk, words: Words) -> Screen:
    """Give the screen of what would be kept; raises what is wrong with the file, or the day."""
    read, framework, digest = await understood(by, file, desk)
    closed = moment(day) or read.closed
    if closed is None:
        raise NoClosingDay
    return await preview(by, (read, framework), form_taps.OnEarlier(digest, closed.toordinal()), desk, words)


def moment(day: str | None) -> date | None:
    """Read the day below a file; raises `NoClosingDay`."""
    try:
        return date.fromisoformat(day) if day else None
    except ValueError:
        raise NoClosingDay from None


async def preview(
    by: By, read: tuple[EarlierFile, Framework], tap: form_taps.OnEarlier, desk: Desk, words: Words
) -> Screen:
    """Say what would be kept, to who may bring it in."""
    closed = date.fromordinal(tap.day)
    rounds = await services.earlier.may_import(desk.store, by, await wish_of(by, closed, desk))
    later = [one.round for one in rounds if one.closed_at is not None and one.closed_at.date() >= closed]
    found = await services.earlier.sift_earlier(read[1], read[0])
    return views.earlier.earlier_screen(found, tap, max(later, default=0), words)


async def understood(by: By, file: Enclosed, desk: Desk) -> tuple[EarlierFile, Framework, str]:
    """Have a file read as a round of the room's tool, else of the one of which most is found in it."""
    data = await fetch(desk.show, file)
    rounds = await services.rounds.rounds_here(desk.store, by.room)
    tools = [rounds[-1].framework] if rounds else list(desk.library.values())
    digest = sha256(data).hexdigest()[: 2 * DIGEST]
    best: tuple[EarlierFile, Framework] | None = None
    for tool in tools:
        try:
            answer = await desk.reading.make(FormName.EARLIER, EarlierData(data, tool), "en")
            read = earlier_file(answer)
        except CannotMake as error:
            raise FormBroken from error
        except NotUnderstood:
            continue
        if best is None or len(read.rows) > len(best[0].rows):
            best = (read, tool)
    if best is None:
        raise NotUnderstood
    return (*best, digest)


async def read_again(tapped: Tapped, tap: form_taps.OnEarlier, desk: Desk) -> tuple[EarlierFile, Framework]:
    """Read the file again that a preview is about; raises `Stale`, or `FormGone` where it is another one."""
    if tapped.file is None or not tapped.is_drawn:
        raise Stale
    read, framework, digest = await understood(tapped.by, tapped.file, desk)
    if digest != tap.digest:
        raise FormGone
    return read, framework


async def retick_import(tapped: Tapped, tap: form_taps.RetickEarlier, desk: Desk) -> None:
    """Say anew what would be kept."""
    read = await read_again(tapped, tap, desk)
    screen = await preview(tapped.by, read, tap, desk, tapped.words)
    await tapped.answer()
    await tapped.turn_into(screen)


async def keep_import(tapped: Tapped, tap: form_taps.KeepEarlier, desk: Desk) -> None:
    """Keep it as a closed round."""
    file, framework = await read_again(tapped, tap, desk)
    found = await services.earlier.sift_earlier(framework, file)
    wish = await wish_of(tapped.by, date.fromordinal(tap.day), desk, tap)
    audit = await services.earlier.keep_earlier(desk.store, tapped.by, found, wish)
    await tapped.answer()
    await tapped.turn_into(views.earlier.imported_screen(audit, tapped.words))
