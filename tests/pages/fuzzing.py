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
    "filled",
    "form",
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
FILLED = (
    "",
    "null",
    "[]",
    '{"code": 7, "rows": []}',
    '{"code": "form.1.1.1.1.health.' + "a" * 26 + '", "rows": []}',
    '{"code": "x", "rows": [{"number": "1.1", "score": "\\ud800", "texts": ["\\u0000"]}]}',
    "[" * 9000,
)
"""What a page may be said to have borne of a form that was handed in."""

VALUES = (
    *FILLED,
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
PART = b'--x\r\nContent-Disposition: form-data; name="%s"%s\r\n\r\n%s\r\n'
FILES = (b"", b"PK\x03\x04", b"PK\x03\x04" + b"\0" * 400, b"a,b", b"\r\n--x--\r\n", b"%PDF", b"<!DOCTYPE x>")
FILE_NAMES = (b'; filename="f.xlsx"', b'; filename="../../f"', b"; filename*=UTF-8''%ff", b'; filename="\xff\x00"', b"")
SPOKEN_FOR = "youth-justice"
"""The absent agency that the guest scores for."""

METHODS = ("GET", "GET", "POST", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH")


@dataclass
class Fuzz:
    """What is tried, the same for the same seed. `marker` is what nobody but its writer may read.

    `sheet` is a form that the guest could hand in.
    """

    house: House
    guest: Guest
    marker: str
    sheet: bytes = b""
    seed: int = 1

    async def run(self, count: int) -> Counter[int]:
        """Send so many requests; gives how often each status came. Fails at the first that leaks or breaks."""
        chance, found = Random(self.seed), Counter[int]()  # noqa: S311 - a story, the same each time
        self.house.site.rations = Rations(*[Ration(1e9, 1e9)] * 6)
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
        here = str(self.house.table.audit_id)
        hands_in = path.startswith("/form/{audit_id}") and chance.random() < 0.6
        path = path.replace("{audit_id}", here) if hands_in else path
        known_names = {"audit_id": here, "form": "json", "name": "domain-1", "token": "x", "kind": "xlsx"}
        known_names["agency"] = SPOKEN_FOR
        for name, known in known_names.items():
            path = path.replace(f"{{{name}}}", chance.choice((known, known, *ODD)))
        if chance.random() < 0.1:
            path += chance.choice(("/", "//", "?a=1&a=2", "?%", "/../", "%00"))
        method = "POST" if hands_in else chance.choice(METHODS)
        own = chance.random() < 0.5 and path not in ENDS
        names = (*NAMES, *(f"{chance.choice(NAMES)}{number}" for number in range(3)))
        fields = {chance.choice(names): chance.choice(VALUES) for _ in range(chance.randrange(6))}
        fields |= {"mark": mark} if own else {}
        body = httpx.Request("POST", "http://x", data=fields).content if chance.random() < 0.8 else chance.randbytes(99)
        kind = KINDS[0] if chance.random() < 0.7 else chance.choice(KINDS)
        if hands_in and path.endswith(here):
            kind, body = KINDS[1], self.parts(chance, mark)
        language = chance.choice((b"cy", b"en", b"*", b";;,", b"x" * 500))
        headers = {b"Content-Type": kind.encode(), b"Accept-Language": language}
        if chance.random() < 0.1:
            headers[b"Sec-Fetch-Site"] = chance.choice((b"cross-site", b"none", "ñ".encode()))
        if chance.random() < 0.1:
            headers[b"Cookie"] = chance.choice(
                (b"__Host-visit=x", b"__Host-browser=" + b"x" * 400, b"=;=;", b"a" * 2000)
            )
        return browser.build_request(method, path, content=body if method in {"POST", "PUT"} else None, headers=headers)

    def parts(self, chance: Random, mark: str) -> bytes:
        """Make the body of a form with a file: whole, damaged, or none at all."""
        sheet = bytearray(self.sheet)
        for _ in range(chance.randrange(3)):
            sheet[chance.randrange(len(sheet))] = chance.randrange(256)
        files = (*FILES, bytes(sheet), bytes(sheet[: chance.randrange(len(sheet))]), chance.randbytes(300))
        given = PART % (b"mark", b"", mark.encode()) if chance.random() < 0.8 else b""
        for _ in range(chance.randrange(3)):
            given += PART % (chance.choice((b"file", b"file", b"", b'"', b"x" * 900)), b"", b"")
            given += PART % (b"file", chance.choice(FILE_NAMES), chance.choice(files))
        whole = given + b"--x--\r\n"
        return whole if chance.random() < 0.8 else whole[: chance.randrange(len(whole))]
