"""The page and its styles: one look, so that whoever edits keeps it; body 11 point, tables and captions 10."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from itertools import count
from typing import TYPE_CHECKING, Any, Protocol

from bot.reports.charts import Picture
from bot.reports.document.markup import drawing, field, paragraph, run
from bot.reports.look import ACCENT, QUIET
from bot.reports.plain import clean
from bot.reports.press import draw
from bot.reports.press.fonts import ARABIC, CHINESE, FAMILY
from bot.text import Words

if TYPE_CHECKING:
    from docx.document import Document

TWENTIETHS = 20
"""Of a point: how Word measures."""

SHORT, LONG, MARGIN = 11_906, 16_838, 907
"""A4 and its margin (16 mm), in twentieths of a point."""

UPRIGHT, LYING = SHORT - 2 * MARGIN, LONG - 2 * MARGIN
"""How wide the text is on either page."""

PIXELS = 1400
"""How wide pictures are drawn for Word: sharp in print at the width of a page, and small."""

SIZES = {
    "Normal": 11,
    "Quiet": 10,
    "Cell": 10,
    "Proposed": 10,
    "Caption": 10,
    "Title": 17,
    "Subtitle": 13,
    "Heading 1": 18,
    "Heading 2": 14,
}
LINES = 0.9
"""How far apart lines stand, of what a font asks for: Noto's are generous. A picture's line would cut its top off."""

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
}
SUBSTITUTES = {FAMILY: ("Segoe UI", "swiss"), ARABIC: ("Segoe UI", "swiss"), CHINESE: ("Microsoft YaHei", "swiss")}
"""What a machine without our letters may take instead."""


class Fronted(Protocol):
    """What a paper says of itself: in its properties, and on every page (`running`)."""

    @property
    def title(self) -> str:
        """What it is called."""

    @property
    def running(self) -> str:
        """The line that every page carries."""

    @property
    def citation(self) -> str:
        """What it is about."""

    @property
    def language(self) -> str:
        """The language it is in."""

    @property
    def taken_at(self) -> datetime:
        """When what it says was so."""


class Sheet:
    """A paper in the making: pieces of WordprocessingML are added at its end."""

    def __init__(self, front: Fronted, words: Words) -> None:
        self.paper = blank_paper()
        self.words, self.front = words, front
        self.body: list[str] = []
        self.counted: dict[str, int] = {}
        self.numbers = count(1)
        styles(self.paper, front.language)
        properties(self.paper, front)

    def add(self, *pieces: str) -> None:
        """Add pieces."""
        self.body += pieces

    def count(self, kind: str) -> int:
        """Count the captions of a kind."""
        self.counted[kind] = self.counted.get(kind, 0) + 1
        return self.counted[kind]

    def picture(self, given: Picture, width: float, *, headed: bool = False, radius: float = 0.0) -> None:
        """Add a picture as wide as that (points), at its own shape, with its words for those who cannot see it.

        With a `radius` (points) it is a small star, set at that size, so that its letters are no smaller for it.
        """
        shown = given.plain() if headed else {**given.plain(), "title": "", "lines": ()}
        if radius:
            shown |= {"wide": width, "parts": [{**part, "radius": radius} for part in given.parts]}
        relation, made = self.paper.part.get_or_add_image(BytesIO(draw(shown, self.words.language, PIXELS)))
        high = width * made.px_height / made.px_width
        self.add(paragraph(drawing(relation, (width, high), given.alt, next(self.numbers)), style="Picture", keep=True))

    def ends_with(self, section: str) -> None:
        """End a section: what was added since the last one is printed on such pages."""
        self.add(f"<w:p><w:pPr>{section}</w:pPr></w:p>")

    def saved(self) -> bytes:
        """Give the file."""
        from lxml import etree  # type: ignore[import-untyped] # noqa: PLC0415 - it ships no types; loaded with the paper

        names = " ".join(f'xmlns:{name}="{uri}"' for name, uri in NAMESPACES.items())
        huge = etree.XMLParser(huge_tree=True, resolve_entities=False)
        made = etree.fromstring(f"<w:body {names}>{''.join(self.body)}</w:body>", huge)
        body: Any = self.paper.element.body
        last = body[-1]
        for element in made:
            last.addprevious(element)
        body.replace(last, etree.fromstring(f"<w:body {names}>{portrait()}</w:body>")[0])
        footer(self.paper, self.front.running, self.words("report-page"))
        file = BytesIO()
        self.paper.save(file)
        return file.getvalue()


def portrait() -> str:
    """Write an upright page."""
    return section(SHORT, LONG, "")


def landscape() -> str:
    """Write a page on its side."""
    return section(LONG, SHORT, ' w:orient="landscape"')


def section(wide: int, high: int, way: str) -> str:
    """Write a section's page."""
    edges = " ".join(f'w:{side}="{MARGIN}"' for side in ("top", "right", "bottom", "left"))
    size = f'<w:type w:val="nextPage"/><w:pgSz w:w="{wide}" w:h="{high}"{way}/>'
    return f'<w:sectPr>{size}<w:pgMar {edges} w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'


def footer(paper: Document, running: str, page: str) -> None:
    """Write the line that every page carries, with the page's number."""
    from lxml import etree  # noqa: PLC0415 - loaded with the paper

    names = " ".join(f'xmlns:{name}="{uri}"' for name, uri in NAMESPACES.items())
    line = paragraph(run(f"{running} · {page} "), field("PAGE", "1"), style="Quiet")
    for each in paper.sections:
        each.footer.is_linked_to_previous = False
        footing: Any = each.footer.part.element  # python-docx has no fields
        footing.replace(footing[0], etree.fromstring(f"<w:ftr {names}>{line}</w:ftr>")[0])


def properties(paper: Document, front: Fronted) -> None:
    """Set the title, the subject, the language and the times; no author, since nobody is named."""
    core = paper.core_properties
    core.title = clean(f"{front.title} · {front.running}")[:255]
    core.subject = clean(front.citation)[:255]
    core.language = front.language
    core.author = core.comments = ""
    core.created = core.modified = front.taken_at.replace(tzinfo=None)


def styles(paper: Document, language: str) -> None:
    """Set letters, colours and language on the styles."""
    from docx.enum.style import WD_STYLE_TYPE  # noqa: PLC0415 - loaded with the paper
    from docx.shared import Pt, RGBColor  # noqa: PLC0415 - loaded with the paper

    for name in ("Quiet", "Cell", "Proposed", "Picture"):
        paper.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = paper.styles["Normal"]
    for name, size in SIZES.items():
        style: Any = paper.styles[name]
        style.font.size = Pt(size)
        style.paragraph_format.space_after = Pt(2 if name in ("Cell", "Proposed", "Caption") else 4)
        letters(style.element.get_or_add_rPr(), language)
        if name not in ("Normal", "Cell", "Proposed"):
            style.font.color.rgb = RGBColor.from_string(
                (ACCENT if "H" in name or name == "Title" else QUIET)[1:].upper()
            )
    paper.styles["Normal"].paragraph_format.line_spacing = LINES
    paper.styles["Picture"].paragraph_format.line_spacing = 1.0
    paper.styles["Proposed"].paragraph_format.left_indent = Pt(18)


def letters(looks: Any, language: str) -> None:  # noqa: ANN401 - an element of python-docx
    """Name the letters for every script, and the language."""
    from docx.oxml import OxmlElement  # noqa: PLC0415 - loaded with the paper
    from docx.oxml.ns import qn  # noqa: PLC0415 - loaded with the paper

    fonts = looks.get_or_add_rFonts()
    fonts.attrib.clear()
    for script, family in (("ascii", FAMILY), ("hAnsi", FAMILY), ("cs", ARABIC), ("eastAsia", CHINESE)):
        fonts.set(qn(f"w:{script}"), family)
    said = OxmlElement("w:lang")
    said.set(qn("w:val"), language)
    looks.append(said)


def blank_paper() -> Document:
    """Give an empty paper whose table of letters is ours: python-docx has none, but takes a class for any part."""
    from docx import Document as Paper  # noqa: PLC0415 - 20 MB that only a document should cost
    from docx.opc.constants import CONTENT_TYPE  # noqa: PLC0415 - loaded with the paper
    from docx.opc.part import Part, PartFactory  # noqa: PLC0415 - loaded with the paper

    class Letters(Part):
        @property
        def blob(self) -> bytes:
            return font_table(SUBSTITUTES)

    PartFactory.part_type_for[CONTENT_TYPE.WML_FONT_TABLE] = Letters
    return Paper()


def font_table(substitutes: Mapping[str, tuple[str, str]]) -> bytes:
    """Write which letters a machine may take for ours."""
    fonts = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{other}"/>'
        f'<w:family w:val="{kind}"/><w:pitch w:val="variable"/></w:font>'
        for name, (other, kind) in substitutes.items()
    )
    return f'<?xml version="1.0" encoding="UTF-8"?><w:fonts xmlns:w="{NAMESPACES["w"]}">{fonts}</w:fonts>'.encode()
