"""Actions: added by a command or a tap, shown in one message that is edited as choices are made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from telegram import Update

from bot.audit.doings import Aim, AimKind, Turn
from bot.audit.framework import StatementId
from bot.audit.model import ActionStatus, Audit
from bot.audit.summary import Result, summarise_audit
from bot.chat.context import Context
from bot.chat.handlers.asking import ask
from bot.chat.incoming import Tapped, Written
from bot.services import acting, aiming, looking, noting
from bot.services.acting import Kept
from bot.text import words_for
from bot.views import actions, taps
from bot.views.screen import Screen

ENDS = {"done": ActionStatus.DONE, "drop": ActionStatus.DROPPED, "again": ActionStatus.OPEN}
TYPED = {"type": AimKind.DUE, "word": AimKind.OUTCOME, "text": AimKind.ACTION}


async def action(update: Update, context: Context) -> None:
    """Take `/action 2.4 text` or `/action text`, or ask what is to be done."""
    written = Written.of(update)
    audit = await looking.audit_here(context.store, written.place.key)
    about, text = aiming.named(audit, AimKind.ACTION, written.argument)
    aim = Aim(audit.id, AimKind.ACTION, "" if text == written.argument else about)
    if not text.strip():
        await ask(context, written, aim)
        return
    taken = await noting.take(context.store, written.by, replace(written.said, text=text, aim=aim))
    await show_taken(context, written, taken.turn)


async def list_actions(update: Update, context: Context) -> None:
    """List the actions by due date."""
    written = Written.of(update)
    audit = await looking.audit_here(context.store, written.place.key)
    await context.desk.show.send(written.place.key, await page(context, audit, ""))


async def page(context: Context, audit: Audit, of: str) -> Screen:
    """Give the list of actions, what has ended (`of` "ended"), or the priorities that lack one ("offers")."""
    found = await acting.in_room(context.store, audit.id)
    words = context.room_words(audit)
    if of == "offers":
        return actions.offers_page(audit, await priorities(context, audit, found), words)
    today = acting.today_at(audit, datetime.now(UTC))
    return actions.actions_page(audit, [listed(one) for one in found], words, today=today, of=of)


async def priorities(context: Context, audit: Audit, found: Sequence[Kept]) -> tuple[Result, ...]:
    """Give the priorities of the whole audit that have no open action."""
    snapshot = await looking.take_snapshot(context.store, audit.id, datetime.now(UTC))
    taken: frozenset[StatementId] = acting.for_statement(found)
    return tuple(one for one in summarise_audit(snapshot).priorities if one.statement.id not in taken)


def listed(kept: Kept) -> actions.Listed:
    """Give an action as the lists show it."""
    return actions.Listed(kept.action, kept.home.round, earlier=kept.home.id != kept.last.id)


async def add(update: Update, context: Context) -> None:
    """Ask the presser what is to be done."""
    tapped = Tapped.of(update)
    tap = taps.AddAction.unpack(tapped.data)
    await looking.audit_seen(context.store, tapped.by, tap.audit_id)
    await context.desk.show.answer(tapped.query)
    await ask(context, tapped, Aim(tap.audit_id, AimKind.ACTION, tap.statement))


async def deed(update: Update, context: Context) -> None:
    """Do one thing with an action: show it, ask for its owner or day, have something typed, end it."""
    tapped = Tapped.of(update)
    tap = taps.Deed.unpack(tapped.data)
    if tap.step in ENDS:
        turn = await acting.end(
            context.store, tapped.by, audit_id=tap.audit_id, action_id=tap.action_id, status=ENDS[tap.step]
        )
        await say(context, tapped, turn)
        await show_step(context, tapped, tap, "view")
        return
    await looking.audit_seen(context.store, tapped.by, tap.audit_id)
    await context.desk.show.answer(tapped.query)
    if tap.step in TYPED:
        place = f"{acting.TEXT if tap.step == 'text' else ''}{tap.action_id}.{tapped.message_id}"
        await ask(context, tapped, Aim(tap.audit_id, TYPED[tap.step], place))
        return
    await show_step(context, tapped, tap, "due" if tap.step == "later" else tap.step)


async def own(update: Update, context: Context) -> None:
    """Hand the action to the tapped owner, and ask for the day when it has none."""
    tapped = Tapped.of(update)
    tap = taps.Own.unpack(tapped.data)
    turn = await acting.assign(
        context.store, tapped.by, audit_id=tap.audit_id, action_id=tap.action_id, owner=tap.owner
    )
    await say(context, tapped, turn)
    dated = turn.action is not None and turn.action.due is not None
    await show_step(context, tapped, tap, "view" if dated else "due")


async def due_in(update: Update, context: Context) -> None:
    """Make the action due after the tapped span."""
    tapped = Tapped.of(update)
    tap = taps.DueIn.unpack(tapped.data)
    turn = await acting.due_in(
        context.store, tapped.by, audit_id=tap.audit_id, action_id=tap.action_id, span=tap.span
    )
    await say(context, tapped, turn)
    await show_step(context, tapped, tap, "view")


async def say(context: Context, tapped: Tapped, turn: Turn) -> None:
    """Answer a tap that changed an action."""
    words = words_for(tapped.language)
    await context.desk.show.answer(tapped.query, words("kept") if turn.done else "")


async def show_step(context: Context, tapped: Tapped, tap: taps.OnAction, step: str) -> None:
    """Edit the pressed message to the next thing to choose, or to the action as it stands."""
    audit = await looking.audit_seen(context.store, tapped.by, tap.audit_id)
    kept = await acting.one_in_room(context.store, audit.id, tap.action_id)
    await context.desk.show.edit(tapped.place.key.chat_id, tapped.message_id, stepped(context, kept, step))
    if step == "due":
        await hear_day(context, tapped, kept, tapped.message_id)


async def hear_day(context: Context, source: Written | Tapped, kept: Kept, message_id: int) -> None:
    """Let a reply to the message that asks for a day be that day."""
    await acting.hear_day(
        context.store, source.by, audit_id=kept.last.id, action_id=kept.action.id, message_id=message_id
    )


def stepped(context: Context, kept: Kept, step: str) -> Screen:
    """Give the screen of one step."""
    audit, words = kept.last, context.room_words(kept.last)
    today = acting.today_at(audit, datetime.now(UTC))
    if step == "owner":
        offers = [actions.Offer(acting.owner_code(name), name) for name in acting.owners(kept)]
        return actions.owner_screen(audit, listed(kept), words, today=today, offers=offers)
    if step == "due":
        return actions.due_screen(audit, listed(kept), words, today=today)
    return actions.action_screen(audit, listed(kept), words, today=today)


async def show_taken(context: Context, source: Written | Tapped, turn: Turn) -> None:
    """Show the action that a text made or changed: in its own message, or in a new one that asks what is missing."""
    if turn.action is None:
        return
    kept = await acting.one_in_room(context.store, turn.audit.id, turn.action.id)
    new = turn.done == "action-added"
    missing = "due" if kept.action.owner else "owner"
    screen = stepped(context, kept, missing if new else "view")
    chat = source.place.key.chat_id
    if not turn.shown_at or not await context.desk.show.edit(chat, turn.shown_at, screen):
        sent = await context.desk.show.send(source.place.key, screen)
        if sent is not None and new and missing == "due":
            await hear_day(context, source, kept, sent.message_id)
