"""The webhook: Telegram's call is answered 200 only when its update has been handled to the end.

Telegram sends again whatever is answered otherwise, later and later, and keeps the chat's next updates behind it. The
library's own webhook answers once the update is queued, and compares the secret with `!=`.
"""

from __future__ import annotations

import asyncio
import hmac
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import structlog
from prometheus_client import CONTENT_TYPE_LATEST
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.services.ports import StoreAway
from bot.web.metrics import Metrics

log = structlog.get_logger()

Handle = Callable[[dict[str, Any]], Awaitable[None]]
Health = Callable[[], Awaitable[bool]]

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name (Bot API, `setWebhook`)
PATH = "/telegram"


class Refused(Exception):
    """A call that is not answered 200; `status` is the HTTP status."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


@dataclass(frozen=True, slots=True)
class Bounds:
    """How large a call may be, in bytes, and how long its handling and a look at the database may take, in seconds."""

    body: int = 1 << 20
    handling: float = 25.0
    health: float = 5.0


@dataclass(frozen=True, slots=True)
class Reception:
    """What the routes need."""

    handle: Handle
    secret: bytes
    health: Health
    metrics: Metrics
    bounds: Bounds

    async def telegram(self, request: Request) -> Response:
        """Take one update and answer when it has been handled; 503 asks Telegram to send it again."""
        if request.scope["raw_path"] != PATH.encode():
            return Response(status_code=404)  # the same path written otherwise is not ours
        try:
            await self.take(request)
            status = 200
        except Refused as refusal:
            status = refusal.status
        self.metrics.delivered(status)
        return Response(status_code=status)

    async def take(self, request: Request) -> None:
        """Check the caller, read the update, have it handled."""
        if not hmac.compare_digest(request.headers.get(SECRET_HEADER, "").encode(), self.secret):
            raise Refused(403)
        update = as_update(await read_body(request, self.bounds.body))
        update_id = update["update_id"]
        try:
            await asyncio.wait_for(self.handle(update), self.bounds.handling)
        except (StoreAway, TimeoutError) as error:
            log.warning("send-again-please", update_id=update_id, reason=str(error) or type(error).__name__)
            raise Refused(503) from None
        except Exception:  # a poisoned update must not come again for ever
            log.exception("delivery-failed", update_id=update_id)

    async def healthz(self, _request: Request) -> Response:
        """Say whether the database can be reached."""
        try:
            well = await asyncio.wait_for(self.health(), self.bounds.health)
        except Exception as error:  # noqa: BLE001 - whatever it is, the answer is: not well
            away = isinstance(error, StoreAway) and str(error)
            log.warning("unwell", reason=away or type(error).__name__)
            well = False
        return PlainTextResponse("ok" if well else "database away", status_code=200 if well else 503)

    async def numbers(self, _request: Request) -> Response:
        """Show the metrics."""
        return Response(self.metrics.page(), media_type=CONTENT_TYPE_LATEST)


def web_app(handle: Handle, secret: str, *, health: Health, metrics: Metrics, bounds: Bounds = Bounds()) -> Starlette:
    """Make the web application: POST /telegram, GET /healthz, GET /metrics.

    `handle` gets an update's JSON and returns when it has been handled to the end; it may raise `StoreAway`.
    """
    desk = Reception(handle, secret.encode(), health, metrics, bounds)
    app = Starlette(
        routes=[
            Route(PATH, desk.telegram, methods=["POST"]),
            Route("/healthz", desk.healthz),
            Route("/metrics", desk.numbers),
        ]
    )
    app.router.redirect_slashes = False
    return app


async def read_body(request: Request, limit: int) -> bytes:
    """Read a body of `limit` bytes at most, whatever its header claims."""
    body = bytearray()
    try:
        async for part in request.stream():
            body += part
            if len(body) > limit:
                raise Refused(413)
    except ClientDisconnect:
        raise Refused(400) from None
    return bytes(body)


def as_update(body: bytes) -> dict[str, Any]:
    """Read the JSON of an update."""
    try:
        update = json.loads(body)
    except (ValueError, RecursionError):
        raise Refused(400) from None
    if not isinstance(update, dict) or not isinstance(update.get("update_id"), int):
        raise Refused(400)
    return update
