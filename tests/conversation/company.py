"""The bot at work on a stage, and what people do there: they write, press, and read once all has come to rest."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

import httpx
from pydantic import SecretStr
from telegram.request import HTTPXRequest

from bot import services
from bot.app import Running, Tempo, running
from bot.audit.agencies import AGENCIES as CODES
from bot.audit.model import Audit, By, RoomKey
from bot.chat.allowance import QUICKLY
from bot.chat.application import Request
from bot.chat.budget import Budget
from bot.chat.handlers.members import show_roster
from bot.chat.intake import IN_FAST_MOTION, Intake
from bot.chat.lines import Retries
from bot.config import Config
from bot.posts import Pace
from bot.rehearsal import Chat, Message, Notification, Player, Press, Stage, Topic, serve, server
from bot.rehearsal.cast.turns import with_button

AGENCIES = ("Children", "Police", "Health", "Education", "Youth", "Probation")
QUICK = Pace(poll=0.2, settle=0.05, apart=0.05, sweep=0.5, clockwork=60.0, pause=0.05, tries=2, farewell=3.0)
"""Most conversations post nothing; that DBOS looks for what to post took a sixth of their time when `poll` was 0.05."""

FETCHING = replace(IN_FAST_MOTION, poll=10, settle=0.02, hold=0.05)
"""What is in hand is waited for in any case; fetching meanwhile costs as much as handling."""

SOON = Retries(pauses=(0.1, 0.1, 0.2, 0.4, 0.8, 1.6), doubts=(0.8, 2.4))
"""What has not arrived is tried again as the bot does, a twentieth of its pauses later."""

TEMPO = Tempo(FETCHING, SOON, QUICK)

HERE = "http://telegram"
"""The address of the stand-in in this process, reached without a socket: with one a tap costs a third more."""

PATIENCE = 60.0
"""Seconds after which a test gives up; nothing is known by how long it took."""


@dataclass
class Company:
    """A stage, the bot at work on it, and what tests look at."""

    stage: Stage
    bot: Running
    people: dict[str, Player] = field(default_factory=dict)

    def person(self, name: str) -> Player:
        """A new person who has written to the bot before."""
        return self.stage.person(name)

    async def frees(self, chat: Chat) -> None:
        """Lift the hold that the framework asks for, as an operator does."""
        audit = await self.audit(chat)
        by = By(audit.room.key, 0, "", 0, datetime.now(UTC))
        for hold in await services.holds.holds_of(self.bot.store, audit.room.id):
            await services.holds.lift(self.bot.store, by, audit.room.id, hold.source, "The operator says so.")

    async def rests(self) -> None:
        """Wait until every update is handled and every card is up to date."""
        try:
            async with asyncio.timeout(PATIENCE):
                while self.stage.updates.queue or self.bot.lanes.open:  # noqa: ASYNC110 - nothing rings a bell
                    await asyncio.sleep(0.001)
        except TimeoutError:
            raise AssertionError(self.stage.last_words()) from None
        await self.bot.outbox.settled()
        await self.bot.cards.settled()
        await self.bot.outbox.settled()  # private cards follow the room's

    async def says(
        self, person: Player, chat: Chat, text: str, *, to: Message | None = None, thread: Topic | None = None
    ) -> Message:
        """Write, and let the bot do what it does."""
        said = person.says(chat, text, reply_to=to, thread=thread)
        await self.rests()
        return said

    async def edits(self, person: Player, message: Message, text: str) -> None:
        """Edit a message."""
        person.edits(message, text)
        await self.rests()

    async def presses(self, person: Player, where: Chat | Message, label: str) -> Notification:
        """Press the newest button in a chat that begins so, or the one on a message."""
        message = where if isinstance(where, Message) else with_button(where, label)
        assert message is not None, (label, [m.labels for m in where.messages if m.from_bot][-3:])  # type: ignore[union-attr]
        return await self.finishes(person.presses(message, label))

    async def forges(self, person: Player, message: Message, data: str) -> Notification:
        """Send callback data that no button of the message carries (any more)."""
        return await self.finishes(person.taps(message, data))

    async def finishes(self, press: Press) -> Notification:
        """Read what the bot answers, and let everything come to rest."""
        answer = await press.wait(PATIENCE)
        await self.rests()
        return answer

    async def audit(self, chat: Chat, topic: int = 0) -> Audit:
        """What the database holds of a chat's audit."""
        return await services.audits.audit_here(self.bot.store, RoomKey(chat.id, topic))

    async def until(self, seen: Callable[[], object]) -> None:
        """Wait for something that the bot does by itself."""
        await self.stage.until(seen, timeout=PATIENCE)

    async def alone(self, name: str = "Sam") -> Player:
        """A practitioner who has begun an audit alone."""
        person = self.person(name)
        await self.says(person, person.private, "/start")
        await self.presses(person, person.private, "Begin")
        return person

    async def table(self, *names: str, agencies: tuple[str, ...] = AGENCIES) -> Table:
        """A group whose members have joined, each with an agency; the first one is the facilitator."""
        people = tuple(self.person(name) for name in names)
        group = self.stage.group("Partnership", people, admins=people[:1])
        table = Table(self, group, people)
        await self.says(people[0], group, "/audit")
        await self.presses(people[0], group, "Begin")
        await table.gathers(agencies)
        return table


@dataclass
class Table:
    """A group around its card."""

    company: Company
    group: Chat
    people: tuple[Player, ...]

    async def gathers(self, agencies: Sequence[str]) -> None:
        """Have everybody join, as `joins` does, but without a message and two presses each: most tests begin so."""
        bot, updates = self.company.bot, self.company.stage.updates
        audit = await self.company.audit(self.group)
        turn = None
        for person, agency in zip(self.people, agencies, strict=False):
            by = By(audit.room.key, person.id, person.first_name, updates.next, datetime.now(UTC))
            updates.next += 1
            code = next(code for code in CODES if code.startswith(agency.lower()))
            turn = await services.members.join(bot.store, by, audit_id=audit.id, agency=code)
        if turn is not None:
            await show_roster(turn, 0, bot.desk)
            await bot.desk.settle(turn)
        await self.company.rests()

    async def joins(self, person: Player, agency: str) -> Notification:
        """Join for an agency offered by a button."""
        await self.company.presses(person, self.group, "Join")
        return await self.company.presses(person, self.group, agency)

    async def leads(self, person: Player, label: str) -> Notification:
        """Press what the facilitator alone may do with the statement on the card."""
        return await self.company.presses(person, await self.menu(person), label)

    async def menu(self, person: Player) -> Message:
        """Open what stands behind ⋯."""
        await self.company.presses(person, self.card, "⋯")
        return last(self.group)

    async def rates(self, *values: int | str) -> None:
        """Everybody scores in turn; a text is the label of another button."""
        for person, value in zip(self.people, values, strict=False):
            await self.company.presses(person, self.card, str(value))

    @property
    def card(self) -> Message:
        """The card: the newest message with ⋯ that offers to go on, or to score."""
        return card_in(self.group)

    def said(self) -> str:
        """Everything that can be read in the group."""
        return words(self.group)


def card_in(chat: Chat) -> Message:
    """Find the card of a chat."""
    for message in reversed(chat.messages):
        if (
            message.from_bot
            and message.button("⋯")
            and (
                message.button("Next")
                or message.button("Skip")
                or message.button("No view")
                or message.button("Finish")
                or message.button("Score again")
                or message.button("Undo")
            )
        ):
            return message
    raise AssertionError([m.labels for m in chat.messages])


def words(chat: Chat) -> str:
    """Everything the bot has written that can be read in a chat."""
    return "\n".join(message.words for message in chat.messages if message.from_bot)


def last(chat: Chat) -> Message:
    """The newest message of the bot."""
    return next(message for message in reversed(chat.messages) if message.from_bot and not message.service)


def settings_for(address: str, database_url: str, frameworks: Path = Path("statements")) -> Config:
    """Point the bot at the stand-in, `HERE` or where it is `served`, and at a database."""
    return Config(token=SecretStr("1:TEST"), api_url=address, database_url=database_url, frameworks=frameworks)


def within(stage: Stage) -> Request:
    """The library's way to a stand-in in this process."""
    return HTTPXRequest(httpx_kwargs={"transport": httpx.ASGITransport(server(stage))})


@asynccontextmanager
async def served(stage: Stage) -> AsyncIterator[str]:
    """Serve the stand-in on a port and give its address."""
    opened: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    server = asyncio.create_task(serve(stage, "127.0.0.1", 0, ready=opened.set_result))
    try:
        yield await asyncio.wait_for(opened, PATIENCE)
    finally:
        server.cancel()
        await asyncio.gather(server, return_exceptions=True)


@asynccontextmanager
async def at_work(
    stage: Stage, settings: Config, *, budget: Budget | None = None, request: Request | None = None
) -> AsyncIterator[Company]:
    """Let the bot work until the end of the block; `request` is another way to Telegram."""
    stop = asyncio.Event()
    request = request or (within(stage) if settings.api_url == HERE else None)
    async with running(settings, request=request, budget=budget or Budget(QUICKLY), tempo=TEMPO) as bot:
        intake = asyncio.create_task(Intake(bot.application.bot, bot.lanes, pace=FETCHING).run(stop))
        try:
            yield Company(stage, bot)
        finally:
            stop.set()
            await intake
