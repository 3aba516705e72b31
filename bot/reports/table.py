"""The statements as CSV, one row each, for whatever else a partnership counts with.

UTF-8 with a byte order mark, so that Excel reads the letters right; commas, CRLF, quotes where needed (RFC 4180).
A text that a spreadsheet would take for a formula (it begins with = + - @, a tab or a line end) gets an apostrophe in
front, as OWASP advises against CSV injection: the one place where a note does not come out exactly as it went in.
Whoever needs it exact takes the JSON.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from bot.audit.model import Snapshot
from bot.audit.summary import DomainSummary, Result, summarise_audit
from bot.reports.facts import Facts, facts
from bot.reports.plain import clean
from bot.reports.rows import Quote, row
from bot.text import Words

COLUMNS = (
    "framework", "version", "room", "round", "standing", "domain", "statement", "stem", "text", "score", "mark",
    "meaning", "before", "change", "agreement", "ratings", "dissent", "evidence", "assurance", "comments", "citation",
)
RISKY = ("=", "+", "-", "@", "\t", "\n", "＝", "＋", "－", "＠")  # noqa: RUF001 - full-width signs count as signs too


def as_csv(snapshot: Snapshot, words: Words) -> bytes:
    """Give one row a statement, the header in the language of `words`."""
    file = StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow([words(f"report-column-{name}") for name in COLUMNS])
    said = facts(snapshot, words)
    for domain in summarise_audit(snapshot).domains:
        for result in domain.results:
            writer.writerow([guarded(cell) for cell in cells(snapshot, said, domain, result, words)])
    return b"\xef\xbb\xbf" + file.getvalue().encode()


def cells(
    snapshot: Snapshot, said: Facts, domain: DomainSummary, result: Result, words: Words
) -> Iterator[str | int | None]:
    """Give the cells of one row, in the order of `COLUMNS`; numbers stay numbers."""
    line = row(snapshot, result, words)
    yield from (snapshot.framework.title, snapshot.framework.version, said.room, snapshot.audit.round)
    yield " · ".join(part for part in (said.solo, said.standing) if part)
    yield from (domain.domain.title, line.number, line.stem, line.text, line.score, line.mark, line.label)
    yield from (result.before, line.change if result.change is None else result.change)
    yield from (line.agreement, line.ratings, "\n".join(line.dissents))
    yield from (together(line.evidence), together(line.assurance))
    yield "\n\n".join(note.text for note in domain.comments) if result is domain.results[0] else ""
    yield said.citation


def together(quotes: tuple[Quote, ...]) -> str:
    """Put notes into one cell, each with where it came from."""
    return "\n\n".join(f"{quote.text}\n({quote.source})" for quote in quotes)


def guarded(cell: str | int | None) -> str | int:
    """Keep a spreadsheet from reading a text as a formula; numbers are left alone.

    >>> guarded("=1+1"), guarded(-1), guarded(None)
    ("'=1+1", -1, '')
    """
    if cell is None or isinstance(cell, int):
        return "" if cell is None else cell
    text = clean(cell)
    return f"'{text}" if text.lstrip(" ").startswith(RISKY) else text
