"""The databases, a stage, and the bot's own way to show things on it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import httpx
import pytest
from sqlalchemy.engine import make_url
from telegram.constants import ParseMode
from telegram.ext import Defaults, ExtBot
from telegram.request import HTTPXRequest

from bot.chat.show import Show
from bot.config import beside
from bot.db import SqlStore, open_store
from bot.rehearsal import Stage, server
from tests.databases import database_url, migrated_file, postgres, postgres_url, sqlite_url
from tests.lostanswers import BadLine
from tests.posts.people import Scene, scene_on
from tests.stage import stage_with_contract

__all__ = ["database_url", "migrated_file", "postgres", "postgres_url", "sqlite_url"]


@pytest.fixture
def stage() -> Iterator[Stage]:
    with stage_with_contract() as stage:
        yield stage


@pytest.fixture
def line(stage: Stage) -> BadLine:
    return BadLine(httpx.ASGITransport(server(stage)))


@pytest.fixture
async def show(stage: Stage, line: BadLine) -> AsyncIterator[Show]:
    request = HTTPXRequest(httpx_kwargs={"transport": line})
    defaults = Defaults(parse_mode=ParseMode.HTML)
    async with ExtBot(stage.token, request=request, get_updates_request=request, defaults=defaults) as bot:
        yield Show(bot, lambda _chat, _message: None)


@pytest.fixture
async def store(sqlite_url: str) -> AsyncIterator[SqlStore]:
    async with open_store(sqlite_url) as opened:
        yield opened


@pytest.fixture
async def scene(store: SqlStore, show: Show, stage: Stage, sqlite_url: str) -> Scene:
    return await scene_on(stage, store, show, beside(sqlite_url))


@pytest.fixture
async def on_postgres(show: Show, stage: Stage, postgres_url: str) -> AsyncIterator[Scene]:
    async with open_store(postgres_url) as opened:
        assert make_url(beside(postgres_url)).get_backend_name() == "postgresql"
        yield await scene_on(stage, opened, show, beside(postgres_url))
