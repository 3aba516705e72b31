"""At home in the private chat: which audits one is in, and which of them a command there is about."""

from __future__ import annotations

import pytest

from bot import services
from bot.audit.errors import GroupOnly, HasLeft, NoAudit, NoColumn, NotAMember, Stale, UnknownStatement, WhichAudit
from bot.audit.messages import Aim
from bot.audit.model import COMMENT
from bot.db import SqlStore
from bot.services import home, seats
from tests.columns import ASSURANCE, EVIDENCE
from tests.databases import ON_BOTH
from tests.services.table import BEN, CAT, DAN, FIRST, OTHER, SECOND, Table, on_a_phone, seated


async def in_two(store: SqlStore) -> tuple[Table, Table]:
    """Ben works alone, and for the police in a group."""
    alone = await on_a_phone(store, BEN)
    group = Table(store, update=100)
    await group.begins()
    await group.joins(BEN, "police")
    return alone, group


async def test_a_command_at_home_is_about_the_one_audit_one_is_in(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    assert [audit.id for audit in await home.at_hand(store, table.alone(BEN))] == [table.audit_id]
    said = await home.commanded(store, table.alone(BEN), EVIDENCE, "1.2 The policy.")
    assert said == (Aim(table.audit_id, EVIDENCE, SECOND), "The policy.")
    assert await home.commanded(store, table.alone(BEN), COMMENT, "Well done.") == (
        Aim(table.audit_id, COMMENT, "1"),
        "Well done.",
    )
    for by, refusal in ((table.alone(BEN), GroupOnly), (table.alone(DAN), NoAudit)):
        with pytest.raises(refusal):
            await home.in_this_chat(store, by)
    assert (await home.in_this_chat(store, table.by(DAN))).id == table.audit_id
    for use_case in (home.at_hand(store, table.alone(DAN)), home.commanded(store, table.alone(DAN), EVIDENCE, "Yes.")):
        with pytest.raises(NoAudit):
            await use_case


@ON_BOTH
async def test_a_command_at_home_is_about_where_one_sits(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await seats.sit_down(store, table.alone(BEN), audit_id=table.audit_id, statement=OTHER)
    assert (await home.commanded(store, table.alone(BEN), EVIDENCE, "The policy."))[0].target == OTHER
    assert (await home.commanded(store, table.alone(BEN), COMMENT, "Well done."))[0].target == "2"
    assert (await home.commanded(store, table.by(BEN), EVIDENCE, "The policy."))[0].target == FIRST


async def test_a_command_that_is_none_of_the_tool_is_refused(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    for by in (table.by(BEN), table.alone(BEN)):
        with pytest.raises(NoColumn):
            await home.commanded(store, by, "rumours", "The policy.")
        with pytest.raises(UnknownStatement):
            await home.commanded(store, by, EVIDENCE, "9.9 The policy.")


async def test_where_it_may_be_about_two_its_writer_is_asked_which_with_what_it_would_be_for(store: SqlStore) -> None:
    alone, group = await in_two(store)
    await seats.sit_down(store, group.alone(BEN), audit_id=group.audit_id, statement=OTHER)
    with pytest.raises(WhichAudit) as refused:
        await home.commanded(store, group.alone(BEN), ASSURANCE, "The audit.")
    assert refused.value.blanks == {"kind": ASSURANCE, "argument": "The audit."}
    by = group.alone(BEN)
    plain, commanded = await home.aims_of(store, by), await home.aims_of(store, by, ASSURANCE, "The audit.")
    assert [(audit.id, aim) for audit, aim in plain] == [
        (alone.audit_id, Aim(alone.audit_id, EVIDENCE, FIRST)),
        (group.audit_id, Aim(group.audit_id, EVIDENCE, OTHER)),
    ]
    assert [aim for _, aim in commanded] == [
        Aim(alone.audit_id, ASSURANCE, FIRST),
        Aim(group.audit_id, ASSURANCE, OTHER),
    ]
    assert await home.aims_of(store, by, "rumours", "They say.") == ()
    assert await home.aims_of(store, by, EVIDENCE, "9.9 Nowhere.") == ()


async def test_what_is_open_goes_before_ones_own_that_is_closed_and_where_one_sits_before_both(store: SqlStore) -> None:
    alone, group = await in_two(store)
    assert [one.audit.id for one in await home.choices(store, group.alone(BEN))] == [alone.audit_id]
    await alone.closes()
    assert [one.id for one in await home.at_hand(store, group.alone(BEN))] == [group.audit_id]
    await group.closes()
    assert [one.id for one in await home.at_hand(store, group.alone(BEN))] == [alone.audit_id]


async def test_an_audit_is_looked_at_from_home_by_its_members(store: SqlStore) -> None:
    table = await seated(store, "health", "police", "education")
    assert await home.audit_away(store, table.alone(BEN), table.audit_id) == await table.audit()
    with pytest.raises(Stale):
        await home.audit_away(store, table.by(BEN), table.audit_id)
    with pytest.raises(NotAMember):
        await home.audit_away(store, table.alone(DAN), table.audit_id)
    with pytest.raises(NoAudit):
        await home.audit_away(store, table.alone(BEN), 99)
    await services.members.leave(store, table.by(), person_id=CAT)
    with pytest.raises(HasLeft):
        await home.audit_away(store, table.alone(CAT), table.audit_id)


async def test_one_steps_back_to_the_statement_before_and_no_further_than_the_first(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await seats.sit_down(store, table.alone(BEN), audit_id=table.audit_id, statement=SECOND)
    by = table.alone(BEN)
    back = await seats.step_back(store, by, audit_id=table.audit_id, statement=SECOND)
    assert back.seat is not None
    assert back.seat.statement == FIRST
    kept = await seats.seat_now(store, table.audit_id, BEN)
    assert kept is not None
    assert kept.seat == back.seat
    again = await seats.step_back(store, table.alone(BEN), audit_id=table.audit_id, statement=FIRST)
    assert again.seat == back.seat
    with pytest.raises(NotAMember):
        await seats.step_back(store, table.alone(DAN), audit_id=table.audit_id, statement=FIRST)
