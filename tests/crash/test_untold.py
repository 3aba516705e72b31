"""A text that is not kept is nowhere but in the chat: until its writer is told, a crash brings it again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.commands.practitioner import Practitioner
from tests.commands.process import TOKEN, Bot, on_port, started
from tests.conversation.test_told import SOFT, mute, questions
from tests.crash.story import database
from tests.crash.tools import frameworks_in
from tests.stage import stage_with_contract


async def test_who_was_not_told_before_a_crash_is_told_after_it_and_once(tmp_path: Path) -> None:
    with stage_with_contract(token=TOKEN) as stage:
        where: dict[str, Any] = {
            "database_url": database(tmp_path),
            "frameworks": frameworks_in(tmp_path, 2, points=5),
            "log_level": "warning",
        }
        who = Practitioner(stage.person("Sam"))
        async with on_port(stage) as address:

            async def begins_a_life() -> Bot:
                return await started(module="tests.crash.quickly", token=TOKEN, api_url=address, **where)

            bot = await begins_a_life()
            await who.begins()
            with mute(stage) as refused:
                text = who.person.says(who.chat, SOFT.format(1))
                await stage.until(lambda: len(refused) > 1)  # it was handled, and asked for again since
                await bot.killed()
            (update,) = stage.updates.queue
            bot = await begins_a_life()
            await stage.until(lambda: not stage.updates.queue)
            await bot.killed()
            stage.updates.again(update)  # as when an older one of another room has not ended
            bot = await begins_a_life()
            await stage.until(lambda: not stage.updates.queue)
            await bot.told_to_stop()
            assert [asked.reply_to for asked in questions(who.chat)] == [text]
