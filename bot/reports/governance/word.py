"""The papers for Word, on the sheet that the board's documents have."""

from __future__ import annotations

from bot.reports.document.blocks import captioned, heading, plain_row, widths
from bot.reports.document.markup import cell, heads, paragraph, prose, row, run, table
from bot.reports.document.sheet import UPRIGHT, Sheet
from bot.reports.governance.content import GovernancePaper, Piece
from bot.reports.look import PALE
from bot.text import Words

DECIDE = "For people to decide"
LINES = 2
"""Empty lines to write on."""


def word_paper(paper: GovernancePaper, words: Words) -> bytes:
    """Write one paper."""
    sheet = Sheet(paper, words)
    sheet.add(prose(paper.title, "Title"), prose(paper.lead, "Quiet"))
    for title, body in paper.sections:
        heading(sheet, title, 2)
        for piece in body:
            put(sheet, piece)
    return sheet.saved()


def put(sheet: Sheet, piece: Piece) -> None:
    """Write one piece."""
    if piece.text:
        sheet.add(prose(piece.text))
    sheet.add(*(prose(point, "ListBullet") for point in piece.points))
    if piece.table is not None:
        wide = widths(UPRIGHT, *piece.table.widths)
        rows = [heads(piece.table.heads, wide, PALE), *(plain_row(each, wide) for each in piece.table.rows)]
        captioned(sheet, piece.table.about, rows, wide)
    if piece.decide:
        asked = paragraph(run(f"{DECIDE}: ", bold=True), run(piece.decide), style="Cell")
        room = "".join(paragraph(style="Cell") for _ in range(LINES))
        box = table([row([cell(asked + room, UPRIGHT, fill=PALE)])], [UPRIGHT], f"{DECIDE}: {piece.decide}")
        sheet.add(box, paragraph(style="Cell"))
