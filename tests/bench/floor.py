"""The floor: the library dispatches the same update, and one transaction writes one row. No bot can do less."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import BigInteger, Column, Integer, MetaData, String, Table, insert
from telegram import InlineKeyboardMarkup, Update
from telegram.ext import ApplicationBuilder, CallbackQueryHandler, ContextTypes

from bot.app import running
from bot.chat.budget import Budget
from bot.views import taps
from tests.bench.answers import TOKEN, AtOnce, Telegram, packed, tap
from tests.bench.contestants import FIRST_UPDATE, LIFTED, Contestant, begun, settings_in, stock_engine

metadata = MetaData()
kept = Table(
    "kept",
    metadata,
    Column("update_id", BigInteger, primary_key=True),
    Column("person_id", BigInteger, nullable=False),
    Column("statement", String, nullable=False),
    Column("value", Integer, nullable=False),
)


async def the_card(folder: Path) -> tuple[dict[str, Any], int]:
    """Borrow the bot's own card, so that the update is the same to the letter."""
    telegram = Telegram()
    async with running(settings_in(folder), request=AtOnce(telegram), budget=Budget(LIFTED)) as bot:
        audit = await begun(bot)
    return telegram.card, audit.id


@asynccontextmanager
async def the_floor(folder: Path, *, speaks: bool = False) -> AsyncIterator[Contestant]:
    """Dispatch and write; with `speaks` also answer the tap and edit the card, as no bot can do without."""
    card, audit_id = await the_card(folder)
    telegram = Telegram()
    telegram.canned["editMessageText"] = packed(card)
    application = ApplicationBuilder().token(TOKEN).request(AtOnce(telegram)).updater(None).job_queue(None).build()
    markup = InlineKeyboardMarkup.de_json(card["reply_markup"], application.bot)
    async with stock_engine(folder, metadata) as engine, application:
        writers = engine.execution_options(begin="BEGIN IMMEDIATE")

        async def keep(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:  # noqa: ARG001 - the library's
            query = update.callback_query
            assert query is not None
            score = taps.Score.unpack(query.data or "")
            row = {"update_id": update.update_id, "person_id": query.from_user.id}
            async with writers.begin() as connection:
                await connection.execute(insert(kept), {**row, "statement": score.statement, "value": score.value})
            if speaks:
                await query.edit_message_text(card["text"], reply_markup=markup)
                await query.answer()

        application.add_handler(CallbackQueryHandler(keep, pattern=taps.Score.fits))

        def write(number: int) -> bytes:
            return tap(FIRST_UPDATE + number, card, taps.Score(audit_id, "1.1", number % 5).pack())

        async def take(raw: bytes) -> None:
            await application.process_update(Update.de_json(json.loads(raw), application.bot))

        yield write, take
