"""What every page needs: the store, who is asking, the words, and how a page is drawn."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from bot import services
from bot.audit.errors import NoAudit
from bot.audit.messages import Turn
from bot.audit.model import Audit, By, RoomKey
from bot.audit.persons import Person
from bot.services.ports import Store
from bot.text import Words, languages, words_for
from bot.views.asks import room_name
from bot.web.pages.departures import Departures
from bot.web.pages.keys import BROWSER, VISIT, form_mark, is_marked, key_in
from bot.web.pages.limits import Rations
from bot.web.pages.versions import Versions
from bot.web.webhook import Refused

HERE = Path(__file__).parent
FILES = {path.name: path.read_bytes() for path in sorted((HERE / "files").iterdir())}
VERSION = sha256(b"".join(FILES.values())).hexdigest()[:12]
"""Stands behind the addresses of the files, so that browsers may keep them until they change."""


def now_in_utc() -> datetime:
    """Give the time."""
    return datetime.now(UTC)


Make = Callable[[str, object, str], Awaitable[bytes]]
"""Makes a document by its form, of a snapshot, in a language; or reads a form's file."""

Tell = Callable[[Audit], None]
"""Has the chat show or ask something of an audit."""

Forgets = Callable[[Iterable[int]], Awaitable[None]]
"""Forgets all that was ever posted for audits that are no more."""


async def nothing_was_posted(_audits: Iterable[int]) -> None:
    """Have nothing to forget."""


MOST_DIGITS = 15


def nothing_to_tell(_audit: Audit) -> None:
    """Have no chat."""


@dataclass
class Site:
    """The pages of one bot.

    `address` is where they are reached, without a slash at its end. `settle` brings the chat up to date with what was
    done here: cards, and the posts that are due. `make` makes a document, `read` reads a form's file; without them
    neither is offered. `send_again` has the chat's card sent below, `ask_missing` has it ask who is missing there.
    `app_key` is what Telegram signs with who opens the Mini App; without it nobody comes in so. `framed_by` is the one
    address whose pages may hold ours in a frame: nobody's but the rehearsal's.
    """

    store: Store
    address: str
    settle: Callable[[Turn], Awaitable[None]]
    make: Make | None = None
    read: Make | None = None
    app_key: bytes = field(default=b"", repr=False)
    framed_by: str = ""
    forget_posts: Forgets = nothing_was_posted
    departures: Departures = field(default_factory=Departures)
    rations: Rations = field(default_factory=Rations)
    clock: Callable[[], datetime] = now_in_utc
    versions: Versions = field(init=False)
    send_again: Tell = nothing_to_tell
    ask_missing: Tell = nothing_to_tell

    def __post_init__(self) -> None:
        self.versions = Versions(self.store)

    @property
    def https(self) -> bool:
        """Say whether browsers come by https, as they must but on one's own machine."""
        return self.address.startswith("https://")

    @cached_property
    def templates(self) -> Environment:
        """Read the templates: everything that is filled in is escaped, and nothing may be missing."""
        return Environment(
            loader=FileSystemLoader(HERE / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            auto_reload=False,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def draw(self, template: str, words: Words, status: int = 200, **values: object) -> Response:
        """Draw a page."""
        page = self.templates.get_template(template)
        body = page.render(words=words, version=VERSION, room_name=room_name, **values)
        return HTMLResponse(body, status, headers={"Content-Language": words.language})

    def say(self, request: Request, key: str, status: int) -> Response:
        """Draw a page that says one thing."""
        words = preferred(request)
        return self.draw("said.html", words, status, title=words(f"{key}-title"), said=words(key))

    async def visitor(self, request: Request) -> Visitor:
        """Say who is asking; raises `Refused` with 403 when it is nobody who was let in, or no longer."""
        visit = key_in(request, VISIT, https=self.https)
        person = await services.visits.visitor(self.store, visit=visit, at=self.clock()) if visit else None
        if person is None:
            raise Refused(403)
        return Visitor(person, visit, key_in(request, BROWSER, https=self.https))

    async def audit(self, request: Request, visitor: Visitor) -> Audit:
        """Give the audit in the address, if the visitor is in it; else there is nothing: raises `NoAudit`."""
        audit = await services.visits.audit_for(self.store, visitor.person.id, number_in(request))
        if await self.departures.is_gone(audit, visitor.person.id, self.clock()):
            raise NoAudit
        return audit

    async def seated(self, request: Request) -> tuple[Visitor, Audit]:
        """Say who is asking and give the audit in the address, in one look; raises as `visitor` and `audit` do."""
        visit, at = key_in(request, VISIT, https=self.https), self.clock()
        try:
            number = number_in(request)
        except NoAudit:
            await self.visitor(request)
            raise
        person, audit = await services.visits.seated(self.store, visit=visit, audit_id=number, at=at)
        if person is None:
            raise Refused(403)
        if audit is None or await self.departures.is_gone(audit, person.id, at):
            raise NoAudit
        return Visitor(person, visit, key_in(request, BROWSER, https=self.https)), audit

    async def audits(self, person_id: int) -> tuple[Audit, ...]:
        """Give the audits that somebody takes part in."""
        every = await services.visits.audits_of(self.store, person_id)
        return tuple([one for one in every if not await self.departures.is_gone(one, person_id, self.clock())])


def number_in(request: Request) -> int:
    """Give the audit's number in an address; raises `NoAudit` for what is none."""
    number: str = request.path_params["audit_id"]
    if not (number.isascii() and number.isdecimal() and len(number) <= MOST_DIGITS):
        raise NoAudit
    return int(number)


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody who was let in: who it is, and the keys that their browser brought."""

    person: Person
    visit: str
    browser: str

    @property
    def form_mark(self) -> str:
        """Give what the forms bear that are drawn for them."""
        return form_mark(self.browser, self.person.id)

    def by(self, at: datetime, number: int = 0, mark: int = 0) -> By:
        """Say who does it, and when; `number` (below 0) and `mark` tell what is sent again."""
        return By(RoomKey.private(self.person.id), self.person.id, self.person.name, number, at, mark)

    def must_have_sent(self, form: Mapping[str, str]) -> None:
        """Raise `Refused` with 403 for a form that was not drawn for them."""
        if not is_marked(form.get("mark", ""), self.browser, self.person.id):
            raise Refused(403)


def preferred(request: Request) -> Words:
    """Give the first language that a browser asks for and there is (RFC 9110, `Accept-Language`); else English."""
    asked = request.headers.get("accept-language", "")[:200].split(",")
    codes = [each.partition(";")[0].strip().partition("-")[0].lower() for each in asked]
    return words_for(next((code for code in codes if code in languages()), None))
