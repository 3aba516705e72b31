"""The doors that callers come in by: a port that is held, what is served there, and the pages."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

import uvicorn
from starlette.types import ASGIApp

from bot.app import Running
from bot.config import Config, ConfigError
from bot.web.pages import Departures, Site, key_of, pages_app
from bot.web.patience import Impatient


class Served(uvicorn.Server):
    """A web server that leaves signals to the command line, which lets the bot finish what is in hand."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Take no signals."""
        yield


@contextmanager
def listening(settings: Config) -> Iterator[socket.socket]:
    """Hold the port; raises `ConfigError` when it cannot be had."""
    try:
        door = hold(settings.host, settings.port)
    except OSError as error:
        where = f"{settings.host}:{settings.port}"
        sentence = f"AUDIT_BOT_HOST and AUDIT_BOT_PORT: {where} cannot be used ({error.strerror})."
        raise ConfigError(sentence) from None
    with door:
        yield door


def hold(host: str, port: int) -> socket.socket:
    """Take a port to listen at (0: any that is free); raises `OSError`."""
    door = socket.create_server((host, port))
    # Else every answer waits 40 ms for the caller's acknowledgement: asyncio sees to that for its own sockets only.
    door.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return door


@asynccontextmanager
async def served(web: ASGIApp, door: socket.socket) -> AsyncIterator[None]:
    """Serve until the end of the block; requests that are in hand then are answered."""
    server = Served(
        uvicorn.Config(
            web, http=Impatient, log_config=None, lifespan="off", access_log=False, server_header=False, ws="none"
        )
    )
    serving = asyncio.create_task(server.serve(sockets=[door]))
    try:
        yield
    finally:
        server.should_exit = True
        await serving


def pages_of(bot: Running, address: str, framed_by: str = "") -> ASGIApp:
    """Give the pages of a bot at work; `framed_by` may show them in a frame."""
    desk = bot.desk
    site = Site(bot.store, address, desk.settle, desk.workshop.make, desk.reading.make, framed_by=framed_by)
    site.send_again, site.ask_missing = desk.cards.send_again, desk.ask_missing
    site.app_key, site.departures = key_of(bot.application.bot.token), Departures(desk.show.has_left)
    site.forget_posts = desk.posting.forget
    return pages_app(site)
