"""The pieces of a paper, in the order of the PDF."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from bot.reports.content import Report
from bot.reports.content.deeds import Deed
from bot.reports.content.highlights import Highlight, Highlights
from bot.reports.content.report import EntryInWords, Part
from bot.reports.document.markup import (
    ONE_PAGE,
    caption,
    cell,
    heads,
    link,
    mark,
    paragraph,
    prose,
    row,
    run,
    scored,
    table,
)
from bot.reports.document.sheet import LYING, TWENTIETHS, UPRIGHT, Sheet
from bot.reports.look import PALE, QUIET
from bot.reports.rows import Quote, Row


def widths(whole: int, *shares: float) -> list[int]:
    """Share a width out."""
    return [int(whole * share / sum(shares)) for share in shares]


def heading(sheet: Sheet, text: str, level: int, *, name: str = "", apart: bool = False) -> None:
    """Add a heading, on a new page where it is `apart`; `name` is for links."""
    sheet.add(
        paragraph(mark(name, text, next(sheet.numbers)) if name else run(text), style=f"Heading{level}", apart=apart)
    )


def captioned(sheet: Sheet, text: str, rows: Sequence[str], wide: Sequence[int]) -> None:
    """Add a table under its caption."""
    kind = sheet.words("report-table")
    sheet.add(caption(kind, sheet.count(kind), text), table(rows, wide, text), paragraph(style="Cell"))


def figure(sheet: Sheet, text: str) -> None:
    """Add the caption of the picture above."""
    kind = sheet.words("report-figure")
    sheet.add(caption(kind, sheet.count(kind), text).replace("<w:keepNext/>", ""))


def statement(one: Highlight) -> str:
    """Write a statement where it stands alone: its number, its stem, its text."""
    stem = prose(f"{one.number}  {one.stem}", "Quiet") if one.stem else ""
    return stem + prose(one.text if one.stem else f"{one.number}  {one.text}", "Cell")


RADIUS = 42
"""Points of the star on the front page, which is to stay one page."""

DECIDED = 3
"""How many of the priorities stand on Word's front page, which cannot be measured as the paper's is."""


def front_page(sheet: Sheet, said: Report, *, alone: bool = False) -> None:
    """Add the page that stands alone; where nothing follows it (`alone`), it bears the seal itself."""
    words, facts = sheet.words, said.facts
    sheet.add(prose(facts.title, "Title"), prose(f"{facts.room} · {facts.round}", "Subtitle"))
    for line in (facts.standing, facts.solo):
        if line:
            sheet.add(prose(line, "IntenseQuote", bold=True))
    sheet.picture(said.star, 300, radius=RADIUS)
    figure(sheet, f"{said.star.title}. {'. '.join(said.star.lines)}")
    for sentence in said.front.sentences:
        sheet.add(paragraph(run(f"{sentence.about}: ", bold=True), run(sentence.text)))
    if said.front.asked:
        heading(sheet, said.front.asked, 2)
    asked(sheet, said)
    if said.front.others:
        sheet.add(prose(said.front.others, "Cell"))
    named: tuple[tuple[str, str], ...] = (
        ("present", facts.present),
        ("dates", facts.dates),
        ("review", said.front.review),
    )
    if alone:
        named = (*named, ("chain", facts.chain))
    for name, text in named:
        key = "report-review" if name == "review" else f"report-fact-{name}"
        if text:
            sheet.add(paragraph(run(f"{words(key)}: ", bold=True), run(text), style="Cell"))


def deed_line(deed: Deed) -> str:
    """Put an action into a line."""
    late = deed.status if deed.state == "late" else ""
    return f"{deed.text} ({', '.join(part for part in (deed.owner, deed.due, late) if part)})"


def asked(sheet: Sheet, said: Report) -> None:
    """Add what the board is asked to decide: each priority with what is proposed for it."""
    words = sheet.words
    if said.front.decisions:
        sheet.add(prose(said.front.lead, keep=True))
    for each in said.front.decisions[:DECIDED]:
        found = each.highlight
        stem = [run(f"{found.stem} ", colour=QUIET)] if found.stem else []
        score = run(f" ({found.score})", bold=True)
        sheet.add(
            paragraph(run(f"{found.number}  ", bold=True), *stem, run(found.text), score, style="Cell", keep=True)
        )
        for deed in each.deeds:
            sheet.add(paragraph(run(f"{words('report-action')}: ", bold=True), run(deed_line(deed)), style="Proposed"))
        if not each.deeds:
            sheet.add(prose(words("report-none-proposed"), "Proposed"))


def long(*texts: str) -> bool:
    """Say whether a row may be longer than a page."""
    return max(map(len, texts)) > ONE_PAGE


def figures(sheet: Sheet, said: Report) -> None:
    """Add the contents, the figures, the heat map and the lists."""
    words = sheet.words
    heading(sheet, words("report-contents"), 1, apart=True)
    titles = [
        words("report-what-matters"),
        *(part.heading for part in said.parts),
        words("report-actions"),
        words("report-method"),
    ]
    sheet.add(*(paragraph(link(f"part{place}", title)) for place, title in enumerate(titles)))
    heading(sheet, titles[0], 1, name="part0")
    names = [words(f"report-{name}") for name in ("column-domain", "mean", "percent", "column-coverage")]
    names += [words("report-column-before"), words("report-column-change")] if said.compared else []
    wide = widths(UPRIGHT, *(2.6, 1.1, 1.5, 2.3, 1.5, 1.2)[: len(names)])
    rows = [heads(names, wide, PALE)]
    for line in said.lines:
        texts = [f"{line.number} {line.name}".strip(), line.mean, line.percent, line.coverage]
        texts += [line.before, line.change] if said.compared else []
        rows.append(plain_row(texts, wide, bold=not line.number))
    captioned(sheet, words("report-figures"), rows, wide)
    sheet.picture(said.heat, UPRIGHT / TWENTIETHS * 0.9)
    figure(sheet, words("report-heat"))
    for group in said.highlights:
        add_highlights(sheet, group)


def plain_row(texts: Sequence[str], wide: Sequence[int], *, bold: bool = False) -> str:
    """Write a row of texts, the first one bold as the row's name."""
    cells = (
        cell(prose(text, "Cell", bold=bold or not place), one)
        for place, (text, one) in enumerate(zip(texts, wide, strict=True))
    )
    return row(cells, split=long(*texts))


def add_highlights(sheet: Sheet, group: Highlights) -> None:
    """Add one list of statements that stand out."""
    words = sheet.words
    heading(sheet, group.heading, 2)
    wide = widths(UPRIGHT, 5, 2, 3)
    names = [words("report-column-statement"), words("report-column-score"), group.head]
    rows = [heads(names, wide, PALE)]
    for found in group.found:
        texts = (statement(found), prose(found.score, "Cell", bold=True), prose(found.why, "Cell"))
        rows.append(row(cell(text, one) for text, one in zip(texts, wide, strict=True)))
    captioned(sheet, group.lead, rows, wide)


def domain_part(sheet: Sheet, said: Report, part: Part) -> None:
    """Add a domain: its picture, the tool's table, its comments."""
    words, place = sheet.words, said.parts.index(part) + 1
    heading(sheet, part.heading, 1, name=f"part{place}", apart=place > 1)
    sheet.picture(part.picture, 400)
    figure(sheet, f"{part.picture.title}. {'. '.join(part.picture.lines)}")
    wide = widths(LYING, 0.7, 3.4, 1.5, *[6 / len(said.columns)] * len(said.columns))
    names = [words(f"report-column-{name}") for name in ("number", "statement", "score")]
    rows = [heads([*names, *(column.label for column in said.columns)], wide, PALE)]
    rows += (made for entry in part.entries for made in entry_rows(sheet, entry, wide))
    captioned(sheet, part.heading, rows, wide)
    if part.comments:
        heading(sheet, words("report-comments"), 2)
        sheet.add(*(quoted(note, "Normal") for note in part.comments))


def entry_rows(sheet: Sheet, entry: EntryInWords, wide: Sequence[int]) -> Iterator[str]:
    """Write a statement and its first notes as a row, further notes in rows below that carry its number again."""
    given = entry.row
    notes = list(zip_longest(*given.notes)) or [(None,) * len(given.notes)]
    told = [given.stem, given.text, entry.moved, agreement(sheet, given), given.practitioners, *given.dissents]
    for below, quotes in enumerate(notes):
        number = cell(prose(given.number, "Cell", bold=True, keep=below < len(notes) - 1), wide[0])
        beside = [cell("", wide[1]), cell("", wide[2])] if below else statement_cells(told, given, wide)
        texts = [cell(quoted(note, "Cell") if note else "", one) for note, one in zip(quotes, wide[3:], strict=True)]
        letters = [note.text for note in quotes if note] + ([] if below else ["".join(told)])
        yield row([number, *beside, *texts], split=long("", *letters))


def statement_cells(told: Sequence[str], given: Row, wide: Sequence[int]) -> list[str]:
    """Write a statement with what is said of it, and its score on its colour."""
    score = scored(given.mark, given.colour) + scored(given.label, given.colour)
    return [cell("".join(lines_of(told)), wide[1]), cell(score, wide[2], fill=given.colour)]


def agreement(sheet: Sheet, given: Row) -> str:
    """Say what each agency scored, and the verdict; "" where nothing was revealed."""
    if not given.agreement:
        return ""
    return f"{sheet.words('report-agencies')}: {given.ratings}. {given.agreement}."


def lines_of(told: Sequence[str]) -> Iterator[str]:
    """Write the stem quietly, the statement plainly, and what is said of it quietly."""
    for place, text in enumerate(told):
        if text:
            yield prose(text, "Cell" if place == 1 else "Quiet")


def quoted(note: Quote, style: str) -> str:
    """Quote a note in full, with where it came from."""
    return prose(note.text, style) + (prose(note.source, "Quiet") if note.source else "")


def actions(sheet: Sheet, said: Report) -> None:
    """Add the actions."""
    words = sheet.words
    heading(sheet, words("report-actions"), 1, name=f"part{len(said.parts) + 1}")
    if not said.actions:
        sheet.add(prose(words("report-no-actions")))
    names = [words(f"report-{name}") for name in ("action", "column-number", "owner", "due", "status")]
    wide = widths(UPRIGHT, 5, 0.9, 1.9, 1.9, 1.5)
    for group in said.actions:
        rows = [heads(names, wide, PALE)]
        for deed in group.deeds:
            outcome = prose(f"{words('report-outcome')}: {deed.outcome}", "Quiet") if deed.outcome else ""
            texts = [prose(text, "Cell") for text in (deed.text, deed.statement, deed.owner, deed.due, deed.status)]
            texts[0] += outcome
            cells = (cell(text, one) for text, one in zip(texts, wide, strict=True))
            rows.append(row(cells, split=long(deed.text + deed.outcome, deed.owner)))
        captioned(sheet, group.heading, rows, wide)


def method(sheet: Sheet, said: Report, scale: Sequence[tuple[str, str]]) -> None:
    """Add the scale, how to read the document, what it adds to the tool, and the citation."""
    words, facts = sheet.words, said.facts
    heading(sheet, words("report-method"), 1, name=f"part{len(said.parts) + 2}")
    wide = widths(UPRIGHT, 1, 8)
    names = [words("report-column-score"), words("report-column-meaning")]
    captioned(
        sheet, words("report-scale"), [heads(names, wide, PALE), *(plain_row(pair, wide) for pair in scale)], wide
    )
    heading(sheet, words("report-caveats"), 2)
    sheet.add(*(prose(line) for line in facts.caveats))
    heading(sheet, words("report-additions"), 2)
    sheet.add(prose(f"{'; '.join(facts.additions)}."))
    heading(sheet, words("report-about"), 2)
    sheet.add(prose(facts.citation), prose(facts.licence))
    sheet.add(
        *(
            paragraph(run(f"{name}: ", bold=True), run(text), style="Cell")
            for name, text in facts.pairs
            if text not in (facts.citation, facts.licence)
        )
    )
