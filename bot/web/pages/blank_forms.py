"""Forms to be filled in elsewhere: the facilitator has one made for an agency, and takes it away to pass it on."""

from __future__ import annotations

import secrets
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot import services
from bot.audit.agencies import short_form
from bot.audit.errors import NoAudit
from bot.audit.forms import BlankForm
from bot.reports.forms.lines import by_when
from bot.reports.outlets import form_filename
from bot.reports.worker.order import FormName
from bot.reports.worker.workshop import CannotMake
from bot.services.ports import AlreadyHandled
from bot.services.updates import must_be_new
from bot.text import room_words
from bot.web.pages.forms import PressedForm
from bot.web.pages.keys import new_key
from bot.web.pages.site import Site, Visitor
from bot.web.webhook import Refused

MAKERS = {"xlsx": FormName.SHEET, "docx": FormName.PAPER}
"""The files of a form by how their names end: to fill in, and to read."""


async def issue(site: Site, press: PressedForm) -> Response:
    """Issue a form for an agency, once for each press, and lead to where it is; raises as the use case does."""
    agency = press.form["form"]
    by = press.visitor.by(site.clock(), press.number(f"form {agency}"))
    keys = (new_key(), secrets.randbits(64))
    with suppress(AlreadyHandled):
        await must_be_new(site.store, by)
        await services.forms.issue_form(site.store, by, audit_id=press.audit.id, agency=agency, keys=keys)
    return RedirectResponse(f"/form/{press.audit.id}/blank?{urlencode({'agency': agency})}", 303)


@dataclass(frozen=True, slots=True)
class BlankForms:
    """The handlers of blank forms."""

    site: Site

    async def issued(self, request: Request, visitor: Visitor) -> BlankForm:
        """Give the form that was issued last for the agency in the address; raises `AuditError` where there is none."""
        audit = await self.site.audit(request, visitor)
        agency = request.query_params.get("agency", "")
        by = visitor.by(self.site.clock())
        return await services.forms.issued_form(self.site.store, by, audit_id=audit.id, agency=agency)

    async def page(self, request: Request) -> Response:
        """Show whose form it is, by when it is wanted back and what is kept of it, with its files."""
        visitor = await self.site.visitor(request)
        form = await self.issued(request, visitor)
        words = room_words(form.audit)
        asked = urlencode({"agency": short_form(form.agency)})
        return self.site.draw(
            "blank.html", words, visitor=visitor, audit=form.audit, form=form, by_when=by_when(form, words), asked=asked
        )

    async def file(self, request: Request) -> Response:
        """Give the form as a spreadsheet to fill in or a paper to read; each takes a worker a second."""
        visitor = await self.site.visitor(request)
        kind = request.path_params["kind"]
        if kind not in MAKERS or self.site.make is None:
            raise NoAudit
        form = await self.issued(request, visitor)
        if not self.site.rations.forms.allows(str(visitor.person.id)):
            raise Refused(429)
        try:
            data = await self.site.make(MAKERS[kind], form, room_words(form.audit).language)
        except CannotMake:
            raise Refused(503) from None
        named = {"Content-Disposition": f'attachment; filename="{form_filename(form)}.{kind}"'}
        return Response(data, media_type="application/octet-stream", headers=named)
