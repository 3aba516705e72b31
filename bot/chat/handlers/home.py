"""At home in the private chat: going on with an audit, and which of several a command is about."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot import services, views
from bot.audit.model import Audit, By, Snapshot, Status
from bot.chat.desk import Desk
from bot.chat.handlers import cards
from bot.chat.handlers.seats import still_there
from bot.chat.incoming import Tapped, Written
from bot.chat.whispers import Whisper
from bot.services.ports import Store
from bot.text import room_words
from bot.views import seat_taps, taps
from bot.views.screen import Screen
from bot.views.tap_form import Tap
from bot.views.ways import PageName

Found = Callable[[Store, By], Awaitable[tuple[Audit, ...]]]

TO_ANSWERS = "mine-"
"""What the token of a link begins with that leads to one's own answers."""


async def offer_home(written: Written, desk: Desk) -> bool:
    """List the audits that somebody is in, where those of groups are among them; False where there are none."""
    audits = [one for one in await services.home.audits_of(desk.store, written.by) if one.status is Status.OPEN]
    if all(audit.room.is_private for audit in audits):
        return False
    screen = views.home.home(audits, written.by.person_id, written.words, desk.library.values())
    await written.say(screen)
    return True


async def at_hand(
    written: Written, tap: Callable[[Audit], Tap], desk: Desk, found: Found = services.home.at_hand
) -> Audit | None:
    """Give the audit that a command is about: the room's, in private the only one of those `found`.

    Where there are several, they are offered, each with what the `tap` does, and None is given. Raises `NoAudit`.
    """
    if not written.by.is_private:
        return await services.audits.audit_here(desk.store, written.by.room)
    audits = await found(desk.store, written.by)
    if len(audits) == 1:
        return audits[0]
    await written.say(views.home.which(audits, written.words, tap))
    return None


def is_away(by: By, audit: Audit) -> bool:
    """Say whether somebody works on a group's audit from their private chat."""
    return by.is_private and not audit.room.is_private


async def card(written: Written, desk: Desk) -> None:
    """Send the card again, below: the room's, or in private one's own."""
    audit = await at_hand(written, lambda one: seat_taps.SitDown(one.id), desk)
    if audit is not None:
        await bring(written.by, audit, desk)


async def bring(by: By, audit: Audit, desk: Desk, statement: str = "") -> None:
    """Send the card of an audit below; one's own of a group's audit at a statement, by default where one left off."""
    if not is_away(by, audit):
        desk.cards.send_again(audit)
        return
    await still_there(audit, by, desk)
    await services.seats.sit_down(desk.store, by, audit_id=audit.id, statement=statement)
    desk.seats.show(audit.id, by.person_id)


async def go_to_number(written: Written, desk: Desk) -> None:
    """Put a statement on the card by its number, or offer them all; in private on one's own card alone."""
    number = written.argument.split()[0] if written.argument else ""
    audit = await at_hand(written, lambda one: way_to(one, number), desk)
    if audit is None:
        return
    if not is_away(written.by, audit):
        await cards.go_to_number(written, audit, number, desk)
    elif number:
        await bring(written.by, audit, desk, number)
    else:
        await written.say(await answers_page(written.by, seat_taps.MyAnswers(audit.id, ""), desk))


def way_to(audit: Audit, number: str) -> Tap:
    """Give what leads to a statement of an audit by a typed number, or to them all."""
    place = services.aims.lettered(audit, number)
    if place is None:
        return taps.Page(audit.id, PageName.GOTO) if audit.room.is_private else seat_taps.MyAnswers(audit.id, "")
    return taps.GoTo(audit.id, place)


async def go_to(tapped: Tapped, tap: taps.GoTo, desk: Desk) -> None:
    """Put the tapped statement on the card and the menu away; in private on one's own card alone."""
    audit = await services.audits.audit_of(desk.store, tap.audit_id)
    if is_away(tapped.by, audit):
        await sit_at(tapped, tap.audit_id, tap.statement, desk)
    else:
        await cards.go_to(tapped, tap, desk)


async def sit_down(tapped: Tapped, tap: seat_taps.SitDown, desk: Desk) -> None:
    """Go on in private with an audit, on a card below."""
    await sit_at(tapped, tap.audit_id, "", desk)


async def sit_at_statement(tapped: Tapped, tap: seat_taps.SitAt, desk: Desk) -> None:
    """Go on in private at a statement."""
    await sit_at(tapped, tap.audit_id, tap.statement, desk)


async def sit_at(tapped: Tapped, audit_id: int, statement: str, desk: Desk) -> None:
    """Open an audit in private, at a statement if one is given: on the pressed card, or below and the page is gone."""
    audit = await services.home.audit_away(desk.store, tapped.by, audit_id)
    if audit.room.is_private:
        await tapped.answer()
        await tapped.put_away()
        desk.cards.send_again(audit)
        return
    await still_there(audit, tapped.by, desk)
    await services.seats.sit_down(desk.store, tapped.by, audit_id=audit_id, statement=statement)
    await tapped.answer()
    if tapped.is_page:
        await tapped.put_away()
    await show_below(tapped, audit_id, desk)


async def show_below(tapped: Tapped, audit_id: int, desk: Desk) -> None:
    """Draw the private card on the pressed message if that is it and the newest there, else below."""
    room = tapped.by.room
    card = await services.cards.card_pressed(desk.store, room.chat_id, tapped.message_id)
    buried = card is None or card.audit_id != audit_id or desk.cards.seen.past(room.chat_id, tapped.message_id)
    desk.seats.show(audit_id, tapped.by.person_id, 0 if buried else tapped.message_id)


async def my_answers(tapped: Tapped, tap: seat_taps.MyAnswers, desk: Desk) -> None:
    """Show the presser alone what they have said on a domain's statements: in a group as a whisper, or by a link."""
    whisper = tapped.whisper
    if tapped.by.is_private:
        screen = await answers_page(tapped.by, tap, desk)
        await tapped.answer()
        await tapped.open(screen)
    elif whisper is not None and desk.show.whispers.may(tapped.by.room.chat_id, whisper):
        await whisper_answers(tapped, tap, whisper, desk)
    else:
        token = TO_ANSWERS + desk.token()
        link = await services.review.make_link(desk.store, tapped.by, audit_id=tap.audit_id, token=token)
        await tapped.answer(url=desk.show.way_in(link.token))


async def whisper_answers(tapped: Tapped, tap: seat_taps.MyAnswers, whisper: Whisper, desk: Desk) -> None:
    """Show the presser's answers in the group to them alone; all others see, where that fails, no more than a way."""
    snapshot = await services.review.read_alone(desk.store, tapped.by, audit_id=tap.audit_id)
    await tapped.answer()
    if tapped.number:
        await tapped.put_away()
    way = views.home.offer_answers(snapshot.audit, room_words(snapshot.audit))
    desk.outbox.whisper(tapped.by.room, answers_in(snapshot, tap, tapped.by), whisper, instead=way)


async def to_answers(written: Written, desk: Desk) -> None:
    """Let in who came by their own link to their answers."""
    link = await services.seats.follow_link(desk.store, written.by, token=written.argument)
    await still_there(await services.audits.audit_of(desk.store, link.audit_id), written.by, desk)
    await written.say(await answers_page(written.by, seat_taps.MyAnswers(link.audit_id, ""), desk))


async def answers_page(by: By, tap: seat_taps.MyAnswers, desk: Desk) -> Screen:
    """Give what somebody has said on the statements of a domain, in private."""
    return answers_in(await services.review.read_through(desk.store, by, audit_id=tap.audit_id), tap, by)


def answers_in(snapshot: Snapshot, tap: seat_taps.MyAnswers, by: By) -> Screen:
    """Give what somebody has said on the statements of a domain, by default of that on the card."""
    framework = snapshot.framework
    domain = framework.domain(tap.domain) if tap.domain else framework.domain_of(snapshot.audit.current)
    return views.home.my_answers(snapshot, domain, by, room_words(snapshot.audit))
