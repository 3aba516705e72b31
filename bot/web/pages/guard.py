"""What stands before every page: the headers that each answer bears, the rates, and an end without words for bugs."""

from __future__ import annotations

import structlog
from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.web.pages.limits import caller
from bot.web.pages.site import Site

log = structlog.get_logger()

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""Nothing from anywhere else, and nothing that stands in a page itself (W3C, Content Security Policy Level 3)."""

HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
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

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(self.headers)
                headers.setdefault("Cache-Control", "no-store")
            await send(message)

        request = Request(scope, receive)
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
        knocks = request.method == "POST" and request.url.path.startswith(("/i/", "/p/"))
        return not self.site.rations.address.allows(host) or (knocks and not self.site.rations.links.allows(host))
