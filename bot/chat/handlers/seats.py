"""Working from one's own phone: the private card of a group's audit, and what texts mean in private."""

from __future__ import annotations

from datetime import UTC, datetime

from telegram import Update
from telegram.constants import ChatMemberStatus
from telegram.error import TelegramError

from bot.audit.doings import AimKind, Card, Seat
from bot.audit.errors import HasLeft
from bot.audit.model import Audit, By
from bot.chat.context import Context
from bot.chat.incoming import Tapped, Written
from bot.services import looking, seating
from bot.text import words_for
from bot.views import taps
from bot.views.seat import seat_card

GONE = frozenset({ChatMemberStatus.LEFT, ChatMemberStatus.BANNED})


async def in_private(update: Update, context: Context) -> None:
    """Open the presser's private chat at a statement, by a link that only they can use."""
    tapped = Tapped.of(update)
    tap = taps.InPrivate.unpack(tapped.data)
    token = context.desk.token()
    link = await seating.make_link(
        context.store, tapped.by, audit_id=tap.audit_id, statement=tap.statement, token=token
    )
    url = f"https://t.me/{context.bot.username}?start={link.token}"
    await context.desk.show.answer(tapped.query, url=url)


async def arrive(written: Written, context: Context) -> None:
    """Let in who came by their own link, once Telegram says that they are still in the group."""
    link = await seating.follow_link(context.store, written.by, token=written.argument)
    audit = await looking.audit_of(context.store, link.audit_id)
    await still_there(context, audit, written.by)
    turn = await seating.sit_down(context.store, written.by, audit_id=link.audit_id, statement=link.statement)
    if turn.seat is not None:
        await show_seat(context, written.by, turn.audit, turn.seat)


async def still_there(context: Context, audit: Audit, by: By) -> None:
    """Raise `HasLeft` when Telegram says that somebody is no longer in the group; where it cannot say, they may."""
    try:
        member = await context.bot.get_chat_member(audit.room.key.chat_id, by.person_id)
    except TelegramError:
        return
    if member.status in GONE:
        raise HasLeft


async def show_seat(context: Context, by: By, audit: Audit, seat: Seat, *, instead_of: int = 0) -> None:
    """Draw a private card in place of an older one, or send it, and remember which message it is."""
    screen = seat_card(audit, seat, words_for(audit.room.settings.language))
    message_id = instead_of
    if not instead_of or not await context.desk.show.edit(by.person_id, instead_of, screen):
        message = await context.desk.show.send(by.room, screen)
        message_id = message.message_id if message else 0
    if message_id:
        now = datetime.now(UTC)
        card = Card(audit.id, by.person_id, 0, message_id, by.person_id, seat.statement, now, None, audit.version)
        await looking.put_card(context.store, card)


async def refresh_seat(context: Context, tapped: Tapped, audit: Audit) -> None:
    """Redraw the private card that was tapped; a tap in the group has none."""
    if tapped.place.key.chat_id == tapped.by.person_id:
        turn = await seating.seated(context.store, tapped.by, audit_id=audit.id)
        if turn.seat is not None:
            await show_seat(context, tapped.by, turn.audit, turn.seat, instead_of=tapped.message_id)


async def seat_next(update: Update, context: Context) -> None:
    """Go on to the next statement that the presser can still rate."""
    tapped = Tapped.of(update)
    tap = taps.SeatNext.unpack(tapped.data)
    turn = await seating.move_seat(context.store, tapped.by, audit_id=tap.audit_id, statement=tap.statement)
    said = words_for(tapped.language)("all-rated") if turn.done == "all-rated" else ""
    await context.desk.show.answer(tapped.query, said, loud=bool(said))
    if turn.seat is not None:
        buried = context.desk.cards.seen.past(tapped.place.key.chat_id, tapped.message_id)
        await show_seat(context, tapped.by, turn.audit, turn.seat, instead_of=0 if buried else tapped.message_id)


async def switch_mode(update: Update, context: Context) -> None:
    """Switch what texts mean in private between evidence and assurance."""
    tapped = Tapped.of(update)
    tap = taps.Mode.unpack(tapped.data)
    turn = await seating.switch_mode(
        context.store, tapped.by, audit_id=tap.audit_id, statement=tap.statement, mode=AimKind(tap.kind)
    )
    await context.desk.show.answer(tapped.query, words_for(tapped.language)(f"mode-{tap.kind}"))
    if turn.audit.room.key == tapped.place.key:
        context.desk.cards.refresh(turn.audit)
    elif turn.seat is not None:
        await show_seat(context, tapped.by, turn.audit, turn.seat, instead_of=tapped.message_id)
