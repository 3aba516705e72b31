"""Working from one's own phone: the private card of a group's audit, and what texts mean in private."""

from __future__ import annotations

from bot import services, views
from bot.audit.errors import HasLeft
from bot.audit.messages import Turn
from bot.audit.model import Audit, By
from bot.audit.whereabouts import is_behind
from bot.chat.desk import Desk
from bot.chat.handlers.cards import tell
from bot.chat.incoming import Tapped, Written
from bot.services.notes import Taken
from bot.text import room_words
from bot.views import seat_taps, taps


async def in_private(tapped: Tapped, tap: taps.InPrivate, desk: Desk) -> None:
    """Open the presser's private chat at a statement, by a link that only they can use; at once for who is there."""
    if tapped.by.is_private:
        await services.seats.sit_down(desk.store, tapped.by, audit_id=tap.audit_id)
        await tapped.answer()
        desk.seats.show(tap.audit_id, tapped.by.person_id)
        return
    link = await services.seats.make_link(desk.store, tapped.by, **tap.carried, token=desk.token())
    await tapped.answer(url=desk.show.way_in(link.token))


async def arrive(written: Written, desk: Desk) -> None:
    """Let in who came by their own link, once Telegram says that they are still in the group."""
    link = await services.seats.follow_link(desk.store, written.by, token=written.argument)
    audit = await services.audits.audit_of(desk.store, link.audit_id)
    await still_there(audit, written.by, desk)
    await services.seats.sit_down(desk.store, written.by, audit_id=link.audit_id, statement=link.statement)
    desk.seats.show(link.audit_id, written.by.person_id)


async def still_there(audit: Audit, by: By, desk: Desk) -> None:
    """Raise `HasLeft` when Telegram says that somebody is no longer in the group; where it cannot say, they may."""
    if await desk.show.has_left(audit.room.key.chat_id, by.person_id):
        raise HasLeft


async def refresh_seat(tapped: Tapped, audit: Audit, desk: Desk) -> None:
    """Redraw the private card that was tapped; a tap in the group has none."""
    if tapped.by.is_private:
        desk.seats.show(audit.id, tapped.by.person_id, tapped.message_id)


async def seat_next(tapped: Tapped, tap: seat_taps.SeatNext, desk: Desk) -> None:
    """Go on to the next statement that the presser can still rate."""
    await moved(tapped, await services.seats.move_seat(desk.store, tapped.by, **tap.carried), desk)


async def seat_back(tapped: Tapped, tap: seat_taps.SeatBack, desk: Desk) -> None:
    """Go back to the statement before."""
    await moved(tapped, await services.seats.step_back(desk.store, tapped.by, **tap.carried), desk)


async def moved(tapped: Tapped, turn: Turn, desk: Desk) -> None:
    """Show the private card where its member sits now: in place, or below when it has scrolled up."""
    await tell(tapped, turn)
    buried = desk.cards.seen.past(tapped.by.room.chat_id, tapped.message_id)
    desk.seats.show(turn.audit.id, tapped.by.person_id, 0 if buried else tapped.message_id)


async def switch_mode(tapped: Tapped, tap: taps.Mode, desk: Desk) -> None:
    """Switch what texts are kept under in private."""
    turn = await services.seats.switch_mode(desk.store, tapped.by, **tap.carried)
    await tapped.answer(tapped.words("mode", column=views.columns.noun(turn.audit.framework, tap.mode, tapped.words)))
    if turn.audit.room.key == tapped.by.room:
        desk.cards.refresh(turn.audit)
    else:
        await refresh_seat(tapped, turn.audit, desk)


async def say_where(written: Written, taken: Taken, desk: Desk) -> None:
    """Say where a text in private was kept when the room had gone on from there, and offer to move it."""
    audit, aim = taken.turn.audit, taken.aim
    if audit.room.key == written.by.room or written.reply_to is not None or aim.column is None:
        return
    kept = await services.notebook.kept_of(desk.store, written.by, message_id=written.message_id)
    if kept is not None and is_behind(audit, audit.framework.statement(aim.target).id):
        screen = views.seats.kept_behind(audit, kept[1], room_words(audit))
        desk.outbox.send(written.by.room, screen, reply_to=written.message_id, language=written.language)
