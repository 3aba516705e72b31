"""A group of three on a stage with an audit under way, and what they do."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from bot.audit.doings import Post
from bot.audit.framework import StatementId
from bot.audit.model import Answer, Audit, By, RoomKey, RoomKind, Status
from bot.chat.show import Show
from bot.db import SqlStore
from bot.posts import Outlet, Pace, Posting, posting
from bot.rehearsal import Stage
from bot.rehearsal.world import Chat, Message
from bot.services import opening
from bot.services.keeping import want_summary
from bot.services.posting import post_of, want
from tests.audit.example import tool

QUICK = Pace(poll=0.05, settle=0.3, sweep=0.3, clockwork=0.2, pause=0.05, tries=2, longest=0.5, farewell=3.0)


def now() -> datetime:
    return datetime.now(UTC)


@dataclass
class Scene:
    """One room with one audit. `redrawn` are the audits whose cards were asked to be redrawn."""

    stage: Stage
    store: SqlStore
    show: Show
    url: str
    chat: Chat
    audit: Audit
    redrawn: list[int] = field(default_factory=list)
    update: int = 10
    clock: Callable[[], datetime] = now

    @property
    def by(self) -> By:
        self.update += 1
        return By(RoomKey(self.chat.id), 1, "Ann", self.update, self.clock())

    def posting(self, outlet: Outlet | None = None, pace: Pace = QUICK) -> AbstractAsyncContextManager[Posting]:
        return posting(
            self.store,
            outlet or self.show,
            url=self.url,
            redraw_cards=lambda audit: self.redrawn.append(audit.id),
            clock=self.clock,
            pace=pace,
        )

    async def scores(self, number: str, value: int) -> tuple[Post, ...]:
        """Agree a score, and want the summaries that this makes due."""
        by = self.by
        async with self.store.write() as work:
            audit = await work.audit(self.audit.id)
            assert audit is not None
            statement = StatementId(number)
            answer = Answer(statement, value, "", 1, by.at, by.update_id)
            await work.put_answer(audit.id, answer)
            after = await work.touch(replace(audit, answers={**audit.answers, statement: answer}))
            return await want_summary(work, after, audit.framework.domain_of(statement).id)

    async def completes_the_first_domain(self) -> tuple[Post, ...]:
        await self.scores("1.1", 3)
        return await self.scores("1.2", 1)

    async def closes(self) -> tuple[Post, ...]:
        turn = await opening.close(self.store, self.by, audit_id=self.audit.id)
        assert turn.audit.status is Status.CLOSED
        return turn.due

    async def asks_for(self, form: str) -> Post:
        return await want(self.store, self.audit.id, f"report:{form}")

    async def post(self, name: str) -> Post:
        post = await post_of(self.store, self.audit.id, name)
        assert post is not None
        return post

    async def is_drawn(self, *names: str) -> None:
        """Wait until these are posted as wanted."""

        async def done() -> bool:
            found = [await post_of(self.store, self.audit.id, name) for name in names]
            return all(post is not None and not post.is_due for post in found)

        deadline = time.monotonic() + 15
        while not await done():
            assert time.monotonic() < deadline, f"{names} were not posted"
            await asyncio.sleep(0.03)

    def said(self) -> list[Message]:
        """What the bot has sent to the chat."""
        return [message for message in self.chat.messages if message.from_bot]

    def pictures(self) -> list[Message]:
        return [message for message in self.said() if message.photo]

    def files(self) -> list[str]:
        return [message.filename for message in self.said() if message.document]


async def until(true: Callable[[], bool]) -> None:
    """Wait for something to happen."""
    deadline = time.monotonic() + 15
    while not true():
        assert time.monotonic() < deadline, "it did not happen"
        await asyncio.sleep(0.02)


async def scene_on(stage: Stage, store: SqlStore, show: Show, url: str) -> Scene:
    ann = stage.person("Ann")
    chat = stage.group("Partnership", [ann, stage.person("Ben")], admins=[ann])
    by = By(RoomKey(chat.id), 1, "Ann", 1, now())
    turn = await opening.begin(store, by, framework=tool(2, 2), kind=RoomKind.GROUP, title=chat.title)
    return Scene(stage, store, show, url, chat, turn.audit)
