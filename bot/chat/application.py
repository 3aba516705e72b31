"""The library's application: put together, made to reach Telegram, and introduced."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterable, Mapping
from typing import Any

import structlog
from telegram import LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter
from telegram.ext import ApplicationBuilder, ContextTypes, Defaults
from telegram.request import BaseRequest, HTTPXRequest

from bot.audit.framework import ColumnId, Framework
from bot.chat.budget import Budget
from bot.chat.intake import ALLOWED_UPDATES, UnknownToken, unless
from bot.chat.router import BotApplication, Context

log = structlog.get_logger()

LONGEST_WAIT = 30.0
"""Seconds between two tries to reach Telegram at start, at most."""

CONNECTIONS = 256
"""To Telegram at once, as many as the library has by default."""

ANSWERED = 20.0
"""Seconds that Telegram may take to answer; the library's five give up on much that has arrived."""

Request = BaseRequest


class ToldToStop(Exception):
    """The bot was told to stop before it was ready; nothing is in hand."""


class AddressRefused(Exception):
    """Telegram does not take an address for the webhook; the message is its reason."""


def build(token: str, base_url: str, base_file_url: str, request: Request | None, budget: Budget) -> BotApplication:
    """Make the library's application: no updater, no persistence, our budget, HTML by default."""
    defaults = Defaults(
        parse_mode=ParseMode.HTML,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
        allow_sending_without_reply=True,
    )
    # The intake asks by the same way: another one would cost the start another reading of the certificates.
    way = request or HTTPXRequest(CONNECTIONS, read_timeout=ANSWERED, write_timeout=ANSWERED, connect_timeout=10)
    builder: Any = (
        ApplicationBuilder()
        .token(token)
        .base_url(base_url)
        .base_file_url(base_file_url)
        .updater(None)
        .job_queue(None)
        .request(way)
        .get_updates_request(way)
        .rate_limiter(budget)
        .defaults(defaults)
        .context_types(ContextTypes(context=Context))
    )
    application: BotApplication = builder.build()
    return application


async def reach(application: BotApplication, stop: asyncio.Event) -> None:
    """Reach Telegram; raises `UnknownToken`, and `ToldToStop` once `stop` is set."""
    await insist(application.initialize, stop)
    log.info("telegram-reached", bot=application.bot.id)


async def take_webhook(application: BotApplication, address: str, secret: str, stop: asyncio.Event) -> None:
    """Tell Telegram where to send updates; raises `AddressRefused`, `UnknownToken` or `ToldToStop`."""
    bot = application.bot
    try:
        await insist(lambda: bot.set_webhook(address, secret_token=secret, allowed_updates=ALLOWED_UPDATES), stop)
    except BadRequest as error:
        raise AddressRefused(error.message) from None


async def insist(ask: Callable[[], Coroutine[Any, Any, object]], stop: asyncio.Event) -> None:
    """Ask Telegram for what nothing goes on without, patiently where the network is away."""
    wait = 1.0
    while not stop.is_set():
        try:
            await unless(stop, ask())
        except InvalidToken as error:
            raise UnknownToken from error
        except BadRequest:
            raise
        except (NetworkError, RetryAfter) as error:
            log.warning("telegram-not-reached", error=type(error).__name__, again_in=wait)
            await unless(stop, asyncio.sleep(wait))
            wait = min(wait * 2, LONGEST_WAIT)
        else:
            break
    if stop.is_set():
        raise ToldToStop


def columns_of(library: Iterable[Framework]) -> Mapping[ColumnId, Framework]:
    """Give every column there is a command for, each with the first framework that has it."""
    return {column.id: framework for framework in reversed(list(library)) for column in framework.columns}
