"""A caller who does not come to an end is not waited for; uvicorn itself serves, on a port of this machine."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from bot.web.patience import Impatient

PATIENCE = 20.0
"""Seconds after which a test gives up."""


class Quick(Impatient):
    """Waits a tenth of a second, where the bot waits ten."""

    saying = 0.1


async def answer(request: Request) -> PlainTextResponse:
    """Answer what was said, after longer than anybody may take to say it."""
    said = await request.body()
    await asyncio.sleep(3 * Quick.saying)
    return PlainTextResponse(said)


@asynccontextmanager
async def connected(http: type[Impatient] = Quick) -> AsyncIterator[tuple[asyncio.StreamReader, asyncio.StreamWriter]]:
    """Serve, and open a connection."""
    app = Starlette(routes=[Route("/", answer, methods=["POST"])])
    config = uvicorn.Config(app, http=http, port=0, log_config=None, lifespan="off")
    server = uvicorn.Server(config)
    config.load()
    server.lifespan = config.lifespan_class(config)
    await server.startup()
    reader, writer = await asyncio.open_connection(*server.servers[0].sockets[0].getsockname())
    try:
        async with asyncio.timeout(PATIENCE):
            yield reader, writer
    finally:
        writer.close()
        await server.shutdown()


REQUEST = b"POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 5\r\n\r\n"


@pytest.mark.parametrize("said", [b"", b"POST / HT", REQUEST[:-2], REQUEST, REQUEST + b"hel"])
async def test_who_does_not_come_to_an_end_is_not_waited_for(said: bytes) -> None:
    async with connected() as (reader, writer):
        writer.write(said)
        assert await reader.read() == b""


class Lasting(Impatient):
    """Waits for ever, so that only what is too much ends it."""

    saying = 1e6


async def test_headers_without_an_end_are_not_read_on() -> None:
    async with connected(Lasting) as (reader, writer):
        writer.write(REQUEST[:-2])
        for _ in range(70):
            writer.write(b"X-Long: " + b"x" * 1000 + b"\r\n")
        assert b"200" not in await reader.read()


async def test_a_body_may_be_longer_than_headers_may() -> None:
    async with connected(Lasting) as (reader, writer):
        writer.write(b"POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 200000\r\n\r\n" + b"x" * 199_995 + b"hello")
        assert (await reader.readuntil(b"\r\n\r\n")).startswith(b"HTTP/1.1 200")
        assert (await reader.readexactly(200_000)).endswith(b"hello")


async def test_who_drips_is_not_waited_for_either() -> None:
    async with connected() as (reader, writer):
        closed = asyncio.create_task(reader.read())
        while not closed.done():
            writer.write(b"P")
            await asyncio.sleep(Quick.saying / 5)
        assert b"200" not in await closed


async def test_who_has_said_all_is_answered_however_long_it_takes_and_may_go_on() -> None:
    async with connected() as (reader, writer):
        for _ in range(2):
            writer.write(REQUEST + b"hello")
            assert (await reader.readuntil(b"hello")).startswith(b"HTTP/1.1 200")
            await asyncio.sleep(3 * Quick.saying)  # a rest is no dawdling
