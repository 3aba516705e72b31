"""The documents by format: what each is, and the function that makes it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.audit.model import Snapshot, Status
from bot.reports.document import document
from bot.reports.pdf import pdf
from bot.reports.people import People
from bot.reports.record import as_json
from bot.reports.table import as_csv
from bot.reports.workbook import workbook
from bot.text import Words, words_for

LONGEST = 40


@dataclass(frozen=True, slots=True)
class Maker:
    """A kind of document. `make` is pure and takes up to seconds: call it off the event loop."""

    media_type: str
    suffix: str
    make: Callable[[Snapshot, Words], bytes]


OFFICE = "application/vnd.openxmlformats-officedocument"

documents: Mapping[str, Maker] = {
    "pdf": Maker("application/pdf", ".pdf", pdf),
    "xlsx": Maker(f"{OFFICE}.spreadsheetml.sheet", ".xlsx", workbook),
    "docx": Maker(f"{OFFICE}.wordprocessingml.document", ".docx", document),
    "json": Maker("application/json", ".json", as_json),
    "csv": Maker("text/csv", ".csv", as_csv),
}


def filename(snapshot: Snapshot, form: str) -> str:
    """Name a document's file in plain ASCII: tool, room, round, and "draft" while the audit is open.

    Raises `KeyError` for a form that `documents` lacks.
    """
    audit = snapshot.audit
    room = People(audit, words_for(audit.room.settings.language)).label()
    parts = [snapshot.framework.id, room, f"round {audit.round}", "draft" if audit.status is Status.OPEN else ""]
    return "-".join(part for part in map(slug, parts) if part) + documents[form].suffix


def slug(text: str) -> str:
    """Keep ASCII letters and digits, the rest as single hyphens, at most 40 characters.

    >>> slug("Élan & Søn: 2027/28")
    'elan-s-n-2027-28'
    """
    plain = unicodedata.normalize("NFKD", text)
    kept = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return re.sub(r"[^a-z0-9]+", "-", kept.lower()).strip("-")[:LONGEST].strip("-")
