"""What stands before every page: the headers that each answer bears, the rates, and an end without words for bugs."""

from __future__ import annotations

from collections.abc import Mapping

import structlog
from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.web.pages.limits import caller
from bot.web.pages.site import Site

log = structlog.get_logger()

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors "
)
"""Nothing from anywhere else, and nothing that stands in a page itself (W3C, Content Security Policy Level 3)."""

NOBODY, TELEGRAM = "'none'", "https://web.telegram.org"
"""Who may show a page in a frame. Telegram's web version shows the Mini App's first page so, which holds nothing."""

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "X-Robots-Tag": "noindex, nofollow",
}
STRICT = {"Strict-Transport-Security": "max-age=31536000"}


class Guard:
    """Wraps the application of the pages."""

    def __init__(self, app: ASGIApp, site: Site) -> None:
        self.app = app
        self.site = site
        self.headers = {**HEADERS, **(STRICT if site.https else {})}

    def headers_of(self, request: Request) -> Mapping[str, str]:
        """Give the headers that the answer to a request bears."""
        ours = self.site.framed_by or NOBODY
        frame = TELEGRAM if ours == NOBODY and is_app(request) else ours
        older = {"X-Frame-Options": "DENY"} if frame == NOBODY else {}
        return {**self.headers, "Content-Security-Policy": POLICY + frame, **older}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return

        request = Request(scope, receive)

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(self.headers_of(request))
                headers.setdefault("Cache-Control", "no-store")
            await send(message)

        if self.is_too_fast(request):
            answer = self.site.say(request, "page-too-fast", 429)
            answer.headers["Retry-After"] = "10"
            await answer(scope, receive, with_headers)
            return
        try:
            await self.app(scope, receive, with_headers)
        except Exception:  # the page that says so has been sent by then (`Refusals.failed`)
            log.exception("page-failed")

    def is_too_fast(self, request: Request) -> bool:
        """Say whether an address asks too often."""
        host = caller(request.client.host if request.client else "")
        path: str = request.scope["path"]
        knocks = request.method == "POST" and (path.startswith(("/i/", "/p/")) or is_app(request))
        return not self.site.rations.address.allows(host) or (knocks and not self.site.rations.links.allows(host))


def is_app(request: Request) -> bool:
    """Say whether a request is for the way in from Telegram."""
    path: str = request.scope["path"]
    return path == "/app" or path.startswith("/app/")
