"""`serve`: the bot behind a webhook, in as many processes as one Postgres carries."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress

import structlog
import uvicorn
from starlette.applications import Starlette
from telegram.error import BadRequest

from bot.app import Running, ToldToStop, insist, running
from bot.chat.delivery import Delivery
from bot.chat.intake import ALLOWED_UPDATES
from bot.config import ConfigError, Settings
from bot.services.ports import StoreAway
from bot.web.metrics import Metrics
from bot.web.webhook import PATH, web_app

log = structlog.get_logger()


class Served(uvicorn.Server):
    """A web server that leaves signals to the command line, which lets the bot finish what is in hand."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Take no signals."""
        yield


async def serve_webhook(settings: Settings, stop: asyncio.Event) -> None:
    """Take updates by webhook until `stop`; raises `ConfigError` when address, secret or port do not do."""
    url, secret = settings.webhook()
    metrics = Metrics()
    with listening(settings) as door, suppress(ToldToStop):
        async with running(settings, seen=metrics.handled, stop=stop) as bot:
            web = web_app(
                Delivery(bot.application.bot, bot.lanes), secret, health=lambda: is_healthy(bot), metrics=metrics
            )
            async with served(web, door):
                await register(bot, f"{url}{PATH}", secret, stop)
                log.info("webhook-set", port=settings.port)
                await stop.wait()


@contextmanager
def listening(settings: Settings) -> Iterator[socket.socket]:
    """Hold the port; raises `ConfigError` when it cannot be had."""
    try:
        door = socket.create_server((settings.host, settings.port))
    except OSError as error:
        where = f"{settings.host}:{settings.port}"
        sentence = f"AUDIT_BOT_HOST and AUDIT_BOT_PORT: {where} cannot be used ({error.strerror})."
        raise ConfigError(sentence) from None
    with door:
        yield door


@asynccontextmanager
async def served(web: Starlette, door: socket.socket) -> AsyncIterator[None]:
    """Serve until the end of the block; requests that are in hand then are answered."""
    server = Served(uvicorn.Config(web, log_config=None, lifespan="off"))
    serving = asyncio.create_task(server.serve(sockets=[door]))
    try:
        yield
    finally:
        server.should_exit = True
        await serving


async def register(bot: Running, address: str, secret: str, stop: asyncio.Event) -> None:
    """Tell Telegram where to send updates; raises `ConfigError` when it does not like the address."""
    telegram = bot.application.bot
    try:
        await insist(lambda: telegram.set_webhook(address, secret_token=secret, allowed_updates=ALLOWED_UPDATES), stop)
    except BadRequest as error:
        sentence = f"AUDIT_BOT_WEBHOOK_URL: Telegram refuses this address ({error.message})."
        raise ConfigError(sentence) from None


async def is_healthy(bot: Running) -> bool:
    """Say whether the database can be read."""
    try:
        async with bot.store.read() as look:
            await look.rooms()
    except StoreAway:
        return False
    return True
