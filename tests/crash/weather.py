"""What happens to a bot at work: it is killed again and again, while people in a group go on as if nothing was.

`Gathering` is those people, with what they were told is kept; a module a rhythm says what they do.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass, field, fields
from functools import partial
from pathlib import Path
from random import Random
from typing import Any, ClassVar

from bot.rehearsal import Chat, Message, Player, Press, Stage
from bot.views import taps
from bot.views.tap_form import Tap
from tests.commands.process import TOKEN, Bot, on_port, started
from tests.crash.story import Record
from tests.crash.tools import frameworks_in
from tests.stage import stage_with_contract

PATIENCE = 1.5
"""Seconds after which a person who sees nothing happen tries again."""

ENOUGH = 120.0
"""Seconds within which people come to their end once nothing is killed any more."""

AGENCIES = ("Police", "Health")


@dataclass
class Tally:
    """What was done to the bot, and what came of it."""

    kills: int = 0
    updates: int = 0
    meetings: int = 0
    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    halved: list[str] = field(default_factory=list)
    live: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        """Add up with what came of another one."""
        for each in fields(self):
            setattr(self, each.name, getattr(self, each.name) + getattr(other, each.name))


@dataclass
class Gathering:
    """The people, what they were told is kept, and what they wrote."""

    stage: Stage
    record: Record
    people: tuple[Player, ...]
    group: Chat
    told: list[tuple[int, str, int, int, Press]] = field(default_factory=list)
    notes: list[tuple[int, int]] = field(default_factory=list)

    begins: ClassVar[str]
    """How the button is called that begins it."""

    async def meets(self) -> None:
        """Play it to its end."""
        raise NotImplementedError

    def halved(self) -> list[str]:
        """Say what of a use case is kept without the rest of it."""
        return []

    async def begin_and_join(self) -> None:
        """Begin, and have everybody join for an agency."""
        ann = self.people[0]
        await self.insists(lambda: ann.says(self.group, "/audit"), lambda: self.newest("Begin"))
        await self.presses(ann, self.begins, lambda: self.newest("Join"))
        for person, agency in zip(self.people, AGENCIES, strict=True):
            await self.insists(partial(self.joins, person, agency), partial(self.has_joined, person))

    async def close(self) -> None:
        """Close the audit."""
        ann = self.people[0]
        await self.insists(lambda: ann.taps(self.any_card(), taps.Close(self.audit_id).pack()), self.is_closed)

    def newest(self, label: str) -> Message | None:
        return next((m for m in reversed(self.group.messages) if m.from_bot and m.button(label)), None)

    def one(self, statement: str) -> Any:  # noqa: ANN401 - a row's value
        rows = self.record.rows(statement)
        return rows[0][0] if rows else None

    async def insists(self, act: Callable[[], object], seen: Callable[[], object]) -> None:
        """Do it again until it shows."""
        while not seen():
            with suppress(LookupError):
                act()
            with suppress(TimeoutError):
                await self.stage.until(seen, PATIENCE)

    async def presses(self, who: Player, label: str, seen: Callable[[], object]) -> None:
        def act() -> None:
            if message := self.newest(label):
                who.presses(message, label)

        await self.insists(act, seen)

    @property
    def audit_id(self) -> int:
        rooms = f"SELECT id FROM room WHERE chat_id = {self.group.id}"  # noqa: S608 - ours, as all below
        return int(self.one(f"SELECT id FROM audit WHERE room_id IN ({rooms})") or 0)  # noqa: S608

    def has(self, table: str, where: str) -> bool:
        return bool(self.one(f"SELECT 1 FROM {table} WHERE audit_id = {self.audit_id} AND {where}"))  # noqa: S608 - ours

    def joins(self, who: Player, agency: str) -> None:
        choice = self.newest(agency)
        if choice is None or self.stage.number("turn") % 2:
            if message := self.newest("Join"):
                who.presses(message, "Join")
        else:
            who.presses(choice, agency)

    def any_card(self) -> Message:
        return next(m for m in reversed(self.group.messages) if m.from_bot and m.buttons)

    async def taps(self, who: Player, tap: Tap, table: str, where: str) -> None:
        """Tap until it is kept."""
        await self.insists(lambda: who.taps(self.any_card(), tap.pack()), lambda: self.has(table, where))

    def has_joined(self, who: Player) -> bool:
        return self.has("member", f"person_id = {who.id} AND agency <> ''")

    def current(self) -> str:
        return str(self.one(f"SELECT current FROM audit WHERE id = {self.audit_id}"))  # noqa: S608 - ours

    def is_closed(self) -> bool:
        return bool(self.one(f"SELECT 1 FROM audit WHERE id = {self.audit_id} AND status = 'closed'"))  # noqa: S608

    def rates(self, who: Player, place: str, value: int, attempt: int) -> None:
        press = who.taps(self.any_card(), taps.Rate(self.audit_id, place, value, attempt).pack())
        self.told.append((who.id, place, attempt, value, press))

    def lost(self) -> list[str]:
        """What somebody was told is kept, or Telegram will not send again, and is not in the database."""
        found = []
        for who, place, attempt, value, press in self.told:
            kept = press.answered is not None and "Your score" in press.answered.text
            where = f"person_id = {who} AND statement = '{place}' AND attempt = {attempt} AND value = {value}"
            if kept and not self.has("rating", where):
                found.append(f"rating {where}")
        waiting = {update.id for update in self.stage.updates.queue}
        gone = [said for update, said in self.notes if update not in waiting]
        return found + [f"note {said}" for said in gone if said not in self.kept_notes()]

    def doubled(self) -> list[str]:
        """Say what was kept more than once."""
        return [f"note {said}" for said, times in Counter(self.kept_notes()).items() if times > 1]

    def kept_notes(self) -> list[int]:
        told = f"SELECT message_id FROM note WHERE chat_id = {self.group.id}"  # noqa: S608
        return [row.message_id for row in self.record.rows(told)]

    def live(self) -> list[str]:
        """What still looks like a card of an audit that is closed."""
        return [m.words[:40] for m in self.group.messages if m.from_bot and m.button("Evidence") and m.button("⋯")]


@dataclass
class Weather:
    """What happens to the bot while people meet; `start` gives it another life, of at most so many `calls` or so."""

    start: Callable[[], Coroutine[Any, Any, Bot]]
    chance: Random
    calls: int = 3
    tally: Tally = field(default_factory=Tally)

    async def strikes(self, meeting: Gathering, kills: int) -> None:
        """Play one meeting to its end, whatever happens to the bot."""
        bot = await self.start()
        people = asyncio.create_task(meeting.meets())
        try:
            for _ in range(kills):
                if people.done():
                    break
                await self.lives_for_a_while(meeting.stage)
                await bot.killed()
                self.tally.kills += 1
                self.tally.lost += meeting.lost()
                self.tally.halved += meeting.halved()
                bot = await self.start()
            await self.let_end(people, meeting)
            with suppress(TimeoutError):
                await meeting.stage.until(lambda: not (meeting.stage.updates.queue or meeting.live()), 20)
            self.count(meeting)
        finally:
            people.cancel()
            await bot.killed()

    async def let_end(self, people: asyncio.Task[None], meeting: Gathering) -> None:
        """Let the people come to their end; where they cannot, say what they saw last."""
        try:
            await asyncio.wait_for(people, ENOUGH)
        except TimeoutError:
            answers = [press.answered for *_, press in meeting.told][-3:]
            self.tally.lost.append(f"stuck: {meeting.stage.last_words()}, answered {answers}")

    async def lives_for_a_while(self, stage: Stage) -> None:
        enough = len(stage.calls) + self.chance.randint(3, max(3, self.calls))
        with suppress(TimeoutError):
            await stage.until(lambda: len(stage.calls) >= enough, 60)
        await asyncio.sleep(self.chance.uniform(0.0, 0.35))

    def count(self, meeting: Gathering) -> None:
        """Look at the end of a meeting."""
        self.tally.meetings += 1
        self.tally.lost += meeting.lost()
        self.tally.halved += meeting.halved()
        self.tally.live += meeting.live()
        self.tally.doubled += meeting.doubled()


@dataclass(frozen=True)
class Season:
    """Gatherings one after the other; in each the bot is killed at most `kills` times, after `calls` calls or fewer."""

    kind: type[Gathering]
    domains: tuple[int, ...]
    points: int = 4
    kills: int = 10
    calls: int = 3

    async def lasts(self, url: str, folder: Path, kills: int, seed: int) -> Tally:
        """Play until the bot was killed so often."""
        frameworks = frameworks_in(folder, *self.domains, points=self.points)
        with stage_with_contract(token=TOKEN) as stage:
            first = stage.updates.next
            async with on_port(stage) as address:
                where: dict[str, Any] = {"token": TOKEN, "api_url": address, "database_url": url}
                where |= {"log_level": "warning", "frameworks": frameworks}
                start = partial(started, module="tests.crash.quickly", **where)
                weather = Weather(start, Random(seed), self.calls)  # noqa: S311 - repeatable, not secret
                while weather.tally.kills < kills:
                    people = (stage.person("Ann"), stage.person("Ben"))
                    gathering = self.kind(stage, Record(url), people, stage.group("Panel", people))
                    await weather.strikes(gathering, min(self.kills, kills - weather.tally.kills))
            weather.tally.updates = stage.updates.next - first
        return weather.tally
