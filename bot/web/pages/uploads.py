"""A file that comes in with a form of ours: read into memory within bounds, and nowhere else."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping
from dataclasses import dataclass

from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request

from bot.audit.form_mistakes import FormTooLarge
from bot.reports.forms.parcel import MOST_BYTES
from bot.web.pages.forms import must_be_ours
from bot.web.webhook import Refused, read_body

AROUND = 16 * 1024
"""Bytes that may stand around the file: the other fields, and what parts them."""

MOST = MOST_BYTES + AROUND
MOST_FIELDS = 8


class InMemory(MultiPartParser):
    """Starlette's parser, which would put a large file on the disk; what comes here is bounded before."""

    spool_max_size = MOST + 1


@dataclass(frozen=True, slots=True)
class FormWithFile:
    """The fields of a form and its file; None where none was chosen."""

    fields: Mapping[str, str]
    file: bytes | None


async def read_upload(request: Request) -> FormWithFile:
    """Read a form with a file; raises `Refused` with 400, 403 or 415, and `FormTooLarge` before all of that is read."""
    must_be_ours(request, "multipart/form-data")
    if int_of(request.headers.get("content-length", "")) > MOST:
        raise FormTooLarge
    try:
        body = await read_body(request, MOST)
    except Refused as refusal:
        raise (FormTooLarge if refusal.status == 413 else refusal) from None  # noqa: PLR2004 - the status itself
    parser = InMemory(request.headers, at_once(body), max_files=1, max_fields=MOST_FIELDS, max_part_size=AROUND)
    try:
        form = await parser.parse()
    except (MultiPartException, ValueError):
        raise Refused(400) from None
    fields = {name: value for name, value in form.multi_items() if isinstance(value, str)}
    files = [await value.read() for _, value in form.multi_items() if isinstance(value, UploadFile)]
    await form.close()
    return FormWithFile(fields, next((data for data in files if data), None))


def int_of(text: str) -> int:
    """Read how long a body claims to be; 0 where it does not say."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < AROUND.bit_length() else 0


async def at_once(body: bytes) -> AsyncGenerator[bytes]:
    """Give a body as one piece."""
    yield body
