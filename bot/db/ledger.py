"""The ledger of what all processes of one bot send, in PostgreSQL: one statement a request, by the database's clock.

The rules are those of `bot.chat.purses`, which is the ledger of one process; a test holds the two against each other.
They are a function of the database's, since taking a place means reading and changing two rows under their locks. The
tables are made here and not by a migration: nothing in them is part of the record, all of it is past in ten minutes,
and unlogged tables spare the disk (after a crash of the server they are empty, and Telegram's own refusals count).

Why not a library: pyrate-limiter (4.5) has a store in PostgreSQL, but wants a table for each chat, takes several
statements a request in a thread, refuses when two ask at once, and cannot book ahead nor close a chat for a while;
limits (5.8) has none in PostgreSQL; DBOS limits how often workflows begin, not requests.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy import BigInteger, Float, Text, bindparam, event, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.engine import AdaptedConnection
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.db.outages import telling_away

LOCK = 0x6C656467
"""The advisory lock under which the tables are made: ours alone ("ledg")."""

WAIT = "SET lock_timeout = '2s'", "SET statement_timeout = '3s'"
"""How long a request waits for its place before its process goes by what it knows itself."""

MAKE = (
    """CREATE UNLOGGED TABLE IF NOT EXISTS ledger_chat (
        chat text PRIMARY KEY,
        spent double precision[] NOT NULL DEFAULT '{}',
        closed_until double precision NOT NULL DEFAULT 0
    ) WITH (fillfactor = 50)""",
    """CREATE UNLOGGED TABLE IF NOT EXISTS ledger_overall (
        only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
        beginning bigint NOT NULL DEFAULT 0,
        taken bigint[] NOT NULL DEFAULT '{}'
    ) WITH (fillfactor = 50)""",
    "INSERT INTO ledger_overall DEFAULT VALUES ON CONFLICT DO NOTHING",
    """CREATE OR REPLACE FUNCTION ledger_reserve_1(
        of_chat text, counts bigint[], spans double precision[], most bigint, width double precision,
        ahead double precision, late double precision, told double precision
    ) RETURNS double precision LANGUAGE plpgsql AS $$
    DECLARE
        times double precision[]; closed double precision; places bigint[]; first bigint; piece bigint;
        present double precision; moment double precision;
    BEGIN
        INSERT INTO ledger_chat (chat) VALUES (of_chat) ON CONFLICT DO NOTHING;
        SELECT spent, closed_until INTO times, closed FROM ledger_chat WHERE chat = of_chat FOR UPDATE;
        SELECT beginning, taken INTO first, places FROM ledger_overall FOR UPDATE;
        present := coalesce(told, extract(epoch FROM clock_timestamp()));
        IF late IS NOT NULL AND times[cardinality(times)] < present THEN
            times[cardinality(times)] := greatest(times[cardinality(times)], present - late);
        END IF;
        moment := greatest(present, times[cardinality(times)], closed);
        FOR nth IN 1 .. cardinality(counts) LOOP
            moment := greatest(moment, times[cardinality(times) - counts[nth] + 1] + spans[nth]);
        END LOOP;
        piece := floor(present / width);
        IF piece > first THEN
            places := CASE WHEN piece - first < cardinality(places) THEN places[piece - first + 1 :] ELSE '{}' END;
            first := piece;
        END IF;
        piece := floor(moment / width);
        WHILE places[piece - first + 1] >= most LOOP
            piece := piece + 1;
        END LOOP;
        moment := greatest(moment, piece * width);
        IF moment - present <= ahead THEN
            WHILE cardinality(places) <= piece - first LOOP
                places := places || 0::bigint;
            END LOOP;
            places[piece - first + 1] := places[piece - first + 1] + 1;
            UPDATE ledger_overall SET beginning = first, taken = places;
            SELECT present - max(span) INTO closed FROM unnest(spans) span;
            times := array(SELECT one FROM unnest(times) one WHERE one >= closed) || moment;
        END IF;
        UPDATE ledger_chat SET spent = times WHERE chat = of_chat;
        RETURN moment - present;
    END $$""",
)
RESERVE = text("SELECT ledger_reserve_1(:chat, :counts, :spans, :most, :width, :ahead, :late, :told)").bindparams(
    bindparam("chat", type_=Text),
    bindparam("counts", type_=ARRAY(BigInteger)),
    bindparam("spans", type_=ARRAY(Float)),
    bindparam("most", type_=BigInteger),
    bindparam("width", type_=Float),
    bindparam("ahead", type_=Float),
    bindparam("late", type_=Float),
    bindparam("told", type_=Float),
)
CLOSE = text(
    """INSERT INTO ledger_chat AS ours (chat, closed_until)
    VALUES (:chat, coalesce(:told, extract(epoch FROM clock_timestamp())) + :seconds)
    ON CONFLICT (chat) DO UPDATE SET closed_until = greatest(ours.closed_until, excluded.closed_until)"""
).bindparams(bindparam("chat", type_=Text), bindparam("told", type_=Float), bindparam("seconds", type_=Float))
TIDY = text(
    """DELETE FROM ledger_chat WHERE greatest(closed_until, spent[cardinality(spent)], 0)
    < extract(epoch FROM clock_timestamp()) - 600"""
)


class SharedLedger:
    """What all processes have sent; a `bot.chat.budget.Ledger`. `told` gives the time where a test does."""

    def __init__(self, engine: AsyncEngine) -> None:
        self.engine = engine
        self.told: float | None = None

    async def prepare(self) -> None:
        """Make the tables; raises `StoreAway`."""
        with telling_away():
            async with self.engine.execution_options(isolation_level="READ COMMITTED").begin() as connection:
                await connection.execute(text(f"SELECT pg_advisory_xact_lock({LOCK})"))
                for statement in MAKE:
                    await connection.exec_driver_sql(statement)

    async def reserve(
        self,
        chat: str,
        quotas: Sequence[tuple[int, float]],
        overall: tuple[int, float],
        ahead: float,
        late: float | None = None,
    ) -> float:
        """Take a place for a request and say in how many seconds it is; raises `StoreAway`.

        Each of `quotas` is (how many, in so many seconds), `overall` is (places, seconds) of a piece of time.
        """
        most, width = overall
        values = {
            "chat": chat,
            "counts": [count for count, _ in quotas],
            "spans": [seconds for _, seconds in quotas],
            "most": most,
            "width": width,
            "ahead": ahead,
            "late": late,
            "told": self.told,
        }
        with telling_away():
            async with self.engine.connect() as connection:
                return float((await connection.execute(RESERVE, values)).scalar_one())

    async def close(self, chat: str, seconds: float) -> None:
        """Let a chat say nothing for so many seconds; raises `StoreAway`."""
        with telling_away():
            async with self.engine.connect() as connection:
                await connection.execute(CLOSE, {"chat": chat, "seconds": seconds, "told": self.told})

    async def tidy(self) -> None:
        """Forget what is past; raises `StoreAway`."""
        with telling_away():
            async with self.engine.connect() as connection:
                await connection.execute(TIDY)


def hurried(connection: AdaptedConnection, record: object) -> None:  # noqa: ARG001 - the event's
    """Set the limits for a new connection."""
    raw: Any = connection
    cursor = raw.cursor()
    for setting in WAIT:
        cursor.execute(setting)
    cursor.close()
    raw.commit()


@asynccontextmanager
async def open_ledger(url: str) -> AsyncIterator[SharedLedger]:
    """Open the ledger that all processes on a PostgreSQL database share; raises `StoreAway`."""
    engine = create_async_engine(url, pool_size=4, max_overflow=4, pool_timeout=2, isolation_level="AUTOCOMMIT")
    event.listen(engine.sync_engine, "connect", hurried)
    try:
        ledger = SharedLedger(engine)
        await ledger.prepare()
        yield ledger
    finally:
        await engine.dispose()
