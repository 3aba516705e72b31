"""`serve`: the bot behind a webhook, in as many processes as one Postgres carries."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Iterator

import structlog
import uvicorn

from bot.app import Running, running
from bot.chat.delivery import Delivery
from bot.chat.intake import ALLOWED_UPDATES
from bot.config import Settings
from bot.services.ports import StoreAway
from bot.web.metrics import Metrics
from bot.web.webhook import PATH, web_app

log = structlog.get_logger()


class Served(uvicorn.Server):
    """A web server that leaves signals to the command line, which lets the bot finish what is in hand."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Take no signals."""
        yield


async def serve_webhook(settings: Settings, stop: asyncio.Event) -> None:
    """Take updates by webhook until `stop`; raises `ConfigError` when its address or secret is missing."""
    url, secret = settings.webhook()
    metrics = Metrics()
    async with running(settings, seen=metrics.handled) as bot:
        delivery = Delivery(bot.application.bot, bot.lanes)
        web = web_app(delivery, secret, health=lambda: is_healthy(bot), metrics=metrics)
        server = Served(uvicorn.Config(web, host=settings.host, port=settings.port, log_config=None, lifespan="off"))
        serving = asyncio.create_task(server.serve())
        await bot.application.bot.set_webhook(f"{url}{PATH}", secret_token=secret, allowed_updates=ALLOWED_UPDATES)
        log.info("webhook-set", port=settings.port)
        told = asyncio.create_task(stop.wait())
        await asyncio.wait({serving, told}, return_when=asyncio.FIRST_COMPLETED)
        server.should_exit = True
        await serving


async def is_healthy(bot: Running) -> bool:
    """Say whether the database can be read."""
    try:
        async with bot.store.read() as look:
            await look.rooms()
    except StoreAway:
        return False
    return True
