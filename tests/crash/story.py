"""A practitioner answers the whole audit while the bot is killed again and again at random moments."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import create_engine, text

from bot.config import not_async
from bot.rehearsal import Message, Stage
from tests.commands.practitioner import Practitioner
from tests.commands.process import TOKEN, Bot, on_port, started
from tests.crash.tools import frameworks_in
from tests.stage import stage_with_contract

EVIDENCE = "Minutes of the last four strategy groups show the pathway as a standing item."
STATEMENTS, DOMAINS = 4, 5
"""So many statements in each domain: the kills come while they are answered, and no long rest is played after them."""

PATIENCE = 300
"""Seconds after which a test gives up; nothing is known by how long it took."""


@dataclass
class Record:
    """What the database holds, read past the bot."""

    url: str

    def rows(self, statement: str) -> list[Any]:
        engine = create_engine(not_async(self.url))
        try:
            with engine.connect() as connection:
                return list(connection.execute(text(statement)))
        finally:
            engine.dispose()

    def answers(self) -> dict[str, int]:
        return {row.statement: row.value for row in self.rows("SELECT statement, value FROM answer WHERE NOT dropped")}

    def notes(self) -> set[int]:
        return {row.message_id for row in self.rows("SELECT message_id FROM note")}

    def posts(self) -> list[str]:
        return [row.name for row in self.rows("SELECT name FROM post ORDER BY name")]

    def posted(self) -> set[int]:
        return {row.message_id for row in self.rows("SELECT message_id FROM post")}


@dataclass
class Story:
    """The stage, the person, the bot's process and how often it was killed.

    `unsure` are the pictures that a process which was killed had sent without keeping that it did: nobody can know, and
    each may come a second time, rather than never.
    """

    stage: Stage
    url: str
    frameworks: Path
    chance: Random
    lives: list[float] = field(default_factory=list)
    unsure: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.who = Practitioner(self.stage.person("Sam"))
        self.record = Record(self.url)

    async def begins_a_life(self, address: str) -> Bot:
        where: dict[str, Any] = {"token": TOKEN, "api_url": address, "database_url": self.url}
        where["frameworks"] = self.frameworks
        return await started(module="tests.crash.quickly", log_level="warning", **where)

    async def plays(self, kills: int) -> None:
        """Play the audit to its end; the process is killed `kills` times while the person goes on as if nothing was."""
        async with on_port(self.stage) as address:
            bot = await self.begins_a_life(address)
            await self.who.begins()
            person = asyncio.create_task(self.who.answers_everything(EVIDENCE))
            try:
                for _ in range(kills):
                    await self.lives_for_a_while()
                    await bot.killed()
                    kept = self.record.posted()
                    self.check_that_nothing_is_missing()
                    bot = await self.begins_a_life(address)
                    self.unsure |= {picture.id for picture in self.pictures()} - kept  # one may have been on its way
                await asyncio.wait_for(person, PATIENCE)
                await self.stage.until(lambda: len(self.record.posts()) >= DOMAINS + 1, PATIENCE)
                await self.stage.until(lambda: len(self.pictures()) >= DOMAINS + 1, PATIENCE)
                ended = await bot.told_to_stop()
                assert ended.code == 0, ended.said
            finally:
                person.cancel()
                await bot.killed()

    async def lives_for_a_while(self) -> None:
        """Let the process live: sometimes it is killed while it starts, mostly while it works."""
        updates = self.stage.updates
        if self.chance.random() > 1 / 8:
            before = len(self.stage.calls)
            await self.stage.until(lambda: len(self.stage.calls) > before + 2 or updates.poller is not None, PATIENCE)
        life = self.chance.uniform(0.0, 0.35)
        self.lives.append(life)
        await asyncio.sleep(life)

    def check_that_nothing_is_missing(self) -> None:
        """What a person was told, and what Telegram will not send again, is in the database; posts are there once."""
        answers, notes = self.record.answers(), self.record.notes()
        told = [tap for tap in self.who.taps if tap.press.answered and not tap.press.answered.show_alert]
        gone = [tap for tap in self.who.taps if self.who.confirmed(tap.update_id) and tap not in told]
        assert {tap.statement for tap in told} <= answers.keys()
        # A press that was overtaken rests on the newer one of its kind, which Telegram has still to bring.
        to_come = {tap.statement for tap in self.who.taps if not self.who.confirmed(tap.update_id)}
        assert {tap.statement for tap in gone if not tap.press.answered} <= answers.keys() | to_come
        assert all(answers[tap.statement] == tap.value for tap in told)
        kept = [t for t in self.who.texts if self.who.confirmed(t.update_id) and not self.who.asked_about(t.message)]
        assert {t.message.id for t in kept} <= notes
        assert max(Counter(self.record.posts()).values(), default=0) <= 1

    def pictures(self) -> list[Message]:
        """Give the pictures in the chat."""
        return [message for message in self.who.chat.messages if message.from_bot and message.photo]


async def is_played_with_kills(url: str, folder: Path, seed: int, kills: int) -> None:
    """Play one audit and hold its end against what was said."""
    with stage_with_contract(token=TOKEN) as stage:
        tool = frameworks_in(folder, *[STATEMENTS] * DOMAINS, points=5)
        story = Story(stage, url, tool, Random(seed))  # noqa: S311 - repeatable, not secret
        await story.plays(kills)
    story.check_that_nothing_is_missing()
    assert len(story.record.answers()) == STATEMENTS * DOMAINS
    assert story.record.notes() == {t.message.id for t in story.who.texts}
    posted = Counter(picture.words.splitlines()[0] for picture in story.pictures())
    assert len(posted) == DOMAINS + 1
    assert sum(posted.values()) - len(posted) <= len(story.unsure)


def database(folder: Path) -> str:
    """Name a database of one's own."""
    return f"sqlite+aiosqlite:///{folder / 'audit-bot.db'}"
