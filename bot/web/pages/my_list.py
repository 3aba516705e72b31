"""*My list*: all statements on one page, each answer saved as it is given, or by a button where scripts are off."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TypeGuard
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from bot import services
from bot.audit.agencies import Agencies, short_form
from bot.audit.delegates import NotDelegate, given_to, lists_for
from bot.audit.errors import NoAudit
from bot.audit.model import Audit, Member
from bot.services.due import zone_of
from bot.text import room_words
from bot.views.errors import sentence
from bot.web.pages.forms import read_form
from bot.web.pages.keys import new_key
from bot.web.pages.lines import ListFilter, MyList, list_path
from bot.web.pages.saving import Saving
from bot.web.pages.site import Site, Visitor
from bot.web.pages.tags import Tags, seen, unchanged
from bot.web.webhook import Refused


@dataclass(frozen=True, slots=True)
class Listing:
    """The handlers of *My list*."""

    site: Site
    tags: Tags

    async def now(self, request: Request) -> Response:
        """Say where each statement stands for one reader: what takes a score, and their own; of others nothing."""
        if (known := await self.tags.at_hand(request, partial(self.stand, request))) is not None:
            return known
        visitor, audit = await self.site.seated(request)
        if self.tags.says_no_news(request, visitor, audit):
            return unchanged(seen(request))
        return self.tags.values(request, visitor, audit, self.stand(request, audit, visitor.person.id))

    def stand(self, request: Request, audit: Audit, person_id: int) -> Mapping[str, object]:
        """Say where each statement stands on one reader's list; raises `NoAudit` for one that is theirs no more."""
        place = place_in(request, audit)
        if is_ended(place, audit, person_id):
            raise NoAudit
        my = MyList(audit, person_id, (), room_words(audit), place)
        return {"lines": my.where_all_stand(), "progress": my.progress(), "ways": my.signs()}

    async def page(self, request: Request) -> Response:
        """Show the list; who scores for an agency no more is led to their own, where that is said."""
        visitor, audit = await self.site.seated(request)
        place = place_in(request, audit)
        if is_ended(place, audit, visitor.person.id):
            return self.lead_home(audit, place)
        return self.draw(request, visitor, await self.list_of(audit, visitor, place))

    def lead_home(self, audit: Audit, place: Member) -> Response:
        """Lead somebody to their own list, who scores for an agency no more."""
        return RedirectResponse(f"{list_path(audit, None)}?over={quote(short_form(place.agency))}", 303)

    async def list_of(
        self, audit: Audit, visitor: Visitor, place: Member | None, saving: Saving | None = None
    ) -> MyList:
        """Read what one has said oneself; of a form that is not all kept what stands in its fields stays there."""
        person_id, by = visitor.person.id, visitor.by(self.site.clock())
        _, notes = await services.notebook.in_hand(self.site.store, by, audit_id=audit.id)
        own = tuple(note for note in notes if note.person_id == person_id)
        unkept, problems = (saving.unkept, saving.problems) if saving else ({}, {})
        return MyList(audit, person_id, own, room_words(audit), place, unkept, problems)

    def draw(self, request: Request, visitor: Visitor, my: MyList, status: int = 200) -> Response:
        """Draw the page."""
        asked = request.query_params.get("show", "")
        show = ListFilter(asked) if asked in set(ListFilter) else ListFilter.EVERY
        listed = [(domain, my.lines(domain, show)) for domain in my.audit.framework.domains]
        return self.site.draw(
            "list.html",
            my.words,
            status,
            visitor=visitor,
            my=my,
            audit=my.audit,
            member=my.audit.member(visitor.person.id),
            show=show,
            shows=my.filters(),
            listed=[(domain, lines) for domain, lines in listed if lines],
            saved=request.query_params.get("saved") == "yes",
            over=over_said(my, request.query_params.get("over", "")),
            page_key=new_key(),
            drawn_at=self.site.clock().isoformat(),
        )

    async def save(self, request: Request) -> Response:
        """Keep what is in the form; what is not kept stays in its fields, with the reason beside it."""
        visitor, audit = await self.site.seated(request)
        if not self.site.rations.visitor.allows(str(visitor.person.id)):
            raise Refused(429)
        form = await read_form(request)
        visitor.must_have_sent(form)
        place = place_in(request, audit)
        saving = Saving(self.site, visitor, audit, form, place, drawn_at(form.get("drawn", "")))
        await saving.save(room_words(audit))
        audit = await self.site.audit(request, visitor) if saving.problems else saving.audit
        if "application/json" in request.headers.get("accept", ""):
            my = MyList(audit, visitor.person.id, (), room_words(audit), place, saving.unkept)
            return self.told(my, saving)
        if is_ended(place, audit, visitor.person.id):
            return self.lead_home(audit, place)
        if saving.problems:
            return self.draw(request, visitor, await self.list_of(audit, visitor, place, saving), 422)
        return RedirectResponse(f"{list_path(audit, place)}?saved=yes", 303)

    def told(self, my: MyList, saving: Saving) -> Response:
        """Tell the script what became of what it sent."""
        at = self.site.clock().astimezone(zone_of(my.audit))
        problems = {name: {"text": each.text, "asks": each.asks} for name, each in saving.problems.items()}
        said = my.words("page-saved", time=f"{at:%H:%M}")
        return JSONResponse({"said": said, "progress": my.progress(), "problems": problems, "renamed": saving.renamed})


def place_in(request: Request, audit: Audit) -> Member | None:
    """Give the absent agency whose list is asked for, None for one's own; raises `NoAudit` for one that never was."""
    code = request.path_params.get("agency")
    if code is None:
        return None
    place = next((one for one in audit.members if one.spoken_by and short_form(one.agency) == code), None)
    if place is None:
        raise NoAudit
    return place


def is_ended(place: Member | None, audit: Audit, person_id: int) -> TypeGuard[Member]:
    """Say whether a list is one that somebody has no more, or never had."""
    return place is not None and place not in lists_for(audit, person_id)


def over_said(my: MyList, code: str) -> str:
    """Say that somebody scores for an agency no more; nothing while they do, and for what is no such agency."""
    ever = [one for one in my.audit.members if one.spoken_by and short_form(one.agency) == code]
    gone = [one.agency for one in ever if one not in given_to(my.audit, my.person_id)]
    return sentence(NotDelegate(agencies=Agencies(gone)), my.words) if gone else ""


def drawn_at(text: str) -> datetime | None:
    """Read when a page was drawn; None where the form does not say."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else None
