"""A round with a trail worth holding on to, and hands that reach past the bot."""

from __future__ import annotations

from sqlalchemy import text

from bot import services
from bot.db import SqlStore
from tests.services.table import ANN, BEN, Table, seated


async def a_round(store: SqlStore) -> Table:
    """Two agencies; Ann hands the chair to Ben and gets it back, and scores a statement."""
    table = await seated(store, "health", "police")
    await services.members.hand_over(store, table.by(), audit_id=table.audit_id, person_id=BEN)
    await services.members.hand_over(store, table.by(BEN), audit_id=table.audit_id, person_id=ANN)
    await services.settings.choose(store, table.by(), audit_id=table.audit_id, name="rhythm", choice="straight")
    await table.scores(3)
    await table.writes(BEN, "The policy of 2025.")
    return table


async def run(store: SqlStore, statement: str) -> None:
    """Change rows as somebody does who has the database in hand."""
    async with store.writers.begin() as connection:
        await connection.execute(text(statement))
