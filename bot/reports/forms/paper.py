"""The form as a paper: to be read, printed and written on by hand. It is not what is handed in."""

from __future__ import annotations

from bot.audit.forms import BlankForm
from bot.reports.document.markup import cell, heads, paragraph, prose, row, run, table
from bot.reports.document.sheet import LYING, Sheet, landscape
from bot.reports.facts import Facts
from bot.reports.forms.lines import by_when, data_notice, headings, scale_lines, subtitle
from bot.reports.look import PALE
from bot.text import Words

ROOM = "".join(paragraph(style="Cell") for _ in range(4))
"""Lines to be written on by hand."""


def form_paper(form: BlankForm, words: Words) -> bytes:
    """Write the paper."""
    sheet = Sheet(front_matter(form, words), words)
    framework = form.framework
    sheet.add(prose(framework.title, "Title"), prose(subtitle(form, words), "Subtitle"))
    sheet.add(prose(by_when(form, words), bold=True), prose(words("form-what")), prose(words("form-paper")))
    sheet.add(paragraph(run(words("report-scale")), style="Heading2"))
    sheet.add(*(prose(line, "Cell") for line in scale_lines(framework, words)))
    sheet.add(paragraph(run(words("notice-title")), style="Heading2"))
    sheet.add(*(prose(line, "Cell") for line in data_notice(words)))
    sheet.add(prose(framework.citation, "Quiet"), prose(framework.licence, "Quiet"))
    shares = (0.7, 4.0, 1.0, *[6 / len(framework.columns)] * len(framework.columns))
    wide = [int(LYING * share / sum(shares)) for share in shares]
    for domain in framework.domains:
        title = f"{domain.id}  {domain.title}"
        sheet.add(paragraph(run(title), style="Heading1", apart=True))
        rows = [heads(headings(form, words), wide, PALE)]
        for one in domain.statements:
            told = (prose(one.stem, "Quiet") if one.stem else "") + prose(one.text, "Cell")
            texts = [prose(one.id, "Cell", bold=True), told, "", *[ROOM] * len(framework.columns)]
            rows.append(row(cell(text, width) for text, width in zip(texts, wide, strict=True)))
        sheet.add(table(rows, wide, title))
    sheet.ends_with(landscape())
    return sheet.saved()


def front_matter(form: BlankForm, words: Words) -> Facts:
    """Give what a paper says of itself on every page."""
    framework = form.framework
    return Facts(
        title=framework.title,
        room=subtitle(form, words),
        round="",
        standing="",
        solo="",
        dates="",
        present="",
        pairs=(),
        additions=(),
        caveats=(),
        citation=framework.citation,
        licence=framework.licence,
        chain="",
        language=words.language,
        taken_at=form.audit.active_at or form.audit.opened_at,
    )
