"""However people's taps fall, and however often Telegram delivers them, the record equals the rules."""

from __future__ import annotations

import asyncio
import json
import shutil
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from bot import services
from bot.audit.agreement import agreements
from bot.audit.errors import AuditError
from bot.audit.framework import StatementId
from bot.audit.messages import Aim, AimKind
from bot.audit.model import Audit, By, RoomKey, RoomKind
from bot.db import open_store
from bot.reports.account import account
from bot.reports.record import as_json
from bot.services.said import Said
from bot.services.settings import choose
from bot.text import words_for
from tests.audit.example import tool
from tests.conversation.rules import BOSS, Rules, Sheet
from tests.memory import memory

ROOM = RoomKey(-100)
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
Service = Callable[..., Awaitable[object]]
PEOPLE = st.integers(1, 5)
PLACES = st.sampled_from(["1.1"] * 5 + ["1.2"])
FACILITATOR = st.sampled_from([1] * 6 + [2])
VALUES = st.one_of(st.none(), st.integers(0, 4))
DELAYS = st.sampled_from([0, 0, 0, 1, 2, 7])
"""How many updates later than its number says a tap is handled: 0 is in order."""
AGENCIES = {1: "health", 2: "police", 3: "education", 4: "police", 5: "probation"}


class Hands(RuleBasedStateMachine):
    """A room of up to five people, two of them from one agency, and its rules beside it."""

    template = Path()

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.folder = Path(mkdtemp(prefix="many-hands-", dir=memory()))
        shutil.copy(self.template, self.folder / "audit.db")
        self.opened = open_store(f"sqlite+aiosqlite:///{self.folder / 'audit.db'}")
        self.store = self.runner.run(self.opened.__aenter__())
        self.book = Rules("1.1", {"1.1": Sheet(), "1.2": Sheet()})
        self.number = 100
        self.audit_id = 0

    def teardown(self) -> None:
        self.runner.run(self.opened.__aexit__(None, None, None))
        self.runner.close()
        shutil.rmtree(self.folder)

    def by(self, person: int, *, update: int = 0) -> By:
        self.number += 1
        return By(ROOM, person, f"Person {person}", update or self.number, NOON + timedelta(milliseconds=self.number))

    def both(self, real: Callable[[], Awaitable[object]], told: Callable[[], object]) -> None:
        """Do it in the room and by the rules; both refuse for the same reason, or neither does."""
        assert self.refusal(lambda: self.runner.run(awaited(real()))) == self.refusal(told)

    def refusal(self, deed: Callable[[], object]) -> type[AuditError] | None:
        try:
            deed()
        except AuditError as error:
            return type(error)
        return None

    @initialize()
    def a_group_begins(self) -> None:
        begun = services.audits.begin(self.store, self.by(BOSS), framework=tool(2), kind=RoomKind.GROUP, title="Board")
        self.audit_id = self.runner.run(begun).audit.id
        chosen = choose(self.store, self.by(BOSS), audit_id=self.audit_id, name="rhythm", choice="reveal")
        self.runner.run(chosen)
        for person in (1, 2, 3):
            self.joins(person)

    @rule(person=PEOPLE)
    def joins(self, person: int) -> None:
        agency, by = AGENCIES[person], self.by(person)
        self.both(
            lambda: services.members.join(self.store, by, audit_id=self.audit_id, agency=agency),
            lambda: self.book.join(person, agency),
        )

    @rule(person=st.sampled_from([2, 3, 4, 5] * 3 + [1]))
    def leaves(self, person: int) -> None:
        by = self.by(person)
        self.both(lambda: services.members.leave(self.store, by, person_id=person), lambda: self.book.leave(person))

    @rule(person=PEOPLE, place=PLACES, value=VALUES, late=DELAYS)
    def rates(self, person: int, place: str, value: int | None, late: int) -> None:
        by = self.by(person, update=self.number + 1 - late)
        for _ in range(2):  # Telegram delivers twice what was not acknowledged in time
            if self.book.sheets[place].open:
                self.keeps(by, place, value)

    @rule(values=st.lists(VALUES, min_size=5, max_size=5))
    def everybody_rates(self, values: list[int | None]) -> None:
        for person, value in enumerate(values, 1):
            self.keeps(self.by(person), "1.1", value)

    @rule(values=st.lists(VALUES, min_size=5, max_size=5))
    def the_room_scores_again(self, values: list[int | None]) -> None:
        self.joins(BOSS)
        self.everybody_rates(values)
        self.reveals(BOSS, "1.1")
        self.scores_again(BOSS, "1.1")

    @rule(value=st.integers(0, 4))
    def the_room_agrees(self, value: int) -> None:
        self.joins(BOSS)
        self.reveals(BOSS, "1.1")
        self.agrees(BOSS, "1.1", value, 0)

    @rule(person=PEOPLE, place=PLACES, value=VALUES)
    def rates_too_late(self, person: int, place: str, value: int | None) -> None:
        self.keeps(self.by(person), place, value)

    def keeps(self, by: By, place: str, value: int | None) -> None:
        self.both(
            lambda: services.ratings.rate(self.store, by, audit_id=self.audit_id, statement=place, value=value),
            lambda: self.book.rate(by.person_id, place, value, by.update_id),
        )

    @rule(person=FACILITATOR, place=PLACES)
    def reveals(self, person: int, place: str) -> None:
        self.does(services.ratings.reveal, self.book.reveal, person, place)

    @rule(person=FACILITATOR, place=PLACES)
    def undoes(self, person: int, place: str) -> None:
        self.does(services.ratings.undo_reveal, self.book.undo, person, place)

    @rule(person=FACILITATOR, place=PLACES)
    def scores_again(self, person: int, place: str) -> None:
        self.does(services.ratings.score_again, self.book.again, person, place)

    def does(self, real: Service, told: Callable[[int, str], None], person: int, place: str) -> None:
        by = self.by(person)
        self.both(lambda: real(self.store, by, audit_id=self.audit_id, statement=place), lambda: told(person, place))

    @rule(person=FACILITATOR, place=PLACES, value=st.integers(0, 4), late=DELAYS)
    def agrees(self, person: int, place: str, value: int, late: int) -> None:
        by = self.by(person, update=self.number + 1 - late)
        self.both(
            lambda: services.ratings.agree_anyway(self.store, by, audit_id=self.audit_id, statement=place, value=value),
            lambda: self.book.agree(person, place, value, by.update_id),
        )

    @rule(person=PEOPLE, place=PLACES)
    def dissents(self, person: int, place: str) -> None:
        by, reason = self.by(person), f"Reason {self.number}"
        said = Said(by.update_id, reason, aim=Aim(self.audit_id, AimKind.DISSENT, place))
        self.both(lambda: services.notes.take(self.store, by, said), lambda: self.book.dissent(person, place, reason))

    @invariant()
    def the_record_equals_the_rules(self) -> None:
        if not self.audit_id:
            return
        audit = self.runner.run(services.audits.audit_of(self.store, self.audit_id))
        assert set(audit.agencies) == self.book.agencies
        for place, sheet in self.book.sheets.items():
            assert recorded(audit, StatementId(place)) == told(sheet)

    @invariant()
    def no_secret_value_is_seen(self) -> None:
        if not self.audit_id:
            return
        snapshot = self.runner.run(services.audits.take_snapshot(self.store, self.audit_id, NOON))
        record = json.loads(as_json(account(snapshot, words_for("en"))))
        exported = {answer["statement"]: answer for answer in record["answers"]}
        for place, sheet in self.book.sheets.items():
            shown = {found.attempt for found in agreements(snapshot.audit, StatementId(place))}
            assert shown == sheet.revealed
            assert {rated["attempt"] for rated in exported[place]["ratings"]} <= sheet.revealed


async def awaited(work: Awaitable[object]) -> object:
    return await work


def recorded(audit: Audit, place: StatementId) -> dict[str, Any]:
    """What the database holds of a statement."""
    answer = audit.answers.get(place)
    return {
        "ratings": {(r.person_id, r.attempt): (r.agency, r.value) for r in audit.ratings.get(place, ())},
        "revealed": {reveal.attempt for reveal in audit.reveals.get(place, ())},
        "agreed": answer.value if answer else None,
        "dissents": {d.agency: d.reason for d in audit.dissents.get(place, ())},
    }


def told(sheet: Sheet) -> dict[str, Any]:
    """What the rules say it must hold."""
    return {
        "ratings": {key: (agency, value) for key, (agency, value, _) in sheet.ratings.items()},
        "revealed": sheet.revealed,
        "agreed": sheet.agreed,
        "dissents": sheet.dissents,
    }


def test_any_interleaving_of_many_hands_equals_the_rules(migrated_file: Path) -> None:
    Hands.template = migrated_file
    few = settings(max_examples=10, stateful_step_count=30, deadline=None, derandomize=True)
    run_state_machine_as_test(Hands, settings=settings(few, suppress_health_check=list(HealthCheck)))
