"""A group whose updates come by webhook: in the order that a test chooses, and some of them twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from bot.app import running
from bot.audit.model import By, Rhythm
from bot.chat.budget import QUICKLY, Budget
from bot.chat.delivery import Delivery
from bot.rehearsal import Answer, Message
from bot.rehearsal.updates import Waiting
from bot.services import looking, settings
from bot.views import taps
from tests.conversation.company import QUICK, Company, Table, served, settings_for
from tests.stage import stage_with_contract

SHORT = """
id: short
version: 1
language: en
title: One statement
citation: Somebody (2026) One statement.
licence: free
scale: [{value: 0, label: Never}, {value: 1, label: Rarely}, {value: 2, label: Often}, {value: 3, label: Always}]
domains:
  - {id: "1", title: Working together, short: Together, items: [{id: "1.1", text: We work together.}]}
"""
TEXTS = ("Minutes of the board.", "A dip sample.", "The policy on the website.")
numbers = count(10**9)


@dataclass(frozen=True, slots=True)
class Tap:
    """One of the two who race taps a value."""

    who: int
    value: int


@dataclass(frozen=True, slots=True)
class Write:
    """Somebody gives evidence."""

    who: int
    text: int


@dataclass(frozen=True, slots=True)
class Edit:
    """The writer changes one of the texts, if there is any yet."""

    which: int
    text: int


Deed = Tap | Write | Edit


@dataclass(frozen=True, slots=True)
class Record:
    """What the store holds, told without ids, so that two groups can be compared."""

    answers: Mapping[str, tuple[int | None, str]]
    ratings: Mapping[str, int | None]
    notes: Sequence[tuple[str, str]]
    trail: Sequence[tuple[str, str, str, str, str]]
    posts: Mapping[str, int]

    @property
    def kept(self) -> object:
        """All but how it came about."""
        return self.answers, self.ratings, self.notes

    def times(self, *whats: str) -> int:
        """How often the trail says one of these."""
        said = Counter(what for _, what, *_ in self.trail)
        return sum(said[what] for what in whats)


class ByWebhook(Company):
    """A company without polling: `rests` hands over what waits, each when the one before is done."""

    async def rests(self) -> None:
        await self.hands_over(self.taken())

    async def finishes(self, press: Awaitable[Answer]) -> Answer:
        await self.rests()
        return await press

    def taken(self) -> list[Waiting]:
        """Take what waits away from Telegram."""
        waiting = list(self.stage.updates.pending())
        self.stage.updates.drop(update.id for update in waiting)
        return waiting

    async def hands_over(self, updates: Sequence[Waiting]) -> None:
        delivery = Delivery(self.bot.application.bot, self.bot.lanes)
        for update in updates:
            await delivery(update.as_json())
        await self.bot.cards.settled()

    async def board(self, rhythm: Rhythm) -> Table:
        """Three agencies, of which the third only watches: nothing is revealed by itself."""
        table = await self.table("Ann", "Ben", "Cat")
        audit = await self.audit(table.group)
        by = By(audit.room.key, table.people[0].id, "Ann", next(numbers), datetime.now(UTC))
        await settings.choose(self.bot.store, by, audit_id=audit.id, name="rhythm", choice=rhythm.value)
        return table

    async def does(self, table: Table, deeds: Sequence[Deed]) -> list[Waiting]:
        """Let people do something, and give the updates; the bot has none of them yet."""
        audit = await self.audit(table.group)
        kind = taps.Score if audit.rhythm is Rhythm.STRAIGHT else taps.Rate
        card = table.card
        said: list[tuple[int, Message]] = []
        for deed in deeds:
            if isinstance(deed, Tap):
                table.people[deed.who].taps(card, kind(audit.id, "1.1", deed.value).pack())
            elif isinstance(deed, Write):
                written = table.people[deed.who].says(table.group, f"/evidence 1.1 {TEXTS[deed.text]}")
                said.append((deed.who, written))
            elif said:
                who, message = said[deed.which % len(said)]
                table.people[who].edits(message, f"/evidence 1.1 {TEXTS[deed.text]}")
        return self.taken()

    async def record(self, table: Table) -> Record:
        """Read the store."""
        audit = await self.audit(table.group)
        names = {person.id: person.first_name for person in table.people}
        taken = await looking.take_snapshot(self.bot.store, audit.id, datetime.now(UTC))
        async with self.bot.store.read() as look:
            posts = {name: await look.post(audit.id, name) for name in ("summary:1", "overall")}
        return Record(
            {place: (answer.value, names[answer.by]) for place, answer in audit.answers.items()},
            {names[rating.person_id]: rating.value for each in audit.ratings.values() for rating in each},
            [(note.author, note.text) for note in taken.notes],
            [(entry.who, entry.what, entry.target, entry.before, entry.after) for entry in taken.trail],
            {name: post.version for name, post in posts.items() if post},
        )


@asynccontextmanager
async def webhooked(folder: Path, url: str) -> AsyncIterator[ByWebhook]:
    """The bot at work with a tool of one statement, which a single score completes."""
    frameworks = folder / "frameworks"
    frameworks.mkdir()
    (frameworks / "short.yaml").write_text(SHORT)
    with stage_with_contract() as stage:
        async with served(stage) as address:
            where = settings_for(address, url, frameworks)
            async with running(where, budget=Budget(QUICKLY), pace=QUICK) as bot:
                yield ByWebhook(stage, bot)
