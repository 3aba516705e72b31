"""After a crash Telegram delivers again what was handled: it must not be handled as something else."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.app import running
from bot.audit.model import Status
from bot.audit.rules import Phase, attempt_at, phase
from bot.chat.allowance import QUICKLY
from bot.chat.budget import Budget
from bot.rehearsal import Stage
from bot.rehearsal.standin.updates import Waiting
from bot.views import taps
from tests.conversation.company import HERE, TEMPO, Table, settings_for, within
from tests.crash.by_webhook import ByWebhook
from tests.crash.tools import frameworks_in
from tests.stage import stage_with_contract


class Lives(ByWebhook):
    """A company that keeps every update, so that it can come again."""

    seen: list[Waiting]

    def taken(self) -> list[Waiting]:
        taken = super().taken()
        self.seen += taken
        return taken


@asynccontextmanager
async def life(stage: Stage, url: str, folder: Path) -> AsyncIterator[Lives]:
    """One life of the bot; the next one has the same database and the same Telegram."""
    where = settings_for(HERE, url, frameworks_in(folder, 1))
    async with running(where, request=within(stage), budget=Budget(QUICKLY), tempo=TEMPO) as bot:
        company = Lives(stage, bot)
        company.seen = []
        yield company


async def scored_again(company: Lives) -> Table:
    """Three agencies rate, which reveals; the facilitator has them score again, and one has done so."""
    table = await company.table("Ann", "Ben", "Cat")
    await table.rates(0, 3, 3)
    await company.presses(table.people[0], table.card, "Score again")
    await table.rates(2)
    return table


async def test_first_ratings_do_not_become_second_ones(tmp_path: Path, database_url: str) -> None:
    with stage_with_contract() as stage:
        async with life(stage, database_url, tmp_path) as company:
            table = await scored_again(company)
            before = await company.record(table)
            handled = company.seen
        async with life(stage, database_url, tmp_path) as company:
            await company.hands_over(handled)
            audit = await company.audit(table.group)
            assert await company.record(table) == before
            assert attempt_at(audit, audit.current) == 2
            assert phase(audit, audit.current) is Phase.RATING


async def test_what_was_refused_does_not_count_later(tmp_path: Path, database_url: str) -> None:
    """Ben rates when all is revealed; once it is scored again, that press would be a rating."""
    with stage_with_contract() as stage:
        async with life(stage, database_url, tmp_path) as company:
            table = await company.table("Ann", "Ben")
            await table.rates(0, 3)
            ann, ben = table.people
            company.seen.clear()
            data = taps.Rate((await company.audit(table.group)).id, "1.1", 1).pack()
            late = await company.forges(ben, table.card, data)
            assert late.show_alert
            handled = list(company.seen)
            await company.presses(ann, table.card, "Score again")
            before = await company.record(table)
        async with life(stage, database_url, tmp_path) as company:
            await company.hands_over(handled)
            assert await company.record(table) == before


async def test_a_closed_audit_that_was_opened_again_stays_open(tmp_path: Path, database_url: str) -> None:
    with stage_with_contract() as stage:
        async with life(stage, database_url, tmp_path) as company:
            table = await company.table("Ann", "Ben")
            ann = table.people[0]
            for _ in range(2):
                await company.says(ann, table.group, "/close")
                await company.presses(ann, table.group, "Close")
                await company.presses(ann, table.group, "Open")
            before = await company.record(table)
            handled = company.seen
        async with life(stage, database_url, tmp_path) as company:
            for again in (handled, handled[::-1]):
                await company.hands_over(again)
                assert await company.record(table) == before
            assert (await company.audit(table.group)).status is Status.OPEN


async def test_your_score_is_told_as_it_is_kept(tmp_path: Path, sqlite_url: str) -> None:
    """Two presses of one person come the other way round: the later one counts, and both hear so."""
    with stage_with_contract() as stage:
        async with life(stage, sqlite_url, tmp_path) as company:
            table = await company.table("Ann", "Ben")
            presses = [table.people[1].presses(table.card, label) for label in ("1", "3")]
            await company.hands_over(company.taken()[::-1])
            assert {press.answered.text for press in presses if press.answered} == {"Your score: 3. Only you see it."}


async def test_a_press_that_comes_again_is_answered(tmp_path: Path, sqlite_url: str) -> None:
    """The bot was killed between keeping and answering: the button's clock must not turn for ever."""
    with stage_with_contract() as stage:
        async with life(stage, sqlite_url, tmp_path) as company:
            table = await company.table("Ann", "Ben")
            press = table.people[1].presses(table.card, "2")
            handled = company.taken()
            unanswered = stage.presses.pop(press.id)
            await company.hands_over(handled)
        stage.presses[press.id] = unanswered
        async with life(stage, sqlite_url, tmp_path) as company:
            await company.hands_over(handled)
            assert not (await press.wait(1)).show_alert


@pytest.mark.parametrize("how", ["at once", "one after the other"])
async def test_a_note_that_comes_again_is_no_second_one(tmp_path: Path, database_url: str, how: str) -> None:
    with stage_with_contract() as stage:
        async with life(stage, database_url, tmp_path) as company:
            table = await company.table("Ann", "Ben")
            await company.says(table.people[0], table.group, "/action 1.1 Write it down")
            handled = company.seen[-1:] * 3
            before = await company.record(table)
            for each in [handled] if how == "at once" else [[one] for one in handled]:
                await company.hands_over(each)
            assert await company.record(table) == before
