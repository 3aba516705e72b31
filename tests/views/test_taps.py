"""A button carries what it was drawn for, in few bytes, and one from another time is told from a live one."""

from __future__ import annotations

from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.views.tap_form import MOST_BYTES, Tap
from bot.views.taps import AddNote, Agree, Page, Score, StepOn
from bot.views.ways import ActionsShown, PageName, Step
from tests.columns import EVIDENCE

KINDS = sorted(Tap.kinds.values(), key=lambda kind: kind.code)

LARGEST = {
    "audit_id": 2**31 - 1,
    "action_id": 2**31 - 1,
    "person_id": 2**52 - 1,  # "at most 52 significant bits" (Bot API, `User.id`)
    "message_id": 2**31 - 1,
    "roster": 2**31 - 1,
}
"""What is numbered by Telegram or the database; all other numbers on a button are scores and counts."""


def value(name: str, of: type) -> st.SearchStrategy[object]:
    if issubclass(of, StrEnum):
        return st.sampled_from(of)
    if of is int:
        return st.integers(0, LARGEST.get(name, 10_000))
    return st.text("abc.-ñ019", max_size=12)


def built(kind: type[Tap], values: dict[str, object]) -> Tap:
    return kind(**values)


@given(st.data())
def test_what_a_button_carries_comes_back_as_it_was(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(KINDS))
    tap = built(kind, {name: data.draw(value(name, of)) for name, of in kind.carries.items()})
    assert kind.unpack(tap.pack()) == tap
    assert [other for other in KINDS if other.fits(tap.pack())] == [kind]


def longest(of: type) -> object:
    return max(of, key=len) if issubclass(of, StrEnum) else {str: "10.10a", int: 100}[of]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_the_largest_ids_fit(kind: type[Tap]) -> None:
    tap = built(kind, {name: LARGEST.get(name, longest(of)) for name, of in kind.carries.items()})
    assert len(tap.pack().encode()) <= MOST_BYTES


@pytest.mark.parametrize("data", ["", "sc", "sc|1|1.1", "sc|1|1.1|3|4", "sc|one|1.1|3", "ag|1|1.1|3", "sc|1|1.1|"])
def test_data_of_another_time_is_refused(data: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whatever it says: the router takes it for an old button
        Score.unpack(data)


def test_a_note_is_for_a_column_of_the_framework() -> None:
    assert AddNote.unpack("an|7|1.1|evidence").aim.column == EVIDENCE


@pytest.mark.parametrize(
    ("tap", "form"),
    [
        (Page(7, PageName.ACTIONS, ActionsShown.OFFERS), "pg|7|actions|offers"),
        (Page(7, PageName.LAST, "1.2"), "pg|7|last|1.2"),
        (StepOn(7, 12, Step.TYPE_DAY), "ac|7|12|type"),
        (StepOn(7, 12, Step.DAY), "ac|7|12|due"),
        (Score(7, "1.1", 4), "sc|7|1.1|4"),
    ],
)
def test_buttons_of_last_year_still_say_the_same(tap: Tap, form: str) -> None:
    assert tap.pack() == form
    assert type(tap).unpack(form) == tap


@pytest.mark.parametrize("data", ["pg|7|elsewhere|", "pg|7|", "pg|7|ACTIONS"])
def test_a_page_that_there_is_not_is_refused(data: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whatever it says: the router takes it for an old button
        Page.unpack(data)


def test_two_kinds_cannot_share_a_code() -> None:
    with pytest.raises(TypeError):

        class Another(Tap, code="sc"):
            """A kind that came too late."""

    assert Tap.kinds["sc"] is Score


def test_what_no_button_can_carry_is_refused() -> None:
    with pytest.raises(ValueError, match="ag"):
        Agree(1, "1" * 64, 3).pack()
