"""What can be seen in the database, whether the bot is running or not."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import make_url, text
from sqlalchemy.exc import SQLAlchemyError

from bot.audit.framework import Framework
from bot.audit.keeping import Figures
from bot.commands.checkup.check import Check, broken, judged_by, span, unknown, unwell, well
from bot.config import Config
from bot.db import SchemaTooNew, SqlStore, current_revision, open_store
from bot.db.engine import make_engine
from bot.db.migrate import REVISIONS
from bot.library import FrameworkError, read_library
from bot.posts.damage import file_of
from bot.posts.waiting import waiting_since
from bot.services.audits import pinned_elsewhere
from bot.services.figures import count_all, groups_of
from bot.services.ports import StoreAway

LATE = 3 * 3600
"""Seconds that a post may wait in the queue: a failed one is tried again within the hour."""

SECONDS = 30.0
"""How long all questions to the database may take."""

NAMES = ("database", "rooms", "queue", "retention", "budget")
CLOSED_NOW = "SELECT count(*) FROM ledger_chat WHERE closed_until > extract(epoch FROM clock_timestamp())"
IS_THERE = "SELECT to_regclass('ledger_chat') IS NOT NULL"


def library_check(settings: Config) -> tuple[Check, Mapping[str, Framework]]:
    """Say which frameworks can be begun with, by the beginning of what each is pinned by."""
    try:
        library = read_library(settings.frameworks)
    except (FrameworkError, OSError) as error:
        return broken("frameworks", " ".join(str(error).split())), {}
    named = ", ".join(f"{each.id} {each.version} ({each.hash[:8]})" for each in library.values())
    return well("frameworks", named, {"frameworks": len(library)}), library


async def database_checks(
    settings: Config, library: Mapping[str, Framework], now: datetime, most: int
) -> tuple[Sequence[Check], Sequence[int]]:
    """Look at the database; gives the checks, and at most so many chats in which the bot should be."""
    try:
        async with asyncio.timeout(SECONDS):
            wrong = await schema_wrong(settings)
            if wrong is None:
                return await read_through(settings, library, now, most)
    except (StoreAway, TimeoutError) as error:
        wrong = broken("database", str(error) or f"no answer in {SECONDS:.0f} seconds")
    return (wrong, *(unknown(name, "the database cannot be read") for name in NAMES[1:])), ()


async def schema_wrong(settings: Config) -> Check | None:
    """Say why the database cannot be worked on as it is; None where it can."""
    file = file_of(settings.database_url)
    if file is not None and not file.exists():
        return unwell("database", f"{file} is not there: the first start makes it")
    try:
        revision = await current_revision(settings.database_url, create=False)
    except SchemaTooNew as error:
        return broken("database", f"newer than this program (revision {error.revision})")
    except StoreAway as error:
        return broken("database", str(error))
    if revision != REVISIONS[-1]:
        said = "empty" if revision is None else f"at revision {revision}"
        return unwell("database", f"{said}, not {REVISIONS[-1]}: the next start migrates it")
    return None


async def read_through(
    settings: Config, library: Mapping[str, Framework], now: datetime, most: int
) -> tuple[Sequence[Check], Sequence[int]]:
    """Open a database of our own version and look at it."""
    async with open_store(settings.database_url, longest_kept=settings.retention_months) as store:
        return await looked_at(settings, store, library, now), await groups_of(store, most)


async def looked_at(
    settings: Config, store: SqlStore, library: Mapping[str, Framework], now: datetime
) -> Sequence[Check]:
    """Look at a database that can be read."""
    found = await count_all(store, now)
    elsewhere = sum(audits for _, _, audits in await pinned_elsewhere(store, library))
    kind = make_url(settings.database_url).get_backend_name()
    since = "no update yet" if found.handled is None else f"last update {ago(now, found.handled)}"
    changed = [f"{elsewhere} open audits keep a framework's older text"] if elsewhere else []
    return (
        well("database", f"{kind}, revision {REVISIONS[-1]}, {since}", {"schema": int(REVISIONS[-1])}),
        well("rooms", "; ".join((rounds_said(found), *changed)), rounds_counted(found, elsewhere)),
        await queue_check(settings, found, now),
        retention_check(settings, found, now),
        await budget_check(settings, kind),
    )


def ago(now: datetime, then: datetime) -> str:
    """Say how long ago something was."""
    return f"{span(max((now - then).total_seconds(), 0))} ago"


def rounds_said(found: Figures) -> str:
    """Say how many rooms and rounds there are."""
    return f"{found.rooms} rooms, {found.rounds_open} open rounds, {found.rounds_closed} closed"


def rounds_counted(found: Figures, elsewhere: int) -> dict[str, float]:
    """Give the same as figures."""
    rounds = {"rounds_open": found.rounds_open, "rounds_closed": found.rounds_closed, "rounds_older_text": elsewhere}
    return {"rooms": found.rooms, **rounds}


async def queue_check(settings: Config, found: Figures, now: datetime) -> Check:
    """Say what is still to be posted, and since when the oldest of it waits."""
    since = await asyncio.to_thread(waiting_since, settings.posts_url) if found.posts_due else None
    age = 0.0 if since is None else max((now - since).total_seconds(), 0)
    said = f"{found.posts_due} posts due" + ("" if since is None else f", the oldest waits for {span(age)}")
    wrong = ["posts wait too long: is the bot running?"] if age > LATE else []
    return judged_by("queue", wrong, said, {"posts_due": found.posts_due, "oldest_post_seconds": age})


def retention_check(settings: Config, found: Figures, now: datetime) -> Check:
    """Say how long closed rounds are kept, how many rooms are held, and whether something is still there too long."""
    wrong = [f"{found.overdue} closed rounds are past their time by two months"] if found.overdue else []
    said = [f"{settings.retention_months} months", f"{found.held} rooms held", f"{found.purged} rounds purged"]
    if found.oldest_closed is not None:
        said.append(f"the oldest not held closed {ago(now, found.oldest_closed)}")
    figures = {"retention_months": settings.retention_months, "rooms_held": found.held}
    return judged_by(
        "retention",
        wrong,
        ", ".join(said),
        {**figures, "rounds_overdue": found.overdue, "rounds_purged": found.purged},
    )


async def budget_check(settings: Config, kind: str) -> Check:
    """Say how many chats Telegram lets say nothing for a while, which PostgreSQL knows of all processes."""
    if kind == "sqlite":
        return unknown("budget", "in the memory of the running bot; its log says told-to-wait")
    engine = make_engine(settings.database_url)
    try:
        async with engine.connect() as connection:
            there = (await connection.execute(text(IS_THERE))).scalar()
            closed = int((await connection.execute(text(CLOSED_NOW))).scalar() or 0) if there else 0
    except (SQLAlchemyError, OSError):
        return unknown("budget", "the ledger cannot be read")
    finally:
        await engine.dispose()
    return judged_by(
        "budget", ["Telegram told us to wait"] if closed else [], f"{closed} chats wait", {"chats_told_to_wait": closed}
    )
