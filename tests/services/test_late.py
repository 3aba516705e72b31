"""An agency that comes after the reveal: its score stands beside the others' and changes none of their numbers."""

from __future__ import annotations

import pytest

from bot.audit.agreement import agreements
from bot.audit.errors import AgencyScored, AuditClosed, NoAgency, NotAMember, NotRevealed, OffScale, Stale
from bot.audit.messages import Turn
from bot.audit.model import Audit, Rating
from bot.audit.trail import TrailEntry
from bot.db import SqlStore
from bot.services import ratings
from tests.databases import ON_BOTH
from tests.services.table import ANN, BEN, CAT, DAN, FIRST, SECOND, Table, seated, told


async def comes_late(table: Table, person_id: int, value: int, statement: str = FIRST, attempt: int = 0) -> Turn:
    by = table.by(person_id)
    return await ratings.rate_late(
        table.store, by, audit_id=table.audit_id, statement=statement, value=value, attempt=attempt
    )


async def asks(table: Table, person_id: int, attempt: int = 0, statement: str = FIRST) -> Audit:
    by = table.by(person_id)
    return await ratings.asked_late(table.store, by, audit_id=table.audit_id, statement=statement, attempt=attempt)


async def without_cat(store: SqlStore) -> Table:
    """Ann's and Ben's ratings are in the open, Cat's Education was absent."""
    table = await seated(store, "health", "police", "education")
    await table.rates(ANN, 1)
    await table.rates(BEN, 2)
    await ratings.reveal(store, table.by(), audit_id=table.audit_id, statement=FIRST)
    return table


async def test_a_late_score_stands_beside_the_median_and_is_no_secret(store: SqlStore) -> None:
    table = await without_cat(store)
    before = agreements(await table.audit(), FIRST)[-1]
    at = table.later(minutes=1)
    turn = await comes_late(table, CAT, 4, attempt=1)
    assert (turn.done, turn.due) == ("rated-late", ())
    assert turn.audit == await table.audit()
    assert turn.audit.ratings[FIRST][-1] == Rating(FIRST, CAT, "education", 1, 4, at, late=True)
    after = agreements(turn.audit, FIRST)[-1]
    assert (after.values, after.median, after.verdict) == (before.values, before.median, before.verdict)
    assert (before.absent, after.absent, after.late) == (("education",), (), (("education", 4.0),))
    assert await table.last() == TrailEntry(at, CAT, "rated-late", FIRST, after="4")


async def test_a_late_score_brings_a_posted_summary_up_to_date(store: SqlStore) -> None:
    table = await without_cat(store)
    await ratings.agree(store, table.by(), audit_id=table.audit_id, statement=FIRST, value=2)
    await table.chooses("rhythm", "straight")
    await table.scores_all()
    assert [post.name for post in (await comes_late(table, CAT, 3)).due] == ["summary:1"]


@ON_BOTH
async def test_a_later_tap_wins_over_one_that_only_comes_late(store: SqlStore) -> None:
    table = await without_cat(store)
    first = table.by(CAT)
    await comes_late(table, CAT, 4)
    turn = await ratings.rate_late(store, first, audit_id=table.audit_id, statement=FIRST, value=0)
    assert (turn.done, turn.audit) == ("", await table.audit())
    assert turn.audit.ratings[FIRST][-1].value == 4
    assert (await comes_late(table, CAT, 3)).audit.ratings[FIRST][-1].value == 3


async def test_who_may_not_come_late_is_told_why_when_asked_and_when_it_is_sent(store: SqlStore) -> None:
    table = await without_cat(store)
    for act in (lambda *args: comes_late(table, *args), lambda person, _, *args: asks(table, person, 0, *args)):
        with pytest.raises(AgencyScored) as refused:
            await act(BEN, 3)
        assert told(refused) == {"number": FIRST}
        with pytest.raises(NotRevealed) as early:
            await act(CAT, 3, SECOND)
        assert told(early) == {"number": SECOND}
        with pytest.raises(NotAMember):
            await act(DAN, 3)
    with pytest.raises(Stale):
        await comes_late(table, CAT, 3, attempt=2)
    with pytest.raises(Stale):
        await asks(table, CAT, 2)
    with pytest.raises(OffScale):
        await comes_late(table, CAT, 5)
    assert await asks(table, CAT, 1) == await table.audit()
    await table.closes()
    with pytest.raises(AuditClosed):
        await comes_late(table, CAT, 3)
    with pytest.raises(AuditClosed):
        await asks(table, CAT)


async def test_who_speaks_for_no_agency_has_nothing_to_come_late_with(store: SqlStore) -> None:
    table = await seated(store)
    await table.joins(BEN, "police")
    await table.chooses("rhythm", "reveal")
    await table.rates(BEN, 2)
    await ratings.reveal(store, table.by(), audit_id=table.audit_id, statement=FIRST)
    with pytest.raises(NoAgency):
        await comes_late(table, ANN, 3)
