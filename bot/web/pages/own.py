"""What is held of a visitor, as a page and a file, and forgetting them: as /mydata and /forgetme in the chat."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from bot import services, views
from bot.audit.errors import HandOverFirst
from bot.audit.persons import is_on_telegram
from bot.views.errors import sentence
from bot.web.pages.forms import read_form
from bot.web.pages.keys import take_visit
from bot.web.pages.site import Site, Visitor, preferred


@dataclass(frozen=True, slots=True)
class OwnPages:
    """The handlers of what is one's own."""

    site: Site

    async def page(self, request: Request) -> Response:
        """Show what is held, and what can be done about it."""
        visitor = await self.site.visitor(request)
        return await self.draw(request, visitor)

    async def draw(self, request: Request, visitor: Visitor, status: int = 200, *, problem: str = "") -> Response:
        """Draw the page; `problem` says why who has just pressed is not forgotten."""
        held = await services.persons.all_held(self.site.store, visitor.by(self.site.clock()))
        words = preferred(request)
        known = {"visitor": visitor, "held": held, "problem": problem, "also": views.held.also}
        ends = words("forget-own") if is_on_telegram(visitor.person.id) else words("page-forget-end")
        return self.site.draw("own.html", words, status, ends=ends, **known)

    async def file(self, request: Request) -> Response:
        """Give all of it as a file."""
        visitor = await self.site.visitor(request)
        held = await services.persons.data_of(self.site.store, visitor.by(self.site.clock()))
        data = json.dumps(held, ensure_ascii=False, indent=2)
        named = {"Content-Disposition": 'attachment; filename="my-data.json"'}
        return Response(data, media_type="application/json", headers=named)

    async def forget(self, request: Request) -> Response:
        """Forget a visitor who is sure; their visit and their invitation end with it."""
        visitor = await self.site.visitor(request)
        form = await read_form(request)
        visitor.must_have_sent(form)
        if form.get("sure") != "on":
            return await self.draw(request, visitor, 422, problem=preferred(request)("page-forget-unsure"))
        try:
            forgotten = await services.persons.forget(
                self.site.store, visitor.by(self.site.clock()), chance=secrets.randbits(64)
            )
        except HandOverFirst as error:
            return await self.draw(request, visitor, 409, problem=sentence(error, preferred(request)))
        await self.site.forget_posts(forgotten.purged)
        answer = self.site.say(request, "page-forgotten", 200)
        take_visit(answer, https=self.site.https)
        return answer
