"""The Word file and the PDF, opened with libraries that did not write them."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pdfua
import pytest
from pypdf import PdfReader

from bot.audit.model import Settings, Snapshot
from bot.audit.summary import summarise_audit
from bot.reports.account import Account, account
from bot.reports.content import report
from bot.reports.document import briefing_document, document
from bot.reports.pdf import briefing_pdf, pdf
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
    tool,
)

WORDS = words_for("en")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def read(taken: Snapshot) -> PdfReader:
    return PdfReader(BytesIO(pdf(account(taken, WORDS))))


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


@pytest.mark.parametrize(("make", "language"), [(pdf, "en"), (pdf, "cy"), (briefing_pdf, "en")])
def test_a_checker_of_pdf_ua_finds_nothing(make: Callable[[Account], bytes], language: str, tmp_path: Path) -> None:
    file = tmp_path / "paper.pdf"
    file.write_bytes(make(account(snapshot(), words_for(language))))
    assert [str(found) for found in pdfua.validate(str(file)).findings] == []


def test_headings_tables_and_pictures_are_marked(reader: PdfReader) -> None:
    found = list(tags(catalog(reader)["/StructTreeRoot"]))
    kinds = [each["/S"] for each in found]
    assert {"/H1", "/H2", "/Table", "/TH", "/TD", "/Figure", "/TOC"} <= set(kinds)
    scopes = [str(each["/A"][0].get("/Scope")) for each in found if each["/S"] == "/TH"]
    rows = [each for each in found if each["/S"] == "/TR"]
    assert {"/Row", "/Column"} == set(scopes)
    assert all(each["/K"][0]["/S"] == "/TH" for each in rows)
    figures = [each for each in found if each["/S"] == "/Figure"]
    assert len(figures) == 7  # the star, the heat map, five domains
    assert all(str(each.get("/Alt", "")) for each in figures)
    assert "statement 1.1 has 2" in str(figures[2]["/Alt"])


def test_the_pdf_has_a_bookmark_for_each_part(reader: PdfReader) -> None:
    titles = [str(each["/Title"]) for each in reader.outline if not isinstance(each, list)]
    assert titles[0] == "What the board is asked to decide"
    parts = [title for title in titles if title[:2] in {f"{number}." for number in range(1, 6)}]
    assert parts[0].startswith("1. A continuum")
    assert len(parts) == 5
    assert titles[-2:] == ["Actions", "Method and caveats"]


def test_the_front_page_stands_alone_on_one_page(reader: PdfReader) -> None:
    front = " ".join(reader.pages[0].extract_text().split())
    for word in ("Strong:", "Weak:", "Where agencies differ:", "Since last round:", "How sure we are:"):
        assert word in front
    assert "What the board is asked to decide" in front
    assert "Next review: 23 September 2027" in front
    assert reader.pages[1].extract_text().lstrip().startswith("Contents")


@pytest.mark.parametrize("make", [briefing_pdf, briefing_document])
def test_a_board_is_asked_nothing_before_anything_is_scored(make: Callable[[Account], bytes]) -> None:
    taken = still_open(snapshot(rounds=1), unanswered=46)
    made = make(account(replace(taken, actions=()), WORDS))
    said = text_of(PdfReader(BytesIO(made))) if made.startswith(b"%PDF") else words_in(body_of(made))
    assert "Took part" in said
    assert "asked to decide" not in said


@pytest.mark.parametrize("make", [briefing_pdf, briefing_document])
def test_the_briefing_says_what_the_front_page_says(make: Callable[[Account], bytes]) -> None:
    told = account(snapshot(), WORDS)
    made = make(told)
    said = text_of(PdfReader(BytesIO(made))) if made.startswith(b"%PDF") else words_in(body_of(made))
    for sentence in report(told).front.sentences:
        assert f"{sentence.about}: {sentence.text}" in said
    assert "Statement 1.1" not in said


def test_the_briefing_is_one_page() -> None:
    for taken in (snapshot(), snapshot(rounds=1), still_open(snapshot()), alone(snapshot()), snapshot(second_tool())):
        assert len(PdfReader(BytesIO(briefing_pdf(account(taken, WORDS)))).pages) == 1


def test_a_strength_is_a_high_score_with_everything_behind_it_and_on_no_other_list() -> None:
    lists = {each.heading: {one.number for one in each.found} for each in report(account(snapshot(), WORDS)).highlights}
    assert not lists["Strengths"] & lists["High scores without enough behind them"]
    for result in summarise_audit(snapshot()).results:
        high = result.value is not None and tool().is_high(result.value)
        assert (result.statement.id in lists["Strengths"]) is (high and result.is_supported)


def test_a_statement_stands_with_all_that_was_said_of_it(reader: PdfReader) -> None:
    text = text_of(reader)
    beside = text[text.index("Statement 1.3:") : text.index("Statement 1.4:")]
    assert "3 of 4 – To a fair extent / frequently / good evidence of this" in beside
    assert "Police 1" in beside
    assert "no score from Youth justice" in beside
    assert "Evidence supporting this score" in beside
    assert HONEST[2] in beside


def test_what_moved_since_last_round_is_said_in_words(reader: PdfReader) -> None:
    told, text = account(snapshot(), WORDS), text_of(reader)
    moved = {one.moved for part in report(told).parts for one in part.entries}
    assert {"Last round 1, now 1 higher.", "Last round 4, now 4 lower.", "Not comparable with last round."} <= moved
    assert all(each in text for each in moved)
    first, *_ = told.summary.domains
    assert first.before is not None
    assert report(told).lines[0].before == WORDS.mean(first.before.mean or 0)  # as this round is


def test_lines_stand_at_whole_points_so_that_pages_repeat_themselves_and_pack_well(reader: PdfReader) -> None:
    pages = [page for page in reader.pages if page.extract_text().startswith("Statement ")]
    streams = [page.get_contents() for page in pages]
    heights = [
        height
        for each in streams
        if each is not None
        for height in re.findall(rb"1 0 0 -1 \d+ (\S+) cm", each.get_data())
    ]
    assert len(heights) > 100
    assert not [height for height in heights if not height.isdigit()]


def test_the_pdf_says_what_the_summary_says(reader: PdfReader) -> None:
    text = text_of(reader)
    summary = summarise_audit(snapshot())
    for domain in summary.domains:
        assert domain.tally.mean is not None
        assert domain.tally.percent is not None
        figures = (
            f"{domain.domain.id} {domain.domain.short}",
            WORDS.number(domain.tally.mean),
            WORDS.percent(domain.tally.percent),
        )
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
        taken,
        notes=(),
        actions=(),
        trail=(),
        audit=replace(taken.audit, answers={}, ratings={}, reveals={}, dissents={}, members=()),
    )
    assert "0 of 46 scored" in text_of(read(empty))
    assert "0 of 46 scored" in word_text(empty)


def parts(taken: Snapshot) -> zipfile.ZipFile:
    return zipfile.ZipFile(BytesIO(document(account(taken, WORDS))))


def body_of(made: bytes) -> ET.Element:
    return ET.fromstring(zipfile.ZipFile(BytesIO(made)).read("word/document.xml"))  # noqa: S314 - a file of our own


def xml(taken: Snapshot, name: str = "word/document.xml") -> ET.Element:
    return ET.fromstring(parts(taken).read(name))  # noqa: S314 - a file that we made ourselves


def words_in(element: ET.Element) -> str:
    return " ".join("".join(line.itertext()) for line in element.iter(f"{W}p"))


def word_text(taken: Snapshot) -> str:
    return words_in(xml(taken))


def footer(taken: Snapshot) -> str:
    found = parts(taken)
    return " ".join(
        words_in(ET.fromstring(found.read(name)))  # noqa: S314 - as above
        for name in found.namelist()
        if "footer" in name
    )


def test_the_tools_tables_are_filled_in() -> None:
    taken = snapshot()
    rows = [[words_in(cell) for cell in row.iter(f"{W}tc")] for row in xml(taken).iter(f"{W}tr")]
    scores = {cells[0]: cells[2].split()[0] for cells in rows if len(cells) == 5 and cells[2]}
    for statement in taken.framework.statements:
        value = taken.audit.answers[statement.id].value
        assert scores[statement.id] == ("n/a" if value is None else str(value))


def test_every_row_of_the_tools_tables_says_which_statement_it_belongs_to() -> None:
    taken = snapshot()
    numbers = {statement.id for statement in taken.framework.statements}
    rows = list(xml(taken).iter(f"{W}tr"))
    told = [[words_in(cell) for cell in row.iter(f"{W}tc")] for row in rows]
    tools = [cells[0] for cells in told if len(cells) == 5 and cells[0] != "No." and "Evidence" not in cells[3]]
    assert set(tools) >= numbers
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_word_knows_headings_header_rows_language_and_alternative_texts() -> None:
    body = xml(snapshot())
    styles = [style.get(f"{W}val") for style in body.iter(f"{W}pStyle")]
    assert {"Title", "Heading1", "Heading2", "Caption"} <= set(styles)
    tables = list(body.iter(f"{W}tbl"))
    assert len(list(body.iter(f"{W}tblHeader"))) == len(tables)
    captions = [line for line in body.iter(f"{W}p") if line.find(f"{W}pPr/{W}pStyle[@{W}val='Caption']") is not None]
    pictures = [each for each in body.iter() if each.tag.endswith("}docPr")]
    assert len(captions) == len(tables) + len(pictures)
    assert len(pictures) == 7
    assert all(each.get("descr") for each in pictures)
    core = parts(snapshot()).read("docProps/core.xml").decode()
    assert "<dc:language>en</dc:language>" in core
    assert "Harmful sexual behaviour" in core


def test_a_control_character_is_shown_as_its_sign() -> None:
    taken = snapshot()
    broken = replace(taken, notes=tuple(replace(note, text="a\x00\x0b\ud800b\x1b") for note in taken.notes))
    assert "a␀␋[U+D800]b␛" in word_text(broken)
    assert "a[U+2400][U+240B][U+D800]b[U+241B]" in text_of(read(broken))
