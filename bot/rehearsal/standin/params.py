"""The parameters of one request, however they came: query, form, multipart or JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from starlette.datastructures import UploadFile
from starlette.requests import Request

from bot.rehearsal.standin.errors import Refusal, bad_request

Nested = Any  # whatever JSON can hold
HEAVIEST = 50 * 1024 * 1024  # bytes; https://core.telegram.org/bots/api#sending-files


@dataclass(frozen=True, slots=True)
class Upload:
    """A file in the request."""

    name: str
    mime: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Params:
    """Values by name: text, numbers, `Upload`s, or what JSON holds."""

    values: Mapping[str, Any]

    def text(self, name: str) -> str:
        """Return a string; empty when it was not given."""
        return str(self.values.get(name, ""))

    def number(self, name: str) -> int | None:
        """Return a whole number, None when it was not given; refused when it is none."""
        value = self.values.get(name)
        try:
            return None if value is None else int(value)
        except (TypeError, ValueError):
            why = f'can\'t parse field "{name}"'
            raise bad_request(why) from None

    def flag(self, name: str) -> bool:
        """Return true or false, as forms and JSON write it."""
        return self.text(name).lower() in {"true", "1", "yes"}

    def nested(self, name: str) -> Nested:
        """Return an object or list, sent as JSON text or inside JSON; None when it was not given."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value)
        except ValueError:
            why = f"can't parse {name.replace('_', ' ')} JSON object"
            raise bad_request(why) from None

    def upload(self, name: str) -> Upload | None:
        """Return the file sent under a name, or the one that its text points to with attach://."""
        value = self.values.get(name)
        if isinstance(value, str) and value.startswith("attach://"):
            value = self.values.get(value.removeprefix("attach://"))
        return value if isinstance(value, Upload) else None


async def read_params(request: Request) -> Params:
    """All that came with a request."""
    values: dict[str, Any] = dict(request.query_params)
    if request.headers.get("content-type", "").startswith("application/json"):
        body = await request.body()
        values |= json.loads(body) if body else {}
    elif request.method == "POST":
        async with request.form(max_part_size=HEAVIEST) as form:
            for name, value in form.items():
                values[name] = await read_upload(value) if isinstance(value, UploadFile) else value
    return Params(values)


async def read_upload(file: UploadFile) -> Upload:
    """Read a file of a multipart form; 413 when it is too large."""
    data = await file.read()
    if len(data) > HEAVIEST:
        raise Refusal(413, "Request Entity Too Large")
    return Upload(file.filename or "file", file.content_type or "application/octet-stream", data)
