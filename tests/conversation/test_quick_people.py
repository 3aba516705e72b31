"""A text lands where its writer was looking, by Telegram's own dates; or its writer is asked, or told."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
import pytest_asyncio

from bot import services
from bot.audit.cards import MOMENT
from bot.rehearsal import Chat, Message, Player, Press, Topic
from bot.views import taps
from tests.conversation.company import AGENCIES, HERE, Company, Table, at_work, card_in, last, settings_for
from tests.stage import stage_with_contract
from tests.weather import Rough, edits_to

TEXT = "Minutes of the board."
PLACES = ("1.1", "1.2", "1.3", "1.4")
SKEWS = pytest.mark.parametrize("skew", [-30, 30], ids=["our clock is ahead", "our clock is behind"])


@dataclass
class Clock:
    """Telegram's clock, which is not ours, and goes on when it is told to."""

    skew: int = -30
    passed: int = 0
    began: float = field(default_factory=time.time)

    def __call__(self) -> float:
        return int(self.began) + self.skew + self.passed + 0.5


@dataclass
class Meeting:
    """People around a card that moves on in place, and what becomes of what they write."""

    company: Company
    clock: Clock
    rough: Rough
    chat: Chat
    people: tuple[Player, ...]
    topic: Topic | None = None

    @property
    def card(self) -> Message:
        return card_in(self.chat)

    @property
    def writer(self) -> Player:
        return self.people[-1]

    async def skips(self) -> Press:
        """Press what moves the card on, wherever that stands, without waiting for anything."""
        audit = await self.company.audit(self.chat, self.topic.id if self.topic else 0)
        return self.people[0].taps(self.card, taps.Skip(audit.id, audit.current).pack())

    async def goes_on(self) -> None:
        await self.company.finishes(await self.skips())

    async def replies(self, text: str = TEXT, to: Message | None = None) -> Message:
        return await self.company.says(self.writer, self.chat, text, to=to or self.card, thread=self.topic)

    async def filed(self) -> dict[str, list[str]]:
        audit = await self.company.audit(self.chat, self.topic.id if self.topic else 0)
        notes = {place: await services.notes.notes_on(self.company.bot.store, audit.id, place) for place in PLACES}
        return {place: [note.text for note in each] for place, each in notes.items() if each}

    def asked(self) -> tuple[str, ...]:
        """The statements that the writer is asked about, or offered."""
        return next((said.labels for said in self.chat.messages if is_question(said)), ())

    async def says_nothing_of_the_card(self) -> None:
        """Telegram gives a reply without what is replied to: what is to come waits without it."""
        for update in self.company.stage.updates.queue:
            update.body.get("reply_to_message", {}).pop("reply_markup", None)


def is_question(said: Message) -> bool:
    return said.from_bot and bool(said.labels) and set(said.labels) <= set(PLACES)


async def gathered(company: Company, kind: str) -> tuple[Chat, tuple[Player, ...], Topic | None]:
    """A practitioner alone, or two agencies around a card."""
    if kind == "private":
        sam = await company.alone()
        return sam.private, (sam,), None
    if kind == "group":
        table = await company.table("Ann", "Ben")
        return table.group, table.people, None
    people = (company.person("Ann"), company.person("Ben"))
    forum = company.stage.group("Forum", people, forum=True)
    topic = company.stage.topic(forum, "Audit")
    await company.says(people[0], forum, "/audit", thread=topic)
    await company.presses(people[0], forum, "Begin")
    table = Table(company, forum, people)
    for person, agency in zip(people, AGENCIES, strict=False):
        await table.joins(person, agency)
    return forum, people, topic


@asynccontextmanager
async def meets(kind: str, url: str, skew: int = -30) -> AsyncIterator[Meeting]:
    clock = Clock(skew)
    with stage_with_contract(now=clock) as stage:
        rough = Rough.to(stage)
        async with at_work(stage, settings_for(HERE, url), request=rough.request) as company:
            meeting = Meeting(company, clock, rough, *await gathered(company, kind))
            clock.passed += 60
            yield meeting


@pytest_asyncio.fixture(params=["group", "topic"])
async def meeting(request: Any, sqlite_url: str) -> AsyncIterator[Meeting]:  # noqa: ANN401 - pytest's
    async with meets(request.param, sqlite_url) as meeting:
        yield meeting


@SKEWS
@pytest.mark.parametrize("kind", ["private", "group", "topic"])
async def test_whatever_our_clock_says_a_reply_is_for_what_stood_there(kind: str, skew: int, sqlite_url: str) -> None:
    async with meets(kind, sqlite_url, skew) as meeting:
        await meeting.replies("One.")
        meeting.clock.passed += MOMENT + 1
        await meeting.goes_on()
        meeting.clock.passed += MOMENT + 1
        await meeting.replies("Two.")
        assert await meeting.filed() == {"1.1": ["One."], "1.2": ["Two."]}
        assert not meeting.asked()


@SKEWS
async def test_a_reply_that_is_delivered_after_several_moves_is_for_what_stood_there(
    skew: int, sqlite_url: str
) -> None:
    """Telegram could not reach us for a while: the press of a second person was quicker."""
    for told in (True, False):
        async with meets("group", sqlite_url, skew) as meeting:
            await meeting.goes_on()
            meeting.clock.passed += 10
            meeting.writer.says(meeting.chat, TEXT, reply_to=meeting.card)
            (late,) = meeting.company.stage.updates.pending()
            meeting.company.stage.updates.drop([late.id])
            for _ in range(2):
                meeting.clock.passed += 10
                await meeting.goes_on()
            assert "1.4" in meeting.card.words
            if not told:
                late.body["reply_to_message"].pop("reply_markup")
            meeting.company.stage.updates.again(late)
            await meeting.company.rests()
            assert await meeting.filed() == {"1.2": [TEXT]}
        sqlite_url = sqlite_url.replace(".db", "-again.db")


async def test_a_reply_in_the_second_of_the_press_is_for_what_stood_there(meeting: Meeting) -> None:
    """Ann presses and Ben sends before the bot has heard of either."""
    await meeting.skips()
    await meeting.replies()
    assert "1.2" in meeting.card.words
    assert await meeting.filed() == {"1.1": [TEXT]}
    assert not meeting.asked()


async def test_a_reply_in_the_second_of_the_move_is_for_what_stands_there_and_told(meeting: Meeting) -> None:
    await meeting.goes_on()
    await meeting.replies()
    assert await meeting.filed() == {"1.2": [TEXT]}
    assert meeting.asked() == ("1.1", "1.2")


async def test_who_was_told_can_put_it_where_it_belongs(meeting: Meeting) -> None:
    await meeting.goes_on()
    meeting.clock.passed += MOMENT
    await meeting.replies()
    stranger = await meeting.company.presses(meeting.people[0], meeting.chat, "1.1")
    assert stranger.show_alert
    await meeting.company.presses(meeting.writer, meeting.chat, "1.1")
    assert await meeting.filed() == {"1.1": [TEXT]}
    assert not meeting.asked()


async def test_who_had_time_to_read_is_told_nothing(meeting: Meeting) -> None:
    await meeting.goes_on()
    meeting.clock.passed += MOMENT + 1
    await meeting.replies()
    assert await meeting.filed() == {"1.2": [TEXT]}
    assert not meeting.asked()


@pytest.mark.parametrize("place", ["1.1", "1.2"])
async def test_where_nobody_can_know_the_writer_is_asked(meeting: Meeting, place: str) -> None:
    """The answer to the edit was lost, and Telegram does not say what stood there."""
    lost = hold_back(meeting)
    await meeting.skips()
    await meeting.company.until(lambda: "1.2" in meeting.card.words)
    meeting.writer.says(meeting.chat, TEXT, reply_to=meeting.card)
    await meeting.says_nothing_of_the_card()
    await meeting.company.until(meeting.asked)
    assert await meeting.filed() == {}
    assert meeting.asked() == ("1.1", "1.2")
    await meeting.company.presses(meeting.writer, last(meeting.chat), place)
    assert await meeting.filed() == {place: [TEXT]}
    assert lost.happened.count("lost") == 1  # on a slow machine the next tries came by now, too, and not through


def hold_back(meeting: Meeting) -> Rough:
    """Let the answer to the edit to 1.2 be lost, and the next tries not come through."""
    rough = meeting.rough
    rough.goes_wrong("lost", edits_to("1.2"))
    rough.goes_wrong("502", edits_to("1.2"), times=2)
    return rough


async def test_what_telegram_shows_with_a_reply_makes_up_for_a_lost_answer(meeting: Meeting) -> None:
    hold_back(meeting)
    await meeting.skips()
    await meeting.company.until(lambda: "1.2" in meeting.card.words)
    meeting.clock.passed += MOMENT + 1
    meeting.writer.says(meeting.chat, TEXT, reply_to=meeting.card)
    await meeting.company.until(lambda: not meeting.company.stage.updates.queue)
    await meeting.company.rests()
    assert await meeting.filed() == {"1.2": [TEXT]}


async def test_after_a_lost_answer_the_card_comes_again_and_nothing_is_in_doubt(meeting: Meeting) -> None:
    before = meeting.card
    hold_back(meeting)
    await meeting.goes_on()
    assert meeting.card.id > before.id
    assert not before.labels
    meeting.clock.passed += MOMENT + 1
    await meeting.replies()
    assert await meeting.filed() == {"1.2": [TEXT]}
    assert not meeting.asked()


async def test_a_text_that_is_mended_is_for_what_stood_there_when_it_was_written(meeting: Meeting) -> None:
    said = await meeting.replies("Ring 07700 900 123.")
    for _ in range(2):
        meeting.clock.passed += 30
        await meeting.goes_on()
    await meeting.company.edits(meeting.writer, said, TEXT)
    assert await meeting.filed() == {"1.1": [TEXT]}


async def test_a_command_without_a_number_is_for_what_stood_there(meeting: Meeting) -> None:
    company = meeting.company
    meeting.writer.says(meeting.chat, f"/evidence {TEXT}", thread=meeting.topic)
    (late,) = company.stage.updates.pending()
    company.stage.updates.drop([late.id])
    meeting.clock.passed += 10
    await meeting.goes_on()
    company.stage.updates.again(late)
    await company.rests()
    assert await meeting.filed() == {"1.1": [TEXT]}


async def test_a_picture_with_a_caption_is_refused_and_filed_nowhere(meeting: Meeting) -> None:
    before = meeting.card
    await meeting.goes_on()
    meeting.writer.sends_photo(meeting.chat, TEXT, reply_to=before)
    await meeting.company.rests()
    assert "text" in last(meeting.chat).words
    assert await meeting.filed() == {}


async def alone(meeting: Meeting, text: str = TEXT) -> Message:
    return await meeting.company.says(meeting.people[0], meeting.chat, text)


async def test_alone_a_text_is_for_where_one_went(sqlite_url: str) -> None:
    async with meets("private", sqlite_url) as meeting:
        await meeting.goes_on()
        await alone(meeting)
        assert await meeting.filed() == {"1.2": [TEXT]}
        assert not meeting.asked()


async def test_alone_a_text_waits_for_the_card_under_way(sqlite_url: str) -> None:
    async with meets("private", sqlite_url) as meeting:
        await meeting.skips()
        await alone(meeting)
        assert await meeting.filed() == {"1.2": [TEXT]}


async def test_alone_one_is_asked_while_the_card_does_not_come(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.chat.cards.LANDING", 0.05)
    async with meets("private", sqlite_url) as meeting:
        meeting.rough.goes_wrong("502", edits_to("1.2"), times=3)
        await meeting.skips()
        await alone(meeting)
        assert await meeting.filed() == {}
        assert meeting.asked() == ("1.1", "1.2")
        assert "1.2" in meeting.card.words


async def test_alone_a_mended_text_is_for_what_stood_there(sqlite_url: str) -> None:
    async with meets("private", sqlite_url) as meeting:
        said = await alone(meeting, "Ring 07700 900 123.")
        meeting.clock.passed += 30
        await meeting.goes_on()
        meeting.clock.passed += 30
        await meeting.company.edits(meeting.people[0], said, TEXT)
        assert await meeting.filed() == {"1.1": [TEXT]}


@SKEWS
async def test_after_a_restart_a_reply_is_for_what_stood_there(skew: int, database_url: str) -> None:
    clock = Clock(skew)
    with stage_with_contract(now=clock) as stage:
        where = settings_for(HERE, database_url)
        async with at_work(stage, where) as company:
            table = await company.table("Ann", "Ben")
            clock.passed += 60
            await Meeting(company, clock, Rough.to(stage), table.group, table.people).goes_on()
        clock.passed += 10
        written = table.people[1].says(table.group, "Two.", reply_to=table.card)
        clock.passed += 10
        table.people[1].edits(written, "Two, mended.")
        async with at_work(stage, where) as company:
            await company.rests()
            meeting = Meeting(company, clock, Rough.to(stage), table.group, table.people)
            assert await meeting.filed() == {"1.2": ["Two, mended."]}
