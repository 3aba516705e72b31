"""A rough line between the bot and the stand-in Telegram: answers are lost, or come from a proxy on the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Self
from urllib.parse import parse_qs

import httpx
from telegram.request import HTTPXRequest

from bot.rehearsal import Stage, server

Call = Callable[[str, dict[str, str]], bool]
"""Says by a method's name and its parameters whether a request is meant."""


@dataclass
class Rough(httpx.AsyncBaseTransport):
    """Carries requests to the stand-in, except those that meet one of the `faults`; each fault happens once.

    "502": a proxy answers, and Telegram never hears of it. "lost": Telegram does it, and the line drops before the
    answer. "dropped": the line drops before Telegram hears of it.
    """

    inner: httpx.AsyncBaseTransport
    faults: list[tuple[str, Call]] = field(default_factory=list)
    happened: list[str] = field(default_factory=list)

    @classmethod
    def to(cls, stage: Stage) -> Self:
        """Lead to a stage in this process."""
        return cls(httpx.ASGITransport(server(stage)))

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        fault = self.met(request)
        if fault == "502":
            return httpx.Response(502, text="<html>Bad Gateway</html>")
        if fault == "dropped":
            raise httpx.ReadError(fault)
        response = await self.inner.handle_async_request(request)
        if fault == "lost":
            await response.aread()
            raise httpx.ReadError(fault)
        return response

    def met(self, request: httpx.Request) -> str:
        """Take the fault that a request meets, if it meets one."""
        method = request.url.path.rpartition("/")[2]
        told = {name: value for name, (value, *_) in parse_qs(request.content.decode(errors="replace")).items()}
        for fault in self.faults:
            if fault[1](method, told):
                self.faults.remove(fault)
                self.happened.append(fault[0])
                return fault[0]
        return ""

    def goes_wrong(self, how: str, meant: Call, times: int = 1) -> None:
        """Let the next requests that are meant go wrong."""
        self.faults += [(how, meant)] * times

    @property
    def request(self) -> HTTPXRequest:
        """The library's way to Telegram."""
        return HTTPXRequest(httpx_kwargs={"transport": self})


def edits_to(words: str) -> Call:
    """Mean the edits after which a message says this."""
    return lambda method, told: method == "editMessageText" and words in told.get("text", "")


def sends(words: str) -> Call:
    """Mean the messages that say this."""
    return lambda method, told: method == "sendMessage" and words in told.get("text", "")
