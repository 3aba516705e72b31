"""The verifier that stands alone, over the JSON of an audit: it agrees with the bot, and every change is found."""

from __future__ import annotations

import json
import subprocess
import sys
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.audit.chain import Chain, Seal, beginning, commitment, persons_in, sealed
from bot.audit.model import Snapshot
from bot.audit.trail import TrailEntry
from bot.commands import verifier
from bot.reports.account import account
from bot.reports.record import as_json
from bot.text import words_for
from tests.reports.snapshots import NOON, snapshot

OWN_WORDS = ("who", "before", "after", "why", "target")


def with_chain(taken: Snapshot) -> Snapshot:
    """Seal a snapshot's trail as the database does."""
    audit = taken.audit
    lines = (
        *taken.trail,
        TrailEntry(NOON, 2, "agency", "", "police", "health"),
        TrailEntry(NOON, 1, "not-applicable", "1.1", "3", "n/a", "not-commissioned"),
    )
    first = head = beginning(audit.framework.hash, audit.round, audit.opened_at)
    seals: list[Seal] = []
    for line in lines:
        seals.append(sealed(head, line, [commitment(f"salt {each}", each) for each in persons_in(line)]))
        head = seals[-1].seal
    return replace(taken, trail=lines, chain=Chain(first, tuple(seals), head))


RECORD: dict[str, Any] = json.loads(as_json(account(with_chain(snapshot()), words_for("cy"))))
HEAD: str = RECORD["chain"]["head"]
LINES = len(RECORD["trail"])


def as_if_written_so(record: dict[str, Any]) -> dict[str, Any]:
    """What somebody does who knows how the file is held together, but not how each line is sealed."""
    record["chain"]["told"] = verifier.seal_of(record["trail"])
    return record


def test_a_record_holds_as_it_was_written() -> None:
    assert verifier.wrong(RECORD) == verifier.wrong(RECORD, HEAD) == []
    assert verifier.wrong(RECORD, RECORD["trail"][1]["seal"]) == []


@given(st.data())
@settings(derandomize=True, deadline=None, max_examples=150)
def test_any_line_that_is_changed_is_found(data: st.DataObject) -> None:
    record = deepcopy(RECORD)
    line = data.draw(st.sampled_from(record["trail"]))
    place = line
    key = data.draw(st.sampled_from(sorted(line)))
    if isinstance(line[key], dict):
        place, key = line[key], data.draw(st.sampled_from(["before", "after"]))
    before = place.get(key, "")
    place[key] = data.draw(st.text(max_size=8).filter(lambda text: text != before)) if key != "at" else "2031-01-01"
    assert verifier.wrong(record)
    told = key in OWN_WORDS and place is line and (key == "who" or key in line["kept"])
    assert told or verifier.wrong(as_if_written_so(record))


@given(st.integers(0, LINES - 1), st.integers(0, LINES), st.sampled_from(["remove", "repeat", "move", "cut"]))
@settings(derandomize=True, deadline=None, max_examples=100)
def test_any_line_that_is_removed_added_or_moved_is_found(place: int, other: int, how: str) -> None:
    record = deepcopy(RECORD)
    trail = record["trail"]
    if how == "cut":
        del trail[place:]
    elif how == "repeat":
        trail.insert(other, trail[place])
    else:
        line = trail.pop(place)
        if how == "move":
            trail.insert(other, line)
    if trail != RECORD["trail"]:
        assert verifier.wrong(as_if_written_so(record))


def test_a_record_that_was_sealed_anew_shows_against_a_printed_seal_alone() -> None:
    record = deepcopy(RECORD)
    record["trail"][1]["what"] = "score"
    before = verifier.first_seal(record)
    for line in record["trail"]:
        before = line["seal"] = verifier.line_seal(before, line)
    record["chain"]["head"] = before
    as_if_written_so(record)
    assert verifier.wrong(record) == []
    assert verifier.wrong(record, HEAD)


@pytest.mark.parametrize("key", ["round", "opened_at"])
def test_a_trail_is_no_other_audits(key: str) -> None:
    record = deepcopy(RECORD)
    record[key] = 9 if key == "round" else "2020-01-01T00:00:00+00:00"
    assert verifier.wrong(record)


def test_it_stands_alone(tmp_path: Path) -> None:
    alone = tmp_path / "verifier.py"
    alone.write_text(Path(verifier.__file__).read_text("utf-8"), "utf-8")
    record = tmp_path / "record.json"
    record.write_text(json.dumps(RECORD, ensure_ascii=False), "utf-8")
    spaced = " ".join(HEAD[place : place + 8] for place in range(0, 64, 8))
    said = subprocess.run([sys.executable, "-I", alone, record, spaced.upper()], capture_output=True, check=False)  # noqa: S603 - our own
    assert said.returncode == 0, said.stderr
    assert f"all {LINES} lines hold, and line {LINES} bears the seal" in said.stdout.decode()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"chain": {}}', '{"chain": 1, "trail": 2}', "1"])
def test_what_is_no_record_is_called_so(text: str) -> None:
    code, said = verifier.verdict(text, "")
    assert code == 2
    assert len(said) == 1
