"""Straight to agreed: a tap is the room's score. And, in every rhythm, "not applicable"."""

from __future__ import annotations

from bot import services, views
from bot.audit.choices import OPENINGS, REASONS
from bot.audit.errors import Stale
from bot.audit.messages import BESIDES, Aim, AimKind
from bot.chat.desk import Desk
from bot.chat.handlers.asks import ask
from bot.chat.handlers.cards import tell
from bot.chat.incoming import Tapped
from bot.text import room_words
from bot.views import taps


async def not_applicable(tapped: Tapped, tap: taps.NotApplicable, desk: Desk) -> None:
    """Ask why a statement is not applicable."""
    audit = await services.answers.asked_why(desk.store, tapped.by, **tap.carried)
    await tapped.answer()
    await tapped.open(views.asks.why_not_applicable(audit, tap.statement, room_words(audit)))


async def open_again(tapped: Tapped, tap: taps.OpenAgain, desk: Desk) -> None:
    """Ask why an answer is opened again."""
    audit = await services.answers.asked_to_open(desk.store, tapped.by, **tap.carried)
    await tapped.answer()
    await tapped.open(views.asks.why_open_again(audit, tap, room_words(audit)))


async def open_for(tapped: Tapped, tap: taps.OpenFor, desk: Desk) -> None:
    """Open an answer again for the tapped reason, or ask for another one."""
    await services.answers.asked_to_open(
        desk.store, tapped.by, audit_id=tap.audit_id, statement=tap.statement, moment=tap.moment
    )
    if tap.reason == views.asks.OTHER:
        await tapped.answer()
        await tapped.put_away()
        target = f"{tap.statement}{BESIDES}{tap.moment}"
        await ask(tapped, Aim(tap.audit_id, AimKind.OPENING, target), desk)
        return
    if tap.reason not in OPENINGS:
        raise Stale
    turn = await services.answers.open_for(desk.store, tapped.by, **tap.carried)
    await tell(tapped, turn)
    await tapped.put_away()
    await desk.settle(turn)


async def open_early(tapped: Tapped, tap: taps.OpenEarly, desk: Desk) -> None:
    """Put back what one person scored before agencies scored in secret."""
    turn = await services.answers.open_early(desk.store, tapped.by, **tap.carried)
    await tell(tapped, turn)
    await tapped.put_away()
    await desk.settle(turn)


async def rule_out(tapped: Tapped, tap: taps.RuleOut, desk: Desk) -> None:
    """Keep the tapped reason, or ask for another one."""
    await services.answers.asked_why(desk.store, tapped.by, audit_id=tap.audit_id, statement=tap.statement)
    if tap.reason == views.asks.OTHER:
        await tapped.answer()
        await tapped.put_away()
        await ask(tapped, Aim(tap.audit_id, AimKind.NOT_APPLICABLE, tap.statement), desk)
        return
    if tap.reason not in REASONS:
        raise Stale
    turn = await services.answers.rule_out(
        desk.store, tapped.by, audit_id=tap.audit_id, statement=tap.statement, reason=tap.reason
    )
    await tapped.answer()
    await tapped.put_away()
    await desk.settle(turn)
