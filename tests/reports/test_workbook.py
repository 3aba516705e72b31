"""The workbook, opened with a library that did not write it."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook  # type: ignore[import-untyped] # it ships no types

from bot.audit.model import Settings, Snapshot
from bot.audit.summary import summarise_audit
from bot.reports.account import account
from bot.reports.outlets import documents, filename
from bot.reports.plain import clean
from bot.reports.workbook import Compared, compare_workbook, workbook
from bot.reports.workbook.book import Book
from bot.text import words_for
from bot.text.lengths import pieces, units
from tests.reports.snapshots import FORMULA, HTML, NAMES, alone, second_tool, snapshot, still_open

WORDS = words_for("en")


def read(taken: Snapshot) -> Any:  # noqa: ANN401 - openpyxl has no types
    return load_workbook(BytesIO(workbook(account(taken, WORDS))))


def rows(sheet: Any) -> list[list[Any]]:  # noqa: ANN401 - openpyxl has no types
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def in_welsh(given: Snapshot) -> Snapshot:
    room = given.audit.room
    return replace(
        given, audit=replace(given.audit, room=replace(room, settings=replace(room.settings, language="cy")))
    )


def test_the_scores_are_the_snapshots_and_are_numbers() -> None:
    taken = still_open(snapshot())
    kept = taken.audit.answers
    found = {row[1]: row[3:5] for row in rows(read(taken)["Scores"])[1:]}
    for statement in taken.framework.statements:
        answer = kept.get(statement.id)
        if answer is None:
            assert found[statement.id] == [None, "–"]
        elif answer.value is None:
            assert found[statement.id] == [None, "n/a"]
        else:
            assert found[statement.id] == [answer.value, str(answer.value)]


def test_the_tool_sheet_follows_the_published_order_with_every_note_in_full() -> None:
    taken = snapshot()
    cells = rows(read(taken)["Audit tool"])
    numbers = [row[0] for row in cells if row[0] in {statement.id for statement in taken.framework.statements}]
    assert numbers == [statement.id for statement in taken.framework.statements]
    text = "\n".join(str(cell) for row in cells for cell in row if cell)
    assert all(note.text in text for note in taken.notes)


def test_agencies_values_stand_by_attempt_and_the_unrevealed_do_not() -> None:
    taken = still_open(snapshot())
    sheet = rows(read(taken)["By agency"])
    late = {statement.id for statement in taken.framework.statements[-5:]}
    assert not late & {row[0] for row in sheet}
    place = sheet[0].index("Police")
    for row in sheet[1:]:
        given = next(each for each in taken.audit.ratings[row[0]] if each.agency == "Police")
        assert row[place] == ("outside its view" if given.value is None else given.value)


def test_no_cell_is_a_formula_or_a_link() -> None:
    book = read(snapshot())
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert any(cell.value and FORMULA in str(cell.value) for cell in cells)
    assert not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(), min_size=1, max_size=5))
def test_whatever_people_write_is_kept_as_text(texts: list[str]) -> None:
    book = Book(title="", subject="", running="")
    book.table(book.sheet("Sheet", (20,)), 0, ["Text"], [[text] for text in texts])
    sheet = load_workbook(BytesIO(book.close())).active
    for row, text in enumerate(texts, start=2):
        cell = sheet.cell(row, 1)
        assert (cell.value or "") == clean(text)
        assert cell.data_type in ("s", "n", "inlineStr") if text else True


@given(st.text(), st.integers(2, 9))
def test_pieces_of_a_text_are_the_text(text: str, limit: int) -> None:
    text = clean(text)
    found = list(pieces(text, limit))
    assert "".join(found) == text
    assert all(units(part) <= limit for part in found)


def test_a_note_longer_than_a_cell_goes_on_below() -> None:
    taken = snapshot()
    long = "A very long note. " * 2500 + "🎉" * 9000
    odd = replace(taken, notes=(replace(taken.notes[0], text=long),), actions=(replace(taken.actions[0], text=long),))
    book = read(odd)
    evidence = [row[3] for row in rows(book["Audit tool"]) if row[3]][1:]
    assert "".join(evidence).startswith(long)
    assert "".join(row[1] for row in rows(book["Actions"])[1:] if row[1]).startswith(long)


def test_every_sheet_is_ready_to_print() -> None:
    book = read(snapshot())
    for sheet in book:
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.paperSize == 9
        assert "Northshire partnership" in sheet.oddFooter.left.text
    assert book["Scores"].freeze_panes == "A2"
    assert book["Scores"].auto_filter.ref == "A1:J47"
    assert book["Audit tool"].print_title_rows == "$1:$1"


def test_a_heading_that_takes_two_lines_has_room_for_them() -> None:
    made = Book(title="", subject="", running="")
    sheet = made.sheet("Scores", (10, 30))
    made.table(sheet, 0, ["Minutes of talk", "Agreement"], [[1, "agreed"]])
    assert load_workbook(BytesIO(made.close())).active.row_dimensions[1].height > 27


def test_the_workbook_draws_the_star_and_the_bars_itself() -> None:
    charts = zipfile.ZipFile(BytesIO(workbook(account(snapshot(), WORDS))))
    drawn = [charts.read(name).decode() for name in charts.namelist() if name.startswith("xl/charts/chart")]
    assert sorted("radarChart" in each for each in drawn) == [False, True]
    two = zipfile.ZipFile(BytesIO(workbook(account(snapshot(second_tool()), WORDS))))
    assert sum(name.startswith("xl/charts/chart") for name in two.namelist()) == 1


def test_names_stay_out_of_the_workbook() -> None:
    text = str([rows(sheet) for sheet in read(snapshot())])
    assert not [name for name in (*NAMES, "Vera Unknown") if name in text]
    mine = read(alone(snapshot()))
    assert "By agency" not in mine.sheetnames
    assert all("One practitioner’s view" in sheet.oddFooter.left.text for sheet in mine)


def test_rooms_are_compared_without_a_note() -> None:
    taken = snapshot()
    rooms = [Compared("North", summarise_audit(taken)), Compared("=South", summarise_audit(still_open(taken)))]
    book = load_workbook(BytesIO(compare_workbook(rooms, WORDS)))
    figures = rows(book["Rooms"])
    assert len(figures) == 1 + 2 * 6
    assert figures[1][4] == pytest.approx(rooms[0].summary.domains[0].tally.mean, abs=0.01)
    heat = {row[0]: row[2:] for row in rows(book["Heat map"])[1:]}
    assert [heat[statement.id][0] for statement in taken.framework.statements] == [
        "n/a" if (value := taken.audit.answers[statement.id].value) is None else value
        for statement in taken.framework.statements
    ]
    assert heat[taken.framework.statements[-1].id][1] == "–"
    assert HTML not in str([rows(sheet) for sheet in book])


def test_a_file_is_named_in_ascii_by_tool_room_and_round() -> None:
    assert filename(snapshot(), "pdf") == "hsb-audit-tool-northshire-partnership-round-2.pdf"
    assert filename(still_open(snapshot()), "csv").endswith("-round-2-draft.csv")
    assert filename(in_welsh(still_open(snapshot())), "briefing").endswith("-rownd-2-briff-drafft.pdf")
    assert NAMES[0].split()[0].lower() not in filename(alone(snapshot()), "xlsx")
    audit = snapshot().audit
    room = replace(audit.room, title="../../بروتوكول", settings=Settings())
    odd = replace(snapshot(), audit=replace(audit, room=room))
    assert filename(odd, "json") == "hsb-audit-tool-round-2.json"


@pytest.mark.parametrize("form", sorted(documents))
def test_every_format_can_be_made(form: str) -> None:
    assert documents[form].make(account(snapshot(), WORDS))


OFFICE = shutil.which("soffice")

if OFFICE:  # a machine without LibreOffice has nothing to ask; CI has it

    @pytest.mark.parametrize("form", ["xlsx", "docx"])
    def test_libreoffice_opens_the_document(form: str, tmp_path: Path) -> None:
        file = tmp_path / f"report.{form}"
        file.write_bytes(documents[form].make(account(snapshot(), WORDS)))
        home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
        subprocess.run(  # noqa: S603 - Debian's LibreOffice on a file of our own
            [str(OFFICE), home, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, file],
            check=True,
            capture_output=True,
            timeout=120,
        )
        assert (tmp_path / "report.pdf").stat().st_size > 20_000
