"""Browsers at the pages of one room, and a facilitator who invites."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count

import httpx

from bot import services
from bot.audit.invitations import Invitation
from bot.audit.messages import Turn
from bot.audit.model import Audit, By, RoomKey
from bot.audit.persons import Person
from bot.db import SqlStore
from bot.reports.worker.makers import carry_out
from bot.reports.worker.order import Order
from bot.web.pages import Site, pages_app
from tests.services.table import ANN, NAMES, Table

ADDRESS = "https://audit.example"
UPDATES = count(1)
PRESS = {"come": "in"}


@dataclass
class House:
    """A room with its pages. `settled`, `sent_again` and `asked` are what the chat was told of."""

    table: Table
    settled: list[Turn] = field(default_factory=list)
    sent_again: list[Audit] = field(default_factory=list)
    asked: list[Audit] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.site = Site(self.store, ADDRESS, self.settle, self.make, self.make, clock=lambda: self.table.now)
        self.site.versions.fresh = 0.0  # what has just been done elsewhere is looked for at once
        self.site.send_again, self.site.ask_missing = self.sent_again.append, self.asked.append

    @property
    def store(self) -> SqlStore:
        """The database."""
        return self.table.store

    async def settle(self, turn: Turn) -> None:
        """Be the chat."""
        self.settled.append(turn)

    async def make(self, form: str, given: object, language: str) -> bytes:
        """Be the worker, in this process."""
        return carry_out(Order(form, given, language))

    def browser(self) -> httpx.AsyncClient:
        """A browser of its own, with its own cookies."""
        transport = httpx.ASGITransport(pages_app(self.site))
        return httpx.AsyncClient(transport=transport, base_url=ADDRESS, headers={"Sec-Fetch-Site": "same-origin"})

    def chair(self) -> By:
        """Ann does something in her private chat, now."""
        return By(RoomKey.private(ANN), ANN, NAMES[ANN], 10_000 + next(UPDATES), self.table.now)

    def by(self, guest: Guest) -> By:
        """A guest does something, now."""
        person = guest.person
        return By(RoomKey.private(person.id), person.id, person.name, 10_000 + next(UPDATES), self.table.now)

    async def invites(
        self, agency: str = "health", name: str = "Health lead", token: str = "", by: By | None = None
    ) -> tuple[str, Invitation]:
        """Ann invites somebody, or who else is the facilitator; gives the link's path, and the invitation."""
        number = next(UPDATES)
        key = token or f"token-{number}-of-a-link-that-is-long-enough"
        made = await services.invitations.invite(
            self.store,
            by or self.chair(),
            audit_id=self.table.audit_id,
            agency=agency,
            name=name,
            keys=(key, number * 7919),
        )
        return f"/i/{key}", made

    async def guest_by(self, leader: Guest) -> Guest:
        """The education lead, invited by a guest who is the facilitator."""
        return await self.guest("education", "Education lead", self.by(leader))

    async def guest(self, agency: str = "health", name: str = "Health lead", by: By | None = None) -> Guest:
        """Somebody who was invited and has come in."""
        link, made = await self.invites(agency, name, by=by)
        browser = self.browser()
        assert (await browser.post(link, data=PRESS)).status_code == 303
        return Guest(self, browser, Person(made.person_id, name), link, made)

    def later(self, **span: float) -> datetime:
        """Let time pass."""
        self.table.now += timedelta(**span)
        return self.table.now


@dataclass
class Guest:
    """Somebody without Telegram, at their browser."""

    house: House
    browser: httpx.AsyncClient
    person: Person
    link: str
    invitation: Invitation

    async def sees(self, path: str = "/") -> str:
        """Open a page that is there."""
        answer = await self.browser.get(path)
        assert answer.status_code == 200, (path, answer.status_code, answer.text)
        return answer.text

    async def mark(self, path: str = "/") -> str:
        """What the forms of a page bear."""
        found = re.search(r'name="mark" value="(\w+)"', await self.sees(path))
        assert found
        return found[1]
