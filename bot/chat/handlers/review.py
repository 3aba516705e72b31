"""Reading the whole audit on one's own phone, a domain a page; nobody's card moves."""

from __future__ import annotations

from bot import services, views
from bot.audit.errors import NoAudit
from bot.audit.model import Audit, By
from bot.chat.desk import Desk
from bot.chat.handlers.seats import still_there
from bot.chat.incoming import Tapped, Written
from bot.text import room_words
from bot.views import taps
from bot.views.screen import Screen

TO_READ = "read-"
"""What the token of a link begins with that leads to reading."""


async def review(written: Written, desk: Desk) -> None:
    """Open the audit to be read, asking which of several; in a group, offer the way into the private chat."""
    if not written.by.is_private:
        audit = await services.audits.audit_here(desk.store, written.by.room)
        await written.say(views.review.offer_review(audit, room_words(audit)))
        return
    audits = await services.home.audits_of(desk.store, written.by)
    if not audits:
        raise NoAudit
    if len(audits) > 1:
        await written.say(views.review.which(audits, written.words))
        return
    await written.say(await opened(audits[0], written.by, desk))


async def opened(audit: Audit, by: By, desk: Desk) -> Screen:
    """Give the page of the domain on the card, to a member whom Telegram does not say to have left the group."""
    if not audit.room.is_private:
        await still_there(audit, by, desk)
    return await domain_page(by, taps.ReadDomain(audit.id, ""), desk)


async def domain_page(by: By, tap: taps.ReadDomain, desk: Desk) -> Screen:
    """Give a page of a domain, by default of the one on the card."""
    snapshot = await services.review.read_through(desk.store, by, audit_id=tap.audit_id)
    framework = snapshot.framework
    domain = framework.domain(tap.domain) if tap.domain else framework.domain_of(snapshot.audit.current)
    words = room_words(snapshot.audit)
    return views.review.domain_page(snapshot, domain, by.person_id, words, number=tap.number)


async def read_privately(tapped: Tapped, tap: taps.ReadPrivately, desk: Desk) -> None:
    """Open the presser's private chat to read, by a link that only they can use."""
    if tapped.by.is_private:
        await read_domain(tapped, taps.ReadDomain(tap.audit_id, ""), desk)
        return
    token = TO_READ + desk.token()
    link = await services.review.make_link(desk.store, tapped.by, audit_id=tap.audit_id, token=token)
    await tapped.answer(url=desk.show.way_in(link.token))


async def to_read(written: Written, desk: Desk) -> None:
    """Let in who came by their own link to read."""
    link = await services.seats.follow_link(desk.store, written.by, token=written.argument)
    await written.say(await opened(await services.audits.audit_of(desk.store, link.audit_id), written.by, desk))


async def read_domain(tapped: Tapped, tap: taps.ReadDomain, desk: Desk) -> None:
    """Turn to a page of a domain."""
    screen = await domain_page(tapped.by, tap, desk)
    await tapped.answer()
    await tapped.open(screen)


async def read_statement(tapped: Tapped, tap: taps.ReadStatement, desk: Desk) -> None:
    """Open a statement with its notes."""
    snapshot = await services.review.read_through(desk.store, tapped.by, audit_id=tap.audit_id)
    screen = views.review.statement_page(
        snapshot,
        tap.statement,
        tapped.by.person_id,
        room_words(snapshot.audit),
        number=tap.number,
        back=tap.back,
    )
    await tapped.answer()
    await tapped.open(screen)
