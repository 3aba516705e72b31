"""`serve`: the bot behind a webhook, in as many processes as one Postgres carries."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import structlog
from sqlalchemy import make_url

from bot.app import Running, running
from bot.chat.application import AddressRefused, ToldToStop, take_webhook
from bot.chat.budget import Budget
from bot.chat.delivery import Delivery
from bot.commands.doctor import keep_examining
from bot.commands.doors import listening, pages_of, served
from bot.config import Config, ConfigError
from bot.db.ledger import open_ledger
from bot.web.metrics import Metrics
from bot.web.webhook import PATH, web_app

log = structlog.get_logger()


async def serve_webhook(settings: Config, stop: asyncio.Event) -> None:
    """Take updates by webhook until `stop`; raises `ConfigError` when address, secret or port do not do."""
    url, secret = settings.webhook()
    metrics = Metrics()
    with listening(settings) as door, suppress(ToldToStop):
        async with (
            shared_budget(settings.database_url) as budget,
            running(settings, budget=budget, seen=metrics.handled, stop=stop) as bot,
        ):
            web = web_app(
                Delivery(bot.application.bot, bot.lanes), secret, health=lambda: is_healthy(bot), metrics=metrics
            )
            if settings.public_url is not None:
                web.mount("/", pages_of(bot, settings.public_url))
            async with served(web, door):
                await register(bot, f"{url}{PATH}", secret, stop)
                log.info("webhook-set", port=settings.port)
                looking = asyncio.create_task(keep_examining(settings, metrics))
                await stop.wait()
                looking.cancel()
                await asyncio.gather(looking, return_exceptions=True)


@asynccontextmanager
async def shared_budget(url: str) -> AsyncIterator[Budget]:
    """Give the budget that all processes on one PostgreSQL share; on SQLite there is one process."""
    if make_url(url).get_backend_name() == "sqlite":
        yield Budget()
        return
    async with open_ledger(url) as ledger:
        yield Budget(ledger=ledger)


async def register(bot: Running, address: str, secret: str, stop: asyncio.Event) -> None:
    """Tell Telegram where to send updates; raises `ConfigError` when it does not like the address."""
    try:
        await take_webhook(bot.application, address, secret, stop)
    except AddressRefused as error:
        sentence = f"AUDIT_BOT_WEBHOOK_URL: Telegram refuses this address ({error})."
        raise ConfigError(sentence) from None


async def is_healthy(bot: Running) -> bool:
    """Say whether the database can be read; raises `StoreAway`, which says why not."""
    async with bot.store.read() as look:
        await look.is_there()
    return True
