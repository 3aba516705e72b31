"""A peer: a minimal aiogram 3 bot that asks the same statements and keeps its state through SQLAlchemy.

As its manual has it: a state, the answers in the state's data, the next statement shown in place of the last.
Nobody else's taps, no trail, no roster, no evidence.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, cast

from aiogram import Bot, Dispatcher, F
from aiogram.client.default import DefaultBotProperties
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.base import BaseStorage, DefaultKeyBuilder, StateType, StorageKey
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message, Update
from sqlalchemy import JSON, Column, MetaData, String, Table, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.audit.framework import Framework
from bot.library import read_library
from tests.bench.answers import CHAT, TOKEN, AtOnceSession, Telegram, tap
from tests.bench.contestants import FIRST_UPDATE, ROOT, Contestant, stock_engine

metadata = MetaData()
fsm = Table(
    "fsm", metadata, Column("key", String, primary_key=True), Column("state", String), Column("data", JSON, default={})
)


class Audit(StatesGroup):
    """The one state: being asked."""

    asking = State()


class SqlStorage(BaseStorage):
    """States and their data, one row a key, one transaction a call."""

    def __init__(self, engine: AsyncEngine) -> None:
        self.engine = engine
        self.writers = engine.execution_options(begin="BEGIN IMMEDIATE")
        self.keys = DefaultKeyBuilder()

    async def put(self, key: StorageKey, **values: object) -> None:
        statement = insert(fsm).values(key=self.keys.build(key), **values)
        async with self.writers.begin() as connection:
            await connection.execute(statement.on_conflict_do_update(index_elements=["key"], set_=values))

    async def get(self, key: StorageKey, column: Column[Any]) -> object:
        async with self.engine.connect() as connection:
            return await connection.scalar(select(column).where(fsm.c.key == self.keys.build(key)))

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        await self.put(key, state=state.state if isinstance(state, State) else state)

    async def get_state(self, key: StorageKey) -> str | None:
        return cast("str | None", await self.get(key, fsm.c.state))

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        await self.put(key, data=dict(data))

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        return cast("dict[str, Any]", await self.get(key, fsm.c.data) or {})

    async def close(self) -> None:
        await self.engine.dispose()


def asked(framework: Framework, nth: int) -> tuple[str, InlineKeyboardMarkup]:
    """Give a statement and its points."""
    statement = framework.statements[nth % len(framework.statements)]
    points = "\n".join(f"{point.value} {point.label}" for point in framework.scale)
    row = [InlineKeyboardButton(text=str(p.value), callback_data=f"{nth}:{p.value}") for p in framework.scale]
    return f"<b>{statement.id}</b> {statement.text}\n\n{points}", InlineKeyboardMarkup(inline_keyboard=[row])


def dispatcher(framework: Framework, storage: BaseStorage) -> Dispatcher:
    """Make the bot's one handler."""
    made = Dispatcher(storage=storage)

    @made.callback_query(Audit.asking, F.data.regexp(r"^\d+:\d$"))
    async def score(query: CallbackQuery, state: FSMContext) -> None:
        nth, value = map(int, (query.data or "").split(":"))
        statement = framework.statements[nth % len(framework.statements)]
        data = await state.get_data()
        await state.set_data({**data, statement.id: value})
        text, buttons = asked(framework, nth + 1)
        assert isinstance(query.message, Message)
        await query.message.edit_text(text, reply_markup=buttons)
        await query.answer()

    return made


@asynccontextmanager
async def the_peer(folder: Path) -> AsyncIterator[Contestant]:
    """Ask the same statements, from the same update to a kept answer, an edited message and an answered tap."""
    (framework, *_) = read_library(ROOT / "statements").values()
    telegram = Telegram()
    bot = Bot(TOKEN, AtOnceSession(telegram), default=DefaultBotProperties(parse_mode="HTML"))
    async with stock_engine(folder, metadata) as engine:
        made = dispatcher(framework, SqlStorage(engine))
        await made.fsm.get_context(bot, CHAT, 11).set_state(Audit.asking)
        await bot.send_message(CHAT, asked(framework, 0)[0], reply_markup=asked(framework, 0)[1])

        def write(number: int) -> bytes:
            return tap(FIRST_UPDATE + number, telegram.card, f"{number}:{number % 5}")

        async def take(raw: bytes) -> None:
            edits = telegram.requests.get("editMessageText", 0)
            await made.feed_update(bot, Update.model_validate(json.loads(raw), context={"bot": bot}))
            assert telegram.requests["editMessageText"] > edits

        yield write, take
        await bot.session.close()
