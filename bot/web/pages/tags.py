"""What happens at the other doors: a page asks every two seconds whether what its reader sees has changed.

A tag is a hash of what one reader is shown, so it changes when that does and not when somebody scores in secret. The
audit's version, which grows with every secret score, only spares us looking: it never leaves the server.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from bot.audit.model import Audit
from bot.web.pages.site import Visitor

EACH_TIME = re.compile(rb'value="[\w-]{40,}"|min="[^"]*"')
"""What is new each time a page is drawn: keys, and the time."""

PLACE = b"the-tag-of-this-page"
MOST_KNOWN = 10_000

Known = tuple[int, int, str]


@dataclass
class Tags:
    """The tags given last, each with the version of the audit at which it was right, by audit, person and address."""

    known: OrderedDict[Known, tuple[int, str]] = field(default_factory=OrderedDict)

    def says_no_news(self, request: Request, visitor: Visitor, audit: Audit) -> bool:
        """Say whether a reader has what there is to see, as far as can be told without looking."""
        version, tag = self.known.get((audit.id, visitor.person.id, request.url.path), (0, ""))
        return version == audit.version and tag == seen(request)

    def page(self, request: Request, visitor: Visitor, audit: Audit, drawn: Response) -> Response:
        """Give a page its tag, or only say that it is the one that the reader has."""
        body = bytes(drawn.body)
        tag = self.keep(request, visitor, audit, EACH_TIME.sub(b"", body))
        if tag == seen(request):
            return unchanged(tag)
        return HTMLResponse(body.replace(PLACE, tag.encode(), 1), headers={"ETag": f'"{tag}"'})

    def values(self, request: Request, visitor: Visitor, audit: Audit, values: Mapping[str, object]) -> Response:
        """Give values with their tag, or only say that they are those that the reader has."""
        answer = JSONResponse(values)
        tag = self.keep(request, visitor, audit, bytes(answer.body))
        if tag == seen(request):
            return unchanged(tag)
        answer.headers["ETag"] = f'"{tag}"'
        return answer

    def keep(self, request: Request, visitor: Visitor, audit: Audit, shown: bytes) -> str:
        """Make the tag of what is shown to a reader, and remember it."""
        tag = sha256(shown).hexdigest()[:32]
        key = (audit.id, visitor.person.id, request.url.path)
        self.known[key] = (audit.version, tag)
        self.known.move_to_end(key)
        if len(self.known) > MOST_KNOWN:
            self.known.popitem(last=False)
        return tag


def seen(request: Request) -> str:
    """Give the tag that a reader has (RFC 9110, `If-None-Match`); a proxy that compresses makes it a weak one."""
    return request.headers.get("if-none-match", "").removeprefix("W/").strip('"')


def unchanged(tag: str) -> Response:
    """Say that nothing has changed."""
    return Response(status_code=304, headers={"ETag": f'"{tag}"'})
