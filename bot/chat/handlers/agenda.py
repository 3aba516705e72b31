"""The agenda: agreeing together, taking one out, what nobody could see, and beginning to talk."""

from __future__ import annotations

from datetime import UTC, datetime

from bot import services, views
from bot.audit.choices import REASONS
from bot.audit.errors import Stale
from bot.audit.messages import Aim, AimKind
from bot.audit.model import Audit
from bot.chat.desk import Desk
from bot.chat.handlers.asks import ask
from bot.chat.incoming import Tapped
from bot.text import room_words
from bot.views import ahead_taps
from bot.views.asks import OTHER
from bot.views.screen import Screen


async def agenda(audit: Audit, _of: str, _desk: Desk) -> Screen:
    """Show the agenda."""
    return views.agenda.agenda_page(audit, room_words(audit))


async def together(audit: Audit, of: str, _desk: Desk) -> Screen:
    """List what is close together."""
    return views.agenda.together_page(audit, room_words(audit), of)


async def unseen(audit: Audit, of: str, _desk: Desk) -> Screen:
    """Show what nobody could see, one by one."""
    return views.agenda.unseen_page(audit, room_words(audit), of)


async def progress(audit: Audit, _of: str, _desk: Desk) -> Screen:
    """Say how far each domain is, and in a meeting when it is done at this pace."""
    finish = views.agenda.finish_line(audit, room_words(audit), datetime.now(UTC))
    return views.pages.progress_page(audit, room_words(audit), finish)


async def take_out(tapped: Tapped, tap: ahead_taps.TakeOut, desk: Desk) -> None:
    """Have a statement talked over, and bring the list up to date."""
    turn = await services.agenda.take_out(desk.store, tapped.by, **tap.carried)
    await tapped.answer(tapped.words("taken-out", number=tap.statement))
    await tapped.turn_into(await together(turn.audit, views.agenda.page_with(turn.audit, tap.statement), desk))
    await desk.settle(turn)


async def pick(tapped: Tapped, tap: ahead_taps.Pick, desk: Desk) -> None:
    """Keep the point picked between two, and bring the list up to date."""
    turn = await services.agenda.pick(desk.store, tapped.by, **tap.carried)
    await tapped.answer()
    await tapped.turn_into(await together(turn.audit, views.agenda.page_with(turn.audit, tap.statement), desk))
    await desk.settle(turn)


async def confirm(tapped: Tapped, tap: ahead_taps.Confirm, desk: Desk) -> None:
    """Agree together what is close, and tell the facilitator what somebody took out meanwhile."""
    turn = await services.agenda.confirm(desk.store, tapped.by, audit_id=tap.audit_id)
    agreed = sum(one.update_id == tapped.by.update_id and one.together for one in turn.audit.answers.values())
    said = views.agenda.confirmed(turn.audit, agreed, tap.count, tapped.words)
    await tapped.answer(said, loud=agreed != tap.count)
    await tapped.turn_into(await together(turn.audit, "", desk))
    await desk.settle(turn)


async def begin_talk(tapped: Tapped, tap: ahead_taps.BeginTalk, desk: Desk) -> None:
    """Put the first statement on the card, below."""
    turn = await services.agenda.begin_talk(desk.store, tapped.by, **tap.carried)
    await tapped.answer()
    desk.cards.send_again(turn.audit)


async def rule_out_unseen(tapped: Tapped, tap: ahead_taps.RuleOutUnseen, desk: Desk) -> None:
    """Keep that what nobody could see is not applicable, and go on to the next; or ask for another reason."""
    if tap.reason == OTHER:
        await tapped.answer()
        await ask(tapped, Aim(tap.audit_id, AimKind.NOT_APPLICABLE, tap.statement), desk)
        return
    if tap.reason not in REASONS:
        raise Stale
    turn = await services.agenda.rule_out_unseen(desk.store, tapped.by, **tap.carried)
    await tapped.answer()
    await tapped.turn_into(await unseen(turn.audit, "", desk))
    await desk.settle(turn)
