"""The worker process: what happens to it costs a retry at most, and it takes nothing of ours with it."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.audit.summary import summarise_audit
from bot.reports.account import account
from bot.reports.record import as_json
from bot.reports.worker.workshop import CannotMake, TookTooLong, Workshop
from bot.text import words_for
from tests.columns import EVIDENCE
from tests.posts.people import until
from tests.reports.snapshots import note, snapshot

JPEG = b"\xff\xd8\xff"


@pytest.fixture
async def workshop() -> AsyncIterator[Workshop]:
    made = Workshop()
    yield made
    await made.close()


def worker(workshop: Workshop) -> int:
    assert workshop.process is not None
    return workshop.process.pid


def lives(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text("ascii").split(")")[-1].split()[0] != "Z"
    except FileNotFoundError:
        return False


async def gone(pid: int, seconds: float = 20) -> bool:
    for _ in range(int(seconds / 0.02)):
        if not lives(pid):
            return True
        await asyncio.sleep(0.02)
    return False


@pytest.mark.usefixtures("cold")
async def test_pictures_and_documents_come_as_the_functions_make_them(workshop: Workshop) -> None:
    taken = snapshot()
    summary = summarise_audit(taken)
    assert (await workshop.make("domain", summary.domains[0], "en")).startswith(JPEG)
    assert (await workshop.make("overall", summary, "en")).startswith(JPEG)
    assert (await workshop.make("course", [summary, summary], "en")).startswith(JPEG)
    assert await workshop.make("json", taken, "en") == as_json(account(taken, words_for("en")))
    assert (await workshop.make("pdf", taken, "en")).startswith(b"%PDF")


async def test_nothing_is_begun_before_it_is_needed_and_one_process_makes_all(workshop: Workshop) -> None:
    assert workshop.process is None
    summary = summarise_audit(snapshot())
    await asyncio.gather(*(workshop.make("domain", domain, "en") for domain in summary.domains))
    first = worker(workshop)
    await workshop.make("domain", summary.domains[0], "en")
    assert worker(workshop) == first


async def test_a_process_that_is_woken_for_an_order_serves_it(workshop: Workshop) -> None:
    await workshop.wake()
    woken = worker(workshop)
    await workshop.make("csv", snapshot(), "en")
    assert worker(workshop) == woken


async def test_an_idle_process_ends_and_the_next_need_begins_another() -> None:
    workshop = Workshop(idle=0.1)
    await workshop.make("csv", snapshot(), "en")
    assert workshop.process is None or await gone(worker(workshop))
    await workshop.make("csv", snapshot(), "en")
    await workshop.close()


async def test_a_process_that_has_grown_is_replaced() -> None:
    workshop = Workshop(largest=1)
    await workshop.make("csv", snapshot(), "en")
    assert workshop.process is None
    assert await workshop.make("csv", snapshot(), "en")
    await workshop.close()


async def test_the_death_of_the_process_costs_a_retry(workshop: Workshop) -> None:
    await workshop.make("csv", snapshot(), "en")
    first = worker(workshop)
    os.kill(first, signal.SIGKILL)
    assert await workshop.make("csv", snapshot(), "en")
    assert worker(workshop) != first


async def test_a_process_that_dies_while_it_works_is_followed_by_another(workshop: Workshop) -> None:
    await workshop.wake()
    first = worker(workshop)
    making = asyncio.create_task(workshop.make("pdf", snapshot(), "en"))
    await asyncio.sleep(0)
    os.kill(first, signal.SIGKILL)
    assert (await making).startswith(b"%PDF")


async def test_what_cannot_be_made_is_said_without_a_word_of_what_people_wrote(workshop: Workshop) -> None:
    taken = snapshot()
    broken = replace(taken, notes=(note(1, EVIDENCE, "1.1", None),))  # type: ignore[arg-type] # that is it
    with pytest.raises(CannotMake, match=r"^[A-Za-z]+ at [a-z_]+\.py:\d+") as told:
        await workshop.make("pdf", broken, "en")
    assert taken.audit.room.title not in str(told.value)
    assert await workshop.make("csv", taken, "en")


async def test_what_takes_too_long_is_broken_off_and_the_next_order_is_served() -> None:
    workshop = Workshop(patience=0.01)
    with pytest.raises(TookTooLong):
        await workshop.make("pdf", snapshot(), "en")
    workshop.patience = 60
    assert await workshop.make("csv", snapshot(), "en")
    await workshop.close()


async def test_an_order_that_nobody_waits_for_any_more_does_not_answer_the_next(workshop: Workshop) -> None:
    taken = snapshot()
    await workshop.wake()
    making = asyncio.create_task(workshop.make("pdf", taken, "en"))
    await until(workshop.turn.locked)
    making.cancel()
    await asyncio.gather(making, return_exceptions=True)
    assert await workshop.make("json", taken, "en") == as_json(account(taken, words_for("en")))


@pytest.mark.usefixtures("cold")
async def test_the_process_knows_no_secret_and_holds_no_file_of_ours(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AUDIT_BOT_TOKEN", "123:SECRET")
    monkeypatch.setenv("AUDIT_BOT_DATABASE_URL", "postgresql+psycopg://u:SECRET@h/d")
    server = await asyncio.start_server(lambda _reader, _writer: None, "127.0.0.1", 0)
    await workshop.make("csv", snapshot(), "en")
    here = Path(f"/proc/{worker(workshop)}")
    assert b"SECRET" not in (here / "environ").read_bytes() + (here / "cmdline").read_bytes()
    own = Path("/proc/self/fd")
    ours = {str((own / str(each.fileno())).readlink()) for each in server.sockets}
    theirs = {str(each.readlink()) for each in (here / "fd").iterdir()}
    assert not ours & theirs
    assert not [each for each in theirs if each.endswith((".db", ".db-wal", "-shm"))]
    server.close()


@pytest.mark.usefixtures("cold")
async def test_signals_to_the_bots_group_are_not_for_the_process(workshop: Workshop) -> None:
    await workshop.make("csv", snapshot(), "en")
    pid = worker(workshop)
    assert os.getpgid(pid) != os.getpgid(0)
    for name in (signal.SIGINT, signal.SIGTERM):
        os.kill(pid, name)
    assert await workshop.make("csv", snapshot(), "en")
    assert worker(workshop) == pid


BOT = """
import asyncio
from bot.reports.worker.workshop import Workshop
from tests.posts.people import until
from tests.reports.snapshots import snapshot

async def main():
    workshop = Workshop()
    await workshop.make("csv", snapshot(), "en")
    print(workshop.process.pid, flush=True)
    await workshop.make("pdf", snapshot(), "en") if {busy} else None
    print("made", flush=True)
    await asyncio.sleep(60)

asyncio.run(main())
"""


@pytest.mark.parametrize("busy", [False, True])
async def test_a_bot_that_is_killed_leaves_no_process_behind(*, busy: bool) -> None:
    bot = subprocess.Popen([sys.executable, "-c", BOT.format(busy=busy)], stdout=subprocess.PIPE, text=True)  # noqa: ASYNC220, S603 - our own
    assert bot.stdout is not None
    pid = int(await asyncio.to_thread(bot.stdout.readline))
    time.sleep(0.05)  # noqa: ASYNC251 - in the middle of the PDF, where it is busy
    bot.kill()
    bot.wait()
    bot.stdout.close()
    assert await gone(pid)
