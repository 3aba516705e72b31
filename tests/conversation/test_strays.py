"""A card that was sent, and nobody knows which message it is, is found and put away though nobody presses it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

import httpx
import pytest

from bot import services
from bot.audit.cards import Card
from bot.audit.model import Audit
from bot.chat.strays import REACH, Strays
from bot.rehearsal import Chat, Message, Player, Stage
from bot.rehearsal.standin.world import Kind
from bot.views import taps
from tests.conversation.company import HERE, Company, at_work, last, settings_for
from tests.conversation.test_old_cards import live_ones
from tests.stage import stage_with_contract
from tests.weather import Rough, sends


@dataclass
class Night:
    """A stage, its rough line, and a bot that can be ended and begun again."""

    stage: Stage
    url: str
    rough: Rough

    @asynccontextmanager
    async def life(self) -> AsyncIterator[Company]:
        where = settings_for(HERE, self.url)
        async with at_work(self.stage, where, request=self.rough.request) as company:
            yield company

    async def dies(self, company: Company) -> None:
        """Let the bot end, once a line has dropped, before it can draw anything again."""
        await company.until(lambda: any(one.retry_in and not one.seen for one in company.bot.cards.drawings.values()))
        tasks = [drawing.task for drawing in company.bot.cards.drawings.values() if drawing.task is not None]
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)

    def strips(self) -> int:
        """How often it was tried to take the buttons off a message."""
        return sum(call.method == "editMessageReplyMarkup" for call in self.stage.calls)


@asynccontextmanager
async def night(url: str) -> AsyncIterator[Night]:
    with stage_with_contract() as stage:
        yield Night(stage, url, Rough.to(stage))


def ways_on(audit: Audit) -> str:
    return taps.Skip(audit.id, audit.current).pack()


async def strays_of(company: Company, audit: Audit) -> list[Card]:
    async with company.bot.store.read() as look:
        return [card for card in await look.left_cards(audit.id) if card.on_its_way]


async def put_away(company: Company, chat: Chat, number: str) -> Message:
    """Wait until one card alone looks live, and give the one that was put away."""
    await company.until(lambda: len(live_ones(chat)) == 1)
    await company.rests()
    return next(m for m in chat.messages if m.from_bot and m.words.startswith(number) and not m.buttons)


@pytest.mark.parametrize("kind", ["group", "supergroup"])
async def test_a_first_card_that_was_sent_as_the_bot_ended_is_put_away_by_the_next_life(
    kind: Kind, sqlite_url: str
) -> None:
    async with night(sqlite_url) as dark:
        ann = dark.stage.person("Ann")
        group = dark.stage.group("Panel", [ann], kind=kind)
        dark.rough.goes_wrong("lost", sends("1.1"))
        async with dark.life() as company:
            await company.says(ann, group, "/audit")
            ann.presses(last(group), "Begin")
            await dark.dies(company)
        assert len(live_ones(group)) == 1  # and nobody knows of it
        async with dark.life() as company:
            await company.until(lambda: len([m for m in group.messages if "1.1" in m.words]) > 1)
            assert (await put_away(company, group, "1.1")).words.startswith("1.1")
            assert not await strays_of(company, await company.audit(group))
            assert company.bot.cards.messages.strays.tried == {}


async def test_alone_too_and_closing_finds_what_was_left(sqlite_url: str) -> None:
    async with night(sqlite_url) as dark:
        sam = dark.stage.person("Sam")
        dark.rough.goes_wrong("lost", sends("1.1"))
        async with dark.life() as company:
            await company.says(sam, sam.private, "/start")
            sam.presses(last(sam.private), "Begin")
            await dark.dies(company)
        dark.rough.goes_wrong("502", lambda method, _: method == "editMessageReplyMarkup", times=1)
        async with dark.life() as company:
            await company.until(lambda: len(live_ones(sam.private)) > 1 and len(dark.rough.happened) > 1)
            audit = await company.audit(sam.private)
            await company.forges(sam, last(sam.private), taps.Close(audit.id).pack())
            await company.until(lambda: not live_ones(sam.private))


async def test_a_board_that_was_sent_in_two_lives_is_put_away_in_both_places(sqlite_url: str) -> None:
    async with night(sqlite_url) as dark:
        ann = dark.stage.person("Ann")
        group = dark.stage.group("Panel", [ann], kind="supergroup")
        for number in range(3 * REACH):
            ann.says(group, f"Long before, {number}.")
        dark.rough.goes_wrong("lost", sends("Score ahead, then meet"), times=2)
        async with dark.life() as company:
            await company.says(ann, group, "/audit")
            ann.presses(last(group), "Score ahead")
            await dark.dies(company)
        async with dark.life() as company:
            await dark.dies(company)
        boards = [message for message in group.messages if message.button("Score on my phone")]
        assert len(boards) == 2  # and nobody knows of either
        async with dark.life() as company:
            await company.until(lambda: not any(board.buttons for board in boards))
            assert last(group).button("Score on my phone")
            await company.rests()
            assert all(board.words.startswith("1.1") for board in boards)


async def test_a_private_card_too(sqlite_url: str) -> None:
    async with night(sqlite_url) as dark:
        async with dark.life() as company:
            table = await company.table("Ann", "Ben")
            ben = table.people[1]
            dark.rough.goes_wrong("lost", sends("Only you see"))
            ben.follows((await company.presses(ben, table.card, "In private")).url)
            await company.until(lambda: live_ones(ben.private))
            for worker in company.bot.outbox.workers:
                worker.cancel()
        assert live_ones(ben.private)
        async with dark.life() as company:
            await company.until(lambda: not live_ones(ben.private))
            ben.follows((await company.presses(ben, table.card, "In private")).url)
            await company.rests()
            assert len(live_ones(ben.private)) == 1


async def began(dark: Night, company: Company, texts: int) -> tuple[Player, Chat]:
    """A group whose second card was sent and never heard of, and so many people's messages meanwhile."""
    table = await company.table("Ann", "Ben")
    ann, group = table.people[0], table.group
    for _ in range(4):
        await company.says(ann, group, "/help")
    for nth in range(texts):
        ann.says(group, f"By the way, {nth}.")
    dark.rough.goes_wrong("lost", sends("1.2"))
    ann.taps(table.card, ways_on(await company.audit(group)))
    await company.until(lambda: len(live_ones(group)) > 1)
    return ann, group


async def test_it_is_found_among_what_people_wrote_and_the_menu_below_it_keeps_its_buttons(sqlite_url: str) -> None:
    async with night(sqlite_url) as dark, dark.life() as company:
        ann, group = await began(dark, company, texts=3)
        menu = await company.says(ann, group, "/goto")
        assert (await put_away(company, group, "1.2")).id < menu.id
        assert last(group).buttons
        assert dark.strips() <= REACH


async def test_what_is_known_to_be_something_else_is_left_alone_and_a_later_card_ends_the_search(
    sqlite_url: str,
) -> None:
    async with night(sqlite_url) as dark, dark.life() as company:
        table = await company.table("Ann", "Ben")
        audit = await company.audit(table.group)
        store, first = company.bot.store, table.card.id + 50
        going = Card(audit.id, table.group.id, 0, 1 - first, 0, audit.current)
        async with store.write() as work:
            for known in (first + 1, first + 3, first + 7):
                await work.put_card(Card(audit.id, table.group.id, 0, known, 0, audit.current))
        looked = await services.cards.unknown_after(store, going, REACH)
        assert [number - first for number in looked] == [0, 2, 4, 5, 6]
        elsewhere = Card(audit.id, -77, 0, going.message_id, 0, audit.current)
        assert len(await services.cards.unknown_after(store, elsewhere, REACH)) == REACH


async def test_nothing_is_looked_for_where_a_card_has_arrived_or_was_refused(sqlite_url: str) -> None:
    async with night(sqlite_url) as dark, dark.life() as company:
        dark.rough.goes_wrong("502", sends("1.2"))
        table = await company.table("Ann", "Ben")
        await company.forges(table.people[0], table.card, ways_on(await company.audit(table.group)))
        assert dark.strips() == 0
        assert not await strays_of(company, await company.audit(table.group))


class Meanwhile(Rough):
    """A line on which something happens between a message's arrival and Telegram's answer; once."""

    then: Callable[[], Awaitable[object]] | None = None

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        response = await super().handle_async_request(request)
        if self.happened and self.then is not None:
            await response.aread()
            then, self.then = self.then, None
            await then()
        return response


async def test_a_card_whose_buttons_another_process_took_off_gets_them_again(sqlite_url: str) -> None:
    """Another process looks for what this one has just sent: it cannot know that its answer is on the way."""
    async with night(sqlite_url) as dark:
        line = dark.rough = Meanwhile.to(dark.stage)
        async with dark.life() as company:
            ann = dark.stage.person("Ann")
            group = dark.stage.group("Panel", [ann])
            others = Strays(company.bot.store, company.bot.outbox.show, lambda _: 0)
            found: list[int] = []

            async def looks() -> None:
                audit = await company.audit(group)
                (going,) = await strays_of(company, audit)
                found.extend([one.message_id async for one in others.find(audit, going, lambda: True)])
                assert not live_ones(group)

            line.then = looks
            line.faults.append(("taken", sends("1.1")))
            await company.says(ann, group, "/audit")
            await company.finishes(ann.presses(last(group), "Begin"))
            card = await services.cards.live_card(company.bot.store, (await company.audit(group)).id)
            assert card is not None
            assert found == [card.message_id]
            assert [message.id for message in live_ones(group)] == [card.message_id]
