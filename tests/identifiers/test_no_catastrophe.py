"""No text, however hostile, holds the gate up. The bound is loose; the figures themselves are in the benchmark."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.audit.identifiers import LONGEST
from tests.bench.identifiers import PIECES, milliseconds

BOUND = 50  # milliseconds, the best of three


@pytest.mark.parametrize("length", [LONGEST, 100_000])
@pytest.mark.parametrize("piece", PIECES)
def test_one_thing_said_over_and_over_is_read_quickly(piece: str, length: int) -> None:
    assert milliseconds((piece * length)[:length]) < BOUND


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=2, max_size=5), st.integers(0, 9))
def test_several_things_mixed_are_read_quickly(pieces: list[str], cut: int) -> None:
    assert milliseconds(("".join(pieces) * LONGEST)[cut : cut + LONGEST]) < BOUND


def test_different_odd_characters_are_read_quickly() -> None:
    assert milliseconds("".join(map(chr, range(0xAC00, 0xAC00 + LONGEST)))) < BOUND
