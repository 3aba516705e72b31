"""Where a member's own place stands to the room's, and what is left to do."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.audit.ahead import Ahead
from bot.audit.framework import StatementId
from bot.audit.model import Audit, By, Member, Rhythm, Room, RoomKey, RoomKind, Settings
from bot.audit.whereabouts import came_late, is_behind, missed, next_to_rate, one_before, still_to_score, to_rate
from tests.audit.example import NOON, rating, reveal, room_audit, tool

ANN, BEN = 1, 2
PLACES = tuple(map(StatementId, ("1.1", "1.2", "1.3", "2.1")))


def at(current: str, rhythm: Rhythm = Rhythm.REVEAL) -> Audit:
    """1.1 is rated by Ann, 1.2 revealed, 1.3 by nobody, 2.1 answered; the card is where it is said to be."""
    ratings = {"1.1": [rating("health", 2, person=ANN)], "1.2": [rating("health", 3, person=BEN, statement="1.2")]}
    audit = room_audit(tool(3, 1), {"2.1": 2}, ratings, {"1.2": [reveal(statement="1.2")]})
    room = Room(1, RoomKey(-100), RoomKind.GROUP, "The group", Settings(rhythm=rhythm))
    people = (Member(ANN, "health", NOON), Member(BEN, "police", NOON))
    return replace(audit, current=StatementId(current), room=room, members=people)


def test_one_is_behind_where_the_room_has_gone_past_or_knows_already() -> None:
    assert [is_behind(at("1.3"), place) for place in PLACES] == [True, True, False, True]
    assert [is_behind(at("1.1"), place) for place in PLACES] == [False, True, False, True]


def test_nobody_is_behind_while_all_score_ahead() -> None:
    audit = replace(at("1.3"), ahead=Ahead(NOON, NOON + timedelta(days=7)))
    assert not any(is_behind(audit, place) for place in PLACES)


def test_one_rates_next_what_one_has_not_rated_and_nobody_has_seen_around_at_the_end() -> None:
    audit = at("1.1")
    assert [to_rate(audit, ANN, place) for place in PLACES] == [False, False, True, False]
    assert [to_rate(audit, BEN, place) for place in PLACES] == [True, False, True, False]
    assert [next_to_rate(audit, BEN, place) for place in PLACES] == ["1.3", "1.3", "1.1", "1.1"]
    assert [next_to_rate(audit, ANN, place) for place in PLACES] == ["1.3"] * 4
    assert next_to_rate(at("1.1", Rhythm.STRAIGHT), BEN, PLACES[0]) is None


def test_the_one_before_is_that_of_the_tool_and_the_first_has_none() -> None:
    assert [one_before(at("1.1"), place) for place in PLACES] == [None, "1.1", "1.2", "1.3"]


def test_what_is_left_is_ones_own_in_secret_and_the_rooms_where_the_last_tap_stands() -> None:
    assert [still_to_score(at("1.1"), person) for person in (ANN, BEN)] == [1, 2]
    assert still_to_score(at("1.1", Rhythm.STRAIGHT), ANN) == 3


def test_who_joins_once_scores_were_given_came_late_until_they_do_something_else() -> None:
    def late(person_id: int, audit: Audit, after: timedelta = timedelta()) -> bool:
        return came_late(audit, By(RoomKey(-100), person_id, "", 1, NOON + after))

    audit = at("1.1")
    assert (late(BEN, audit), late(BEN, audit, timedelta(seconds=1)), late(9, audit)) == (True, False, False)
    for only in ("answers", "reveals", "ratings"):
        rest: dict[str, Any] = {name: {} for name in ("answers", "reveals", "ratings") if name != only}
        assert late(BEN, replace(audit, **rest))
    assert not late(BEN, replace(audit, answers={}, reveals={}, ratings={}))


def test_what_was_revealed_without_ones_agency_was_missed_and_nothing_else() -> None:
    assert [missed(at("1.1"), person) for person in (ANN, BEN, 9)] == [0, 1, 0]
