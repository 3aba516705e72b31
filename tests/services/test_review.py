"""Reading an audit through in private, and the way there."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot import services
from bot.audit.errors import HasLeft, NoAudit, NotAMember, Stale
from bot.audit.messages import Link
from bot.db import SqlStore
from bot.services import home, review
from tests.databases import ON_BOTH
from tests.services.table import ANN, BEN, DAN, SECOND, Table, on_a_phone, seated


async def test_an_audit_is_read_by_its_members_in_private_alone_open_or_closed(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    for closed in (False, True):
        if closed:
            await table.closes()
        table.later(minutes=1)
        read = await review.read_through(store, table.alone(BEN), audit_id=table.audit_id)
        assert (read, read.taken_at) == (await table.snapshot(), table.now)
        with pytest.raises(Stale):
            await review.read_through(store, table.by(BEN), audit_id=table.audit_id)
        with pytest.raises(NotAMember):
            await review.read_through(store, table.alone(DAN), audit_id=table.audit_id)
        with pytest.raises(NoAudit):
            await review.read_through(store, table.alone(BEN), audit_id=99)


async def test_who_left_reads_no_more_and_gets_no_way_in(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await services.members.leave(store, table.by(), person_id=BEN)
    with pytest.raises(HasLeft):
        await review.read_through(store, table.alone(BEN), audit_id=table.audit_id)
    with pytest.raises(HasLeft):
        await review.make_link(store, table.by(BEN), audit_id=table.audit_id, token="t" * 22)


@ON_BOTH
async def test_one_reads_what_is_open_and_without_it_the_last_audit_of_ones_own(store: SqlStore) -> None:
    own = await on_a_phone(store)
    first = await own.audit()
    assert await home.audits_of(store, own.by()) == (first,)
    await own.closes()
    await own.begins()
    await own.closes()
    assert [audit.round for audit in await home.audits_of(store, own.by())] == [2]
    group = Table(store)
    await group.begins()
    assert await home.audits_of(store, group.by()) == (await group.audit(),)
    assert await home.audits_of(store, group.by(BEN)) == ()


async def test_a_way_in_is_for_one_member_and_an_hour(store: SqlStore) -> None:
    table = await seated(store, "health", "police")
    await services.cards.go_to(store, table.by(), audit_id=table.audit_id, statement=SECOND)
    await table.closes()
    link = await review.make_link(store, table.by(BEN), audit_id=table.audit_id, token="t" * 22)
    assert link == Link("t" * 22, table.audit_id, BEN, SECOND, table.now + timedelta(hours=1))
    async with store.read() as look:
        assert await look.link(link.token) == link
    with pytest.raises(NotAMember):
        await review.make_link(store, table.by(DAN), audit_id=table.audit_id, token="u" * 22)
    with pytest.raises(NoAudit):
        await review.make_link(store, table.by(ANN), audit_id=99, token="u" * 22)
