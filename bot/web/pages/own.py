"""What is held of a visitor, as a page and a file, and forgetting them: as /mydata and /forgetme in the chat."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from bot import services, views
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

    async def draw(self, request: Request, visitor: Visitor, status: int = 200, *, unsure: bool = False) -> Response:
        """Draw the page; `unsure`: somebody pressed without having said that they are sure."""
        held = await services.persons.all_held(self.site.store, visitor.by(self.site.clock()))
        words = preferred(request)
        return self.site.draw(
            "own.html", words, status, visitor=visitor, held=held, unsure=unsure, also=views.held.also
        )

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
            return await self.draw(request, visitor, 422, unsure=True)
        await services.persons.forget(self.site.store, visitor.by(self.site.clock()), chance=secrets.randbits(64))
        answer = self.site.say(request, "page-forgotten", 200)
        take_visit(answer, https=self.site.https)
        return answer
