"""The Mini App: coming in from Telegram, by what it says of who has pressed the button.

Telegram opens our page with `initData` behind the "#" of its address, where no server and no log sees it. A script of
ours posts it here, and a visit begins like any other: so nothing of a third party's is loaded.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import structlog
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot import services
from bot.audit.errors import LinkExpired
from bot.audit.model import Audit, Status
from bot.web.pages.forms import read_form
from bot.web.pages.keys import BROWSER, hand_keys, key_in, new_key
from bot.web.pages.site import Site, preferred
from bot.web.pages.vouched import NotVouched, Vouched, read_init_data

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class MiniApp:
    """The handlers of the way in from Telegram."""

    site: Site

    async def open(self, request: Request) -> Response:
        """Give the page whose script brings what Telegram says: the same for whoever asks, and nothing is looked up."""
        return self.site.draw("app.html", preferred(request), framed=bool(self.site.framed_by))

    async def enter(self, request: Request) -> Response:
        """Let in whom Telegram vouches for, and show the audit that was asked for; whatever is wrong is said alike."""
        form = await read_form(request)
        site = self.site
        keys = {"browser": key_in(request, BROWSER, https=site.https) or new_key(), "visit": new_key()}
        try:
            known = self.vouched(form.get("data", ""))
            audits = await site.audits(known.person_id)
            if not audits:
                return site.say(request, "page-app-nowhere", 200)
            await services.visits.come_in(
                site.store, person_id=known.person_id, since=known.at, visit=keys["visit"], at=site.clock()
            )
        except (NotVouched, LinkExpired) as error:
            log.info("mini-app-refused", reason=getattr(error, "reason", "ended"))
            return site.say(request, "page-app-closed", 403)
        answer = RedirectResponse(way_to(audits, request.path_params.get("audit_id", "")), 303)
        hand_keys(answer, https=site.https, **keys)
        return answer

    def vouched(self, init_data: str) -> Vouched:
        """Say whom Telegram vouches for; raises `NotVouched`."""
        if not self.site.app_key:
            raise NotVouched("no-token")
        return read_init_data(init_data, self.site.app_key, self.site.clock())


def way_to(audits: Sequence[Audit], wanted: str) -> str:
    """Say where somebody goes first: to the audit that was asked for if they are in it, else to the only one."""
    by_id = {str(audit.id): audit for audit in audits}
    one = by_id.get(wanted) or (audits[0] if len(audits) == 1 else None)
    if one is None:
        return "/"
    return f"/list/{one.id}" if one.status is Status.OPEN else f"/review/{one.id}"
