"""The rows of buttons: few, whole, and nothing is lost that finds no room on a card."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text import languages
from bot.views import taps
from bot.views.cards import CardState, card
from bot.views.fit import fitting
from bot.views.layout import evenly, fits, packed, parted
from bot.views.pages import menu
from bot.views.rounds import last_row
from bot.views.screen import Button, Screen, Style
from bot.views.ways import PageName
from tests.reports.snapshots import second_tool, tool
from tests.views.states import states

AWAY = taps.Dismiss()
CHAIR = (taps.ShowAll, taps.Remind)
"""What others than the facilitator would only be refused."""

LABELS = st.lists(st.text("iWm⋯é😀", min_size=1, max_size=30), min_size=1, max_size=12)


def scenes() -> Iterator[tuple[CardState, str]]:
    for framework in (tool(), second_tool()):
        for language in languages():
            yield from ((scene, language) for scene in states(framework, language))


def buttons(screen: Screen) -> tuple[Button, ...]:
    return tuple(button for row in screen.rows for button in row)


@pytest.mark.parametrize(("scene", "language"), [*scenes()])
def test_a_card_has_three_rows_that_no_phone_cuts(scene: CardState, language: str) -> None:
    screen = card(scene, languages()[language])
    assert len(screen.rows) <= 3
    assert fitting(screen).rows == screen.rows
    assert not [one for one in buttons(screen) if isinstance(one.tap, CHAIR)]
    coloured = [one for one in buttons(screen) if one.style is not Style.PLAIN]
    assert len(coloured) <= 1
    assert all(any(letter.isalpha() for letter in one.label) for one in coloured)


@pytest.mark.parametrize(("scene", "language"), [*scenes()])
def test_what_was_written_last_is_at_hand_and_in_a_group_the_notes_are(scene: CardState, language: str) -> None:
    screen = card(scene, languages()[language])
    taps_on_it = [one.tap for one in buttons(screen)]
    if scene.seat is not None and scene.seat.kept:
        assert {taps.RemoveNote, taps.StepOnNote} <= {type(tap) for tap in taps_on_it}
        assert scene.seat.kept_for in screen.text.splitlines()[-1] + screen.text.splitlines()[-2]
    elif scene.audit.notes.get(scene.statement):
        assert taps.Page(scene.audit.id, PageName.NOTES, scene.statement) in taps_on_it
    if scene.statement in scene.audit.answers:
        assert taps.Next in {type(tap) for tap in taps_on_it}
    assert (taps.Join(scene.audit.id) in taps_on_it) == scene.unseated


@pytest.mark.parametrize(("scene", "language"), [*scenes()])
def test_what_finds_no_room_on_the_card_is_in_the_menu(scene: CardState, language: str) -> None:
    words = languages()[language]
    audit, here = scene.audit, scene.statement
    offered = [*buttons(card(scene, words)), *buttons(menu(audit, words, last_row(audit, scene.last, here, words)))]
    kinds = {type(button.tap) for button in offered}
    if here not in audit.answers:
        assert {taps.Skip, taps.NotApplicable} <= kinds
        assert (taps.ShowAll in kinds) == (not audit.room.is_private and bool(audit.agencies) and not audit.reveals)
    if not audit.room.is_private:
        assert {column.id for column in audit.framework.columns} == {
            button.tap.kind for button in offered if isinstance(button.tap, taps.AddNote)
        }
        assert taps.InPrivate in kinds
    if scene.last is not None and (here in audit.answers or audit.reveals):
        assert taps.Page(audit.id, PageName.LAST, here) in [button.tap for button in offered]


def test_the_secret_card_has_eleven_buttons() -> None:
    scene = next(scene for scene, _ in scenes() if scene.audit.agencies and not scene.audit.answers)
    for unseated, last in ((False, ["In private", "My score", "⋯"]), (True, ["In private", "Join", "⋯"])):
        screen = card(replace(scene, unseated=unseated), languages()["en"])
        assert [[button.label for button in row] for row in screen.rows] == [
            ["0", "1", "2", "3", "4"],
            ["No view", "Evidence", "Assurance"],
            last,
        ]


def test_the_menu_says_who_alone_may_use_its_first_buttons() -> None:
    scene = next(scene for scene, _ in scenes() if scene.audit.agencies and not scene.audit.answers)
    screen = menu(scene.audit, languages()["en"])
    assert "Only Ann, the facilitator" in screen.text
    assert [button.label for button in buttons(screen)][:4] == [
        "Reveal", "Ask who is missing", "Skip", "Not applicable",
    ]  # fmt: skip
    alone = next(scene for scene, _ in scenes() if scene.audit.room.is_private)
    assert "facilitator" not in menu(alone.audit, languages()["en"]).text


@given(labels=LABELS)
def test_a_row_is_parted_into_as_few_as_fit(labels: list[str]) -> None:
    row = tuple(Button(label, AWAY) for label in labels)
    rows = parted(row)
    assert sum(rows, ()) == row
    assert all(map(fits, rows))
    assert len(rows) == 1 or not all(map(fits, evenly(row, len(rows) - 1)))


@given(labels=LABELS)
def test_what_is_packed_and_what_is_left_over_is_all_there_was(labels: list[str]) -> None:
    row, last = tuple(Button(label, AWAY) for label in labels), Button("⋯", AWAY)
    rows, left = packed(row, last)
    kept = sum(rows, ())[:-1]
    assert len(rows) <= 2
    assert rows[-1][-1] == last
    places = [[next(n for n, one in enumerate(row) if one is button) for button in part] for part in (kept, left)]
    assert places == [sorted(part) for part in places]
    assert sorted(places[0] + places[1]) == [*range(len(row))]
    assert places[0][0] == 0
