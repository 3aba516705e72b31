"""The stand-in put together: the Bot API and the page, as one application, and served on a port."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

import uvicorn
from starlette.applications import Starlette

from bot.rehearsal.page.play import Cast, Play
from bot.rehearsal.standin.http import api_routes
from bot.rehearsal.standin.stage import Stage

NO_ACTS: Mapping[str, Cast] = MappingProxyType({})


def server(stage: Stage, *, acts: Mapping[str, Cast] = NO_ACTS) -> Starlette:
    """Make the application: the Bot API at `/bot<token>/`, the page at `/`.

    `acts` are what the cast can play, by the label of the button that starts it.
    """
    return Starlette(routes=[*api_routes(stage), *Play(stage, acts).routes()])


class Quiet(uvicorn.Server):
    """A server beside the bot in one event loop: signals stay the bot's business."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Take no signals."""
        yield


async def serve(
    stage: Stage,
    host: str = "127.0.0.1",
    port: int = 8081,
    *,
    acts: Mapping[str, Cast] = NO_ACTS,
    ready: Callable[[str], None] | None = None,
) -> None:
    """Serve until cancelled; `ready` is told the address once it can be opened. Port 0 takes any free one."""
    config = uvicorn.Config(
        server(stage, acts=acts),
        host=host,
        port=port,
        log_config=None,
        lifespan="off",
        timeout_graceful_shutdown=1,
        date_header=False,  # answers of the Bot API bear the stage's own time
    )
    quiet = Quiet(config)
    config.load()
    quiet.lifespan = config.lifespan_class(config)
    await quiet.startup()
    if ready and quiet.servers:
        ready(f"http://{host}:{quiet.servers[0].sockets[0].getsockname()[1]}")
    try:
        await quiet.main_loop()
    finally:
        await quiet.shutdown()
        await stage.webhook.stop()
