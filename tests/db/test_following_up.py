"""What the clock asks of the store: which actions are due, and which rooms rest."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from bot.audit.model import Action, ActionStatus, Status
from bot.db import SqlStore
from tests.db.people import GROUP, NOON, begin

DAY = date(2026, 3, 31)


async def test_only_open_actions_due_by_the_day_are_found_and_only_where_the_bot_is(store: SqlStore) -> None:
    audit = await begin(store)
    async with store.write() as work:
        for due, status in ((DAY, "open"), (DAY + timedelta(days=1), "open"), (None, "open"), (DAY, "done")):
            await work.put_action(audit.id, Action(0, "A task", "", due, ActionStatus(status), None, NOON))
    async with store.read() as look:
        assert list(await look.actions_due(DAY)) == [(audit.id, DAY)]
    async with store.write() as work:
        await work.mark_removed(GROUP.chat_id, removed=True)
    async with store.read() as look:
        assert list(await look.actions_due(DAY)) == []


async def test_a_room_rests_from_its_last_closing_until_the_next_round(store: SqlStore) -> None:
    audit = await begin(store)
    async with store.write() as work:
        found = await work.audit(audit.id)
        assert found is not None
        await work.touch(replace(found, status=Status.CLOSED, closed_at=NOON))
    async with store.read() as look:
        assert list(await look.resting(NOON - timedelta(days=1), NOON)) == [audit.id]
        assert list(await look.resting(NOON + timedelta(days=1), NOON + timedelta(days=2))) == []
    await begin(store)
    async with store.read() as look:
        assert list(await look.resting(NOON - timedelta(days=1), NOON)) == []
