"""`compare`: the rooms that agreed to it side by side, by label and without notes, in one workbook."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.audit.errors import NobodyCompares
from bot.audit.model import Room
from bot.audit.summary import summarise_audit
from bot.commands.output import put_out
from bot.config import Config
from bot.db import open_store
from bot.reports.workbook.compare import Compared, compare_workbook
from bot.services.audits import take_snapshot
from bot.services.chats import rooms_compared
from bot.services.ports import Store
from bot.services.rounds import rounds_here
from bot.text import Words, words_for


@dataclass(frozen=True, slots=True)
class Comparison:
    """Which framework's audits are compared, and where the workbook goes."""

    framework: str
    out: Path
    at: datetime


async def compare_rooms(settings: Config, wanted: Comparison) -> None:
    """Write the workbook and say what it holds; raises `NobodyCompares` or `CannotWrite`."""
    words = words_for("en")
    async with open_store(settings.database_url) as store:
        found = await compared(store, wanted, words)
    if not found:
        raise NobodyCompares
    content = compare_workbook(found, words)
    put_out(content, wanted.out, f"{wanted.framework}, rooms compared: {len(found)}")


async def compared(store: Store, wanted: Comparison, words: Words) -> tuple[Compared, ...]:
    """Give the last round of the framework in every room that opted in, under its label or a number."""
    found: list[Compared] = []
    for room in await rooms_compared(store):
        rounds = await rounds_here(store, room.key)
        last = next((audit for audit in reversed(rounds) if audit.framework.id == wanted.framework), None)
        if last is not None:
            snapshot = await take_snapshot(store, last.id, wanted.at)
            label = unlike(label_of(room, len(found) + 1, words), [one.label for one in found])
            found.append(Compared(label, summarise_audit(snapshot)))
    return tuple(found)


def label_of(room: Room, place: int, words: Words) -> str:
    """Give the room's label; without one a number, since a chat's title may name people."""
    return room.settings.label or words("report-compare-room", number=place)


def unlike(label: str, others: list[str]) -> str:
    """Tell two rooms of one label apart.

    >>> unlike("North", ["North", "South"])
    'North (2)'
    """
    same = sum(other == label or other.startswith(f"{label} (") for other in others)
    return f"{label} ({same + 1})" if same else label
