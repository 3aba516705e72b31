"""The review: the whole audit as one member may read it, and the documents to take away."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from bot import services
from bot.audit.errors import NoAudit
from bot.audit.framework import Domain
from bot.audit.model import COMMENT, Note, Snapshot, Status
from bot.audit.review import Entry, entries, is_withheld, may_read
from bot.reports.outlets import documents, filename
from bot.text import Words, room_words
from bot.views.columns import label
from bot.views.ratings import own_words
from bot.views.review import agreed, by_agency, lacking
from bot.web.pages.site import Site, Visitor
from bot.web.webhook import Refused


@dataclass(frozen=True, slots=True)
class Reading:
    """What one reader has before them, in words; of what is secret, their own alone (`bot.audit.review`)."""

    snapshot: Snapshot
    reader_id: int
    words: Words

    def entries(self, domain: Domain) -> tuple[Entry, ...]:
        """Give the statements of a domain."""
        return entries(self.snapshot, domain.id, self.reader_id)

    def standing(self, one: Entry) -> str:
        """Say what was agreed; while it is secret, what the reader said."""
        return own_words(one.own, self.words) if one.is_secret else agreed(one, self.words)

    def said(self, one: Entry) -> tuple[str, ...]:
        """Give what each agency said, and what is missing."""
        if one.is_secret:
            return ()
        return (*by_agency(one, self.words), *lacking(one, self.snapshot, self.words))

    def note(self, note: Note) -> str:
        """Print a note with its kind and agency; of one that is not the reader's to read, only where it came from."""
        audit, words = self.snapshot.audit, self.words
        kind, source = label(audit.framework, note.kind, words), words.agency(note.agency)
        if is_withheld(audit, note) and not may_read(audit, note, self.reader_id):
            return f"{kind}: {words('note-from', agency=source)}"
        return f"{kind} ({source}): {note.text}"

    def comments(self, domain: Domain) -> tuple[Note, ...]:
        """Give the comments on a domain."""
        return self.snapshot.notes_on(domain.id, COMMENT)


@dataclass(frozen=True, slots=True)
class Review:
    """The handlers of the review."""

    site: Site

    async def snapshot(self, request: Request, visitor: Visitor) -> Snapshot:
        """Read the audit in the address, if the visitor is in it; else there is nothing."""
        audit = await self.site.audit(request, visitor)
        return await services.review.read_through(self.site.store, visitor.by(self.site.clock()), audit_id=audit.id)

    async def page(self, request: Request) -> Response:
        """Show the review."""
        visitor = await self.site.visitor(request)
        snapshot = await self.snapshot(request, visitor)
        words = room_words(snapshot.audit)
        return self.site.draw(
            "review.html",
            words,
            visitor=visitor,
            reading=Reading(snapshot, visitor.person.id, words),
            snapshot=snapshot,
            audit=snapshot.audit,
            forms=list(documents) if self.site.make and snapshot.audit.status is Status.CLOSED else [],
        )

    async def document(self, request: Request) -> Response:
        """Give a document of a closed audit; each takes a worker a second, so one visitor has a few a minute.

        While it is open there is none: documents hold every note, those on what is still secret too.
        """
        visitor = await self.site.visitor(request)
        form = request.path_params["form"]
        if form not in documents or self.site.make is None:
            raise NoAudit
        snapshot = await self.snapshot(request, visitor)
        if snapshot.audit.status is not Status.CLOSED:
            raise NoAudit
        if not self.site.rations.documents.allows(str(visitor.person.id)):
            raise Refused(429)
        data = await self.site.make(form, snapshot, room_words(snapshot.audit).language)
        named = {"Content-Disposition": f'attachment; filename="{filename(snapshot, form)}"'}
        return Response(data, media_type="application/octet-stream", headers=named)
