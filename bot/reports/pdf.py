"""The PDF: typst sets what `content` says. Tagged for accessibility (PDF/UA-1), with bookmarks, language and title.

Nothing that people wrote is ever typst code: the template reads one JSON text, and typst shows its strings as they are.
The letters are those that come with typst and matplotlib, so that a bare machine prints the same page; what they lack
(emoji, scripts) is taken from the machine where it can, and else drawn as a box that still reads as text.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from functools import cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from bot.audit.model import Snapshot
from bot.audit.summary import summarise_audit
from bot.reports.charts import domain_bars, star
from bot.reports.content import Report, report
from bot.reports.look import ACCENT, INK, LINE, PALE, QUIET
from bot.reports.plain import breakable
from bot.text import Words

if TYPE_CHECKING:
    import typst

PRESS = Lock()
"""One document is set at a time: each takes some 150 MB while it is made."""

AGE = 11
"""typst keeps what it made for ten more documents, some 120 MB each; as many empty ones make it forget."""

TEMPLATE = Path(__file__).parent / "templates" / "report.typ"
LABELS = (
    "page", "what-matters", "statements", "comments", "no-comments", "evidence-part",
    "evidence", "assurance", "no-notes", "agencies", "actions", "no-actions", "method", "additions",
    "caveats", "about", "scale", "action", "owner", "due", "status", "mean", "percent", "lead",
)
COLUMNS = ("coverage", "domain", "number", "statement", "score", "meaning", "before", "change")


def pdf(snapshot: Snapshot, words: Words) -> bytes:
    """Set the whole report, A4."""
    from typst import compile as typeset  # noqa: PLC0415 - 30 MB that only a document should cost

    data = payload(snapshot, report(snapshot, words), words)
    with PRESS:
        try:
            return typeset(
                TEMPLATE.read_bytes(),
                format="pdf",
                font_paths=fonts(),
                pdf_standards=["ua-1"],
                sys_inputs={"report": json.dumps(data)},
                timestamp=int(snapshot.taken_at.timestamp()),
            )
        finally:
            for _ in range(AGE):
                typeset(b"", format="pdf", font_paths=fonts())


@cache
def fonts() -> typst.Fonts:
    """Find the fonts once: typst's own, matplotlib's (its pictures' letters), the machine's."""
    from matplotlib import get_data_path  # noqa: PLC0415 - loaded with the pictures
    from typst import Fonts  # noqa: PLC0415 - as in `pdf`

    return Fonts(font_paths=[Path(get_data_path()) / "fonts" / "ttf"])


def payload(snapshot: Snapshot, said: Report, words: Words) -> dict[str, Any]:
    """Give the template its data: the content, the pictures as SVG, the labels, the colours."""
    summary = summarise_audit(snapshot)
    return {
        **loosened({**asdict(said), "facts": {**asdict(said.facts), "taken_at": "", "running": said.facts.running}}),
        "star": star(summary, words, "svg").decode(),
        "bars": [domain_bars(domain, words, "svg").decode() for domain in summary.domains],
        "scale": [[point.value, point.label] for point in snapshot.framework.scale],
        "labels": {name: words(f"report-{name}") for name in LABELS},
        "columns": {name: words(f"report-column-{name}") for name in COLUMNS},
        "look": {"ink": INK, "quiet": QUIET, "line": LINE, "pale": PALE, "accent": ACCENT},
    }


def loosened(value: Any) -> Any:  # noqa: ANN401 - nested plain values
    """Let very long words break, everywhere in nested plain values."""
    if isinstance(value, str):
        return breakable(value)
    if isinstance(value, dict):
        return {key: loosened(each) for key, each in value.items()}
    return [loosened(each) for each in value] if isinstance(value, list | tuple) else value
