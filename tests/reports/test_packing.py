"""A PDF that is packed says the same as before, in fewer bytes."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import typst
from pypdf import PdfReader

from bot.reports.press.fonts import fonts
from bot.reports.press.packing import packed

CODE = b"""
#set document(title: "A paper")
#set text(font: "Noto Sans", lang: "en")
= First
#table(columns: 2, table.header[A][B], ..range(400).map(n => [cell #n, which says stream and endobj]))
== Second
#link("https://example.org")[a link], #figure(rect(), alt: "a box")
"""


def made() -> bytes:
    return typst.compile(CODE, format="pdf", font_paths=fonts(), pdf_standards=["ua-1"], timestamp=0)


def plain(value: Any, seen: frozenset[int] = frozenset()) -> Any:  # noqa: ANN401 - pypdf's own tree
    """A PDF's tree as plain values, each branch as deep as it goes without turning back."""
    value = value.get_object() if hasattr(value, "get_object") else value
    if id(value) in seen:
        return "…"
    if isinstance(value, dict):
        return {
            key: plain(each, seen | {id(value)}) for key, each in value.items() if key not in ("/P", "/Parent", "/Pg")
        }
    return [plain(each, seen | {id(value)}) for each in value] if isinstance(value, list) else str(value)


def test_a_packed_paper_holds_every_object_and_is_smaller() -> None:
    before, after = made(), packed(made())
    assert len(after) < len(before) * 0.3
    old, new = PdfReader(BytesIO(before), strict=True), PdfReader(BytesIO(after), strict=True)
    assert [page.extract_text() for page in new.pages] == [page.extract_text() for page in old.pages]
    assert new.metadata == old.metadata
    for key in ("/Outlines", "/MarkInfo", "/Lang"):
        assert plain(new.trailer["/Root"].get(key)) == plain(old.trailer["/Root"].get(key))  # type: ignore[attr-defined] # a dictionary


def test_only_the_first_cell_of_a_row_changes_its_mark() -> None:
    roots: list[Any] = [PdfReader(BytesIO(each)).trailer["/Root"] for each in (made(), packed(made()))]
    old, new = (plain(root["/StructTreeRoot"]) for root in roots)
    cells = str(old).count("'/S': '/TD'") // 2
    assert str(new).replace("'/Scope': '/Row', ", "").count("'/S': '/TD'") == cells
    assert str(new).count("'/Scope': '/Row'") == cells


def test_what_is_written_otherwise_is_left_alone() -> None:
    for odd in (b"", b"%PDF-1.7\nno table here", packed(made())):
        assert packed(odd) == odd
