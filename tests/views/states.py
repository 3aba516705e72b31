"""Every state that a card can be in: alone or in a group, in either rhythm, from the first score to the last."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.audit.framework import Framework
from bot.audit.messages import Seat
from bot.audit.model import Audit, Member, NoteCount, Room, RoomKey, RoomKind, Settings
from bot.views.cards import CardState
from tests.audit.example import NOON, answers, rating, reveal, room_audit

AGENCIES = ("childrens-social-care", "police", "health")
NAMES = {1: "Ann", 2: "Ben", 3: "Cat"}


def states(framework: Framework, language: str) -> Iterator[CardState]:
    """Give all cards; those of a group when all take part, and when somebody there does not."""
    for scene in seated(framework, language):
        yield scene
        if not scene.alone:
            yield replace(scene, unseated=True)


def seated(framework: Framework, language: str) -> Iterator[CardState]:
    """Give the cards of a first round, and of a second one that is compared with it."""
    for audit in audits(framework, language):
        seat = Seat(1, 1, audit.current, framework.columns[0].id) if audit.room.is_private else None
        before = replace(audit, id=2, answers=answers({audit.current: framework.lowest}))
        yield CardState(audit, audit.current, seat)
        noted = replace(audit, notes={audit.current: NoteCount({column.id: 12 for column in framework.columns})})
        kept = seat and replace(seat, kept=9, kept_as=framework.columns[-1].id, kept_for=audit.current)
        yield CardState(noted, audit.current, kept)
        yield CardState(replace(audit, round=2), audit.current, seat, before)


def audits(framework: Framework, language: str) -> Iterator[Audit]:
    """Give an audit in each state: alone, straight to agreed in a group, and in secret up to the agreed score."""
    settings, first = Settings(language=language), framework.statements[0].id
    group = Room(1, RoomKey(-100), RoomKind.GROUP, "The group", settings)
    members = tuple(Member(person, agency, NOON) for person, agency in enumerate(AGENCIES, 1))
    all_but_one: dict[str, int | None] = {s.id: framework.highest for s in framework.statements[1:]}
    answered: tuple[dict[str, int | None], ...] = (
        {}, {first: framework.highest}, {first: None}, {first: framework.highest, **all_but_one},
    )  # fmt: skip
    for said in answered:
        audit = replace(room_audit(framework, said), names=NAMES)
        yield replace(audit, room=Room(1, RoomKey(5), RoomKind.PRIVATE, "", settings))
        yield replace(audit, room=group)
        yield replace(audit, room=group, members=members)
        if said:
            yield replace(audit, room=group, members=members, reveals={first: (reveal(statement=first),)})
    yield from (replace(one, room=group, members=members, names=NAMES) for one in secret(framework))


def secret(framework: Framework) -> Iterator[Audit]:
    """Give what is revealed and not yet agreed, near and far from one another, at each attempt."""
    first = framework.statements[0].id
    for spread in ((2, 2, 2), (framework.lowest, framework.lowest, framework.highest), (None, None, None)):
        given = [
            rating(agency, value, attempt=attempt, person=person, statement=first)
            for attempt in (1, 2, 3)
            for person, (agency, value) in enumerate(zip(AGENCIES, spread, strict=True), 1)
        ]
        for attempts in (1, 2, 3):
            shown = [replace(reveal(n, statement=first), again=n < attempts) for n in range(1, attempts + 1)]
            yield room_audit(framework, {}, {first: given}, {first: shown})
