"""One bot for all tests of a file: each test brings its own people and chats, as in life."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.conversation.company import HERE, Company, at_work, settings_for
from tests.stage import stage_with_contract


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def company(migrated_file: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Company]:
    """The bot at work, on SQLite."""
    file = tmp_path_factory.mktemp("conversation") / "audit-bot.db"
    shutil.copy(migrated_file, file)
    with stage_with_contract() as stage:
        async with at_work(stage, settings_for(HERE, f"sqlite+aiosqlite:///{file}")) as it:
            yield it
