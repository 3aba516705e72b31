"""Forms that come in: read within bounds, and only from our own pages."""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from urllib.parse import parse_qsl

from starlette.requests import Request

from bot.audit.model import Audit
from bot.text import Words, room_words
from bot.web.pages.site import Visitor
from bot.web.webhook import Refused, read_body

MOST_BYTES = 4 << 20
"""A whole list with the longest notes that there can be is less: 46 statements, 4,095 characters of up to 12 bytes."""

MOST_FIELDS = 2_000
OURS = ("same-origin", "none")


def must_be_ours(request: Request, kind: str) -> None:
    """Raise `Refused` for a form of another site (403), or of another kind (415).

    A browser says whether a form is from another site (`Sec-Fetch-Site`). `Origin` says nothing here: with the policy
    `no-referrer` it is "null" (Fetch standard, "serializing a request origin").
    """
    if request.headers.get("sec-fetch-site", "none") not in OURS:
        raise Refused(403)
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != kind:
        raise Refused(415)


async def read_form(request: Request) -> Mapping[str, str]:
    """Give the fields of a form, with lines that end as ours do; raises `Refused` with 400, 403, 413 or 415."""
    must_be_ours(request, "application/x-www-form-urlencoded")
    body = await read_body(request, MOST_BYTES)
    try:
        fields = parse_qsl(body.decode("ascii"), keep_blank_values=True, max_num_fields=MOST_FIELDS)
    except ValueError:
        raise Refused(400) from None
    return {name: value.replace("\r\n", "\n") for name, value in fields}


@dataclass(frozen=True, slots=True)
class PressedForm:
    """One form that came in: of whom, about which audit, and with the number of the page it was drawn on."""

    visitor: Visitor
    audit: Audit
    form: Mapping[str, str]

    @property
    def words(self) -> Words:
        """The room's language."""
        return room_words(self.audit)

    def number(self, what: str) -> int:
        """Make a number below 0 that tells one press from another: the same button of the same page is the same."""
        said = "\0".join((str(self.visitor.person.id), str(self.audit.id), self.form.get("press", ""), what))
        return -1 - (int.from_bytes(sha256(said.encode("utf-8", "replace")).digest()[:7], "big") >> 4)

    def secret(self, what: str) -> bytes:
        """Make what only this visit's browser can make again: so a link that is asked for twice is one link."""
        said = "\0".join((self.form.get("press", ""), what))
        return hmac.digest(self.visitor.visit.encode(), said.encode("utf-8", "replace"), sha256)
