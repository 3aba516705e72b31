"""The Word file: the published tool's own tables filled in, with real headings and styles, to be edited further."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any

from bot.audit.model import Snapshot
from bot.audit.summary import summarise_audit
from bot.reports.charts import domain_bars, star
from bot.reports.content import Findings, Part, Report, report
from bot.reports.facts import Facts
from bot.reports.paper import header_row, number_of_page, page, shaded, sheet_of_paper, table
from bot.reports.rows import Quote, Row
from bot.text import Words

if TYPE_CHECKING:
    from docx.document import Document

PORTION = 0.62
"""How much of the page's height a picture takes at most."""


def document(snapshot: Snapshot, words: Words) -> bytes:
    """Fill the tool's tables in, A4 landscape as published."""
    said, summary = report(snapshot, words), summarise_audit(snapshot)
    paper = sheet_of_paper(said.facts.language)
    properties(paper, said.facts)
    page(paper, said.facts.running, number_of_page(words("report-page")))
    cover(paper, said, star(summary, words))
    what_matters(paper, said, words)
    for part, domain in zip(said.parts, summary.domains, strict=True):
        domain_part(paper, part, domain_bars(domain, words), words, compared=said.compared)
    actions(paper, said, words)
    method(paper, snapshot, said, words)
    file = BytesIO()
    paper.save(file)
    return file.getvalue()


def properties(paper: Document, facts: Facts) -> None:
    """Set the title, the subject, the language and the times; no author, since nobody is named."""
    core = paper.core_properties
    core.title = f"{facts.title} · {facts.running}"[:255]
    core.subject = facts.citation[:255]
    core.language = facts.language
    core.author = ""
    core.comments = ""
    core.created = core.modified = facts.taken_at.replace(tzinfo=None)


def picture(paper: Document, png: bytes, alt: str, height_share: float = PORTION) -> None:
    """Set a picture in a paragraph of its own, with its alternative text."""
    from docx.shared import Length  # noqa: PLC0415 - loaded with the paper

    height = paper.sections[0].page_height or 0
    shape: Any = paper.add_picture(BytesIO(png), height=Length(int(height * height_share)))
    shape._inline.docPr.set("descr", alt)  # noqa: SLF001 - python-docx has no other way to the alternative text


def cover(paper: Document, said: Report, png: bytes) -> None:
    """Write the title, where and when, the star, and the facts."""
    facts = said.facts
    paper.add_paragraph(facts.title, style="Title")
    paper.add_paragraph(f"{facts.room} · {facts.round}", style="Subtitle")
    for line in (facts.standing, facts.solo):
        if line:
            paper.add_paragraph(line, style="Intense Quote")
    picture(paper, png, said.alt, 0.4)
    table(paper, (0.2, 0.8), [], [list(pair) for pair in facts.pairs])


def what_matters(paper: Document, said: Report, words: Words) -> None:
    """Write the page of what matters: figures, then lists."""
    heading(paper, words("report-what-matters"), 1)
    names = [words(key) for key in ("report-column-domain", "report-mean", "report-percent", "report-column-coverage")]
    late = [words("report-column-before"), words("report-column-change")] if said.compared else []
    rows = [
        [f"{line.number} {line.name}".strip(), line.mean, line.percent, line.coverage,
         *((line.before, line.change) if said.compared else ())]
        for line in said.lines
    ]
    table(paper, (0.35, *[0.65 / (len(names + late) - 1)] * (len(names + late) - 1)), names + late, rows)
    for group in said.findings:
        listed(paper, group)


def listed(paper: Document, group: Findings) -> None:
    """Write one list of statements that stand out."""
    heading(paper, group.heading, 2)
    for found in group.found:
        line = paper.add_paragraph(style="List Bullet")
        line.add_run(f"{found.number} · {found.mark}  ").bold = True
        line.add_run(f"{found.text} ({found.why})")
    for text in (group.more, group.empty):
        if text:
            paper.add_paragraph(text)


def heading(paper: Document, text: str, level: int) -> None:
    """Write a heading; the first level begins a page."""
    line = paper.add_heading(text, level)
    line.paragraph_format.page_break_before = level == 1


def domain_part(paper: Document, part: Part, png: bytes, words: Words, *, compared: bool) -> None:
    """Write a domain: its picture, the tool's table, the box of comments."""
    heading(paper, part.heading, 1)
    picture(paper, png, part.alt)
    heading(paper, words("report-statements"), 2)
    tool_table(paper, part.rows, words, compared=compared)
    heading(paper, words("report-comments"), 2)
    box = paper.add_table(1, 1, style="Table Grid").rows[0].cells[0]
    quoted(box, part.comments or (Quote(words("report-no-comments"), ""),))


def tool_table(paper: Document, rows: Sequence[Row], words: Words, *, compared: bool) -> None:
    """Fill the tool's table in: number, statement, score, evidence, assurance, under a header row on every page."""
    names = ("number", "statement", "score", "evidence", "assurance")
    grid = table(paper, (0.06, 0.28, 0.08, 0.29, 0.29), [words(f"report-column-{name}") for name in names], [])
    for row in rows:
        number, statement, score, evidence, assurance = grid.add_row().cells
        number.text = row.number
        statement.text = row.text
        if row.stem:
            statement.paragraphs[0].insert_paragraph_before(row.stem, style="Quiet")
        for line in beneath(row, words, compared=compared):
            statement.add_paragraph(line, style="Quiet")
        score.paragraphs[0].add_run(row.mark).bold = True
        shaded(score, row.colour)
        quoted(evidence, row.evidence)
        quoted(assurance, row.assurance)
    header_row(grid)


def beneath(row: Row, words: Words, *, compared: bool) -> Iterator[str]:
    """Give the lines under a statement: why there is no score, the change, the agencies' values, the dissent."""
    if row.score is None:
        yield row.label
    if compared and row.change:
        yield words("report-change", change=row.change, before=row.before) if row.before else row.change
    if row.ratings:
        yield f"{words('report-agencies')}: {row.ratings} ({row.agreement})"
    yield from row.dissents


def quoted(cell: Any, quotes: Iterable[Quote]) -> None:  # noqa: ANN401 - a cell of python-docx
    """Quote notes in full, each with where it came from."""
    first = cell.paragraphs[0]
    for quote in quotes:
        line = first or cell.add_paragraph()
        line.add_run(quote.text)
        first = None
        if quote.source:
            cell.add_paragraph(quote.source, style="Quiet")


def actions(paper: Document, said: Report, words: Words) -> None:
    """Write the actions as a table."""
    heading(paper, words("report-actions"), 1)
    if not said.actions:
        paper.add_paragraph(words("report-no-actions"))
        return
    names = [words(f"report-{name}") for name in ("action", "column-number", "owner", "due", "status")]
    rows = [[deed.text, deed.statement, deed.owner, deed.due, deed.status] for deed in said.actions]
    table(paper, (0.4, 0.08, 0.17, 0.15, 0.2), names, rows)


def method(paper: Document, snapshot: Snapshot, said: Report, words: Words) -> None:
    """Write the scale, how to read the document, what it adds to the tool, and the citation."""
    heading(paper, words("report-method"), 1)
    heading(paper, words("report-scale"), 2)
    names = [words("report-column-score"), words("report-column-meaning")]
    table(paper, (0.1, 0.9), names, [[str(point.value), point.label] for point in snapshot.framework.scale])
    for name, lines in (("caveats", said.facts.caveats), ("additions", said.facts.additions)):
        heading(paper, words(f"report-{name}"), 2)
        for line in lines:
            paper.add_paragraph(line, style="List Bullet")
    heading(paper, words("report-about"), 2)
    paper.add_paragraph(said.facts.citation)
    paper.add_paragraph(said.facts.licence)
