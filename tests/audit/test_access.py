"""Who is spoken of where it is said who could see a room, and what they are called there."""

from __future__ import annotations

from dataclasses import replace

from bot.audit.access import Access, Door, Hidden, Made, Presence, Regard, Traffic, spoken_of
from bot.audit.framework import StatementId
from bot.audit.invitations import Invitation, Visit
from bot.audit.messages import Link
from bot.audit.model import Member
from bot.audit.persons import Person, stand_in
from tests.audit.example import NOON, room_audit, tool


def traffic() -> Traffic:
    """One round, in which each thing was done by somebody else."""
    audit = replace(room_audit(tool(1), {}), members=(Member(11, "police", NOON), Member(stand_in(7), "health", NOON)))
    return Traffic(
        audit,
        (
            Presence(12, NOON, None, Regard.UNKNOWN, 13),
            Presence(14, NOON, NOON),
            Presence(15, NOON, None, Regard.KNOWN),
        ),
        (Invitation(1, 1, 16, "police", "", "", NOON),),
        (Visit("", 17, NOON),),
        (Link("", 1, 18, StatementId("1.1"), NOON),),
        (Made("pdf", 19, Door.PAGE, NOON), Made("pdf", 0, Door.COMMAND, NOON)),
        (Hidden("note", "1.1", "", 20, NOON),),
    )


def test_everybody_is_spoken_of_who_came_let_in_was_let_in_read_or_wrote_and_nobody_is_not() -> None:
    later = Traffic(replace(traffic().audit, members=(Member(21, "police", NOON),)))
    assert spoken_of([traffic(), later]) == {*range(11, 22), stand_in(7)}


def test_strangers_are_counted_in_the_last_round_and_the_forgotten_once_in_all() -> None:
    access = Access(NOON, (traffic(), traffic()), (), (), {11: "Ann"})
    assert [each.person_id for each in access.strangers] == [12]
    assert access.forgotten == 1
    assert (access.person(11), access.person(12)) == (Person(11, "Ann"), Person(12, ""))
    assert access.last == traffic().audit
