from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.db import SqlStore, open_store
from tests.conversation.company import Company, at_work, served, settings_for
from tests.databases import LayOut
from tests.pages.people import ADDRESS, House
from tests.services.table import seated
from tests.stage import stage_with_contract


@pytest.fixture
async def own_store(sqlite_url: str) -> AsyncIterator[SqlStore]:
    """A database of the test's own, on SQLite."""
    async with open_store(sqlite_url) as store:
        yield store


@pytest.fixture
async def house(own_store: SqlStore) -> House:
    """Ann runs an audit in a group, for children's social care; Ben is of the police."""
    return House(await seated(own_store, "Children", "Police"))


@pytest.fixture
async def company(lay_out: LayOut, tmp_path: Path) -> AsyncIterator[Company]:
    """The bot at work, with pages."""
    url = lay_out(tmp_path)
    with stage_with_contract() as stage:
        async with served(stage) as address:
            settings = settings_for(address, url).model_copy(update={"public_url": ADDRESS})
            async with at_work(stage, settings) as it:
                yield it
