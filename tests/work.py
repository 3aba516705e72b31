"""How much work something is, told by counting and not by the clock: the same on every machine, however busy it is."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from sqlalchemy import event

from bot.db import SqlStore


def calls(act: Callable[[], object]) -> int:
    """Count the functions that are called, Python's and C's, while something is done."""
    count = 0

    def note(_frame: FrameType, event: str, _what: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        act()
    finally:
        sys.setprofile(before)
    return count


@contextmanager
def statements(store: SqlStore) -> Iterator[list[str]]:
    """Note the statements that a store runs."""
    asked: list[str] = []

    def note(*run: object) -> None:
        asked.append(str(run[2]))

    event.listen(store.engine.sync_engine, "before_cursor_execute", note)
    yield asked
    event.remove(store.engine.sync_engine, "before_cursor_execute", note)
