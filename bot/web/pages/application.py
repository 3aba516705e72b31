"""The pages put together: every address there is, and what is answered where there is none."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from bot.audit.errors import AuditError, NoAudit
from bot.services.ports import StoreAway
from bot.web.pages.blank_forms import BlankForms
from bot.web.pages.entrance import Entrance
from bot.web.pages.filled_forms import FilledForms
from bot.web.pages.guard import Guard
from bot.web.pages.lead import Lead
from bot.web.pages.mini_app import MiniApp
from bot.web.pages.my_list import Listing
from bot.web.pages.own import OwnPages
from bot.web.pages.pulses import Questions
from bot.web.pages.reading import Review
from bot.web.pages.site import FILES, Site
from bot.web.pages.tags import Tags
from bot.web.webhook import Refused

KINDS = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
SAID = {403: "page-not-in", 404: "page-not-there", 429: "page-too-fast"}
"""What is said with a status; with any other, that the request was none of ours."""


def pages_app(site: Site) -> ASGIApp:
    """Make the application that serves the pages."""
    return Guard(application(site), site)


def application(site: Site) -> Starlette:
    """Make it without what stands before it."""
    refusals = Refusals(site)
    app = Starlette(
        routes=addresses(site),
        middleware=[Middleware(GZipMiddleware, minimum_size=1024)],
        exception_handlers={
            HTTPException: refusals.not_there,
            NoAudit: refusals.not_there,
            AuditError: refusals.not_there,
            Refused: refusals.refused,
            StoreAway: refusals.away,
            Exception: refusals.failed,
        },
    )
    app.router.redirect_slashes = False
    return app


def addresses(site: Site) -> list[Route]:
    """Give every address there is."""
    tags = Tags(site)
    entrance, own = Entrance(site), OwnPages(site)
    listing, review, lead = Listing(site, tags), Review(site, tags), Lead(site, tags)
    blank, filled = BlankForms(site), FilledForms(site)
    questions, mini_app = Questions(site), MiniApp(site)
    return [
        Route("/", entrance.home),
        Route("/i/{token}", entrance.knock, methods=["GET"]),
        Route("/i/{token}", entrance.enter, methods=["POST"]),
        Route("/app", mini_app.open, methods=["GET"]),
        Route("/app", mini_app.enter, methods=["POST"]),
        Route("/app/{audit_id}", mini_app.open, methods=["GET"]),
        Route("/app/{audit_id}", mini_app.enter, methods=["POST"]),
        *lists("/list/{audit_id}", listing),
        *lists("/list/{audit_id}/for/{agency}", listing),
        Route("/review/{audit_id}", review.page),
        Route("/review/{audit_id}/{form}", review.document),
        Route("/review/{audit_id}/picture/{name}", review.picture),
        Route("/p/{token}", questions.page, methods=["GET"]),
        Route("/p/{token}", questions.answer, methods=["POST"]),
        Route("/lead/{audit_id}", lead.page, methods=["GET"]),
        Route("/lead/{audit_id}", lead.press, methods=["POST"]),
        Route("/form/{audit_id}", filled.page, methods=["GET"]),
        Route("/form/{audit_id}", filled.look, methods=["POST"]),
        Route("/form/{audit_id}/keep", filled.keep, methods=["POST"]),
        Route("/form/{audit_id}/blank", blank.page),
        Route("/form/{audit_id}/blank/{kind}", blank.file),
        Route("/me", own.page),
        Route("/me/data", own.file),
        Route("/me/forget", own.forget, methods=["POST"]),
        Route("/leave", entrance.leave, methods=["POST"]),
        Route("/accessibility", entrance.accessibility),
        Route("/privacy", entrance.privacy),
        Route("/files/{name}", file),
    ]


def lists(path: str, listing: Listing) -> list[Route]:
    """Give the addresses of one list."""
    return [
        Route(path, listing.page, methods=["GET"]),
        Route(path, listing.save, methods=["POST"]),
        Route(f"{path}/now", listing.now),
    ]


class Refusals:
    """What is answered when there is no page: always the same to the same question, whatever stands behind it."""

    def __init__(self, site: Site) -> None:
        self.site = site

    async def not_there(self, request: Request, _error: Exception) -> Response:
        """Say that there is nothing, whether there never was or it is not for who asks."""
        return self.site.say(request, SAID[404], 404)

    async def refused(self, request: Request, error: Exception) -> Response:
        """Refuse what is not from us, too large, or from nobody who was let in."""
        status = error.status if isinstance(error, Refused) else 400
        return self.site.say(request, SAID.get(status, "page-refused"), status)

    async def away(self, request: Request, _error: Exception) -> Response:
        """Ask to try again: the database cannot be reached."""
        answer = self.site.say(request, "page-away", 503)
        answer.headers["Retry-After"] = "10"
        return answer

    async def failed(self, request: Request, _error: Exception) -> Response:
        """Say that it was our mistake, and nothing of what it was."""
        return self.site.say(request, "page-failed", 500)


async def file(request: Request) -> Response:
    """Give a style sheet, a script or the sign in the browser's tab."""
    name = request.path_params["name"]
    if name not in FILES:
        raise HTTPException(404)
    kind = KINDS["." + name.rpartition(".")[2]]
    return Response(FILES[name], media_type=kind, headers={"Cache-Control": "public, max-age=31536000, immutable"})
