"""An action's place is one value; its kept form, in rows and prompts of years ago, reads back as it was meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.audit.errors import Stale
from bot.audit.messages import Aim, AimKind
from bot.audit.places import ActionPlace

IDS = st.integers(0, 2**52)


@given(action=st.integers(1, 2**31), message=IDS, rewords=st.booleans())
def test_a_place_comes_back_as_it_was(action: int, message: int, *, rewords: bool) -> None:
    place = ActionPlace(action, message, rewords=rewords)
    assert ActionPlace.read(str(place)) == place
    assert ActionPlace.is_meant(str(place)) is rewords


@pytest.mark.parametrize(
    ("kept", "place"),
    [
        ("#12.345", ActionPlace(12, 345, rewords=True)),
        ("#12", ActionPlace(12, rewords=True)),
        ("12.345", ActionPlace(12, 345)),
        ("12", ActionPlace(12)),
        ("12.0", ActionPlace(12)),
    ],
)
def test_rows_of_last_year_say_the_same(kept: str, place: ActionPlace) -> None:
    assert ActionPlace.read(kept) == place


def test_a_place_whose_message_nobody_knows_is_kept_without_one() -> None:
    assert [str(ActionPlace(12)), str(ActionPlace(12, rewords=True)), str(ActionPlace(12, 345))] == [
        "12",
        "#12",
        "12.345",
    ]


@pytest.mark.parametrize("target", ["", "#", "x", ".5", "#.5", "1.1a", "12.", "-1", "\u0661", "9" * 17, "1\n"])
def test_what_is_no_place_is_stale(target: str) -> None:
    with pytest.raises(Stale):
        ActionPlace.read(target)


@pytest.mark.parametrize("target", ["", "x", "-1", "9" * 17, "1.1"])
def test_an_agency_without_a_list_of_members_has_none(target: str) -> None:
    assert Aim(1, AimKind.AGENCY, target).roster == 0


def test_an_agency_knows_the_list_of_members() -> None:
    assert Aim.agency(1, 345) == Aim(1, AimKind.AGENCY, "345")
    assert Aim.agency(1, 345).roster == 345
    assert Aim(1, AimKind.DUE, "345").roster == 0
