"""The record in words: nobody who reads what is held of them, or the workbook, meets a code."""

from __future__ import annotations

import pytest

from bot.audit.trail import NOT_APPLICABLE, TrailEntry
from bot.text import about_said, languages, value_said
from tests.audit.example import NOON
from tests.reports.snapshots import tool

TOOL = tool()
FIRST = TOOL.domains[0]


def line(what: str, target: str, value: str) -> TrailEntry:
    return TrailEntry(NOON, 1, what, target, after=value)


@pytest.mark.parametrize(
    ("what", "target", "value", "said"),
    [
        ("opened", TOOL.id, "2", (TOOL.title, "Round 2")),
        ("opened", "another-tool", "1", ("another-tool", "Round 1")),
        ("comment-added", FIRST.id, "", (f"{FIRST.id} {FIRST.short}", "")),
        ("note-removed", FIRST.id, "", (f"{FIRST.id} {FIRST.short}", "")),
        ("score", "1.1", "3", ("1.1", "3")),
        ("not-applicable", "1.1", NOT_APPLICABLE, ("1.1", "n/a")),
        ("score-again", "1.1", "2", ("1.1", "Attempt 2")),
        ("settings", "language", "en", ("Language", "English")),
        ("settings", "time_zone", "America/New_York", ("Time zone", "America/New York")),
        ("settings", "pin", "off", ("Pinned card", "Never pinned")),
        ("settings", "label", "North", ("Name in documents", "North")),
        ("settings", "gone", "7", ("gone", "7")),
        ("hold", "operator", "", ("for the operator", "")),
        ("action-due", "", "2027-03-03", ("", "3 March 2027")),
        ("kept-longer", "", "soon", ("", "soon")),
        ("ahead", "", "2027-03-03 12:00", ("", "3 Mar 2027 12:00")),
        ("action-done", "", "done", ("", "Done")),
        ("action-owner", "", "Wardens", ("", "Wardens")),
        ("agency", "", "police", ("", "police")),
    ],
)
def test_a_line_is_in_words(what: str, target: str, value: str, said: tuple[str, str]) -> None:
    entry, english = line(what, target, value), languages()["en"]
    assert (about_said(entry, TOOL, english), value_said(entry, value, english)) == said


def test_it_is_so_in_welsh() -> None:
    welsh = languages()["cy"]
    assert about_said(line("hold", "facilitator", ""), TOOL, welsh) == "ar ran yr hwylusydd"
    assert value_said(line("settings", "language", "en"), "en", welsh) == "English"
