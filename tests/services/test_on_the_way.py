"""On the way in and out: questions that are withdrawn, private nudges, ways in while all score ahead."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot import services
from bot.audit.ahead import Ahead
from bot.audit.errors import StillAhead, UnknownStatement
from bot.audit.messages import Aim, AimKind
from bot.audit.model import Audit, RoomKey, RoomKind
from bot.db import SqlStore
from bot.services import nudges, seats
from bot.services.gate import harmless, second_thought
from bot.services.ports import Medium, NotAllowed, NotSent, Unreachable
from tests.columns import EVIDENCE
from tests.databases import ON_BOTH
from tests.db.people import TOOL
from tests.services.table import ANN, BEN, CAT, FIRST, NOON, OTHER, SECOND, THIRD, Table, seated

TOKEN = "t" * 22


async def ahead(store: SqlStore) -> Table:
    """Three agencies score ahead until a week from now."""
    table = await seated(store, "health", "police", "education")
    await services.ahead.set_day(store, table.by(), audit_id=table.audit_id, days=7)
    return table


@ON_BOTH
async def test_the_newest_question_that_waits_for_somebody_here_is_withdrawn(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    older, newer = Aim(table.audit_id, AimKind.ACTION), Aim(table.audit_id, EVIDENCE, SECOND)
    for aim in (older, newer):
        table.later(minutes=1)
        await table.asks(BEN, aim)
    assert await services.notes.withdraw(store, table.by(CAT)) == ()
    assert await services.notes.withdraw(store, table.alone(BEN)) == ()
    withdrawn = [await services.notes.withdraw(store, table.by(BEN)) for _ in range(3)]
    assert [[ask.aim for ask in gone] for gone in withdrawn] == [[newer], [older], []]


def to(audit: Audit, about: str) -> int | None:
    member = nudges.nudged_member(audit, about)
    return member.person_id if member else None


async def test_a_private_nudge_finds_its_member_until_it_has_lost_its_point(store: SqlStore) -> None:
    table = await ahead(store)
    audit = await table.audit()
    assert [to(audit, f"{place}.2026-03-08") for place in range(4)] == [ANN, BEN, CAT, None]
    for statement in audit.framework.statements:
        await table.rates(BEN, 2, statement.id)
    await services.nudges.hush(store, table.by(CAT), audit_id=table.audit_id, quiet=1)
    assert [to(await table.audit(), f"{place}.2026-03-08") for place in range(3)] == [ANN, None, None]


async def test_who_left_is_nudged_no_more_and_who_speaks_for_nobody_never(store: SqlStore) -> None:
    table = await seated(store)
    for person_id, agency in ((BEN, "police"), (CAT, "health")):
        await table.joins(person_id, agency)
    await services.ahead.set_day(store, table.by(), audit_id=table.audit_id, days=7)
    await services.members.leave(store, table.by(), person_id=CAT)
    assert [member.person_id for member in nudges.to_nudge(await table.audit())] == [BEN]


async def test_nobody_is_nudged_at_night_nor_once_the_day_has_come_nor_when_all_is_in(store: SqlStore) -> None:
    table = await ahead(store)
    day_before = NOON.replace(hour=9) + timedelta(days=6)
    for at in (day_before - timedelta(minutes=1), day_before.replace(hour=20)):
        assert await services.reminders.remind(store, table.audit_id, at) == ()
    assert await services.reminders.remind(store, table.audit_id, day_before.replace(hour=19, minute=59))
    for statement in (await table.audit()).framework.statements:
        for person_id in (ANN, BEN, CAT):
            await table.rates(person_id, 2, statement.id)
    late = await services.reminders.remind(store, table.audit_id, day_before + timedelta(days=1))
    assert [post.name for post in late if "nudge" in post.name] == []


async def test_a_way_in_while_all_score_ahead_leads_to_the_first_that_one_has_not_rated(store: SqlStore) -> None:
    table = await ahead(store)
    await table.rates(BEN, 2, FIRST)

    async def way(person_id: int, statement: str = "") -> str:
        link = await seats.make_link(
            store, table.by(person_id), audit_id=table.audit_id, statement=statement, token=f"{person_id}" * 11
        )
        return link.statement

    assert (await way(BEN), await way(BEN, THIRD), await way(CAT)) == (SECOND, SECOND, FIRST)
    for statement in (await table.audit()).framework.statements:
        await table.rates(BEN, 2, statement.id)
    assert await way(BEN) == (await table.audit()).current


async def test_a_way_in_leads_to_the_statement_that_it_was_made_at(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    with pytest.raises(UnknownStatement):
        await seats.make_link(store, table.by(BEN), audit_id=table.audit_id, statement="9.9", token=TOKEN)
    link = await seats.make_link(store, table.by(BEN), audit_id=table.audit_id, statement=OTHER, token=TOKEN)
    assert link.statement == OTHER


@pytest.mark.parametrize("kind", [RoomKind.SUPERGROUP, RoomKind.PRIVATE])
async def test_a_group_scores_ahead_from_the_start_for_a_week_and_who_works_alone_does_not(
    store: SqlStore, kind: RoomKind
) -> None:
    table = Table(store) if kind is RoomKind.SUPERGROUP else Table(store, RoomKey.private(ANN), kind)
    turn = await services.audits.begin(store, table.by(), framework=TOOL, kind=kind, title="Northtown", ahead=True)
    week = Ahead(NOON, NOON + timedelta(days=7))
    assert turn.audit.ahead == (week if kind is RoomKind.SUPERGROUP else None)


async def test_while_all_score_ahead_the_card_is_moved_by_nobody(store: SqlStore) -> None:
    table = await ahead(store)
    for move in (services.cards.move_on, services.cards.skip, services.cards.go_to):
        with pytest.raises(StillAhead):
            await move(store, table.by(), audit_id=table.audit_id, statement=FIRST)
    with pytest.raises(StillAhead):
        await services.ratings.remind(store, table.by(), audit_id=table.audit_id)
    with pytest.raises(StillAhead):
        await table.chooses("rhythm", "straight")


def test_a_text_that_was_kept_is_looked_at_again_and_a_title_that_may_name_somebody_is_left_out() -> None:
    assert second_thought("Write to a.smith@example.org about it.") == ("e-mail",)
    assert second_thought("The policy of 2025.") == ()
    assert (harmless("Northtown"), harmless("Call 07700 900123")) == ("Northtown", "")


def test_what_is_out_of_reach_says_for_how_long_where_to_and_what() -> None:
    assert (NotSent().wait, NotSent(17.0).wait, str(NotSent(17.0))) == (0.0, 17.0, "17.0")
    assert (Unreachable().moved_to, Unreachable(-100).moved_to, str(Unreachable(-100))) == (0, -100, "-100")
    refused = NotAllowed(Medium.PHOTO)
    assert (refused.what, refused.moved_to) == (Medium.PHOTO, 0)
