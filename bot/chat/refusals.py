"""The one place where what a person did wrong becomes words: an alert after a tap, a reply after a text."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from functools import wraps
from typing import Any, cast

import structlog
from telegram import Update

from bot.audit.doings import Aim
from bot.audit.errors import Anonymous, AuditError, Identifies, MayIdentify, NotAMember, WhichAudit
from bot.audit.model import RoomKey
from bot.chat.context import Context
from bot.chat.incoming import Tapped, Written, place_of
from bot.services import aiming, looking
from bot.text import Words, words_for
from bot.views import lobby, questions, told
from bot.views.markup import plain
from bot.views.screen import Screen

log = structlog.get_logger()

Handler = Callable[[Update, Context], Coroutine[Any, Any, None]]


def told_kindly(handler: Handler) -> Handler:
    """Let a handler raise what a person can mend; all else is a bug and stays loud."""

    @wraps(handler)
    async def handle(update: Update, context: Context) -> None:
        try:
            await handler(update, context)
        except AuditError as error:
            log.info("refused", error=type(error).__name__, handler=handler.__name__)
            await refuse(update, context, error)
        except ValueError as error:
            if update.callback_query is None:
                raise
            log.info("old-button", handler=handler.__name__, error=type(error).__name__)
            words = words_for(update.callback_query.from_user.language_code)
            await context.desk.show.answer(update.callback_query, words("error-stale"), loud=True)

    return handle


async def refuse(update: Update, context: Context, error: AuditError) -> None:
    """Say what went wrong to who did it, where they did it."""
    if update.callback_query is not None:
        words = words_for(update.callback_query.from_user.language_code)
        await context.desk.show.answer(update.callback_query, told.sentence(error, words), loud=True)
        if isinstance(error, Identifies | MayIdentify):
            await context.desk.show.delete(Tapped.of(update).place.key.chat_id, Tapped.of(update).message_id)
        return
    message = update.effective_message
    if message is None:
        return
    user = update.effective_user
    words = words_for(user.language_code if user else None)
    screen = await answer_to(update, context, error, words)
    await context.desk.show.send(place_of(message.chat, message).key, screen, reply_to=message.message_id)


async def answer_to(update: Update, context: Context, error: AuditError, words: Words) -> Screen:
    """Give the sentence of an error, with the buttons that help."""
    text = plain(told.sentence(error, words))
    if isinstance(error, Anonymous):
        return Screen(text)
    written = Written.of(update)
    if isinstance(error, MayIdentify):
        kinds = str(told.spelled(error.blanks["kinds"], words))
        return questions.keep_or_rewrite(cast("Aim", error.blanks["aim"]), kinds, words)
    if isinstance(error, Identifies):
        return questions.offer_removal(text, written.message.message_id, words, group=is_group(written))
    if isinstance(error, WhichAudit):
        choices = await aiming.choices(context.store, written.by)
        return questions.which_audit(tuple((c.audit, aiming.choice_aim(c)) for c in choices), words)
    if isinstance(error, NotAMember):
        return await join_here(context, written.place.key, text, words)
    return Screen(text)


def is_group(written: Written) -> bool:
    """Say whether others can read what was written."""
    return written.place.key.chat_id != written.by.person_id


async def join_here(context: Context, key: RoomKey, text: str, words: Words) -> Screen:
    """Offer to join, where an audit is open."""
    audit = await looking.audit_here(context.store, key)
    return Screen(text, lobby.roster(audit, words).rows)

