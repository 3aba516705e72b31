"""One bot for all tests of a file: each test brings its own people and chats, as in life."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.conversation.company import HERE, Company, at_work, settings_for
from tests.databases import LayOut
from tests.stage import stage_with_contract


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def company(lay_out: LayOut, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Company]:
    """The bot at work, on SQLite."""
    url = lay_out(tmp_path_factory.mktemp("conversation"))
    with stage_with_contract() as stage:
        async with at_work(stage, settings_for(HERE, url)) as it:
            yield it
