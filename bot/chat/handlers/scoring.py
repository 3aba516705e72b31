"""Taps on the points of the scale, and what follows a secret rating."""

from __future__ import annotations

from telegram import Update

from bot.audit.doings import Aim, AimKind
from bot.audit.rules import agencies_missing, own_rating, taking_answers
from bot.chat.context import Context
from bot.chat.handlers.asking import ask
from bot.chat.handlers.seats import refresh_seat
from bot.chat.incoming import Tapped
from bot.services import looking, rating, scoring
from bot.text import words_for
from bot.views import questions, taps
from bot.views.ratings import own_words


async def score(update: Update, context: Context) -> None:
    """Keep the tapped score and bring the card up to date."""
    tapped = Tapped.of(update)
    tap = taps.Score.unpack(tapped.data)
    turn = await scoring.score(
        context.store, tapped.by, audit_id=tap.audit_id, statement=tap.statement, value=tap.value
    )
    await context.settle(turn, tapped.message_id)
    await context.desk.show.answer(tapped.query)


async def rate(update: Update, context: Context) -> None:
    """Keep one's own secret value; only the presser sees it."""
    tapped = Tapped.of(update)
    tap = taps.Rate.unpack(tapped.data)
    await keep_rating(context, tapped, tap, tap.value)


async def outside(update: Update, context: Context) -> None:
    """Keep "outside my agency's view", which counts as in."""
    tapped = Tapped.of(update)
    await keep_rating(context, tapped, taps.Outside.unpack(tapped.data), None)


async def keep_rating(context: Context, tapped: Tapped, tap: taps.OnStatement, value: int | None) -> None:
    """Keep a secret rating, tell the presser alone, and count it on the card."""
    turn = await rating.rate(
        context.store, tapped.by, audit_id=tap.audit_id, statement=tap.statement, value=value
    )
    words = words_for(tapped.language)
    await context.desk.show.answer(tapped.query, words(turn.done or "rated", value="" if value is None else value))
    in_the_group = tapped.place.key.chat_id == turn.audit.room.key.chat_id
    await context.settle(turn, tapped.message_id if in_the_group else 0)
    await refresh_seat(context, tapped, turn.audit)


async def mine(update: Update, context: Context) -> None:
    """Tell the presser their own rating, and nobody else's."""
    tapped = Tapped.of(update)
    tap = taps.Mine.unpack(tapped.data)
    audit = taking_answers(await looking.audit_of(context.store, tap.audit_id))
    place = audit.framework.statement(tap.statement).id
    own = own_rating(audit, place, tapped.by.person_id)
    await context.desk.show.answer(tapped.query, own_words(own, words_for(tapped.language)), loud=True)


async def reveal(update: Update, context: Context) -> None:
    """Show the ratings."""
    tapped = Tapped.of(update)
    tap = taps.Reveal.unpack(tapped.data)
    turn = await rating.reveal(context.store, tapped.by, audit_id=tap.audit_id, statement=tap.statement)
    await context.desk.show.answer(tapped.query)
    await context.settle(turn, tapped.message_id)


async def undo_reveal(update: Update, context: Context) -> None:
    """Take an accidental reveal back."""
    tapped = Tapped.of(update)
    tap = taps.UndoReveal.unpack(tapped.data)
    turn = await rating.undo_reveal(context.store, tapped.by, audit_id=tap.audit_id, statement=tap.statement)
    await context.desk.show.answer(tapped.query, words_for(tapped.language)(turn.done))
    await context.settle(turn, tapped.message_id)


async def score_again(update: Update, context: Context) -> None:
    """Begin another secret attempt."""
    tapped = Tapped.of(update)
    tap = taps.ScoreAgain.unpack(tapped.data)
    turn = await rating.score_again(context.store, tapped.by, audit_id=tap.audit_id, statement=tap.statement)
    await context.desk.show.answer(tapped.query, words_for(tapped.language)(turn.done))
    await context.settle(turn, tapped.message_id)


async def agree(update: Update, context: Context) -> None:
    """Keep the agreed point."""
    tapped = Tapped.of(update)
    tap = taps.Agree.unpack(tapped.data)
    turn = await rating.agree(
        context.store, tapped.by, audit_id=tap.audit_id, statement=tap.statement, value=tap.value
    )
    await context.settle(turn, tapped.message_id)
    await context.desk.show.answer(tapped.query)


async def dissent(update: Update, context: Context) -> None:
    """Ask for the reason of a dissent."""
    tapped = Tapped.of(update)
    tap = taps.Dissent.unpack(tapped.data)
    await looking.audit_for(context.store, tapped.by, tap.audit_id)
    await context.desk.show.answer(tapped.query)
    await ask(context, tapped, Aim(tap.audit_id, AimKind.DISSENT, tap.statement))


async def remind(update: Update, context: Context) -> None:
    """Ask those who are missing, once, by name."""
    tapped = Tapped.of(update)
    tap = taps.Remind.unpack(tapped.data)
    turn = await rating.remind(context.store, tapped.by, audit_id=tap.audit_id)
    words = words_for(tapped.language)
    await context.desk.show.answer(tapped.query, words(turn.done))
    missing = set(agencies_missing(turn.audit, turn.audit.current))
    people = tuple((m.name, m.person_id) for m in turn.audit.members if m.agency in missing and not m.left_at)
    if people:
        screen = questions.missing(turn.audit, people, context.room_words(turn.audit))
        await context.desk.show.send(turn.audit.room.key, screen)


async def not_applicable(update: Update, context: Context) -> None:
    """Ask why a statement is not applicable."""
    tapped = Tapped.of(update)
    tap = taps.NotApplicable.unpack(tapped.data)
    audit = await scoring.asked_why(context.store, tapped.by, audit_id=tap.audit_id, statement=tap.statement)
    await context.desk.show.answer(tapped.query)
    screen = questions.why_not_applicable(audit, tap.statement, context.room_words(audit))
    await context.desk.show.send(tapped.place.key, screen)


async def rule_out(update: Update, context: Context) -> None:
    """Keep the tapped reason, or ask for another one."""
    tapped = Tapped.of(update)
    tap = taps.RuleOut.unpack(tapped.data)
    show = context.desk.show
    audit = await scoring.asked_why(context.store, tapped.by, audit_id=tap.audit_id, statement=tap.statement)
    if tap.reason == questions.OTHER:
        await show.answer(tapped.query)
        await show.delete(tapped.place.key.chat_id, tapped.message_id)
        await ask(context, tapped, Aim(tap.audit_id, AimKind.NOT_APPLICABLE, tap.statement))
        return
    reason = context.room_words(audit)(f"reason-{tap.reason}")
    turn = await scoring.rule_out(
        context.store, tapped.by, audit_id=tap.audit_id, statement=tap.statement, reason=reason
    )
    await show.answer(tapped.query)
    await show.delete(tapped.place.key.chat_id, tapped.message_id)
    await context.settle(turn)
