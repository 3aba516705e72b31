"""What happens at the other doors: a page asks every two seconds whether what its reader sees has changed.

A tag is a hash of what one reader is shown, so it changes when that does and not when somebody scores in secret. The
audit's version, which grows with every secret score, only spares us looking: it never leaves the server. Nor is a
reader looked up each time whom we have looked up a moment ago: what they hear then comes of the audit as remembered.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from hashlib import sha256
from random import random

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from bot import services
from bot.audit.model import Audit
from bot.services.visits import hashed
from bot.web.pages.keys import VISIT, key_in
from bot.web.pages.site import Site, Visitor

EACH_TIME = re.compile(rb'value="[\w-]{40,}"|min="[^"]*"')
"""What is new each time a page is drawn: keys, and the time."""

PLACE = b"the-tag-of-this-page"
MOST_KNOWN = 10_000

Values = Callable[[Audit, int], Mapping[str, object]]
"""Makes what one reader (the id) is shown of an audit."""

BELIEVED = timedelta(seconds=15)
"""How long a reader is not looked up again at most: for two thirds of it at least, so that those who have come at once
are not all looked up at once."""


@dataclass(frozen=True, slots=True)
class LastSeen:
    """What a reader was shown last: its tag, the version at which that was right, and when the reader was looked up."""

    audit_id: int
    person_id: int
    version: int
    tag: str
    at: datetime


@dataclass
class Tags:
    """What was shown last, by visit (its key's hash) and address."""

    site: Site
    known: OrderedDict[tuple[str, str], LastSeen] = field(default_factory=OrderedDict)

    async def at_hand(self, request: Request, values: Values | None = None) -> Response | None:
        """Answer a reader who was looked up a moment ago without looking again; None where that cannot be done.

        `values` makes what is shown, where that can be made of an audit and its reader alone. What is no part of the
        audit, as its language, is then as it was a moment ago.
        """
        place = seen_at(request, key_in(request, VISIT, https=self.site.https))
        last = self.known.get(place)
        if last is None or last.tag != seen(request) or not last.at <= self.site.clock() < last.at + BELIEVED:
            return None
        version = await self.site.versions.version(last.audit_id)
        if version == last.version:
            return unchanged(last.tag)
        audit = self.site.store.recalled(last.audit_id, version) if version is not None and values else None
        if audit is None or values is None or not services.visits.takes_part(audit, last.person_id):
            return None
        answer = JSONResponse(values(audit, last.person_id))
        self.known[place] = replace(last, version=audit.version, tag=tag_of(answer))
        return tagged(answer, last.tag)

    def says_no_news(self, request: Request, visitor: Visitor, audit: Audit) -> bool:
        """Say whether a reader has what there is to see, now that they and their audit were looked up."""
        place = seen_at(request, visitor.visit)
        shown = self.known.get(place)
        if shown is None or (shown.audit_id, shown.version, shown.tag) != (audit.id, audit.version, seen(request)):
            return False
        self.known[place] = replace(shown, at=self.moment())
        return True

    def moment(self) -> datetime:
        """Give the moment from which somebody is believed who was looked up just now."""
        return self.site.clock() - BELIEVED / 3 * random()  # noqa: S311 - spreads work, keeps no secret

    def page(self, request: Request, visitor: Visitor, audit: Audit, drawn: Response) -> Response:
        """Give a page its tag, or only say that it is the one that the reader has."""
        body = bytes(drawn.body)
        tag = self.keep(request, visitor, audit, hash_of(EACH_TIME.sub(b"", body)))
        if tag == seen(request):
            return unchanged(tag)
        return HTMLResponse(body.replace(PLACE, tag.encode(), 1), headers={"ETag": f'"{tag}"'})

    def values(self, request: Request, visitor: Visitor, audit: Audit, values: Mapping[str, object]) -> Response:
        """Give values with their tag, or only say that they are those that the reader has."""
        answer = JSONResponse(values)
        self.keep(request, visitor, audit, tag_of(answer))
        return tagged(answer, seen(request))

    def keep(self, request: Request, visitor: Visitor, audit: Audit, tag: str) -> str:
        """Remember the tag of what is shown to a reader."""
        place = seen_at(request, visitor.visit)
        self.known[place] = LastSeen(audit.id, visitor.person.id, audit.version, tag, self.moment())
        self.known.move_to_end(place)
        if len(self.known) > MOST_KNOWN:
            self.known.popitem(last=False)
        return tag


def tagged(answer: Response, known: str) -> Response:
    """Give an answer its tag, or only say that it is the one that the reader has."""
    tag = tag_of(answer)
    if tag == known:
        return unchanged(tag)
    answer.headers["ETag"] = f'"{tag}"'
    return answer


def tag_of(answer: Response) -> str:
    """Make the tag of an answer."""
    return hash_of(bytes(answer.body))


def hash_of(shown: bytes) -> str:
    """Make the tag of what is shown."""
    return sha256(shown).hexdigest()[:32]


def seen_at(request: Request, visit: str) -> tuple[str, str]:
    """Say by what it is known what a reader was shown: a visit, and an address."""
    return hashed(visit), request.scope["path"]


def seen(request: Request) -> str:
    """Give the tag that a reader has (RFC 9110, `If-None-Match`); a proxy that compresses makes it a weak one."""
    return request.headers.get("if-none-match", "").removeprefix("W/").strip('"')


def unchanged(tag: str) -> Response:
    """Say that nothing has changed."""
    return Response(status_code=304, headers={"ETag": f'"{tag}"'})
