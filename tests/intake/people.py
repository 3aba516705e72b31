"""Updates as they come from rooms, and an intake that polls the stand-in Telegram."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from typing import Any

import httpx
from telegram import Bot, Update
from telegram.request import HTTPXRequest

from bot.chat.intake import Intake, Polling
from bot.chat.lanes import Lanes, Patience
from bot.rehearsal import Stage, server
from tests.intake.clock import now
from tests.stage import Inspector

Handle = Callable[[Update], Awaitable[None]]


def said(update_id: int, chat_id: int, text: str = "hello", **more: object) -> Update:
    """Somebody writes in a room."""
    kind = "private" if chat_id > 0 else "supergroup"
    message = {"message_id": update_id, "date": 0, "chat": {"id": chat_id, "type": kind, "title": "t"}, "text": text}
    person = {"id": 7, "is_bot": False, "first_name": "Ann"}
    update = Update.de_json({"update_id": update_id, "message": {**message, "from": person, **more}}, None)
    assert update is not None
    return update


def text_of(update: Update) -> str:
    assert update.effective_message is not None
    return update.effective_message.text or ""


def in_story_time() -> Stage:
    """A stand-in Telegram that lives in the story's time and refuses requests against the Bot API's contract."""
    return Stage(now=lambda: 1_800_000_000 + now(), inspect=Inspector())


@asynccontextmanager
async def bot_for(stage: Stage) -> AsyncIterator[Bot]:
    """The real library, talking to the stand-in without a socket."""
    through: Mapping[str, Any] = {"transport": httpx.ASGITransport(server(stage))}
    requests = [HTTPXRequest(httpx_kwargs=dict(through)) for _ in range(2)]
    bot = Bot(stage.token, base_url="http://telegram/bot", request=requests[0], get_updates_request=requests[1])
    for request in requests:
        await request.initialize()
    try:
        yield bot
    finally:
        for request in requests:
            await request.shutdown()


@asynccontextmanager
async def running(stage: Stage, handle: Handle, *, pace: Polling = Polling()) -> AsyncIterator[Intake]:  # noqa: B008
    """An intake at work; at the end of the story it is told to stop, as SIGTERM does."""
    stop = asyncio.Event()
    async with bot_for(stage) as bot:
        intake = Intake(bot, Lanes(handle, patience=Patience(0.5, 30)), pace=pace)
        task = asyncio.create_task(intake.run(stop))
        try:
            yield intake
        finally:
            stop.set()
            await task


@asynccontextmanager
async def killed(stage: Stage, handle: Handle) -> AsyncIterator[Intake]:
    """An intake that ends as with `kill -9`: nothing is finished, nothing acknowledged."""
    async with bot_for(stage) as bot:
        intake = Intake(bot, Lanes(handle))
        task = asyncio.create_task(intake.run(asyncio.Event()))
        yield intake
        for each in (task, *intake.lanes.in_hand.values()):
            each.cancel()
            with suppress(asyncio.CancelledError):
                await each
