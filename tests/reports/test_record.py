"""The record as JSON and the table as CSV, read back by what did not write them."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from io import StringIO
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from bot.audit.model import Settings, Snapshot
from bot.audit.summary import summarise_audit
from bot.reports.account import account
from bot.reports.record import SCHEMA_FILE, as_json
from bot.reports.table import RISKY, as_csv, guarded
from bot.text import words_for
from tests.reports.snapshots import ARABIC, EMOJI, FORMULA, HTML, NAMES, alone, second_tool, snapshot, still_open

WORDS = words_for("en")


def read(taken: Snapshot) -> dict[str, Any]:
    body: dict[str, Any] = json.loads(as_json(account(taken, WORDS)).decode("utf-8"))
    schema = json.loads(SCHEMA_FILE.read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(body)
    return body


def test_every_kind_of_audit_keeps_to_the_published_schema() -> None:
    for taken in (snapshot(), snapshot(rounds=1), still_open(snapshot()), alone(snapshot()), snapshot(second_tool())):
        assert read(taken)["schema"] == "audit-bot/audit/1"


def test_the_record_holds_every_score_and_tells_not_applicable_from_unanswered_and_from_nought() -> None:
    taken = still_open(snapshot())
    answers = {each["statement"]: each for each in read(taken)["answers"]}
    for statement in taken.framework.statements:
        found, kept = answers[statement.id], taken.audit.answers.get(statement.id)
        assert found["score"] == (kept.value if kept else None)
        assert found["not_applicable"] is bool(kept and kept.not_applicable)
    assert {each["score"] for each in answers.values()} == {None, 0, 1, 2, 3, 4}


def test_what_was_rated_in_secret_is_not_in_the_record() -> None:
    taken = still_open(snapshot())
    late = [statement.id for statement in taken.framework.statements[-5:]]
    answers = {each["statement"]: each for each in read(taken)["answers"]}
    assert all(answers[number]["ratings"] == [] for number in late)
    assert any(each["ratings"] for each in answers.values())


def test_last_rounds_score_is_not_told_before_this_rounds() -> None:
    taken = still_open(snapshot())
    late = [statement.id for statement in taken.framework.statements[-5:]]
    answers = {each["statement"]: each for each in read(taken)["answers"]}
    assert all(answers[number]["before"] is None for number in late)


def test_notes_come_out_as_they_went_in() -> None:
    taken = snapshot()
    body = read(taken)
    texts = {note["text"] for each in body["answers"] for note in (*each["evidence"], *each["assurance"])}
    assert {FORMULA, HTML, EMOJI, ARABIC} <= texts
    assert len(body["comments"]) == len(taken.framework.domains)


def test_names_stay_out_unless_the_room_wants_them() -> None:
    quiet = as_json(account(snapshot(), WORDS)).decode()
    assert not [name for name in (*NAMES, "Vera Unknown") if name in quiet]
    loud = as_json(account(snapshot(settings=Settings(names_in_reports=True)), WORDS)).decode()
    assert all(name in loud for name in NAMES)
    assert NAMES[0] not in as_json(account(alone(snapshot()), WORDS)).decode()


def test_the_record_says_what_the_summaries_say() -> None:
    taken = snapshot()
    summary = summarise_audit(taken)
    found = {each["domain"]: each for each in read(taken)["summaries"]}
    assert [found[domain.domain.id]["mean"] for domain in summary.domains] == [d.tally.mean for d in summary.domains]
    assert found[None]["priorities"] == [result.statement.id for result in summary.priorities]


def test_half_a_surrogate_pair_in_a_note_breaks_nothing() -> None:
    taken = snapshot()
    broken = replace(taken, notes=(replace(taken.notes[0], text="a\ud800b\x00c"), *taken.notes[1:]))
    assert '"a[U+D800]b␀c"' in as_json(account(broken, WORDS)).decode()


def table(taken: Snapshot) -> list[dict[str, str]]:
    data = as_csv(account(taken, WORDS))
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(StringIO(data.decode("utf-8-sig"), newline="")))


def test_the_table_has_one_row_a_statement_with_its_score() -> None:
    taken = still_open(snapshot())
    rows = table(taken)
    assert [each["Statement"] for each in rows] == [statement.id for statement in taken.framework.statements]
    kept = [taken.audit.answers.get(statement.id) for statement in taken.framework.statements]
    assert [each["Score"] for each in rows] == [
        str(each.value) if each and each.value is not None else "" for each in kept
    ]
    assert "Draft" in rows[0]["Standing"]


def test_no_cell_of_the_table_is_a_formula() -> None:
    cells = [cell for each in table(snapshot()) for cell in each.values()]
    assert any(cell.startswith("'=HYPERLINK") for cell in cells)
    assert not [cell for cell in cells if cell.startswith(RISKY) and not cell.lstrip("-").isdigit()]


@given(st.text())
def test_whatever_people_write_is_never_a_formula(text: str) -> None:
    assert not str(guarded(text)).lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\n"))


def test_a_text_too_long_for_a_cell_goes_on_in_a_row_that_says_so() -> None:
    taken = snapshot()
    note = next(note for note in taken.notes if note.kind == "evidence")
    long = replace(note, text=" ".join(f"=word{number}😀" for number in range(6000)))
    rows = table(replace(taken, notes=(long, *(other for other in taken.notes if other is not note))))
    mine = [row for row in rows if row[WORDS("report-column-statement")] == note.target]
    assert len(mine) > 2
    assert all(len(cell.encode("utf-16-le")) // 2 <= 32_767 for row in rows for cell in row.values())
    assert [row[WORDS("report-column-mark")] for row in mine[1:]] == [WORDS("report-continued")] * (len(mine) - 1)
    assert all(row[WORDS("report-column-score")] == "" for row in mine[1:])
    joined = "".join(cell for row in mine for cell in row.values())
    assert all(f"word{number}😀" in joined for number in (0, 2999, 5999))
