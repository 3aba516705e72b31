"""Opening all is one reveal; a rating is in it or comes too late; agreeing together is agreeing one by one."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot import services
from bot.audit.agenda import Agenda, Treatment
from bot.audit.day_mistakes import DuePast
from bot.audit.errors import (
    AgreedMeanwhile,
    AlreadyRevealed,
    AuditError,
    GroupOnly,
    NobodyAhead,
    NotFacilitator,
    OffScale,
    Stale,
    StillAhead,
)
from bot.audit.model import By, RoomKey, RoomKind
from bot.db import SqlStore, open_store
from tests.ahead.people import ANN, room, scored
from tests.audit.example import tool
from tests.db.people import GROUP, NOON

FEW = settings(
    max_examples=8, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
SAID = st.one_of(st.none(), st.integers(0, 4))
ROWS = st.lists(st.lists(SAID, min_size=6, max_size=6), min_size=2, max_size=4)


async def test_opening_reveals_everything_at_one_moment_with_who_is_absent(store: SqlStore) -> None:
    here = await scored(store, [[2, 3], [2], []])
    turn = await here.opens()
    assert sorted(turn.audit.reveals) == ["1.1", "1.2"]
    moments = {reveal.at for shown in turn.audit.reveals.values() for reveal in shown}
    assert moments == {turn.audit.ahead.opened_at}  # type: ignore[union-attr]
    (first,), (second,) = (turn.audit.reveals[place] for place in sorted(turn.audit.reveals))
    names = turn.audit.agencies
    assert (first.absent, second.absent) == (names[2:], names[1:])
    assert await here.audit() == turn.audit


async def test_opened_twice_it_is_one_reveal(store: SqlStore) -> None:
    here = await scored(store, [[2], [2]])
    by = here.by()
    await here.opens(by)
    once = await here.audit()
    await here.opens(by)
    await here.opens()
    assert await here.audit() == once


async def test_opened_from_two_processes_at_once_while_people_score_it_is_one_reveal(database_url: str) -> None:
    async with open_store(database_url) as one, open_store(database_url) as two:
        here = await scored(one, [[2, 2, 2], [1, 1, 1], []])
        there = here.elsewhere(two)
        results = await asyncio.gather(
            services.ratings.rate(one, here.by(3), audit_id=here.audit_id, statement="1.1", value=3),
            here.opens(),
            services.ratings.rate(two, there.by(3), audit_id=here.audit_id, statement="2.1", value=3),
            there.opens(there.by()),
            services.ratings.rate(one, here.by(3), audit_id=here.audit_id, statement="2.2", value=3),
            return_exceptions=True,
        )
        assert all(not isinstance(result, BaseException) or isinstance(result, AuditError) for result in results)
        audit = await here.audit()
        assert all(len(shown) == 1 for shown in audit.reveals.values())
        assert {reveal.at for shown in audit.reveals.values() for reveal in shown} == {audit.ahead.opened_at}  # type: ignore[union-attr]
        rated = {place: [each.person_id for each in ratings] for place, ratings in audit.ratings.items()}
        assert {"1.1", "1.2", "1.3"} <= audit.reveals.keys() <= rated.keys()  # what nobody had scored may be scored yet
        for place, (shown,) in audit.reveals.items():
            assert (audit.agencies[2] in shown.absent) is (3 not in rated[place])
        async with one.read() as look:
            assert [line.what for line in await look.trail(here.audit_id)].count("opened-all") == 1


async def test_a_point_is_not_picked_for_what_somebody_took_out_meanwhile(store: SqlStore) -> None:
    here = await scored(store, [[2], [3]])
    await here.opens()
    await services.agenda.take_out(store, here.by(2), audit_id=here.audit_id, statement="1.1")
    before = await here.audit()
    with pytest.raises(Stale):
        await services.agenda.pick(store, here.by(), audit_id=here.audit_id, statement="1.1", value=3)
    assert await here.audit() == before


async def test_a_rating_raced_with_the_opening_is_in_it_or_comes_too_late(database_url: str) -> None:
    async with open_store(database_url) as one, open_store(database_url) as two:
        here = await scored(one, [[2, 2, 2, 2, 2, 2], [1]])
        there = here.elsewhere(two)
        by = [there.by(2) for _ in range(6)]
        late = [
            services.ratings.rate(two, who, audit_id=here.audit_id, statement=place.id, value=3)
            for who, place in zip(by, tool(3, 3).statements, strict=True)
        ]
        opening = here.opens()
        results = await asyncio.gather(*late[:3], opening, *late[3:], return_exceptions=True)
        audit = await here.audit()
        for place, result in zip(tool(3, 3).statements, [*results[:3], *results[4:]], strict=True):
            (shown,) = audit.reveals[place.id]
            rated = [rating.value for rating in audit.ratings[place.id] if rating.person_id == 2]
            if isinstance(result, BaseException):
                assert isinstance(result, AlreadyRevealed)
                assert rated == ([1] if place.id == "1.1" else [])
            assert (audit.agencies[1] in shown.absent) is (not rated)


async def test_only_the_facilitator_and_only_when_there_is_something(store: SqlStore) -> None:
    here = await room(store)
    with pytest.raises(NobodyAhead):
        await here.opens()
    with pytest.raises(NotFacilitator):
        await here.opens(here.by(2))


async def test_nothing_is_shown_agreed_or_moved_before(store: SqlStore) -> None:
    here = await scored(store, [[2], [2], [2]])
    for act in (
        services.ratings.reveal(store, here.by(), audit_id=here.audit_id, statement="1.1"),
        services.ratings.remind(store, here.by(), audit_id=here.audit_id),
        services.cards.skip(store, here.by(), audit_id=here.audit_id, statement="1.1"),
        services.cards.go_to(store, here.by(), audit_id=here.audit_id, statement="2.1"),
        services.answers.rule_out(store, here.by(), audit_id=here.audit_id, statement="1.1", reason="not-commissioned"),
        services.settings.choose(store, here.by(), audit_id=here.audit_id, name="rhythm", choice="straight"),
    ):
        with pytest.raises(StillAhead):
            await act
    assert not (await here.audit()).reveals


@FEW
@given(rows=ROWS)
async def test_agreed_together_is_agreed_one_by_one(sqlite_url: str, rows: list[list[int | None]]) -> None:
    async with open_store(sqlite_url) as store:
        answers = []
        for together in (True, False):
            here = await scored(store, rows)
            await here.opens()
            agenda = Agenda.of(await here.audit())
            for one in agenda.open(Treatment.CLOSE):
                for value in one.between[1:]:
                    await services.agenda.pick(
                        store, here.by(), audit_id=here.audit_id, statement=one.statement, value=value
                    )
            wanted = Agenda.of(await here.audit()).to_confirm()
            if together:
                await services.agenda.confirm(store, here.by(), audit_id=here.audit_id)
            for statement, value in wanted.items() if not together else ():
                await services.cards.go_to(store, here.by(), audit_id=here.audit_id, statement=statement)
                await services.ratings.agree(store, here.by(), audit_id=here.audit_id, statement=statement, value=value)
            audit = await here.audit()
            answers.append({place: (one.value, one.reason, one.by) for place, one in audit.answers.items()})
            await services.audits.close(store, here.by(), audit_id=here.audit_id)
        assert answers[0] == answers[1]


async def test_taken_out_or_confirmed_never_both(database_url: str) -> None:
    async with open_store(database_url) as one, open_store(database_url) as two:
        here = await scored(one, [[2] * 6, [2] * 6])
        await here.opens()
        outs = [
            services.agenda.take_out(two, here.by(2), audit_id=here.audit_id, statement=place.id)
            for place in tool(3, 3).statements
        ]
        confirm = services.agenda.confirm(one, here.by(), audit_id=here.audit_id)
        results = await asyncio.gather(*outs[:3], confirm, *outs[3:], return_exceptions=True)
        audit = await here.audit()
        assert audit.ahead is not None
        for place, result in zip(tool(3, 3).statements, [*results[:3], *results[4:]], strict=True):
            assert (place.id in audit.ahead.out) is not (place.id in audit.answers)
            assert isinstance(result, AgreedMeanwhile) is (place.id in audit.answers)


async def test_confirming_completes_domains_with_one_summary_each_the_overall_one_last(store: SqlStore) -> None:
    here = await scored(store, [[2] * 6, [2] * 6])
    await here.opens()
    turn = await services.agenda.confirm(store, here.by(), audit_id=here.audit_id)
    assert [post.name for post in turn.due] == ["summary:1", "summary:2", "overall"]
    async with store.read() as look:
        trail = await look.trail(here.audit_id)
    assert [line.target for line in trail if line.what == "score-together"] == [
        f"{d}.{n}" for d in (1, 2) for n in (1, 2, 3)
    ]
    before = await here.audit()
    assert not (await services.agenda.confirm(store, here.by(), audit_id=here.audit_id)).due
    assert await here.audit() == before


async def test_scored_again_or_opened_again_it_is_not_agreed_together_behind_anybodys_back(store: SqlStore) -> None:
    here = await scored(store, [[2, 2], [2, 2]])
    await here.opens()
    await services.cards.go_to(store, here.by(), audit_id=here.audit_id, statement="1.1")
    await services.ratings.score_again(store, here.by(), audit_id=here.audit_id, statement="1.1")
    await services.agenda.confirm(store, here.by(), audit_id=here.audit_id)
    assert list((await here.audit()).answers) == ["1.2"]


async def test_only_the_two_points_around_the_median_can_be_picked(store: SqlStore) -> None:
    here = await scored(store, [[2], [3]])
    await here.opens()
    for value in (1, 4):
        with pytest.raises(OffScale):
            await services.agenda.pick(store, here.by(), audit_id=here.audit_id, statement="1.1", value=value)


async def test_a_day_may_be_moved_while_agencies_join_leave_and_hand_over(store: SqlStore) -> None:
    here = await scored(store, [[2], [2]])
    await services.members.hand_over(store, here.by(), audit_id=here.audit_id, person_id=2)
    await services.members.leave(store, here.by(), person_id=1)
    with pytest.raises(AuditError):
        await services.ahead.set_day(store, here.by(), audit_id=here.audit_id, days=14)
    await services.ahead.set_day(store, here.by(2), audit_id=here.audit_id, days=14)
    audit = await here.audit()
    assert audit.ahead is not None
    assert audit.ahead.until - audit.ahead.since > timedelta(days=13)
    turn = await here.opens(here.by(2))
    assert len(turn.audit.ratings["1.1"]) == 2  # type: ignore[index]


async def test_a_day_gone_by_a_span_never_offered_and_a_practitioner_alone_are_refused(store: SqlStore) -> None:
    here = await room(store)
    with pytest.raises(Stale):
        await services.ahead.set_day(store, here.by(), audit_id=here.audit_id, days=365)
    async with store.write() as work:
        audit = await work.audit(here.audit_id)
        assert audit is not None
        with pytest.raises(DuePast):
            await services.ahead.scored_until(work, audit, here.by(), NOON - timedelta(days=1))
    own = By(RoomKey.private(ANN), ANN, "Ann", 9_001, NOON)
    turn = await services.audits.begin(store, own, framework=tool(1), kind=RoomKind.PRIVATE, title="", ahead=True)
    assert turn.audit.ahead is None
    with pytest.raises(GroupOnly):
        await services.ahead.set_day(store, replace(own, update_id=9_002), audit_id=turn.audit.id, days=7)


async def test_thirty_agencies_with_several_members_and_a_scale_of_one_to_five(store: SqlStore) -> None:
    here = await room(store, 30, tool(2, 2, lowest=1, highest=5))
    second = By(GROUP, 99, "Second", 9_003, here.now)
    await services.members.join(store, second, audit_id=here.audit_id, agency="Board 01")
    for person in here.people[1:]:
        await here.rates(person, 3, 4, 1 + person % 5, None)
    await here.rates(99, 3, 4, 5, None)
    audit = (await here.opens()).audit
    assert len(audit.agencies) == 30
    kinds = [one.kind for one in Agenda.of(audit).items]
    assert kinds == [Treatment.CLOSE, Treatment.CLOSE, Treatment.SPLIT, Treatment.NOBODY]
    assert not any(reveal.absent for shown in audit.reveals.values() for reveal in shown)
