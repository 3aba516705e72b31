"""Reading an audit through: what is secret stays so; what came in private is its writer's and the facilitator's."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.audit.agreement import AgencyValue
from bot.audit.ahead import Ahead
from bot.audit.errors import UnknownStatement
from bot.audit.framework import StatementId
from bot.audit.model import (
    Audit,
    Dissent,
    Member,
    Note,
    Rhythm,
    Room,
    RoomKey,
    RoomKind,
    Settings,
    Snapshot,
    Status,
)
from bot.audit.review import Entry, entries, in_the_open, is_secret, is_withheld, may_read
from tests.audit.example import NOON, notes, rating, reveal, room_audit, snapshot, tool
from tests.columns import ASSURANCE, EVIDENCE

FIRST, SECOND = StatementId("1.1"), StatementId("1.2")
CHAIR, WRITER, READER = 1, 2, 3


def in_secret(audit: Audit, rhythm: Rhythm = Rhythm.REVEAL) -> Audit:
    """Let a room score in secret, with a facilitator and two more."""
    people = tuple(Member(person, f"agency {person}", NOON) for person in (CHAIR, WRITER, READER))
    room = Room(1, RoomKey(-100), RoomKind.GROUP, "The group", Settings(rhythm=rhythm))
    return replace(audit, room=room, members=people)


def note(number: int, person_id: int = WRITER, *, private: bool = False, target: str = "1.1") -> Note:
    return Note(number, EVIDENCE, target, "A policy", person_id, "police", NOON, private=private)


def seen(taken: Snapshot, reader_id: int = READER, statement: str = "1.1") -> Entry:
    return next(
        one for one in entries(taken, taken.framework.domains[0].id, reader_id) if one.statement.id == statement
    )


RATED = {"1.1": [rating("police", 1, person=WRITER), rating("health", 3, person=READER)]}


def test_while_a_statement_is_secret_one_sees_what_is_ones_own_alone() -> None:
    audit = in_secret(room_audit(tool(2), {}, RATED))
    taken = snapshot(audit, (note(1), note(2, READER), note(3, READER, target="1.2")))
    found = seen(taken)
    assert found.is_secret
    assert found.own == RATED["1.1"][1]
    assert [one.id for one in found.notes] == [2]
    assert (found.answer, found.values, found.late, found.dissents, found.gaps) == (None, (), (), (), ())
    stranger = seen(taken, CHAIR)
    assert (stranger.own, stranger.notes) == (None, ())


def test_a_draft_tells_no_notes_on_what_is_still_secret_and_a_closed_audit_tells_all() -> None:
    audit = in_secret(room_audit(tool(2), {}, RATED, {"1.1": [reveal(1)]}))
    taken = snapshot(audit, (note(1), note(2, target="1.2"), note(3, target="1")))
    assert [one.id for one in in_the_open(taken).notes] == [1, 3]
    for open_to_all in (replace(audit, status=Status.CLOSED), in_secret(audit, Rhythm.STRAIGHT)):
        assert in_the_open(replace(taken, audit=open_to_all)) == replace(taken, audit=open_to_all)


def test_an_answer_and_dissents_that_are_under_a_new_secret_attempt_are_not_shown() -> None:
    audit = in_secret(room_audit(tool(1), {}, RATED, {"1.1": [replace(reveal(1), again=True)]}))
    against = Dissent(FIRST, "police", WRITER, "We see less.", NOON)
    found = seen(snapshot(replace(audit, dissents={FIRST: (against,)})))
    assert found.is_secret
    assert (found.values, found.dissents) == ((), ())


def test_what_was_revealed_is_shown_as_it_was_at_last_with_who_came_late_and_who_dissents() -> None:
    second = [rating("police", 2, attempt=2, person=WRITER), replace(rating("health", 4, attempt=2), late=True)]
    given, shown = {"1.1": [*RATED["1.1"], *second]}, {"1.1": [replace(reveal(1), again=True), reveal(2)]}
    audit = in_secret(room_audit(tool(1), {"1.1": 2}, given, shown))
    against = Dissent(FIRST, "police", WRITER, "We see less.", NOON)
    found = seen(snapshot(replace(audit, dissents={FIRST: (against,)}), (note(1), note(2, READER))))
    assert not found.is_secret
    assert found.values == (AgencyValue("police", 2.0),)
    assert found.late == (AgencyValue("health", 4.0),)
    assert found.dissents == (against,)
    assert found.answer == audit.answers[FIRST]
    assert [one.id for one in found.notes] == [1, 2]
    once = seen(snapshot(in_secret(room_audit(tool(1), {"1.1": 2}, RATED, {"1.1": [reveal(1)]}))))
    assert (once.values, once.late) == ((AgencyValue("health", 3.0), AgencyValue("police", 1.0)), ())
    untold = seen(snapshot(in_secret(room_audit(tool(1), {"1.1": 2}))))
    assert (untold.values, untold.late, untold.dissents) == ((), (), ())


def test_who_spoke_for_an_absent_agency_is_told_by_their_own_agency() -> None:
    given = [rating("police", 1, person=WRITER), replace(rating("health", 3, person=9), spoken_by=WRITER)]
    audit = in_secret(room_audit(tool(1), {}, {"1.1": given}, {"1.1": [reveal(1)]}))
    assert seen(snapshot(audit)).spoken == {"health": f"agency {WRITER}"}


def test_secret_is_what_agencies_still_rate_and_nothing_where_the_last_tap_stands() -> None:
    audit = in_secret(room_audit(tool(2), {"1.2": 2}))
    assert is_secret(audit, FIRST)
    assert not is_secret(audit, SECOND)
    assert not is_secret(in_secret(audit, Rhythm.STRAIGHT), FIRST)


def test_a_domain_is_read_in_its_own_order_and_no_other_is() -> None:
    taken = snapshot(room_audit(tool(2, 1), {}))
    assert [one.statement.id for one in entries(taken, taken.framework.domains[0].id, READER)] == ["1.1", "1.2"]
    with pytest.raises(UnknownStatement):
        entries(taken, "9", READER)  # type: ignore[arg-type]


def test_notes_come_column_by_column() -> None:
    mixed = (*notes(ASSURANCE, "1.1"), *notes(EVIDENCE, "1.1", "1.2"))
    found = seen(snapshot(room_audit(tool(2), {"1.1": 2}), mixed))
    assert [one.kind for one in found.notes] == [EVIDENCE, ASSURANCE]


def test_what_was_given_in_private_is_read_by_its_writer_and_the_facilitator() -> None:
    audit = in_secret(room_audit(tool(1), {"1.1": 2}))
    secret, public = note(1, private=True), note(2)
    readers = {person: may_read(audit, secret, person) for person in (CHAIR, WRITER, READER)}
    assert readers == {CHAIR: True, WRITER: True, READER: False}
    assert may_read(audit, public, READER)
    assert seen(snapshot(audit, (secret, public))).withheld == {1}
    assert seen(snapshot(audit, (secret, public)), WRITER).withheld == frozenset()


def test_what_was_given_while_all_scored_ahead_is_everybodys_from_the_opening_on() -> None:
    begun = NOON.replace(microsecond=900_000)
    ahead = Ahead(until=NOON + timedelta(days=7), since=begun, opened_at=begun + timedelta(hours=1))
    audit = replace(room_audit(tool(1), {}), ahead=ahead)
    second, hour = timedelta(seconds=1), timedelta(hours=1)

    def withheld(after: timedelta, of: Audit = audit) -> bool:
        return is_withheld(of, replace(note(1, private=True), at=begun.replace(microsecond=0) + after))

    assert not withheld(timedelta())
    assert withheld(-second)
    assert not is_withheld(audit, replace(note(1, private=True), at=begun + hour))
    assert withheld(hour + second)
    assert withheld(hour / 2, replace(audit, ahead=replace(ahead, opened_at=None)))
    assert withheld(hour / 2, replace(audit, ahead=None))
    assert not is_withheld(audit, note(1))


def test_a_gap_is_what_a_score_asks_for_and_only_a_score() -> None:
    framework = tool(1)
    held = notes(EVIDENCE, "1.1")
    assert seen(snapshot(room_audit(framework, {"1.1": 2}), held)).gaps == (ASSURANCE,)
    assert seen(snapshot(room_audit(framework, {"1.1": 0}))).gaps == (EVIDENCE, ASSURANCE)
    assert seen(snapshot(room_audit(framework, {"1.1": None}))).gaps == ()
    assert seen(snapshot(room_audit(framework, {}))).gaps == ()
