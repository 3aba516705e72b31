"""Straight to agreed, "not applicable", and the summaries that an answer makes due."""

from __future__ import annotations

from typing import Any

import pytest

from bot import services
from bot.audit.errors import AuditClosed, HasLeft, MovedOn, NotAMember, NotFacilitator, OffScale, Stale
from bot.audit.messages import Aim, AimKind, Post, PostName, Turn
from bot.audit.model import Answer
from bot.audit.trail import TrailEntry
from bot.db import SqlStore
from tests.columns import EVIDENCE
from tests.databases import ON_BOTH
from tests.db.people import TOOL
from tests.services.table import ANN, BEN, CAT, FIRST, OTHER, SECOND, THIRD, Table, on_a_phone, seated, told

ONE, TWO = TOOL.domains


async def rules_out(table: Table, reason: str, statement: str = FIRST, person_id: int = ANN) -> Turn:
    by = table.by(person_id)
    return await services.answers.rule_out(table.store, by, audit_id=table.audit_id, statement=statement, reason=reason)


def due(turn: Turn) -> list[tuple[str, int]]:
    """What is to be posted, and which version of it."""
    return [(post.name, post.version) for post in turn.due]


async def is_posted(table: Table, *names: str) -> None:
    """The posts of that name stand in the chat as they are wanted now."""
    async with table.store.read() as look:
        posts = [await look.post(table.audit_id, PostName(name)) for name in names]
    for post in posts:
        assert post is not None
        await services.posts.posted(table.store, Post(post.audit_id, post.name, post.version, post.version, 1, 77))


async def test_any_member_taps_and_the_last_tap_stands(store: SqlStore) -> None:
    table = await seated(store, "health")
    first = table.later(seconds=5)
    turn = await table.scores(3)
    assert turn.audit.answers[FIRST] == Answer(FIRST, 3, "", ANN, first, table.update)
    assert await table.last() == TrailEntry(first, ANN, "score", FIRST, "", "3")
    await table.joins(BEN, "health")
    second = table.later(seconds=5)
    await table.scores(0, person_id=BEN)
    assert await table.value() == 0
    assert await table.last() == TrailEntry(second, BEN, "score", FIRST, "3", "0")


async def test_the_same_score_twice_is_no_news(store: SqlStore) -> None:
    table = await seated(store, "health")
    first = (await table.scores(3)).audit.answers[FIRST]
    said = await table.said()
    table.later(minutes=1)
    answer = (await table.scores(3)).audit.answers[FIRST]
    assert (answer.at, answer.by, answer.update_id) == (first.at, first.by, table.update)
    assert await table.said() == said


@ON_BOTH
async def test_a_tap_that_comes_late_loses_also_to_the_same_score_twice(store: SqlStore) -> None:
    table = await seated(store, "health")
    await table.scores(3)
    late = table.by()
    await table.scores(3)
    turn = await services.answers.score(store, late, audit_id=table.audit_id, statement=FIRST, value=1)
    assert turn.audit.answers[FIRST].value == 3
    assert turn.due == ()
    assert (await table.last()).after == "3"


async def test_who_may_not_score_is_told_why_and_nothing_is_kept(store: SqlStore) -> None:
    table = await seated(store, "health")
    score = services.answers.score
    with pytest.raises(NotAMember):
        await table.scores(3, person_id=BEN)
    with pytest.raises(OffScale):
        await table.scores(5)
    with pytest.raises(MovedOn) as refused:
        await score(store, table.by(), audit_id=table.audit_id, statement=SECOND, value=3)
    assert told(refused) == {"number": SECOND, "current": FIRST}
    assert (await table.audit()).answers == {}
    await table.joins(BEN, "police")
    with pytest.raises(Stale):
        await score(store, table.by(), audit_id=table.audit_id, statement=FIRST, value=3)
    await services.members.leave(store, table.by(), person_id=BEN)
    with pytest.raises(HasLeft):
        await score(store, table.by(BEN), audit_id=table.audit_id, statement=FIRST, value=3)
    await table.closes()
    with pytest.raises(AuditClosed):
        await score(store, table.by(), audit_id=table.audit_id, statement=FIRST, value=3)


async def test_a_domain_is_summed_up_when_its_last_statement_is_answered(store: SqlStore) -> None:
    table = await on_a_phone(store)
    assert due(await table.scores(2, FIRST)) == []
    assert due(await table.scores(2, SECOND)) == []
    assert due(await table.scores(2, THIRD)) == [("summary:1", 1)]
    assert due(await table.scores_all(TWO)) == [("summary:2", 1), ("overall", 1)]


async def test_a_summary_is_brought_up_to_date_when_its_domain_changes(store: SqlStore) -> None:
    table = await on_a_phone(store)
    await table.scores_all(ONE)
    await is_posted(table, "summary:1")
    assert due(await table.scores(4, SECOND)) == [("summary:1", 2)]
    assert due(await table.scores(4, OTHER)) == []


@ON_BOTH
async def test_a_posted_summary_is_brought_up_to_date_when_its_domain_is_incomplete_again(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    where: dict[str, Any] = {"audit_id": table.audit_id, "statement": FIRST}
    await table.rates(ANN, 2)
    await table.rates(BEN, 2)
    await services.ratings.agree(store, table.by(), value=2, **where)
    await table.chooses("rhythm", "straight")
    for statement in TOOL.statements[1:]:
        await table.scores(1, statement.id)
    await is_posted(table, "summary:1", "summary:2", "overall")
    await services.cards.go_to(store, table.by(), audit_id=table.audit_id, statement=FIRST)
    turn = await services.ratings.score_again(store, table.by(), **where)
    assert FIRST not in turn.audit.answers
    assert due(turn) == [("summary:1", 2), ("overall", 2)]
    assert all(post.is_due for post in turn.due)


async def test_what_is_not_applicable_is_kept_with_its_reason(store: SqlStore) -> None:
    table = await on_a_phone(store)
    at = table.later(seconds=5)
    turn = await rules_out(table, "not-commissioned")
    assert turn.audit.answers[FIRST] == Answer(FIRST, None, "not-commissioned", ANN, at, table.update)
    assert await table.last() == TrailEntry(at, ANN, "not-applicable", FIRST, "", "n/a", "not-commissioned")
    await table.scores(0)
    assert (await table.last()).before == "n/a"
    assert await table.value() == 0


async def test_a_reason_can_be_typed_and_one_of_the_list_is_kept_as_its_code(store: SqlStore) -> None:
    table = await on_a_phone(store)
    aim = Aim(table.audit_id, AimKind.NOT_APPLICABLE, FIRST)
    turn = await table.writes(ANN, "We have no such unit here.", aim)
    assert turn.audit.answers[FIRST].reason == "We have no such unit here."
    await table.writes(ANN, " not commissioned in OUR area ", aim)
    assert (await table.audit()).answers[FIRST].reason == "not-commissioned"


@ON_BOTH
async def test_the_same_reason_twice_is_no_news_and_another_one_is(store: SqlStore) -> None:
    table = await on_a_phone(store)
    await rules_out(table, "not-commissioned")
    said = await table.said()
    await rules_out(table, "not-commissioned")
    assert await table.said() == said
    await rules_out(table, "another-body")
    assert await table.said() == [*said, "not-applicable"]


async def test_where_agencies_rate_in_secret_the_facilitator_alone_rules_out(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    ask = services.answers.asked_why
    with pytest.raises(NotFacilitator):
        await rules_out(table, "another-body", person_id=BEN)
    with pytest.raises(NotFacilitator):
        await ask(store, table.by(BEN), audit_id=table.audit_id, statement=FIRST)
    with pytest.raises(MovedOn):
        await ask(store, table.by(), audit_id=table.audit_id, statement=SECOND)
    with pytest.raises(MovedOn):
        await rules_out(table, "another-body", SECOND)
    assert (await ask(store, table.by(), audit_id=table.audit_id, statement=FIRST)).id == table.audit_id
    assert (await rules_out(table, "another-body")).audit.answers[FIRST].not_applicable


async def test_where_the_last_tap_stands_any_member_rules_out(store: SqlStore) -> None:
    table = await seated(store, "health")
    await table.joins(BEN, "health")
    with pytest.raises(NotAMember):
        await rules_out(table, "another-body", person_id=CAT)
    assert (await rules_out(table, "another-body", person_id=BEN)).audit.answers[FIRST].by == BEN
    await table.closes()
    with pytest.raises(AuditClosed):
        await rules_out(table, "another-body")
    with pytest.raises(AuditClosed):
        await services.answers.asked_why(store, table.by(), audit_id=table.audit_id, statement=FIRST)


async def test_a_note_on_a_domain_that_was_summed_up_brings_its_summary_up_to_date(store: SqlStore) -> None:
    table = await on_a_phone(store)
    assert due(await table.writes(ANN, "The policy of 2025.")) == []
    await table.scores_all(ONE)
    assert due(await table.writes(ANN, "The minutes of May.")) == [("summary:1", 2)]
    assert due(await table.writes(ANN, "An agenda.", Aim(table.audit_id, EVIDENCE, OTHER))) == []
