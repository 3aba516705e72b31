"""The documents by form: what each is, and the function that makes it. A new form is its module and a line here.

Its sentence in the catalogue is `document-` and the form.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.audit.forms import BlankForm
from bot.audit.model import Snapshot, Status
from bot.reports.account import Account
from bot.reports.document import briefing_document, document
from bot.reports.pdf import briefing_pdf, pdf
from bot.reports.people import People
from bot.reports.record import as_json
from bot.reports.table import as_csv
from bot.reports.workbook import workbook
from bot.text import room_words

LONGEST = 40


@dataclass(frozen=True, slots=True)
class Maker:
    """A kind of document. `make` is pure and takes up to seconds: the worker process does it.

    `name` stands in the file's name; `by_itself`: it comes when an audit is closed, without being asked for.
    """

    suffix: str
    make: Callable[[Account], bytes]
    name: str = ""
    by_itself: bool = True


documents: Mapping[str, Maker] = {
    "pdf": Maker(".pdf", pdf),
    "briefing": Maker(".pdf", briefing_pdf, "briefing", by_itself=False),
    "briefing-docx": Maker(".docx", briefing_document, "briefing", by_itself=False),
    "xlsx": Maker(".xlsx", workbook),
    "docx": Maker(".docx", document),
    "csv": Maker(".csv", as_csv, by_itself=False),
    "json": Maker(".json", as_json),
}
"""In the order in which they are offered, and sent."""


def filename(snapshot: Snapshot, form: str) -> str:
    """Name a document's file in plain ASCII: tool, room, round, and "draft" while the audit is open.

    Raises `KeyError` for a form that `documents` lacks.
    """
    audit, maker = snapshot.audit, documents[form]
    words = room_words(audit)
    draft = words("file-draft") if audit.status is Status.OPEN else ""
    name = words(f"file-{maker.name}") if maker.name else ""
    parts = [snapshot.framework.id, People(audit, words).label(), words("file-round", round=audit.round), name, draft]
    return "-".join(part for part in map(slug, parts) if part) + maker.suffix


def form_filename(form: BlankForm) -> str:
    """Name a blank form's file, without what it ends with: agency, tool, round."""
    name = map(slug, ("form", room_words(form.audit).agency(form.agency), form.framework.id))
    return "-".join((*(part for part in name if part), str(form.audit.round)))


def slug(text: str) -> str:
    """Keep ASCII letters and digits, the rest as single hyphens, at most 40 characters.

    >>> slug("Élan & Søn: 2027/28")
    'elan-s-n-2027-28'
    """
    plain = unicodedata.normalize("NFKD", text)
    kept = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return re.sub(r"[^a-z0-9]+", "-", kept.lower()).strip("-")[:LONGEST].strip("-")
