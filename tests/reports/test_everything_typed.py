"""Whatever is typed into any field comes out whole in every document, in any script, of any length."""

from __future__ import annotations

import csv
import json
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from io import BytesIO, StringIO
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook  # type: ignore[import-untyped] # it ships no types
from pypdf import PdfReader

from bot.audit.model import COMMENT, Action, ActionStatus, Answer, Dissent, Settings, Snapshot
from bot.audit.trail import TrailEntry
from bot.reports.account import account
from bot.reports.outlets import documents
from bot.reports.plain import clean
from bot.reports.press.coverage import lacking, shown
from bot.text import words_for
from tests.reports.snapshots import NOON, note, second_tool, snapshot

FIELDS = (
    *("label", "agency", "reason", "dissent", "evidence", "assurance", "comment"),
    *("action", "owner", "outcome", "carried", "why"),
)
ELSEWHERE = {
    "why": {"xlsx", "json"},  # the trail
    "action": {"pdf", "docx", "xlsx", "json"},
    "owner": {"pdf", "docx", "xlsx", "json"},
    "outcome": {"pdf", "docx", "xlsx", "json"},
    "carried": {"pdf", "docx", "xlsx", "json"},
}
"""Fields that are not in every document, and where they are."""

SCRIPTS = {
    "Polish": "Zażółć gęślą jaźń, powiedział inspektor.",
    "Welsh": "Mae’r tŷ ŵyn yn dŵr; cŵn â chôr.",
    "Arabic": "بروتوكول مشترك بين الشرطة والصحة",
    "Urdu": "ڈیٹا کا تحفظ اور بچوں کی حفاظت",
    "Bengali": "শিশু সুরক্ষা নিরীক্ষা প্রতিবেদন",
    "Chinese": "儿童保护 审计报告 多机构协议",
    "Hebrew": "נוהל משותף לכל הסוכנויות",
    "emoji": "Finished 🎉 in the 👩‍👩‍👧 hub 🇬🇧",
}

LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,;:!?'\"()[]{}<>&#$*_`@\\/-+=%éŵłßñΩжѣ–…’\n"
"""Letters that are read from left to right, and signs that mean something to typst, XML and spreadsheets."""


def filled(texts: Mapping[str, str]) -> Snapshot:
    """An audit with these texts in its fields."""
    taken = snapshot(second_tool(), rounds=1, settings=Settings(label=texts["label"]))
    first, other, *_ = (statement.id for statement in taken.framework.statements)
    kept, agency = taken.audit, texts["agency"]
    members = (replace(kept.members[0], agency=agency), *kept.members[1:])
    dropped = Answer(first, None, texts["reason"], 1, NOON)
    notes = (
        note(1, taken.framework.columns[0].id, first, texts["evidence"]),
        replace(note(2, taken.framework.columns[1].id, other, texts["assurance"]), agency=agency),
        note(3, COMMENT, taken.framework.domains[0].id, texts["comment"]),
    )
    actions = (
        Action(1, texts["action"], 0, texts["owner"], None, ActionStatus.OPEN, other, NOON),
        Action(2, "Done", 0, "Police", None, ActionStatus.DONE, None, NOON, NOON, texts["outcome"]),
    )
    return replace(
        taken,
        audit=replace(
            kept,
            members=members,
            answers={**kept.answers, first: dropped},
            dissents={other: (Dissent(other, agency, 2, texts["dissent"], NOON),)},
        ),
        notes=notes,
        actions=actions,
        carried=(Action(3, texts["carried"], 0, "Health", None, ActionStatus.OPEN, None, NOON),),
        trail=(TrailEntry(NOON, 1, "score", first, "1", "2", texts["why"]),),
    )


def in_pdf(made: bytes) -> str:
    return "".join(page.extract_text() for page in PdfReader(BytesIO(made)).pages)


def in_word(made: bytes) -> str:
    file = zipfile.ZipFile(BytesIO(made))
    names = [name for name in file.namelist() if name.startswith("word/") and name.endswith(".xml")]
    texts = [ET.fromstring(file.read(name)) for name in names]  # noqa: S314 - a file that we made ourselves
    return "".join("".join(text.itertext()) for text in texts)


def in_workbook(made: bytes) -> str:
    book = load_workbook(BytesIO(made))
    rows = [[cell.value for cell in row] for sheet in book for row in sheet.iter_rows()]
    return "".join(str(cell) for row in rows for cell in row if cell is not None)


def in_json(made: bytes) -> str:
    def texts(value: Any) -> str:  # noqa: ANN401 - whatever JSON holds
        if isinstance(value, dict):
            return "".join(map(texts, value.values()))
        return "".join(map(texts, value)) if isinstance(value, list) else str(value)

    return texts(json.loads(made))


def in_table(made: bytes) -> str:
    return "".join(cell for row in csv.reader(StringIO(made.decode("utf-8-sig"), newline="")) for cell in row)


READERS: Mapping[str, Callable[[bytes], str]] = {
    "pdf": in_pdf,
    "docx": in_word,
    "xlsx": in_workbook,
    "json": in_json,
    "csv": in_table,
}


def bare(text: str) -> str:
    """A text without its spaces, which a page sets anew."""
    return "".join(text.replace("\N{ZERO WIDTH SPACE}", " ").split())


def lost(form: str, texts: Mapping[str, str]) -> dict[str, list[str]]:
    """The words of each field that a document lacks."""
    found = bare(READERS[form](documents[form].make(account(filled(texts), words_for("en")))))
    here = {name: clean(text) for name, text in texts.items() if form in ELSEWHERE.get(name, READERS)}
    if form == "pdf":
        here = {name: shown(text, lacking(text)) for name, text in here.items()}
    missing = {name: [word for word in text.split() if bare(word) not in found] for name, text in here.items()}
    return {name: words for name, words in missing.items() if words}


@pytest.mark.parametrize("form", sorted(READERS))
def test_long_texts_flow_over_the_pages_and_lose_no_word(form: str) -> None:
    long = {name: " ".join(f"{name}{nth}" for nth in range(999 // (len(name) + 3))) for name in FIELDS}
    assert lost(form, long) == {}


@pytest.mark.parametrize("form", sorted(READERS))
def test_a_word_without_an_end_is_broken_and_not_cut(form: str) -> None:
    assert lost(form, {name: f"{name}:{'0123456789' * 90}" for name in FIELDS}) == {}


@pytest.mark.parametrize("form", sorted(READERS))
@settings(
    max_examples=6,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(texts=st.fixed_dictionaries({name: st.text(LETTERS, min_size=1, max_size=400) for name in FIELDS}))
def test_every_word_of_every_field_is_found_again(form: str, texts: Mapping[str, str]) -> None:
    assert lost(form, texts) == {}


@pytest.mark.parametrize("form", sorted(set(READERS) - {"pdf"}))
@settings(max_examples=8, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(texts=st.fixed_dictionaries({name: st.text(min_size=1, max_size=60) for name in FIELDS}))
def test_every_sign_there_is_comes_out(form: str, texts: Mapping[str, str]) -> None:
    assert lost(form, texts) == {}


@pytest.mark.parametrize("blank", [" ", "a\u1680b", "\u1680", "\t\x85", "a\x85\tb"])
def test_a_blank_no_font_has_keeps_the_standard(blank: str) -> None:
    made = PdfReader(BytesIO(documents["pdf"].make(account(filled(dict.fromkeys(FIELDS, blank)), words_for("en")))))
    root: Any = made.trailer["/Root"]
    assert b"pdfuaid" in root["/Metadata"].get_object().get_data()


@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(texts=st.fixed_dictionaries({name: st.text(min_size=1, max_size=60) for name in FIELDS}))
def test_no_text_keeps_the_paper_from_being_set_to_the_standard(texts: Mapping[str, str]) -> None:
    made = PdfReader(BytesIO(documents["pdf"].make(account(filled(texts), words_for("en")))))
    root: Any = made.trailer["/Root"]
    assert b"pdfuaid" in root["/Metadata"].get_object().get_data()


@pytest.mark.parametrize("script", SCRIPTS)
@pytest.mark.parametrize("form", sorted(set(READERS) - {"pdf"}))
def test_every_script_comes_out_of_every_document(script: str, form: str) -> None:
    assert lost(form, dict.fromkeys(FIELDS, SCRIPTS[script])) == {}
