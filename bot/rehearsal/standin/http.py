"""The Bot API over HTTP: `/bot<token>/<method>` and `/file/bot<token>/<path>`, for one stage.

Requests may be GET or POST; parameters come as query, form, multipart or JSON. Method names are case-insensitive.
https://core.telegram.org/bots/api#making-requests
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping
from email.utils import formatdate
from inspect import isawaitable
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.rehearsal.standin import delivery, editing, lookups, sending, whispers
from bot.rehearsal.standin.errors import Refusal
from bot.rehearsal.standin.params import Params, read_params
from bot.rehearsal.standin.stage import Stage

Result = Any  # whatever JSON can hold
ALL: Mapping[str, Callable[[Stage, Params], Result | Awaitable[Result]]] = {
    **lookups.METHODS,
    **editing.METHODS,
    **delivery.METHODS,
    **sending.METHODS,
    **whispers.METHODS,
}
BY_LOWER = {name.lower(): name for name in ALL}
TOKEN = re.compile(r"\d+:[\w-]+")


def api_routes(stage: Stage) -> list[Route]:
    """Return the routes of the Bot API for this stage."""

    async def call(request: Request) -> Response:
        return await answer(stage, request)

    async def download(request: Request) -> Response:
        return fetch_file(stage, request)

    return [
        Route("/bot{token}/{method}", call, methods=["GET", "POST"]),
        Route("/file/bot{token}/{path:path}", download),
    ]


async def answer(stage: Stage, request: Request) -> Response:
    """Carry out one request and write the envelope."""
    name = BY_LOWER.get(request.path_params["method"].lower(), "")
    try:
        check_token(stage, request)
        params = await read_params(request)
        result = await carry_out(stage, name, params)
    except Refusal as refusal:
        return JSONResponse(refused(refusal), status_code=refusal.code, headers=dated(stage))
    return JSONResponse({"ok": True, "result": result}, headers=dated(stage))


def dated(stage: Stage) -> dict[str, str]:
    """Give the header that says when it is answered, by the stage's clock."""
    return {"date": formatdate(stage.now(), usegmt=True)}


async def carry_out(stage: Stage, name: str, params: Params) -> Result:
    """Let the inspector look, run the method, and record how it ended."""
    refusal: Refusal | None = None
    try:
        if stage.inspect and name:
            stage.inspect(name, params.values)
        result = ALL.get(name, unknown)(stage, params)
        return await result if isawaitable(result) else result
    except Refusal as caught:
        refusal = caught
        raise
    finally:
        stage.record(name, params.values, refusal)


def unknown(_: Stage, __: Params) -> Result:
    """Refuse a method that does not exist."""
    raise Refusal(404, "Not Found")


def check_token(stage: Stage, request: Request) -> None:
    """401 for a token of another bot, 404 for what is no token."""
    token = request.path_params["token"]
    if not TOKEN.fullmatch(token):
        raise Refusal(404, "Not Found")
    if token != stage.token:
        raise Refusal(401, "Unauthorized")


def refused(refusal: Refusal) -> dict[str, Any]:
    """Return the envelope of an error."""
    shape = {"ok": False, "error_code": refusal.code, "description": refusal.description}
    return shape | ({"parameters": refusal.parameters} if refusal.parameters else {})


def fetch_file(stage: Stage, request: Request) -> Response:
    """Send the bytes of a file, by the path that getFile gave."""
    try:
        check_token(stage, request)
    except Refusal as refusal:
        return JSONResponse(refused(refusal), status_code=refusal.code)
    file = next((file for file in stage.files.values() if file.path == request.path_params["path"]), None)
    if file is None:
        return JSONResponse(refused(Refusal(404, "Not Found")), status_code=404)
    return Response(file.data, media_type=file.mime)
