from __future__ import annotations

import asyncio
import sys
from asyncio.subprocess import Process
from collections.abc import Iterable

from bot.rehearsal import Chat, Limits, Stage
from tests.conversation.company import served

A_PROCESS = 12
MOST_IN_THE_GROUP = 6


async def sender(url: str, api: str, chats: Iterable[int]) -> Process:
    """Start one of the processes."""
    return await asyncio.create_subprocess_exec(sys.executable, "-m", "tests.budget.sender", url, api, *map(str, chats))


def sent(stage: Stage) -> int:
    return sum(call.method == "sendMessage" and call.status == 200 for call in stage.calls)


def in_chat(chat: Chat) -> int:
    return sum(message.from_bot for message in chat.messages)


async def test_three_processes_together_stay_within_telegrams_limits_though_one_is_killed(postgres_url: str) -> None:
    stage = Stage(limits=Limits())
    people = [stage.person(f"Person {number}") for number in range(3 * A_PROCESS)]
    for person in people:
        person.starts()
    group = stage.group("Panel", people[:3])
    shares = [[person.id for person in people[nth::3]] for nth in range(3)]
    async with served(stage) as address:
        several = [await sender(postgres_url, address, [group.id] * 2 + [*share] * 2) for share in shares]
        await stage.until(lambda: sent(stage) >= A_PROCESS, timeout=60)
        several[0].kill()
        for process in several:
            await asyncio.wait_for(process.wait(), 60)
    assert [process.returncode for process in several] == [-9, 0, 0]
    assert stage.floods == 0
    assert sent(stage) >= 2 * (2 * A_PROCESS + 2)
    assert in_chat(group) in range(4, MOST_IN_THE_GROUP + 1)
    for person in (*people[1::3], *people[2::3]):
        assert in_chat(person.private) == 2
