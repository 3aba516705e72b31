"""Where a flaw in a chain shows, and that what is sealed is written in one way, for whoever verifies it elsewhere."""

from __future__ import annotations

import time
from dataclasses import replace
from hashlib import sha256

import pytest

from bot.audit.chain import Broken, Chain, Flaw, Seal, Trail, commitment, digest, flaws, instant, persons_in, sealed
from bot.audit.trail import TrailEntry
from tests.audit.example import NOON

ANN, BEN = 11, 12
SALTS = {ANN: "a", BEN: "b"}
LINES = tuple(TrailEntry(NOON, ANN, "score", f"1.{number}", after="2") for number in (1, 2, 3, 4))


def whole() -> Trail:
    """A trail of four lines by Ann."""
    seals: list[Seal] = []
    for line in LINES:
        persons = [commitment(SALTS.get(person_id, ""), person_id) for person_id in persons_in(line)]
        seals.append(sealed(seals[-1].seal if seals else "beginning", line, persons))
    return Trail(LINES, Chain("beginning", tuple(seals), seals[-1].seal), SALTS)


def with_line(number: int, **what: object) -> Trail:
    """The same, with one line changed past the bot."""
    changed = replace(LINES[number - 1], **what)  # type: ignore[arg-type]
    return replace(whole(), lines=(*LINES[: number - 1], changed, *LINES[number:]))


def test_what_is_sealed_is_json_without_spaces_in_utf_8() -> None:
    assert digest(["Zoë", 3]) == sha256('["Zoë",3]'.encode()).hexdigest()


def test_what_is_sealed_is_the_same_wherever_the_machine_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as moved:
        moved.setenv("TZ", "Asia/Tokyo")
        time.tzset()
        assert instant(NOON) == "2026-03-02T12:00:00.000000+00:00"
    time.tzset()


def test_a_flaw_shows_at_its_line_and_what_is_missing_at_the_end() -> None:
    assert flaws(whole()) == ()
    assert flaws(with_line(2, after="4")) == (Broken(Flaw.LINE, 2),)
    assert flaws(with_line(3, person_id=BEN)) == (Broken(Flaw.PERSON, 3),)
    assert flaws(replace(whole(), lines=(*LINES, LINES[0]))) == (Broken(Flaw.END, 5),)
    assert flaws(replace(whole(), lines=LINES[:3])) == (Broken(Flaw.END, 3),)
    assert flaws(whole(), "another head") == (Broken(Flaw.HEAD),)
