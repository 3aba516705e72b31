"""Who takes part: joining, choosing an agency, changing it."""

from __future__ import annotations

from bot import services, views
from bot.audit.agencies import AGENCIES
from bot.audit.errors import NotLastTime, Stale
from bot.audit.messages import Aim, Turn
from bot.audit.model import Audit
from bot.audit.persons import is_on_telegram
from bot.audit.rules import at_home, taking_answers, yours
from bot.chat.desk import Desk
from bot.chat.handlers.asks import ask
from bot.chat.handlers.latecomers import greet
from bot.chat.incoming import Tapped, Written
from bot.text import room_words
from bot.views import taps


async def join(tapped: Tapped, tap: taps.Join, desk: Desk) -> None:
    """Ask the presser for their agency."""
    audit = await audit_to_join(tapped, tap.audit_id, desk)
    await tapped.answer()
    card = await services.cards.card_pressed(desk.store, tapped.by.room.chat_id, tapped.message_id)
    asked = views.members.Asked(tapped.by.person, 0 if tapped.number or card else tapped.message_id)
    await tapped.say(views.members.agencies(audit, room_words(audit), asked))


async def join_as(tapped: Tapped, tap: taps.JoinAs, desk: Desk) -> None:
    """Make the presser a member for the tapped agency, or ask for its name."""
    yours(tap.person_id, tapped.by)
    await audit_to_join(tapped, tap.audit_id, desk)
    roster = tap.roster if tapped.is_drawn else 0  # else any message of ours could be made to list who takes part
    if tap.agency == views.members.OTHER:
        await tapped.answer()
        await ask(tapped, Aim.agency(tap.audit_id, roster), desk)
    elif tap.agency not in AGENCIES and not tap.agency.startswith("="):
        raise Stale
    else:
        turn = await services.members.join(desk.store, tapped.by, audit_id=tap.audit_id, agency=tap.agency)
        member = turn.audit.member(tapped.by.person_id)
        await tapped.answer(tapped.words("joined", agency=tapped.words.agency(member.agency if member else "")))
        await show_roster(turn, roster, desk)
        await greet(tapped, turn, desk)
        await desk.settle(turn)
    await tapped.put_away()


async def same_people(tapped: Tapped, tap: taps.SamePeople, desk: Desk) -> None:
    """Seat those of the last round who are still in the chat, as far as Telegram can say: all, or the presser."""
    found = await services.members.last_time(desk.store, tapped.by, audit_id=tap.audit_id)
    chat = tapped.by.room.chat_id
    gone = [is_on_telegram(one.person_id) and await desk.show.has_left(chat, one.person_id) for one in found]
    people = {one.person_id for one, has_gone in zip(found, gone, strict=True) if not has_gone}
    if not people:
        raise NotLastTime
    turn = await services.members.seat_again(desk.store, tapped.by, audit_id=tap.audit_id, people=people)
    await tapped.answer(tapped.words("seated-again", n=len(people)))
    await show_roster(turn, tapped.message_id if tapped.is_drawn and not tapped.number else 0, desk)
    await desk.settle(turn)


async def audit_to_join(tapped: Tapped, audit_id: int, desk: Desk) -> Audit:
    """Give the audit that a button offers to join; raises `NoAudit`, `AuditClosed`, or `Stale` from another chat."""
    audit = taking_answers(await services.audits.audit_of(desk.store, audit_id))
    at_home(audit, tapped.by)
    return audit


async def show_roster(turn: Turn, message_id: int, desk: Desk) -> None:
    """Bring what lists who takes part up to date: the roster, and the message by which somebody has joined."""
    roster = await services.rosters.roster_of(desk.store, turn.audit)
    if message_id and not roster:  # this is the one from now on
        await services.rosters.put_up(desk.store, turn.audit, message_id)
    screen = views.members.roster(turn.audit, room_words(turn.audit))
    for place in {roster, message_id} - {0}:
        desk.outbox.edit(turn.audit.room.key, place, screen)


async def agency(written: Written, desk: Desk) -> None:
    """Ask somebody for their agency, as *Join* does."""
    audit = await services.members.audit_to_join(desk.store, written.by)
    asked = views.members.Asked(written.by.person)
    await written.say(views.members.agencies(audit, room_words(audit), asked))
