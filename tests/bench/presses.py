"""What a person feels: from the press of a button to the redrawn card, at so many taps a second in 25 rooms.

The bot is whole; Telegram answers at once and the budget is lifted, so what is measured is the bot alone.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from telegram import Update

from bot import services
from bot.app import Running, running
from bot.audit.model import Audit, By, RoomKey, RoomKind
from bot.chat.budget import Budget
from bot.library import read_library
from bot.views import taps
from tests.bench.answers import PERSON, AtOnce, Telegram, packed
from tests.bench.contestants import LIFTED, ROOT, settings_in

ROOMS, A_SECOND, SECONDS, WARM_UP = 25, 25.0, 20, 100


class Clock(Telegram):
    """A Telegram that notes when each chat's card was last edited."""

    def __init__(self) -> None:
        super().__init__()
        self.edited: dict[int, float] = {}

    def answer(self, url: str, fields: Mapping[str, str], files: Any = None) -> bytes:  # noqa: ANN401 - as its parent
        """Note the time of an edit, and answer as Telegram does for that chat."""
        super().answer(url, fields, files)
        method = url.rpartition("/")[2]
        if method not in {"sendMessage", "editMessageText"}:
            return self.canned[method]
        chat = int(fields["chat_id"])
        if method == "editMessageText":
            self.edited[chat] = perf_counter()
        return packed({**self.card, "chat": {"id": chat, "type": "private", "first_name": "Ann"}})


async def begun(bot: Running, person: int) -> Audit:
    """Begin an audit in somebody's private chat, and wait for its card."""
    (framework, *_) = read_library(ROOT / "statements").values()
    by = By(RoomKey.private(person), person, "Ann", person, datetime.now(UTC))
    turn = await services.audits.begin(bot.store, by, framework=framework, kind=RoomKind.PRIVATE, title="")
    bot.cards.refresh(turn.audit)
    await bot.cards.settled()
    return turn.audit


def press(update_id: int, audit: Audit, value: int) -> dict[str, Any]:
    """Write a press on an audit's card."""
    chat = {"id": audit.facilitator_id, "type": "private", "first_name": "Ann"}
    card = {"message_id": 500, "date": 1_760_000_000, "chat": chat, "text": "1.1"}
    data = taps.Score(audit.id, audit.current, value).pack()
    query = {"id": str(update_id), "from": {**PERSON, "id": audit.facilitator_id}, "message": card, "data": data}
    return {"update_id": update_id, "callback_query": {**query, "chat_instance": "7"}}


@asynccontextmanager
async def rooms() -> AsyncIterator[tuple[Running, Clock, list[Audit]]]:
    """The bot with an audit in each of its rooms."""
    clock = Clock()
    with TemporaryDirectory() as folder:
        async with running(settings_in(Path(folder)), request=AtOnce(clock), budget=Budget(LIFTED)) as bot:
            yield bot, clock, [await begun(bot, 100 + number) for number in range(ROOMS)]


async def pressed(bot: Running, clock: Clock, audit: Audit, number: int) -> float:
    """Press once and wait for the card; gives milliseconds."""
    began = perf_counter()
    raw = json.loads(json.dumps(press(1_000_000 + number, audit, number // ROOMS % 5)))
    await bot.lanes.put(Update.de_json(raw, bot.application.bot))
    while clock.edited.get(audit.facilitator_id, 0.0) < began:  # noqa: ASYNC110 - a task of the bot's own edits
        await asyncio.sleep(0.0005)
    return (clock.edited[audit.facilitator_id] - began) * 1000


async def presses(a_second: float = A_SECOND, seconds: int = SECONDS) -> list[float]:
    """Press at a steady pace, whether or not the bot keeps up; gives the milliseconds of each press."""
    async with rooms() as (bot, clock, audits):
        tasks, began = [], perf_counter()
        for number in range(WARM_UP + int(a_second * seconds)):
            await asyncio.sleep(max(0.0, began + number / a_second - perf_counter()))
            tasks.append(asyncio.create_task(pressed(bot, clock, audits[number % ROOMS], number)))
        return (await asyncio.gather(*tasks))[WARM_UP:]


def measure() -> list[tuple[str, float, str]]:
    """Say how long people wait."""
    took = asyncio.run(presses())
    conditions = f"{A_SECOND:.0f} taps a second in {ROOMS} rooms; aim: a person feels 20 ms"
    return [
        ("press to redrawn card, median (ms)", median(took), conditions),
        ("press to redrawn card, 95th percentile (ms)", quantiles(took, n=20)[-1], f"of {len(took)} presses"),
    ]
