"""WordprocessingML as text (ECMA-376, part 1, 17): much quicker to write than element by element.

Every text that people wrote goes through `run`, which makes it fit and escapes it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from bot.reports.look import ink_on
from bot.reports.plain import clean, is_rtl

EMU = 12_700
"""English metric units in a point."""

ONE_PAGE = 1_800
"""Letters of a row up to which it is kept on one page; a longer one may need two."""


def run(text: str, *, bold: bool = False, colour: str = "", rtl: bool = False) -> str:
    """Write a text with one look; its line ends are line ends."""
    looks = "<w:b/><w:bCs/>" if bold else ""
    looks += f'<w:color w:val="{colour[1:].upper()}"/>' if colour else ""
    looks += "<w:rtl/>" if rtl else ""
    lines = (f'<w:t xml:space="preserve">{escape(line, quote=False)}</w:t>' for line in clean(text).split("\n"))
    return f"<w:r>{f'<w:rPr>{looks}</w:rPr>' if looks else ''}{'<w:br/>'.join(lines)}</w:r>"


def attribute(text: str) -> str:
    """Write the value of an attribute."""
    return f'"{escape(text)}"'


def paragraph(*runs: str, style: str = "", keep: bool = False, apart: bool = False, rtl: bool = False) -> str:
    """Write a paragraph; `keep`: on the page of the next one, `apart`: on a new page, `rtl`: from right to left."""
    looks = f'<w:pStyle w:val="{style}"/>' if style else ""
    looks += "<w:keepNext/>" if keep else ""
    looks += "<w:pageBreakBefore/>" if apart else ""
    looks += "<w:bidi/>" if rtl else ""
    return f"<w:p>{f'<w:pPr>{looks}</w:pPr>' if looks else ''}{''.join(runs)}</w:p>"


def prose(text: str, style: str = "", *, bold: bool = False, keep: bool = False) -> str:
    """Write a text as paragraphs, each from its own side."""
    lines = [line for line in clean(text).split("\n") if line.strip()]
    made = (
        paragraph(run(line, bold=bold, rtl=rtl), style=style, keep=keep, rtl=rtl)
        for line in lines
        for rtl in (is_rtl(line),)
    )
    return "".join(made)


def cell(body: str, width: int, *, fill: str = "", span: int = 1) -> str:
    """Write a cell, `width` in twentieths of a point; `body` are paragraphs, "" for none."""
    looks = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    looks += f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    looks += f'<w:shd w:val="clear" w:color="auto" w:fill="{fill[1:].upper()}"/>' if fill else ""
    return f"<w:tc><w:tcPr>{looks}</w:tcPr>{body or paragraph(style='Cell')}</w:tc>"


def row(cells: Iterable[str], *, header: bool = False, split: bool = False) -> str:
    """Write a row, which stays on one page unless it may `split`; a `header` comes again on every page."""
    looks = ("" if split else "<w:cantSplit/>") + ("<w:tblHeader/>" if header else "")
    return f"<w:tr>{f'<w:trPr>{looks}</w:trPr>' if looks else ''}{''.join(cells)}</w:tr>"


def heads(names: Sequence[str], widths: Sequence[int], fill: str) -> str:
    """Write the header row of a table."""
    cells = (
        cell(prose(name, "Cell", bold=True, keep=True), wide, fill=fill)
        for name, wide in zip(names, widths, strict=True)
    )
    return row(cells, header=True)


def table(rows: Iterable[str], widths: Sequence[int], about: str) -> str:
    """Write a table of rows, its first one a header and its first column the names of rows; `about` says what it is."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    looks = (
        f'<w:tblStyle w:val="TableGrid"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>'
        f'<w:tblLook w:val="00A0" w:firstRow="1" w:firstColumn="1"/>'
        f"<w:tblCaption w:val={attribute(clean(about)[:255])}/>"
    )
    return f"<w:tbl><w:tblPr>{looks}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"


def field(code: str, shown: str) -> str:
    """Write what the program counts by itself (a page's number, a figure's), and what it shows until it does."""
    parts = ("begin", "separate", "end")
    begin, middle, end = (f'<w:r><w:fldChar w:fldCharType="{part}"/></w:r>' for part in parts)
    instruction = f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
    return f"{begin}{instruction}{middle}{run(shown)}{end}"


def caption(kind: str, number: int, text: str) -> str:
    """Write the caption of a table, which stays with it; `kind` is also the name under which they are counted."""
    return paragraph(
        run(f"{kind} "), field(f"SEQ {kind} \\* ARABIC", str(number)), run(f". {text}"), style="Caption", keep=True
    )


def mark(name: str, text: str, number: int) -> str:
    """Write a text that a link can lead to; `number` is its own in the paper."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{run(text)}<w:bookmarkEnd w:id="{number}"/>'


def link(name: str, text: str) -> str:
    """Write a text that leads to a mark."""
    return f'<w:hyperlink w:anchor="{name}" w:history="1">{run(text)}</w:hyperlink>'


def drawing(relation: str, size: tuple[float, float], alt: str, number: int) -> str:
    """Write a picture; `size` in points, `number` its own in the paper."""
    wide, high = (round(side * EMU) for side in size)
    extent = f'cx="{wide}" cy="{high}"'
    said = attribute(clean(alt))
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/>'
        f'<wp:docPr id="{number}" name="Picture {number}" descr={said}/><a:graphic><a:graphicData '
        'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="{number}" name="Picture {number}" descr={said}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>'
        f'<a:off x="0" y="0"/><a:ext {extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def scored(text: str, colour: str) -> str:
    """Write a score so that it can be read on its colour."""
    return paragraph(run(text, bold=True, colour=ink_on(colour)), style="Cell")
