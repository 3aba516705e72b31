"""`export`: one document of one audit, written to a file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.audit.access import Door
from bot.audit.errors import NoAudit
from bot.audit.model import Audit, By, RoomKey
from bot.commands.output import put_out
from bot.config import Config, ConfigError
from bot.db import open_store
from bot.reports.account import account
from bot.reports.outlets import documents, filename
from bot.services.access import note_made
from bot.services.audits import take_snapshot
from bot.services.ports import Store
from bot.services.rounds import rounds_here
from bot.text import room_words


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which document of which audit; `number` 0 is the last round."""

    chat: int
    thread: int
    number: int
    form: str
    out: Path | None
    at: datetime


async def export_document(settings: Config, wanted: Wanted) -> None:
    """Write a document once it is kept that it was made, and say where.

    Raises `ConfigError`, `NoAudit` or `CannotWrite`.
    """
    maker = documents.get(wanted.form)
    if maker is None:
        sentence = f"There is no format {wanted.form}; there is {', '.join(documents)}."
        raise ConfigError(sentence)
    async with open_store(settings.database_url) as store:
        audit = await chosen(store, wanted)
        snapshot = await take_snapshot(store, audit.id, wanted.at)
        content = maker.make(account(snapshot, room_words(audit)))
        by = By(audit.room.key, 0, "", 0, wanted.at)
        await note_made(store, by, audit.id, wanted.form, Door.COMMAND)
    out = wanted.out or Path(filename(snapshot, wanted.form))
    put_out(content, out, f"{audit.framework.id}, round {audit.round}, {audit.status}")


async def chosen(store: Store, wanted: Wanted) -> Audit:
    """Find the round that was asked for; raises `NoAudit`."""
    rounds = await rounds_here(store, RoomKey(wanted.chat, wanted.thread))
    found = [audit for audit in rounds if wanted.number in (0, audit.round)]
    if not found:
        raise NoAudit
    return found[-1]
