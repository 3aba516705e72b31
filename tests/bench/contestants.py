"""Who is measured, each in a process of its own so that none disturbs another: the bot, the floor, and a peer.

`python -m tests.bench.contestants NAME FOLDER` says "ready", and then answers each number on its input with the
seconds that so many taps took.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any

from pydantic import SecretStr
from sqlalchemy import MetaData, event
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from telegram import Update

from bot import services
from bot.app import Running, running
from bot.audit.model import Audit, By, RoomKey, RoomKind
from bot.chat.allowance import Allowance, Quota
from bot.chat.budget import Budget
from bot.config import Config
from bot.library import read_library
from bot.logs import set_up_logs
from bot.views import taps
from tests.bench.answers import CHAT, PERSON, TOKEN, AtOnce, Telegram, tap

Write = Callable[[int], bytes]
Take = Callable[[bytes], Awaitable[None]]
Contestant = tuple[Write, Take]
"""What writes the JSON of an update, and what is measured: taking it to its end."""

ROOT = Path(__file__).parents[2]
LIFTED = Allowance(*(Quota(10**9, 0.001),) * 3)
PRAGMAS = ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "busy_timeout = 5000")
FIRST_UPDATE = 1_000_000


def settings_in(folder: Path) -> Config:
    """Give the settings of a bot whose databases lie in a folder."""
    database = f"sqlite+aiosqlite:///{folder / 'audit-bot.db'}"
    return Config(token=SecretStr(TOKEN), database_url=database, frameworks=ROOT / "statements")


async def begun(bot: Running) -> Audit:
    """Begin an audit in the group and wait for its card."""
    (framework, *_) = read_library(ROOT / "statements").values()
    by = By(RoomKey(CHAT), int(str(PERSON["id"])), "Ann Example", FIRST_UPDATE - 1, datetime.now(UTC))
    turn = await services.audits.begin(
        bot.store, by, framework=framework, kind=RoomKind.SUPERGROUP, title="Partnership"
    )
    bot.cards.refresh(turn.audit)
    await bot.cards.settled()
    return turn.audit


@asynccontextmanager
async def the_bot(folder: Path) -> AsyncIterator[Contestant]:
    """The whole bot as `bot.app` puts it together; a tap ends when the card is redrawn."""
    telegram = Telegram()
    async with running(settings_in(folder), request=AtOnce(telegram), budget=Budget(LIFTED)) as bot:
        audit = await begun(bot)

        def write(number: int) -> bytes:
            data = taps.Score(audit.id, audit.current, number % 5).pack()
            return tap(FIRST_UPDATE + number, telegram.card, data)

        async def take(raw: bytes) -> None:
            drawn = telegram.requests.get("editMessageText", 0)
            update = Update.de_json(json.loads(raw), bot.application.bot)
            await bot.lanes.put(update)
            await bot.cards.drawn()
            assert telegram.requests["editMessageText"] > drawn

        yield write, take


@asynccontextmanager
async def stock_engine(folder: Path, metadata: MetaData) -> AsyncIterator[AsyncEngine]:
    """SQLAlchemy on aiosqlite as one gets them, with the bot's durability: WAL, FULL, BEGIN IMMEDIATE."""
    engine = create_async_engine(f"sqlite+aiosqlite:///{folder / 'stock.db'}")

    @event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: Any, record: object) -> None:  # noqa: ANN401, ARG001 - the event's
        connection.isolation_level = None  # the driver's own BEGIN comes too late
        cursor = connection.cursor()
        for pragma in PRAGMAS:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Any) -> None:  # noqa: ANN401 - the event's
        connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))

    async with engine.execution_options(begin="BEGIN IMMEDIATE").begin() as connection:
        await connection.run_sync(metadata.create_all)
    yield engine
    await engine.dispose()


async def obey(write: Write, take: Take) -> None:
    """Tap as often as each line of the input says, and answer with the seconds."""
    print("ready", flush=True)  # noqa: T201 - how the processes talk
    number = 1
    while line := (await asyncio.to_thread(sys.stdin.readline)).strip():
        raws = [write(number + nth) for nth in range(int(line))]
        number += len(raws)
        started = perf_counter()
        for raw in raws:
            await take(raw)
        print(perf_counter() - started, flush=True)  # noqa: T201 - as above


async def compete(name: str, folder: Path) -> None:
    """Be one of those who are measured."""
    from tests.bench.floor import the_floor  # noqa: PLC0415 - both need what is above
    from tests.bench.peer import the_peer  # noqa: PLC0415 - as above

    speaking = partial(the_floor, speaks=True)
    known: Mapping[str, Callable[[Path], AbstractAsyncContextManager[Contestant]]]
    known = {"bot": the_bot, "floor": the_floor, "speaking": speaking, "peer": the_peer}
    async with known[name](folder) as (write, take):
        await obey(write, take)


if __name__ == "__main__":
    set_up_logs("error")
    asyncio.run(compete(sys.argv[1], Path(sys.argv[2])))
