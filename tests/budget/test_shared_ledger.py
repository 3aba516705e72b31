from __future__ import annotations

import asyncio
from collections import Counter
from contextlib import AsyncExitStack
from random import Random

import pytest
from sqlalchemy import event

from bot.chat.allowance import Allowance, Haste, Quota
from bot.chat.budget import Budget
from bot.chat.purses import Purses
from bot.db.ledger import SharedLedger, open_ledger
from bot.services.ports import StoreAway

GROUP, OTHER, ANN = "-100", "-200", "7"
TIGHT = Allowance(chat=Quota(2, 2.0), group=Quota(4, 20.0), overall=Quota(20, 1.0), longest=30.0)


async def play(ledger: SharedLedger, seed: int) -> None:
    """Spend at random, by both ledgers; they must always say the same."""
    chance, moment = Random(seed), 1_800_000_000.0  # noqa: S311 - repeatable, not secret
    own = Purses(lambda: moment)
    for _ in range(150):
        moment += chance.choice((0.0, 0.01, 0.1, 0.5, 3.0))
        ledger.told = moment
        chat, haste = chance.choice((GROUP, GROUP, OTHER, ANN, "8")), chance.choice(list(Haste))
        if chance.random() < 0.03:
            seconds = chance.choice((5.0, 100.0))
            await own.close(chat, seconds)
            await ledger.close(chat, seconds)
        quotas = TIGHT.quotas(haste, group=chat.startswith("-"))
        late = chance.choice((None, None, 0.0, 0.4))
        asked = (chat, quotas, TIGHT.slots(haste), TIGHT.ahead(haste), late)
        assert await ledger.reserve(*asked) == pytest.approx(await own.reserve(*asked), abs=1e-5)


@pytest.mark.parametrize("seed", range(8))
async def test_one_ledger_for_all_says_what_the_one_in_memory_says(postgres_url: str, seed: int) -> None:
    async with open_ledger(postgres_url) as ledger:
        await play(ledger, seed)


async def test_a_request_costs_one_statement(postgres_url: str) -> None:
    async with open_ledger(postgres_url) as ledger:
        said: list[str] = []
        event.listen(
            ledger.engine.sync_engine, "before_cursor_execute", lambda _, __, statement, *___: said.append(statement)
        )
        budget = Budget(Allowance(chat=Quota(2, 0.3)), ledger=ledger)
        answered: list[int] = []

        async def send(number: int) -> bool:
            answered.append(number)
            return True

        for number in range(5):
            await budget.process_request(send, (number,), {}, "sendMessage", {"chat_id": int(ANN)}, Haste.FIRST)
        assert answered == [0, 1, 2, 3, 4]
        assert len(said) == 5


async def test_several_processes_share_one_budget_and_what_telegram_refuses_one_it_refuses_all(
    postgres_url: str,
) -> None:
    async with AsyncExitStack() as stack:
        ledgers = [await stack.enter_async_context(open_ledger(postgres_url)) for _ in range(3)]
        for ledger in ledgers:
            ledger.told = 1_800_000_000.0
        limits = Allowance(group=Quota(20, 60.0), longest=30.0)
        quotas, slots = limits.quotas(Haste.FIRST, group=True), limits.slots(Haste.FIRST)
        waits = await asyncio.gather(
            *(ledger.reserve(GROUP, quotas, slots, 30.0) for ledger in ledgers for _ in range(10))
        )
        taken = [wait for wait in waits if wait <= 30.0]
        assert len(taken) == 20
        assert max(Counter(int(wait) for wait in taken).values()) <= 3
        await ledgers[0].close(ANN, 17.0)
        assert 16 < await ledgers[1].reserve(ANN, quotas, slots, 30.0) <= 17
        overall = await asyncio.gather(
            *(ledger.reserve(str(chat), quotas, slots, 30.0) for ledger in ledgers for chat in range(100, 140))
        )
        assert max(sum(start <= wait < start + 1.0 for wait in overall) for start in overall) <= 30


async def test_while_the_database_is_away_each_process_goes_by_what_it_knows() -> None:
    class Away:
        async def reserve(self, *_: object) -> float:
            raise StoreAway

        async def close(self, *_: object) -> None:
            raise StoreAway

        async def tidy(self) -> None:
            raise StoreAway

    budget = Budget(Allowance(chat=Quota(2, 0.3)), ledger=Away())

    async def send() -> bool:
        return True

    for _ in range(3):
        await budget.process_request(send, (), {}, "sendMessage", {"chat_id": 7}, Haste.FIRST)
    assert len(budget.own.purses[ANN].spent) >= 2
    budget.tidied_at -= 100
    await budget.process_request(send, (), {}, "sendMessage", {"chat_id": 7}, Haste.FIRST)


async def test_many_may_open_the_ledger_at_once_and_what_is_past_is_forgotten(postgres_url: str) -> None:
    async def opened() -> None:
        async with open_ledger(postgres_url) as ledger:
            await ledger.tidy()

    await asyncio.gather(*(opened() for _ in range(5)))
    async with open_ledger(postgres_url) as ledger:
        ledger.told = 1000.0
        await ledger.reserve(ANN, TIGHT.quotas(Haste.FIRST, group=False), TIGHT.slots(Haste.FIRST), 30.0)
        await ledger.tidy()
        async with ledger.engine.connect() as connection:
            found = await connection.exec_driver_sql("SELECT count(*) FROM ledger_chat")
            assert found.scalar_one() == 0
