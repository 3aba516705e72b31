"""Actions: added by a command or a tap, shown in one message that is edited as choices are made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from bot import services, views
from bot.audit.errors import ActionStays
from bot.audit.framework import StatementId
from bot.audit.messages import Aim, AimKind, Turn
from bot.audit.model import ActionStatus, Audit
from bot.audit.places import ActionPlace
from bot.audit.summary import Result, summarise_audit
from bot.chat.desk import Desk
from bot.chat.handlers.asks import ask
from bot.chat.handlers.cards import tell
from bot.chat.handlers.home import at_hand
from bot.chat.incoming import Tapped, Written
from bot.chat.show import Sent
from bot.services.actions import Kept
from bot.text import room_words
from bot.views import taps
from bot.views.screen import Screen
from bot.views.ways import ActionsShown, Step

ENDS = {Step.DONE: ActionStatus.DONE, Step.DROP: ActionStatus.DROPPED, Step.AGAIN: ActionStatus.OPEN}
TYPED = {Step.TYPE_DAY: AimKind.DUE, Step.WORD: AimKind.OUTCOME, Step.TEXT: AimKind.ACTION}


async def action(written: Written, desk: Desk) -> None:
    """Take `/action 2.4 text` or `/action text`, or ask what is to be done."""
    desk.pastes.came(written.by, written.text)
    audit = await at_hand(written, lambda one: taps.AddAction(one.id, ""), desk, services.home.readable)
    if audit is None:
        return
    about, text = services.aims.addressed(audit, AimKind.ACTION, written.argument)
    aim = Aim(audit.id, AimKind.ACTION, "" if text == written.argument else about)
    if not text.strip():
        await ask(written, aim, desk)
        return
    taken = await services.notes.take(desk.store, written.by, replace(written.said, text=text, aim=aim))
    await show_taken(written, taken.turn, desk)


async def edited_action(written: Written, desk: Desk) -> None:
    """Give an edited `/action` that was refused another chance; any other action is changed where it stands."""
    aim = await services.aims.aim_refused(desk.store, written.by, written.message_id)
    if aim is None or aim.kind != AimKind.ACTION:
        raise ActionStays
    audit = await services.audits.audit_of(desk.store, aim.audit_id)
    _, text = services.aims.addressed(audit, AimKind.ACTION, written.argument)
    taken = await services.notes.take(desk.store, written.by, replace(written.said, text=text, aim=aim))
    await show_taken(written, taken.turn, desk)


async def page(audit: Audit, of: str, desk: Desk) -> Screen:
    """Give the list of actions, what has ended (`of` "ended"), or the priorities that lack one ("offers")."""
    found = await services.actions.in_room(desk.store, audit.id)
    words = room_words(audit)
    if of == ActionsShown.OFFERS:
        return views.actions.offers_page(audit, await priorities(audit, found, desk), words)
    today = services.actions.today_at(audit, datetime.now(UTC))
    return views.actions.actions_page(audit, [as_listed(one) for one in found], words, today=today, of=of)


async def priorities(audit: Audit, found: Sequence[Kept], desk: Desk) -> tuple[Result, ...]:
    """Give the priorities of the whole audit that have no open action."""
    snapshot = await services.audits.take_snapshot(desk.store, audit.id, datetime.now(UTC))
    taken: frozenset[StatementId] = services.actions.for_statement(found)
    return tuple(one for one in summarise_audit(snapshot).priorities if one.statement.id not in taken)


def as_listed(kept: Kept) -> views.actions.Listed:
    """Give an action as the lists show it."""
    return views.actions.Listed(kept.action, kept.owner, kept.home.round, earlier=kept.home.id != kept.last.id)


async def step(tapped: Tapped, tap: taps.StepOn, desk: Desk) -> None:
    """Do one thing with an action: show it, ask for its owner or day, have something typed, end it."""
    if tap.step in ENDS:
        turn = await services.actions.end(
            desk.store, tapped.by, audit_id=tap.audit_id, action_id=tap.action_id, status=ENDS[tap.step]
        )
        await tell(tapped, turn)
        await show_step(tapped, tap, Step.VIEW, desk)
        return
    await services.audits.audit_seen(desk.store, tapped.by, tap.audit_id)
    await tapped.answer()
    if tap.step in TYPED:
        place = ActionPlace(tap.action_id, tapped.message_id, rewords=tap.step is Step.TEXT)
        await ask(tapped, Aim(tap.audit_id, TYPED[tap.step], str(place)), desk)
        return
    await show_step(tapped, tap, Step.DAY if tap.step is Step.LATER else tap.step, desk)


async def own(tapped: Tapped, tap: taps.Own, desk: Desk) -> None:
    """Hand the action to the tapped owner, and ask for the day when it has none."""
    turn = await services.actions.assign(desk.store, tapped.by, **tap.carried)
    await tell(tapped, turn)
    dated = turn.action is not None and turn.action.due is not None
    await show_step(tapped, tap, Step.VIEW if dated else Step.DAY, desk)


async def due_in(tapped: Tapped, tap: taps.DueIn, desk: Desk) -> None:
    """Make the action due after the tapped span."""
    turn = await services.actions.due_in(desk.store, tapped.by, **tap.carried)
    await tell(tapped, turn)
    await show_step(tapped, tap, Step.VIEW, desk)


async def due_on(tapped: Tapped, tap: taps.DueOn, desk: Desk) -> None:
    """Make the action due on the day that was typed and has been shown in full."""
    turn = await services.actions.due_on(desk.store, tapped.by, **tap.carried)
    await tell(tapped, turn)
    await show_step(tapped, tap, Step.VIEW, desk)


async def show_step(tapped: Tapped, tap: taps.OnAction, step: Step, desk: Desk) -> None:
    """Edit the pressed message to the next thing to choose, or to the action as it stands."""
    audit = await services.audits.audit_seen(desk.store, tapped.by, tap.audit_id)
    kept = await services.actions.one_in_room(desk.store, audit.id, tap.action_id)
    await tapped.turn_into(stepped(kept, step))
    if step is Step.DAY:
        await hear_day(tapped, kept, tapped.message_id, desk)


async def hear_day(source: Written | Tapped, kept: Kept, message_id: int, desk: Desk) -> None:
    """Let a reply to the message that asks for a day be that day."""
    await services.actions.hear_day(
        desk.store, source.by, audit_id=kept.last.id, action_id=kept.action.id, message_id=message_id
    )


def stepped(kept: Kept, step: Step) -> Screen:
    """Give the screen of one step."""
    audit, words = kept.last, room_words(kept.last)
    today = services.actions.today_at(audit, datetime.now(UTC))
    if step is Step.OWNER:
        offers = [
            views.actions.Offer(services.actions.owner_code(owner), owner) for owner in services.actions.owners(kept)
        ]
        return views.actions.owner_screen(audit, as_listed(kept), words, today=today, offers=offers)
    if step is Step.DAY:
        return views.actions.due_screen(audit, as_listed(kept), words, today=today)
    return views.actions.action_screen(audit, as_listed(kept), words, today=today)


async def show_taken(source: Written | Tapped, turn: Turn, desk: Desk) -> None:
    """Show the action that a text made or changed: in its own message, or in a new one that asks what is missing.

    So is a moment by which all is to be in: it is asked whether it was understood.
    """
    if turn.understood_until is not None:
        words = room_words(turn.audit)
        desk.outbox.send(source.by.room, views.ahead.understood_page(turn.audit, words, turn.understood_until))
    if turn.action is None:
        return
    kept = await services.actions.one_in_room(desk.store, turn.audit.id, turn.action.id)
    missing = Step.DAY if kept.owner else Step.OWNER
    screen = stepped(kept, missing if turn.action_is_new else Step.VIEW)
    if turn.understood is not None:
        screen = views.actions.day_screen(kept.last, as_listed(kept), room_words(kept.last), day=turn.understood)

    async def shown(sent: Sent | None) -> None:
        if sent is not None and sent.message_id != turn.shown_at and turn.action_is_new and missing is Step.DAY:
            await hear_day(source, kept, sent.message_id, desk)

    desk.outbox.put(source.by.room, screen, turn.shown_at, then=shown)
