"""A group whose updates come by webhook: in the order that a test chooses, and some of them twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import TypeVar

from bot import services
from bot.app import running
from bot.audit.messages import PostName
from bot.audit.model import By, Rhythm
from bot.chat.allowance import QUICKLY
from bot.chat.budget import Budget
from bot.chat.delivery import Delivery
from bot.rehearsal import Message, Notification
from bot.rehearsal.standin.updates import Waiting
from bot.views import taps
from tests.conversation.company import HERE, TEMPO, Company, Table, settings_for, within
from tests.crash.tools import frameworks_in
from tests.stage import stage_with_contract

TEXTS = ("Minutes of the board.", "A dip sample.", "The policy on the website.")
numbers = count(10**9)

W = TypeVar("W", bound="ByWebhook")


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

    async def finishes(self, press: Awaitable[Notification]) -> Notification:
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
        await self.bot.outbox.settled()
        await self.bot.cards.settled()

    async def board(self, rhythm: Rhythm) -> Table:
        """Three agencies, of which the third only watches: nothing is revealed by itself."""
        table = await self.table("Ann", "Ben", "Cat")
        audit = await self.audit(table.group)
        by = By(audit.room.key, table.people[0].id, "Ann", next(numbers), datetime.now(UTC))
        await services.settings.choose(self.bot.store, by, audit_id=audit.id, name="rhythm", choice=rhythm.value)
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
        taken = await services.audits.take_snapshot(self.bot.store, audit.id, datetime.now(UTC))
        async with self.bot.store.read() as look:
            posts = {name: await look.post(audit.id, name) for name in map(PostName, ("summary:1", "overall"))}
        return Record(
            {place: (answer.value, names[answer.by]) for place, answer in audit.answers.items()},
            {names[rating.person_id]: rating.value for each in audit.ratings.values() for rating in each},
            [(names[note.person_id], note.text) for note in taken.notes],
            [(names[entry.person_id], entry.what, entry.target, entry.before, entry.after) for entry in taken.trail],
            {name: post.version for name, post in posts.items() if post},
        )


@asynccontextmanager
async def webhooked(folder: Path, url: str, kind: type[W], *domains: int) -> AsyncIterator[W]:
    """The bot at work with a tool of so many statements in each domain; one alone is complete with a single score."""
    with stage_with_contract() as stage:
        where = settings_for(HERE, url, frameworks_in(folder, *domains))
        async with running(where, request=within(stage), budget=Budget(QUICKLY), tempo=TEMPO) as bot:
            yield kind(stage, bot)
