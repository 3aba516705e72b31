"""What is found of somebody, what of it they may read, and that what commits to them can be told again for years."""

from __future__ import annotations

from bot.audit.finds import Find, Sought
from bot.audit.keeping import is_remembered, remembered

ANN, BEN, CAT = 11, 12, 13


def row(**said: object) -> Find:
    """A row of a table in which two columns bear persons."""
    return Find("table", None, said, ("text",), ("person_id", "after_id"))


def test_a_row_is_about_who_is_in_it_and_whose_private_chat_it_is_from() -> None:
    rows = (row(person_id=BEN), row(person_id=ANN, after_id=BEN), row(chat_id=BEN), row(person_id=ANN, chat_id=-100))
    assert [each.is_about(Sought(BEN)) for each in rows] == [True, True, True, False]


def test_a_row_belongs_to_its_round_and_one_without_a_round_to_each() -> None:
    assert [each.is_in(7) for each in (row(audit_id=7), row(audit_id=8), row())] == [True, False, True]


def test_one_reads_of_a_row_what_is_ones_own_and_neither_who_else_is_in_it_nor_why_they_did_it() -> None:
    done = row(person_id=ANN, after_id=BEN, before_id=0, why="They asked.")
    assert done.seen_by(ANN) == {"person_id": ANN, "after_id": None, "before_id": 0, "why": "They asked."}
    assert done.seen_by(BEN) == {"person_id": None, "after_id": BEN, "before_id": 0, "why": ""}
    assert row(person_id=ANN, after_id=0).seen_by(ANN) == {"person_id": ANN, "after_id": 0}, "nobody is no other"
    assert row(after_id=ANN, why="They asked.").seen_by(ANN)["why"] == "They asked.", "nobody else did it"


def test_what_was_kept_of_who_was_forgotten_long_ago_still_tells_them() -> None:
    kept = (
        "5a17$"
        "45e3c39803d247806613005119ede345c323aa0190bed7d4c4411a5e1e1ad809"
        "2ba53f7a6f82b6b6d78b760347bba619b203165c51df3aea177d10b43aa92c92"
    )
    assert remembered(BEN, "5a17") == kept
    assert [is_remembered(person_id, kept) for person_id in (ANN, BEN, CAT)] == [False, True, False]
