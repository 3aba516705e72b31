"""Answers that are opened again, scores that are close or far, and reading an audit through in private."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot import services
from bot.audit.errors import (
    AuditClosed,
    HasLeft,
    MovedOn,
    NoAudit,
    NotAMember,
    NotFacilitator,
    NotRevealed,
    OffScale,
    Stale,
)
from bot.audit.messages import BESIDES, Aim, AimKind, PostName, Turn
from bot.audit.rules import Phase, attempt_at, milliseconds, phase
from bot.audit.trail import TrailEntry
from bot.db import SqlStore
from bot.services import answers, home, ratings, review
from tests.databases import ON_BOTH
from tests.db.people import TOOL
from tests.services.table import ANN, BEN, CAT, FIRST, NOON, OTHER, SECOND, THIRD, Table, on_a_phone, seated

WHY = "new-evidence"


async def moment(table: Table, statement: str = FIRST) -> int:
    return milliseconds((await table.audit()).answers[TOOL.statement(statement).id].at)


async def does(table: Table, what: Any, person_id: int = ANN, **which: Any) -> Turn:  # noqa: ANN401 - a use case
    turn = await what(table.store, table.by(person_id), audit_id=table.audit_id, **which)
    assert isinstance(turn, Turn)
    return turn


async def opens(table: Table, person_id: int = ANN, statement: str = FIRST, at: int = 0) -> Turn:
    which = {"statement": statement, "moment": at or await moment(table, statement), "reason": WHY}
    return await does(table, answers.open_for, person_id, **which)


async def agreed(store: SqlStore, *values: int) -> Table:
    """Two agencies have rated and the facilitator has agreed the first value."""
    table = await seated(store, "health", "police")
    for person_id, value in zip((ANN, BEN), values, strict=True):
        await table.rates(person_id, value)
    await does(table, ratings.agree, statement=FIRST, value=values[0])
    return table


@ON_BOTH
async def test_an_answer_is_opened_again_with_a_reason_and_scored_anew_in_secret(store: SqlStore) -> None:
    table = await agreed(store, 2, 3)
    at = table.later(minutes=1)
    turn = await opens(table)
    assert turn.done == "opened-again"
    assert (turn.audit.answers, attempt_at(turn.audit, FIRST)) == ({}, 2)
    assert phase(turn.audit, FIRST) is Phase.RATING
    assert await table.last() == TrailEntry(at, ANN, "opened-again", FIRST, "2", "", WHY)
    assert [rating.value for rating in turn.audit.ratings[FIRST]] == [2, 3]


async def test_alone_one_opens_ones_own_and_the_summary_is_brought_up_to_date(store: SqlStore) -> None:
    table = await on_a_phone(store)
    await table.scores_all()
    await services.cards.go_to(store, table.by(), audit_id=table.audit_id, statement=FIRST)
    turn = await opens(table)
    assert [(post.name, post.version) for post in turn.due] == [("summary:1", 2)]
    assert turn.audit.reveals == {}


async def test_what_another_one_agreed_or_nobody_is_not_opened(store: SqlStore) -> None:
    table = await agreed(store, 2, 3)
    seen = await moment(table)
    for act, why in (
        (opens(table, BEN), NotFacilitator),
        (opens(table, at=seen + 1), Stale),
        (does(table, answers.open_for, statement=SECOND, moment=seen, reason=WHY), MovedOn),
    ):
        with pytest.raises(why):
            await act
    await opens(table)
    with pytest.raises(Stale):
        await opens(table, at=seen)
    await table.closes()
    with pytest.raises(AuditClosed):
        await opens(table, at=seen)


async def test_who_is_about_to_say_why_is_told_what_stands_in_the_way(store: SqlStore) -> None:
    table = await agreed(store, 2, 3)
    seen = await moment(table)

    async def asks(person_id: int = ANN, statement: str = FIRST, at: int = seen) -> int:
        by = table.by(person_id)
        found = await answers.asked_to_open(store, by, audit_id=table.audit_id, statement=statement, moment=at)
        return found.id

    assert await asks() == table.audit_id
    with pytest.raises(NotFacilitator):
        await asks(BEN)
    with pytest.raises(Stale):
        await asks(at=seen + 1)
    await services.cards.go_to(store, table.by(), audit_id=table.audit_id, statement=SECOND)
    with pytest.raises(MovedOn):
        await asks()
    await table.closes()
    with pytest.raises(AuditClosed):
        await asks()


async def test_the_reason_can_be_typed(store: SqlStore) -> None:
    table = await agreed(store, 2, 3)
    aim = Aim(table.audit_id, AimKind.OPENING, f"{FIRST}{BESIDES}{await moment(table)}")
    for target in (FIRST, f"{FIRST}{BESIDES}x"):
        with pytest.raises(Stale):
            await table.writes(ANN, "We forgot the minutes.", Aim(table.audit_id, AimKind.OPENING, target))
    turn = await table.writes(ANN, "We forgot the minutes.", aim)
    assert turn.done == "opened-again"
    assert (await table.last()).why == "We forgot the minutes."


async def early(store: SqlStore) -> Table:
    """Ann has scored by herself before another agency came: four statements, one of them not applicable."""
    table = await seated(store, "health")
    for statement in (FIRST, SECOND, OTHER):
        await table.scores(2, statement)
        table.later(minutes=1)
    await services.cards.go_to(store, table.by(), audit_id=table.audit_id, statement=THIRD)
    await answers.rule_out(store, table.by(), audit_id=table.audit_id, statement=THIRD, reason="another-body")
    await table.joins(BEN, "police")
    return table


async def test_what_one_person_scored_before_agencies_did_is_put_back(store: SqlStore) -> None:
    table = await early(store)
    with pytest.raises(NotFacilitator):
        await does(table, answers.open_early, BEN, moment=milliseconds(table.now))
    turn = await does(table, answers.open_early, moment=milliseconds(table.now))
    assert (set(turn.audit.answers), turn.audit.current, turn.done) == ({THIRD}, FIRST, "opened-early")
    assert [post.name for post in turn.due] == ["summary:1"]
    lines = [(line.what, line.target, line.before) for line in await table.trail()][-3:]
    assert lines == [("opened-again", place, "2") for place in (FIRST, SECOND, OTHER)]
    with pytest.raises(Stale):
        await does(table, answers.open_early, moment=milliseconds(table.now))


async def test_what_was_scored_after_the_button_was_drawn_stays(store: SqlStore) -> None:
    table = await early(store)
    turn = await does(table, answers.open_early, moment=await moment(table, SECOND))
    assert set(turn.audit.answers) == {THIRD, OTHER}


async def test_a_score_outside_all_that_was_said_is_asked_about_first(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await table.rates(ANN, 1)
    await table.rates(BEN, 2)
    for value in (0, 3):
        turn = await does(table, ratings.agree, statement=FIRST, value=value)
        assert (turn.done, turn.audit.answers) == (ratings.FAR, {})
    with pytest.raises(OffScale):
        await does(table, ratings.agree_anyway, statement=FIRST, value=5)
    with pytest.raises(NotFacilitator):
        await does(table, ratings.agree_anyway, BEN, statement=FIRST, value=3)
    turn = await does(table, ratings.agree_anyway, statement=FIRST, value=3)
    assert turn.audit.answers[FIRST].value == 3
    for value in (1, 2):
        assert (await does(table, ratings.agree, statement=FIRST, value=value)).audit.answers[FIRST].value == value


async def test_where_nobody_gave_a_value_any_can_be_agreed(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    for person_id in (ANN, BEN):
        await table.rates(person_id, None)
    assert (await does(table, ratings.agree, statement=FIRST, value=4)).audit.answers[FIRST].value == 4


async def test_what_is_close_is_agreed_and_left_in_one_go(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    with pytest.raises(NotRevealed):
        await does(table, ratings.agree_and_go_on, statement=FIRST, value=2)
    await table.rates(ANN, 2)
    await table.rates(BEN, 2)
    with pytest.raises(Stale):
        await does(table, ratings.agree_and_go_on, statement=FIRST, value=3)
    with pytest.raises(NotFacilitator):
        await does(table, ratings.agree_and_go_on, BEN, statement=FIRST, value=2)
    turn = await does(table, ratings.agree_and_go_on, statement=FIRST, value=2, attempt=1)
    assert (turn.audit.answers[FIRST].value, turn.audit.current) == (2, SECOND)
    await services.cards.go_to(store, table.by(), audit_id=table.audit_id, statement=FIRST)
    before = await table.audit()
    assert (await does(table, ratings.agree_and_go_on, statement=FIRST, value=2)).audit == before
    with pytest.raises(Stale):
        await does(table, ratings.agree_and_go_on, statement=FIRST, value=1)


async def test_agreeing_the_last_one_of_a_domain_wants_its_summary_also_when_the_card_goes_on(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await table.chooses("rhythm", "straight")
    for statement in TOOL.statements[1:3]:
        await table.scores(1, statement.id)
    await table.chooses("rhythm", "reveal")
    await services.cards.go_to(store, table.by(), audit_id=table.audit_id, statement=FIRST)
    await table.rates(ANN, 2)
    await table.rates(BEN, 2)
    turn = await does(table, ratings.agree_and_go_on, statement=FIRST, value=2)
    assert [post.name for post in turn.due] == [PostName("summary:1")]


async def test_a_member_reads_an_audit_through_in_private_and_nobody_elsewhere(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    read = review.read_through
    assert (await read(store, table.alone(BEN), audit_id=table.audit_id)).audit.id == table.audit_id
    with pytest.raises(Stale):
        await read(store, table.by(BEN), audit_id=table.audit_id)
    with pytest.raises(NotAMember):
        await read(store, table.alone(CAT), audit_id=table.audit_id)
    with pytest.raises(NoAudit):
        await read(store, table.alone(BEN), audit_id=99)
    await table.closes()
    assert (await read(store, table.alone(BEN), audit_id=table.audit_id)).taken_at == NOON


async def test_the_audits_to_read_are_those_one_takes_part_in_else_ones_own_last(store: SqlStore) -> None:
    alone = await on_a_phone(store, BEN)
    table = Table(store, update=100)
    await table.begins()
    assert list(await home.audits_of(store, table.alone(CAT))) == []
    await table.joins(BEN, "police")
    assert [one.id for one in await home.audits_of(store, table.alone(BEN))] == [alone.audit_id, table.audit_id]
    await table.closes()
    await alone.closes()
    assert [one.id for one in await home.audits_of(store, table.alone(BEN))] == [alone.audit_id]


@ON_BOTH
async def test_a_way_to_read_in_private_is_made_for_members_and_lasts_an_hour(store: SqlStore) -> None:
    table = await seated(store, "health", "police")

    async def makes(person_id: int) -> timedelta:
        link = await review.make_link(store, table.by(person_id), audit_id=table.audit_id, token="t" * 22)
        assert (link.person_id, link.statement, link.audit_id) == (person_id, FIRST, table.audit_id)
        assert await services.seats.follow_link(store, table.alone(person_id), token="t" * 22) == link
        return link.expires_at - table.now

    await table.closes()
    assert await makes(BEN) == timedelta(hours=1)
    with pytest.raises(NotAMember):
        await makes(CAT)
    await services.audits.reopen(store, table.by(), audit_id=table.audit_id)
    await services.members.leave(store, table.by(), person_id=BEN)
    with pytest.raises(HasLeft):
        await makes(BEN)
