from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.db import SqlStore, open_store
from tests.pages.people import House
from tests.services.table import seated


@pytest.fixture
async def own_store(sqlite_url: str) -> AsyncIterator[SqlStore]:
    """A database of the test's own, on SQLite."""
    async with open_store(sqlite_url) as store:
        yield store


@pytest.fixture
async def house(own_store: SqlStore) -> House:
    """Ann runs an audit in a group, for children's social care; Ben is of the police."""
    return House(await seated(own_store, "Children", "Police"))
