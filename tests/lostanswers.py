"""A line on which Telegram takes what is sent, and the answer is lost: late, cut off, or a gateway's in its place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

import httpx

Loss = Callable[[httpx.Request], httpx.Response]


def late(request: httpx.Request) -> httpx.Response:
    """Let no answer come in time."""
    why = "no answer in time"
    raise httpx.ReadTimeout(why, request=request)


def cut(request: httpx.Request) -> httpx.Response:
    """Close the line without an answer."""
    why = "closed"
    raise httpx.RemoteProtocolError(why, request=request)


def gateway(request: httpx.Request) -> httpx.Response:
    """Answer as a gateway does that waited in vain."""
    return httpx.Response(504, text="<html>504 Gateway Time-out</html>", request=request)


def away(request: httpx.Request) -> httpx.Response:
    """Reach nobody; unlike the others, the request has never left."""
    why = "nobody there"
    raise httpx.ConnectError(why, request=request)


LOSSES: Mapping[str, Loss] = MappingProxyType({"late": late, "cut": cut, "gateway": gateway})


class BadLine(httpx.AsyncBaseTransport):
    """Carries every request to the stand-in, and loses the answers to some: `bad` are the next losses by method."""

    def __init__(self, inner: httpx.AsyncBaseTransport) -> None:
        self.inner = inner
        self.bad: dict[str, list[Loss]] = {}
        self.timeouts: dict[str, Mapping[str, float]] = {}

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        method = request.url.path.rpartition("/")[2]
        self.timeouts[method] = request.extensions["timeout"]
        waiting = self.bad.get(method)
        loss = waiting.pop(0) if waiting else None
        if loss is away:
            return loss(request)
        response = await self.inner.handle_async_request(request)
        return loss(request) if loss else response
