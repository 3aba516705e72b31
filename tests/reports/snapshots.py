"""A made-up audit, as a room would leave it behind: two rounds, four agencies, and notes that try every document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path

from bot.audit.framework import ColumnId, Framework, Statement, StatementId
from bot.audit.model import (
    COMMENT,
    Action,
    ActionStatus,
    Answer,
    Audit,
    Dissent,
    Member,
    Note,
    Rating,
    Reveal,
    Room,
    RoomKey,
    RoomKind,
    Settings,
    Snapshot,
    Status,
)
from bot.audit.trail import TrailEntry
from bot.library import read_framework
from tests.columns import ASSURANCE, EVIDENCE

STATEMENTS = Path(__file__).parents[2] / "statements" / "hsb-audit-tool.yaml"
SECOND = Path(__file__).parents[1] / "frameworks" / "accueil-de-quartier.yaml"
NOON = datetime(2027, 3, 3, 12, tzinfo=UTC)
AGENCIES = ("Children’s social care", "Police", "Health", "Education")
NAMES = ("Zaynab Quill", "Yorick Plum", "Xenia Marsh", "Wilf Ostler")
FORMULA = '=HYPERLINK("http://evil.example","Click")'
HTML = '<b>Protocol</b> & <script>alert(1)</script> #set page(paper: "a5") $x^2$ *stars* `code` @label \\ end'
EMOJI = "Training finished 🎉 in the 👩‍👩‍👧 hub; 100 % of the desk 🇬🇧"
ARABIC = "بروتوكول مشترك بين الشرطة والصحة (2026)"
HEBREW = "נוהל משותף"
TRICKY = (FORMULA, HTML, EMOJI, ARABIC, HEBREW, "+44 signs", "@everyone", "two\nlines\n\nand a gap", "x" * 300)
STRANGER = 99
"""Nobody's member: Vera Unknown."""

HONEST = (
    "The multi-agency protocol was signed off by the partnership in January and is reviewed every spring.",
    "Single front door with a named HSB lead; dip sample of 20 referrals in the autumn, 18 within timescale.",
    "Quarterly figures go to the quality assurance group, by age band and by referring agency.",
    "No written pathway yet. Practice depends on who is on duty.",
)


@cache
def tool() -> Framework:
    return read_framework(STATEMENTS)


@cache
def second_tool() -> Framework:
    return read_framework(SECOND)


def score(index: int, round_number: int, framework: Framework) -> int | None:
    """A score that uses the whole scale; every eleventh statement is not applicable."""
    if index % 11 == 7:
        return None
    width = framework.highest - framework.lowest
    return framework.lowest + (index * 3 + index // 5 + round_number) % (width + 1)


def answer(statement: Statement, value: int | None, at: datetime) -> Answer:
    return Answer(statement.id, value, "" if value is not None else "No secure setting in our area", 1, at)


def ratings(statement: StatementId, value: int, framework: Framework, index: int) -> tuple[Rating, ...]:
    """Four agencies about the value; where the index says so, far from one another, and one outside its view."""
    wide = framework.highest - framework.lowest if index % 6 == 0 else index % 3
    said = [value, value - wide, value + (wide + 1) // 2, None if index % 4 == 0 else value]
    kept = [None if each is None else min(max(each, framework.lowest), framework.highest) for each in said]
    return tuple(
        Rating(statement, person, AGENCIES[person - 1], 1, each, NOON + timedelta(minutes=person))
        for person, each in enumerate(kept, start=1)
    )


def note(number: int, kind: ColumnId, target: str, text: str) -> Note:
    person = number % len(AGENCIES)
    return Note(number, kind, target, text, person + 1, AGENCIES[person], NOON + timedelta(hours=number))


def notes(framework: Framework, texts: Iterable[str] = (*HONEST, *TRICKY)) -> tuple[Note, ...]:
    """One or two pieces of evidence on most statements, assurance on half, a comment on each domain."""
    said = tuple(texts)
    found: list[Note] = []
    for index, statement in enumerate(framework.statements):
        for extra in range(index % 3):
            text = said[(index + extra) % len(said)]
            found.append(note(len(found) + 1, EVIDENCE, statement.id, text))
        if index % 2:
            found.append(note(len(found) + 1, ASSURANCE, statement.id, said[index % len(said)]))
    for index, domain in enumerate(framework.domains):
        found.append(note(len(found) + 1, COMMENT, domain.id, said[index % len(said)]))
    return tuple(found)


def audit(framework: Framework, round_number: int, settings: Settings) -> Audit:
    scores = {s.id: score(i, round_number, framework) for i, s in enumerate(framework.statements)}
    rated = {
        s.id: ratings(s.id, value, framework, i)
        for i, s in enumerate(framework.statements)
        if i % 2 == 0 and (value := scores[s.id]) is not None
    }
    first = framework.statements[0].id
    return Audit(
        id=round_number,
        room=Room(1, RoomKey(-100123), RoomKind.SUPERGROUP, "Northshire HSB group", settings),
        framework=framework,
        round=round_number,
        status=Status.CLOSED,
        facilitator_id=1,
        current=first,
        opened_at=NOON - timedelta(days=200 * (3 - round_number)),
        closed_at=NOON + timedelta(days=20 - 200 * (2 - round_number)),
        members=tuple(Member(person, agency, NOON) for person, agency in enumerate(AGENCIES, start=1)),
        names={STRANGER: "Vera Unknown", **dict(enumerate(NAMES, start=1))},
        answers={s.id: answer(s, scores[s.id], NOON) for s in framework.statements},
        ratings=rated,
        reveals={number: (Reveal(number, 1, NOON, 1, ("Youth justice",)),) for number in rated},
        dissents={first: (Dissent(first, "Police", 2, "Our figures say otherwise: " + HTML, NOON),)},
    )


def actions(framework: Framework) -> tuple[Action, ...]:
    first = framework.statements[0].id
    return (
        Action(1, "Write the pathway down", 0, "Police", date(2027, 6, 1), ActionStatus.OPEN, first, NOON),
        Action(2, FORMULA, 3, "", None, ActionStatus.DONE, None, NOON, NOON, "Agreed in May"),
    )


def trail(framework: Framework) -> tuple[TrailEntry, ...]:
    first = framework.statements[0].id
    return (
        TrailEntry(NOON, 1, "opened", framework.id, after="2"),
        TrailEntry(NOON, 1, "facilitator", "", before_id=1, after_id=2),
        TrailEntry(NOON, STRANGER, "score", first, "1", "3", FORMULA),
    )


def snapshot(
    framework: Framework | None = None,
    *,
    rounds: int = 2,
    settings: Settings | None = None,
    texts: Iterable[str] = (*HONEST, *TRICKY),
) -> Snapshot:
    """The last of so many closed rounds of a group's audit, with the rounds before behind it."""
    framework = framework or tool()
    chosen = settings or Settings(label="Northshire partnership")
    said = tuple(texts)
    found: Snapshot | None = None
    for number in range(1, rounds + 1):
        before = replace(found, previous=None) if found else None
        found = Snapshot(
            audit(framework, number, chosen),
            notes(framework, said),
            actions(framework),
            trail(framework),
            NOON + timedelta(days=21),
            before,
        )
    assert found is not None
    return found


def still_open(closed: Snapshot, unanswered: int = 5) -> Snapshot:
    """The same audit before its end: the last statements unanswered, rated in secret, not revealed."""
    late = [statement.id for statement in closed.framework.statements[-unanswered:]]
    secret = {number: (Rating(number, 1, AGENCIES[0], 1, closed.framework.highest, NOON),) for number in late}
    kept = closed.audit
    return replace(
        closed,
        audit=replace(
            kept,
            status=Status.OPEN,
            closed_at=None,
            answers={number: given for number, given in kept.answers.items() if number not in late},
            ratings={**kept.ratings, **secret},
            reveals={number: given for number, given in kept.reveals.items() if number not in late},
        ),
    )


def alone(group: Snapshot) -> Snapshot:
    """One practitioner's own audit, in a private chat that carries the person's name."""
    room = replace(group.audit.room, kind=RoomKind.PRIVATE, key=RoomKey(77), title=NAMES[0], settings=Settings())
    me = Member(1, "", NOON)
    mine = replace(group.audit, room=room, members=(me,), ratings={}, reveals={}, dissents={})
    own = tuple(replace(each, agency="", person_id=1) for each in group.notes)
    return replace(group, audit=mine, notes=own, previous=None)
