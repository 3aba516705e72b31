"""Paper for Word: A4 landscape, one look, tables whose header row comes again on every page, a numbered footer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from bot.reports.look import ACCENT, PALE, QUIET, ink_on

if TYPE_CHECKING:
    from docx.document import Document

FONT = "Calibri"


def sheet_of_paper(language: str) -> Document:
    """Open an empty A4 landscape document in our look and the given language."""
    from docx import Document as Paper  # noqa: PLC0415 - 20 MB that only a document should cost
    from docx.enum.section import WD_ORIENT  # noqa: PLC0415 - as above
    from docx.shared import Mm  # noqa: PLC0415 - as above

    paper = Paper()
    section = paper.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(18)
    styles(paper, language)
    return paper


def styles(paper: Document, language: str) -> None:
    """Set letters, colours and language on the styles, so that whoever edits keeps the look."""
    from docx.enum.style import WD_STYLE_TYPE  # noqa: PLC0415 - loaded with the paper
    from docx.shared import Pt  # noqa: PLC0415 - loaded with the paper

    paper.styles.add_style("Quiet", WD_STYLE_TYPE.PARAGRAPH).base_style = paper.styles["Normal"]
    sizes = {"Normal": 10, "Quiet": 8.5, "Title": 26, "Subtitle": 15, "Heading 1": 17, "Heading 2": 13}
    for name, size in sizes.items():
        style: Any = paper.styles[name]
        style.font.name, style.font.size = FONT, Pt(size)
        style.paragraph_format.space_after = Pt(5)
        fonts = style.element.rPr.rFonts
        for theme in [key for key in fonts.attrib if "Theme" in key]:
            del fonts.attrib[theme]
        if name != "Normal":
            style.font.color.rgb = colour(QUIET if name in ("Quiet", "Subtitle") else ACCENT)
    paper.styles["Normal"].element.rPr.append(element("w:lang", val=language))


def colour(name: str) -> Any:  # noqa: ANN401 - python-docx's own colour
    """Turn `#rrggbb` into python-docx's colour."""
    from docx.shared import RGBColor  # noqa: PLC0415 - loaded with the paper

    return RGBColor.from_string(name[1:].upper())


def element(name: str, **attributes: str) -> Any:  # noqa: ANN401 - an element of lxml
    """Make an element of WordprocessingML with its attributes."""
    from docx.oxml import OxmlElement  # noqa: PLC0415 - loaded with the paper
    from docx.oxml.ns import qn  # noqa: PLC0415 - loaded with the paper

    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def table(paper: Document, shares: Sequence[float], names: Sequence[str], rows: Sequence[Sequence[str]]) -> Any:  # noqa: ANN401 - a table of python-docx
    """Add a table with columns in `shares` of the page's width, a header row (unless `names` is empty), and text."""
    section = paper.sections[0]
    width = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
    grid = paper.add_table(0, len(shares), style="Table Grid")
    grid.autofit = False
    for column, share in zip(grid.columns, shares, strict=True):
        column.width = int(width * share)  # python-docx takes any whole number of EMU
    for texts in ([names] if names else []) + list(rows):
        for cell, text in zip(grid.add_row().cells, texts, strict=True):
            cell.text = text
    if names:
        header_row(grid)
    return grid


def header_row(grid: Any) -> None:  # noqa: ANN401 - a table of python-docx
    """Make the first row a header: repeated on every page, shaded, bold; rows do not break over pages."""
    first = grid.rows[0]
    properties = first._tr.get_or_add_trPr()  # noqa: SLF001 - python-docx has no other way to a row's properties
    if not properties.xpath("./w:tblHeader"):
        properties.append(element("w:tblHeader", val="true"))
    for cell in first.cells:
        shaded(cell, PALE)
        for line in cell.paragraphs:
            for run in line.runs:
                run.bold = True


def shaded(cell: Any, background: str) -> None:  # noqa: ANN401 - a cell of python-docx
    """Colour a cell, and its letters so that they can be read on it."""
    properties = cell._tc.get_or_add_tcPr()  # noqa: SLF001 - python-docx has no other way to a cell's colour
    for old in properties.xpath("./w:shd"):
        properties.remove(old)
    properties.append(element("w:shd", val="clear", color="auto", fill=background[1:].upper()))
    for line in cell.paragraphs:
        for run in line.runs:
            run.font.color.rgb = colour(ink_on(background))


def number_of_page(label: str) -> list[Any]:
    """Give the parts of "Page N", N a field that Word fills in."""
    run = element("w:r")
    for kind in ("begin", "", "end"):
        part = element("w:fldChar", fldCharType=kind) if kind else element("w:instrText")
        part.text = None if kind else "PAGE"
        run.append(part)
    return [label, run]


def page(paper: Document, running: str, number: Sequence[Any]) -> None:
    """Write the line that every page carries, with the page's number."""
    line = paper.sections[0].footer.paragraphs[0]
    line.style = paper.styles["Quiet"]
    label, field = number
    line.add_run(f"{running} · {label} ")
    line._p.append(field)  # noqa: SLF001 - python-docx has no fields
