"""No text, however hostile, makes the gate go back over what it has read: four times the text takes four times as long.

The figures themselves are in the benchmark.
"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.audit.identifiers import LONGEST
from tests.bench.identifiers import PIECES, milliseconds

SHORT = LONGEST // 4
# Straight growth is 4; going back over the text makes it 16.
GROWTH = 9
# What is read this quickly is too quick to be compared, in milliseconds.
NOTHING = 1


def growth(text: str) -> float:
    """Say how many times longer the whole of a text takes than its first quarter."""
    return milliseconds(text[:LONGEST]) / max(milliseconds(text[:SHORT]), NOTHING)


def straight(text: str) -> bool:
    """Say whether a text is read straight on; a machine that was busy just then gets a second and a third chance."""
    return any(growth(text) < GROWTH for _ in range(3))


@pytest.mark.parametrize("piece", PIECES)
def test_one_thing_said_over_and_over_is_read_straight_on(piece: str) -> None:
    assert straight((piece * LONGEST)[:LONGEST])


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=2, max_size=5), st.integers(0, 9))
def test_several_things_mixed_are_read_straight_on(pieces: list[str], cut: int) -> None:
    assert straight(("".join(pieces) * LONGEST)[cut : cut + LONGEST])


def test_different_odd_characters_are_read_straight_on() -> None:
    assert straight("".join(map(chr, range(0xAC00, 0xAC00 + LONGEST))))
