"""The flat sheets, for filters and for counting on: scores, agencies' values by attempt, actions, the trail, about."""

from __future__ import annotations

from collections.abc import Iterator

from bot.audit.agreement import agreements
from bot.audit.framework import Statement
from bot.reports.account import Account, columns
from bot.reports.content import Report
from bot.reports.meeting import minutes
from bot.reports.rows import dissent, late_values, verdict_said
from bot.reports.workbook.book import Book, Cell, high
from bot.text import about_said, known, value_said

OF_SCORES = ("domain", "number", "statement", "score", "mark", "meaning", "before", "change", "agreement", "dissent")
"""The columns of the sheet of scores, by name."""


def scores_sheet(book: Book, account: Account, said: Report) -> None:
    """Write one row a statement with its score and what stands beside it."""
    words, meets = account.words, account.audit.meets
    asked = any(result.heard for result in account.summary.results)
    names = (*OF_SCORES, *(["minutes"] if meets else []), *(["practitioners"] if asked else []))
    wide = (18, 8, 60, 8, 8, 34, 11, 15, 24 if meets else 14, 40, *([10] if meets else []), 40)
    sheet = book.sheet(words("report-sheet-scores"), wide)
    rows: list[list[Cell]] = []
    for domain, part in zip(account.summary.domains, said.parts, strict=True):
        for result, line in zip(domain.results, (entry.row for entry in part.entries), strict=True):
            rows.append(
                [
                    domain.domain.short,
                    line.number,
                    line.text,
                    line.score,
                    line.mark,
                    line.label,
                    result.before,
                    line.change if result.change is None else result.change,
                    line.agreement,
                    "\n".join(line.dissents),
                    *([minutes(account.audit, result)] if meets else []),
                    *([line.practitioners] if asked else []),
                ]
            )
    book.table(sheet, 0, [words(f"report-column-{name}") for name in names], rows)


def agencies_sheet(book: Book, account: Account) -> None:
    """Write one row a revealed attempt at a statement, a column an agency; what was not revealed is not there."""
    words, people, statements = account.words, account.people, account.framework.statements
    agencies = list(
        dict.fromkeys(
            value.agency
            for statement in statements
            for found in agreements(account.audit, statement.id)
            for value in (*found.values, *found.late)
        )
    )
    sheet = book.sheet(words("report-sheet-agencies"), (8, 9, *[14] * len(agencies), 9, 9, 14, 24, 50))
    before = [words("report-column-number"), words("report-attempt"), *(people.agency(each) for each in agencies)]
    after = [words(f"report-{name}") for name in ("median", "range", "verdict", "absent-agencies", "dissent-reason")]
    rows = (cells for statement in statements for cells in attempts(account, statement, agencies))
    book.table(sheet, 0, [*before, *after], rows)


def attempts(account: Account, statement: Statement, agencies: list[str]) -> Iterator[list[Cell]]:
    """Give the rows of one statement; an empty cell is an agency that did not rate."""
    people, found = account.people, agreements(account.audit, statement.id)
    for each in found:
        said = {
            value.agency: people.words("report-outside") if value.value is None else value.value
            for value in each.values
        }
        said |= {one: people.spoken(str(said[one]), by) for one, by in each.spoken.items()}
        said |= {one.agency: value.said for one, value in zip(each.late, late_values(each.late, people), strict=True)}
        given = account.audit.dissents.get(statement.id, ()) if each is found[-1] else ()
        yield [
            statement.id,
            each.attempt,
            *(said.get(agency) for agency in agencies),
            each.median,
            each.range,
            verdict_said(each, people.words),
            ", ".join(map(people.agency, each.absent)),
            "\n".join(dissent(one, people) for one in given),
        ]


def actions_sheet(book: Book, account: Account, said: Report) -> None:
    """Write the actions, in the order of the paper."""
    words = account.words
    sheet = book.sheet(words("report-actions"), (26, 60, 9, 24, 18, 14, 50))
    names = ("actions", "action", "column-number", "owner", "due", "status", "outcome")
    rows = [
        [group.heading, each.text, each.statement, each.owner, each.due, each.status, each.outcome]
        for group in said.actions
        for each in group.deeds
    ]
    book.table(sheet, 0, [words(f"report-{name}") for name in names], rows)


def trail_sheet(book: Book, account: Account) -> None:
    """Write who changed what, when, from what to what, and why."""
    words, people = account.words, account.people
    sheet = book.sheet(words("report-sheet-trail"), (21, 26, 18, 12, 22, 22, 50))
    names = [words(f"report-trail-{name}") for name in ("at", "who", "what", "target", "before", "after", "why")]
    rows = [
        [
            words.moment(entry.at, people.zone),
            people.person(entry.person_id),
            deed_name(entry.what, account),
            about_said(entry, account.framework, words),
            value_said(entry, people.before(entry), words),
            value_said(entry, people.after(entry), words),
            people.why(entry),
        ]
        for entry in account.snapshot.trail
    ]
    book.table(sheet, 0, names, rows)


def deed_name(what: str, account: Account) -> str:
    """Say in words what a line of the trail records; one the catalogue lacks is shown as it was kept."""
    words = account.words
    kind, _, how = what.rpartition("-")
    column = next((column for column in columns(account) if column.id == kind), None)
    if column is not None:
        return words(f"report-what-note-{how}", column=column.short)
    return known(f"report-what-{what}", what, words)


def about_sheet(book: Book, account: Account, report: Report) -> None:
    """Write the facts, the scale, how to read the workbook, and what it adds to the published tool."""
    words, said = account.words, report.facts
    sheet = book.sheet(words("report-sheet-about"), (30, 120))
    lines: list[tuple[Cell, str]] = [*said.pairs, ("", "")]
    lines += [(words("report-scale"), "")]
    lines += [(point.value, point.label) for point in account.framework.scale]
    for name, texts in (("caveats", said.caveats), ("additions", said.additions)):
        lines += [("", ""), (words(f"report-{name}"), ""), *(("", text) for text in texts)]
    for place, (label, text) in enumerate(lines):
        book.put(sheet, place, 0, label, book.style(bold=True, align="left"))
        book.put(sheet, place, 1, text, book.style())
        sheet.set_row(place, high([(str(label), 28), (text, 118)]))
