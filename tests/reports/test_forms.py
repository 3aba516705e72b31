"""Forms as files: what can be filled in, that it comes back whole, and what of a stranger's file is not read."""

from __future__ import annotations

import json
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from docx import Document
from openpyxl import load_workbook  # type: ignore[import-untyped] # it ships no types

from bot.audit.form_mistakes import TROUBLES, FormHasFormula, FormMistake
from bot.reports.forms.blank import blank_form
from bot.reports.forms.paper import form_paper
from bot.reports.forms.reading import filled_form, read_filled
from bot.reports.worker.order import FormName
from bot.reports.worker.workshop import CannotMake, Workshop
from bot.text import languages, words_for
from tests.reports.filling import SHEET, TOOL, blank, changed, fill

FORM = blank()
EMPTY = blank_form(FORM, words_for("en"))
FILLED = fill(EMPTY, {"1.1": (3, "The pathway was agreed.")})


@pytest.mark.parametrize("language", languages())
def test_what_is_filled_in_comes_back_whole_in_every_language(language: str) -> None:
    form, words = blank(language), words_for(language)
    outside = words("form-outside")
    said = {
        "1.1": ("3  To a fair extent / frequently / good evidence of this", "Dau\nbeth: 50 % – “iawn”", "Ωμέγα"),
        "1.6b": (outside, None, "A dip sample."),
        "2.4": (5, "", ""),
        "5.8": ("2", 42, None),
    }
    read = filled_form(read_filled(fill(blank_form(form, words), said)))
    assert read.code == form.code
    assert {row.number: (row.score, *row.texts[:2]) for row in read.rows} == {
        "1.1": said["1.1"],
        "1.6b": (outside, "", "A dip sample."),
        "2.4": ("5", "", ""),
        "5.8": ("2", "42", ""),
    }


def test_only_the_cells_to_fill_can_be_written_in_and_a_score_is_chosen_from_the_scale() -> None:
    book = load_workbook(BytesIO(EMPTY))
    about, sheet = book.worksheets
    assert about.protection.sheet
    assert sheet.protection.sheet
    free = {cell.coordinate for row in sheet.iter_rows() for cell in row if not cell.protection.locked}
    rows = [row for row in sheet.iter_rows() if row[0].value in TOOL.places]
    assert [row[0].value for row in rows] == [statement.id for statement in TOOL.statements]
    assert [row[1].value for row in rows] == [statement.text for statement in TOOL.statements]
    assert free == {cell.coordinate for row in rows for cell in row[2:5]}
    (chosen,) = sheet.data_validations.dataValidation
    assert all(row[2].coordinate in chosen.sqref for row in rows)
    first, last = (int(part.rpartition("$")[2]) for part in chosen.formula1.split(":"))
    scale = [about.cell(row, 1).value for row in range(first, last + 1)]
    assert scale == [*(f"{point.value}  {point.label}" for point in TOOL.scale), "Outside our view"]
    stems = {statement.stem for statement in TOOL.statements if statement.stem}
    assert stems <= {row[1].value for row in sheet.iter_rows()}
    told = "\n".join(str(row[0].value) for row in about.iter_rows() if row[0].value)
    for part in (FORM.code, "26 Nov 2026 12:00", "Form for Police", "Whoever fills this form in", TOOL.citation):
        assert part in told
    assert (sheet.print_title_rows, sheet.page_setup.paperSize, sheet.page_setup.fitToHeight) == ("$1:$1", 9, 0)


def test_the_paper_has_every_statement_and_says_that_it_cannot_be_handed_in() -> None:
    paper = Document(BytesIO(form_paper(FORM, words_for("en"))))
    cells = [cell.text for table in paper.tables for cell in table.columns[1].cells]
    assert all(any(statement.text in cell for cell in cells) for statement in TOOL.statements)
    assert any("It cannot be handed in" in each.text for each in paper.paragraphs)


def parcel(**parts: bytes) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name, body in parts.items():
            new.writestr(name, body)
    return made.getvalue()


def paper() -> bytes:
    made = BytesIO()
    Document().save(made)
    return made.getvalue()


def many_rows() -> bytes:
    rows = b"".join(b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (n, n) for n in range(60, 100_000))
    return changed(FILLED, SHEET, lambda part: part.replace(b"</sheetData>", rows + b"</sheetData>"))


def added(part: str, body: bytes) -> Callable[[], bytes]:
    return lambda: changed(FILLED, part, lambda _: body)


def inserted(part: str, before: bytes, body: bytes) -> Callable[[], bytes]:
    return lambda: changed(FILLED, part, lambda old: old.replace(before, body + before, 1))


RELATION = b'<Relationship Id="x" Type="http://x/%s" Target="http://127.0.0.1/x" TargetMode="External"/>'
BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "nothing": (lambda: b"", "kind"),
    "a picture": (lambda: b"\x89PNG\r\n\x1a\n" + b"0" * 100, "kind"),
    "an old spreadsheet, or one with a password": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"0" * 600, "kind"),
    "a paper that is called a spreadsheet": (paper, "kind"),
    "a spreadsheet of another house": (lambda: parcel(mimetype=b"x", content=b"<x/>"), "kind"),
    "larger than a form can be": (lambda: FILLED + b"0" * 2**21, "large"),
    "a part that unpacks to gigabytes": (added("xl/media/x.bin", b"0" * 13 * 2**20), "large"),
    "a part that is packed too tightly": (added("xl/x.xml", b" " * 2**20), "large"),
    "too many parts": (lambda: parcel(**{f"x{n}": b"" for n in range(100)}), "large"),
    "entities that multiply": (inserted(SHEET, b"<worksheet", BOMB), "broken"),
    "entities in other letters": (added("xl/x.xml", "<!DOCTYPE x>".encode("utf-16")), "broken"),
    "letters in which entities hide": (added("xl/x.xml", b'<?xml version="1.0" encoding="cp037"?>\x4c'), "broken"),
    "macros": (added("xl/vbaProject.bin", b"x"), "acts"),
    "macros that are only declared": (inserted("[Content_Types].xml", b"</Types>", b"<!-- macroEnabled -->"), "acts"),
    "a link to another spreadsheet": (added("xl/externalLinks/externalLink1.xml", b"<x/>"), "acts"),
    "a relation that fetches": (
        inserted("xl/_rels/workbook.xml.rels", b"</Relationships>", RELATION % b"attachedTemplate"),
        "acts",
    ),
    "a formula where a score should be": (lambda: fill(EMPTY, {"1.1": ("=1+1",)}), "formula"),
    "a formula that calls out": (lambda: fill(EMPTY, {"1.2": (3, '=WEBSERVICE("http://x")')}), "formula"),
    "a hundred thousand rows": (many_rows, "long"),
    "a sheet that is broken off": (lambda: changed(FILLED, SHEET, lambda part: part[: len(part) // 2]), "broken"),
    "a parcel that is broken off": (lambda: FILLED[: len(FILLED) // 2], "broken"),
    "no code": (
        lambda: changed(FILLED, "xl/worksheets/sheet1.xml", lambda part: part.replace(b"form.", b"f.")),
        "no-form",
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_that_means_harm_or_is_no_form_is_not_read(name: str) -> None:
    make, trouble = HOSTILE[name]
    answer = read_filled(make())
    assert json.loads(answer)["trouble"] == trouble
    with pytest.raises(FormMistake) as refused:
        filled_form(answer)
    assert type(refused.value) is TROUBLES[trouble]
    if isinstance(refused.value, FormHasFormula):
        assert refused.value.blanks["where"] in ("C3", "D4")


def test_an_address_that_somebody_typed_does_no_harm() -> None:
    linked = inserted("xl/_rels/workbook.xml.rels", b"</Relationships>", RELATION % b"hyperlink")()
    assert filled_form(read_filled(linked)).code == FORM.code


@pytest.mark.usefixtures("cold")
async def test_a_form_is_read_in_a_process_of_its_own_with_little_memory_which_a_bad_file_cannot_hold() -> None:
    reading = Workshop(reads=True)
    try:
        assert filled_form(await reading.make(FormName.FILLED, FILLED, "en")).code == FORM.code
        reading.patience = 0.0
        with pytest.raises(CannotMake):
            await reading.make(FormName.FILLED, FILLED, "en")
        reading.patience = 60.0
        assert filled_form(await reading.make(FormName.FILLED, FILLED, "en")).code == FORM.code
    finally:
        await reading.close()
