"""How long a caller may take to say what they want, and how much: whoever dawdles would hold a connection for ever."""

from __future__ import annotations

import asyncio
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

SAYING = 10.0
"""Seconds from the first byte of a request (or from the connection, when none comes) to the last one of its body."""


MOST_HEADERS = 1 << 16
"""Bytes before a request's body; the parser itself would read on."""


class Impatient(HttpToolsProtocol):
    """uvicorn's side of a connection, closed when a request is not there in time.

    uvicorn itself closes only connections that rest between two requests. How long the answer takes is the
    application's business.
    """

    saying = SAYING

    def __init__(self, *given: Any, **named: Any) -> None:  # noqa: ANN401 - passed on as they come
        super().__init__(*given, **named)
        self.resting = False
        self.headers_read = 0
        self.timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn has it
        """Begin to wait for the first request."""
        super().connection_made(transport)
        self.wait()

    def data_received(self, data: bytes) -> None:
        """Begin to wait for the rest of a request."""
        if self.resting:
            self.resting = False
            self.wait()
        self.headers_read += len(data)
        super().data_received(data)
        if self.headers_read > MOST_HEADERS:
            self.transport.close()

    def on_headers_complete(self) -> None:
        """Count no more: what comes now is the body's, which the application bounds."""
        self.headers_read = -(1 << 62)
        super().on_headers_complete()

    def on_response_complete(self) -> None:
        """Rest until something comes."""
        self.resting, self.headers_read = True, 0
        super().on_response_complete()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait no longer."""
        if self.timer:
            self.timer.cancel()
        super().connection_lost(exc)

    def wait(self) -> None:
        """Give the caller their time from now on."""
        if self.timer:
            self.timer.cancel()
        self.timer = self.loop.call_later(self.saying, self.close_unless_said)

    def close_unless_said(self) -> None:
        """Close the connection, unless its request is whole and being answered, or answered."""
        is_whole = self.cycle is not None and not self.cycle.response_complete and not self.cycle.more_body
        if not self.resting and not is_whole:
            self.transport.close()
