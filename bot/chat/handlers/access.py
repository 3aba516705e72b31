"""Who sees a room: the records page, in private, and what the facilitator says of people who come."""

from __future__ import annotations

from bot import services, views
from bot.audit.model import Audit, By, RoomKey
from bot.audit.persons import Person, is_on_telegram
from bot.audit.rules import facilitator_of
from bot.chat import gatehouse
from bot.chat.desk import Desk
from bot.chat.handlers.cards import tell
from bot.chat.handlers.home import at_hand
from bot.chat.incoming import Knock, Standing, Tapped, Written
from bot.chat.show import Sent
from bot.text import room_words
from bot.views import access_taps
from bot.views.screen import Screen

TO_RECORDS = "records-"
"""What the token of a link begins with that leads to the records."""


async def records(written: Written, desk: Desk) -> None:
    """Open the records to the facilitator; in a group, offer the way into the private chat."""
    audit = await at_hand(written, lambda one: access_taps.Records(one.id), desk, services.home.readable)
    if audit is None:
        return
    facilitator_of(audit, written.by.person_id)
    if written.by.is_private:
        await written.say(await records_screen(written.by, access_taps.Records(audit.id), desk))
    else:
        await written.say(views.access.offer_records(audit, room_words(audit)))


async def read_records(tapped: Tapped, tap: access_taps.Records, desk: Desk) -> None:
    """Turn to a page of the records; in a group, open the private chat by a link that only the facilitator can use."""
    if tapped.by.is_private:
        screen = await records_screen(tapped.by, tap, desk)
        await tapped.answer()
        await tapped.open(screen)
        return
    facilitator_of(await services.audits.audit_of(desk.store, tap.audit_id), tapped.by.person_id)
    token = TO_RECORDS + desk.token()
    link = await services.review.make_link(desk.store, tapped.by, audit_id=tap.audit_id, token=token)
    await tapped.answer(url=desk.show.way_in(link.token))


async def to_records(written: Written, desk: Desk) -> None:
    """Let the facilitator in who came by their own link."""
    link = await services.seats.follow_link(desk.store, written.by, token=written.argument)
    await written.say(await records_screen(written.by, access_taps.Records(link.audit_id), desk))


async def records_screen(by: By, tap: access_taps.Records, desk: Desk) -> Screen:
    """Give a page of the records."""
    access = await services.access.access_for(desk.store, by, audit_id=tap.audit_id)
    room = access.last.room
    counted = 0 if room.is_private else await gatehouse.head_count(desk.show.bot, room.key.chat_id)
    return views.access.records_page(access, room_words(access.last), number=tap.number, counted=counted)


async def others_standing(standing: Standing, desk: Desk) -> None:
    """Notice who comes into the chat and who leaves it, tell the facilitator of a stranger, and count who is there."""
    by = standing.by
    if not standing.is_in:
        for turn in (
            *await services.members.leave(desk.store, by, person_id=by.person_id),
            *await services.access.gone(desk.store, by, person_id=by.person_id),
        ):
            await desk.settle(turn)
    elif not standing.was_in:
        for audit in await services.access.entered(desk.store, by, added_by=standing.added_by):
            desk.cards.refresh(audit)
            report(audit, by.person, desk)
    desk.cards.heads.look_anew(by.room.chat_id, await services.chats.going_on(desk.store, by.room.chat_id))


def report(audit: Audit, person: Person, desk: Desk) -> None:
    """Tell of a stranger: the facilitator in private, else the group."""
    ask_facilitator(audit, views.access.stranger(audit, person, room_words(audit)), desk)


def ask_facilitator(audit: Audit, screen: Screen, desk: Desk) -> None:
    """Ask the facilitator in private, else in the group."""

    async def else_here(sent: Sent | None) -> None:
        if sent is None:
            desk.outbox.send(audit.room.key, screen)

    if is_on_telegram(audit.facilitator_id):
        desk.outbox.send(RoomKey.private(audit.facilitator_id), screen, then=else_here)
    else:
        desk.outbox.send(audit.room.key, screen)


async def vouch(tapped: Tapped, tap: access_taps.Vouch, desk: Desk) -> None:
    """Keep that somebody belongs here."""
    turn = await services.access.regard(desk.store, tapped.by, **tap.carried, known=True)
    person = await services.access.who_is(desk.store, tap.person_id)
    await tell(tapped, turn)
    await tapped.turn_into(views.access.vouched(turn.audit, person, room_words(turn.audit)))
    await desk.settle(turn)


async def disown(tapped: Tapped, tap: access_taps.Disown, desk: Desk) -> None:
    """Keep that somebody is not one of us, and say who can remove them."""
    turn = await services.access.regard(desk.store, tapped.by, **tap.carried, known=False)
    person = await services.access.who_is(desk.store, tap.person_id)
    bot, chat = desk.show.bot, turn.audit.room.key.chat_id
    may = await gatehouse.may_remove(bot, chat)
    names = () if may else await gatehouse.admins(bot, chat)
    await tell(tapped, turn)
    await tapped.turn_into(views.access.disowned(turn.audit, person, names, room_words(turn.audit), may_remove=may))
    await desk.settle(turn)


async def expel(tapped: Tapped, tap: access_taps.Expel, desk: Desk) -> None:
    """Have somebody removed who is not one of us; that they left Telegram tells then."""
    audit = await services.access.to_expel(desk.store, tapped.by, **tap.carried)
    person = await services.access.who_is(desk.store, tap.person_id)
    is_gone = await gatehouse.show_out(desk.show.bot, audit.room.key.chat_id, tap.person_id)
    await tapped.answer()
    await tapped.turn_into(views.access.expelled(person, room_words(audit), is_gone=is_gone))


async def knocked(knock: Knock, desk: Desk) -> None:
    """Ask the facilitators of a chat about somebody who asks to be let in; until then they stay outside."""
    for audit in await services.access.asked_in(desk.store, knock.by):
        ask_facilitator(audit, views.access.knocking(audit, knock.by.person, room_words(audit)), desk)


async def let_in(tapped: Tapped, tap: access_taps.LetIn, desk: Desk) -> None:
    """Let somebody in, as one who is known."""
    audit = await services.access.led_by(desk.store, tapped.by, audit_id=tap.audit_id)
    is_in = await gatehouse.open_to(desk.show.bot, audit.room.key.chat_id, tap.person_id)
    if is_in:
        await desk.settle(await services.access.let_in(desk.store, tapped.by, **tap.carried))
    await tapped.answer()
    await tapped.turn_into(views.access.answered(room_words(audit), "in" if is_in else "over"))


async def turn_away(tapped: Tapped, tap: access_taps.TurnAway, desk: Desk) -> None:
    """Turn somebody away."""
    audit = await services.access.led_by(desk.store, tapped.by, audit_id=tap.audit_id)
    is_away = await gatehouse.close_to(desk.show.bot, audit.room.key.chat_id, tap.person_id)
    if is_away:
        await desk.settle(await services.access.turned_away(desk.store, tapped.by, **tap.carried))
    await tapped.answer()
    await tapped.turn_into(views.access.answered(room_words(audit), "away" if is_away else "over"))
