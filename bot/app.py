"""Joins the rooms: settings become a running bot, and a running bot ends tidily."""

from __future__ import annotations

import asyncio
import gc
import secrets
from collections.abc import AsyncIterator, Callable, Coroutine, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Any

import structlog
from telegram import BotCommand, BotCommandScopeAllGroupChats, BotCommandScopeAllPrivateChats, LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter, TelegramError
from telegram.ext import ApplicationBuilder, ContextTypes, Defaults
from telegram.request import BaseRequest

from bot.audit.framework import Framework
from bot.audit.model import Settings as RoomSettings
from bot.chat.budget import Budget
from bot.chat.cards import Cards, Scrolled
from bot.chat.context import BotApplication, Context, Desk
from bot.chat.dispatch import Dispatch
from bot.chat.intake import Intake, unless
from bot.chat.lanes import Lanes, Seen
from bot.chat.routes import COMMANDS, routes
from bot.chat.show import Show
from bot.config import Settings
from bot.db import SqlStore, migrate, open_store
from bot.library import read_library
from bot.posts import Pace, posting
from bot.services import housing, opening
from bot.text import languages

log = structlog.get_logger()

LONGEST_WAIT = 30.0
"""Seconds between two tries to reach Telegram at start, at most."""


class ToldToStop(Exception):
    """The bot was told to stop before it was ready; nothing is in hand."""


@dataclass(frozen=True, slots=True)
class Running:
    """A bot that is ready to take updates."""

    application: BotApplication
    store: SqlStore
    lanes: Lanes
    cards: Cards


@dataclass(frozen=True, slots=True)
class Outfit:
    """What else a bot at work needs: the frameworks, who counts the updates, and how fast posts are made."""

    library: Mapping[str, Framework]
    seen: Seen | None
    pace: Pace | None


@asynccontextmanager
async def running(
    settings: Settings,
    *,
    request: BaseRequest | None = None,
    budget: Budget | None = None,
    seen: Seen | None = None,
    pace: Pace | None = None,
    stop: asyncio.Event | None = None,
) -> AsyncIterator[Running]:
    """Put a bot together: database at the newest version, library read, Telegram reached, durable work taken up.

    Raises what an operator must mend: `FrameworkError`, `SchemaTooNew`, `StoreAway`, `InvalidToken`, `ConfigError`;
    and `ToldToStop` when `stop` is set before Telegram was reached.
    """
    library = read_library(settings.frameworks)
    await migrate(settings.database_url)
    beginning = RoomSettings(language=settings.language, time_zone=settings.time_zone)
    async with open_store(settings.database_url, beginning=beginning) as store:
        application = build(settings, request, budget or Budget())
        await insist(application.initialize, stop or asyncio.Event())
        log.info("telegram-reached", bot=application.bot.id)
        try:
            async with at_work(settings, application, store, Outfit(library, seen, pace)) as bot:
                yield bot
        finally:
            await application.shutdown()


@asynccontextmanager
async def at_work(
    settings: Settings, application: BotApplication, store: SqlStore, outfit: Outfit
) -> AsyncIterator[Running]:
    """Lay out the desk, take up the posts and cards that were left, and hand over a bot at work."""
    seen = Scrolled()
    show = Show(application.bot, seen.notice, partial(housing.move, store))
    cards = Cards(store, show, seen)
    library = outfit.library
    lanes = Lanes(Dispatch(application), seen=outfit.seen)
    work = posting(
        store, show, url=settings.posts_url, redraw_cards=cards.refresh, clock=now, pace=outfit.pace
    )
    async with work as posts:
        application.bot_data["desk"] = Desk(store, library, show, cards, posts, new_token)
        introduction = asyncio.create_task(introduce(application))
        await notice_changes(store, library)
        gc.freeze()  # what is loaded stays: looking through it again and again would hold every room for 0.1 s
        try:
            yield Running(application, store, lanes, cards)
        finally:
            introduction.cancel()
            await asyncio.gather(introduction, return_exceptions=True)
            await lanes.close()
            await cards.settled()


def build(settings: Settings, request: BaseRequest | None, budget: Budget) -> BotApplication:
    """Make the library's application: no updater, no persistence, our budget, HTML by default."""
    defaults = Defaults(
        parse_mode=ParseMode.HTML,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
        allow_sending_without_reply=True,
    )
    builder: Any = (
        ApplicationBuilder()
        .token(settings.bot_token())
        .base_url(settings.base_url)
        .base_file_url(settings.base_file_url)
        .updater(None)
        .job_queue(None)
        .rate_limiter(budget)
        .defaults(defaults)
        .context_types(ContextTypes(context=Context))
    )
    if request is not None:
        builder = builder.request(request)
    application: BotApplication = builder.build()
    application.add_handlers(routes())
    return application


async def insist(ask: Callable[[], Coroutine[Any, Any, object]], stop: asyncio.Event) -> None:
    """Ask Telegram for what nothing goes on without, patiently where the network is away.

    Raises `InvalidToken`, `BadRequest`, and `ToldToStop` once `stop` is set.
    """
    wait = 1.0
    while not stop.is_set():
        try:
            await unless(stop, ask())
        except (InvalidToken, BadRequest):
            raise
        except (NetworkError, RetryAfter) as error:
            log.warning("telegram-not-reached", error=type(error).__name__, again_in=wait)
            await unless(stop, asyncio.sleep(wait))
            wait = min(wait * 2, LONGEST_WAIT)
        else:
            break
    if stop.is_set():
        raise ToldToStop


async def introduce(application: BotApplication) -> None:
    """Register the commands by kind of chat, in every language there is a catalogue for."""
    try:
        for code, words in languages().items():
            commands = [BotCommand(name, words(f"command-{name}")) for name, _ in COMMANDS]
            for scope in (BotCommandScopeAllPrivateChats(), BotCommandScopeAllGroupChats()):
                language = None if code == "en" else code
                await application.bot.set_my_commands(commands, scope=scope, language_code=language)
    except TelegramError as error:
        log.warning("commands-not-registered", error=type(error).__name__)


async def notice_changes(store: SqlStore, library: Mapping[str, Framework]) -> None:
    """Say which open audits go on with an older text than the library's file."""
    for audit in await opening.pinned_elsewhere(store, library):
        log.warning("framework-changed", audit=audit.id, framework=audit.framework.id, hash=audit.framework.hash[:12])


async def poll(
    settings: Settings, stop: asyncio.Event, *, request: BaseRequest | None = None, budget: Budget | None = None
) -> None:
    """Run the bot by long polling until `stop`; what is in hand then is finished first."""
    with suppress(ToldToStop):
        async with running(settings, request=request, budget=budget, stop=stop) as bot:
            await Intake(bot.application.bot, bot.lanes).run(stop)


def now() -> datetime:
    """Give the time, in UTC."""
    return datetime.now(UTC)


def new_token() -> str:
    """Make an opaque token for a link, within Telegram's 64 characters."""
    return secrets.token_urlsafe(18)
