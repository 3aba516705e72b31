"""`run`: the bot by long polling, and beside it the pages where they have an address."""

from __future__ import annotations

import asyncio

from bot.app import poll
from bot.config import Config


async def run_polling(settings: Config, stop: asyncio.Event) -> None:
    """Run until `stop`; without an address for the pages nothing listens. Raises `ConfigError` for a taken port."""
    address = settings.public_url
    if address is None:
        await poll(settings, stop)
        return
    from bot.commands.doors import listening, pages_of, served  # noqa: PLC0415 - only where pages are served

    with listening(settings) as door:
        await poll(settings, stop, beside=lambda bot: served(pages_of(bot, address), door))
