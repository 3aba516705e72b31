"""The flat sheets, for filters and for counting on: scores, agencies' values by attempt, actions, the trail, about."""

from __future__ import annotations

from collections.abc import Iterator

from bot.audit.agreement import agreements
from bot.audit.framework import Statement
from bot.audit.model import Snapshot
from bot.audit.summary import AuditSummary
from bot.reports.content import deed
from bot.reports.facts import facts
from bot.reports.people import People
from bot.reports.rows import dissent, row
from bot.reports.workbook.book import Book, Cell, high, put
from bot.text import Words


def scores_sheet(book: Book, snapshot: Snapshot, summary: AuditSummary, words: Words) -> None:
    """Write one row a statement with its score and what stands beside it."""
    names = ("domain", "number", "statement", "score", "mark", "meaning", "before", "change", "agreement")
    sheet = book.sheet(words("report-sheet-scores"), (18, 8, 60, 8, 8, 34, 11, 15, 14))
    rows: list[list[Cell]] = []
    for domain in summary.domains:
        for result in domain.results:
            line = row(snapshot, result, words)
            rows.append([domain.domain.short, line.number, line.text, line.score, line.mark, line.label, result.before,
                         line.change if result.change is None else result.change, line.agreement])
    book.table(sheet, 0, [words(f"report-column-{name}") for name in names], rows)
    for place, cells in enumerate(rows, start=1):
        sheet.set_row(place, high([(str(cells[2]), 58), (str(cells[5]), 32)]))


def agencies_sheet(book: Book, snapshot: Snapshot, words: Words) -> None:
    """Write one row a revealed attempt at a statement, a column an agency; what was not revealed is not there."""
    people = People(snapshot.audit, words)
    agencies = list(dict.fromkeys(
        value.agency for statement in snapshot.framework.statements
        for found in agreements(snapshot.audit, statement.id) for value in found.values
    ))
    sheet = book.sheet(words("report-sheet-agencies"), (8, 9, *[14] * len(agencies), 9, 9, 14, 24, 50))
    before = [words("report-column-number"), words("report-attempt"), *(people.agency(each) for each in agencies)]
    after = [words(f"report-{name}") for name in ("median", "range", "verdict", "absent-agencies", "dissent-reason")]
    rows = (cells for statement in snapshot.framework.statements
            for cells in attempts(snapshot, statement, agencies, people))
    book.table(sheet, 0, [*before, *after], rows)


def attempts(snapshot: Snapshot, statement: Statement, agencies: list[str], people: People) -> Iterator[list[Cell]]:
    """Give the rows of one statement; an empty cell is an agency that did not rate."""
    found = agreements(snapshot.audit, statement.id)
    for each in found:
        said = {value.agency: people.words("report-outside") if value.value is None else value.value
                for value in each.values}
        given = snapshot.audit.dissents.get(statement.id, ()) if each is found[-1] else ()
        yield [statement.id, each.attempt, *(said.get(agency) for agency in agencies), each.median, each.range,
               people.words(f"report-verdict-{each.verdict}"), ", ".join(each.absent),
               "\n".join(dissent(one, people) for one in given)]


def actions_sheet(book: Book, snapshot: Snapshot, words: Words) -> None:
    """Write the actions."""
    deeds = [deed(action, People(snapshot.audit, words)) for action in snapshot.actions]
    sheet = book.sheet(words("report-actions"), (60, 9, 24, 18, 40))
    names = [words(f"report-{name}") for name in ("action", "column-number", "owner", "due", "status")]
    book.table(sheet, 0, names, [[each.text, each.statement, each.owner, each.due, each.status] for each in deeds])


def trail_sheet(book: Book, snapshot: Snapshot, words: Words) -> None:
    """Write who changed what, when, from what to what, and why."""
    people = People(snapshot.audit, words)
    sheet = book.sheet(words("report-sheet-trail"), (19, 26, 18, 12, 22, 22, 50))
    names = [words(f"report-trail-{name}") for name in ("at", "who", "what", "target", "before", "after", "why")]
    rows = [
        [words.moment(entry.at, people.zone), people.doer(entry.who), deed_name(entry.what, words), entry.target,
         people.masked(entry.before), people.masked(entry.after), entry.why]
        for entry in snapshot.trail
    ]
    book.table(sheet, 0, names, rows)


def deed_name(what: str, words: Words) -> str:
    """Say in words what a line of the trail records; one the catalogue lacks is shown as it was kept."""
    return words(f"report-what-{what}") if words.has(f"report-what-{what}") else what


def about_sheet(book: Book, snapshot: Snapshot, words: Words) -> None:
    """Write the facts, the scale, how to read the workbook, and what it adds to the published tool."""
    said = facts(snapshot, words)
    sheet = book.sheet(words("report-sheet-about"), (30, 120))
    lines: list[tuple[Cell, str]] = [*said.pairs, ("", "")]
    lines += [(words("report-scale"), "")]
    lines += [(point.value, point.label) for point in snapshot.framework.scale]
    for name, texts in (("caveats", said.caveats), ("additions", said.additions)):
        lines += [("", ""), (words(f"report-{name}"), ""), *(("", text) for text in texts)]
    for place, (label, text) in enumerate(lines):
        put(sheet, place, 0, label, book.style(bold=True, align="left"))
        put(sheet, place, 1, text, book.style())
        sheet.set_row(place, high([(text, 118)]))
