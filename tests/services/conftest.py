"""A store that sees to one rule in every test of a use case: what an update changes is kept with that update.

A use case's rule is shown on SQLite. A test is marked `ON_BOTH` where the database has a part in what it shows: the
marked ones make every statement that the others make, with values of every kind, and whether it finds a row or not.
"""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager
from typing import Any

import pytest

from bot.audit.model import Cause
from bot.db import SqlStore, open_store
from bot.services.ports import Work
from tests.databases import URLS

ANY_NUMBER_OF_TIMES = {"enter", "hear_day", "refusal_at"}
"""Use cases of an update that may have their effect again: what they keep is the same then."""


@pytest.fixture
def database_url(request: pytest.FixtureRequest) -> Any:  # noqa: ANN401 - pytest types no fixture looked up by name
    """Give the address of a migrated SQLite database without rows; `ON_BOTH` asks for each kind in turn."""
    return request.getfixturevalue(URLS[getattr(request, "param", "sqlite")])


@pytest.fixture
async def store(database_url: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[SqlStore]:
    """Give a fresh database that refuses a writer who knows by whom and does not say so: it would write twice."""
    async with open_store(database_url) as opened:
        write = opened.write

        def watched(cause: Cause | None = None) -> AbstractAsyncContextManager[Work]:
            use_case = sys._getframe(1)  # noqa: SLF001 - who asks for a writer is what is looked at
            by, name = use_case.f_locals.get("by", use_case.f_locals.get("cause")), use_case.f_code.co_name
            is_update = getattr(by, "update_id", 0)  # an operator's word at the command line is none
            named = name.removeprefix("x_").partition("__mutmut")[0]  # as a fault is put in, see `make mutants`
            assert not is_update or cause is by or named in ANY_NUMBER_OF_TIMES
            return write(cause)

        monkeypatch.setattr(opened, "write", watched)
        yield opened
