"""How alembic reaches the database: the bot's own connection, or for the command line the configured address."""

from __future__ import annotations

import asyncio
import os

from alembic import context
from sqlalchemy import Connection

from bot.db.engine import make_engine, writers
from bot.db.tables import metadata


def migrate(connection: Connection) -> None:
    context.configure(connection=connection, target_metadata=metadata, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()


async def migrate_alone() -> None:
    engine = make_engine(os.environ["AUDIT_BOT_DATABASE_URL"], create=True)
    async with writers(engine).begin() as connection:
        await connection.run_sync(migrate)
    await engine.dispose()


given: Connection | None = context.config.attributes.get("connection")
if given is None:
    asyncio.run(migrate_alone())
else:
    migrate(given)
