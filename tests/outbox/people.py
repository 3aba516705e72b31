"""An outbox with the real library and the real budget, on a stage that lives in the story's time."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import httpx
from telegram.constants import ParseMode
from telegram.ext import Defaults, ExtBot
from telegram.request import HTTPXRequest

from bot.audit.model import RoomKey
from bot.chat.budget import Budget
from bot.chat.outbox import Outbox
from bot.chat.show import Show
from bot.rehearsal import Chat, Limits, Player, Stage, server
from bot.views.screen import Screen
from tests.intake.clock import now
from tests.stage import Inspector


@dataclass
class Scene:
    """A group of two, and the bot's outbox."""

    stage: Stage
    outbox: Outbox
    group: Chat
    ann: Player

    @property
    def key(self) -> RoomKey:
        return RoomKey(self.group.id)

    def said(self, chat: Chat | None = None) -> list[str]:
        """What the bot has written."""
        return [message.words for message in (chat or self.group).messages if message.from_bot]

    def asks(self, *texts: str) -> None:
        """Have these sent to the group."""
        for text in texts:
            self.outbox.send(self.key, Screen(text))


@asynccontextmanager
async def scene(limits: Limits | None = None) -> AsyncIterator[Scene]:
    """Give the group and the outbox; the Bot API's contract is checked."""
    inspector = Inspector()
    stage = Stage(now=lambda: 1_800_000_000 + now(), limits=limits, inspect=inspector)
    request = HTTPXRequest(httpx_kwargs={"transport": httpx.ASGITransport(server(stage))})
    bot = ExtBot(
        stage.token,
        base_url="http://telegram/bot",
        request=request,
        get_updates_request=request,
        rate_limiter=Budget(clock=now),
        defaults=Defaults(parse_mode=ParseMode.HTML),
    )
    ann = stage.person("Ann")
    async with bot:
        outbox = Outbox(Show(bot, lambda _chat, _message: None))
        yield Scene(stage, outbox, stage.group("Panel", [ann, stage.person("Ben")]), ann)
        await outbox.close(600)
    assert inspector.found == []
    assert not outbox.sayings.chats
    assert not outbox.errands.chats
