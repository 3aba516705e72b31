"""The review: the whole audit as one member may read it, and the documents to take away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from starlette.requests import Request
from starlette.responses import Response

from bot import services
from bot.audit.access import Door
from bot.audit.errors import NoAudit
from bot.audit.model import Audit, Snapshot
from bot.audit.review import in_the_open
from bot.audit.summary import summarise_audit
from bot.reports.charts import Picture
from bot.reports.outlets import documents, filename
from bot.reports.worker.workshop import CannotMake
from bot.text import room_words
from bot.web.pages.entries import Reading
from bot.web.pages.pictures import Gallery, key_of, pictures
from bot.web.pages.site import Site, Visitor
from bot.web.pages.tags import Tags, seen, unchanged
from bot.web.webhook import Refused


@dataclass
class Review:
    """The handlers of the review."""

    site: Site
    tags: Tags
    gallery: Gallery = field(init=False)

    def __post_init__(self) -> None:
        self.gallery = Gallery(self.site)

    async def snapshot(self, request: Request, visitor: Visitor) -> Snapshot:
        """Read the audit in the address, if the visitor is in it; else there is nothing."""
        audit = await self.site.audit(request, visitor)
        return await services.review.read_through(self.site.store, visitor.by(self.site.clock()), audit_id=audit.id)

    async def page(self, request: Request) -> Response:
        """Show the review."""
        if (known := await self.tags.at_hand(request)) is not None:
            return known
        visitor = await self.site.visitor(request)
        audit = await self.site.audit(request, visitor)
        if self.tags.says_no_news(request, visitor, audit):
            return unchanged(seen(request))
        drawn = await self.draw(visitor, await self.snapshot(request, visitor))
        return self.tags.page(request, visitor, audit, drawn)

    async def draw(self, visitor: Visitor, snapshot: Snapshot) -> Response:
        """Draw it for one reader."""
        words = room_words(snapshot.audit)
        return self.site.draw(
            "review.html",
            words,
            visitor=visitor,
            reading=Reading(snapshot, visitor.person.id, words),
            audit=snapshot.audit,
            forms=list(documents) if self.site.make else [],
            pictures=await self.pictures(snapshot),
            key_of=lambda picture: key_of(picture, words.language)[:12],
            actions=await services.actions.in_room(self.site.store, snapshot.audit.id),
            rounds=await self.rounds(snapshot.audit, visitor),
        )

    async def pictures(self, snapshot: Snapshot) -> Mapping[str, Picture]:
        """Give the pictures; that of several rounds where there are some."""
        if self.site.make is None:
            return {}
        audit = snapshot.audit
        rounds = await services.rounds.snapshots(self.site.store, audit, self.site.clock()) if audit.round > 1 else ()
        until = [each for each in rounds if each.audit.round <= audit.round]
        return pictures(summarise_audit(snapshot), until, room_words(audit))

    async def rounds(self, audit: Audit, visitor: Visitor) -> Sequence[Audit]:
        """Give the other rounds of the same room that the visitor took part in."""
        own = await services.visits.audits_of(self.site.store, visitor.person.id)
        return [each for each in own if each.room.id == audit.room.id and each.id != audit.id]

    async def picture(self, request: Request) -> Response:
        """Give one picture."""
        visitor = await self.site.visitor(request)
        snapshot = await self.snapshot(request, visitor)
        picture = (await self.pictures(snapshot)).get(request.path_params["name"])
        if picture is None:
            raise NoAudit
        data = await self.gallery.draw(picture, room_words(snapshot.audit).language, visitor)
        return Response(data, media_type="image/svg+xml")

    async def document(self, request: Request) -> Response:
        """Give a document; each takes a worker a second, so one visitor has a few a minute.

        While the audit is open it is a draft as in the chat: without the notes on what is still secret.
        """
        visitor = await self.site.visitor(request)
        form = request.path_params["form"]
        if form not in documents or self.site.make is None:
            raise NoAudit
        snapshot = await self.snapshot(request, visitor)
        if not self.site.rations.documents.allows(str(visitor.person.id)):
            raise Refused(429)
        try:
            data = await self.site.make(form, in_the_open(snapshot), room_words(snapshot.audit).language)
        except CannotMake:
            raise Refused(503) from None
        by = visitor.by(self.site.clock())
        await services.access.note_made(self.site.store, by, snapshot.audit.id, form, Door.PAGE)
        named = {"Content-Disposition": f'attachment; filename="{filename(snapshot, form)}"'}
        return Response(data, media_type="application/octet-stream", headers=named)
