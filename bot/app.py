"""Joins the rooms: settings become a running bot, and a running bot ends tidily."""

from __future__ import annotations

import asyncio
import gc
import secrets
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial

import structlog

from bot import services
from bot.audit.framework import Framework
from bot.audit.model import Settings
from bot.chat.allowance import Haste
from bot.chat.application import Request, ToldToStop, build, columns_of, reach
from bot.chat.budget import Budget
from bot.chat.card_messages import Scrolled
from bot.chat.cards import PROGRESS_EVERY, Cards
from bot.chat.desk import Desk
from bot.chat.dispatch import Dispatch
from bot.chat.intake import Intake, Polling
from bot.chat.introduction import introduce, menu_of
from bot.chat.lanes import Lanes, Seen
from bot.chat.lines import PATIENT, Retries
from bot.chat.outbox import Outbox
from bot.chat.router import BotApplication, SetAside
from bot.chat.routes import routes
from bot.chat.seat_cards import SeatCards
from bot.chat.show import Show
from bot.chat.strays import Strays
from bot.config import Config
from bot.db import SqlStore, migrate, open_store
from bot.library import read_library
from bot.posts import Pace, Placer, posting
from bot.text import words_for

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Running:
    """A bot that is ready to take updates."""

    application: BotApplication
    store: SqlStore
    lanes: Lanes
    cards: Cards
    outbox: Outbox
    desk: Desk


@dataclass(frozen=True, slots=True)
class Tempo:
    """How fast a bot goes: how it fetches, when it tries again what was not said, and how posts are made.

    `counting`: seconds between two redraws of a group's card that only counts on.
    """

    fetching: Polling = field(default_factory=Polling)
    retries: Retries = PATIENT
    posts: Pace = field(default_factory=Pace)
    counting: float = PROGRESS_EVERY


LIKE_LIFE = Tempo()


@dataclass(frozen=True, slots=True)
class Outfit:
    """What else a bot at work needs: the frameworks, who counts the updates, and how fast it goes."""

    library: Mapping[str, Framework]
    seen: Seen | None
    tempo: Tempo


@asynccontextmanager
async def running(
    settings: Config,
    *,
    request: Request | None = None,
    budget: Budget | None = None,
    seen: Seen | None = None,
    tempo: Tempo = LIKE_LIFE,
    stop: asyncio.Event | None = None,
) -> AsyncIterator[Running]:
    """Put a bot together: database at the newest version, library read, Telegram reached, durable work taken up.

    Raises what an operator must mend: `FrameworkError`, `SchemaTooNew`, `StoreAway`, `UnknownToken`, `ConfigError`;
    and `ToldToStop` when `stop` is set before Telegram was reached.
    """
    library = read_library(settings.frameworks)
    await migrate(settings.database_url)
    beginning = Settings(language=settings.language, time_zone=settings.time_zone)
    kept = settings.retention_months
    async with open_store(settings.database_url, beginning=beginning, longest_kept=kept) as store:
        application = build(
            settings.bot_token(), settings.base_url, settings.base_file_url, request, budget or Budget()
        )
        await reach(application, stop or asyncio.Event())
        try:
            async with at_work(settings, application, store, Outfit(library, seen, tempo)) as bot:
                yield bot
        finally:
            await application.shutdown()


@asynccontextmanager
async def at_work(
    settings: Config, application: BotApplication, store: SqlStore, outfit: Outfit
) -> AsyncIterator[Running]:
    """Lay out the desk, take up the posts and cards that were left, and hand over a bot at work."""
    seen = Scrolled()
    show = Show(
        application.bot,
        seen.notice,
        partial(services.chats.move, store),
        partial(services.chats.topic_gone, store),
        apps=settings.app_url,
    )
    outbox = Outbox(show, outfit.tempo.retries)
    seats = SeatCards(store, outbox, Strays(store, show, seen.newest_before))
    cards = Cards(store, show, seen, follow=seats.follow, retries=outfit.tempo.retries)
    cards.every = outfit.tempo.counting
    lanes = Lanes(Dispatch(application), seen=outfit.seen, aside=SetAside(outbox), untold=outbox.untold)
    placer = Placer(store, replace(show, haste=Haste.LATER), now)
    work = posting(placer, url=settings.posts_url, redraw_cards=cards.catch_up, pace=outfit.tempo.posts)
    async with work as posts:
        application.add_handlers(routes(columns_of(outfit.library.values())))
        pages = settings.public_url or ""
        desk = Desk(store, outfit.library, show, outbox, cards, seats, posts, new_token, placer.workshop, pages)
        application.bot_data["desk"] = desk
        menu = menu_of(settings.app_url, words_for(settings.language))
        introduction = asyncio.create_task(introduce(application, outfit.library.values(), show.whispers, menu))
        await notice_changes(store, outfit.library)
        await services.holds.hold_what_is_there(store, outfit.library.values(), now())
        await store.write_remains()
        gc.freeze()  # what is loaded stays: looking through it again and again would hold every room for 0.1 s
        try:
            yield Running(application, store, lanes, cards, outbox, desk)
        finally:
            introduction.cancel()
            await asyncio.gather(introduction, return_exceptions=True)
            await lanes.close()
            await cards.close()
            await outbox.close()
            await asyncio.gather(seats.settled(), desk.reading.close())


async def notice_changes(store: SqlStore, library: Mapping[str, Framework]) -> None:
    """Say which open audits go on with an older text than the library's file."""
    for framework, digest, audits in await services.audits.pinned_elsewhere(store, library):
        log.warning("framework-changed", framework=framework, hash=digest[:12], audits=audits)


Beside = Callable[[Running], AbstractAsyncContextManager[None]]


def alone(_bot: Running) -> AbstractAsyncContextManager[None]:
    """Have nothing else open."""
    return nullcontext()


async def poll(
    settings: Config,
    stop: asyncio.Event,
    *,
    request: Request | None = None,
    budget: Budget | None = None,
    tempo: Tempo = LIKE_LIFE,
    beside: Beside = alone,
) -> None:
    """Run the bot by long polling until `stop`; what is in hand then is finished first.

    `beside` is what else is open while it runs, such as the pages.
    """
    with suppress(ToldToStop):
        async with running(settings, request=request, budget=budget, tempo=tempo, stop=stop) as bot, beside(bot):
            await Intake(bot.application.bot, bot.lanes, pace=tempo.fetching).run(stop)


def now() -> datetime:
    """Give the time, in UTC."""
    return datetime.now(UTC)


def new_token() -> str:
    """Make an opaque token for a link, within Telegram's 64 characters."""
    return secrets.token_urlsafe(18)
