"""Coming in by an invitation, the page one comes to, and leaving."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot import services
from bot.audit.delegates import lists_for
from bot.audit.errors import LinkExpired
from bot.web.pages.forms import read_form
from bot.web.pages.keys import BROWSER, hand_keys, key_in, new_key, take_visit
from bot.web.pages.lines import list_path
from bot.web.pages.site import Site, preferred

NOTICE = (
    "page-notice-kept",
    "notice-not",
    "notice-gate",
    "notice-who",
    "page-notice-long",
    "page-notice-cookies",
    "notice-risk",
)
"""What is said before somebody comes in; it names no command, which the pages do not have."""


@dataclass(frozen=True, slots=True)
class Entrance:
    """The pages before and around an audit."""

    site: Site

    async def knock(self, request: Request) -> Response:
        """Show the notice and a button: the same for whatever stands in the link, and nothing is looked up.

        So a program that follows the links in an e-mail neither uses one up nor learns anything.
        """
        words = preferred(request)
        return self.site.draw("invitation.html", words, notice=[words(key) for key in NOTICE])

    async def enter(self, request: Request) -> Response:
        """Let in who pressed the button, if the link opens for this browser."""
        await read_form(request)
        site = self.site
        keys = {"browser": key_in(request, BROWSER, https=site.https) or new_key(), "visit": new_key()}
        token = request.path_params["token"]
        try:
            arrival = await services.invitations.accept(site.store, token=token, at=site.clock(), **keys)
        except LinkExpired:
            return site.say(request, "page-link-closed", 404)
        await site.settle(arrival.turn)
        answer = RedirectResponse("/", 303)
        hand_keys(answer, https=site.https, **keys)
        return answer

    async def home(self, request: Request) -> Response:
        """Show what somebody takes part in."""
        visitor = await self.site.visitor(request)
        audits = await self.site.audits(visitor.person.id)
        words = preferred(request)
        known = {"visitor": visitor, "audits": audits, "lists_for": lists_for, "list_path": list_path}
        return self.site.draw("home.html", words, 200, **known)

    async def leave(self, request: Request) -> Response:
        """End the visit."""
        visitor = await self.site.visitor(request)
        visitor.must_have_sent(await read_form(request))
        await services.visits.leave_pages(self.site.store, visit=visitor.visit, at=self.site.clock())
        answer = self.site.say(request, "page-left", 200)
        take_visit(answer, https=self.site.https)
        return answer

    async def accessibility(self, request: Request) -> Response:
        """Say how far the pages can be used by everybody, and what to do where they cannot."""
        return self.site.draw("accessibility.html", preferred(request))

    async def privacy(self, request: Request) -> Response:
        """Show the notice."""
        words = preferred(request)
        return self.site.draw("privacy.html", words, notice=[words(key) for key in NOTICE])
