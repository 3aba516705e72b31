"""Forms that are handed in: looked at first, and kept once somebody says so.

Between the two nothing of a form is stored here: the page that says what would be kept bears it, without what the gate
refused, and brings it back. All of it is then read, weighed and passed through the gate again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import TypeAdapter, ValidationError
from starlette.requests import Request
from starlette.responses import Response

from bot import services
from bot.audit.errors import AuditError, NoAudit
from bot.audit.filled import Consent, Preview, passed
from bot.audit.form_mistakes import FormElsewhere, FormTooLarge
from bot.audit.forms import FilledForm, FormCode
from bot.audit.model import Audit
from bot.reports.forms.asking import have_read
from bot.services.forms import HandedIn
from bot.services.ports import AlreadyHandled
from bot.services.updates import must_be_new
from bot.text import Words, room_words
from bot.views import forms
from bot.views.errors import sentence
from bot.views.fit import cut
from bot.web.pages.forms import PressedForm, read_form
from bot.web.pages.keys import new_key
from bot.web.pages.site import Site, Visitor
from bot.web.pages.uploads import read_upload
from bot.web.webhook import Refused

BORNE = TypeAdapter(FilledForm)
"""How the page bears a form: as JSON."""

MOST_LISTED = 200
"""Lines about what is wrong."""

MOST_SAID = 300
"""Characters of one of them, as a number in it may be anything."""


@dataclass(frozen=True, slots=True)
class FilledForms:
    """The handlers of forms that are handed in."""

    site: Site

    async def page(self, request: Request) -> Response:
        """Show where a form is handed in."""
        visitor = await self.site.visitor(request)
        return self.draw(await self.site.audit(request, visitor), visitor)

    def draw(self, audit: Audit, visitor: Visitor, status: int = 200, *, refused: str = "", said: str = "") -> Response:
        """Draw it, with why a file was refused, or what was kept."""
        member = audit.member(visitor.person.id)
        drawn = {"audit": audit, "visitor": visitor, "member": member, "refused": refused, "said": said}
        return self.site.draw("hand_in.html", room_words(audit), status, **drawn)

    async def look(self, request: Request) -> Response:
        """Read a file that is handed in, and say what would be kept of it; nothing is."""
        visitor = await self.visitor(request)
        audit = await self.site.audit(request, visitor)
        words = room_words(audit)
        try:
            upload = await read_upload(request)
            visitor.must_have_sent(upload.fields)
            if upload.file is None:
                return self.draw(audit, visitor, 422, refused=words("page-form-no-file"))
            filled = await have_read(self.site.read or nothing_is_read, upload.file)
            return await self.ask(audit, visitor, filled)
        except NoAudit:
            raise
        except AuditError as error:
            status = 413 if isinstance(error, FormTooLarge) else 422
            return self.draw(audit, visitor, status, refused=sentence(error, words))

    async def visitor(self, request: Request) -> Visitor:
        """Say who hands something in, some times a minute at most: reading a form, and keeping it, takes a second."""
        visitor = await self.site.visitor(request)
        if not self.site.rations.forms.allows(str(visitor.person.id)):
            raise Refused(429)
        return visitor

    async def ask(
        self, audit: Audit, visitor: Visitor, filled: FilledForm, status: int = 200, *, refused: str = ""
    ) -> Response:
        """Say what would be kept, and ask; raises a `FormMistake`."""
        by = visitor.by(self.site.clock())
        preview = await services.forms.preview_form(self.site.store, by, filled, Consent())
        must_be_of(preview.code, audit)
        words = room_words(audit)
        return self.site.draw(
            "preview.html",
            words,
            status,
            visitor=visitor,
            audit=audit,
            press=new_key(),
            preview=preview,
            said=PreviewWords(preview, words),
            borne=BORNE.dump_json(passed(preview, words("form-outside"))).decode(),
            refused=refused,
        )

    async def keep(self, request: Request) -> Response:
        """Keep what the page before bore, and say what was kept; the same press twice is one."""
        visitor = await self.visitor(request)
        form = await read_form(request)
        visitor.must_have_sent(form)
        audit = await self.site.audit(request, visitor)
        words, filled = room_words(audit), borne_by(form)
        consent = Consent(sure=form.get("sure") == "on", over=form.get("over") == "on")
        what = f"form {consent} {form.get('filled', '')}"
        by = visitor.by(self.site.clock(), PressedForm(visitor, audit, form).number(what))
        try:
            must_be_of(FormCode.read(filled.code), audit)
            await must_be_new(self.site.store, by)
            done = await services.forms.hand_in(self.site.store, by, filled, consent)
            if done.preview.is_empty and done.preview.asks:
                return await self.ask(audit, visitor, filled, 422, refused=words("page-form-unsure"))
        except AlreadyHandled:
            return self.draw(audit, visitor, said=words("page-form-kept-before"))
        except NoAudit:
            raise
        except AuditError as error:
            return self.draw(audit, visitor, 422, refused=sentence(error, words))
        return await self.kept(audit, visitor, done)

    async def kept(self, audit: Audit, visitor: Visitor, done: HandedIn) -> Response:
        """Bring the chat up to date, and say what was kept."""
        if not done.preview.is_empty:
            await self.site.settle(done.turn)
        return self.draw(audit, visitor, said=forms.kept_words(done.preview, room_words(audit)))


@dataclass(frozen=True, slots=True)
class PreviewWords:
    """What would be kept and what not, in words."""

    preview: Preview
    words: Words

    def title(self) -> str:
        """Say whose form it is, and whether a later one was kept."""
        return forms.title(self.preview, self.words)

    def would_keep(self) -> str:
        """Count what would be kept."""
        return forms.would_keep(self.preview, self.words)

    def beside(self) -> str:
        """Say that others of the agency have scored by themselves."""
        return forms.beside_line(self.preview, self.words)

    def wrong(self) -> list[str]:
        """Say what is wrong, row by row."""
        return self.listed([forms.fault_line(each, self.words) for each in self.preview.faults])

    def doubtful(self) -> list[str]:
        """Say which texts may identify somebody."""
        return self.listed([forms.doubt_line(self.preview, each, self.words) for each in self.preview.doubtful])

    def over(self) -> list[str]:
        """Say what has another score or text since."""
        return self.listed([forms.over_line(self.preview, each, self.words) for each in self.preview.over])

    def listed(self, lines: list[str]) -> list[str]:
        """Leave out what nobody would read."""
        rest = len(lines) - MOST_LISTED
        shown = [cut(line, MOST_SAID) for line in lines[:MOST_LISTED]]
        return [*shown, *([self.words("and-more", n=rest)] if rest > 0 else [])]


def must_be_of(code: FormCode | None, audit: Audit) -> None:
    """Raise `FormElsewhere` for a form of another audit than the page's."""
    if code is None or code.audit_id != audit.id:
        raise FormElsewhere


def borne_by(form: Mapping[str, str]) -> FilledForm:
    """Take back the form that a page bore; raises `Refused` with 400 for anything else."""
    try:
        return BORNE.validate_json(form.get("filled", ""))
    except (ValidationError, ValueError):
        raise Refused(400) from None


async def nothing_is_read(_what: str, _given: object, _language: str) -> bytes:
    """Stand for the process that reads files where there is none."""
    raise NoAudit
