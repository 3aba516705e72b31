"""Requests that nobody thought of: each address with what it does not expect, from strangers and from a guest."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from random import Random

import httpx

from bot.web.pages.application import addresses
from bot.web.pages.limits import Ration, Rations
from tests.pages.people import Guest, House

ENDS = ("/me/forget", "/leave")
"""What ends a visit, after which there is little left to try."""

ODD = ("", "0", "-1", "1", "2", "999999", "9" * 40, "1e3", "٣", "..", "%00", "%2e%2e%2f", "a" * 3000, "ñ", "1.1", "pdf")
NAMES = (
    "mark",
    "score:1.1:1",
    "score:1.2:9",
    "new:1.1:evidence:0",
    "new::",
    "save",
    "come",
    "sure",
    "act",
    "statement",
    "value",
    "1.1",
)
VALUES = (
    "",
    "0",
    "3",
    "9",
    "-1",
    "outside",
    "cannot",
    "true",
    "\x00",
    "\ud7ff",
    "=1+1",
    "<script>",
    "é" * 900,
    "1.1",
    "9" * 30,
)
KINDS = (
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/json",
    "text/plain",
    "",
    "ñ",
)
METHODS = ("GET", "GET", "POST", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH")


@dataclass
class Fuzz:
    """What is tried, the same for the same seed. `marker` is what nobody but its writer may read."""

    house: House
    guest: Guest
    marker: str
    seed: int = 1

    async def run(self, count: int) -> Counter[int]:
        """Send so many requests; gives how often each status came. Fails at the first that leaks or breaks."""
        chance, found = Random(self.seed), Counter[int]()  # noqa: S311 - a story, the same each time
        self.house.site.rations = Rations(*[Ration(1e9, 1e9)] * 5)
        paths = [route.path for route in addresses(self.house.site)]
        stranger = self.house.browser()
        mark = await self.guest.mark()
        for number in range(count):
            browser = chance.choice((stranger, self.guest.browser))
            request = self.request(browser, chance, chance.choice(paths), mark)
            answer = await browser.send(request)
            told = answer.content.decode(errors="replace") + str(answer.headers)
            assert answer.status_code < 500, (number, request.method, str(request.url), request.content[:300])
            assert self.marker not in told, (number, str(request.url))
            found[answer.status_code] += 1
        return found

    def request(self, browser: httpx.AsyncClient, chance: Random, path: str, mark: str) -> httpx.Request:
        """Make one."""
        for name in ("audit_id", "token", "form", "name"):
            known = {"audit_id": str(self.house.table.audit_id), "form": "json", "name": "domain-1", "token": "x"}[name]
            path = path.replace(f"{{{name}}}", chance.choice((known, known, *ODD)))
        if chance.random() < 0.1:
            path += chance.choice(("/", "//", "?a=1&a=2", "?%", "/../", "%00"))
        method = chance.choice(METHODS)
        own = chance.random() < 0.5 and path not in ENDS
        names = (*NAMES, *(f"{chance.choice(NAMES)}{number}" for number in range(3)))
        fields = {chance.choice(names): chance.choice(VALUES) for _ in range(chance.randrange(6))}
        fields |= {"mark": mark} if own else {}
        body = httpx.Request("POST", "http://x", data=fields).content if chance.random() < 0.8 else chance.randbytes(99)
        kind = KINDS[0] if chance.random() < 0.7 else chance.choice(KINDS)
        language = chance.choice((b"cy", b"en", b"*", b";;,", b"x" * 500))
        headers = {b"Content-Type": kind.encode(), b"Accept-Language": language}
        if chance.random() < 0.1:
            headers[b"Sec-Fetch-Site"] = chance.choice((b"cross-site", b"none", "ñ".encode()))
        if chance.random() < 0.1:
            headers[b"Cookie"] = chance.choice(
                (b"__Host-visit=x", b"__Host-browser=" + b"x" * 400, b"=;=;", b"a" * 2000)
            )
        return browser.build_request(method, path, content=body if method in {"POST", "PUT"} else None, headers=headers)
