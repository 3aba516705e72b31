"""The statements as CSV, one row each, for whatever else a partnership counts with.

UTF-8 with a byte order mark, so that Excel reads the letters right; commas, CRLF, quotes where needed (RFC 4180).
A text that a spreadsheet would take for a formula (it begins with = + - @, a tab or a line end) gets an apostrophe in
front, as OWASP advises against CSV injection: the one place where a note does not come out exactly as it went in.
Whoever needs it exact takes the JSON.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from io import StringIO

from bot.audit.summary import DomainSummary, Result
from bot.reports.account import Account, columns
from bot.reports.facts import Facts, facts
from bot.reports.plain import clean
from bot.reports.rows import Quote, row
from bot.text import Words
from bot.text.lengths import pieces

BEFORE = (
    "framework",
    "version",
    "room",
    "round",
    "standing",
    "domain",
    "statement",
    "stem",
    "text",
    "score",
    "mark",
    "meaning",
    "before",
    "change",
    "agreement",
    "ratings",
    "dissent",
    "practitioners",
)
AFTER = ("comments", "citation", "chain")
"""The columns before and after those of the texts that a statement takes."""

SAME = ("framework", "version", "room", "round", "statement")
"""What a row that goes on with a statement's texts repeats."""

MOST = 32_767
"""Characters of a cell in Excel, which cuts the rest off without a word (Microsoft, "Excel specifications")."""

Cell = str | int | None
RISKY = ("=", "+", "-", "@", "\t", "\n", "＝", "＋", "－", "＠")  # noqa: RUF001 - full-width signs count as signs too


def as_csv(account: Account) -> bytes:
    """Give one row a statement, the header in the language of the room."""
    file = StringIO(newline="")
    writer = csv.writer(file)
    words, said = account.words, facts(account)
    before, after = ([words(f"report-column-{name}") for name in names] for names in (BEFORE, AFTER))
    writer.writerow([*before, *(column.label for column in columns(account)), *after])
    for domain in account.summary.domains:
        for result in domain.results:
            writer.writerows(rows_of(tuple(cells(account, said, domain, result)), words))
    return b"\xef\xbb\xbf" + file.getvalue().encode()


def cells(account: Account, said: Facts, domain: DomainSummary, result: Result) -> Iterator[Cell]:
    """Give the cells of one row, in the order of the header; numbers stay numbers."""
    line = row(account, result)
    yield from (account.framework.title, account.framework.version, said.room, account.audit.round)
    yield " · ".join(part for part in (said.solo, said.standing) if part)
    yield from (domain.domain.title, line.number, line.stem, line.text, line.score, line.mark, line.label)
    yield from (result.before, line.change if result.change is None else result.change)
    yield from (line.agreement, line.ratings, "\n".join(line.dissents), line.practitioners)
    yield from map(together, line.notes)
    yield "\n\n".join(note.text for note in domain.comments) if result is domain.results[0] else ""
    yield said.citation
    yield said.chain


def rows_of(line: Sequence[Cell], words: Words) -> Iterator[list[str | int]]:
    """Give a statement's row, and where a text is too long for a cell of Excel's, further ones that say so.

    They bear the statement's number, and no score, so that nothing is counted twice.
    """
    parts: list[Sequence[Cell]] = [
        tuple(pieces(clean(cell), MOST - 1)) if isinstance(cell, str) else (cell,) for cell in line
    ]
    yield [guarded(part[0]) for part in parts]
    for further in range(1, max(map(len, parts))):
        row = [guarded(part[further]) if further < len(part) else "" for part in parts]
        for name in SAME:
            row[BEFORE.index(name)] = guarded(parts[BEFORE.index(name)][0])
        row[BEFORE.index("mark")] = words("report-continued")
        yield row


def together(quotes: tuple[Quote, ...]) -> str:
    """Put notes into one cell, each with where it came from."""
    return "\n\n".join(f"{quote.text}\n({quote.source})" for quote in quotes)


def guarded(cell: Cell) -> str | int:
    """Keep a spreadsheet from reading a text as a formula; numbers are left alone.

    >>> guarded("=1+1"), guarded(-1), guarded(None)
    ("'=1+1", -1, '')
    """
    if cell is None or isinstance(cell, int):
        return "" if cell is None else cell
    text = clean(cell)
    return f"'{text}" if text.lstrip(" ").startswith(RISKY) else text
