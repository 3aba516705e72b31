"""The Word file and the PDF, opened with libraries that did not write them."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from io import BytesIO
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from pypdf import PdfReader

from bot.audit.model import Settings, Snapshot
from bot.audit.summary import summarise_audit
from bot.reports.document import document
from bot.reports.pdf import pdf
from bot.text import words_for
from tests.reports.snapshots import (
    ARABIC,
    FORMULA,
    HONEST,
    HTML,
    NAMES,
    alone,
    second_tool,
    snapshot,
    still_open,
)

WORDS = words_for("en")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def read(taken: Snapshot) -> PdfReader:
    return PdfReader(BytesIO(pdf(taken, WORDS)))


@lru_cache(maxsize=4)
def text_of(reader: PdfReader) -> str:
    pages = "\n".join(page.extract_text() for page in reader.pages)
    return " ".join(pages.replace("\N{ZERO WIDTH SPACE}", "").split())


@pytest.fixture(scope="module")
def reader() -> PdfReader:
    return read(snapshot())


def catalog(reader: PdfReader) -> Any:  # noqa: ANN401 - pypdf's own tree
    return reader.trailer["/Root"]


def tags(node: Any) -> Iterator[Any]:  # noqa: ANN401 - pypdf's own tree
    """Walk the structure tree: every element below a node."""
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        for each in node:
            yield from tags(each)
    elif isinstance(node, dict):
        if "/S" in node:
            yield node
        yield from tags(node.get("/K"))


def test_the_pdf_is_tagged_and_says_its_language_and_title(reader: PdfReader) -> None:
    root = catalog(reader)
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert "Harmful sexual behaviour" in (reader.metadata.title or "")
    assert b"pdfuaid" in root["/Metadata"].get_object().get_data()


def test_headings_tables_and_pictures_are_marked(reader: PdfReader) -> None:
    found = list(tags(catalog(reader)["/StructTreeRoot"]))
    kinds = [each["/S"] for each in found]
    assert {"/H1", "/H2", "/H3", "/Table", "/TH", "/TD", "/Figure", "/L"} <= set(kinds)
    figures = [each for each in found if each["/S"] == "/Figure"]
    assert len(figures) == 6
    assert all(str(each.get("/Alt", "")) for each in figures)
    assert "1.1 2" in str(figures[1]["/Alt"])


def test_the_pdf_has_a_bookmark_for_each_part(reader: PdfReader) -> None:
    titles = [str(each["/Title"]) for each in reader.outline if not isinstance(each, list)]
    assert titles[0] == "What matters"
    assert titles[1].startswith("1. A continuum")
    assert titles[-3:] == ["Evidence and assurance", "Actions", "Method and caveats"]


def test_what_matters_is_one_page(reader: PdfReader) -> None:
    starts = [reader.get_destination_page_number(each) for each in reader.outline if not isinstance(each, list)]
    assert starts[:3] == [1, 2, starts[2]]


def test_the_pdf_says_what_the_summary_says(reader: PdfReader) -> None:
    text = text_of(reader)
    summary = summarise_audit(snapshot())
    for domain in summary.domains:
        assert domain.tally.mean is not None
        assert domain.tally.percent is not None
        figures = (f"{domain.domain.id} {domain.domain.short}", WORDS.number(domain.tally.mean),
                   WORDS.percent(domain.tally.percent))
        assert " ".join(figures) in text


def test_notes_are_quoted_in_full_and_are_never_code(reader: PdfReader) -> None:
    text = text_of(reader)
    assert all(note in text for note in HONEST)
    assert HTML in text
    assert FORMULA in text
    assert ARABIC.split()[0] in text or ARABIC.split()[0][::-1] in text


def test_every_document_carries_citation_version_room_and_dates(reader: PdfReader) -> None:
    for text in (text_of(reader), word_text(snapshot())):
        assert "Hackett S, Holmes D, Branigan P (2016)" in text
        assert "hsb-audit-tool, version 1" in text
        assert "Northshire partnership" in text
        assert "23 March 2027" in text
        assert "42 of 46 scored" in text
        assert "What this document adds to the published tool" in text


def test_agencies_are_named_and_people_only_where_the_room_wants_it(reader: PdfReader) -> None:
    quiet = text_of(reader) + word_text(snapshot())
    assert not [name for name in NAMES if name in quiet]
    assert NAMES[0] in word_text(snapshot(settings=Settings(names_in_reports=True)))
    assert NAMES[0] not in word_text(alone(snapshot()))


def test_one_practitioners_view_stands_on_every_page() -> None:
    mine = read(alone(snapshot()))
    assert all("One practitioner’s view" in page.extract_text() for page in mine.pages)
    assert "One practitioner’s view" in footer(alone(snapshot()))


def test_an_open_audit_is_a_draft_and_says_of_when() -> None:
    taken = still_open(snapshot())
    assert "Draft, as of 24 March 2027" in read(taken).pages[0].extract_text()
    assert "Draft, as of 24 March 2027" in footer(taken)


def test_another_tool_on_another_scale_is_set_just_as_well() -> None:
    assert "Accueil" in text_of(read(snapshot(second_tool())))


def test_an_audit_with_nothing_in_it_is_still_a_document() -> None:
    taken = snapshot(rounds=1)
    empty = replace(
        taken, notes=(), actions=(), trail=(),
        audit=replace(taken.audit, answers={}, ratings={}, reveals={}, dissents={}, members=()),
    )
    assert "0 of 46 scored" in text_of(read(empty))
    assert "0 of 46 scored" in word_text(empty)


def parts(taken: Snapshot) -> zipfile.ZipFile:
    return zipfile.ZipFile(BytesIO(document(taken, WORDS)))


def xml(taken: Snapshot, name: str = "word/document.xml") -> ET.Element:
    return ET.fromstring(parts(taken).read(name))  # noqa: S314 - a file that we made ourselves


def words_in(element: ET.Element) -> str:
    return " ".join("".join(line.itertext()) for line in element.iter(f"{W}p"))


def word_text(taken: Snapshot) -> str:
    return words_in(xml(taken))


def footer(taken: Snapshot) -> str:
    found = parts(taken)
    return " ".join(
        words_in(ET.fromstring(found.read(name))) for name in found.namelist() if "footer" in name  # noqa: S314 - as above
    )


def test_the_tools_tables_are_filled_in() -> None:
    taken = snapshot()
    rows = [[words_in(cell) for cell in row.iter(f"{W}tc")] for row in xml(taken).iter(f"{W}tr")]
    scores = {cells[0]: cells[2] for cells in rows if len(cells) == 5}
    for statement in taken.framework.statements:
        value = taken.audit.answers[statement.id].value
        assert scores[statement.id] == ("n/a" if value is None else str(value))


def test_word_knows_headings_header_rows_language_and_alternative_texts() -> None:
    body = xml(snapshot())
    styles = [style.get(f"{W}val") for style in body.iter(f"{W}pStyle")]
    assert {"Title", "Heading1", "Heading2", "ListBullet"} <= set(styles)
    assert len(list(body.iter(f"{W}tblHeader"))) == 8
    pictures = [each for each in body.iter() if each.tag.endswith("}docPr")]
    assert len(pictures) == 6
    assert all(each.get("descr") for each in pictures)
    core = parts(snapshot()).read("docProps/core.xml").decode()
    assert "<dc:language>en</dc:language>" in core
    assert "Harmful sexual behaviour" in core


def test_a_control_character_does_not_break_a_document() -> None:
    taken = snapshot()
    broken = replace(taken, notes=tuple(replace(note, text="a\x00\x0b\ud800b\x1b") for note in taken.notes))
    assert "ab" in word_text(broken)
    assert "ab" in text_of(read(broken))
