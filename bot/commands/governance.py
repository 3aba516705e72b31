"""`governance`: the papers for whoever signs, filled with what truly runs, as Word and PDF in a folder."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from bot.audit.persons import FORGOTTEN
from bot.commands.checkup.encryption import encryption_check
from bot.commands.checkup.machine import backup_check, folder_of
from bot.commands.output import check_folder, put_out
from bot.commands.papers.facts import Premises, facts_of
from bot.commands.papers.tables import SEEN, tables_of
from bot.config import Config
from bot.db import open_store
from bot.library import read_library
from bot.reports.governance.content import Deployment, papers
from bot.reports.governance.pdf import pdf_paper
from bot.reports.governance.word import word_paper
from bot.services.access import access_to
from bot.services.audits import audit_of
from bot.services.chain import audits_kept
from bot.services.figures import count_all
from bot.services.holds import holds_of
from bot.services.ports import Store
from bot.text import words_for


async def write_papers(settings: Config, folder: Path, at: datetime) -> None:
    """Write every paper in both forms; raises `FrameworkError`, `StoreAway` or `CannotWrite`."""
    check_folder(folder)
    here = await gathered(settings, at)
    for number, paper in enumerate(papers(here), start=1):
        name = f"{number}-{paper.name}"
        put_out(word_paper(paper, here.words), folder / f"{name}.docx", paper.title)
        put_out(pdf_paper(paper, here.words), folder / f"{name}.pdf", paper.title)


async def gathered(settings: Config, at: datetime) -> Deployment:
    """Look at what runs here."""
    words = words_for("en")
    async with open_store(settings.database_url, longest_kept=settings.retention_months) as store:
        counts, seen = await count_all(store, at), await rounds_seen(store)
        rooms = dict.fromkeys(audit.room.id for audit, _ in seen)
        accesses = [await access_to(store, room_id, at) for room_id in rooms]
    encryption = encryption_check(folder_of(settings))
    backup = backup_check(settings, at)
    found = Premises(settings, read_library(settings.frameworks), counts, encryption, backup, accesses, at)
    facts = facts_of(found, words)
    return Deployment(facts, tables_of(found, facts, seen, words), at, words)


async def rounds_seen(store: Store) -> SEEN:
    """Give every round there is, with the holds of its room; one whose person was forgotten is seen by nobody."""
    audits = [await audit_of(store, audit_id) for audit_id in await audits_kept(store)]
    open_to_see = [audit for audit in audits if audit.room.key.chat_id < FORGOTTEN]
    return [(audit, await holds_of(store, audit.room.id)) for audit in open_to_see]
