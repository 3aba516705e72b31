"""Forms that come in: read within bounds, and only from our own pages."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import parse_qsl

from starlette.requests import Request

from bot.web.webhook import Refused, read_body

MOST_BYTES = 4 << 20
"""A whole list with the longest notes that there can be is less: 46 statements, 4,095 characters of up to 12 bytes."""

MOST_FIELDS = 2_000
OURS = ("same-origin", "none")


async def read_form(request: Request) -> Mapping[str, str]:
    """Give the fields of a form, with lines that end as ours do; raises `Refused` with 400, 403, 413 or 415.

    A browser says whether a form is from another site (`Sec-Fetch-Site`). `Origin` says nothing here: with the policy
    `no-referrer` it is "null" (Fetch standard, "serializing a request origin").
    """
    if request.headers.get("sec-fetch-site", "none") not in OURS:
        raise Refused(403)
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        raise Refused(415)
    body = await read_body(request, MOST_BYTES)
    try:
        fields = parse_qsl(body.decode("ascii"), keep_blank_values=True, max_num_fields=MOST_FIELDS)
    except ValueError:
        raise Refused(400) from None
    return {name: value.replace("\r\n", "\n") for name, value in fields}
