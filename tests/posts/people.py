"""A group of three on a stage with an audit under way, and what they do."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import UTC, datetime

from dbos import DBOS

from bot import services
from bot.audit.framework import StatementId
from bot.audit.messages import Post, PostName
from bot.audit.model import Answer, Audit, By, RoomKey, RoomKind, Status
from bot.chat.show import Show
from bot.db import SqlStore
from bot.posts import Outlet, Pace, Placer, Posting, posting
from bot.posts.queue import UNDER_WAY
from bot.posts.reminders import remind
from bot.rehearsal import Stage
from bot.rehearsal.standin.world import Chat, Message
from bot.services.posts import post_of, want
from bot.services.trail import want_summary
from tests.audit.example import tool

QUICK = Pace(
    poll=0.05,
    settle=0.3,
    apart=0.05,
    sweep=0.3,
    inherit=0.3,
    clockwork=60.0,  # what comes by the clock is looked for once, at the start
    watch=0.1,
    pause=0.05,
    tries=2,
    longest=0.5,
    doubts=(0.1, 0.2),
    farewell=3.0,
)

PATIENCE = 60.0
"""Seconds after which a test gives up; nothing is known by how long it took."""


def now() -> datetime:
    return datetime.now(UTC)


async def reminders_at(store: SqlStore, at: datetime) -> list[Post]:
    """Look, at a time, at all that people may have to be reminded of; give what they are."""
    wanted: list[Post] = []

    async def enqueue(posts: Iterable[Post]) -> None:
        wanted.extend(posts)

    await remind(store, at, enqueue)
    return wanted


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
            Placer(self.store, outlet or self.show, self.clock),
            url=self.url,
            redraw_cards=lambda audit: self.redrawn.append(audit.id),
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
            after = await work.touch(await work.put_answer(audit, answer) or audit)
            return await want_summary(work, after, audit.framework.domain_of(statement).id)

    async def completes_the_first_domain(self) -> tuple[Post, ...]:
        await self.scores("1.1", 3)
        return await self.scores("1.2", 1)

    async def closes(self) -> tuple[Post, ...]:
        turn = await services.audits.close(self.store, self.by, audit_id=self.audit.id)
        assert turn.audit.status is Status.CLOSED
        return turn.due

    async def asks_for(self, form: str) -> Post:
        return await want(self.store, self.by, self.audit.id, PostName(f"report:{form}"))

    async def post(self, name: str) -> Post:
        post = await post_of(self.store, self.audit.id, PostName(name))
        assert post is not None
        return post

    async def is_drawn(self, *names: str) -> None:
        """Wait until these are posted as wanted."""

        async def done() -> bool:
            found = [await post_of(self.store, self.audit.id, PostName(name)) for name in names]
            return all(post is not None and not post.is_due for post in found)

        await eventually(done)

    async def rests(self, posts: Posting) -> None:
        """Wait until nothing is under way, though what is due was looked for again."""

        async def idle() -> bool:
            under_way = sorted(UNDER_WAY)
            return not await DBOS.list_workflows_async(status=under_way, load_input=False, load_output=False)

        for _ in range(2):
            await posts.sweep()
            await eventually(idle)

    def said(self) -> list[Message]:
        """What the bot has sent to the chat."""
        return [message for message in self.chat.messages if message.from_bot]

    def pictures(self) -> list[Message]:
        return [message for message in self.said() if message.photo]

    def files(self) -> list[str]:
        return [message.filename for message in self.said() if message.document]


async def eventually(happened: Callable[[], Awaitable[bool]]) -> None:
    """Wait for something to happen."""
    async with asyncio.timeout(PATIENCE):
        while not await happened():  # noqa: ASYNC110 - nothing rings a bell
            await asyncio.sleep(0.04)


async def until(true: Callable[[], bool]) -> None:
    """Wait for something to be true."""

    async def happened() -> bool:
        return true()

    await eventually(happened)


async def scene_on(stage: Stage, store: SqlStore, show: Show, url: str) -> Scene:
    ann = stage.person("Ann")
    chat = stage.group("Partnership", [ann, stage.person("Ben")], admins=[ann])
    by = By(RoomKey(chat.id), 1, "Ann", 1, now())
    turn = await services.audits.begin(store, by, framework=tool(2, 2), kind=RoomKind.GROUP, title=chat.title)
    return Scene(stage, store, show, url, chat, turn.audit)
