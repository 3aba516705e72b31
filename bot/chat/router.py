"""The router: it unpacks what came in for a handler, and turns what a handler raises into words.

A handler gets what was tapped or written, the tap, and the desk; it knows neither the library nor how it is called.
What concerns every handler is done here, once.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

import structlog
from telegram import Update
from telegram.ext import Application, CallbackContext, ExtBot

from bot import services
from bot.audit.errors import AuditError
from bot.audit.model import Cause, RoomKey
from bot.chat import updates
from bot.chat.alike import Alike
from bot.chat.desk import Desk, OnTap, OnText, T
from bot.chat.incoming import Knock, Moved, Pinned, Renamed, Standing, TopicClosed, Written
from bot.chat.outbox import Outbox
from bot.chat.refusals import bring_up_to_date, refuse_tap, refuse_text
from bot.services.ports import AlreadyHandled, Store, StoreAway
from bot.services.updates import finish, handle_once
from bot.text import words_for
from bot.views.markup import plain
from bot.views.screen import Screen

log = structlog.get_logger()

E = TypeVar("E", Knock, Moved, Pinned, Renamed, Standing, TopicClosed)


class Context(CallbackContext[ExtBot[Any], dict[str, Any], dict[str, Any], dict[str, Any]]):
    """The library's context with typed access to the desk."""

    @property
    def desk(self) -> Desk:
        """Give the tools, put into `bot_data` when the bot was put together."""
        desk: Desk = self.bot_data["desk"]
        return desk


BotApplication = Application[Any, Context, dict[str, Any], dict[str, Any], dict[str, Any], Any]

Callback = Callable[[Update, Context], Coroutine[Any, Any, None]]
Handle = Callable[[Update, Context], Coroutine[Any, Any, asyncio.Future[None] | None]]
"""Handles one update; what it gives is done once somebody is told that nothing is kept of what they sent."""


def once(handle: Handle) -> Callback:
    """Take each update once; one that came again is ended quietly, one with something still to be said later."""

    async def take(update: Update, context: Context) -> None:
        desk = context.desk
        notice(update, desk)
        try:
            cause = updates.came(update)
            untold = await handle_once(desk.store, cause, lambda: handle(update, context))
            if untold is not None:
                desk.outbox.untold.hold(update.update_id, untold, partial(end_once_told, desk.store, cause))
        except AlreadyHandled:
            log.info("came-again", update_id=update.update_id)
            await end_quietly(update, desk)

    return take


async def end_once_told(store: Store, cause: Cause) -> None:
    """Note that an update is handled, now that its writer was told that nothing is kept."""
    with suppress(AlreadyHandled, StoreAway):  # it may come again then, and is refused again
        await finish(store, cause)


def notice(update: Update, desk: Desk) -> None:
    """Note how far a chat has come, by a press or a command; a text that may be for a card is noted once it is kept."""
    message = update.effective_message
    if message is not None and (update.callback_query is not None or (message.text or "").startswith("/")):
        desk.cards.seen.notice(message.chat.id, message.message_id)


async def end_quietly(update: Update, desk: Desk) -> None:
    """Let a button's clock stop turning, and bring the card up to date: the first time may have broken off before."""
    if update.callback_query is not None:
        desk.outbox.answer(chat_of(update), update.callback_query.id)
    if update.effective_chat is not None:
        room, _ = updates.room_of(update.effective_chat, update.effective_message)
        audit = await services.audits.open_audit_in(desk.store, room)
        if audit is not None:
            desk.cards.refresh(audit)


def on_tap(kind: type[T], handler: OnTap[T]) -> Callback:
    """Call a handler with a press of one kind of button; one from another time is refused politely."""

    async def handle(update: Update, context: Context) -> None:
        query = update.callback_query
        tapped = updates.tapped(update, query, context.desk.outbox) if query else None
        if query is None or tapped is None:
            await old_button(update, context)
            return
        try:
            tap = kind.unpack(query.data or "")
        except ValueError:
            await old_button(update, context)
            return
        try:
            await handler(tapped, tap, context.desk)
        except AuditError as error:
            log.info("refused", error=type(error).__name__, tap=kind.__name__)
            await refuse_tap(tapped, error)
            await bring_up_to_date(tapped, tap, error, context.desk)

    return once(handle)


async def old_button(update: Update, context: Context) -> None:
    """Refuse a button of a kind there is no more, or of another time."""
    query = update.callback_query
    if query is not None:
        log.info("old-button")
        words = words_for(query.from_user.language_code)
        context.desk.outbox.answer(chat_of(update), query.id, words("error-stale"), loud=True)


@dataclass(frozen=True, slots=True)
class SetAside:
    """Says what there is to say of updates that are set aside."""

    outbox: Outbox

    def overtaken(self, update: Update) -> None:
        """Let the clock stop turning on a button whose presser has pressed again since; the newest stands for all."""
        query = update.callback_query
        if query is not None:
            answer = partial(self.outbox.show.answer, query.id)
            self.outbox.errand(chat_of(update), ("let go", query.from_user.id), answer)

    def flooded(self, alike: Alike) -> None:
        """Tell a chat in which the same was asked far too often."""
        self.outbox.tell_once(RoomKey(alike.chat_id, alike.thread_id), alike.language)

    def refused(self, update: Update) -> asyncio.Future[None] | None:
        """Tell somebody who is too fast that some of it is not kept; in a room once for all who are."""
        query, user = update.callback_query, update.effective_user
        if query is not None:
            self.given_up(update)
        elif update.effective_chat is not None:
            key, _ = updates.room_of(update.effective_chat, update.effective_message)
            said: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self.outbox.tell_lost(key, user.language_code if user else None, (said,))
            return said
        return None

    def given_up(self, update: Update) -> None:
        """Ask who sent it to look, and to do it again."""
        query, user = update.callback_query, update.effective_user
        said = words_for(user.language_code if user else None)("not-taken")
        if query is not None:
            self.outbox.answer(chat_of(update), query.id, said, loud=True)
        elif update.effective_chat is not None and update.effective_message is not None and user is not None:
            key, _ = updates.room_of(update.effective_chat, update.effective_message)
            self.outbox.send(key, Screen(plain(said)), reply_to=update.effective_message.message_id)


def chat_of(update: Update) -> int:
    """Give the chat in which something was pressed: for a press without a message, the presser's own."""
    chat, person = update.effective_chat, update.effective_user
    return chat.id if chat is not None else person.id if person is not None else 0


def on_text(handler: OnText, *, any_writer: bool = False) -> Callback:
    """Call a handler with a message; one whose writer cannot be told apart from others is refused.

    `any_writer`: the message may be anybody's about anything, so such a one is nothing to us.
    """

    async def handle(update: Update, context: Context) -> asyncio.Future[None] | None:
        written = updates.written(update, context.desk.outbox)
        if written is None or (any_writer and written.mask is not None):
            return None
        try:
            return await heard(written, handler, context.desk)
        except (AlreadyHandled, StoreAway):
            raise
        except Exception:
            if not any_writer:  # a mistake of ours must not cost somebody their text without a word
                sorry = Screen(plain(written.words("not-taken")))
                context.desk.outbox.refuse(written.by.room, sorry, written.message_id, language=written.language)
            raise

    return once(handle)


async def heard(written: Written, handler: OnText, desk: Desk) -> asyncio.Future[None] | None:
    """Have a message handled, or refused; what is given is done once that is said."""
    try:
        await desk.outbox.landed(written.by.room.chat_id)
        if written.mask is not None:
            raise written.mask
        return await handler(written, desk)
    except AuditError as error:
        log.info("refused", error=type(error).__name__)
        if written.mask and not desk.once.first(written.mask.__name__, written.by.room, written.by.person_id):
            return None
        return await refuse_text(written, error, desk)


def on_event(read: Callable[[Update], Sequence[E]], handler: Callable[[E, Desk], Awaitable[None]]) -> Callback:
    """Call a handler with each of the events that an update tells of; nobody waits to hear of a refusal."""

    async def handle(update: Update, context: Context) -> None:
        for event in read(update):
            try:
                await handler(event, context.desk)
            except AuditError as error:
                log.info("refused", error=type(error).__name__, event=type(event).__name__)

    return once(handle)
