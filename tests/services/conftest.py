"""A store that sees to one rule in every test of a use case: what an update changes is kept with that update."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager

import pytest

from bot.audit.model import By, Cause
from bot.db import SqlStore, open_store
from bot.services.ports import Work

ANY_NUMBER_OF_TIMES = {"enter", "hear_day"}
"""Use cases of an update that may have their effect again: what they keep is the same then."""


@pytest.fixture
async def store(database_url: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[SqlStore]:
    """Give a fresh database that refuses a writer who knows by whom and does not say so: it would write twice."""
    async with open_store(database_url) as opened:
        write = opened.write

        def watched(cause: Cause | None = None) -> AbstractAsyncContextManager[Work]:
            use_case = sys._getframe(1)  # noqa: SLF001 - who asks for a writer is what is looked at
            by, name = use_case.f_locals.get("by"), use_case.f_code.co_name
            assert not isinstance(by, By) or cause is by or any(one in name for one in ANY_NUMBER_OF_TIMES)
            return write(cause)

        monkeypatch.setattr(opened, "write", watched)
        yield opened
